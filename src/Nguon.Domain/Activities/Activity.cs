namespace Nguon.Domain.Activities;

/// <summary>One writing act, kept for ever and chained by hash: who, for whom, when, why, on which paper, before and after.</summary>
public sealed record Activity
{
    /// <summary>Position in the chain, from 1.</summary>
    public required long Id { get; init; }

    /// <summary>Moment, UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>The account, or the operator of this machine (empty Guid).</summary>
    public required Guid AccountId { get; init; }

    /// <summary>Name of the account's post as shown on the timeline.</summary>
    public required string By { get; init; }

    /// <summary>The unit it was entered for when that is not the account's own (nhập thay).</summary>
    public Guid? OnBehalfOfId { get; init; }

    /// <summary>What was done.</summary>
    public required ActivityKind Kind { get; init; }

    /// <summary>The record it was done to.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>The person concerned, when there is one.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>The unit concerned.</summary>
    public Guid? OrganizationId { get; init; }

    /// <summary>Why, when asked.</summary>
    public string? Reason { get; init; }

    /// <summary>Number of the paper it rests on.</summary>
    public string? PaperNumber { get; init; }

    /// <summary>Date of that paper.</summary>
    public DateOnly? PaperOn { get; init; }

    /// <summary>State before, JSON; null for a new record.</summary>
    public string? Before { get; init; }

    /// <summary>State after, JSON.</summary>
    public string? After { get; init; }

    /// <summary>SHA-256 over the previous hash and this row, hex.</summary>
    public required string Hash { get; init; }
}

/// <summary>One look at a dossier, file or restricted part; kept apart from the chain.</summary>
public sealed class Look
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>Moment, UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>The account.</summary>
    public required Guid AccountId { get; init; }

    /// <summary>What was looked at.</summary>
    public required LookKind Kind { get; init; }

    /// <summary>The record.</summary>
    public required Guid SubjectId { get; init; }
}

/// <summary>What can be looked at.</summary>
public enum LookKind
{
    /// <summary>Person page.</summary>
    Person = 1,

    /// <summary>Dossier page.</summary>
    Dossier = 2,

    /// <summary>A scan.</summary>
    File = 3,

    /// <summary>A restricted part.</summary>
    Restricted = 4,

    /// <summary>An export or print.</summary>
    Export = 5,
}

/// <summary>Who acts, for whom, why, on which paper: given to every writing act.</summary>
public sealed record Act(
    Guid AccountId, string By, DateTime At, Guid? OnBehalfOfId = null, string? Reason = null, string? PaperNumber = null, DateOnly? PaperOn = null);
