using Nguon.Domain.Time;

namespace Nguon.Domain.Admission;

/// <summary>The way as a task list: what is done, what can be done today, what blocks the rest.</summary>
internal static class NextReader
{
    public static IReadOnlyList<NextStep> Read(AdmissionDossier dossier, TakeContext context) =>
        [.. StepCatalogue.Way.Select(definition => Line(dossier, definition, context)).OfType<NextStep>()];

    private static NextStep? Line(AdmissionDossier dossier, StepDefinition definition, TakeContext context)
    {
        var progress = Progress.Of(dossier, definition.Kind, context);
        var taken = dossier.Chronology.Where(step => step.Kind == definition.Kind).ToList();
        var line = new NextStep
        {
            Definition = definition,
            Label = definition.LabelOn(context.Chain),
            State = NextState.Done,
            Taken = taken,
            UnitId = definition.UnitOn(context.Chain),
        };
        return progress switch
        {
            StepProgress.Done => line,
            StepProgress.NotNeeded when !definition.ExistsOn(context.Chain) && !EndedOffTheWay(dossier) => line with { State = NextState.NotNeeded, Note = WayCheck.Reason(definition.Kind, context.Chain) },
            StepProgress.NotNeeded => taken.Count > 0 ? line : null,
            _ when dossier.IsEnded => null,
            _ => Open(dossier, line, context),
        };
    }

    // What the organs do not have need not be said of a way nobody goes on.
    private static bool EndedOffTheWay(AdmissionDossier dossier) => dossier.IsEnded && dossier.Stage != DossierStage.Recognised;

    private static NextStep Open(AdmissionDossier dossier, NextStep line, TakeContext context)
    {
        var draft = Drafts.For(line.Kind, context);
        var findings = StepChecks.Of(dossier, draft, context)
            .Where(finding => finding.Nature is not (FindingNature.InputMissing or FindingNature.NotCarried)).ToList();
        var refusing = findings.Where(finding => finding.Refuses).ToList();
        var earliest = refusing.Max(finding => finding.EarliestOn) ?? Review(dossier, line.Kind, context);
        return line with
        {
            State = StateOf(refusing, earliest, context.Today),
            Refusals = [.. refusing.Select(finding => finding.ToRefusal())],
            Warnings = [.. findings.Where(finding => !finding.Refuses).Select(finding => finding.ToRefusal())],
            EarliestOn = earliest,
        };
    }

    private static NextState StateOf(List<Finding> refusing, DateOnly? earliest, DateOnly today)
    {
        var isWaiting = earliest > today && refusing.All(finding => finding.EarliestOn is not null || finding.Nature == FindingNature.PaperMissing);
        if (isWaiting)
        {
            return NextState.NotYet;
        }

        return refusing.Count == 0 ? NextState.DueNow
            : IsFarOff(refusing) ? NextState.NotYet
            : NextState.Blocked;
    }

    // Marks hold up only a step whose turn it is; before that, the steps before it are what is missing.
    private static bool IsFarOff(List<Finding> refusing) =>
        refusing.Exists(finding => finding.Nature == FindingNature.PaperMissing)
        && refusing.All(finding => finding.Nature is FindingNature.PaperMissing or FindingNature.MarkOpen);

    // The papers of recognition are written in the last month of probation.
    public static DateOnly? Review(AdmissionDossier dossier, StepKind kind, TakeContext context)
    {
        if (kind is not (StepKind.SelfReview or StepKind.MentorReview or StepKind.RecognitionOpinionSummary) || dossier.LastOf(StepKind.Ceremony) is not { } held)
        {
            return null;
        }

        return Months.Add(held.OccurredOn, context.Rules.InForceOn(held.OccurredOn).ProbationMonths.Value - 1);
    }
}
