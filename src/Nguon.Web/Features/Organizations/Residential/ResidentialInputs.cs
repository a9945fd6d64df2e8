using Nguon.Domain.Organizations;

namespace Nguon.Web.Features.Organizations;

/// <summary>A settlement as it is from a day on; Id is null for a new one.</summary>
internal sealed record ResidentialInput
{
    public Guid? Id { get; init; }
    public string Name { get; init; } = "";
    public ResidentialKind? Kind { get; init; }
    public Guid OrganizationId { get; init; }
    public DateOnly? From { get; init; }
    public string? DecisionNumber { get; init; }
    public DateOnly? DecidedOn { get; init; }
}

/// <summary>A cell works in a settlement from a day on.</summary>
internal sealed record ResidentialCellInput
{
    public Guid CellId { get; init; }
    public DateOnly? From { get; init; }
    public int? MembersHere { get; init; }
}

/// <summary>Somebody takes up a post; the one who held it leaves it that day.</summary>
internal sealed record ResidentialPostInput
{
    public ResidentialPostKind? Post { get; init; }
    public string HolderName { get; init; } = "";
    public Guid? PersonId { get; init; }
    public bool IsPartyMember { get; init; }
    public DateOnly? From { get; init; }
}

/// <summary>The last act on something: from this day it is no longer so.</summary>
internal sealed record ResidentialEndInput
{
    public Guid Id { get; init; }
    public DateOnly? On { get; init; }
    public string? DecisionNumber { get; init; }
    public DateOnly? DecidedOn { get; init; }
}
