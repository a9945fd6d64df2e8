using Nguon.Domain.Organizations;
using Nguon.Domain.Statistics;

namespace Nguon.Web.Data;

/// <summary>What the units of the facts were: asked once for a unit and day, not once for a fact.</summary>
internal sealed class FigureClasses(DialectFigures text)
{
    private const int Widest = 10_000;

    /// <summary>Where the value stands once it is beside the facts.</summary>
    public static string Column(AxisKind axis) => $"class.a{(int)axis}";

    public static bool Has(AxisKind axis) => axis is AxisKind.Block or AxisKind.BaseType or AxisKind.UnitKind;

    /// <summary>The facts counted, with these axes of their units beside them; only those of which the condition holds.</summary>
    public string Joined(string counted, IReadOnlyList<AxisKind> axes, string only)
    {
        var isDated = text.EventDay.StartsWith("f.", StringComparison.Ordinal);
        var key = isDated ? "organization_id, day" : "organization_id";
        var day = isDated ? "u.day" : text.EventDay;
        return $"counted AS MATERIALIZED ({counted}), class AS MATERIALIZED (SELECT {Each("u", key)}{string.Concat(axes.Select(axis => $", {Nearest(axis)} AS a{(int)axis}"))}"
            + $" FROM (SELECT DISTINCT {key} FROM counted) u"
            + $" JOIN organization_ancestry b ON b.descendant_id = u.organization_id AND {DialectFigures.InForce("b", day)} AND {text.Known("b")}"
            + $" JOIN organization_version v ON v.organization_id = b.ancestor_id AND {DialectFigures.InForce("v", day)} AND {text.Known("v")} GROUP BY {Each("u", key)}),"
            + $" facts AS MATERIALIZED (SELECT counted.*{string.Concat(axes.Select(axis => $", {Column(axis)}"))} FROM counted LEFT JOIN class"
            + $" ON class.organization_id = counted.organization_id{(isDated ? " AND class.day = counted.day" : "")}{only})";
    }

    /// <summary>The base organisation's value of the day, elsewhere the nearest above that has one: the least of rank and value written together.</summary>
    public static string Nearest(AxisKind axis) => axis switch
    {
        AxisKind.UnitKind => "MIN(CASE WHEN b.distance = 0 THEN v.kind END)",
        AxisKind.Block => NearestOf("v.block"),
        _ => NearestOf("v.base_type"),
    };

    private static string NearestOf(string column) => $"SUBSTR(MIN(CASE WHEN {column} IS NOT NULL THEN CAST({Widest} + {Rank} AS TEXT) || {column} END), 6)";

    private static string Rank =>
        $"(CASE WHEN v.kind IN ({(int)OrganizationKind.BasePartyOrganization}, {(int)OrganizationKind.BasePartyCell}) THEN 0 ELSE 100 END + b.distance)";

    private static string Each(string row, string key) => string.Join(", ", key.Split(", ").Select(column => $"{row}.{column}"));
}
