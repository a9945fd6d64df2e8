namespace Nguon.Domain.Admission;

/// <summary>A number of the issuer's book stands for one paper of the term (rules.md 10.3).</summary>
internal static class NumberCheck
{
    public static IEnumerable<Finding> Of(StepDraft draft, TakeContext context)
    {
        if (context.NumberUse is { } use)
        {
            yield return new()
            {
                Rule = RuleCodes.PaperNumber,
                Facts = [$"số: {draft.PaperNumber}"],
                MendedBy = "Văn thư",
                Message = $"Số {draft.PaperNumber} {use}" + Say.ToDo(draft.Mode == StepMode.Perform
                    ? "cấp số tiếp theo, không dùng lại số cũ"
                    : "xem lại số trên giấy; ghi nhầm thì đính chính bước này, giấy trùng số thật thì báo văn thư nơi ban hành rồi đính chính theo số được cấp lại"),
            };
        }
        else if (context.NumberOrder is { } order)
        {
            yield return new()
            {
                Rule = RuleCodes.PaperNumber,
                OnlyWarns = true,
                Facts = [$"số: {draft.PaperNumber}"],
                MendedBy = "Văn thư",
                Message = $"Số {draft.PaperNumber} ngày {Say.Day(draft.OccurredOn)} không theo thứ tự của sổ: {order}" + Say.ToDo("xem lại số và ngày trên giấy; đúng như vậy thì vẫn ghi nhận"),
            };
        }
    }
}
