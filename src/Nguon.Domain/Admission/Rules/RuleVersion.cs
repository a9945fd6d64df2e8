namespace Nguon.Domain.Admission;

/// <summary>How a version of the rules put forward stands.</summary>
public enum RuleVersionState
{
    /// <summary>Chờ người thứ hai đồng ý: in force nowhere.</summary>
    Proposed = 1,

    /// <summary>Đã đồng ý: in force from its own day.</summary>
    Adopted = 2,

    /// <summary>Không dùng.</summary>
    Declined = 3,
}

/// <summary>A document of the rules added as data: put forward by one, agreed by another, never edited afterwards.</summary>
public sealed class RuleVersion
{
    /// <summary>Longest note.</summary>
    public const int NoteLength = 500;

    /// <summary>Longest id of a layer.</summary>
    public const int IdLength = 100;

    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>Id of the layer, for example 208-QĐ/TW.</summary>
    public required string LayerId { get; init; }

    /// <summary>Its own first day in force.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The file as it was brought, JSON.</summary>
    public required string Text { get; init; }

    /// <summary>The account that put it forward.</summary>
    public required Guid ProposedById { get; init; }

    /// <summary>Name of that account's post.</summary>
    public required string ProposedBy { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTime ProposedAt { get; init; }

    /// <summary>How it stands.</summary>
    public RuleVersionState State { get; private set; } = RuleVersionState.Proposed;

    /// <summary>The post that agreed or declined; empty before.</summary>
    public string DecidedBy { get; private set; } = "";

    /// <summary>When, UTC; null before.</summary>
    public DateTime? DecidedAt { get; private set; }

    /// <summary>What the second person wrote.</summary>
    public string Note { get; private set; } = "";

    /// <summary>Concurrency token.</summary>
    public int Revision { get; set; }

    /// <summary>A second person agrees or declines; refused when it is decided already or by who put it forward.</summary>
    public Outcome<RuleVersion> Decide(bool isAdopted, RuleDecider decider)
    {
        if (State != RuleVersionState.Proposed)
        {
            return Refusal.Plain("RUL-011", "RuleVersion", "Phiên bản này đã được quyết định, không sửa lại. Muốn thay đổi thì thêm phiên bản mới.", "Người quản trị quy định");
        }

        if (decider.AccountId == ProposedById)
        {
            return Refusal.Plain("RUL-012", "RuleVersion", "Người đưa ra phiên bản không tự đồng ý được. Việc cần làm: người thứ hai đọc và đồng ý.", "Người quản trị quy định khác");
        }

        (State, DecidedBy, DecidedAt, Note) = (isAdopted ? RuleVersionState.Adopted : RuleVersionState.Declined, decider.By, decider.At, decider.Note);
        Revision++;
        return this;
    }
}

/// <summary>Who decides on a version, when, and what is written beside it.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="By">Name of its post.</param>
/// <param name="At">Moment, UTC.</param>
/// <param name="Note">Remark.</param>
public sealed record RuleDecider(Guid AccountId, string By, DateTime At, string Note);
