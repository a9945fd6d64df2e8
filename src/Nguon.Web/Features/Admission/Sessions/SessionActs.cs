using Nguon.Domain.Admission;
using Nguon.Domain.Organizations;
using Nguon.Domain.Sessions;

namespace Nguon.Web.Features.Admission;

/// <summary>Which dossier step an act of a meeting is.</summary>
internal static class SessionActs
{
    public static StepDraft DraftOf(Session session, SessionItemInput act, StepMode mode) => new()
    {
        Id = Guid.CreateVersion7(),
        Kind = StepOf(act.Kind),
        OccurredOn = session.HeldOn,
        Mode = mode,
        ByOrganizationId = session.OrganizationId,
        PaperNumber = session.ResolutionNumber,
        SessionId = session.Id,
        Details = new StepDetails
        {
            Body = session.Attendance,
            DecisionMode = ModeOf(session, act.Kind),
            Vote = act.Vote,
            MentorId = act.MentorId,
            Round = act.Round,
            Text = act.Note == act.Vote?.Reasons ? "" : act.Note.Trim(), // why some voted against is no conclusion about the applicant
        },
    };

    private static DecisionMode? ModeOf(Session session, SessionItemKind kind) =>
        kind is not (SessionItemKind.AuthorityAdmission or SessionItemKind.AuthorityRecognition or SessionItemKind.AuthorityDeletion) ? null
        : session.Kind == SessionKind.StandingCommittee ? DecisionMode.StandingCommittee
        : DecisionMode.WholeCommittee;

    public static StepKind StepOf(SessionItemKind kind) => kind switch
    {
        SessionItemKind.PutOnList => StepKind.PutOnList,
        SessionItemKind.RemoveFromList => StepKind.RemovedFromList,
        SessionItemKind.AssignMentor => StepKind.MentorAssigned,
        SessionItemKind.ProposeClass => StepKind.ClassProposed,
        SessionItemKind.OpenDossier => StepKind.AgreedToOpen,
        SessionItemKind.ConsiderAdmission => StepKind.CellResolution,
        SessionItemKind.ConsiderRecognition => StepKind.CellRecognitionResolution,
        SessionItemKind.ConsiderDeletion => StepKind.CellDeletionResolution,
        SessionItemKind.CommitteeAdmission => StepKind.BaseResolution,
        SessionItemKind.CommitteeRecognition => StepKind.BaseRecognitionResolution,
        SessionItemKind.AuthorityAdmission => StepKind.AuthorityAgreed,
        SessionItemKind.AuthorityRecognition => StepKind.RecognitionAgreed,
        SessionItemKind.AuthorityDeletion => StepKind.DeletionAgreed,
        SessionItemKind.CommitteeDeletion => StepKind.BaseDeletionResolution,
        _ => throw new InvalidOperationException($"{kind} is no dossier step."),
    };
}
