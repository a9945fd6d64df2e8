using Nguon.Domain.Admission;
using Nguon.Web.Api;

namespace Nguon.Web.Features.Admission;

/// <summary>Days somebody tries.</summary>
internal sealed record TryDaysOnWire(IReadOnlyList<Supposition> Supposed);

/// <summary>What lies ahead, on the wire.</summary>
internal sealed record OutlookOnWire(IReadOnlyList<OutlookLineOnWire> Steps, IReadOnlyList<OutlookLapse> Lapses, DateOnly? EffectiveOn)
{
    public static OutlookOnWire Of(DossierOutlook outlook) => new([.. outlook.Lines.Select(OutlookLineOnWire.Of)], outlook.Lapses, outlook.EffectiveOn);
}

/// <summary>One step ahead, on the wire.</summary>
internal sealed record OutlookLineOnWire(StepKind Kind, string Label, DateOnly? EarliestOn, DateOnly? LatestOn, bool IsUncertain, bool IsSupposed, IReadOnlyList<ApiRefusal> Refusals)
{
    public static OutlookLineOnWire Of(OutlookLine line) =>
        new(line.Kind, line.Label, line.EarliestOn, line.LatestOn, line.IsUncertain, line.IsSupposed, [.. line.Refusals.Select(ApiRefusal.Of)]);
}
