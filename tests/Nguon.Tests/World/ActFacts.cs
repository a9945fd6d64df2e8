using Nguon.Domain.Activities;
using static Nguon.Domain.Activities.ActivityKind;

namespace Nguon.Tests.World;

/// <summary>Facts of an act beside who, when, what and the record it was done to, which every act tells.</summary>
[Flags]
internal enum Facts
{
    None = 0,
    Person = 1,
    Unit = 2,
    Reason = 4,
    Paper = 8,
    PaperDay = 16,
    Before = 32,

    /// <summary>What was before, from the second act of this kind on one record on.</summary>
    BeforeAgain = 64,
    After = 128,

    /// <summary>What was before or what is after: one of them is nothing when something is entered or taken out.</summary>
    State = 256,
}

/// <summary>What each kind of act must tell at least; told of real acts by every test that leaves one.</summary>
internal static class ActFacts
{
    private static readonly Dictionary<ActivityKind, Facts> Asked = new (Facts Facts, ActivityKind[] Kinds)[]
    {
        (Facts.Person | Facts.Unit, [
            PersonEntered, PersonChanged, DossierOpened, DossierStepTaken, DossierStepCorrected, DossierStepWithdrawn, DossierChanged, MentorAssigned, MentorRemarked, TrialTaskSaved,
            VerificationMoved, FileAdded, PersonTold, PersonErased, RelativeKept, PlaceGiven, PlaceDeclined, PlaceEnded, PlaceNoted, BlankSpoilt, CertificateReissued,
            TransferSent, TransferReceived, TransferReturned, TransferWithdrawn, TransferUndone, TransferEnded, MemberAbsenceSaved, MembershipEnded, MembershipEndUndone, PeopleMerged, MergeUndone]),
        (Facts.Person, [CertificateProved, ResultCorrected]),
        (Facts.Unit, [
            NumberSpoilt, TermStartChanged, SessionSaved, SessionRecorded, AccountCreated, GrantChanged, OrganizationsReorganized, ReorganizationReplaced, FiguresIssued,
            ResidentialUnitSaved, ResidentialCellSaved, ResidentialPostSaved, BalanceReconciled, PostHoldingSaved, PostHoldingCorrected, AuthorityGrantSaved, LocalCriterionSaved,
            RuleQuestionAsked, RuleQuestionAnswered, IncomingVerificationSaved, SourceReviewSaved, SourceReviewOrdered, GeneralNoticeRecorded, MentoringRhythmSet,
            CentreSaved, CatchmentSaved, NamesSigned, CivicBodySaved, CivicTieSaved, CentreClosed]),
        (Facts.Reason, [
            DossierStepWithdrawn, ReorganizationReplaced, PostHoldingCorrected, BlankSpoilt, CertificateReissued, TransferReturned, TransferWithdrawn, TransferUndone, MembershipEndUndone, MergeUndone, ResultCorrected]),
        (Facts.Paper, [RuleVersionProposed, RuleVersionDecided, CalendarYearSaved, LocalCriterionSaved, IncomingVerificationSaved, SourceReviewOrdered, GeneralNoticeRecorded, ClassConcluded, TransferSent, CodeVersionAdded]),
        (Facts.PaperDay, [GeneralNoticeRecorded, ClassConcluded, TransferSent, TransferReceived, TransferReturned, TransferEnded, MembershipEnded]),
        (Facts.Before, [
            PersonChanged, DossierStepTaken, DossierStepCorrected, DossierStepWithdrawn, DossierChanged, TermStartChanged, ReorganizationReplaced, PostHoldingCorrected, RuleVersionDecided, RuleQuestionAnswered,
            MentoringRhythmSet, PlaceDeclined, PlaceEnded, PlaceNoted, BlankSpoilt, CertificateReissued, CertificateProved, TransferReturned, TransferWithdrawn, TransferUndone, TransferEnded,
            MembershipEndUndone, CentreClosed, ResultCorrected]),
        (Facts.BeforeAgain, [SessionSaved, ResidentialUnitSaved, LocalCriterionSaved, IncomingVerificationSaved, SourceReviewSaved, CentreSaved, ClassSaved, PlaceGiven, MemberAbsenceSaved, CivicBodySaved]),
        (Facts.State, [PostHoldingCorrected, AuthorityGrantSaved, RelativeKept]),
    }.SelectMany(row => row.Kinds.Select(kind => (kind, row.Facts))).GroupBy(pair => pair.kind, pair => pair.Facts).ToDictionary(group => group.Key, group => group.Aggregate((one, other) => one | other));

    /// <summary>What the act must tell; after is asked of every act that is no mere coming in or taking out.</summary>
    public static Facts Of(ActivityKind kind) =>
        Asked.GetValueOrDefault(kind) is var asked && (asked.HasFlag(Facts.State) || kind == SignedIn) ? asked : asked | Facts.After;

    /// <summary>What this act does not tell, in words; an erased person's acts keep no reason and no state (docs/activities.md).</summary>
    public static IEnumerable<string> Missing(Activity act, bool isAgain, bool isErased)
    {
        var facts = Of(act.Kind);
        (bool IsAsked, bool IsTold, string Words)[] told =
        [
            (true, !string.IsNullOrWhiteSpace(act.By), "by whom"),
            (true, act.At.Year > 2000, "when"),
            (!IsOfAll(act), act.SubjectId != Guid.Empty, "which record"),
            (facts.HasFlag(Facts.Person), act.PersonId is not null, "which person"),
            (facts.HasFlag(Facts.Unit), act.OrganizationId is not null, "which unit"),
            (facts.HasFlag(Facts.Reason) && !isErased, !string.IsNullOrWhiteSpace(act.Reason), "why"),
            (facts.HasFlag(Facts.Paper), !string.IsNullOrWhiteSpace(act.PaperNumber), "on which paper"),
            (facts.HasFlag(Facts.PaperDay), act.PaperOn is not null, "of which day the paper is"),
            ((facts.HasFlag(Facts.Before) || (facts.HasFlag(Facts.BeforeAgain) && isAgain)) && !isErased, act.Before is not null, "what was before"),
            (facts.HasFlag(Facts.After) && !isErased, act.After is not null, "what is after"),
            (facts.HasFlag(Facts.State) && !isErased, act.Before is not null || act.After is not null, "what was before or is after"),
        ];
        return told.Where(fact => fact.IsAsked && !fact.IsTold).Select(fact => $"{act.Kind} does not tell {fact.Words}");
    }

    // Of everything there is: the demo, and what an operator takes out.
    private static bool IsOfAll(Activity act) => act.Kind is DemoBuilt or PeopleExported or OrganizationsExported && act.AccountId == Guid.Empty;
}
