using Nguon.Domain.Time;

namespace Nguon.Domain.Organizations;

/// <summary>Posts in a settlement (thôn, khu phố); none of them is a post of the Party.</summary>
public enum ResidentialPostKind
{
    /// <summary>Trưởng thôn, bản, khu phố, tổ trưởng tổ dân phố.</summary>
    Head = 1,

    /// <summary>Phó trưởng thôn, khu phố.</summary>
    DeputyHead = 2,

    /// <summary>Trưởng ban công tác Mặt trận.</summary>
    FrontHead = 3,

    /// <summary>Bí thư chi đoàn.</summary>
    YouthSecretary = 4,

    /// <summary>Chi hội trưởng phụ nữ.</summary>
    WomenHead = 5,

    /// <summary>Chi hội trưởng nông dân.</summary>
    FarmersHead = 6,

    /// <summary>Chi hội trưởng cựu chiến binh.</summary>
    VeteransHead = 7,

    /// <summary>Chức danh khác.</summary>
    Other = 9,
}

/// <summary>Who holds a post in a settlement during a time: somebody known here, or a name.</summary>
public sealed class ResidentialPost : IEffective
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>The settlement.</summary>
    public required Guid ResidentialUnitId { get; init; }

    /// <summary>The post.</summary>
    public required ResidentialPostKind Post { get; init; }

    /// <summary>Name of the holder as entered.</summary>
    public required string HolderName { get; init; }

    /// <summary>The holder when known here; null for a name only.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>True when the holder is a party member, as stated on entry; of somebody known here the status of the day counts.</summary>
    public bool IsPartyMember { get; init; }

    /// <inheritdoc />
    public required DateOnly From { get; init; }

    /// <inheritdoc />
    public DateOnly? Until { get; set; }

    /// <summary>Moment of entry, UTC.</summary>
    public required DateTime RecordedAt { get; init; }
}
