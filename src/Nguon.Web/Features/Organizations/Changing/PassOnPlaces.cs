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
    public async Task GiveAsync(ReorganizationPlan plan, DateTime recordedAt, CancellationToken ct)
    {
        foreach (var divided in plan.AddedSuccessions.Where(s => s.IsPart).GroupBy(s => (Id: s.PredecessorId, s.EffectiveOn)))
        {
            var ((cell, day), end) = (divided.Key, plan.Ended.FirstOrDefault(e => e.OrganizationId == divided.Key.Id));
            var ties = await PlacesOfCell.OfAsync(db, cell, day, ct);
            var parts = ties.Count == 0 ? [] : await PartsAsync([.. divided.Select(s => s.SuccessorId)], day, ct);
            var named = Named(plan, day, parts);
            foreach (var place in ties.GroupBy(tie => tie.ResidentialUnitId))
            {
                var to = named.TryGetValue(place.Key, out var chosen) ? chosen : end is null ? cell : end.SuccessorId;
                if (to is { } part && part != cell && parts.ContainsValue(part))
                {
                    db.AddRange(await GivenAsync([.. place], part, day, recordedAt, ct));
                }
            }
        }

        await db.SaveChangesAsync(ct);
    }

    /// <summary>What a corrected division gave away is with the divided cell again.</summary>
    public async Task TakeBackAsync(ReorganizationPlan plan, OrganizationEvent replaced, DateTime recordedAt, CancellationToken ct)
    {
        var (parts, at) = (plan.RetractedSuccessions.Where(s => s.EventId == replaced.Id && s.IsPart).Select(s => s.SuccessorId).ToList(), replaced.RecordedAt);
        foreach (var given in await db.ResidentialCells.Where(c => c.FollowsId != null && c.RecordedAt == at && parts.Contains(c.CellId)).ToListAsync(ct))
        {
            given.RetractedAt = recordedAt;
        }

        await db.SaveChangesAsync(ct);
    }

    /// <summary>Cells among the parts by the code they carry from the day on.</summary>
    private Task<Dictionary<string, Guid>> PartsAsync(List<Guid> parts, DateOnly day, CancellationToken ct) => db.OrganizationVersions.InForceOn(day)
        .Where(v => parts.Contains(v.OrganizationId) && (v.Kind == OrganizationKind.PartyCell || v.Kind == OrganizationKind.BasePartyCell)).ToDictionaryAsync(v => v.Code, v => v.OrganizationId, ct);

    /// <summary>Settlements the lines name, each with its part.</summary>
    private static Dictionary<Guid, Guid> Named(ReorganizationPlan plan, DateOnly day, Dictionary<string, Guid> parts) => plan.Events.Where(e => e.EffectiveOn == day).SelectMany(e => e.Lines)
        .Where(l => parts.ContainsKey(l.NewCode)).SelectMany(l => l.PlaceIds().Select(place => (Place: place, To: parts[l.NewCode]))).DistinctBy(p => p.Place).ToDictionary(p => p.Place, p => p.To);

    /// <summary>One tie of the part for all the divided cell had to the settlement; none in force where the part has its own already. Each old tie is followed, so that none stays with the divided cell.</summary>
    private async Task<List<ResidentialCell>> GivenAsync(List<ResidentialCell> ties, Guid part, DateOnly day, DateTime recordedAt, CancellationToken ct)
    {
        var place = ties[0].ResidentialUnitId;
        var isTied = await db.ResidentialCells.AnyAsync(c => c.RetractedAt == null && c.ResidentialUnitId == place && c.CellId == part && (c.Until == null || c.Until > day), ct);
        int? members = ties.Exists(tie => tie.MembersHere is not null) ? ties.Sum(tie => tie.MembersHere) : null;
        return [.. ties.OrderByDescending(tie => tie.Until ?? DateOnly.MaxValue).ThenBy(tie => tie.From).Select((tie, at) => Given(tie, part, day, recordedAt, (isTied || at > 0, members)))];
    }

    private static ResidentialCell Given(ResidentialCell tie, Guid to, DateOnly day, DateTime recordedAt, (bool IsOnlyFollowed, int? Members) how) => new()
    {
        Id = Guid.CreateVersion7(),
        ResidentialUnitId = tie.ResidentialUnitId,
        CellId = to,
        MembersHere = how.Members,
        From = tie.From > day ? tie.From : day,
        Until = how.IsOnlyFollowed ? (tie.From > day ? tie.From : day) : tie.Until,
        RecordedAt = recordedAt,
        FollowsId = tie.Id,
    };
}
