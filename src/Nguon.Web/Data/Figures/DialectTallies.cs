using Nguon.Domain.Statistics;

namespace Nguon.Web.Data;

/// <summary>The statements that keep and read the tallies of lines, the same text on both databases.</summary>
internal static class DialectTallies
{
    public const string Unknown = "-";

    private const string Stored = "line_id, axis, month, value, since";

    private static readonly (AxisKind Axis, string Value)[] Axes =
    [
        (AxisKind.Sex, "sex"), (AxisKind.Ethnicity, "ethnic"), (AxisKind.Religion, "religion"), (AxisKind.AgeGroup, Band()), (AxisKind.Education, "education"),
        (AxisKind.Professional, "professional"), (AxisKind.Occupation, "occupation"), (AxisKind.YouthUnion, "CASE WHEN in_youth_union THEN 1 ELSE 0 END"),
        (AxisKind.Introducer, "introduced_by"), (AxisKind.Block, "block"), (AxisKind.UnitKind, "unit_kind"), (AxisKind.BaseType, "base_type"),
    ];

    /// <summary>Axis numbers a board reads, the whole among them.</summary>
    public static string AxisNumbers => string.Join(", ", Axes.Select(a => (int)a.Axis).Append(0));

    /// <summary>Adds (1) or takes away (-1) what the facts of the condition count.</summary>
    public static string Change(int sign, string facts) =>
        $"INSERT INTO figure_tallied ({Stored}, people, aged, ages) SELECT {Stored}, {sign} * people, {sign} * aged, {sign} * ages FROM ({Counted(facts)}) c WHERE 1 = 1"
        + $" ON CONFLICT ({Stored}) DO UPDATE SET people = figure_tallied.people + EXCLUDED.people, aged = figure_tallied.aged + EXCLUDED.aged, ages = figure_tallied.ages + EXCLUDED.ages";

    /// <summary>How many rows the facts give that are not stored, and the other way round.</summary>
    public static string Differences()
    {
        var stored = $"SELECT {Stored}, people, aged, ages FROM figure_tallied WHERE people <> 0";
        var counted = $"SELECT {Stored}, people, aged, ages FROM ({Counted("fact.retracted_at IS NULL")}) c";
        return $"SELECT (SELECT COUNT(*) FROM ({counted} EXCEPT {stored}) x) + (SELECT COUNT(*) FROM ({stored} EXCEPT {counted}) y)";
    }

    /// <summary>By axis and value over two years: this year, the months of the year before that are the same, that whole year, and ages of this year.</summary>
    public static string ByValue() =>
        $"SELECT t.axis, t.value, {Sum("t.month >= @this", "people")}, {Sum("t.month < @this AND t.month < @same", "people")}, {Sum("t.month < @this", "people")}, {Sum("t.month >= @this", "aged")}, {Sum("t.month >= @this", "ages")}"
        + $" FROM {Lines} JOIN figure_tallied t ON t.line_id = p.line_id AND t.axis IN ({AxisNumbers}) AND t.month >= @first AND t.month <= @last AND t.since <= @day GROUP BY t.axis, t.value HAVING SUM(t.people) <> 0";

    /// <summary>By place and month.</summary>
    public static string ByPlace() =>
        $"SELECT p.place_id, t.month, SUM(t.people) FROM {Lines} JOIN figure_tallied t ON t.line_id = p.line_id AND t.axis = 0 AND t.month >= @first AND t.month <= @last AND t.since <= @day GROUP BY p.place_id, t.month";

    /// <summary>Admissions of whole months by value of some axes, or by place.</summary>
    public static FigureStatement OfMonths(FigureScan scan, IReadOnlyList<AxisKind> axes, (int First, int Last) months)
    {
        var values = string.Join(", ", axes.Where(axis => axis != AxisKind.Unit).Select(axis => (int)axis).Append(0));
        var text = $"SELECT t.axis, CASE WHEN t.value IN ('{Unknown}', '') THEN NULL ELSE t.value END, SUM(t.people), SUM(t.aged), SUM(t.ages)"
            + $" FROM {Lines} JOIN figure_tallied t ON t.line_id = p.line_id AND t.axis IN ({values}) AND t.month >= @first AND t.month <= @last AND t.since <= @day GROUP BY t.axis, t.value HAVING SUM(t.people) <> 0";
        var places = $"SELECT {(int)AxisKind.Unit}, CAST(p.place_id AS TEXT), SUM(t.people), 0, 0"
            + $" FROM {Lines} JOIN figure_tallied t ON t.line_id = p.line_id AND t.axis = 0 AND t.month >= @first AND t.month <= @last AND t.since <= @day GROUP BY p.place_id HAVING SUM(t.people) <> 0";
        return new FigureStatement(axes.Contains(AxisKind.Unit) ? $"{text} UNION ALL {places}" : text, [("@unit", scan.Unit), ("@day", scan.Day), ("@first", months.First), ("@last", months.Last)]);
    }

    /// <summary>True for an axis whose values are kept by month.</summary>
    public static bool Has(AxisKind axis) => Axes.Any(kept => kept.Axis == axis);

    /// <summary>Twelve times the year and the month from 0.</summary>
    public static int MonthOf(DateOnly day) => (day.Year * 12) + day.Month - 1;

    /// <summary>Whether the unit is a place of lines or stands right above such: least and greatest distance, and whether any unit has no line.</summary>
    public static string Distances() => $"SELECT MIN(a.distance), MAX(a.distance), MAX(CASE WHEN EXISTS (SELECT 1 FROM figure_line WHERE line_id IS NULL) THEN 1 ELSE 0 END) FROM {Lines}";

    /// <summary>Lines whose place on the day is the unit or stands under it.</summary>
    internal static string Lines =>
        $"figure_line_place p JOIN organization_ancestry a ON a.descendant_id = p.place_id AND a.ancestor_id = @unit AND {DialectFigures.InForce("p", "@day")} AND {DialectFigures.InForce("a", "@day")} AND a.retracted_at IS NULL";

    private static string Sum(string when, string what) => $"SUM(CASE WHEN {when} THEN t.{what} ELSE 0 END)";

    private static string Counted(string facts)
    {
        var day = "u.day";
        var own = "fact.age, fact.sex, fact.ethnic, fact.religion, fact.education, fact.professional, fact.occupation, fact.in_youth_union, fact.introduced_by";
        return $"WITH f AS MATERIALIZED (SELECT fact.organization_id, fact.\"from\" AS day, {DialectChanges.Month("fact.\"from\"")} AS month, l.line_id,"
            + $" CASE WHEN fact.\"from\" < l.since THEN l.since ELSE @always END AS since, {own} FROM counted_fact fact JOIN figure_line l ON l.organization_id = fact.organization_id AND l.line_id IS NOT NULL"
            + $" WHERE fact.kind = {(int)CountedFactKind.Admitted} AND {facts}),"
            + $" class AS MATERIALIZED (SELECT u.organization_id, u.day, {FigureClasses.Nearest(AxisKind.Block)} AS block, {FigureClasses.Nearest(AxisKind.BaseType)} AS base_type, {FigureClasses.Nearest(AxisKind.UnitKind)} AS unit_kind"
            + $" FROM (SELECT DISTINCT organization_id, day FROM f) u JOIN organization_ancestry b ON b.descendant_id = u.organization_id AND {DialectFigures.InForce("b", day)} AND b.retracted_at IS NULL"
            + $" JOIN organization_version v ON v.organization_id = b.ancestor_id AND {DialectFigures.InForce("v", day)} AND v.retracted_at IS NULL GROUP BY u.organization_id, u.day),"
            + " g AS MATERIALIZED (SELECT f.*, class.block, class.base_type, class.unit_kind FROM f LEFT JOIN class ON class.organization_id = f.organization_id AND class.day = f.day)"
            + " SELECT line_id, 0 AS axis, month, '' AS value, since, COUNT(*) AS people, COUNT(age) AS aged, COALESCE(SUM(age), 0) AS ages FROM g GROUP BY line_id, month, since"
            + string.Concat(Axes.Select(a => $" UNION ALL SELECT line_id, {(int)a.Axis}, month, COALESCE(CAST({a.Value} AS TEXT), '{Unknown}') AS v, since, COUNT(*), 0, 0 FROM g GROUP BY line_id, month, since, COALESCE(CAST({a.Value} AS TEXT), '{Unknown}')"));
    }

    private static string Band() =>
        $"CASE {string.Concat(AxisValues.AgeBands.Reverse().Select(band => $"WHEN age >= {band.Youngest} THEN {band.Youngest} "))}END";
}
