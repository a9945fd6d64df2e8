using Nguon.Domain.Statistics;

namespace Nguon.Bench.Figures;

/// <summary>Admissions of a time with all breakdowns, one statement written by hand from the same tables; the limit to beat.</summary>
internal static class HandWritten
{
    private static readonly (AxisKind Axis, string Value)[] Axes =
    [
        (AxisKind.Unit, "child"), (AxisKind.Year, "year"), (AxisKind.Month, "month"), (AxisKind.Sex, "sex"), (AxisKind.Ethnicity, "ethnic"), (AxisKind.Religion, "religion"),
        (AxisKind.AgeGroup, "age"), (AxisKind.Education, "education"), (AxisKind.Professional, "professional"), (AxisKind.Occupation, "occupation"),
        (AxisKind.YouthUnion, "in_youth_union"), (AxisKind.Introducer, "introduced_by"), (AxisKind.Block, "block"), (AxisKind.UnitKind, "unit_kind"), (AxisKind.BaseType, "base_type"),
    ];

    /// <summary>Rows of axis, value and count; the axis 0 is the whole.</summary>
    public static string Statement(bool isPostgres) => isPostgres ? Facts("to_char(f.\"from\", 'YYYY')", "to_char(f.\"from\", 'YYYY-MM')") + Sets() : Facts("substr(f.\"from\", 1, 4)", "substr(f.\"from\", 1, 7)") + Unions();

    private static string Facts(string year, string month) => $"""
        WITH live AS (
            SELECT a.descendant_id AS org, c.organization_id AS child FROM organization_version c JOIN organization_ancestry a ON a.ancestor_id = c.organization_id
            WHERE c.parent_id = @unit AND {InForce("c", "@day")} AND {InForce("a", "@day")}
            UNION ALL SELECT id, id FROM organization WHERE id = @unit),
        place AS (SELECT org, child FROM live UNION ALL SELECT DISTINCT h.former_id, live.child FROM organization_heir h JOIN live ON live.org = h.heir_id WHERE {InForce("h", "@day")}),
        found AS MATERIALIZED (
            SELECT f.*, p.child FROM place p JOIN counted_fact f ON f.organization_id = p.org
            WHERE f.kind = 1 AND f."from" >= @first AND f."from" <= @last AND f.retracted_at IS NULL),
        class AS (
            SELECT u.organization_id, u."from", min(CASE WHEN v.block IS NOT NULL THEN {Rank} * 1000 + v.block END) % 1000 AS block,
                substr(min(CASE WHEN v.base_type IS NOT NULL THEN CAST(10000 + {Rank} AS TEXT) || v.base_type END), 6) AS base_type,
                min(CASE WHEN b.distance = 0 THEN v.kind END) AS unit_kind
            FROM (SELECT DISTINCT organization_id, "from" FROM found) u
            JOIN organization_ancestry b ON b.descendant_id = u.organization_id AND {InForce("b", "u.\"from\"")}
            JOIN organization_version v ON v.organization_id = b.ancestor_id AND {InForce("v", "u.\"from\"")}
            GROUP BY u.organization_id, u."from"),
        f AS MATERIALIZED (
            SELECT f.child, {year} AS year, {month} AS month, f.sex, f.ethnic, f.religion, f.age, f.education, f.professional, f.occupation, f.in_youth_union, f.introduced_by,
                class.block, class.base_type, class.unit_kind
            FROM found f LEFT JOIN class ON class.organization_id = f.organization_id AND class."from" = f."from")

        """;

    private const string Rank = "((CASE WHEN v.kind IN (5, 6) THEN 0 ELSE 1 END) * 100 + b.distance)";

    private static string Unions() =>
        "SELECT 0 AS axis, CAST(NULL AS TEXT) AS raw, count(*) AS n FROM f" + string.Concat(Axes.Select(a => $" UNION ALL SELECT {(int)a.Axis}, CAST({a.Value} AS TEXT), count(*) FROM f GROUP BY {a.Value}"));

    /// <summary>GROUPING has one bit per axis; the bit that is not set names the axis of the row.</summary>
    private static string Sets() =>
        $"SELECT CASE {string.Concat(Axes.Select(a => $"WHEN grouping({a.Value}) = 0 THEN {(int)a.Axis} "))}ELSE 0 END AS axis, coalesce({string.Join(", ", Axes.Select(a => $"{a.Value}::text"))}) AS raw, count(*) AS n"
        + $" FROM f GROUP BY GROUPING SETS ((), {string.Join(", ", Axes.Select(a => $"({a.Value})"))})";

    private static string InForce(string row, string day) => $"{row}.\"from\" <= {day} AND ({row}.until IS NULL OR {row}.until > {day}) AND {row}.retracted_at IS NULL";
}
