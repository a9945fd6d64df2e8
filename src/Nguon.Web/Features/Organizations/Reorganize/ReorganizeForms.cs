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

    /// <summary>Units below a divided one, each with the part it goes to.</summary>
    public List<ChildForm> Children { get; set; } = [];

    /// <summary>Settlements of a divided cell, each with the part it goes to.</summary>
    public List<PlaceForm> Places { get; set; } = [];

    /// <summary>The settlements chosen for a line; what it said before while no list is shown.</summary>
    public string? PlacesOf(LineForm line)
    {
        var its = Places.Where(p => p.OldCode == line.OldCode?.Trim()).ToList();
        return line.Verb != OrganizationEventKind.Split || its.Count == 0 ? line.Places : string.Join('|', its.Where(p => p.ToCode is { Length: > 0 } to && to == line.NewCode?.Trim()).Select(p => p.Id));
    }

    public IReadOnlyList<CodedMove> ToCodedMoves() => [.. Moves.Where(m => m.ToCode is { Length: > 0 }).Select(m => new CodedMove(m.PersonId, m.ToCode ?? ""))];

    /// <summary>The codes chosen for a line in place of those typed; words typed stay.</summary>
    public string? PartOf(LineForm line)
    {
        var its = Children.Where(c => c.OldCode == line.OldCode?.Trim()).ToList();
        var chosen = its.Where(c => c.ToCode is { Length: > 0 } to && to == line.NewCode?.Trim()).Select(c => c.Code).ToList();
        var hasCodes = line.Part?.Split('|', StringSplitOptions.TrimEntries).Any(part => its.Exists(c => c.Code == part)) == true;
        return line.Verb != OrganizationEventKind.Split || (chosen.Count == 0 && !hasCodes) ? line.Part : string.Join('|', chosen);
    }

    public IReadOnlyList<MemberMove> ToMoves() => [.. Moves.Where(m => m.IsFree && (m.ToId is not null || AllTo is not null)).Select(m => new MemberMove(m.PersonId, m.ToId ?? AllTo ?? Guid.Empty))]; // one of the two by the filter
}

/// <summary>Where one person goes.</summary>
internal sealed class MoveForm
{
    public Guid PersonId { get; set; }

    public Guid? ToId { get; set; }

    /// <summary>Code of the part of a divided unit; null for people of a dissolved one.</summary>
    public string? ToCode { get; set; }

    /// <summary>True for people of a dissolved unit, who go to any cell.</summary>
    public bool IsFree { get; set; } = true;
}

/// <summary>Which part one unit below a divided one goes to; empty for the first.</summary>
internal sealed class ChildForm
{
    public string OldCode { get; set; } = "";

    public string Code { get; set; } = "";

    public string? ToCode { get; set; }
}

/// <summary>Which part one settlement of a divided cell goes to; empty for the one that goes on, or the first.</summary>
internal sealed class PlaceForm
{
    public string OldCode { get; set; } = "";

    public Guid Id { get; set; }

    public string? ToCode { get; set; }
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

    public string? Places { get; set; }

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
        Places = line.Places,
    };

    public ReorganizationLine? ToLine(int row) => Verb is not { } verb ? null : new ReorganizationLine
    {
        Row = row,
        Verb = verb,
        OldCode = Said(OldCode),
        NewCode = Said(NewCode),
        NewName = Domain.Text.VietnameseText.Tidy(NewName),
        NewKind = NewKind,
        NewBlock = string.IsNullOrEmpty(NewBlock) ? null : NewBlock,
        NewBaseType = NewBaseType ?? "",
        NewParentCode = Said(NewParentCode),
        Part = Said(Part),
        Places = Said(Places),
    };

    private static string Said(string? text) => text?.Trim() ?? "";
}
