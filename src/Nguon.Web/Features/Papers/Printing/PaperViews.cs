using Nguon.Domain;
using Nguon.Domain.Sessions;
using Nguon.Web.Reading;

namespace Nguon.Web.Features.Papers;

/// <summary>From a name in an address to the views of the papers asked for; one view is one file.</summary>
internal sealed class PaperViews(PaperFacts facts, CellPapers cells, CommitteePapers committees, DeskPapers desk, SessionPapers sessions, UnitPapers units)
{
    private static readonly Refusal Unsuited = Refusal.Plain(
        "PAP-021", "PaperNotOfThis", "Loại giấy này không in từ đây. Việc cần làm: mở đúng hồ sơ, buổi họp hoặc đơn vị rồi in.", "Người in");

    public async Task<Outcome<IReadOnlyList<IPaperView>>> OfDossiersAsync(string slug, IReadOnlyCollection<Guid> ids, Blanks blanks, CancellationToken ct)
    {
        var of = await facts.DossiersAsync(ids, ct);
        if (of.Count == 0 || of.Count != ids.Distinct().Take(PaperFacts.Most).Count() || PaperSlugs.Of(slug, false) is null)
        {
            return Outcome.NotFound;
        }

        if (PaperSlugs.Of(slug, false) is PaperKind.CandidateList or PaperKind.Submission or PaperKind.OpinionSlip)
        {
            return await SelectionAsync(PaperSlugs.Of(slug, false)!.Value, of, blanks, ct); // known in the line above
        }

        var views = new List<IPaperView>();
        foreach (var one in of)
        {
            var made = await OneAsync(PaperSlugs.Of(slug, one.IsRecognition)!.Value, one, blanks, ct); // known names only
            if (!made.Succeeded)
            {
                return Outcome.Refused<IReadOnlyList<IPaperView>>([.. made.Refusals.Select(r => r with { Message = of.Count > 1 ? $"{one.Person.FullName}: {r.Message}" : r.Message })]);
            }

            views.AddRange(made.Value!); // a success has a value
        }

        return views;
    }

    public async Task<Outcome<IReadOnlyList<IPaperView>>> OfSessionAsync(string slug, Guid sessionId, Blanks blanks, int copies, CancellationToken ct)
    {
        if (await facts.SessionAsync(sessionId, ct) is not { } of)
        {
            return Outcome.NotFound;
        }

        if (slug is PaperSlugs.Decision or PaperSlugs.CommitteeResolution)
        {
            var dossiers = of.Items.Select(i => i.Item.DossierId).OfType<Guid>().Distinct().ToList();
            return dossiers.Count > 0 ? await OfDossiersAsync(slug, dossiers, blanks, ct) : Unsuited;
        }

        var isCell = of.Session.Kind == SessionKind.Cell;
        return PaperSlugs.Of(slug, false) switch
        {
            PaperKind.CellMinutes when isCell => One(await sessions.MinutesAsync(of, blanks, ct)),
            PaperKind.EveningResolution when isCell => One(await sessions.ResolutionAsync(of, blanks, ct)),
            PaperKind.Ballot when isCell => One(await sessions.BallotAsync(of, blanks, copies, ct)),
            PaperKind.CountMinutes when isCell => One(await sessions.CountAsync(of, blanks, ct)),
            PaperKind.StandingMinutes when !isCell => One(await sessions.StandingAsync(of, blanks, ct)),
            null => Outcome.NotFound,
            _ => Unsuited,
        };
    }

    public async Task<Outcome<IReadOnlyList<IPaperView>>> OfUnitAsync(string slug, Guid unitId, Blanks blanks, CancellationToken ct) =>
        PaperSlugs.Of(slug, false) is not { } kind || !await facts.MaySeeAsync(unitId, ct) ? Outcome.NotFound
        : kind == PaperKind.MonthlyReminder ? One(await units.ReminderAsync(unitId, blanks, ct))
        : Unsuited;

    private async Task<Outcome<IReadOnlyList<IPaperView>>> SelectionAsync(PaperKind kind, IReadOnlyList<PaperDossier> of, Blanks blanks, CancellationToken ct)
    {
        var views = new List<IPaperView>();
        foreach (var group in of.GroupBy(o => (o.IsRecognition, o.Chain.AuthorityId)))
        {
            var made = kind switch
            {
                PaperKind.CandidateList => await desk.ListAsync([.. group], blanks, ct),
                PaperKind.Submission => await desk.SubmissionAsync([.. group], blanks, ct),
                _ => await desk.SlipAsync([.. group], blanks, ct),
            };
            views.Add(made.Value!); // lists of chosen dossiers are never refused
        }

        return views;
    }

    private async Task<Outcome<IReadOnlyList<IPaperView>>> OneAsync(PaperKind kind, PaperDossier of, Blanks blanks, CancellationToken ct) => kind switch
    {
        PaperKind.AdmissionResolution => One(await cells.ResolutionAsync(of, blanks, ct)),
        PaperKind.RecognitionResolution => One(await cells.RecognitionAsync(of, blanks, ct)),
        PaperKind.CommitteeAdmissionResolution => One(await committees.ResolutionAsync(of, blanks, false, ct)),
        PaperKind.CommitteeRecognitionResolution => One(await committees.ResolutionAsync(of, blanks, true, ct)),
        PaperKind.AdmissionDecision => One(await committees.DecisionAsync(of, blanks, ct)),
        PaperKind.RecognitionDecision => One(await committees.RecognitionAsync(of, blanks, ct)),
        PaperKind.VerificationRequest => await committees.VerificationAsync(of, blanks, ct),
        PaperKind.AppraisalSheet => One(await desk.AppraisalAsync(of, blanks, ct)),
        PaperKind.ReturnSlip => One(await desk.ReturnAsync(of, blanks, ct)),
        PaperKind.HandoverSlip => One(await desk.HandoverAsync(of, blanks, ct)),
        PaperKind.ResidenceOpinion => One(Said(await cells.OpinionAsync(of, blanks, true, ct))),
        PaperKind.MassOrganizationOpinion => One(Said(await cells.OpinionAsync(of, blanks, false, ct))),
        PaperKind.ApplicationGuide or PaperKind.ResumeGuide or PaperKind.SelfReviewGuide => One(Said(await cells.GuideAsync(kind, of, blanks, ct))),
        PaperKind.Application or PaperKind.Resume or PaperKind.SelfReview => One(Said(await cells.HandwrittenAsync(kind, of, blanks, ct))),
        _ => Unsuited,
    };

    private static Outcome<IPaperView> Said(IPaperView view) => Outcome.Done(view, []);

    private static Outcome<IReadOnlyList<IPaperView>> One(Outcome<IPaperView> made) =>
        made.Value is { } view ? Outcome.Done<IReadOnlyList<IPaperView>>([view], made.Warnings) : Outcome.Refused<IReadOnlyList<IPaperView>>(made.Refusals);
}
