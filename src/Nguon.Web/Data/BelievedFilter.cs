using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Internal;
using Nguon.Domain.Time;

namespace Nguon.Web.Data;

/// <summary>The one place that hides what was taken back; the past of knowledge is asked with IgnoreQueryFilters and KnownAt.</summary>
internal static class BelievedFilter
{
    private const string Mark = "Nguon:OnlyBelieved";

    /// <remarks>The compiled model cannot hold a filter: there the entity is only marked.</remarks>
    public static void OnlyBelieved<T>(this EntityTypeBuilder<T> builder)
        where T : class, IRecorded =>
        _ = EF.IsDesignTime ? builder.HasAnnotation(Mark, true) : builder.HasQueryFilter(row => row.RetractedAt == null);

    /// <summary>Puts the filter on every marked entity of a compiled model, once, before it is used.</summary>
    public static void Keep(RuntimeModel model)
    {
        foreach (var entity in ((IModel)model).GetEntityTypes().OfType<RuntimeEntityType>().Where(entity => entity.FindAnnotation(Mark) is not null))
        {
#pragma warning disable EF1001 // EF has no public way to add a filter to a compiled model; CompiledModelTests holds it against the model built in full.
            entity.AddAnnotation(CoreAnnotationNames.QueryFilter, new QueryFilterCollection([new RuntimeQueryFilter(null!, Believed(entity.ClrType))]));
#pragma warning restore EF1001
        }
    }

    private static LambdaExpression Believed(Type entity)
    {
        var row = Expression.Parameter(entity, "row");
        return Expression.Lambda(Expression.Equal(Expression.Property(row, nameof(IRecorded.RetractedAt)), Expression.Constant(null, typeof(DateTime?))), row);
    }
}
