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
    public async Task<int> RunAsync(OrganizationEvent replaced, HashSet<Guid> units, DateTime recordedAt, CancellationToken ct)
    {
        var count = 0;
        var powers = new ReturnPowers(db);
        foreach (var unit in units)
        {
            count += await PeopleAsync(unit, replaced, recordedAt, ct);
            await AdmissionsAsync(unit, replaced, recordedAt, ct);
            await powers.RunAsync(unit, replaced, recordedAt, ct);
        }

        await MovedAsync(replaced, units, ct);

        return count;
    }

    /// <summary>What was taken back when the event was entered is what stood there before it.</summary>
    private async Task<int> PeopleAsync(Guid unit, OrganizationEvent replaced, DateTime recordedAt, CancellationToken ct)
    {
        var day = replaced.EffectiveOn;
        var movedAt = replaced.CarriedOutAt ?? replaced.RecordedAt;
        var were = await db.Standings.AsNoTracking().Where(s => s.OrganizationId == unit && s.RetractedAt == movedAt).ToListAsync(ct);
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
        return moved.IsInForceOn(DateOnly.FromDateTime(recordedAt.InVietnam()));
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
        var movedAt = replaced.CarriedOutAt ?? replaced.RecordedAt;
        var were = await db.AdmissionRecords.AsNoTracking().Where(r => r.OrganizationId == unit && r.RetractedAt == movedAt).ToListAsync(ct);
        var people = were.Select(r => r.PersonId).ToList();
        foreach (var moved in await db.AdmissionRecords.Where(r => people.Contains(r.PersonId) && r.RetractedAt == null && r.RecordedAt == movedAt).ToListAsync(ct))
        {
            moved.RetractedAt = recordedAt;
            db.Add(moved with { Id = Guid.CreateVersion7(), OrganizationId = unit, RecordedAt = recordedAt, RetractedAt = null });
        }

        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
    }

    /// <summary>Meetings, steps, turns and mentors that went with the unit come back, so that a correcting act finds them where they were.</summary>
    private async Task MovedAsync(OrganizationEvent replaced, HashSet<Guid> reopened, CancellationToken ct)
    {
        foreach (var group in replaced.Moved.Where(m => reopened.Contains(m.FromId)).GroupBy(m => (m.Kind, m.FromId)))
        {
            var (from, ids) = (group.Key.FromId, group.Select(m => m.Id).ToList());
            _ = group.Key.Kind switch
            {
                MovedKind.Session => await db.Sessions.Where(s => ids.Contains(s.Id)).ExecuteUpdateAsync(set => set.SetProperty(s => s.OrganizationId, from), ct),
                MovedKind.Step => await db.DossierSteps.Where(s => ids.Contains(s.Id)).ExecuteUpdateAsync(set => set.SetProperty(s => s.ByOrganizationId, from), ct),
                MovedKind.Mentor => await db.MentorAssignments.Where(m => ids.Contains(m.Id)).ExecuteUpdateAsync(set => set.SetProperty(m => m.OrganizationId, from), ct),
                MovedKind.Turn => await db.Dossiers.Open().Where(d => ids.Contains(d.Id)).ExecuteUpdateAsync(set => set.SetProperty(d => d.WaitsForId, from).SetProperty(d => d.Revision, d => d.Revision + 1), ct),
                _ => throw new InvalidOperationException($"A moved record without a way back: {group.Key.Kind}."),
            };
        }
    }
}
