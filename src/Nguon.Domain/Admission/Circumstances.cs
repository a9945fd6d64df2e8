namespace Nguon.Domain.Admission;

/// <summary>How somebody is introduced (rules.md 3.4).</summary>
public enum IntroductionRoute
{
    /// <summary>Two official members.</summary>
    TwoMembers = 1,

    /// <summary>Youth Union and one official member.</summary>
    YouthUnion = 2,

    /// <summary>Trade union and one official member.</summary>
    TradeUnion = 3,
}

/// <summary>Route and special circumstances of one attempt, each on evidence.</summary>
public sealed record Circumstances
{
    /// <summary>Who introduces.</summary>
    public IntroductionRoute Route { get; init; } = IntroductionRoute.TwoMembers;

    /// <summary>True when the unit has a Youth Union organisation.</summary>
    public bool UnitHasYouthUnion { get; init; } = true;

    /// <summary>True when a Youth Union member on the day.</summary>
    public bool IsYouthUnionMember { get; init; }

    /// <summary>True when a trade union member on the day.</summary>
    public bool IsTradeUnionMember { get; init; }

    /// <summary>Chosen path over 60.</summary>
    public bool IsOverSixtyPath { get; init; }

    /// <summary>Lives in a mountain, border, island, ethnic-minority or specially difficult area (on evidence).</summary>
    public bool IsDifficultArea { get; init; }

    /// <summary>Evidence of the exception, as written.</summary>
    public string ExceptionEvidence { get; init; } = "";

    /// <summary>Già làng, trưởng bản, người có uy tín.</summary>
    public bool IsVillageElder { get; init; }

    /// <summary>Ngư dân thường xuyên trên biển.</summary>
    public bool IsFishermanAtSea { get; init; }

    /// <summary>Chủ doanh nghiệp tư nhân.</summary>
    public bool IsPrivateEnterpriseOwner { get; init; }

    /// <summary>Third child; judged by the period's rule only.</summary>
    public bool HasThirdChild { get; init; }

    /// <summary>A political question that needs a conclusion first; no content is kept.</summary>
    public bool HasPoliticalIssue { get; init; }

    /// <summary>How many places must verify; 0 when not yet known.</summary>
    public int PlacesToVerify { get; init; }

    /// <summary>True when the booklet travels from place to place, false when copies go in parallel.</summary>
    public bool BookletTravels { get; init; }

    /// <summary>True where the province consents in writing before the decision: over 60, village elder, re-admission.</summary>
    public bool NeedsWrittenConsent() => IsOverSixtyPath || IsVillageElder || Former is not null;

    /// <summary>Former membership, for a re-admission.</summary>
    public FormerMembership? Former { get; init; }
}
