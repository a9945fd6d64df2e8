using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Nguon.Web.Data;

/// <summary>Naming, moments and tokens in one place; true on both databases.</summary>
internal static class Conventions
{
    public static void Configure(ModelConfigurationBuilder builder) =>
        builder.Properties<DateTime>().HaveConversion<UtcConverter>();

    public static void Apply(ModelBuilder builder)
    {
        foreach (var entity in builder.Model.GetEntityTypes())
        {
            entity.SetTableName(Snake(entity.GetTableName() ?? entity.ClrType.Name));
            foreach (var property in entity.GetProperties())
            {
                property.SetColumnName(Snake(property.Name));
                if (property.Name == "Revision")
                {
                    property.IsConcurrencyToken = true;
                }
            }
        }
    }

    internal static string Snake(string name) =>
        string.Concat(name.Select((c, i) =>
            char.IsUpper(c) && i > 0 && !char.IsUpper(name[i - 1]) ? "_" + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString()));

    /// <summary>Open to the compiled model, which names it.</summary>
    internal sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
        moment => moment.Kind == DateTimeKind.Utc ? moment : ThrowNotUtc(moment),
        moment => DateTime.SpecifyKind(moment, DateTimeKind.Utc))
    {
        /// <remarks>Only the compiler of the model asks with the empty moment.</remarks>
        internal static DateTime ThrowNotUtc(DateTime moment) => EF.IsDesignTime
            ? moment
            : throw new InvalidOperationException($"A moment must be UTC: {moment:O}");
    }
}
