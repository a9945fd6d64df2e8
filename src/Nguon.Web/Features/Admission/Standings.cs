using Nguon.Domain.Admission;
using Nguon.Domain.People;

namespace Nguon.Web.Features.Admission;

/// <summary>Which standing a step brings, if any.</summary>
internal static class Standings
{
    public static (PersonStatus Status, LeavingReason? Reason)? After(DossierStep step) => step.Kind switch
    {
        StepKind.PutOnList => (PersonStatus.Sympathizer, null),
        StepKind.Application => (PersonStatus.Applicant, null),
        StepKind.Ceremony => (PersonStatus.ProbationaryMember, null),
        StepKind.RecognitionDecision => (PersonStatus.OfficialMember, null),
        StepKind.DeletionDecision => (PersonStatus.Left, LeavingReason.NameDeleted),
        StepKind.Deceased => (PersonStatus.Left, LeavingReason.Died),
        StepKind.RemovedFromList => (PersonStatus.NonMember, LeavingReason.RemovedFromList),
        StepKind.Withdrawn => (PersonStatus.NonMember, LeavingReason.WithdrewApplication),
        StepKind.DecisionAnnulled => (PersonStatus.NonMember, LeavingReason.DecisionAnnulled),
        StepKind.MovedOut => step.Details.ToOrganizationId is null ? (PersonStatus.Left, LeavingReason.MovedOut) : (PersonStatus.Applicant, null),
        _ => null,
    };
}
