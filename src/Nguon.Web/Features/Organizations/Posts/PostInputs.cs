using Nguon.Domain.Organizations;
using Nguon.Domain.People;

namespace Nguon.Web.Features.Organizations;

/// <summary>Somebody takes up a post; with an id, what was entered is corrected.</summary>
internal sealed record PostInput
{
    /// <summary>The row that is corrected; null for a new one.</summary>
    public Guid? Id { get; init; }
    public PartyPost? Post { get; init; }

    /// <summary>A member known here; else the name counts.</summary>
    public Guid? PersonId { get; init; }
    public string HolderName { get; init; } = "";

    /// <summary>Tells members of one name apart.</summary>
    public int? BornYear { get; init; }
    public PostEntry? Entry { get; init; }
    public string? Term { get; init; }
    public DateOnly? From { get; init; }

    /// <summary>First day no longer in the post; on a correction only.</summary>
    public DateOnly? Until { get; init; }
    public string? DecisionNumber { get; init; }
    public DateOnly? DecidedOn { get; init; }
    public string? EndDecisionNumber { get; init; }

    /// <summary>Why it is corrected.</summary>
    public string? Reason { get; init; }
}

/// <summary>Somebody leaves a post, or an entry made by mistake is taken out.</summary>
internal sealed record PostEndInput
{
    public Guid Id { get; init; }
    public DateOnly? On { get; init; }
    public string? DecisionNumber { get; init; }
    public string? Reason { get; init; }
}

/// <summary>A post taken up, and who left it by that.</summary>
internal sealed record PostTaken(PostHolding Post, string HolderName, IReadOnlyList<string> Left);

/// <summary>What the organ of a unit may decide from a day on, how, and on which basis.</summary>
internal sealed record AuthorityInput
{
    /// <summary>One power; null for all three of them at once.</summary>
    public DecisionPower? Power { get; init; }
    public DecisionMode? Mode { get; init; }
    public string LegalBasis { get; init; } = "";
    public DateOnly? From { get; init; }
}

/// <summary>A power ends, or an entry made by mistake is taken out.</summary>
internal sealed record AuthorityEndInput
{
    public Guid Id { get; init; }
    public DateOnly? On { get; init; }
    public string? Reason { get; init; }
}
