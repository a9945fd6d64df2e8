using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Organizations;
using Nguon.Domain.Time;
using Nguon.Web.Data;

namespace Nguon.Web.Reading;

/// <summary>The life of one unit as steps: each day on which something was decided about it, what it became, from which units and into which.</summary>
internal sealed class UnitPastQuery(AppDb db, PathsOnDay paths)
{
    /// <summary>The caller has asked reach for the unit. The last day first.</summary>
    public async Task<IReadOnlyList<PastStep>> OfAsync(Guid id, CancellationToken ct)
    {
        var versions = (await db.OrganizationVersions.AsNoTracking().Where(v => v.OrganizationId == id).OrderBy(v => v.From).ToListAsync(ct)).FindAll(v => v.Until is null || v.From < v.Until);
        var events = await EventsAsync(id, ct);
        var links = await db.OrganizationSuccessions.AsNoTracking().Where(s => s.PredecessorId == id || s.SuccessorId == id).OrderBy(s => s.Order).ToListAsync(ct);
        var steps = new List<PastStep>();
        foreach (var day in versions.Select(v => v.From).Concat(versions.Select(v => v.Until).OfType<DateOnly>()).Concat(events.Select(e => e.EffectiveOn)).Distinct().OrderDescending())
        {
            var (before, after) = (versions.Find(v => v.Until == day), versions.Find(v => v.From == day));
            var decided = events.Where(e => e.EffectiveOn == day).ToList();
            steps.Add(new PastStep(day, before, after)
            {
                Changes = before is null && after is null ? [] : OrganizationDifference.Between(before, after, (decided.Find(e => e.Id == before?.EndEventId) ?? decided.Find(e => e.RetractedAt is null))?.DidTo(before?.Code)),
                Decisions = decided,
                ParentBefore = await ParentAsync(before, day.AddDays(-1), ct),
                ParentAfter = await ParentAsync(after, day, ct),
                OutOf = await LinksAsync(links.Where(s => s.SuccessorId == id && s.EffectiveOn == day).Select(s => s.PredecessorId), day.AddDays(-1), ct),
                Into = await LinksAsync(links.Where(s => s.PredecessorId == id && s.EffectiveOn == day).Select(s => s.SuccessorId), day, ct),
            });
        }

        return steps;
    }

    /// <summary>Living units that hold on the day what a former one left; empty for one that lives.</summary>
    public async Task<IReadOnlyList<UnitLink>> HeirsAsync(Guid id, DateOnly day, CancellationToken ct) => await LinksAsync(
        await db.OrganizationHeirs.AsNoTracking().InForceOn(day).Where(h => h.FormerId == id).Select(h => h.HeirId).ToListAsync(ct), day, ct);

    /// <summary>Everything that was ever decided about the unit, also what was corrected or undone since.</summary>
    private async Task<List<OrganizationEvent>> EventsAsync(Guid id, CancellationToken ct)
    {
        var versions = db.OrganizationVersions.IgnoreQueryFilters().Where(v => v.OrganizationId == id);
        var made = await versions.Where(v => v.EventId != null).Select(v => v.EventId!.Value) // not null by the filter
            .Union(versions.Where(v => v.EndEventId != null).Select(v => v.EndEventId!.Value)) // not null by the filter
            .Union(db.OrganizationSuccessions.IgnoreQueryFilters().Where(s => s.PredecessorId == id || s.SuccessorId == id).Select(s => s.EventId)).ToListAsync(ct);
        return await db.OrganizationEvents.AsNoTracking().Where(e => made.Contains(e.Id) || (e.ReplacesId != null && made.Contains(e.ReplacesId.Value)))
            .OrderBy(e => e.EffectiveOn).ThenBy(e => e.RecordedAt).ThenBy(e => e.Sequence).ToListAsync(ct);
    }

    private async Task<string> ParentAsync(OrganizationVersion? version, DateOnly day, CancellationToken ct) =>
        version?.ParentId is { } parent ? (await paths.OfAsync([parent], day, ct)).GetValueOrDefault(parent, "") : "";

    private async Task<IReadOnlyList<UnitLink>> LinksAsync(IEnumerable<Guid> units, DateOnly day, CancellationToken ct)
    {
        var ids = units.Distinct().ToList();
        var named = await paths.OfAsync(ids, day, ct);
        return [.. ids.Where(named.ContainsKey).Select(id => new UnitLink(id, named[id]))];
    }
}

/// <summary>One day in the life of a unit; before or after is null when it was founded or ended that day.</summary>
internal sealed record PastStep(DateOnly On, OrganizationVersion? Before, OrganizationVersion? After)
{
    public required IReadOnlyList<OrganizationChange> Changes { get; init; }

    /// <summary>Decisions of the day, in the order entered; corrected ones too.</summary>
    public required IReadOnlyList<OrganizationEvent> Decisions { get; init; }

    public required string ParentBefore { get; init; }

    public required string ParentAfter { get; init; }

    /// <summary>Units it came from.</summary>
    public required IReadOnlyList<UnitLink> OutOf { get; init; }

    /// <summary>Units that took it over.</summary>
    public required IReadOnlyList<UnitLink> Into { get; init; }

    /// <summary>True when everything decided that day was corrected or undone.</summary>
    public bool IsVoid => Before is null && After is null && Decisions.All(d => d.RetractedAt is not null);
}

/// <summary>A unit with its full path on the day it is spoken of.</summary>
internal sealed record UnitLink(Guid Id, string Path);
