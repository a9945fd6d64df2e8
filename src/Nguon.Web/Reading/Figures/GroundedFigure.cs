using Nguon.Domain.Statistics;
using Nguon.Web.Data;

namespace Nguon.Web.Reading;

/// <summary>One figure ready to be counted: what is asked, along which axes, its resolved reading, and how far its places stand where that was asked.</summary>
internal sealed record GroundedFigure(FigureAsked Asked, IReadOnlyList<AxisKind> Axes, FigureScan Scan, FigureByLine.Ground? Lines)
{
    /// <summary>The statements whose rows together are the figure.</summary>
    public IEnumerable<FigureStatement> Counts() => FigureByLine.Counts(Scan, Axes, Lines) ?? [new DialectFigures(Scan).Tallies(Axes)];
}
