using Nguon.Domain.Time;

namespace Nguon.Domain.Admission;

/// <summary>Turns steps in force and a draft into the facts the rules judge.</summary>
internal static class FactsReader
{
    /// <summary>No act: only order and dates are judged.</summary>
    public const ActKind NoAct = default;

    public static DossierFacts Read(AdmissionDossier dossier, IReadOnlyList<DossierStep> steps, StepDraft draft, TakeContext context)
    {
        var definition = StepCatalogue.Of(draft.Kind);
        var act = definition.Act ?? NoAct;
        return new()
        {
            Act = act,
            On = draft.OccurredOn,
            Applicant = act == ActKind.CertifyResume ? null : Applicant(dossier, steps, context.Applicant),
            Papers = [.. Papers(steps, draft, act)],
            Introducers = Introducers(steps, draft),
            Body = Body(draft, context.Chain),
            Vote = draft.Details.Vote,
            Mentor = context.Mentor,
            Round = Round(steps, draft, context.Rules),
        };
    }

    public static DateOnly DayOf(DossierStep step) => step.Details.PaperOn ?? step.OccurredOn;

    public static PaperFact PaperOf(DossierStep step, PaperKind kind) => new(kind, DayOf(step))
    {
        Vote = step.Details.Vote,
        Body = step.Details.Body is { } body ? Judge.BodyOf(body) : null,
        ExtensionDays = step.Details.ExtensionDays,
    };

    private static ApplicantFacts Applicant(AdmissionDossier dossier, IReadOnlyList<DossierStep> steps, Applicant applicant)
    {
        var told = dossier.Circumstances;
        return new()
        {
            Name = applicant.Name,
            BornOn = applicant.BornOn,
            Education = applicant.Education,
            IsDifficultArea = told.IsDifficultArea,
            IsVillageElder = told.IsVillageElder,
            IsFishermanAtSea = told.IsFishermanAtSea,
            IsPrivateEnterpriseOwner = told.IsPrivateEnterpriseOwner,
            HasThirdChild = told.HasThirdChild,
            HasPoliticalIssue = told.HasPoliticalIssue,
            UnitHasYouthUnion = told.UnitHasYouthUnion,
            IsYouthUnionMember = told.IsYouthUnionMember,
            IsTradeUnionMember = told.IsTradeUnionMember,
            Route = told.Route,
            IsOverSixtyPath = told.IsOverSixtyPath,
            Former = FormerFacts.Of(told.Former),
            ProvincialConsentOn = steps.Where(step => step.Kind == StepKind.ProvincialConsent).Select(DayOf).Cast<DateOnly?>().Min(),
        };
    }

    private static IEnumerable<PaperFact> Papers(IReadOnlyList<DossierStep> steps, StepDraft draft, ActKind act)
    {
        foreach (var step in steps)
        {
            if (StepCatalogue.Of(step.Kind).Paper is { } paper && Concerns(act, step.Kind) && (DayOf(step) <= draft.OccurredOn || IsBefore(step.Kind, draft.Kind)))
            {
                yield return PaperOf(step, paper);
            }
        }
    }

    // A time extended later, for the recognition, is no paper out of order.
    private static bool IsBefore(StepKind kind, StepKind draft) => kind < draft && !(kind == StepKind.DecisionExtension && draft > StepKind.AdmissionDecision);

    // Each act sees the papers of its own part of the way: what is decided is not judged again at the ceremony.
    private static bool Concerns(ActKind act, StepKind kind) => act switch
    {
        NoAct => true,
        ActKind.AdoptMentor => kind == StepKind.PutOnList,
        ActKind.SendToAwarenessClass => kind is StepKind.PutOnList or StepKind.Withdrawn,
        ActKind.CertifyResume => kind is StepKind.Application or StepKind.Resume or StepKind.ResumeStamped or StepKind.VerificationAnswered or StepKind.RecordMatch or StepKind.CellCommitteeComment,
        ActKind.CellConsidersAdmission => kind is not StepKind.CellResolution && kind < StepKind.AdmissionDecision,
        ActKind.BaseCommitteeConsiders => kind is not StepKind.BaseResolution && kind < StepKind.AdmissionDecision,
        ActKind.AuthorityDecides => kind < StepKind.AdmissionDecision,
        ActKind.HoldCeremony => kind is >= StepKind.AdmissionDecision and < StepKind.Ceremony,
        _ => kind is StepKind.DecisionExtension or >= StepKind.AdmissionDecision,
    };

    // The rounds are counted from what was held, and from the number on its paper where earlier ones were not taken over.
    private static int Round(IReadOnlyList<DossierStep> steps, StepDraft draft, RuleBook book)
    {
        var votes = Deadlock.VotesThatCount(steps, book).Where(step => step.OccurredOn <= draft.OccurredOn).ToList();
        var held = votes.Select(step => step.Details.Round).Append(votes.Count).Max();
        return Math.Max(draft.Details.Round, draft.Kind == StepKind.CellRecognitionResolution ? held + 1 : held);
    }

    // Each introducer once, as last written; what a later paper leaves out, an earlier one says.
    private static List<IntroducerDetail>? Introducers(IReadOnlyList<DossierStep> steps, StepDraft draft)
    {
        var written = steps.Where(step => step.Kind == StepKind.Introduction).OrderBy(step => step.OccurredOn).ThenBy(step => step.Sequence)
            .SelectMany(step => step.Details.Introducers).Concat(draft.Details.Introducers)
            .GroupBy(introducer => introducer.PersonId?.ToString() ?? introducer.Name.Trim(), StringComparer.OrdinalIgnoreCase)
            .Select(same => same.Aggregate(Together)).ToList();
        return written.Count > 0 ? written : null;
    }

    private static IntroducerDetail Together(IntroducerDetail earlier, IntroducerDetail later) => later with
    {
        IsOfficial = later.IsOfficial ?? earlier.IsOfficial,
        OfficialSince = later.OfficialSince ?? earlier.OfficialSince,
        WorkedTogetherSince = later.WorkedTogetherSince ?? earlier.WorkedTogetherSince,
    };

    private static BodyFacts? Body(StepDraft draft, ProcedureChain chain)
    {
        var typed = draft.Details.Body is { } body ? Judge.BodyOf(body) : null;
        return draft.Kind switch
        {
            StepKind.BaseResolution or StepKind.BaseRecognitionResolution or StepKind.BaseDeletionResolution => typed ?? Known(chain.BaseMembers),
            StepKind.AuthorityAgreed or StepKind.RecognitionAgreed or StepKind.DeletionAgreed =>
                (typed ?? Known(chain.AuthorityMembers) ?? new()) with { Mode = draft.Details.DecisionMode ?? chain.Mode },
            _ => typed,
        };
    }

    private static BodyFacts? Known(int? members) => members is null ? null : new() { Members = members };
}
