using Nguon.Domain.Admission;
using Nguon.Domain.People;

namespace Nguon.Web.Features.Admission;

/// <summary>What the list of sources already says of a person's route, so that nobody is asked twice; the cell changes it on the dossier.</summary>
internal static class FirstCircumstances
{
    public static Circumstances Of(IntroducingBodies source) => new()
    {
        Route = source.HasFlag(IntroducingBodies.YouthUnion) ? IntroductionRoute.YouthUnion : IntroductionRoute.TwoMembers,
        IsYouthUnionMember = source.HasFlag(IntroducingBodies.YouthUnion),
        IsTradeUnionMember = source.HasFlag(IntroducingBodies.TradeUnion),
    };
}
