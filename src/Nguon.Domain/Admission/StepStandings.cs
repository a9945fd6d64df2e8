using Nguon.Domain.People;

namespace Nguon.Domain.Admission;

/// <summary>What the person is from the day of a step on.</summary>
/// <param name="Step">The step that makes it so.</param>
/// <param name="Status">The status.</param>
/// <param name="Reason">Why the person left, or is no applicant any more.</param>
public sealed record StandingBrought(DossierStep Step, PersonStatus Status, LeavingReason? Reason = null);

/// <summary>What the steps of a dossier make of the person (rules.md 4.5–4.7).</summary>
public static class StepStandings
{
    private static readonly StepKind[] Asking = [StepKind.CellResolution, StepKind.BaseResolution, StepKind.SubmittedToAuthority, StepKind.AdmissionDecision];

    /// <summary>What a step that was just taken brings; <paramref name="before"/> is what the person was on its day. Empty when it changes nothing.</summary>
    public static IEnumerable<StandingBrought> After(AdmissionDossier dossier, DossierStep step, PersonStatus before) => step.Kind switch
    {
        StepKind.PutOnList => [new(step, PersonStatus.Sympathizer)],
        StepKind.Application => [new(step, PersonStatus.Applicant)],
        StepKind.Ceremony => [new(step, PersonStatus.ProbationaryMember)],
        StepKind.RecognitionDecision => [new(step, PersonStatus.OfficialMember)],
        StepKind.DeletionDecision => [new(step, PersonStatus.Left, LeavingReason.NameDeleted)],
        StepKind.Deceased => [new(step, PersonStatus.Left, LeavingReason.Died)],
        StepKind.RemovedFromList => [new(step, PersonStatus.NonMember, LeavingReason.RemovedFromList)],
        StepKind.Withdrawn => [new(step, PersonStatus.NonMember, LeavingReason.WithdrewApplication)],
        StepKind.DecisionAnnulled => [new(step, PersonStatus.NonMember, LeavingReason.DecisionAnnulled)],
        StepKind.MovedOut when step.Details.ToOrganizationId is null => [new(step, PersonStatus.Left, LeavingReason.MovedOut)],
        StepKind.MovedOut => [new(step, before)],
        StepKind.AuthorityDeclined when !dossier.Has(StepKind.Ceremony) => [new(step, PersonStatus.Sympathizer, LeavingReason.NotAgreed)],
        _ when Asking.Contains(step.Kind) => OfCellVotes(dossier),
        _ => [],
    };

    // Papers come in any order, so the votes are read anew from the first: one that does not carry puts the request aside, the person stays on the
    // list; a new vote, or the dossier sent up all the same, takes the request up again.
    private static IEnumerable<StandingBrought> OfCellVotes(AdmissionDossier dossier)
    {
        var isAside = false;
        foreach (var step in dossier.Chronology.Where(step => Asking.Contains(step.Kind)))
        {
            var putsAside = step.Kind == StepKind.CellResolution && Carried.No(step);
            if (putsAside != isAside)
            {
                yield return putsAside ? new(step, PersonStatus.Sympathizer, LeavingReason.NotProposed) : new(step, PersonStatus.Applicant);
            }

            isAside = putsAside;
        }
    }
}
