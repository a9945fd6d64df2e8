using Microsoft.EntityFrameworkCore;
using Nguon.Domain;
using Nguon.Domain.Activities;
using Nguon.Domain.Organizations;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Web.Features.Organizations;

/// <summary>Ties a body to party organisations by day: who leads it, which cell is inside it, where it works.</summary>
internal sealed class CivicTies(AppDb db, Reach reach, TimeProvider clock)
{
    public async Task<Outcome<CivicTie>> LinkAsync(Guid body, CivicTieInput input, CancellationToken ct)
    {
        if (await MineAsync(body, ct) is null || !await reach.MayAsync(Power.SeeTree, input.OrganizationId, ct))
        {
            return Outcome.NotFound;
        }

        if (await FaultsAsync(body, input, ct) is { Count: > 0 } faults)
        {
            return Outcome.Refused<CivicTie>(faults);
        }

        var tie = RowOf(body, input);
        db.Add(tie);
        return await DoneAsync(tie, ct);
    }

    public async Task<Outcome<CivicTie>> UnlinkAsync(Guid body, CivicEndInput input, CancellationToken ct)
    {
        var tie = await db.CivicTies.FirstOrDefaultAsync(t => t.Id == input.Id && t.BodyId == body, ct);
        if (tie is null || await MineAsync(body, ct) is null)
        {
            return Outcome.NotFound;
        }

        if (CivicWords.Ended(tie.From, tie.Until, PossibleDays.OrNone(input.On, reach.Today)) is { } refusal)
        {
            return refusal;
        }

        tie.Until = input.On;
        return await DoneAsync(tie, ct);
    }

    /// <summary>A unit of the user's that is tied to the body; null when it is absent or out of reach.</summary>
    public async Task<Guid?> MineAsync(Guid body, CancellationToken ct)
    {
        var units = await db.CivicTies.Where(t => t.BodyId == body).OrderByDescending(t => t.Until == null).Select(t => t.OrganizationId).ToListAsync(ct);
        var mine = await reach.OfTheseAsync(Power.ActForCommittee, units, ct);
        return units.Where(mine.Contains).Select(unit => (Guid?)unit).FirstOrDefault();
    }

    public CivicTie RowOf(Guid body, CivicTieInput input) => new()
    {
        Id = Guid.CreateVersion7(clock.GetUtcNow()), BodyId = body, OrganizationId = input.OrganizationId, Kind = input.Kind ?? CivicTieKind.LedBy, From = input.From ?? reach.Today, RecordedAt = clock.NowUtc(),
    };

    public async Task<List<Refusal>> FaultsAsync(Guid body, CivicTieInput input, CancellationToken ct)
    {
        if (input.From is not { } from || input.Kind is not { } kind)
        {
            return [CivicWords.Incomplete()];
        }

        if (PossibleDays.OrNone(from, reach.Today) is null || !await db.OrganizationVersions.InForceOn(from).AnyAsync(v => v.OrganizationId == input.OrganizationId, ct))
        {
            return [CivicWords.NoUnit(from)];
        }

        var twice = await db.CivicTies.AnyAsync(t => t.BodyId == body && t.Kind == kind && (kind == CivicTieKind.LedBy || t.OrganizationId == input.OrganizationId) && (t.Until == null || t.Until > from), ct);
        return twice ? [CivicWords.TiedAlready(kind)] : [];
    }

    public async Task RaiseAsync(Guid body, CancellationToken ct) =>
        (db.CivicBodies.Local.FirstOrDefault(b => b.Id == body) ?? await db.CivicBodies.FirstAsync(b => b.Id == body, ct)).Revision++;

    private async Task<Outcome<CivicTie>> DoneAsync(CivicTie tie, CancellationToken ct)
    {
        await RaiseAsync(tie.BodyId, ct);
        db.Log(reach.User.Act(clock), ActivityKind.CivicTieSaved, new LogSubject(tie.BodyId, null, tie.OrganizationId), StateBefore.Whole(db, tie), tie);
        await db.SaveChangesAsync(ct);
        return tie;
    }
}
