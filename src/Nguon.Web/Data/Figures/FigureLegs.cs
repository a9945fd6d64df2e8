using Nguon.Domain.Statistics;

namespace Nguon.Web.Data;

/// <summary>
/// A group of people followed along the way: who reached each later step, with median and ninetieth percentile of days (nearest rank) from the first step
/// and from the step before. Rows: number of the leg, persons, median, ninetieth; 0 is the group, 10 + n from the first step, 20 + n from the one before.
/// </summary>
internal sealed class FigureLegs(DialectFigures text, bool isPostgres)
{
    /// <summary>Legs from the first step to step n.</summary>
    public const int FromFirst = 10;

    /// <summary>Legs from step n - 1 to step n.</summary>
    public const int FromBefore = 20;

    public string Of(string facts, IReadOnlyList<CountedFactKind> later)
    {
        var reached = later.Select((kind, i) => $", MIN(CASE WHEN x.kind = {(int)kind} THEN x.\"from\" END) AS d{i + 1}");
        var kinds = string.Join(", ", later.Select(kind => (int)kind));
        return $"{facts}, way AS (SELECT facts.id, facts.day AS d0{string.Concat(reached)} FROM facts LEFT JOIN counted_fact x ON x.person_id = facts.person_id"
            + $" AND x.\"from\" >= facts.day AND x.kind IN ({kinds}) AND {text.Known("x")} GROUP BY facts.id, facts.day),"
            + $" leg AS (SELECT 0 AS number, 0 AS days FROM way{string.Concat(Enumerable.Range(1, later.Count).Select(Legs))}),"
            + " ranked AS (SELECT number, days, ROW_NUMBER() OVER (PARTITION BY number ORDER BY days) AS place, COUNT(*) OVER (PARTITION BY number) AS persons FROM leg)"
            + " SELECT number, MAX(persons), MAX(CASE WHEN place = (persons + 1) / 2 THEN days END), MAX(CASE WHEN place = (9 * persons + 9) / 10 THEN days END)"
            + " FROM ranked GROUP BY number ORDER BY number";
    }

    private string Legs(int step) => Leg(FromFirst, 0, step) + (step > 1 ? Leg(FromBefore, step - 1, step) : "");

    private string Leg(int kind, int first, int last) =>
        $" UNION ALL SELECT {kind + last}, {Days($"d{first}", $"d{last}")} FROM way WHERE d{last} >= d{first}";

    private string Days(string first, string last) => isPostgres ? $"{last} - {first}" : $"CAST(JULIANDAY({last}) - JULIANDAY({first}) AS INTEGER)";
}
