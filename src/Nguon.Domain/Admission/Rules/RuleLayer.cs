using Nguon.Domain.Time;

namespace Nguon.Domain.Admission;

/// <summary>The layers the rules of a day are composed of (rules.md 3.1).</summary>
public enum RuleLayerKind
{
    /// <summary>Quy định thi hành Điều lệ Đảng.</summary>
    Regulation = 1,

    /// <summary>Hướng dẫn của Ban Bí thư.</summary>
    Guidance = 2,

    /// <summary>Hướng dẫn nghiệp vụ của Ban Tổ chức Trung ương (mẫu).</summary>
    Forms = 3,

    /// <summary>Điều lệ Đảng.</summary>
    Statutes = 4,

    /// <summary>Quy định riêng về một việc (bảo vệ chính trị nội bộ, dân số).</summary>
    Special = 5,
}

/// <summary>One value as the layer holds it, before it is typed.</summary>
/// <param name="Key">What it fixes.</param>
/// <param name="Text">The value as text: a number, a fraction, a list of names, true or false.</param>
/// <param name="Confidence">How sure.</param>
/// <param name="Document">Document it rests on.</param>
/// <param name="Clause">Clause, empty when not known.</param>
/// <param name="Note">What to know about it, in Vietnamese.</param>
public sealed record RuleLayerValue(RuleKey Key, string Text, Confidence Confidence, string Document, string Clause, string Note);

/// <summary>One document of the rules with the days it is in force and every value it fixes.</summary>
public sealed record RuleLayer : IEffective
{
    /// <summary>Id stored in every step, for example 208-QĐ/TW or 01-HD/TW 28/9/2021.</summary>
    public required string Id { get; init; }

    /// <summary>Which layer.</summary>
    public required RuleLayerKind Kind { get; init; }

    /// <summary>Name used in messages, for example 01-HD/TW ngày 28/9/2021.</summary>
    public required string Document { get; init; }

    /// <summary>Title.</summary>
    public required string Title { get; init; }

    /// <summary>Who issued it.</summary>
    public required string Issuer { get; init; }

    /// <summary>Day it bears; null when not known.</summary>
    public DateOnly? DatedOn { get; init; }

    /// <inheritdoc />
    public required DateOnly From { get; init; }

    /// <inheritdoc />
    public DateOnly? Until { get; init; }

    /// <summary>Đã đối chiếu văn bản gốc.</summary>
    public bool IsCheckedAgainstOriginal { get; init; }

    /// <summary>Highest confidence that guidance made for an older regulation keeps under this one; null when it keeps its own.</summary>
    public Confidence? GuidanceCeiling { get; init; }

    /// <summary>What to know about the document, in Vietnamese.</summary>
    public string Note { get; init; } = "";

    /// <summary>The values.</summary>
    public required IReadOnlyList<RuleLayerValue> Values { get; init; }
}
