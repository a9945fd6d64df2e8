using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Admission;
using Nguon.Domain.Organizations;
using Nguon.Domain.People;
using Nguon.Domain.Time;
using Nguon.Web.Data;

namespace Nguon.Web.Features.Organizations;

/// <summary>An event that is corrected had ended units and moved what stood on them: it comes back first, then the correcting act moves it where it belongs.</summary>
internal sealed class ReturnRecords(AppDb db)
{
    /// <summary>How many people came back (người).</summary>
    public async Task<int> RunAsync(OrganizationEvent replaced, IReadOnlyList<OrganizationVersion> reopened, DateTime recordedAt, CancellationToken ct)
    {
        var count = 0;
        foreach (var unit in reopened.Where(v => v.EndEventId == replaced.Id).Select(v => v.OrganizationId).Distinct())
        {
            count += await PeopleAsync(unit, replaced, recordedAt, ct);
            await AdmissionsAsync(unit, replaced, recordedAt, ct);
            await PowersAsync(unit, replaced.EffectiveOn, ct);
        }

        return count;
    }

    /// <summary>What was taken back when the event was entered is what stood there before it.</summary>
    private async Task<int> PeopleAsync(Guid unit, OrganizationEvent replaced, DateTime recordedAt, CancellationToken ct)
    {
        var day = replaced.EffectiveOn;
        var were = await db.Standings.AsNoTracking().Where(s => s.OrganizationId == unit && s.RetractedAt == replaced.RecordedAt).ToListAsync(ct);
        var people = were.Select(s => s.PersonId).Distinct().ToList();
        var now = (await db.Standings.Where(s => people.Contains(s.PersonId) && s.RetractedAt == null).ToListAsync(ct)).ToLookup(s => s.PersonId);
        var back = were.Where(was => MoveBack(was, now[was.PersonId].ToList(), day, recordedAt)).Select(was => was.PersonId).ToHashSet();
        foreach (var person in await db.People.Where(p => back.Contains(p.Id)).ToListAsync(ct))
        {
            person.OrganizationId = unit;
            person.Revision++;
        }

        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
        await db.Dossiers.Open().Where(d => back.Contains(d.PersonId))
            .ExecuteUpdateAsync(set => set.SetProperty(d => d.CellId, unit).SetProperty(d => d.Revision, d => d.Revision + 1), ct);
        return back.Count;
    }

    /// <summary>One time in the unit, as it was before the event cut it; true when the person stands there today.</summary>
    private bool MoveBack(PersonStanding was, List<PersonStanding> now, DateOnly day, DateTime recordedAt)
    {
        var from = was.From < day ? day : was.From;
        if (now.Find(s => s.From == from && s.OrganizationId != was.OrganizationId && s.Status == was.Status) is not { } moved)
        {
            return false;
        }

        moved.RetractedAt = recordedAt;
        now.Find(s => s.OrganizationId == was.OrganizationId && s.Until == day && s.From == was.From)?.RetractedAt = recordedAt;
        db.Add(Back(was, moved.Until, recordedAt));
        return moved.IsInForceOn(DateOnly.FromDateTime(recordedAt));
    }

    private static PersonStanding Back(PersonStanding was, DateOnly? until, DateTime recordedAt) => new()
    {
        Id = Guid.CreateVersion7(),
        PersonId = was.PersonId,
        OrganizationId = was.OrganizationId,
        Status = was.Status,
        From = was.From,
        Until = until,
        RecordedAt = recordedAt,
        CauseStepId = was.CauseStepId,
        LeavingReason = was.LeavingReason,
    };

    private async Task AdmissionsAsync(Guid unit, OrganizationEvent replaced, DateTime recordedAt, CancellationToken ct)
    {
        var were = await db.AdmissionRecords.AsNoTracking().Where(r => r.OrganizationId == unit && r.RetractedAt == replaced.RecordedAt).ToListAsync(ct);
        var people = were.Select(r => r.PersonId).ToList();
        foreach (var moved in await db.AdmissionRecords.Where(r => people.Contains(r.PersonId) && r.RetractedAt == null && r.RecordedAt == replaced.RecordedAt).ToListAsync(ct))
        {
            moved.RetractedAt = recordedAt;
            db.Add(moved with { Id = Guid.CreateVersion7(), OrganizationId = unit, RecordedAt = recordedAt, RetractedAt = null });
        }

        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
    }

    private async Task PowersAsync(Guid unit, DateOnly day, CancellationToken ct)
    {
        await db.PostHoldings.Where(p => p.OrganizationId == unit && p.Until == day).ExecuteUpdateAsync(set => set.SetProperty(p => p.Until, (DateOnly?)null), ct);
        await db.AuthorityGrants.Where(g => g.OrganizationId == unit && g.Until == day).ExecuteUpdateAsync(set => set.SetProperty(g => g.Until, (DateOnly?)null), ct);
        await db.AccountGrants.Where(g => g.OrganizationId == unit && g.Until == day).ExecuteUpdateAsync(set => set.SetProperty(g => g.Until, (DateOnly?)null), ct);
    }
}
