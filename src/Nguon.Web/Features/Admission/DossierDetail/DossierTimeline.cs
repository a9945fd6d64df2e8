using System.Text.Json;
using Nguon.Domain.Activities;
using Nguon.Domain.Admission;
using Nguon.Domain.Time;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.Admission;

/// <summary>Quá trình: every step with who entered it, for whom, when, on which paper; and what else was done to the dossier.</summary>
internal sealed class DossierTimeline(DossierSheet sheet)
{
    private readonly Dictionary<Guid, Activity> byStep = StepActivities(sheet);
    private readonly HashSet<Guid> outOfForce = [.. sheet.Dossier.Steps.Select(step => step.CorrectsStepId).OfType<Guid>()];

    /// <summary>Latest first.</summary>
    public IReadOnlyList<TimelineItem> Items()
    {
        var steps = sheet.Dossier.Steps.Select(Step);
        var told = byStep.Values.Select(activity => activity.Id).ToHashSet();
        var others = sheet.Activities.Where(activity => !told.Contains(activity.Id) && IsOfDossier(activity)).Select(Other);
        return [.. steps.Concat(others).OrderByDescending(item => item.On).ThenByDescending(item => item.RecordedAt)];
    }

    private TimelineItem Step(DossierStep step)
    {
        var label = step.Details.Task is { } task ? Labels.Of(task) : StepCatalogue.Of(step.Kind).LabelOn(sheet.Context.Chain);
        var activity = byStep.GetValueOrDefault(step.Id);
        return new TimelineItem(step.OccurredOn, step.CorrectsStepId is { } wrong ? $"{label}: {NameOf(wrong)}" : label)
        {
            By = activity?.By ?? "",
            OnBehalfOf = activity?.OnBehalfOfId is { } unit ? sheet.Names.Organ(unit, step.OccurredOn) : "",
            Paper = PaperOf(step, activity),
            Details = step.Kind == StepKind.Ceremony ? sheet.CeremonyOf(step) : "",
            Reason = step.Kind == StepKind.Returned ? StepWords.WhyReturned(step.Details) : StepCatalogue.Of(step.Kind).IsExit ? step.Details.Text : "",
            RecordedAt = step.RecordedAt.InVietnam(),
            IsVoid = outOfForce.Contains(step.Id),
            Marks = [.. step.Marks.Where(mark => mark.IsToMend).Select(mark => mark.Refusal)],
            Remarks = [.. step.Marks.Where(mark => !mark.IsToMend && !CalendarDoubt.IsIn(mark.Refusal) && !IsSaidBefore(step, mark)).Select(mark => Told(RefusalWords.Of(mark.Refusal.Message)))],
        };
    }

    // What an earlier step was told of is read there; the bodies above it did not do it again.
    private bool IsSaidBefore(DossierStep step, StepMark mark) =>
        sheet.Dossier.Steps.Any(other => other.Sequence < step.Sequence && other.Marks.Any(said => said.Refusal.Rule == mark.Refusal.Rule && said.Refusal.Message == mark.Refusal.Message));

    private TimelineItem Other(Activity activity) => new(DateOnly.FromDateTime(activity.At.InVietnam()), Labels.Of(activity.Kind))
    {
        By = activity.By,
        OnBehalfOf = activity.OnBehalfOfId is { } unit ? sheet.Names.Organ(unit, sheet.Today) : "",
        Paper = Phrase(activity.PaperNumber, activity.PaperOn),
        Reason = activity.Reason ?? "",
        RecordedAt = activity.At.InVietnam(),
    };

    private bool IsOfDossier(Activity activity) =>
        activity.SubjectId == sheet.Dossier.Id || sheet.Dossier.Steps.Any(step => step.Id == activity.SubjectId);

    private string NameOf(Guid stepId) => sheet.Dossier.Steps.FirstOrDefault(step => step.Id == stepId) is { } step
        ? $"{StepCatalogue.Of(step.Kind).Label} ngày {Formats.Day(step.OccurredOn)}"
        : "";

    private static string PaperOf(DossierStep step, Activity? activity)
    {
        var own = Phrase(step.PaperNumber, step.Details.PaperOn);
        var entered = Phrase(activity?.PaperNumber, activity?.PaperOn);
        return own.Length > 0 && entered.Length > 0 && entered != own ? $"{own}; nhập theo {entered}" : own + (own.Length == 0 ? entered : "");
    }

    private static string Told(RefusalWords words) => words.Fact.EndsWith(':') ? $"{words.Fact} {words.Rest}" : words.Fact;

    private static string Phrase(string? number, DateOnly? on) => (number, on) switch
    {
        ({ Length: > 0 }, { } day) => $"số {number} ngày {Formats.Day(day)}",
        ({ Length: > 0 }, null) => $"số {number}",
        (_, { } day) => $"ngày {Formats.Day(day)}",
        _ => "",
    };

    private static Dictionary<Guid, Activity> StepActivities(DossierSheet sheet)
    {
        var found = new Dictionary<Guid, Activity>();
        foreach (var activity in sheet.Activities.Where(a => a.SubjectId == sheet.Dossier.Id && a.After is not null))
        {
            if (StepIdIn(activity) is { } id)
            {
                found[id] = activity;
            }
        }

        return found;
    }

    private static Guid? StepIdIn(Activity activity)
    {
        using var after = JsonDocument.Parse(activity.After!); // the caller filtered nulls
        return after.RootElement.ValueKind == JsonValueKind.Object && after.RootElement.TryGetProperty("Id", out var id) && id.TryGetGuid(out var step) ? step : null;
    }
}
