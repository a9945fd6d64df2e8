namespace Nguon.Domain.Admission;

/// <summary>What refuses an answer to a transfer, its being taken back, undone or ended.</summary>
public static class TransferAnswers
{
    /// <summary>Before it is received; a slip handed in after its last day needs the explanation (rules.md 6.1).</summary>
    public static IEnumerable<Refusal> ToReceive(ActivityTransfer transfer, TransferReceipt receipt, DateOnly? dueOn, DateOnly today)
    {
        foreach (var refusal in OnTheWay(transfer).Concat(Day(transfer, receipt.On, today)))
        {
            yield return refusal;
        }

        if (transfer.ToOrganizationId is null && receipt.Number.Length == 0)
        {
            yield return Refuse("TRF-013", "Ghi số phiếu báo của nơi đến: nơi đến ở ngoài phần mềm, chỉ phiếu báo mới cho biết đã tiếp nhận.");
        }

        if (dueOn is { } due && receipt.On > due && receipt.Explanation.Length == 0)
        {
            yield return Refuse("TRF-014", $"Giấy giới thiệu nộp sau hạn {Say.Day(due)}. Việc cần làm: ghi lý do đảng viên giải trình.") with
            {
                Facts = [$"giấy giới thiệu ngày {Say.Day(transfer.SlipOn)}", $"nộp ngày {Say.Day(receipt.On)}"],
                MendedBy = "đảng viên và chi bộ nơi đến",
            };
        }

        if (receipt.Number.Length > ActivityTransfer.NumberLength || receipt.ResumptionNumber.Length > ActivityTransfer.NumberLength || receipt.Explanation.Length > ActivityTransfer.TextLength)
        {
            yield return Refuse("TRF-003", $"Số văn bản không quá {ActivityTransfer.NumberLength} chữ, lý do không quá {ActivityTransfer.TextLength} chữ.");
        }
    }

    /// <summary>Before it is returned or taken back: on its way, with a day and a reason.</summary>
    public static IEnumerable<Refusal> ToClose(ActivityTransfer transfer, DateOnly on, string why, DateOnly today) =>
        OnTheWay(transfer).Concat(Day(transfer, on, today)).Concat(Reason(why));

    /// <summary>Before a receipt is taken out as a mistake: nothing followed it.</summary>
    public static IEnumerable<Refusal> ToUndo(ActivityTransfer transfer, bool isFollowed, string why)
    {
        if (transfer.State != TransferState.Received)
        {
            yield return Refuse("TRF-016", "Chỉ bỏ được lần tiếp nhận đang có hiệu lực.");
        }

        if (isFollowed)
        {
            yield return Refuse("TRF-016", "Sau khi tiếp nhận đã ghi thêm thay đổi của đảng viên này. Việc cần làm: bỏ thay đổi ấy trước.");
        }

        foreach (var refusal in Reason(why))
        {
            yield return refusal;
        }
    }

    /// <summary>Before a temporary member is written back home.</summary>
    public static IEnumerable<Refusal> ToComeBack(ActivityTransfer transfer, DateOnly on, DateOnly today)
    {
        if (transfer is not { Kind: TransferKind.Temporary, State: TransferState.Received })
        {
            yield return Refuse("TRF-017", "Chỉ ghi trở về với người đang sinh hoạt tạm thời.");
        }
        else if (transfer.AnsweredOn is { } received && (on < received || on > today))
        {
            yield return Refuse("TRF-012", $"Ngày trở về phải từ ngày nơi đến tiếp nhận {Say.Day(received)} đến hôm nay.");
        }
    }

    private static IEnumerable<Refusal> OnTheWay(ActivityTransfer transfer)
    {
        if (transfer.State != TransferState.InTransit)
        {
            yield return Refuse("TRF-011", "Lần chuyển này đã được trả lời hoặc đã rút lại.");
        }
    }

    private static IEnumerable<Refusal> Day(ActivityTransfer transfer, DateOnly on, DateOnly today)
    {
        if (on < transfer.SlipOn || on > today)
        {
            yield return Refuse("TRF-012", $"Ngày ghi phải từ ngày của giấy giới thiệu {Say.Day(transfer.SlipOn)} đến hôm nay.");
        }
    }

    private static IEnumerable<Refusal> Reason(string why)
    {
        if (why.Length is 0 or > ActivityTransfer.TextLength)
        {
            yield return Refuse("TRF-015", $"Ghi lý do, không quá {ActivityTransfer.TextLength} chữ.");
        }
    }

    private static Refusal Refuse(string code, string message) => Refusal.Plain(code, "Transfer", message, "Người nhập");
}
