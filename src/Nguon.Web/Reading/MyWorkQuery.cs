using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Admission;
using Nguon.Domain.Classes;
using Nguon.Domain.Sessions;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Web.Reading;

/// <summary>What waits for this account: by its roles today, most urgent first.</summary>
internal sealed class MyWorkQuery(AppDb db, Reach reach, OrganizationTrees trees)
{
    /// <summary>Rows shown of each list; the rest is counted and linked.</summary>
    public const int Shown = 12;

    private const Power Acting = Power.ActForCell | Power.ActForCommittee | Power.Consent;

    public async Task<MyWorkView> TodayAsync(CancellationToken ct)
    {
        var today = reach.Today;
        var tree = await trees.OnAsync(db, today, ct);
        var soon = today.AddDays(30);
        var open = reach.Dossiers.AsNoTracking().Open();
        var units = reach.User.UnitsWith(Acting);
        var mine = open.Where(d => d.WaitsForId != null && units.Contains(d.WaitsForId.Value));
        var rows = await mine.OrderBy(d => d.DueOn == null).ThenBy(d => d.DueOn).ThenBy(d => d.StageOn)
            .Join(db.People, d => d.PersonId, p => p.Id, (d, p) => new { d.Id, p.FullName, p.BornOn, d.CellId, d.Stage, d.StageOn, d.DueKind, d.DueOn })
            .Take(Shown).ToListAsync(ct);
        return new MyWorkView
        {
            Today = today,
            Waiting = rows.Select(r => new WaitingRow(r.Id, r.FullName, r.BornOn, tree.PathTo(r.CellId), r.Stage, r.StageOn, r.DueKind, r.DueOn)).ToList(),
            WaitingCount = await mine.CountAsync(ct),
            LateCount = await open.CountAsync(d => d.DueOn < today && d.DueKind != ClockKind.Probation, ct),
            SoonCount = await open.CountAsync(d => (d.DueOn >= today && d.DueOn <= soon) || (d.LapsesOn >= today && d.LapsesOn <= soon), ct),
            MarkCount = await open.CountAsync(d => d.OpenMarks > 0, ct),
            Sessions = await SessionsAsync(tree, ct),
            ToNumber = reach.User.Has(Power.NumberPapers) ? await reach.ToNumber.CountAsync(ct) : null,
            Mentees = reach.User.Has(Power.SeeMentees) ? await reach.Mentees.CountAsync(ct) : null,
            ClassProposals = reach.User.Has(Power.SeeClasses)
                ? await reach.Enrolments.CountAsync(e => e.Status == EnrolmentStatus.Proposed, ct)
                : null,
        };
    }

    private async Task<IReadOnlyList<PlannedSession>> SessionsAsync(Domain.Organizations.OrganizationTree tree, CancellationToken ct)
    {
        var from = reach.Today.AddDays(-3);
        var rows = await reach.Sessions.AsNoTracking().Where(s => s.HeldOn >= from).OrderBy(s => s.HeldOn).Take(Shown)
            .Select(s => new { s.Id, s.HeldOn, s.Kind, s.OrganizationId, Items = db.SessionItems.Count(i => i.SessionId == s.Id) }).ToListAsync(ct);
        return rows.Select(r => new PlannedSession(r.Id, r.HeldOn, r.Kind, tree.Find(r.OrganizationId)?.Name ?? "", r.Items)).ToList();
    }
}

/// <summary>The start page; counts in hồ sơ.</summary>
public sealed record MyWorkView
{
    public required DateOnly Today { get; init; }
    public required IReadOnlyList<WaitingRow> Waiting { get; init; }
    public required int WaitingCount { get; init; }
    public required int LateCount { get; init; }
    public required int SoonCount { get; init; }
    public required int MarkCount { get; init; }
    public required IReadOnlyList<PlannedSession> Sessions { get; init; }
    public int? ToNumber { get; init; }
    public int? Mentees { get; init; }
    public int? ClassProposals { get; init; }
}

public sealed record WaitingRow(
    Guid DossierId, string Name, DateOnly? BornOn, string Unit, DossierStage Stage, DateOnly StageOn, ClockKind? DueKind, DateOnly? DueOn);

public sealed record PlannedSession(Guid Id, DateOnly HeldOn, SessionKind Kind, string Unit, int Items);
