using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Admission;
using Nguon.Domain.Organizations;
using Nguon.Domain.Sessions;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Web.Reading;

/// <summary>What waits for this account: by its roles today, most urgent first.</summary>
internal sealed class MyWorkQuery(AppDb db, Reach reach, OrganizationTrees trees, StartFiguresQuery figures, DeskQuery desk, MentoringRosterQuery mentoring, SourceRemindersQuery sources)
{
    /// <summary>Rows shown of each list; the rest is counted and linked.</summary>
    public const int Shown = 12;

    private const Power Acting = Power.ActForCell | Power.ActForCommittee | Power.SeeSubmitted | Power.Consent;

    public async Task<MyWorkView> TodayAsync(CancellationToken ct)
    {
        var today = reach.Today;
        var tree = await trees.OnAsync(db, today, ct);
        var soon = today.AddDays(30);
        var open = reach.Dossiers.AsNoTracking().Open();
        var units = reach.User.UnitsWith(Acting);
        var mine = open.Where(d => d.WaitsForId != null && units.Contains(d.WaitsForId.Value));
        var rows = await mine.Join(db.People, d => d.PersonId, p => p.Id, (d, p) => new { Dossier = d, p.FullName, p.BornOn, p.Hamlet, p.OtherName })
            .OrderBy(r => r.Dossier.DueOn == null).ThenBy(r => r.Dossier.DueOn).ThenBy(r => r.Dossier.StageOn).ThenBy(r => r.Dossier.Id)
            .Take(Shown).ToListAsync(ct);
        var (late, coming, marked) = await UrgentAsync(open, today, soon, ct);
        return new MyWorkView
        {
            Today = today,
            Waiting = rows.Select(r => Row(r.Dossier, r.FullName, r.BornOn, tree) with { Hamlet = r.Hamlet, OtherName = r.OtherName }).ToList(),
            WaitingCount = rows.Count < Shown ? rows.Count : await mine.CountAsync(ct),
            LateCount = late,
            SoonCount = coming,
            MarkCount = marked,
            Sessions = await SessionsAsync(tree, ct),
            ToConsent = reach.User.Has(Power.Consent)
                ? (await desk.ForConsentAsync(ct)).Select(d => Row(d.Dossier, d.Person.FullName, d.Person.BornOn, tree) with { Hamlet = d.Person.Hamlet, OtherName = d.Person.OtherName }).ToList()
                : null,
            Decisions = await figures.DecisionsAsync(ct),
            Numbering = await figures.NumberingAsync(ct),
            Classes = await figures.ClassesAsync(ct),
            Introduced = await figures.IntroducedAsync(tree, ct),
            Accounts = await figures.AccountsAsync(ct),
            Mentees = await figures.MenteesAsync(ct),
            SilentCount = reach.User.Has(Power.ActForCell) ? await mentoring.SilentAsync(ct) : 0,
            SourceCount = reach.User.Has(Power.ActForCell) ? await sources.CountAsync(ct) : 0,
        };
    }

    /// <summary>Late, due or lapsing soon, and marked as broken rules: counted in one reading.</summary>
    private static async Task<(int Late, int Soon, int Marked)> UrgentAsync(IQueryable<AdmissionDossier> open, DateOnly today, DateOnly soon, CancellationToken ct)
    {
        var counted = await open.GroupBy(_ => 1).Select(all => new
        {
            Late = all.Count(d => (d.DueOn < today && d.DueKind != ClockKind.Probation) || (d.SideOn < today && d.SideKind != ClockKind.Probation)),
            Soon = all.Count(d => (d.DueOn >= today && d.DueOn <= soon) || (d.SideOn >= today && d.SideOn <= soon) || (d.LapsesOn >= today && d.LapsesOn <= soon)),
            Marked = all.Count(d => d.OpenMarks > 0),
        }).SingleOrDefaultAsync(ct);
        return counted is null ? default : (counted.Late, counted.Soon, counted.Marked);
    }

    private WaitingRow Row(AdmissionDossier d, string name, DateOnly? born, OrganizationTree tree) => new(d.Id, name, born, PathOf(tree, d.CellId), d.Stage, d.StageOn, d.DueKind, d.DueOn)
    {
        Beside = d is { SideKind: { } kind, SideOn: { } side } && side <= reach.Today.AddDays(30) ? new(kind, side) : null,
        CertificateUntil = d is { Stage: DossierStage.Certified, LapseKind: ClockKind.CertificateValidity } ? d.LapsesOn : null,
    };

    // The cell and what stands between it and the account's own unit, which its holder knows.
    private string PathOf(OrganizationTree tree, Guid cellId)
    {
        var own = reach.User.UnitsWith(Acting);
        var names = tree.Upward(cellId).TakeWhile(v => !own.Contains(v.OrganizationId)).Select(v => v.Name).ToList();
        return names.Count > 0 ? string.Join(", ", names) : tree.Find(cellId)?.Name ?? "";
    }

    // Only what the account may open: a cell's evening for who acts for cells, a committee's session for its own people.
    private async Task<IReadOnlyList<PlannedSession>> SessionsAsync(OrganizationTree tree, CancellationToken ct)
    {
        var from = reach.Today.AddDays(-3);
        var cells = reach.UnitIds(Power.ActForCell);
        var own = reach.User.UnitsWith(Power.ActForCommittee | Power.SeeSubmitted);
        var rows = await reach.Sessions.AsNoTracking().Where(s => s.HeldOn >= from)
            .Where(s => s.Kind == SessionKind.Cell ? cells.Contains(s.OrganizationId) : own.Contains(s.OrganizationId))
            .OrderBy(s => s.HeldOn).ThenBy(s => s.Id).Take(Shown)
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

    /// <summary>Waiting for the province's written consent; null for others.</summary>
    public IReadOnlyList<WaitingRow>? ToConsent { get; init; }

    public DecisionsStart? Decisions { get; init; }
    public NumberingStart? Numbering { get; init; }
    public ClassesStart? Classes { get; init; }
    public IntroducedStart? Introduced { get; init; }
    public AccountsStart? Accounts { get; init; }
    public MenteesStart? Mentees { get; init; }

    /// <summary>People (người) about whom no word came for the rhythm of their cell and two weeks more.</summary>
    public int SilentCount { get; init; }

    /// <summary>Reminders about sources (việc): obstacles that end, enlistment, graduation, the Youth Union's age.</summary>
    public int SourceCount { get; init; }
}

public sealed record WaitingRow(
    Guid DossierId, string Name, DateOnly? BornOn, string Unit, DossierStage Stage, DateOnly StageOn, ClockKind? DueKind, DateOnly? DueOn)
{
    public string Hamlet { get; init; } = "";

    /// <summary>Tên thường gọi.</summary>
    public string OtherName { get; init; } = "";

    /// <summary>Last day of the certificate, while the certificate is what the stage rests on.</summary>
    public DateOnly? CertificateUntil { get; init; }

    /// <summary>Another duty that is late or falls due within thirty days.</summary>
    public DutyBeside? Beside { get; init; }
}

public sealed record DutyBeside(ClockKind Kind, DateOnly On);

public sealed record PlannedSession(Guid Id, DateOnly HeldOn, SessionKind Kind, string Unit, int Items);
