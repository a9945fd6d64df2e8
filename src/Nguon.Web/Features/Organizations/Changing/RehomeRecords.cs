using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Admission;
using Nguon.Domain.Organizations;
using Nguon.Domain.People;
using Nguon.Domain.Time;
using Nguon.Web.Data;

namespace Nguon.Web.Features.Organizations;

/// <summary>
/// People, dossiers in flight, and what was recorded on an ended unit after its last day go to the one that took over, or to the cells named for
/// them; nothing of the past moves. What moved is kept with the event, so that a correction can bring it back.
/// </summary>
internal sealed class RehomeRecords(AppDb db)
{
    private const int Group = 500;

    public async Task<RehomeReport> RunAsync(IReadOnlyList<UnitEnd> ends, DateTime recordedAt, CancellationToken ct)
    {
        var report = RehomeReport.Nothing;
        var passing = new PassOnPowers(db);
        foreach (var group in ends.Chunk(Group))
        {
            var used = await UsedAsync(group.Select(e => e.OrganizationId).ToArray(), ct);
            foreach (var end in group.Where(e => used.Contains(e.OrganizationId)))
            {
                var happened = await db.OrganizationEvents.AsNoTracking().FirstAsync(e => e.Id == end.EventId, ct);
                var moved = new List<MovedRecord>();
                report = report.Plus(await passing.RunAsync(end, happened, recordedAt, moved, ct)).Plus(await MoveAsync(end, happened, recordedAt, moved, ct));
            }
        }

        return report;
    }

    /// <summary>Only those named leave; the unit goes on with everything else.</summary>
    public async Task<RehomeReport> PartAsync(IEnumerable<UnitEnd> parted, DateTime recordedAt, CancellationToken ct)
    {
        var report = RehomeReport.Nothing;
        foreach (var part in parted)
        {
            report = report.Plus(await MoveAsync(part, await db.OrganizationEvents.AsNoTracking().FirstAsync(e => e.Id == part.EventId, ct), recordedAt, [], ct));
        }

        return report;
    }

    /// <summary>Entered so late that the unit which took over has ended since: what came to it goes its way. Tells which units it came to; those people are in the report already.</summary>
    public async Task<IReadOnlyCollection<Guid>> OnwardAsync(IEnumerable<Guid> reached, DateOnly today, DateTime recordedAt, CancellationToken ct)
    {
        var (done, onward) = (new HashSet<Guid>(), new HashSet<Guid>());
        for (var next = reached.ToList(); next.Count > 0;)
        {
            var ends = await EndedAsync(next.FindAll(done.Add), today, ct);
            await RunAsync(ends, recordedAt, ct);
            next = [.. ends.Select(e => e.SuccessorId).OfType<Guid>().Where(onward.Add)];
        }

        return onward;
    }

    private async Task<List<UnitEnd>> EndedAsync(List<Guid> units, DateOnly today, CancellationToken ct)
    {
        var ends = new List<UnitEnd>();
        foreach (var group in units.Chunk(Group))
        {
            var living = await db.OrganizationVersions.InForceOn(today).Where(v => group.Contains(v.OrganizationId)).Select(v => v.OrganizationId).ToHashSetAsync(ct);
            foreach (var unit in group.Where(unit => !living.Contains(unit)))
            {
                if (await new EndOfUnit(db).AsOfAsync(unit, today, ct) is { } end)
                {
                    ends.Add(end);
                }
            }
        }

        return ends;
    }

    /// <summary>Units of the list on which anything at all stands.</summary>
    private async Task<HashSet<Guid>> UsedAsync(Guid[] units, CancellationToken ct)
    {
        var used = await db.Standings.Where(s => units.Contains(s.OrganizationId)).Select(s => s.OrganizationId)
            .Union(db.Dossiers.Where(d => units.Contains(d.CellId)).Select(d => d.CellId))
            .Union(db.Dossiers.Where(d => d.WaitsForId != null && units.Contains(d.WaitsForId.Value)).Select(d => d.WaitsForId!.Value)) // not null by the filter
            .Union(db.Sessions.Where(s => units.Contains(s.OrganizationId)).Select(s => s.OrganizationId))
            .Union(db.DossierSteps.Where(s => units.Contains(s.ByOrganizationId)).Select(s => s.ByOrganizationId))
            .Union(db.AdmissionRecords.Where(r => units.Contains(r.OrganizationId)).Select(r => r.OrganizationId))
            .Union(db.PostHoldings.Where(p => units.Contains(p.OrganizationId)).Select(p => p.OrganizationId))
            .Union(db.AuthorityGrants.Where(g => units.Contains(g.OrganizationId)).Select(g => g.OrganizationId))
            .Union(db.AccountGrants.Where(g => units.Contains(g.OrganizationId)).Select(g => g.OrganizationId))
            .ToListAsync(ct);
        return [.. used];
    }

    /// <summary>First those named, to their cells; then everything that is left.</summary>
    private async Task<RehomeReport> MoveAsync(UnitEnd end, OrganizationEvent happened, DateTime recordedAt, List<MovedRecord> moved, CancellationToken ct)
    {
        var report = RehomeReport.Nothing;
        foreach (var named in happened.Moves.GroupBy(m => m.ToId))
        {
            report = report.Plus(await MoveToAsync(end, new Destination(named.Key, [.. named.Select(m => m.PersonId)], recordedAt), moved, ct));
        }

        if (end.SuccessorId is { } rest)
        {
            report = report.Plus(await MoveToAsync(end, new Destination(rest, null, recordedAt), moved, ct));
        }

        if (moved.Count > 0)
        {
            var stored = await db.OrganizationEvents.Where(e => e.Id == happened.Id).Select(e => e.Moved).FirstAsync(ct);
            IReadOnlyList<MovedRecord> all = [.. stored, .. moved];
            await db.OrganizationEvents.Where(e => e.Id == happened.Id).ExecuteUpdateAsync(set => set.SetProperty(e => e.Moved, all), ct);
        }

        return report;
    }

    private async Task<RehomeReport> MoveToAsync(UnitEnd end, Destination to, List<MovedRecord> moved, CancellationToken ct) => new()
    {
        Acts = await MoveActsAsync(end, to, moved, ct),
        People = await MovePeopleAsync(end, to, moved, ct),
        Dossiers = await MoveDossiersAsync(end.OrganizationId, to, moved, ct),
        Admissions = await MoveAdmissionsAsync(end, to, ct),
    };

    /// <summary>Through the tracker, so that what figures count follows in the same save. Who left before the day stays where that was; who left after it left the new unit.</summary>
    private async Task<int> MovePeopleAsync(UnitEnd end, Destination to, List<MovedRecord> moved, CancellationToken ct)
    {
        var rows = await db.Standings
            .Where(s => s.OrganizationId == end.OrganizationId && s.RetractedAt == null && (s.Status != PersonStatus.Left || s.From >= end.Until) && (s.Until == null || s.Until > end.Until))
            .Where(s => to.Only == null || to.Only.Contains(s.PersonId)).ToListAsync(ct);
        rows.ForEach(row => Cut(row, end, to));
        var left = rows.Where(row => row.Status == PersonStatus.Left).Select(row => row.PersonId).ToList();
        foreach (var person in await db.People.Where(p => p.OrganizationId == end.OrganizationId && (p.Status != PersonStatus.Left || left.Contains(p.Id)) && (to.Only == null || to.Only.Contains(p.Id))).ToListAsync(ct))
        {
            person.OrganizationId = to.UnitId;
            person.Revision++;
        }

        await db.SavePartAsync(to.RecordedAt, ct);
        await MoveMentorsAsync(end, to, moved, ct);
        return rows.Select(r => r.PersonId).Distinct().Count();
    }

    /// <summary>Until the last day in the old unit, from then on in the new one.</summary>
    private void Cut(PersonStanding row, UnitEnd end, Destination to)
    {
        row.RetractedAt = to.RecordedAt;
        if (row.From < end.Until)
        {
            db.Add(Copy(row, end.OrganizationId, (row.From, end.Until), to.RecordedAt));
        }

        db.Add(Copy(row, to.UnitId, (row.From < end.Until ? end.Until : row.From, row.Until), to.RecordedAt));
    }

    private async Task MoveMentorsAsync(UnitEnd end, Destination to, List<MovedRecord> moved, CancellationToken ct)
    {
        var mentors = await db.MentorAssignments.Where(m => m.OrganizationId == end.OrganizationId && (m.Until == null || m.Until > end.Until) && (to.Only == null || to.Only.Contains(m.PersonId)))
            .Select(m => m.Id).ToListAsync(ct);
        await db.MentorAssignments.Where(m => mentors.Contains(m.Id)).ExecuteUpdateAsync(set => set.SetProperty(m => m.OrganizationId, to.UnitId), ct);
        moved.AddRange(mentors.Select(id => new MovedRecord(MovedKind.Mentor, id, end.OrganizationId) { ToId = to.UnitId }));
    }

    private static PersonStanding Copy(PersonStanding row, Guid unit, (DateOnly From, DateOnly? Until) days, DateTime recordedAt) => new()
    {
        Id = Guid.CreateVersion7(),
        PersonId = row.PersonId,
        OrganizationId = unit,
        Status = row.Status,
        From = days.From,
        Until = days.Until,
        RecordedAt = recordedAt,
        CauseStepId = row.CauseStepId,
        LeavingReason = row.LeavingReason,
    };

    private async Task<int> MoveDossiersAsync(Guid unit, Destination to, List<MovedRecord> moved, CancellationToken ct)
    {
        var count = await db.Dossiers.Open().Where(d => d.CellId == unit && (to.Only == null || to.Only.Contains(d.PersonId)))
            .ExecuteUpdateAsync(set => set.SetProperty(d => d.CellId, to.UnitId).SetProperty(d => d.Revision, d => d.Revision + 1), ct);
        var waiting = await db.Dossiers.Open().Where(d => d.WaitsForId == unit && (to.Only == null || to.Only.Contains(d.PersonId))).Select(d => d.Id).ToListAsync(ct);
        foreach (var group in waiting.Chunk(Group))
        {
            await db.Dossiers.Where(d => group.Contains(d.Id)).ExecuteUpdateAsync(set => set.SetProperty(d => d.WaitsForId, to.UnitId).SetProperty(d => d.Revision, d => d.Revision + 1), ct);
        }

        moved.AddRange(waiting.Select(id => new MovedRecord(MovedKind.Turn, id, unit) { ToId = to.UnitId }));
        return count;
    }

    /// <summary>Steps of the named go with them; the meetings of a unit only to the one that takes it over.</summary>
    private async Task<int> MoveActsAsync(UnitEnd end, Destination to, List<MovedRecord> moved, CancellationToken ct)
    {
        var sessions = to.Only is not null ? [] : await db.Sessions.Where(s => s.OrganizationId == end.OrganizationId && s.HeldOn >= end.Until).Select(s => s.Id).ToListAsync(ct);
        var steps = await db.DossierSteps.Where(s => s.ByOrganizationId == end.OrganizationId && s.OccurredOn >= end.Until
            && (to.Only == null || db.Dossiers.Any(d => d.Id == s.DossierId && to.Only.Contains(d.PersonId)))).Select(s => s.Id).ToListAsync(ct);
        await db.Sessions.Where(s => sessions.Contains(s.Id)).ExecuteUpdateAsync(set => set.SetProperty(s => s.OrganizationId, to.UnitId), ct);
        await db.DossierSteps.Where(s => steps.Contains(s.Id)).ExecuteUpdateAsync(set => set.SetProperty(s => s.ByOrganizationId, to.UnitId), ct);
        moved.AddRange(sessions.Select(id => new MovedRecord(MovedKind.Session, id, end.OrganizationId) { ToId = to.UnitId }).Concat(steps.Select(id => new MovedRecord(MovedKind.Step, id, end.OrganizationId) { ToId = to.UnitId })));
        return sessions.Count + steps.Count;
    }

    private async Task<int> MoveAdmissionsAsync(UnitEnd end, Destination to, CancellationToken ct)
    {
        var rows = await db.AdmissionRecords.Where(r => r.OrganizationId == end.OrganizationId && r.RetractedAt == null && r.DecidedOn >= end.Until && (to.Only == null || to.Only.Contains(r.PersonId))).ToListAsync(ct);
        db.AddRange(rows.Select(r => r with { Id = Guid.CreateVersion7(), OrganizationId = to.UnitId, RecordedAt = to.RecordedAt }));
        rows.ForEach(r => r.RetractedAt = to.RecordedAt);
        await db.SavePartAsync(to.RecordedAt, ct);
        return rows.Count;
    }

    /// <summary>Where to, who (null: whoever is left), and the moment it is recorded.</summary>
    private sealed record Destination(Guid UnitId, IReadOnlyList<Guid>? Only, DateTime RecordedAt);
}
