using System.ComponentModel.DataAnnotations;
using Nguon.Domain.Organizations;

namespace Nguon.Web.Features.Organizations;

/// <summary>What is typed.</summary>
internal sealed class ReorganizeForm
{
    [Required, StringLength(60)]
    public string DecisionNumber { get; set; } = "";

    [Required]
    public DateOnly? DecidedOn { get; set; }

    [Required]
    public DateOnly? EffectiveOn { get; set; }

    [StringLength(300)]
    public string? Reason { get; set; }

    public List<LineForm> Lines { get; set; } = [];

    /// <summary>What goes on in the unit that takes over.</summary>
    public List<PassedOn> Passes { get; set; } = [];

    /// <summary>The cell for everybody without one of his or her own.</summary>
    public Guid? AllTo { get; set; }

    public List<MoveForm> Moves { get; set; } = [];

    public IReadOnlyList<MemberMove> ToMoves() => [.. Moves.Where(m => m.ToId is not null || AllTo is not null).Select(m => new MemberMove(m.PersonId, m.ToId ?? AllTo ?? Guid.Empty))]; // one of the two by the filter
}

/// <summary>Where one person goes.</summary>
internal sealed class MoveForm
{
    public Guid PersonId { get; set; }

    public Guid? ToId { get; set; }
}

/// <summary>One line as typed; a line without a verb is empty.</summary>
internal sealed class LineForm
{
    public OrganizationEventKind? Verb { get; set; }

    [StringLength(OrganizationVersion.CodeLength)]
    public string? OldCode { get; set; }

    [StringLength(OrganizationVersion.CodeLength)]
    public string? NewCode { get; set; }

    [StringLength(OrganizationVersion.NameLength)]
    public string? NewName { get; set; }

    public OrganizationKind? NewKind { get; set; }

    [StringLength(CodeListVersion.CodeLength)]
    public string? NewBlock { get; set; }

    [StringLength(CodeListVersion.CodeLength)]
    public string? NewBaseType { get; set; }

    [StringLength(OrganizationVersion.CodeLength)]
    public string? NewParentCode { get; set; }

    [StringLength(1000)]
    public string? Part { get; set; }

    public static LineForm Of(ReorganizationLine line) => new()
    {
        Verb = line.Verb,
        OldCode = line.OldCode,
        NewCode = line.NewCode,
        NewName = line.NewName,
        NewKind = line.NewKind,
        NewBlock = line.NewBlock,
        NewBaseType = line.NewBaseType,
        NewParentCode = line.NewParentCode,
        Part = line.Part,
    };

    public ReorganizationLine? ToLine(int row) => Verb is not { } verb ? null : new ReorganizationLine
    {
        Row = row,
        Verb = verb,
        OldCode = OldCode?.Trim() ?? "",
        NewCode = NewCode?.Trim() ?? "",
        NewName = Domain.Text.VietnameseText.Tidy(NewName),
        NewKind = NewKind,
        NewBlock = string.IsNullOrEmpty(NewBlock) ? null : NewBlock,
        NewBaseType = NewBaseType ?? "",
        NewParentCode = NewParentCode?.Trim() ?? "",
        Part = Part?.Trim() ?? "",
    };
}
