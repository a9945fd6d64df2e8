namespace Nguon.Domain.Admission;

/// <summary>Tôi cho rằng quy định khác: somebody doubts a refusal; the province answers once for all, at the clause.</summary>
public sealed class RuleQuestion
{
    /// <summary>Longest text.</summary>
    public const int TextLength = 1000;

    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>The asker's unit.</summary>
    public required Guid OrganizationId { get; init; }

    /// <summary>Name of the asker's post.</summary>
    public required string AskedBy { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTime AskedAt { get; init; }

    /// <summary>Rule key of the refusal, for example CertificateValidity.</summary>
    public required string Rule { get; init; }

    /// <summary>Document and clause the refusal rests on.</summary>
    public required string Basis { get; init; }

    /// <summary>Facts of the case, without names.</summary>
    public required string Facts { get; init; }

    /// <summary>What the asker holds, on which clause.</summary>
    public required string Opinion { get; init; }

    /// <summary>The province's answer; empty while open.</summary>
    public string Answer { get; private set; } = "";

    /// <summary>Post that answered; empty while open.</summary>
    public string AnsweredBy { get; private set; } = "";

    /// <summary>When, UTC; null while open.</summary>
    public DateTime? AnsweredAt { get; private set; }

    /// <summary>Concurrency token.</summary>
    public int Revision { get; set; }

    /// <summary>Answers it once; a second answer is refused, a better one is a new question.</summary>
    public Outcome<RuleQuestion> Reply(string answer, string by, DateTime at)
    {
        if (AnsweredAt is not null)
        {
            return Refusal.Plain("ASK-003", "RuleQuestion", "Câu hỏi này đã được trả lời.", "Ban Tổ chức Tỉnh ủy");
        }

        if (answer.Trim().Length is 0 or > TextLength)
        {
            return Refusal.Plain("ASK-004", "RuleQuestion", $"Chưa ghi câu trả lời, hoặc dài quá {TextLength} ký tự.", "Người trả lời");
        }

        (Answer, AnsweredBy, AnsweredAt) = (answer.Trim(), by, at);
        Revision++;
        return this;
    }
}
