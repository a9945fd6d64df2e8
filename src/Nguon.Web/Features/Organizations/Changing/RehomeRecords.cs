using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Admission;
using Nguon.Domain.Organizations;
using Nguon.Domain.People;
using Nguon.Web.Data;

namespace Nguon.Web.Features.Organizations;

/// <summary>What was moved from ended units to those that took over, in records.</summary>
internal sealed record RehomeReport(int People, int Dossiers, int Acts, int Admissions, int Posts, int Grants)
{
    public static RehomeReport Nothing { get; } = new(0, 0, 0, 0, 0, 0);

    /// <summary>One line for each kind that was moved.</summary>
    public IEnumerable<string> Words()
    {
        (int Count, string Words)[] all =
        [
            (People, "người chuyển về đơn vị tiếp nhận"), (Dossiers, "hồ sơ đang xem xét chuyển về đơn vị tiếp nhận"),
            (Acts, "việc ghi sau ngày hiệu lực chuyển về đơn vị tiếp nhận"), (Admissions, "lần kết nạp sau ngày hiệu lực tính cho đơn vị tiếp nhận"),
            (Posts, "chức vụ kết thúc cùng đơn vị cũ"), (Grants, "quyền hạn, tài khoản kết thúc cùng đơn vị cũ"),
        ];
        return all.Where(a => a.Count > 0).Select(a => $"{a.Count} {a.Words}.");
    }

    public RehomeReport Plus(RehomeReport other) => new(
        People + other.People, Dossiers + other.Dossiers, Acts + other.Acts, Admissions + other.Admissions, Posts + other.Posts, Grants + other.Grants);
}

/// <summary>People, dossiers in flight, and what was recorded on an ended unit after its last day go to the one that took over; nothing of the past moves.</summary>
internal sealed class RehomeRecords(AppDb db)
{
    private const int Group = 500;

    public async Task<RehomeReport> RunAsync(IReadOnlyList<UnitEnd> ends, DateTime recordedAt, CancellationToken ct)
    {
        var report = RehomeReport.Nothing;
        foreach (var group in ends.Chunk(Group))
        {
            var used = await UsedAsync(group.Select(e => e.OrganizationId).ToArray(), ct);
            foreach (var end in group.Where(e => used.Contains(e.OrganizationId)))
            {
                report = report.Plus(await MoveAsync(end, recordedAt, ct));
            }
        }

        return report;
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

    private async Task<RehomeReport> MoveAsync(UnitEnd end, DateTime recordedAt, CancellationToken ct)
    {
        var ended = await EndPowersAsync(end.OrganizationId, end.Until, ct);
        return end.SuccessorId is not { } to ? ended : ended with
        {
            People = await MovePeopleAsync(end, to, recordedAt, ct),
            Dossiers = await MoveDossiersAsync(end.OrganizationId, to, ct),
            Acts = await MoveActsAsync(end, to, ct),
            Admissions = await MoveAdmissionsAsync(end, to, recordedAt, ct),
        };
    }

    /// <summary>Through the tracker, so that what figures count follows in the same save.</summary>
    private async Task<int> MovePeopleAsync(UnitEnd end, Guid to, DateTime recordedAt, CancellationToken ct)
    {
        var rows = await db.Standings
            .Where(s => s.OrganizationId == end.OrganizationId && s.RetractedAt == null && s.Status != PersonStatus.Left && (s.Until == null || s.Until > end.Until)).ToListAsync(ct);
        foreach (var row in rows)
        {
            row.RetractedAt = recordedAt;
            if (row.From < end.Until)
            {
                db.Add(Copy(row, end.OrganizationId, (row.From, end.Until), recordedAt));
            }

            db.Add(Copy(row, to, (row.From < end.Until ? end.Until : row.From, row.Until), recordedAt));
        }

        foreach (var person in await db.People.Where(p => p.OrganizationId == end.OrganizationId && p.Status != PersonStatus.Left).ToListAsync(ct))
        {
            person.OrganizationId = to;
            person.Revision++;
        }

        await SaveAsync(ct);
        await db.MentorAssignments.Where(m => m.OrganizationId == end.OrganizationId && (m.Until == null || m.Until > end.Until))
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.OrganizationId, to), ct);
        return rows.Select(r => r.PersonId).Distinct().Count();
    }

    private async Task SaveAsync(CancellationToken ct)
    {
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
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

    private async Task<int> MoveDossiersAsync(Guid unit, Guid to, CancellationToken ct)
    {
        var moved = await db.Dossiers.Open().Where(d => d.CellId == unit)
            .ExecuteUpdateAsync(set => set.SetProperty(d => d.CellId, to).SetProperty(d => d.Revision, d => d.Revision + 1), ct);
        await db.Dossiers.Open().Where(d => d.WaitsForId == unit)
            .ExecuteUpdateAsync(set => set.SetProperty(d => d.WaitsForId, to).SetProperty(d => d.Revision, d => d.Revision + 1), ct);
        return moved;
    }

    private async Task<int> MoveActsAsync(UnitEnd end, Guid to, CancellationToken ct) =>
        await db.Sessions.Where(s => s.OrganizationId == end.OrganizationId && s.HeldOn >= end.Until).ExecuteUpdateAsync(set => set.SetProperty(s => s.OrganizationId, to), ct)
        + await db.DossierSteps.Where(s => s.ByOrganizationId == end.OrganizationId && s.OccurredOn >= end.Until).ExecuteUpdateAsync(set => set.SetProperty(s => s.ByOrganizationId, to), ct);

    private async Task<int> MoveAdmissionsAsync(UnitEnd end, Guid to, DateTime recordedAt, CancellationToken ct)
    {
        var rows = await db.AdmissionRecords.Where(r => r.OrganizationId == end.OrganizationId && r.RetractedAt == null && r.DecidedOn >= end.Until).ToListAsync(ct);
        db.AddRange(rows.Select(r => r with { Id = Guid.CreateVersion7(), OrganizationId = to, RecordedAt = recordedAt }));
        rows.ForEach(r => r.RetractedAt = recordedAt);
        await SaveAsync(ct);
        return rows.Count;
    }

    /// <summary>Posts, powers and accounts end with the unit; whoever works in the new one is appointed there.</summary>
    private async Task<RehomeReport> EndPowersAsync(Guid unit, DateOnly until, CancellationToken ct)
    {
        var posts = await db.PostHoldings.Where(p => p.OrganizationId == unit && (p.Until == null || p.Until > until) && p.From < until)
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.Until, until), ct);
        var powers = await db.AuthorityGrants.Where(g => g.OrganizationId == unit && (g.Until == null || g.Until > until) && g.From < until)
            .ExecuteUpdateAsync(set => set.SetProperty(g => g.Until, until), ct);
        var accounts = await db.AccountGrants.Where(g => g.OrganizationId == unit && (g.Until == null || g.Until > until) && g.From < until)
            .ExecuteUpdateAsync(set => set.SetProperty(g => g.Until, until), ct);
        return RehomeReport.Nothing with { Posts = posts, Grants = powers + accounts };
    }
}
