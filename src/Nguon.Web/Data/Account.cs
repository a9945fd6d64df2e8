using Microsoft.AspNetCore.Identity;
using Nguon.Domain.People;
using Nguon.Domain.Text;
using Nguon.Domain.Time;

namespace Nguon.Web.Data;

/// <summary>An account at the desk: belongs to a person in a post; created and reset there, without mail.</summary>
public sealed class Account : IdentityUser<Guid>
{
    private string displayName = "";

    /// <summary>Name and post as the timeline shows them.</summary>
    public required string DisplayName
    {
        get => displayName;
        set => (displayName, SearchName) = (value, VietnameseText.Fold(value));
    }

    /// <summary>Name and post without diacritics, for searching; follows <see cref="DisplayName"/>.</summary>
    public string SearchName { get; private set; } = "";

    /// <summary>The person, when recorded here.</summary>
    public Guid? PersonId { get; set; }

    /// <summary>True when the password must be set at the next sign-in (one-time card).</summary>
    public bool MustSetPassword { get; set; }

    /// <summary>True for accounts of the demo city, which may use one-time links on loopback.</summary>
    public bool IsDemo { get; set; }

    /// <summary>When it was created, UTC.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>Up to which moment its notices were marked as seen, UTC; null before the first time.</summary>
    public DateTime? NoticesSeenAt { get; set; }

    /// <summary>Day of the last digest sent by mail; null when none was.</summary>
    public DateOnly? DigestSentOn { get; set; }

    /// <summary>Up to which moment the digests have told, UTC; null before the first.</summary>
    public DateTime? DigestToldAt { get; set; }
}

/// <summary>What an account may be, on a unit, for a time (issue: Who).</summary>
public enum AccountRole
{
    /// <summary>Bí thư, chi ủy.</summary>
    CellSecretary = 1,

    /// <summary>Đảng viên được phân công giúp đỡ.</summary>
    Mentor = 2,

    /// <summary>Cán bộ Ban Xây dựng Đảng (before 1/7/2025 Ban Tổ chức) of a committee.</summary>
    CommitteeOfficer = 3,

    /// <summary>Văn thư: numbers and sends, sees no content.</summary>
    Clerk = 4,

    /// <summary>Ủy viên ban thường vụ.</summary>
    StandingMember = 5,

    /// <summary>Ban Tổ chức Tỉnh ủy: reads, consents, decides.</summary>
    ProvincialDepartment = 6,

    /// <summary>Trung tâm chính trị.</summary>
    PoliticalCentre = 7,

    /// <summary>Đoàn thanh niên or another body: what became of its people.</summary>
    MassOrganization = 8,

    /// <summary>Quản trị: accounts, no dossier.</summary>
    Administrator = 9,
}

/// <summary>A dated role on a unit.</summary>
public sealed class AccountGrant : IEffective
{
    public required Guid Id { get; init; }
    public required Guid AccountId { get; init; }
    public required Guid OrganizationId { get; init; }
    public required AccountRole Role { get; init; }

    /// <summary>For a mass organisation: which one.</summary>
    public IntroducingBodies Body { get; init; }

    public required DateOnly From { get; init; }
    public DateOnly? Until { get; set; }

    /// <summary>The role this one follows, given when its unit went into another; null when somebody gave it.</summary>
    public Guid? FollowsId { get; init; }
}

/// <summary>A one-time sign-in link of a demo account; only its hash is kept.</summary>
public sealed class SignInLink
{
    public required Guid Id { get; init; }
    public required Guid AccountId { get; init; }
    public required string TokenHash { get; init; }
    public required DateTime ExpiresAt { get; init; }
    public DateTime? UsedAt { get; set; }
}
