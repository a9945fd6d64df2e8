using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Organizations;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Web.Reading;

/// <summary>What is different between two days in the reader's units: each unit as it was and as it is, with the decisions between.</summary>
internal sealed class UnitDifferenceQuery(AppDb db, Reach reach, PathsOnDay paths)
{
    /// <summary>Versions up to which cells are told too; between two days of a country's reform nearly every cell changes.</summary>
    private const int MostVersions = 60_000;

    private static readonly OrganizationKind[] Cells = [OrganizationKind.PartyCell, OrganizationKind.BasePartyCell, OrganizationKind.PartyGroup];

    /// <summary>Null when the unit asked for is absent or out of reach.</summary>
    public async Task<UnitDifferenceView?> BetweenAsync(DifferenceQuestion asked, CancellationToken ct)
    {
        if (asked.UnitId is { } unit && !(await reach.OfTheseAsync(Power.SeeTree, [unit], ct)).Contains(unit))
        {
            return null;
        }

        var (touched, ends) = (Touched(asked), await EndsAsync(asked, ct));
        var areMany = await touched.CountAsync(ct) > MostVersions;
        var versions = await (areMany ? touched.Where(v => !Cells.Contains(v.Kind)) : touched).ToListAsync(ct); // what changed between the days has its version of either day among those that begin or end there
        var (before, after, lives) = (OnDay(versions, asked.From), OnDay(versions, asked.To), versions.ToLookup(v => v.OrganizationId));
        var all = versions.Select(v => v.OrganizationId).Distinct().Select(id => (Id: id, Before: before.GetValueOrDefault(id), After: after.GetValueOrDefault(id)))
            .SelectMany(u => OrganizationDifference.Between(u.Before, u.After, u.After is null ? ends.HowEnded(lives[u.Id]) : null)
                .Select(change => new Changed(change, u.Id, u.Before, u.After)))
            .OrderBy(c => c.Change).ThenBy(c => (c.After ?? c.Before)?.Kind).ThenBy(c => (c.Before ?? c.After)?.Code, StringComparer.Ordinal).ToList();
        var counts = all.CountBy(c => c.Change).ToDictionary();
        var wanted = asked.Only is { } only ? all.Where(c => c.Change == only).ToList() : all;
        var shown = wanted.Skip(asked.Skip).Take(asked.Take).ToList();
        return new UnitDifferenceView(asked.From, asked.To, counts, wanted.Count, await RowsAsync(shown, ends, asked, ct)) { IsWithoutCells = areMany };
    }

    /// <summary>Versions of units that begin or end after the first day and not after the last.</summary>
    private IQueryable<OrganizationVersion> Touched(DifferenceQuestion asked)
    {
        var (from, to) = (asked.From, asked.To);
        var versions = db.OrganizationVersions.AsNoTracking().ChangingBetween(from, to);
        if (!reach.User.IsOperator)
        {
            var mine = reach.UnitIds(Power.SeeTree);
            versions = versions.Where(v => mine.Contains(v.OrganizationId));
        }

        if (asked.UnitId is { } unit)
        {
            var today = reach.UnitIdsUnder([unit]);
            var then = db.OrganizationAncestry.InForceOn(from).Where(a => a.AncestorId == unit).Select(a => a.DescendantId);
            var later = db.OrganizationAncestry.InForceOn(to).Where(a => a.AncestorId == unit).Select(a => a.DescendantId);
            versions = versions.Where(v => today.Contains(v.OrganizationId) || then.Contains(v.OrganizationId) || later.Contains(v.OrganizationId));
        }

        return versions;
    }

    private static Dictionary<Guid, OrganizationVersion> OnDay(List<OrganizationVersion> versions, DateOnly day) => versions.InForceOn(day).ToDictionary(v => v.OrganizationId);

    /// <summary>Who followed whom between the days, in the order it happened, with the decisions; dissolutions have nobody who follows.</summary>
    private async Task<UnitEnds> EndsAsync(DifferenceQuestion asked, CancellationToken ct)
    {
        var (from, to) = (asked.From, asked.To);
        var links = db.OrganizationSuccessions.AsNoTracking().Where(s => s.EffectiveOn > from && s.EffectiveOn <= to);
        var events = await db.OrganizationEvents.AsNoTracking()
            .Where(e => links.Any(s => s.EventId == e.Id) || (e.Kind == OrganizationEventKind.Dissolve && e.RetractedAt == null && e.EffectiveOn > from && e.EffectiveOn <= to)).ToDictionaryAsync(e => e.Id, ct);
        return UnitEnds.Of(await links.ToListAsync(ct), events);
    }

    private async Task<IReadOnlyList<DifferenceRow>> RowsAsync(IReadOnlyList<Changed> shown, UnitEnds ends, DifferenceQuestion asked, CancellationToken ct)
    {
        var ids = shown.Select(c => c.Id).ToHashSet();
        var (into, origins) = (ends.Into, ends.OutOf);
        var others = ids.SelectMany(id => into[id].Select(s => s.NewId).Concat(origins[id].Select(s => s.OldId))).Concat(ids).ToHashSet();
        var before = await paths.OfAsync(others, asked.From, ct);
        var after = await paths.OfAsync(others, asked.To, ct);
        var decisions = await DecisionsAsync([.. ids], ends, asked, ct);
        var names = await LastNamesAsync([.. others.Where(id => !before.ContainsKey(id) && !after.ContainsKey(id))], ct);
        string Named(Guid id, IReadOnlyDictionary<Guid, string> first, IReadOnlyDictionary<Guid, string> second) =>
            first.GetValueOrDefault(id) ?? second.GetValueOrDefault(id) ?? names.GetValueOrDefault(id, "");
        return [.. shown.Select(c => new DifferenceRow(c.Change, c.Id, c.Before, c.After)
        {
            PathBefore = before.GetValueOrDefault(c.Id) ?? (c.After is null ? names.GetValueOrDefault(c.Id) : null),
            PathAfter = after.GetValueOrDefault(c.Id),
            Into = [.. into[c.Id].Select(s => s.NewId).Distinct().Select(id => Named(id, after, before))],
            OutOf = [.. origins[c.Id].Select(s => s.OldId).Distinct().Select(id => Named(id, before, after))],
            Decisions = [.. decisions[c.Id].DistinctBy(d => d.EventId).OrderBy(d => d.EffectiveOn)],
        })];
    }

    private async Task<ILookup<Guid, DifferenceDecision>> DecisionsAsync(List<Guid> ids, UnitEnds ends, DifferenceQuestion asked, CancellationToken ct)
    {
        var (from, to) = (asked.From, asked.To);
        var versions = await db.OrganizationVersions.AsNoTracking().Where(v => ids.Contains(v.OrganizationId)).ChangingBetween(from, to).ToListAsync(ct);
        var lives = versions.ToLookup(v => v.OrganizationId);
        var caused = versions.Where(v => v.From > from).Select(v => (v.OrganizationId, EventId: v.EventId ?? Guid.Empty))
            .Concat(versions.Where(v => v.Until <= to).Select(v => (v.OrganizationId, EventId: v.EndEventId ?? Guid.Empty)))
            .Concat(ids.SelectMany(id => ends.Into[id].Concat(ends.OutOf[id]).Select(s => (OrganizationId: id, EventId: s.Event.Id))))
            .Where(c => c.EventId != Guid.Empty).Distinct().ToList();
        var eventIds = caused.Select(c => c.EventId).Distinct().ToList();
        var events = await db.OrganizationEvents.AsNoTracking().Where(e => eventIds.Contains(e.Id)).ToDictionaryAsync(e => e.Id, ct);
        return caused.ToLookup(c => c.OrganizationId, c => DecisionOf(events[c.EventId], UnitEnds.CodeBefore(events[c.EventId], lives[c.OrganizationId])));
    }

    private static DifferenceDecision DecisionOf(OrganizationEvent e, string? code) => new(e.Id, e.DidTo(code), e.DecisionNumber, e.DecidedOn, e.EffectiveOn, e.IsUnconfirmed);

    private async Task<Dictionary<Guid, string>> LastNamesAsync(List<Guid> ids, CancellationToken ct) => ids.Count == 0 ? [] :
        (await db.OrganizationVersions.AsNoTracking().Where(v => ids.Contains(v.OrganizationId)).ToListAsync(ct))
            .GroupBy(v => v.OrganizationId).ToDictionary(g => g.Key, g => g.OrderBy(v => v.From).Last().FullName);

    private sealed record Changed(OrganizationChange Change, Guid Id, OrganizationVersion? Before, OrganizationVersion? After);
}
