namespace Nguon.Domain.Admission;

/// <summary>Chuyển sinh hoạt đảng of one member: a handshake of two sides (rules.md 6.1); until the other side received, the member belongs to the sender.</summary>
public sealed class ActivityTransfer
{
    /// <summary>Longest place, remark or reason taken.</summary>
    public const int TextLength = 600;

    /// <summary>Longest number of a paper taken.</summary>
    public const int NumberLength = 60;

    /// <summary>Key; also the cause of the standing it brings.</summary>
    public required Guid Id { get; init; }

    /// <summary>The member.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>Kind.</summary>
    public required TransferKind Kind { get; init; }

    /// <summary>The sending cell; null when the member came from outside this installation.</summary>
    public Guid? FromOrganizationId { get; init; }

    /// <summary>The unit it was sent to, a cell or its committee; null when it is outside this installation.</summary>
    public Guid? ToOrganizationId { get; init; }

    /// <summary>The other side as written, when it is outside this installation.</summary>
    public string OtherPlace { get; init; } = "";

    /// <summary>Number of the giấy giới thiệu, or of the phiếu công tác chuyên of who goes abroad.</summary>
    public required string SlipNumber { get; init; }

    /// <summary>Its day; the clock of handing it in starts here.</summary>
    public required DateOnly SlipOn { get; init; }

    /// <summary>Day of the decision or of the change of residence: the clock of an official transfer starts here; null when not entered.</summary>
    public DateOnly? MovedOn { get; init; }

    /// <summary>Last day of a temporary transfer as the slip says.</summary>
    public DateOnly? BackBy { get; init; }

    /// <summary>What the old cell says of the member; of a probationer the remark on the probation so far.</summary>
    public string Remark { get; init; } = "";

    /// <summary>Where it stands.</summary>
    public TransferState State { get; private set; } = TransferState.InTransit;

    /// <summary>Day the other side received or returned it, or the sender took it back.</summary>
    public DateOnly? AnsweredOn { get; private set; }

    /// <summary>Number of the phiếu báo, or of the letter of return; empty when none was entered.</summary>
    public string AnswerNumber { get; private set; } = "";

    /// <summary>Why it was late, returned or taken back.</summary>
    public string AnswerNote { get; private set; } = "";

    /// <summary>Number of the decision of nối lại sinh hoạt after a slip handed in late; empty when none.</summary>
    public string ResumptionNumber { get; private set; } = "";

    /// <summary>The cell that received the member; null before, and when it is outside.</summary>
    public Guid? CellId { get; private set; }

    /// <summary>Day a temporary member was back home; null until then.</summary>
    public DateOnly? BackOn { get; private set; }

    /// <summary>Moment of entry, UTC.</summary>
    public required DateTime RecordedAt { get; init; }

    /// <summary>Concurrency token.</summary>
    public int Revision { get; set; }

    /// <summary>The other side has the member, or (outside) its phiếu báo came back.</summary>
    public void Receive(TransferReceipt receipt)
    {
        (State, AnsweredOn, AnswerNumber, AnswerNote) = (TransferState.Received, receipt.On, receipt.Number, receipt.Explanation);
        (ResumptionNumber, CellId) = (receipt.ResumptionNumber, receipt.CellId);
        Revision++;
    }

    /// <summary>The other side does not take the member; he or she stays with the sender.</summary>
    public void Return(DateOnly on, string number, string why) => Close(TransferState.Returned, on, number, why);

    /// <summary>The sender takes it back before it was received.</summary>
    public void Withdraw(DateOnly on, string why) => Close(TransferState.Withdrawn, on, "", why);

    /// <summary>The receipt was entered by mistake: it is on its way again.</summary>
    public void Undo()
    {
        (State, AnsweredOn, AnswerNumber, AnswerNote) = (TransferState.InTransit, null, "", "");
        (ResumptionNumber, CellId, BackOn) = ("", null, null);
        Revision++;
    }

    /// <summary>A temporary member is back home.</summary>
    public void ComeBack(DateOnly on)
    {
        (State, BackOn) = (TransferState.Ended, on);
        Revision++;
    }

    private void Close(TransferState state, DateOnly on, string number, string why)
    {
        (State, AnsweredOn, AnswerNumber, AnswerNote) = (state, on, number, why);
        Revision++;
    }
}

/// <summary>What the receiving side enters.</summary>
/// <param name="On">Day the slip was handed in.</param>
/// <param name="Number">Number of the phiếu báo.</param>
/// <param name="Explanation">Why it is late; empty in time.</param>
/// <param name="ResumptionNumber">Number of the decision of nối lại sinh hoạt; empty when none.</param>
/// <param name="CellId">The cell; null when the receiver is outside.</param>
public sealed record TransferReceipt(DateOnly On, string Number, string Explanation, string ResumptionNumber, Guid? CellId);

/// <summary>Where a transfer stands.</summary>
public enum TransferState
{
    /// <summary>Đang chuyển: sent, not received; counted by the sender.</summary>
    InTransit = 1,

    /// <summary>Đã tiếp nhận.</summary>
    Received = 2,

    /// <summary>Nơi đến trả lại.</summary>
    Returned = 3,

    /// <summary>Nơi chuyển rút lại.</summary>
    Withdrawn = 4,

    /// <summary>Hết thời gian sinh hoạt tạm thời.</summary>
    Ended = 5,
}
