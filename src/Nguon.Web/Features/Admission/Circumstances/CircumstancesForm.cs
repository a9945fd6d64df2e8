using Nguon.Domain.Admission;

namespace Nguon.Web.Features.Admission;

/// <summary>Route and special circumstances as typed.</summary>
internal sealed class CircumstancesForm
{
    public IntroductionRoute Route { get; set; } = IntroductionRoute.TwoMembers;
    public bool UnitHasYouthUnion { get; set; }
    public bool IsYouthUnionMember { get; set; }
    public bool IsTradeUnionMember { get; set; }
    public int? PlacesToVerify { get; set; }
    public bool BookletTravels { get; set; }
    public bool IsOverSixtyPath { get; set; }
    public bool IsDifficultArea { get; set; }
    public string ExceptionEvidence { get; set; } = "";
    public bool IsVillageElder { get; set; }
    public bool IsFishermanAtSea { get; set; }
    public bool IsPrivateEnterpriseOwner { get; set; }
    public bool HasThirdChild { get; set; }
    public bool HasPoliticalIssue { get; set; }
    public DateOnly? FormerEndedOn { get; set; }
    public FormerEnd? FormerReason { get; set; }
    public FormerCause? FormerCause { get; set; }
    public DateOnly? ConvictionClearedOn { get; set; }
    public int? FormerTimes { get; set; }

    public static CircumstancesForm Of(Circumstances known) => new()
    {
        Route = known.Route,
        UnitHasYouthUnion = known.UnitHasYouthUnion,
        IsYouthUnionMember = known.IsYouthUnionMember,
        IsTradeUnionMember = known.IsTradeUnionMember,
        PlacesToVerify = known.PlacesToVerify > 0 ? known.PlacesToVerify : null,
        BookletTravels = known.BookletTravels,
        IsOverSixtyPath = known.IsOverSixtyPath,
        IsDifficultArea = known.IsDifficultArea,
        ExceptionEvidence = known.ExceptionEvidence,
        IsVillageElder = known.IsVillageElder,
        IsFishermanAtSea = known.IsFishermanAtSea,
        IsPrivateEnterpriseOwner = known.IsPrivateEnterpriseOwner,
        HasThirdChild = known.HasThirdChild,
        HasPoliticalIssue = known.HasPoliticalIssue,
        FormerEndedOn = known.Former?.EndedOn,
        FormerReason = known.Former?.Reason,
        FormerCause = known.Former?.Cause,
        ConvictionClearedOn = known.Former?.ConvictionClearedOn,
        FormerTimes = known.Former?.Times,
    };

    public Circumstances ToCircumstances() => new()
    {
        Route = Route,
        UnitHasYouthUnion = UnitHasYouthUnion,
        IsYouthUnionMember = IsYouthUnionMember,
        IsTradeUnionMember = IsTradeUnionMember,
        PlacesToVerify = PlacesToVerify ?? 0,
        BookletTravels = BookletTravels,
        IsOverSixtyPath = IsOverSixtyPath,
        IsDifficultArea = IsDifficultArea,
        ExceptionEvidence = ExceptionEvidence,
        IsVillageElder = IsVillageElder,
        IsFishermanAtSea = IsFishermanAtSea,
        IsPrivateEnterpriseOwner = IsPrivateEnterpriseOwner,
        HasThirdChild = HasThirdChild,
        HasPoliticalIssue = HasPoliticalIssue,
        Former = FormerEndedOn is { } ended && FormerReason is { } reason
            ? new FormerMembership { EndedOn = ended, Reason = reason, Cause = FormerCause ?? Domain.Admission.FormerCause.None, ConvictionClearedOn = ConvictionClearedOn, Times = FormerTimes ?? 0 }
            : null,
    };
}
