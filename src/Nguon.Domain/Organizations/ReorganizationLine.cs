namespace Nguon.Domain.Organizations;

/// <summary>One line of a reorganisation (contracts/imports.md): what happens to one unit; empty fields keep what was.</summary>
public sealed record ReorganizationLine
{
    /// <summary>Row in the file or on the page, for telling what is wrong with it.</summary>
    public int Row { get; init; }

    /// <summary>What happens to the old unit.</summary>
    public required OrganizationEventKind Verb { get; init; }

    /// <summary>Code of the old unit on the day before; empty when one is founded.</summary>
    public string OldCode { get; init; } = "";

    /// <summary>Code of the unit that goes on, or of the new one; empty when the old one is dissolved.</summary>
    public string NewCode { get; init; } = "";

    /// <summary>Name from the day on.</summary>
    public string NewName { get; init; } = "";

    /// <summary>Kind from the day on.</summary>
    public OrganizationKind? NewKind { get; init; }

    /// <summary>Code of the superior from the day on.</summary>
    public string NewParentCode { get; init; } = "";

    /// <summary>Which part goes, in words or as codes of child units separated by |.</summary>
    public string Part { get; init; } = "";

    /// <summary>Settlements of a divided cell that go to this part, their keys separated by |; those named nowhere stay with the first. Not in the file.</summary>
    public string Places { get; init; } = "";

    /// <summary>The keys in <see cref="Places"/>.</summary>
    public IEnumerable<Guid> PlaceIds() => Places.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(key => Guid.TryParse(key, out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty);

    /// <summary>Khối from the day on; not in the file.</summary>
    public string? NewBlock { get; init; }

    /// <summary>Loại hình from the day on, a code; not in the file.</summary>
    public string NewBaseType { get; init; } = "";

    /// <summary>Everything else from the day on; not in the file.</summary>
    public UnitDetails? Details { get; init; }
}
