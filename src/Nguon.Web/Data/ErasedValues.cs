using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Activities;

namespace Nguon.Web.Data;

/// <summary>What the row of an erasure keeps: how many of each kind went, and the seal of every row of the record whose values went.</summary>
internal sealed record ErasedValues
{
    public DateOnly ErasedOn { get; init; }
    public int Files { get; init; }

    /// <summary>The files that went; one that is still there was left by a program that stopped.</summary>
    public IReadOnlyList<Guid> FileIds { get; init; } = [];
    public int Remarks { get; init; }
    public int Steps { get; init; }
    public IReadOnlyDictionary<long, string> Rows { get; init; } = new Dictionary<long, string>();

    /// <summary>Seals of all erased rows of the record.</summary>
    public static async Task<IReadOnlyDictionary<long, string>> SealsAsync(AppDb db, CancellationToken ct)
    {
        var seals = new Dictionary<long, string>();
        foreach (var (id, seal) in (await AllAsync(db, ct)).SelectMany(values => values.Rows))
        {
            seals[id] = seal;
        }

        return seals;
    }

    /// <summary>Files of all erasures.</summary>
    public static async Task<IReadOnlyList<Guid>> FilesAsync(AppDb db, CancellationToken ct) => [.. (await AllAsync(db, ct)).SelectMany(values => values.FileIds)];

    private static async Task<IEnumerable<ErasedValues>> AllAsync(AppDb db, CancellationToken ct) =>
        (await db.Activities.AsNoTracking().Where(a => a.Kind == ActivityKind.PersonErased && a.After != null).OrderBy(a => a.Id).Select(a => a.After!).ToListAsync(ct)) // null ones are left out
            .Select(after => JsonSerializer.Deserialize<ErasedValues>(after, JsonColumn.Options)).OfType<ErasedValues>();

    /// <summary>True when the row holds no values any more and is what the erasure left of it.</summary>
    public static bool IsLeft(IReadOnlyDictionary<long, string> seals, Activity row) =>
        row is { Before: null, After: null, Reason: null } && seals.GetValueOrDefault(row.Id) == ActivityChain.RemainsOf(row);
}
