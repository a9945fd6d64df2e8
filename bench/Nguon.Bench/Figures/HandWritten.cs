using Nguon.Domain.Statistics;

namespace Nguon.Bench.Figures;

/// <summary>A year's board beside the year before, written by hand from the same tables, one statement per measure; the limit to beat.</summary>
internal static class HandWritten
{
    private static readonly (AxisKind Axis, string Value)[] Axes =
    [
        (AxisKind.Unit, "child"), (AxisKind.Month, "month"), (AxisKind.Sex, "sex"), (AxisKind.Ethnicity, "ethnic"), (AxisKind.Religion, "religion"),
        (AxisKind.AgeGroup, "age"), (AxisKind.Education, "education"), (AxisKind.Professional, "professional"), (AxisKind.Occupation, "occupation"),
        (AxisKind.YouthUnion, "in_youth_union"), (AxisKind.Introducer, "introduced_by"), (AxisKind.Block, "block"), (AxisKind.UnitKind, "unit_kind"), (AxisKind.BaseType, "base_type"),
    ];

    private const string Rank = "((CASE WHEN v.kind IN (5, 6) THEN 0 ELSE 1 END) * 100 + b.distance)";

    private static readonly string Place = $"""
        WITH live AS (
            SELECT a.descendant_id AS org, c.organization_id AS child FROM organization_version c JOIN organization_ancestry a ON a.ancestor_id = c.organization_id
            WHERE c.parent_id = @unit AND {InForce("c", "@day")} AND {InForce("a", "@day")}
            UNION ALL SELECT id, id FROM organization WHERE id = @unit),
        place AS (SELECT org, child FROM live UNION ALL SELECT DISTINCT h.former_id, live.child FROM organization_heir h JOIN live ON live.org = h.heir_id WHERE {InForce("h", "@day")})
        """;

    private const string Lines = "figure_line_place p JOIN organization_ancestry a ON a.descendant_id = p.place_id AND a.ancestor_id = @unit";

    /// <summary>Two years with all breakdowns, from the facts.</summary>
    public static string OfFacts(bool isPostgres) => Facts(isPostgres) + (isPostgres ? Sets() : Unions());

    /// <summary>Units below over the six years before, from the facts.</summary>
    public static string LinesOfFacts(bool isPostgres) => $"""
        {Place} SELECT p.child, {Year(isPostgres)}, count(*) FROM place p JOIN counted_fact f ON f.organization_id = p.org
        WHERE f.kind = 1 AND f."from" >= @before AND f."from" < @first AND f.retracted_at IS NULL GROUP BY 1, 2
        """;

    /// <summary>Two years with all breakdowns, from the tallies.</summary>
    public static string OfTallies() => $"""
        SELECT t.axis, t.value, t.month / 12, sum(t.people) FROM {Lines} JOIN figure_tallied t ON t.line_id = p.line_id
        WHERE {InForce("p", "@day", false)} AND {InForce("a", "@day")} AND t.axis IN (0, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15) AND t.month >= @months AND t.month < @months + 24 AND t.since <= @day GROUP BY 1, 2, 3
        """;

    /// <summary>Places over eight years, from the tallies.</summary>
    public static string LinesOfTallies() => $"""
        SELECT p.place_id, t.month, sum(t.people) FROM {Lines} JOIN figure_tallied t ON t.line_id = p.line_id
        WHERE {InForce("p", "@day", false)} AND {InForce("a", "@day")} AND t.axis = 0 AND t.month >= @months - 72 AND t.month < @months + 24 AND t.since <= @day GROUP BY 1, 2
        """;

    /// <summary>Units below a place over eight years by month, from the facts.</summary>
    public static string MonthsOfFacts(bool isPostgres) => $"""
        {Place} SELECT p.child, {(isPostgres ? "date_trunc('month', f.\"from\")" : "substr(f.\"from\", 1, 7)")}, count(*) FROM place p JOIN counted_fact f ON f.organization_id = p.org
        WHERE f.kind = 1 AND f."from" >= @before AND f."from" <= @last AND f.retracted_at IS NULL GROUP BY 1, 2
        """;

    private static string Year(bool isPostgres) => isPostgres ? "extract(year FROM f.\"from\")" : "substr(f.\"from\", 1, 4)";

    private static string Facts(bool isPostgres) => $"""
        {Place},
        found AS MATERIALIZED (
            SELECT f.*, p.child FROM place p JOIN counted_fact f ON f.organization_id = p.org
            WHERE f.kind = 1 AND f."from" >= @first AND f."from" <= @last AND f.retracted_at IS NULL),
        class AS (
            SELECT u.organization_id, u."from", substr(min(CASE WHEN v.block IS NOT NULL THEN CAST(10000 + {Rank} AS TEXT) || v.block END), 6) AS block,
                substr(min(CASE WHEN v.base_type IS NOT NULL THEN CAST(10000 + {Rank} AS TEXT) || v.base_type END), 6) AS base_type,
                min(CASE WHEN b.distance = 0 THEN v.kind END) AS unit_kind
            FROM (SELECT DISTINCT organization_id, "from" FROM found) u
            JOIN organization_ancestry b ON b.descendant_id = u.organization_id AND {InForce("b", "u.\"from\"")}
            JOIN organization_version v ON v.organization_id = b.ancestor_id AND {InForce("v", "u.\"from\"")}
            GROUP BY u.organization_id, u."from"),
        f AS MATERIALIZED (
            SELECT f.child, {Year(isPostgres)} AS year, {(isPostgres ? "to_char(f.\"from\", 'YYYY-MM')" : "substr(f.\"from\", 1, 7)")} AS month, f.sex, f.ethnic, f.religion, f.age, f.education, f.professional,
                f.occupation, f.in_youth_union, f.introduced_by, class.block, class.base_type, class.unit_kind
            FROM found f LEFT JOIN class ON class.organization_id = f.organization_id AND class."from" = f."from")

        """;

    private static string Unions() => "SELECT 0 AS axis, CAST(NULL AS TEXT) AS raw, year, count(*) AS n FROM f GROUP BY year"
        + string.Concat(Axes.Select(a => $" UNION ALL SELECT {(int)a.Axis}, CAST({a.Value} AS TEXT), year, count(*) FROM f GROUP BY year, {a.Value}"));

    /// <summary>GROUPING has one bit per axis; the bit that is not set names the axis of the row.</summary>
    private static string Sets() =>
        $"SELECT CASE {string.Concat(Axes.Select(a => $"WHEN grouping({a.Value}) = 0 THEN {(int)a.Axis} "))}ELSE 0 END AS axis, coalesce({string.Join(", ", Axes.Select(a => $"{a.Value}::text"))}) AS raw, year, count(*) AS n"
        + $" FROM f GROUP BY GROUPING SETS ((year), {string.Join(", ", Axes.Select(a => $"(year, {a.Value})"))})";

    private static string InForce(string row, string day, bool isRecorded = true) =>
        $"{row}.\"from\" <= {day} AND ({row}.until IS NULL OR {row}.until > {day}){(isRecorded ? $" AND {row}.retracted_at IS NULL" : "")}";
}
