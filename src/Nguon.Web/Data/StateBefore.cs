using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Nguon.Domain.Activities;

namespace Nguon.Web.Data;

/// <summary>What a changed record said before, told in the words of what it says after; read from the row as it was loaded.</summary>
internal static class StateBefore
{
    /// <summary>The entry with what its record said before; as it is when the act said that itself, when the record is new, or when it was erased.</summary>
    public static LogEntry Told(ChangeTracker tracker, LogEntry entry) =>
        entry is { Before: null, After: { } after, Kind: not ActivityKind.PersonErased } && Changed(tracker, entry.Subject.Id) is { } row ? entry with { Before = Of(row, after) } : entry;

    /// <summary>The row as it was loaded, to be logged as the state before; null when it is new.</summary>
    public static object? Whole(AppDb db, object row) => db.Entry(row) is { State: EntityState.Modified } changed ? changed.OriginalValues.ToObject() : null;

    private static EntityEntry? Changed(ChangeTracker tracker, Guid id) =>
        tracker.Entries().FirstOrDefault(row => row.State == EntityState.Modified && row.Metadata.FindPrimaryKey()?.Properties is [{ } key] && Equals(row.Property(key.Name).OriginalValue, id));

    private static string? Of(EntityEntry row, string after)
    {
        using var json = JsonDocument.Parse(after);
        if (json.RootElement.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        // What the act cleared is not among what is said after.
        var cleared = row.Properties.Where(property => property is { IsModified: true, CurrentValue: null }).Select(property => property.Metadata);
        var was = json.RootElement.EnumerateObject().Select(said => row.Metadata.FindProperty(said.Name)).OfType<Microsoft.EntityFrameworkCore.Metadata.IProperty>().Union(cleared)
            .ToDictionary(property => property.Name, property => row.Property(property.Name).OriginalValue);
        return was.Count == 0 ? null : JsonSerializer.Serialize(was, JsonColumn.Options);
    }
}
