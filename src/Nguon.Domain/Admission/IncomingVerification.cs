namespace Nguon.Domain.Admission;

/// <summary>Đề nghị thẩm tra đến: another committee asks this one; who and when only, nothing about relatives.</summary>
public sealed class IncomingVerification
{
    /// <summary>Longest text.</summary>
    public const int TextLength = 300;

    /// <summary>Longest number of a letter.</summary>
    public const int NumberLength = 60;

    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>The committee asked.</summary>
    public required Guid OrganizationId { get; init; }

    /// <summary>The committee that asks.</summary>
    public required string From { get; init; }

    /// <summary>Whose résumé it is.</summary>
    public required string PersonName { get; init; }

    /// <summary>Number of its letter.</summary>
    public required string LetterNumber { get; init; }

    /// <summary>Day the request came in.</summary>
    public required DateOnly ReceivedOn { get; init; }

    /// <summary>Who keeps it here.</summary>
    public required string Keeper { get; init; }

    /// <summary>Moment of entry, UTC.</summary>
    public required DateTime RecordedAt { get; init; }

    /// <summary>Day of the answer; null while open.</summary>
    public DateOnly? AnsweredOn { get; private set; }

    /// <summary>Number of the answer; empty while open.</summary>
    public string AnswerNumber { get; private set; } = "";

    /// <summary>Concurrency token.</summary>
    public int Revision { get; set; }

    /// <summary>Answers it; refused twice, before it came in or on a day to come.</summary>
    public Outcome<IncomingVerification> Reply(DateOnly on, string number, DateOnly today)
    {
        if (AnsweredOn is { } answered)
        {
            return Refusal.Plain("VER-025", "IncomingVerification", $"Đề nghị này đã trả lời ngày {Say.Day(answered)}.", "Người nhập");
        }

        if (on < ReceivedOn || on > today)
        {
            return Refusal.Plain("VER-026", "PaperDate", $"Ngày trả lời {Say.Day(on)} phải từ ngày nhận {Say.Day(ReceivedOn)} đến hôm nay.", "Người nhập");
        }

        (AnsweredOn, AnswerNumber) = (on, number);
        Revision++;
        return this;
    }
}
