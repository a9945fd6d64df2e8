using Nguon.Domain.Time;

namespace Nguon.Domain.Organizations;

/// <summary>Tổ chức đảng: a stable identity; everything that changes is in its dated versions.</summary>
public sealed class PartyOrganization
{
    /// <summary>Stable key; survives renaming, re-parenting and change of kind.</summary>
    public required Guid Id { get; init; }

    /// <summary>First day of existence.</summary>
    public required DateOnly FoundedOn { get; init; }

    /// <summary>Concurrency token, raised by every change of its versions.</summary>
    public int Revision { get; set; }
}

/// <summary>What a party organisation was called, where it stood and how it signed during a time.</summary>
public sealed class OrganizationVersion : IEffective, IRecorded
{
    /// <summary>Longest code taken (contracts/imports.md).</summary>
    public const int CodeLength = 40;

    /// <summary>Longest name taken.</summary>
    public const int NameLength = 200;

    /// <summary>Key of this version.</summary>
    public required Guid Id { get; init; }

    /// <summary>The organisation it describes.</summary>
    public required Guid OrganizationId { get; init; }

    /// <inheritdoc />
    public required DateOnly From { get; init; }

    /// <inheritdoc />
    public DateOnly? Until { get; init; }

    /// <inheritdoc />
    public required DateTime RecordedAt { get; init; }

    /// <inheritdoc />
    public DateTime? RetractedAt { get; set; }

    /// <summary>The event that made it, null for the first entry.</summary>
    public Guid? EventId { get; init; }

    /// <summary>The event that ended the unit's existence with this version; null while it goes on, or when it was entered with its last day.</summary>
    public Guid? EndEventId { get; init; }

    /// <summary>Direct superior; null for the root only.</summary>
    public Guid? ParentId { get; init; }

    /// <summary>Code of the national database or another unique text.</summary>
    public required string Code { get; init; }

    /// <summary>Name of the organisation as in the tree, for example Đảng bộ phường Nam Đông Hà.</summary>
    public required string Name { get; init; }

    /// <summary>Name as lists and paths show it: with the former place until the unit is renamed.</summary>
    public string FullName => FormerPlace is null ? Name : $"{Name} ({FormerPlace})";

    /// <summary>Name of the organ that signs, for example Đảng ủy phường Nam Đông Hà; the cell's own name for a cell.</summary>
    public required string OrganName { get; init; }

    /// <summary>Folded name for search.</summary>
    public required string SearchName { get; init; }

    /// <summary>Kind on these days.</summary>
    public required OrganizationKind Kind { get; init; }

    /// <summary>Khối; null below the base and above it.</summary>
    public string? Block { get; init; }

    /// <summary>Loại hình tổ chức cơ sở đảng, code of rules.md 2.5; null where it does not apply.</summary>
    public string? BaseType { get; init; }

    /// <summary>Địa bàn: code or words of the area it covers; null when not entered.</summary>
    public string? Area { get; init; }

    /// <summary>Địa chỉ trụ sở: where the office or the cell's meeting place is, in words; null when not entered.</summary>
    public string? Address { get; init; }

    /// <summary>Where it came from in a merger, shown behind the name until it is renamed: Phường 3 cũ.</summary>
    public string? FormerPlace { get; init; }

    /// <summary>Order among siblings.</summary>
    public int OfficialOrder { get; init; }

    /// <summary>Line of the superior on its papers, for example ĐẢNG BỘ TỈNH QUẢNG TRỊ.</summary>
    public string? LetterheadLine { get; init; }

    /// <summary>Issuer's part of the symbol: TU, HU, ĐU, CB.</summary>
    public string? Symbol { get; init; }

    /// <summary>Place named in the date line of its papers.</summary>
    public string? Place { get; init; }

    /// <summary>Name of the department that does member work: Ban Tổ chức …, Ban Xây dựng Đảng …</summary>
    public string? DepartmentName { get; init; }

    /// <summary>True when the organ has a seal; a cell has none (rules.md 10.2).</summary>
    public bool HasSeal { get; init; }

    /// <summary>True when the cell has elected a chi ủy (9 official members or more as a rule).</summary>
    public bool HasCellCommittee { get; init; }

    /// <summary>Members of the committee (cấp ủy viên); null when not known.</summary>
    public int? CommitteeMembers { get; init; }

    /// <summary>Members of the standing committee; null when it has none or it is not known.</summary>
    public int? StandingMembers { get; init; }

    /// <summary>True in mountain, border, island, ethnic-minority or specially difficult areas (rules.md 3.3).</summary>
    public bool IsDifficultArea { get; init; }

    /// <summary>True when its members are kept elsewhere and only aggregates, or nothing, are known here.</summary>
    public bool HasNoPersonRecords { get; init; }
}
