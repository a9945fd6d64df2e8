using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Admission;
using Nguon.Domain.Organizations;
using Nguon.Domain.People;
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
            await powers.RunAsync(unit, replaced, recordedAt, ct);
        }

        await MovedAsync(replaced, units, ct);

        return count;
    }

    /// <summary>Who was moved when the event was carried out comes back with all that was entered about the days since, up to where the person went on by another way.</summary>
    private async Task<int> PeopleAsync(Guid unit, OrganizationEvent replaced, DateTime recordedAt, CancellationToken ct)
    {
        var (day, movedAt) = (replaced.EffectiveOn, replaced.CarriedOutAt ?? replaced.RecordedAt);
        var people = await db.Standings.Where(s => s.OrganizationId == unit && s.RetractedAt == movedAt).Select(s => s.PersonId).Distinct().ToListAsync(ct);
        var moved = (await db.Standings.AsNoTracking().Where(s => people.Contains(s.PersonId) && s.OrganizationId != unit && s.RecordedAt == movedAt && s.From >= day).ToListAsync(ct)).ToLookup(s => s.PersonId, s => (s.OrganizationId, s.From));
        var now = (await db.Standings.Where(s => people.Contains(s.PersonId) && s.RetractedAt == null).ToListAsync(ct)).ToLookup(s => s.PersonId);
        var stretches = people.Where(person => moved[person].Any()).ToDictionary(person => person, person => new Stretch(unit, moved[person].Min(m => m.From), moved[person].Select(m => m.OrganizationId).ToHashSet()));
        var returned = stretches.Where(one => MoveBack(one.Value, now[one.Key], recordedAt)).ToDictionary();
        var back = returned.Keys.Where(person => now[person].MaxBy(s => s.From)?.RetractedAt == recordedAt).ToHashSet();
        foreach (var person in await db.People.Where(p => back.Contains(p.Id)).ToListAsync(ct))
        {
            person.OrganizationId = unit;
            person.Revision++;
        }

        await AdmissionsAsync(returned, recordedAt, ct);
        await db.SavePartAsync(recordedAt, ct);
        await db.Dossiers.Open().Where(d => back.Contains(d.PersonId))
            .ExecuteUpdateAsync(set => set.SetProperty(d => d.CellId, unit).SetProperty(d => d.Revision, d => d.Revision + 1), ct);
        return back.Count;
    }

    /// <summary>One time in the unit again where the event had cut it; false when nothing of it stands where the event moved it.</summary>
    private bool MoveBack(Stretch to, IEnumerable<PersonStanding> believed, DateTime recordedAt)
    {
        var now = believed.OrderBy(s => s.From).ToList();
        var since = now.Where(s => s.From >= to.From).TakeWhile(s => to.MovedTo.Contains(s.OrganizationId)).ToList();
        var before = now.FindLast(s => s.From < to.From);
        if (since.Count == 0)
        {
            return false;
        }

        var isOne = before is not null && before.OrganizationId == to.Unit && before.Until == since[0].From && (before.Status, before.CauseStepId) == (since[0].Status, since[0].CauseStepId);
        since.Concat(isOne ? [before!] : []).ToList().ForEach(s => s.RetractedAt = recordedAt); // not null in one
        db.AddRange(since.Select((s, at) => Back(s, to.Unit, at == 0 && isOne ? before!.From : s.From, recordedAt))); // not null in one
        return true;
    }

    private static PersonStanding Back(PersonStanding moved, Guid unit, DateOnly from, DateTime recordedAt) => new()
    {
        Id = Guid.CreateVersion7(),
        PersonId = moved.PersonId,
        OrganizationId = unit,
        Status = moved.Status,
        From = from,
        Until = moved.Until,
        RecordedAt = recordedAt,
        CauseStepId = moved.CauseStepId,
        LeavingReason = moved.LeavingReason,
    };

    /// <summary>Admissions since the day somebody came back are those of the unit the person stood in then.</summary>
    private async Task AdmissionsAsync(Dictionary<Guid, Stretch> returned, DateTime recordedAt, CancellationToken ct)
    {
        var people = returned.Keys.ToList();
        foreach (var record in await db.AdmissionRecords.Where(r => people.Contains(r.PersonId) && r.RetractedAt == null).ToListAsync(ct))
        {
            if (returned[record.PersonId] is var to && record.DecidedOn >= to.From && to.MovedTo.Contains(record.OrganizationId))
            {
                record.RetractedAt = recordedAt;
                db.Add(record with { Id = Guid.CreateVersion7(), OrganizationId = to.Unit, RecordedAt = recordedAt, RetractedAt = null });
            }
        }
    }

    /// <summary>Meetings, steps, turns and mentors that went with the unit come back (roles are given back with the powers), so that a correcting act finds them where they were.</summary>
    private async Task MovedAsync(OrganizationEvent replaced, HashSet<Guid> reopened, CancellationToken ct)
    {
        foreach (var group in replaced.Moved.Where(m => m.Kind != MovedKind.Role && reopened.Contains(m.FromId)).GroupBy(m => (m.Kind, m.FromId)))
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

    /// <summary>From when the event moved somebody out of the unit, and where to.</summary>
    private sealed record Stretch(Guid Unit, DateOnly From, HashSet<Guid> MovedTo);
}
