using System.Text.Json;
using Nguon.Domain.Activities;
using Nguon.Domain.Admission;
using Nguon.Domain.Time;
using Nguon.Web.Reading;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.People;

/// <summary>Quá trình of a person: every act about the person, whoever did it.</summary>
internal static class PersonTimeline
{
    public static IReadOnlyList<TimelineItem> Of(PersonFile file) =>
        [.. file.Activities.Select(activity => Item(file, activity)).OrderByDescending(item => item.On).ThenByDescending(item => item.RecordedAt)];

    private static TimelineItem Item(PersonFile file, Activity activity)
    {
        var (what, on) = StepOf(activity);
        return new TimelineItem(on ?? DateOnly.FromDateTime(activity.At.InVietnam()), what ?? Labels.Of(activity.Kind))
        {
            By = activity.By,
            OnBehalfOf = activity.OnBehalfOfId is { } unit ? file.Paths.GetValueOrDefault(unit, "") : "",
            Paper = Paper(activity),
            Reason = activity.Reason ?? "",
            RecordedAt = activity.At.InVietnam(),
        };
    }

    private static string Paper(Activity activity) => (activity.PaperNumber, activity.PaperOn) switch
    {
        ({ Length: > 0 } number, { } on) => $"số {number} ngày {Formats.Day(on)}",
        ({ Length: > 0 } number, null) => $"số {number}",
        (_, { } on) => $"ngày {Formats.Day(on)}",
        _ => "",
    };

    private static (string? What, DateOnly? On) StepOf(Activity activity)
    {
        if (activity.Kind is not (ActivityKind.DossierStepTaken or ActivityKind.DossierStepCorrected or ActivityKind.DossierStepWithdrawn) || activity.After is null)
        {
            return (null, null);
        }

        using var after = JsonDocument.Parse(activity.After);
        var kind = after.RootElement.TryGetProperty("Kind", out var named) && Enum.TryParse<StepKind>(named.GetString(), out var known) ? Labels.Of(known) : null;
        var on = after.RootElement.TryGetProperty("OccurredOn", out var day) && DateOnly.TryParse(day.GetString(), System.Globalization.CultureInfo.InvariantCulture, out var date) ? date : (DateOnly?)null;
        return (kind, on);
    }
}
