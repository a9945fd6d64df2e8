using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Nguon.Domain.Activities;

namespace Nguon.Web.Data;

/// <summary>What a changed record said before, told in the words of what it says after; read from the row as it was loaded.</summary>
internal static class StateBefore
{
    /// <summary>The entry with what its record said before; as it is when the act said that itself, when the record is new, or when it was erased.</summary>
    public static LogEntry Told(IReadOnlyDictionary<Guid, EntityEntry> changed, LogEntry entry)
    {
        if (entry is not { Before: null, After: { } after, Kind: not ActivityKind.PersonErased })
        {
            return entry;
        }

        using var json = JsonDocument.Parse(after);
        return json.RootElement.ValueKind == JsonValueKind.Object && changed.TryGetValue(ToldOf(json.RootElement) ?? entry.Subject.Id, out var row) ? entry with { Before = Of(row, json.RootElement) } : entry;
    }

    /// <summary>Every changed row by its key, found in one pass however many entries ask for theirs.</summary>
    public static IReadOnlyDictionary<Guid, EntityEntry> Changed(ChangeTracker tracker)
    {
        var changed = new Dictionary<Guid, EntityEntry>();
        foreach (var row in tracker.Entries().Where(row => row.State == EntityState.Modified))
        {
            if (row.Metadata.FindPrimaryKey()?.Properties is [{ } key] && row.Property(key.Name).OriginalValue is Guid id)
            {
                changed.TryAdd(id, row);
            }
        }

        return changed;
    }

    /// <summary>The row as it was loaded, to be logged as the state before; null when it is new.</summary>
    public static object? Whole(AppDb db, object row) => db.Entry(row) is { State: EntityState.Modified } changed ? changed.OriginalValues.ToObject() : null;

    /// <summary>The record the act tells of when that is a part of its subject: a session of a class, a cell tied to a settlement.</summary>
    private static Guid? ToldOf(JsonElement after) =>
        after.TryGetProperty("Id", out var id) && id.ValueKind == JsonValueKind.String && id.TryGetGuid(out var key) ? key : null;

    private static string? Of(EntityEntry row, JsonElement after)
    {
        // What the act cleared is not among what is said after.
        var cleared = row.Properties.Where(property => property is { IsModified: true, CurrentValue: null }).Select(property => property.Metadata);
        var was = after.EnumerateObject().Select(said => row.Metadata.FindProperty(said.Name)).OfType<Microsoft.EntityFrameworkCore.Metadata.IProperty>().Union(cleared)
            .ToDictionary(property => property.Name, property => row.Property(property.Name).OriginalValue);
        return was.Count == 0 ? null : JsonSerializer.Serialize(was, JsonColumn.Options);
    }
}
