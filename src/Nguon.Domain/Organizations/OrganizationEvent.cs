using Nguon.Domain.Time;

namespace Nguon.Domain.Organizations;

/// <summary>What a decision does to an organisation (rules.md 2.4; the decision's own verb is kept).</summary>
public enum OrganizationEventKind
{
    /// <summary>Thành lập.</summary>
    Establish = 1,

    /// <summary>Sáp nhập vào đơn vị khác.</summary>
    Merge = 2,

    /// <summary>Hợp nhất thành đơn vị mới.</summary>
    Consolidate = 3,

    /// <summary>Chia tách.</summary>
    Split = 4,

    /// <summary>Đổi tên.</summary>
    Rename = 5,

    /// <summary>Chuyển trực thuộc.</summary>
    Reparent = 6,

    /// <summary>Đổi loại hình.</summary>
    ChangeKind = 7,

    /// <summary>Giải thể, kết thúc hoạt động.</summary>
    Dissolve = 8,

    /// <summary>Hủy quyết định chưa đến ngày hiệu lực.</summary>
    Undo = 9,

    /// <summary>Thay đổi thông tin của đơn vị: head line, seal, committee, khối; not in files.</summary>
    ChangeDetails = 10,
}

/// <summary>Questions about verbs that more than one rule asks.</summary>
public static class OrganizationVerbs
{
    /// <summary>True when the unit goes on as the same: renamed, moved, changed in kind.</summary>
    public static bool GoesOn(this OrganizationEventKind verb) =>
        verb is OrganizationEventKind.Rename or OrganizationEventKind.Reparent or OrganizationEventKind.ChangeKind or OrganizationEventKind.ChangeDetails;

    /// <summary>True when the unit goes whole into another.</summary>
    public static bool GoesWhole(this OrganizationEventKind verb) => verb is OrganizationEventKind.Merge or OrganizationEventKind.Consolidate;
}

/// <summary>A dated decision that changed organisations; never overwritten, only followed.</summary>
public sealed class OrganizationEvent : IRecorded
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>What it did.</summary>
    public required OrganizationEventKind Kind { get; init; }

    /// <summary>First day of the new state.</summary>
    public required DateOnly EffectiveOn { get; init; }

    /// <summary>Number and symbol of the decision.</summary>
    public string? DecisionNumber { get; init; }

    /// <summary>Day of the decision.</summary>
    public DateOnly? DecidedOn { get; init; }

    /// <summary>One Vietnamese sentence for the timeline.</summary>
    public required string Summary { get; init; }

    /// <summary>True when the facts are of confidence M and not yet confirmed by the office.</summary>
    public bool IsUnconfirmed { get; init; }

    /// <inheritdoc />
    public required DateTime RecordedAt { get; init; }

    /// <summary>Moment a correcting or undoing act took it back, UTC; the row stays and is shown as corrected.</summary>
    public DateTime? RetractedAt { get; set; }

    /// <summary>The event this one corrects (đính chính) or undoes (hủy); null for an ordinary one.</summary>
    public Guid? ReplacesId { get; init; }

    /// <summary>Place among the events of one day and one entry: two decisions on one unit keep their order.</summary>
    public int Sequence { get; init; }

    /// <summary>What was entered, line by line; empty for what was told before lines were kept.</summary>
    public IReadOnlyList<ReorganizationLine> Lines { get; init; } = [];

    /// <summary>Persons who go elsewhere than to the unit that takes over, or anywhere when none does.</summary>
    public IReadOnlyList<MemberMove> Moves { get; set; } = [];

    /// <summary>What goes on in the unit that takes over.</summary>
    public PassedOn Passes { get; init; }

    /// <summary>Records that moved when it was carried out.</summary>
    public IReadOnlyList<MovedRecord> Moved { get; set; } = [];

    /// <summary>Moment people and papers moved, UTC, when that was later than the entry; null when in the same act or not yet.</summary>
    public DateTime? CarriedOutAt { get; set; }

    /// <summary>Moment people and papers moved with it, UTC; that of the entry while they have not.</summary>
    public DateTime MovedAt => CarriedOutAt ?? RecordedAt;

    /// <summary>What it did to the unit that had the code on the day before: one decision may merge one unit, divide another and rename a third.</summary>
    public OrganizationEventKind DidTo(string? code) =>
        Lines.Where(l => l.OldCode == code).Select(l => (OrganizationEventKind?)l.Verb).FirstOrDefault() ?? Kind;

    /// <summary>What the lines say of the unit that carries the code from the day on; of a child only where it went.</summary>
    internal UnitFields SaysOf(string code) => UnitFieldsOf(Lines, code);

    /// <summary>Code of the superior the lines name for the unit; null when none.</summary>
    internal string? ParentSaidOf(string code) => Lines.FirstOrDefault(l => l.NewCode == code && l.NewParentCode.Length > 0)?.NewParentCode;

    /// <summary>What lines say of the unit that carries the code from the day on; of a child only where it went.</summary>
    internal static UnitFields UnitFieldsOf(IReadOnlyList<ReorganizationLine> lines, string code)
    {
        var its = lines.Where(l => l.NewCode == code).ToList();
        if (its.Count == 0)
        {
            return lines.Any(l => l.NewCode.Length > 0) ? UnitFields.Follows : UnitFields.None;
        }

        return (its.Exists(l => l.NewName.Length > 0) ? UnitFields.Name : UnitFields.None)
            | (its.Exists(l => l.NewKind is not null) ? UnitFields.Kind : UnitFields.None)
            | (its.Exists(l => l.NewParentCode.Length > 0) ? UnitFields.Parent : UnitFields.None)
            | (its.Exists(l => l.Verb.GoesOn() && l.OldCode != code) ? UnitFields.Code : UnitFields.None);
    }

    /// <summary>True when the same was entered, whatever the rows of the file and what only the page can say.</summary>
    public bool Says(IReadOnlyList<ReorganizationLine> lines) =>
        Lines.Select(l => l with { Row = 0, Places = "" }).ToHashSet().SetEquals(lines.Select(l => l with { Row = 0, Places = "" }));
}
