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

        await new ReturnMoved(db).RunAsync(replaced, units, ct);

        return count;
    }

    /// <summary>Who was moved when the event was carried out comes back with all that was entered about the days since.</summary>
    private async Task<int> PeopleAsync(Guid unit, OrganizationEvent replaced, DateTime recordedAt, CancellationToken ct)
    {
        var returned = await new FindReturning(db).OfAsync(unit, replaced, ct);
        foreach (var one in returned)
        {
            MoveBack(one, recordedAt);
        }

        var back = returned.Where(one => one.IsToday).Select(one => one.PersonId).ToHashSet();
        foreach (var person in await db.People.Where(p => back.Contains(p.Id)).ToListAsync(ct))
        {
            person.OrganizationId = unit;
            person.Revision++;
        }

        await AdmissionsAsync(returned.ToDictionary(one => one.PersonId), recordedAt, ct);
        await db.SavePartAsync(recordedAt, ct);
        await db.Dossiers.Open().Where(d => back.Contains(d.PersonId))
            .ExecuteUpdateAsync(set => set.SetProperty(d => d.CellId, unit).SetProperty(d => d.Revision, d => d.Revision + 1), ct);
        return back.Count;
    }

    /// <summary>One time in the unit again where the event had cut it.</summary>
    private void MoveBack(Returning one, DateTime recordedAt)
    {
        var (since, before) = (one.Since, one.Before);
        var isOne = before is not null && before.OrganizationId == one.Unit && before.Until == since[0].From && (before.Status, before.CauseStepId) == (since[0].Status, since[0].CauseStepId);
        since.Concat(isOne ? [before!] : []).ToList().ForEach(s => s.RetractedAt = recordedAt); // not null in one
        var rows = Joined(since);
        db.AddRange(rows.Select((s, at) => Back(s.Row, one.Unit, (at == 0 && isOne ? before!.From : s.From, s.Until), recordedAt))); // not null in one
    }

    /// <summary>Times that differed only in the unit are one again.</summary>
    private static List<(PersonStanding Row, DateOnly From, DateOnly? Until)> Joined(IReadOnlyList<PersonStanding> since)
    {
        var joined = new List<(PersonStanding Row, DateOnly From, DateOnly? Until)>();
        foreach (var row in since)
        {
            if (joined.Count > 0 && joined[^1] is var last && last.Until == row.From && (last.Row.Status, last.Row.CauseStepId) == (row.Status, row.CauseStepId) && last.Row.OrganizationId != row.OrganizationId)
            {
                joined[^1] = last with { Until = row.Until };
            }
            else
            {
                joined.Add((row, row.From, row.Until));
            }
        }

        return joined;
    }

    private static PersonStanding Back(PersonStanding moved, Guid unit, (DateOnly From, DateOnly? Until) days, DateTime recordedAt) => new()
    {
        Id = Guid.CreateVersion7(),
        PersonId = moved.PersonId,
        OrganizationId = unit,
        Status = moved.Status,
        From = days.From,
        Until = days.Until,
        RecordedAt = recordedAt,
        CauseStepId = moved.CauseStepId,
        LeavingReason = moved.LeavingReason,
    };

    /// <summary>Admissions since the day somebody came back are those of the unit the person stood in then.</summary>
    private async Task AdmissionsAsync(Dictionary<Guid, Returning> returned, DateTime recordedAt, CancellationToken ct)
    {
        var people = returned.Keys.ToList();
        foreach (var record in await db.AdmissionRecords.Where(r => people.Contains(r.PersonId) && r.RetractedAt == null).ToListAsync(ct))
        {
            if (returned[record.PersonId] is var to && to.Holds(record.OrganizationId, record.DecidedOn))
            {
                record.RetractedAt = recordedAt;
                db.Add(record with { Id = Guid.CreateVersion7(), OrganizationId = to.Unit, RecordedAt = recordedAt, RetractedAt = null });
            }
        }
    }
}
