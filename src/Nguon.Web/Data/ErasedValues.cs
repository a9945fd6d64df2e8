using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Activities;

namespace Nguon.Web.Data;

/// <summary>What the row of an erasure keeps: how many of each kind went, and the seal of every row of the record whose values went.</summary>
internal sealed record ErasedValues
{
    public DateOnly ErasedOn { get; init; }
    public int Files { get; init; }
    public int Remarks { get; init; }
    public int Steps { get; init; }
    public IReadOnlyDictionary<long, string> Rows { get; init; } = new Dictionary<long, string>();

    /// <summary>Seals of all erased rows of the record.</summary>
    public static async Task<IReadOnlyDictionary<long, string>> SealsAsync(AppDb db, CancellationToken ct)
    {
        var seals = new Dictionary<long, string>();
        foreach (var after in await db.Activities.AsNoTracking().Where(a => a.Kind == ActivityKind.PersonErased).OrderBy(a => a.Id).Select(a => a.After).ToListAsync(ct))
        {
            var rows = after is null ? null : JsonSerializer.Deserialize<ErasedValues>(after, JsonColumn.Options)?.Rows;
            foreach (var (id, seal) in rows ?? new Dictionary<long, string>())
            {
                seals[id] = seal;
            }
        }

        return seals;
    }

    /// <summary>True when the row holds no values any more and is what the erasure left of it.</summary>
    public static bool IsLeft(IReadOnlyDictionary<long, string> seals, Activity row) =>
        row is { Before: null, After: null, Reason: null } && seals.GetValueOrDefault(row.Id) == ActivityChain.RemainsOf(row);
}
