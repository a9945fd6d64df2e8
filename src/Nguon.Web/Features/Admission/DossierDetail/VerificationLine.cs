using Nguon.Domain.Activities;
using Nguon.Domain.Admission;

namespace Nguon.Web.Features.Admission;

/// <summary>One place asked: sent, answered, how often reminded.</summary>
internal sealed record VerificationLine(Guid RequestId, string Place, DateOnly SentOn, string? Number)
{
    public DateOnly? AnsweredOn { get; init; }

    public DateOnly? DueOn { get; init; }

    public int Reminders { get; init; }

    public static IReadOnlyList<VerificationLine> Of(DossierSheet sheet)
    {
        var inForce = sheet.Dossier.StepsInForce;
        var answers = inForce.Where(step => step.Kind == StepKind.VerificationAnswered).ToList();
        return [.. inForce.Where(step => step.Kind == StepKind.VerificationSent).Select(sent => new VerificationLine(sent.Id, sent.Details.Place, sent.OccurredOn, sent.PaperNumber)
        {
            AnsweredOn = answers.Find(answer => Answers(answer, sent))?.OccurredOn,
            DueOn = sheet.Clocks.FirstOrDefault(clock => clock.Kind == ClockKind.VerificationReply && clock.StartOn == sent.OccurredOn && clock.Place == sent.Details.Place)?.DueOn,
            Reminders = sheet.Activities.Count(activity => activity.Kind == ActivityKind.VerificationMoved && activity.SubjectId == sent.Id),
        })];
    }

    private static bool Answers(DossierStep answer, DossierStep sent) => answer.Details.RequestStepId is { } id
        ? id == sent.Id
        : string.Equals(answer.Details.Place.Trim(), sent.Details.Place.Trim(), StringComparison.OrdinalIgnoreCase);
}
