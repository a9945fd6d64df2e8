using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Organizations;
using Nguon.Domain.Time;
using Nguon.Web.Data;
using Nguon.Web.Reading;

namespace Nguon.Web.Features.Organizations;

/// <summary>
/// Settlements of a divided cell: each goes with one part, as the decision says, else it stays with the cell that goes on, or goes to the first part.
/// The ties are dated, so that a day ahead needs nothing more when it comes.
/// </summary>
internal sealed class PassOnPlaces(AppDb db)
{
    /// <summary>Ties of the event that is corrected, and those that followed them.</summary>
    private readonly List<ResidentialCell> taken = [];

    public async Task GiveAsync(ReorganizationPlan plan, DateTime recordedAt, CancellationToken ct)
    {
        foreach (var divided in plan.AddedSuccessions.Where(s => s.IsPart).GroupBy(s => (Id: s.PredecessorId, s.EffectiveOn)))
        {
            var ((cell, day), end) = (divided.Key, plan.Ended.FirstOrDefault(e => e.OrganizationId == divided.Key.Id));
            var ties = await PlacesOfCell.OfAsync(db, cell, day, ct);
            var parts = ties.Count == 0 ? [] : await PartsAsync([.. divided.Select(s => s.SuccessorId)], day, ct);
            var named = Named(plan.Events.Where(e => e.EffectiveOn == day).SelectMany(e => e.Lines), parts);
            foreach (var place in ties.GroupBy(tie => tie.ResidentialUnitId))
            {
                var to = named.TryGetValue(place.Key, out var chosen) ? chosen : end is null ? cell : end.SuccessorId;
                if (to is { } part && part != cell && parts.ContainsValue(part))
                {
                    var given = await GivenAsync([.. place], part, day, recordedAt, ct);
                    db.AddRange(given);
                    given.ForEach(tie => Onward(tie, recordedAt));
                }
            }
        }

        await db.SaveChangesAsync(ct);
    }

    /// <summary>A tie entered after the decisions that divide its cell, and beginning before their days, goes their way.</summary>
    public async Task FollowAsync(ResidentialCell tie, CancellationToken ct)
    {
        var (unit, since, last) = (tie.CellId, tie.From, tie);
        while (await db.OrganizationSuccessions.AsNoTracking().Where(s => s.PredecessorId == unit && s.SuccessorId != unit && s.EffectiveOn > since).OrderBy(s => s.EffectiveOn).ThenBy(s => s.IsPart).ThenBy(s => s.Order).FirstOrDefaultAsync(ct) is { } next)
        {
            since = next.EffectiveOn;
            var to = next.IsPart ? await PartForAsync(tie.ResidentialUnitId, next, ct) : next.SuccessorId;
            if (next.IsPart && to != unit)
            {
                last = Given(last, to, since, tie.RecordedAt, (await IsTiedAsync(tie.ResidentialUnitId, to, since, ct), last.MembersHere));
                db.Add(last);
            }

            unit = to;
        }
    }

    /// <summary>The part the lines name for the settlement; else the cell stays with it while it goes on, or the first part takes it.</summary>
    private async Task<Guid> PartForAsync(Guid place, OrganizationSuccession division, CancellationToken ct)
    {
        var (cell, day, id) = (division.PredecessorId, division.EffectiveOn, division.EventId);
        var parts = await PartsAsync(await db.OrganizationSuccessions.Where(s => s.PredecessorId == cell && s.EffectiveOn == day).Select(s => s.SuccessorId).ToListAsync(ct), day, ct);
        var lines = await db.OrganizationEvents.AsNoTracking().Where(e => e.Id == id).Select(e => e.Lines).FirstAsync(ct);
        return Named(lines, parts).TryGetValue(place, out var named) ? named : await db.OrganizationVersions.InForceOn(day).AnyAsync(v => v.OrganizationId == cell, ct) ? cell : division.SuccessorId;
    }

    /// <summary>What a corrected division gave away is with the divided cell again, and no longer with whom a later division of the part gave it to; a tie somebody ended meanwhile has ended.</summary>
    public async Task TakeBackAsync(ReorganizationPlan plan, OrganizationEvent replaced, DateTime recordedAt, CancellationToken ct)
    {
        var (given, followed) = await GivenByAsync(plan, replaced, ct);
        for (var next = given; next.Count > 0;)
        {
            next.ForEach(tie => tie.RetractedAt = recordedAt);
            taken.AddRange(next);
            var ids = next.ConvertAll(tie => tie.Id);
            next = await db.ResidentialCells.Where(c => c.FollowsId != null && ids.Contains(c.FollowsId.Value)).ToListAsync(ct);
        }

        foreach (var group in given.GroupBy(tie => (tie.ResidentialUnitId, tie.CellId)))
        {
            if (group.FirstOrDefault(IsTie) is { } held && LastOf(held).Until is { } end)
            {
                group.Select(tie => followed[tie.FollowsId!.Value]).Where(was => was.Until is null || was.Until > end).ToList().ForEach(was => was.Until = end); // those with one only
            }
        }

        await db.SaveChangesAsync(ct);
    }

    /// <summary>Ties the event gave to its parts, also those entered later, with those of the divided cell they follow.</summary>
    private async Task<(List<ResidentialCell> Given, Dictionary<Guid, ResidentialCell> Followed)> GivenByAsync(ReorganizationPlan plan, OrganizationEvent replaced, CancellationToken ct)
    {
        var (day, at, links) = (replaced.EffectiveOn, replaced.RecordedAt, plan.RetractedSuccessions.Where(s => s.EventId == replaced.Id && s.IsPart).ToList());
        var (parts, cells) = (links.ConvertAll(s => s.SuccessorId), links.ConvertAll(s => s.PredecessorId));
        var owners = await db.OrganizationHeirs.Where(h => cells.Contains(h.HeirId)).Select(h => h.FormerId).ToHashSetAsync(ct);
        owners.UnionWith(cells);
        var given = await db.ResidentialCells.Where(c => c.FollowsId != null && c.RecordedAt >= at && parts.Contains(c.CellId)).ToListAsync(ct);
        var ids = given.ConvertAll(c => c.FollowsId);
        var followed = await db.ResidentialCells.Where(c => ids.Contains(c.Id) && owners.Contains(c.CellId)).ToDictionaryAsync(c => c.Id, ct);
        return (given.FindAll(c => followed.TryGetValue(c.FollowsId!.Value, out var was) && c.From == Later(was.From, day)), followed); // not null by the filter
    }

    /// <summary>Where later divisions took a tie in the end.</summary>
    private ResidentialCell LastOf(ResidentialCell tie) => taken.Find(next => next.FollowsId == tie.Id && IsTie(next)) is { } next ? LastOf(next) : tie;

    /// <summary>The same part has the settlement again: what later divisions did with it they still do.</summary>
    private void Onward(ResidentialCell tie, DateTime recordedAt)
    {
        var were = taken.Where(was => was.ResidentialUnitId == tie.ResidentialUnitId && was.CellId == tie.CellId).Select(was => was.Id).ToHashSet();
        foreach (var next in taken.Where(next => next.FollowsId is { } id && were.Contains(id) && next.From >= tie.From && IsTie(tie)).ToList())
        {
            var again = Given(tie, next.CellId, next.From, recordedAt, (!IsTie(next), next.MembersHere));
            db.Add(again);
            Onward(again, recordedAt);
        }
    }

    /// <summary>False for one that only says that the settlement left the divided cell.</summary>
    private static bool IsTie(ResidentialCell tie) => tie.Until is null || tie.Until > tie.From;

    private static DateOnly Later(DateOnly left, DateOnly right) => left < right ? right : left;

    /// <summary>Cells among the parts by the code they carry from the day on.</summary>
    private Task<Dictionary<string, Guid>> PartsAsync(List<Guid> parts, DateOnly day, CancellationToken ct) => db.OrganizationVersions.InForceOn(day)
        .Where(v => parts.Contains(v.OrganizationId) && (v.Kind == OrganizationKind.PartyCell || v.Kind == OrganizationKind.BasePartyCell)).ToDictionaryAsync(v => v.Code, v => v.OrganizationId, ct);

    /// <summary>Settlements the lines name, each with its part.</summary>
    private static Dictionary<Guid, Guid> Named(IEnumerable<ReorganizationLine> lines, Dictionary<string, Guid> parts) => lines
        .Where(l => parts.ContainsKey(l.NewCode)).SelectMany(l => l.PlaceIds().Select(place => (Place: place, To: parts[l.NewCode]))).DistinctBy(p => p.Place).ToDictionary(p => p.Place, p => p.To);

    /// <summary>One tie of the part for all the divided cell had to the settlement; none in force where the part has its own already. Each old tie is followed, so that none stays with the divided cell.</summary>
    private async Task<List<ResidentialCell>> GivenAsync(List<ResidentialCell> ties, Guid part, DateOnly day, DateTime recordedAt, CancellationToken ct)
    {
        var place = ties[0].ResidentialUnitId;
        var isTied = await IsTiedAsync(place, part, day, ct);
        int? members = ties.Exists(tie => tie.MembersHere is not null) ? ties.Sum(tie => tie.MembersHere) : null;
        return [.. ties.OrderByDescending(tie => tie.Until ?? DateOnly.MaxValue).ThenBy(tie => tie.From).Select((tie, at) => Given(tie, part, day, recordedAt, (isTied || at > 0, members)))];
    }

    private Task<bool> IsTiedAsync(Guid place, Guid cell, DateOnly day, CancellationToken ct) =>
        db.ResidentialCells.AnyAsync(c => c.ResidentialUnitId == place && c.CellId == cell && (c.Until == null || c.Until > day), ct);

    private static ResidentialCell Given(ResidentialCell tie, Guid to, DateOnly day, DateTime recordedAt, (bool IsOnlyFollowed, int? Members) how) => new()
    {
        Id = Guid.CreateVersion7(),
        ResidentialUnitId = tie.ResidentialUnitId,
        CellId = to,
        MembersHere = how.Members,
        From = Later(tie.From, day),
        Until = how.IsOnlyFollowed ? Later(tie.From, day) : tie.Until,
        RecordedAt = recordedAt,
        FollowsId = tie.Id,
    };
}
