using Nguon.Web.Data;

namespace Nguon.Bench.Sources;

/// <summary>The same answers written by hand from the same tables for PostgreSQL, one statement per table of the page; the limit to beat.</summary>
internal static class SourceHand
{
    private const string Units = """
        SELECT a.descendant_id FROM organization_ancestry a
        WHERE a.ancestor_id = @unit AND a."from" <= @day AND (a.until IS NULL OR a.until > @day) AND a.retracted_at IS NULL
        """;

    private const string Ageing = $"""
        WITH known AS (
            SELECT p.id, p.full_name, p.sort_name, p.born_on, p.organization_id, p.status, max(c.issued_on) AS issued
            FROM person p JOIN certificate c ON c.person_id = p.id AND c.kind = 1 AND c.proof <> 5
            WHERE p.status IN (1, 2, 3) AND p.merged_into_id IS NULL AND p.organization_id IN ({Units}) GROUP BY p.id),
        listed AS (
            SELECT k.*, d.id AS dossier_id,
                CASE WHEN issued > @day - interval '6 months' THEN 0 WHEN issued > @day - interval '12 months' THEN 6 WHEN issued > @day - interval '24 months' THEN 12
                    WHEN issued > @day - interval '48 months' THEN 24 WHEN issued > @day - interval '57 months' THEN 48 WHEN issued >= @day - interval '60 months' THEN 57 ELSE 60 END AS step,
                CASE WHEN d.id IS NULL THEN CASE WHEN k.status = 1 THEN 1 ELSE 2 END WHEN d.stage = 95 THEN 8 WHEN d.stage >= 100 THEN 9 WHEN d.stage >= 70 THEN 7
                    WHEN EXISTS (SELECT 1 FROM obstacle o WHERE o.person_id = k.id AND o."from" <= @day AND (o.until IS NULL OR o.until > @day)) THEN 3
                    WHEN d.stage = 60 THEN 6 WHEN d.stage = 50 THEN 5 WHEN d.stage = 40 THEN 4 ELSE 2 END AS cause
            FROM known k LEFT JOIN dossier d ON d.person_id = k.id AND d.stage < 120)
        """;

    private const string Places = $"""
        live AS ({Units}),
        place AS (SELECT descendant_id AS id FROM live UNION SELECT h.former_id FROM organization_heir h JOIN live ON live.descendant_id = h.heir_id
            WHERE h."from" <= @day AND (h.until IS NULL OR h.until > @day) AND h.retracted_at IS NULL)
        """;

    private const string Way = $"""
        WITH {Places}, reached AS (
            SELECT f.person_id, f.kind, f."from" FROM counted_fact f JOIN place ON place.id = f.organization_id
            WHERE f.kind IN (1, 2, 3, 5, 6, 7) AND f."from" >= @first AND f."from" <= @day AND f.retracted_at IS NULL)
        """;

    private const string Legs = $"""
        {Way}, way AS (
            SELECT r.person_id, r."from" AS d0, min(x."from") FILTER (WHERE x.kind = 3) AS d1, min(x."from") FILTER (WHERE x.kind = 6) AS d2,
                min(x."from") FILTER (WHERE x.kind = 1) AS d3, min(x."from") FILTER (WHERE x.kind = 2) AS d4
            FROM reached r LEFT JOIN counted_fact x ON x.person_id = r.person_id AND x."from" >= r."from" AND x.kind IN (1, 2, 3, 6) AND x.retracted_at IS NULL
            WHERE r.kind = 5 GROUP BY 1, 2)
        SELECT count(*), count(d1), count(d2), count(d3), count(d4),
            percentile_disc(array[0.5, 0.9]) WITHIN GROUP (ORDER BY d1 - d0), percentile_disc(array[0.5, 0.9]) WITHIN GROUP (ORDER BY d2 - d0),
            percentile_disc(array[0.5, 0.9]) WITHIN GROUP (ORDER BY d3 - d0), percentile_disc(array[0.5, 0.9]) WITHIN GROUP (ORDER BY d4 - d0),
            percentile_disc(array[0.5, 0.9]) WITHIN GROUP (ORDER BY d2 - d1), percentile_disc(array[0.5, 0.9]) WITHIN GROUP (ORDER BY d3 - d2), percentile_disc(array[0.5, 0.9]) WITHIN GROUP (ORDER BY d4 - d3)
        FROM way
        """;

    private const string Stopped = $"""
        WITH {Places}
        SELECT f.leaving, (SELECT max(CASE r.kind WHEN 5 THEN 1 WHEN 3 THEN 2 WHEN 6 THEN 3 ELSE 4 END) FROM counted_fact r
                WHERE r.person_id = f.person_id AND r.kind IN (1, 3, 5, 6) AND r."from" <= f."from" AND r.retracted_at IS NULL) AS step, count(*)
        FROM counted_fact f JOIN place ON place.id = f.organization_id
        WHERE f.kind = 7 AND f."from" >= @first AND f."from" <= @day AND f.retracted_at IS NULL GROUP BY 1, 2
        """;

    public static IReadOnlyList<(string Name, FigureStatement Statement)> OfAgeing(Guid unit, DateOnly day) =>
    [
        ("hand-ageing-counts", new FigureStatement($"{Ageing} SELECT cause, step, count(*) FROM listed GROUP BY 1, 2", [("@unit", unit), ("@day", day)])),
        ("hand-ageing-page", new FigureStatement($"{Ageing} SELECT id, full_name, born_on, organization_id, issued, dossier_id, step, cause FROM listed ORDER BY issued, sort_name, id LIMIT 100", [("@unit", unit), ("@day", day)])),
    ];

    public static IReadOnlyList<(string Name, FigureStatement Statement)> OfWay(Guid unit, DateOnly first, DateOnly day) =>
    [
        ("hand-steps-counts", new FigureStatement($"{Way} SELECT kind, count(*) FROM reached GROUP BY kind", [("@unit", unit), ("@first", first), ("@day", day)])),
        ("hand-steps-legs", new FigureStatement(Legs, [("@unit", unit), ("@first", first), ("@day", day)])),
        ("hand-steps-stopped", new FigureStatement(Stopped, [("@unit", unit), ("@first", first), ("@day", day)])),
    ];
}
