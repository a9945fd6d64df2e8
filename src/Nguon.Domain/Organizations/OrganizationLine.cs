namespace Nguon.Domain.Organizations;

/// <summary>One unit of a list to be taken in (contracts/imports.md, organizations).</summary>
public sealed record OrganizationLine
{
    /// <summary>Row in the file.</summary>
    public required int Row { get; init; }

    /// <summary>What it says of the unit, without the superior.</summary>
    public required UnitState State { get; init; }

    /// <summary>Code of the superior; empty for the root.</summary>
    public required string ParentCode { get; init; }

    /// <summary>First day of existence.</summary>
    public required DateOnly From { get; init; }

    /// <summary>First day it is no more; null while it goes on.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Decision that founded it.</summary>
    public string DecisionNumber { get; init; } = "";

    /// <summary>Day of that decision.</summary>
    public DateOnly? DecidedOn { get; init; }
}

/// <summary>What a list would write.</summary>
public sealed record IntakePlan(
    IReadOnlyList<PartyOrganization> Units, IReadOnlyList<OrganizationVersion> Versions, IReadOnlyList<OrganizationEvent> Events,
    IReadOnlyList<OrganizationLine> AlreadyThere, IReadOnlyList<LineRefusal> Refused);
