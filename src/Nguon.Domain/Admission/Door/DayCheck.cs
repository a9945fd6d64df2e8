using Nguon.Domain.Time;

namespace Nguon.Domain.Admission;

/// <summary>Nothing happened in the future or before it was possible.</summary>
internal static class DayCheck
{
    public static IEnumerable<Finding> Of(StepDraft draft, TakeContext context)
    {
        if (draft.OccurredOn > context.Today)
        {
            yield return Wrong($"Ngày {Say.Day(draft.OccurredOn)} chưa đến (hôm nay là {Say.Day(context.Today)}).");
        }
        else if (draft.Details.PaperOn > context.Today)
        {
            yield return Wrong($"Ngày ghi trên giấy {Say.Day(draft.Details.PaperOn.GetValueOrDefault())} chưa đến (hôm nay là {Say.Day(context.Today)}).");
        }

        if (draft.OccurredOn < PossibleDays.Earliest || draft.Details.PaperOn < PossibleDays.Earliest)
        {
            yield return Wrong($"Ngày {Say.Day(draft.Details.PaperOn < PossibleDays.Earliest ? draft.Details.PaperOn.Value : draft.OccurredOn)} không thể có.");
        }

        // Steps that are no paper of the rules are held against the birth date here.
        if (context.Applicant.BornOn is { } born && draft.OccurredOn < born && StepCatalogue.Of(draft.Kind) is { Paper: null, Act: null })
        {
            yield return Wrong($"Ngày {Say.Day(draft.OccurredOn)} trước ngày sinh {Say.Day(born)}.");
        }
    }

    private static Finding Wrong(string fact) => new()
    {
        Rule = RuleCodes.StepDate,
        Nature = FindingNature.Impossible,
        MendedBy = "người nhập",
        Message = fact + Say.ToDo("kiểm tra lại ngày"),
    };
}
