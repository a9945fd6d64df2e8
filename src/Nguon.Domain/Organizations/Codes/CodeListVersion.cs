namespace Nguon.Domain.Organizations;

/// <summary>Lists of codes that classify units (rules.md 2.5).</summary>
public enum UnitCodeList
{
    /// <summary>Loại tổ chức đảng: its codes are those the program knows; what a version says is which are in use.</summary>
    Kind = 1,

    /// <summary>Khối.</summary>
    Block = 2,

    /// <summary>Loại hình tổ chức cơ sở đảng.</summary>
    BaseType = 3,

    /// <summary>Địa bàn.</summary>
    Area = 4,
}

/// <summary>One code of a version.</summary>
/// <param name="Code">As written in files.</param>
/// <param name="Label">Vietnamese name.</param>
public sealed record UnitCode(string Code, string Label);

/// <summary>From the version's day on units with the old code have the new one.</summary>
/// <param name="Old">A code of the version before.</param>
/// <param name="New">A code of this version.</param>
public sealed record CodeChange(string Old, string New);

/// <summary>A whole list from a day on, until the next version of it; never edited, only followed.</summary>
public sealed record CodeListVersion
{
    /// <summary>Longest code taken.</summary>
    public const int CodeLength = 40;

    /// <summary>Longest label or source taken.</summary>
    public const int TextLength = 200;

    /// <summary>Key.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Which list.</summary>
    public required UnitCodeList List { get; init; }

    /// <summary>First day in force.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Number of the document, or the form, that says so.</summary>
    public required string Source { get; init; }

    /// <summary>Day of that document; null when not known.</summary>
    public DateOnly? SourceOn { get; init; }

    /// <summary>True when the source is not yet confirmed by the office: a code that is not in it is told, not refused.</summary>
    public bool IsUnconfirmed { get; init; }

    /// <summary>The codes, in the order of the form.</summary>
    public required IReadOnlyList<UnitCode> Codes { get; init; }

    /// <summary>Old codes and what takes their place.</summary>
    public IReadOnlyList<CodeChange> Changes { get; init; } = [];

    /// <summary>Moment of entry, UTC; null for what is shipped with the program.</summary>
    public DateTime? RecordedAt { get; init; }

    /// <summary>True when the version has the code.</summary>
    public bool Has(string code) => Codes.Any(c => c.Code == code);
}
