using Nguon.Domain.Time;

namespace Nguon.Domain.Organizations;

/// <summary>Kind of a body that is not a party organisation but acts in the work of admission.</summary>
public enum CivicBodyKind
{
    /// <summary>Đoàn Thanh niên Cộng sản Hồ Chí Minh.</summary>
    YouthUnion = 1,

    /// <summary>Công đoàn.</summary>
    TradeUnion = 2,

    /// <summary>Hội Liên hiệp Phụ nữ.</summary>
    WomensUnion = 3,

    /// <summary>Hội Nông dân.</summary>
    FarmersUnion = 4,

    /// <summary>Hội Cựu chiến binh.</summary>
    VeteransAssociation = 5,

    /// <summary>Mặt trận Tổ quốc.</summary>
    FatherlandFront = 6,

    /// <summary>Trường học, cơ sở giáo dục.</summary>
    School = 7,

    /// <summary>Doanh nghiệp, hợp tác xã.</summary>
    Enterprise = 8,

    /// <summary>Trung tâm chính trị, trường chính trị.</summary>
    PoliticalCentre = 9,

    /// <summary>Hội, tổ chức khác.</summary>
    Other = 10,
}

/// <summary>What a party organisation is to a body.</summary>
public enum CivicTieKind
{
    /// <summary>The committee that leads it.</summary>
    LedBy = 1,

    /// <summary>The party organisation inside it: its cell or đảng bộ.</summary>
    PartyInside = 2,

    /// <summary>The unit in whose area it works.</summary>
    WorksIn = 3,
}

/// <summary>Đoàn, công đoàn, Mặt trận, hội, trường, doanh nghiệp, trung tâm chính trị: a stable identity; what changes is in its dated versions.</summary>
public sealed class CivicBody
{
    /// <summary>Stable key.</summary>
    public required Guid Id { get; init; }

    /// <summary>What it is.</summary>
    public required CivicBodyKind Kind { get; init; }

    /// <summary>The centre of classes it is, for a political centre entered among those; null otherwise.</summary>
    public Guid? TrainingCentreId { get; init; }

    /// <summary>Concurrency token, raised by every act on it.</summary>
    public int Revision { get; set; }
}

/// <summary>What a body was called and whose it was during a time.</summary>
public sealed class CivicBodyVersion : IEffective
{
    /// <summary>Longest name, owner, number or address taken.</summary>
    public const int TextLength = 200;

    /// <summary>Key of this version.</summary>
    public required Guid Id { get; init; }

    /// <summary>The body.</summary>
    public required Guid BodyId { get; init; }

    /// <inheritdoc />
    public required DateOnly From { get; init; }

    /// <inheritdoc />
    public DateOnly? Until { get; set; }

    /// <summary>Moment of entry, UTC.</summary>
    public required DateTime RecordedAt { get; init; }

    /// <summary>Name, for example Đoàn Thanh niên phường Nam Đông Hà.</summary>
    public required string Name { get; init; }

    /// <summary>Folded name for search.</summary>
    public required string SearchName { get; init; }

    /// <summary>Loại hình of an enterprise or school, a code of its list (rules.md 2.5); null for others or when not known.</summary>
    public string? BaseType { get; init; }

    /// <summary>Owner or managing body, in words; empty when not entered.</summary>
    public string Owner { get; init; } = "";

    /// <summary>Where it is; empty when not entered.</summary>
    public string Address { get; init; } = "";

    /// <summary>Number of the paper that made this version; null when not entered.</summary>
    public string? DecisionNumber { get; init; }
}

/// <summary>What a party organisation is to a body during a time; many to many.</summary>
public sealed class CivicTie : IEffective
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>The body.</summary>
    public required Guid BodyId { get; init; }

    /// <summary>The party organisation.</summary>
    public required Guid OrganizationId { get; init; }

    /// <summary>What it is to the body.</summary>
    public required CivicTieKind Kind { get; init; }

    /// <inheritdoc />
    public required DateOnly From { get; init; }

    /// <inheritdoc />
    public DateOnly? Until { get; set; }

    /// <summary>Moment of entry, UTC.</summary>
    public required DateTime RecordedAt { get; init; }
}

/// <summary>Questions about kinds that more than one rule asks.</summary>
public static class CivicBodies
{
    /// <summary>True for what has an owner and a loại hình.</summary>
    public static bool HasOwner(this CivicBodyKind kind) => kind is CivicBodyKind.Enterprise or CivicBodyKind.School;
}
