using System.Reflection;
using Microsoft.EntityFrameworkCore;

namespace Nguon.Web.Data;

/// <summary>Finds the map of each entity by its name, XMap for X: searching the assembly would load every type of the program at each start.</summary>
internal static class MapOfEntity
{
    private static readonly MethodInfo Applying = typeof(MapOfEntity).GetMethod(nameof(Apply), BindingFlags.Static | BindingFlags.NonPublic)!;

    public static void ApplyAll(ModelBuilder builder)
    {
        foreach (var entity in builder.Model.GetEntityTypes().Select(entity => entity.ClrType).ToList())
        {
            if (typeof(AppDb).Assembly.GetType($"{typeof(MapOfEntity).Namespace}.Maps.{entity.Name}Map") is { } map)
            {
                Applying.MakeGenericMethod(entity, map).Invoke(null, [builder]);
            }
        }
    }

    private static void Apply<TEntity, TMap>(ModelBuilder builder)
        where TEntity : class
        where TMap : IEntityTypeConfiguration<TEntity>, new() => builder.ApplyConfiguration(new TMap());
}
