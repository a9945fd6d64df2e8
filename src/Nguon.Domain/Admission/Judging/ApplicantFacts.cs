using Nguon.Domain.People;

namespace Nguon.Domain.Admission;

/// <summary>The applicant as the rules ask.</summary>
public sealed record ApplicantFacts
{
    /// <summary>Name for messages; empty when not known.</summary>
    public string Name { get; init; } = "";

    /// <summary>Birth date.</summary>
    public DateOnly? BornOn { get; init; }

    /// <summary>Education.</summary>
    public EducationLevel? Education { get; init; }

    /// <summary>Lives in a difficult area.</summary>
    public bool IsDifficultArea { get; init; }

    /// <summary>Già làng, trưởng bản, người có uy tín.</summary>
    public bool IsVillageElder { get; init; }

    /// <summary>Ngư dân thường xuyên trên biển.</summary>
    public bool IsFishermanAtSea { get; init; }

    /// <summary>Chủ doanh nghiệp tư nhân.</summary>
    public bool IsPrivateEnterpriseOwner { get; init; }

    /// <summary>Third child.</summary>
    public bool HasThirdChild { get; init; }

    /// <summary>A political question is open.</summary>
    public bool HasPoliticalIssue { get; init; }

    /// <summary>The unit has a Youth Union.</summary>
    public bool UnitHasYouthUnion { get; init; }

    /// <summary>Youth Union member on the day.</summary>
    public bool IsYouthUnionMember { get; init; }

    /// <summary>Trade union member on the day.</summary>
    public bool IsTradeUnionMember { get; init; }

    /// <summary>The route chosen; null when it follows from the memberships.</summary>
    public IntroductionRoute? Route { get; init; }

    /// <summary>The path over 60 was chosen; null when nobody is asked to choose.</summary>
    public bool? IsOverSixtyPath { get; init; }

    /// <summary>Former membership.</summary>
    public FormerFacts? Former { get; init; }

    /// <summary>Day of the province's written consent.</summary>
    public DateOnly? ProvincialConsentOn { get; init; }
}
