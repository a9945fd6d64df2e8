namespace Nguon.Domain.Admission;

/// <summary>Nobody is admitted against his or her own will: who took the request back is put on the list anew, or asks anew (rules.md 3.4, 4.1 #2).</summary>
internal static class WithdrawalRule
{
    private static readonly Ground OwnWill = new("Điều lệ Đảng, Điều 1, khoản 2", true);

    public static void Judge(Case c)
    {
        if (c.Last(PaperKind.WithdrawalRequest) is not { } withdrew || withdrew > c.On)
        {
            return;
        }

        if (c.Facts.Act == ActKind.SendToAwarenessClass && c.Last(PaperKind.ListResolution) is { } listed && withdrew >= listed)
        {
            Add(c, Ground.Arithmetic, $"Người này đã có đơn xin rút ngày {Say.Day(withdrew)}, không còn trong danh sách cảm tình Đảng.", "chi bộ xét đưa lại vào danh sách nếu có nguyện vọng");
        }

        // Up to the ceremony the request alone carries the case; after it the probationary member leaves by other ways.
        if (c.Facts.Act is >= ActKind.CellConsidersAdmission and <= ActKind.HoldCeremony && !(c.Last(PaperKind.Application) > withdrew))
        {
            Add(c, OwnWill, $"Người xin vào Đảng đã có đơn xin rút ngày {Say.Day(withdrew)}, sau đó chưa có đơn xin vào Đảng khác.", "dừng xem xét; nếu vẫn có nguyện vọng thì người này viết đơn mới");
        }
    }

    private static void Add(Case c, Ground ground, string fact, string toDo) => c.Add(new()
    {
        Rule = RuleCodes.ListMembership,
        Ground = ground,
        MendedBy = "chi bộ",
        Facts = [$"đơn xin rút ngày {Say.Day(c.Last(PaperKind.WithdrawalRequest).GetValueOrDefault())}"],
        Message = fact + Say.ToDo(toDo),
    });
}
