using Nguon.Domain.Time;

namespace Nguon.Domain.Organizations;

/// <summary>Word of the place for a settlement below the commune; not an administrative level (rules.md 1.1).</summary>
public enum ResidentialKind
{
    /// <summary>Thôn.</summary>
    Village = 1,

    /// <summary>Bản.</summary>
    MountainVillage = 2,

    /// <summary>Khóm.</summary>
    Cluster = 3,

    /// <summary>Ấp.</summary>
    SouthernHamlet = 4,

    /// <summary>Buôn.</summary>
    HighlandVillage = 5,

    /// <summary>Khu phố.</summary>
    Quarter = 6,

    /// <summary>Tổ dân phố.</summary>
    ResidentGroup = 7,
}

/// <summary>Thôn, bản, khóm, ấp, buôn, khu phố, tổ dân phố: a stable identity; what changes is in its dated versions.</summary>
public sealed class ResidentialUnit
{
    /// <summary>Stable key.</summary>
    public required Guid Id { get; init; }

    /// <summary>First day of existence.</summary>
    public required DateOnly FoundedOn { get; init; }

    /// <summary>Concurrency token, raised by every act on it.</summary>
    public int Revision { get; set; }
}

/// <summary>What a settlement was called and in whose area it lay during a time.</summary>
public sealed class ResidentialVersion : IEffective
{
    /// <summary>Longest name taken.</summary>
    public const int NameLength = 200;

    /// <summary>Key of this version.</summary>
    public required Guid Id { get; init; }

    /// <summary>The settlement.</summary>
    public required Guid ResidentialUnitId { get; init; }

    /// <inheritdoc />
    public required DateOnly From { get; init; }

    /// <inheritdoc />
    public DateOnly? Until { get; set; }

    /// <summary>Moment of entry, UTC.</summary>
    public required DateTime RecordedAt { get; init; }

    /// <summary>Name, for example Khu phố 1.</summary>
    public required string Name { get; init; }

    /// <summary>Where it came from in a merger, until it is renamed: Phường 3 cũ.</summary>
    public string? FormerPlace { get; init; }

    /// <summary>Folded name for search.</summary>
    public required string SearchName { get; init; }

    /// <summary>Kind on these days.</summary>
    public required ResidentialKind Kind { get; init; }

    /// <summary>The party organisation of the commune or ward in whose area it lies.</summary>
    public required Guid OrganizationId { get; init; }

    /// <summary>Number and symbol of the decision that made this version; null when not entered.</summary>
    public string? DecisionNumber { get; init; }

    /// <summary>Day of that decision.</summary>
    public DateOnly? DecidedOn { get; init; }

    /// <summary>Number of the decision that ended the settlement with this version; null while it goes on.</summary>
    public string? EndDecisionNumber { get; set; }

    /// <summary>Name as lists show it.</summary>
    public string FullName => FormerPlace is null ? Name : $"{Name} ({FormerPlace})";
}

/// <summary>A cell works in a settlement during a time; many to many: one settlement may have two cells, a joint cell serves several.</summary>
public sealed class ResidentialCell : IEffective, IRecorded
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>The settlement.</summary>
    public required Guid ResidentialUnitId { get; init; }

    /// <summary>The cell.</summary>
    public required Guid CellId { get; init; }

    /// <summary>Members of a joint cell who live in this settlement, người; null when not stated. Not asked for a cell of its own.</summary>
    public int? MembersHere { get; init; }

    /// <inheritdoc />
    public required DateOnly From { get; init; }

    /// <inheritdoc />
    public DateOnly? Until { get; set; }

    /// <summary>Moment of entry, UTC.</summary>
    public required DateTime RecordedAt { get; init; }

    /// <summary>Moment a correction took it back, UTC.</summary>
    public DateTime? RetractedAt { get; set; }

    /// <summary>The tie of a divided cell whose place it takes from its first day on: that decision gave the settlement to this part.</summary>
    public Guid? FollowsId { get; init; }
}
