using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Organizations;
using Nguon.Domain.Time;

namespace Nguon.Web.Data;

/// <summary>
/// Trees and grants by day. Today's is kept whole in memory until an organisation changes; of other days a few small ones, of a large country only what
/// stands around the units asked for.
/// </summary>
internal sealed class OrganizationTrees(TimeProvider clock, int small = OrganizationTrees.Small, StampLook? look = null)
{
    public const string StampSetting = "units-stamp";

    private const int DaysKept = 24;
    private const int UnitsOfOtherDays = 60_000;
    private const int PartsKept = 2_000;
    private const int Group = 500;

    /// <summary>Units of today up to which other days are read whole too.</summary>
    private const int Small = 20_000;

    private const int Never = -1;

    private readonly ConcurrentDictionary<DateOnly, DayTree> byDay = new();
    private readonly ConcurrentDictionary<(DateOnly Day, Guid Unit), DayTree> parts = new();
    private int changes;
    private volatile SeenStamp? seen;

    /// <summary>For one act: reads what its transaction has written, only around the units asked for, and nobody else sees it.</summary>
    public static OrganizationTrees InParts(TimeProvider clock) => new(clock, Never);

    /// <summary>All units of the day; on another day than today <see cref="AroundAsync"/> is enough for most.</summary>
    public async Task<OrganizationTree> OnAsync(AppDb db, DateOnly day, CancellationToken ct)
    {
        Look(db);
        return (await WholeAsync(db, day, ct)).Tree;
    }

    /// <summary>The whole tree of the day when it is in memory already.</summary>
    public OrganizationTree? Kept(DateOnly day) => byDay.GetValueOrDefault(day)?.Tree;

    /// <summary>A tree that holds the unit, everything above it and what stands right under it on the day, with their grants; perhaps more.</summary>
    public async Task<DayTree> AroundAsync(AppDb db, Guid unit, DateOnly day, CancellationToken ct)
    {
        Look(db);
        if (await IsWholeAsync(db, day, ct))
        {
            return await WholeAsync(db, day, ct);
        }

        return parts.TryGetValue((day, unit), out var kept) ? kept : await PartAsync(db, [unit], day, ct);
    }

    /// <summary>Reads at once what stands around many units, where it would be read for each of them.</summary>
    public async Task LearnAsync(AppDb db, IEnumerable<Guid> units, DateOnly day, CancellationToken ct)
    {
        if (await IsWholeAsync(db, day, ct))
        {
            return;
        }

        foreach (var group in units.Where(unit => !parts.ContainsKey((day, unit))).Distinct().Chunk(Group))
        {
            await PartAsync(db, group, day, ct);
        }
    }

    /// <summary>Called in the same act that changes an organisation, after its save.</summary>
    public void Forget()
    {
        Interlocked.Increment(ref changes);
        Clear();
    }

    private async Task<DayTree> WholeAsync(AppDb db, DateOnly day, CancellationToken ct)
    {
        if (byDay.TryGetValue(day, out var kept))
        {
            return kept;
        }

        var before = Volatile.Read(ref changes);
        var versions = await db.OrganizationVersions.AsNoTracking().InForceOn(day).ToListAsync(ct);
        var grants = await db.AuthorityGrants.AsNoTracking().InForceOn(day).ToListAsync(ct);
        var loaded = new DayTree(new OrganizationTree(day, versions), grants);
        Keep(loaded, before);
        return loaded;
    }

    private async Task<bool> IsWholeAsync(AppDb db, DateOnly day, CancellationToken ct)
    {
        var today = clock.TodayInVietnam();
        return small != Never && (day == today || byDay.ContainsKey(day) || (await WholeAsync(db, today, ct)).Tree.Count <= small);
    }

    private async Task<DayTree> PartAsync(AppDb db, Guid[] units, DateOnly day, CancellationToken ct)
    {
        var before = Volatile.Read(ref changes);
        var versions = db.OrganizationVersions.AsNoTracking().InForceOn(day);
        var above = db.OrganizationAncestry.InForceOn(day).Where(a => units.Contains(a.DescendantId));
        var around = await versions.Where(v => v.ParentId != null && units.Contains(v.ParentId.Value)).Concat(versions.Where(v => above.Any(a => a.AncestorId == v.OrganizationId))).ToListAsync(ct);
        var grants = await db.AuthorityGrants.AsNoTracking().InForceOn(day).Where(g => above.Any(a => a.AncestorId == g.OrganizationId)).ToListAsync(ct);
        var part = new DayTree(new OrganizationTree(day, around.DistinctBy(v => v.Id)), grants);
        if (parts.Count >= PartsKept)
        {
            parts.Clear();
        }

        foreach (var unit in units)
        {
            parts[(day, unit)] = part;
        }

        DropIfChanged(before);
        return part;
    }

    /// <summary>Today's tree always; another day's only while those of all other days together are few.</summary>
    private void Keep(DayTree loaded, int before)
    {
        var today = clock.TodayInVietnam();
        var others = byDay.Where(kept => kept.Key != today).ToList();
        if (loaded.Tree.Day == today || loaded.Tree.Count + others.Sum(kept => kept.Value.Tree.Count) > UnitsOfOtherDays || others.Count >= DaysKept)
        {
            others.ForEach(kept => byDay.TryRemove(kept.Key, out _));
        }

        if (loaded.Tree.Day == today || loaded.Tree.Count <= UnitsOfOtherDays)
        {
            byDay[loaded.Tree.Day] = loaded;
        }

        DropIfChanged(before);
    }

    /// <summary>What was read while something changed is not kept.</summary>
    private void DropIfChanged(int before)
    {
        if (before != Volatile.Read(ref changes))
        {
            Clear();
        }
    }

    /// <summary>A change by another program on the same database is noticed within seconds by its stamp.</summary>
    private void Look(AppDb db)
    {
        if (look is null)
        {
            return;
        }

        if (seen is not { } known)
        {
            seen = new SeenStamp(look.In(db)); // before what it stamps: a change meanwhile is noticed at the next look
        }
        else if (look.IsOther(known.Stamp))
        {
            Forget();
        }
    }

    private void Clear()
    {
        seen = null;
        byDay.Clear();
        parts.Clear();
    }

    private sealed record SeenStamp(string? Stamp);
}

/// <summary>The tree of a day, or a part of it, with the powers to decide of the units in it.</summary>
internal sealed record DayTree(OrganizationTree Tree, IReadOnlyList<AuthorityGrant> Grants);
