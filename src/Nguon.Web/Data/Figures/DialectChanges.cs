namespace Nguon.Web.Data;

/// <summary>
/// What began and what ended, by line, kind of fact and day: how many happened between two days and how many there are at the end of one are sums of these rows, months whole and the days
/// beside them one by one. The same text on both databases.
/// </summary>
internal static class DialectChanges
{
    private const string Key = "line_id, kind, at, since";

    /// <summary>Adds (1) or takes away (-1) what the facts of the condition count.</summary>
    public static string Change(int sign, string facts) =>
        $"INSERT INTO figure_change ({Key}, people, aged, ages) SELECT {Key}, {sign} * people, {sign} * aged, {sign} * ages FROM ({Counted(facts)}) c WHERE 1 = 1"
        + $" ON CONFLICT ({Key}) DO UPDATE SET people = figure_change.people + EXCLUDED.people, aged = figure_change.aged + EXCLUDED.aged, ages = figure_change.ages + EXCLUDED.ages";

    /// <summary>How many rows the facts give that are not stored, and the other way round.</summary>
    public static string Differences()
    {
        var stored = $"SELECT {Key}, people, aged, ages FROM figure_change WHERE people <> 0";
        var counted = $"SELECT {Key}, people, aged, ages FROM ({Counted("fact.retracted_at IS NULL")}) c";
        return $"SELECT (SELECT COUNT(*) FROM ({counted} EXCEPT {stored}) x) + (SELECT COUNT(*) FROM ({stored} EXCEPT {counted}) y)";
    }

    /// <summary>Row: axis number (0 the whole), place when rows are asked for, how many between two days, or at the end of the last when no first day is given, how many have an age, sum of ages.</summary>
    public static FigureStatement Between(FigureScan scan, int axis, DateOnly? first)
    {
        var row = axis == 0 ? "CAST(NULL AS TEXT)" : "CAST(p.place_id AS TEXT)";
        var (from, to) = (first is { } day ? DialectTallies.MonthOf(day) : 0, DialectTallies.MonthOf(scan.To));
        string Part(string at) => $"SELECT {row} AS raw, t.people, t.aged, t.ages FROM {DialectTallies.Lines} JOIN figure_change t ON t.line_id = p.line_id AND t.kind = @kind AND t.since <= @day AND {at}";
        List<string> parts = [Part("t.at > @after AND t.at < @before"), Part("t.at >= @begin AND t.at <= @last")];
        if (first is not null && from < to)
        {
            parts.Add(Part("t.at >= @first AND t.at <= @end"));
        }

        (string, object)[] known =
        [
            ("@unit", scan.Unit), ("@day", scan.Day), ("@kind", (int)scan.Source.Fact.GetValueOrDefault()), ("@after", from), ("@before", to), ("@last", NumberOf(scan.To)),
            ("@begin", first is { } own && from == to ? NumberOf(own) : NumberOf(FirstOf(to))),
        ];
        var text = $"SELECT {axis}, raw, SUM(people), SUM(aged), SUM(ages) FROM ({string.Join(" UNION ALL ", parts)}) x GROUP BY raw HAVING SUM(people) <> 0";
        return new FigureStatement(text, first is { } begin && from < to ? [.. known, ("@first", NumberOf(begin)), ("@end", NumberOf(FirstOf(from + 1).AddDays(-1)))] : known);
    }

    /// <summary>Twelve times the year and the month from 0.</summary>
    internal static string Month(string day) => $"CAST(SUBSTR(CAST({day} AS TEXT), 1, 4) AS INTEGER) * 12 + CAST(SUBSTR(CAST({day} AS TEXT), 6, 2) AS INTEGER) - 1";

    /// <summary>First day of a month.</summary>
    internal static DateOnly FirstOf(int month) => new(month / 12, (month % 12) + 1, 1);

    /// <summary>A day as it is written without signs: greater than the number of any month.</summary>
    private static int NumberOf(DateOnly day) => (day.Year * 10_000) + (day.Month * 100) + day.Day;

    /// <summary>One more on the first day, one less on the day a time was over.</summary>
    private static string Counted(string facts) =>
        "WITH g AS MATERIALIZED (SELECT fact.kind, fact.\"from\" AS day, fact.\"until\" AS ended, fact.age, l.line_id, CASE WHEN fact.\"from\" < l.since THEN l.since ELSE @always END AS since"
        + $" FROM counted_fact fact JOIN figure_line l ON l.organization_id = fact.organization_id AND l.line_id IS NOT NULL WHERE (fact.\"until\" IS NULL OR fact.\"until\" > fact.\"from\") AND {facts}),"
        + " d AS MATERIALIZED (SELECT kind, day, line_id, since, COUNT(*) AS people, COUNT(age) AS aged, COALESCE(SUM(age), 0) AS ages FROM g GROUP BY kind, day, line_id, since"
        + " UNION ALL SELECT kind, ended, line_id, since, -COUNT(*), 0, 0 FROM g WHERE ended IS NOT NULL GROUP BY kind, ended, line_id, since)"
        + $" {Grouped(Month("day"))} UNION ALL {Grouped("CAST(REPLACE(CAST(day AS TEXT), '-', '') AS INTEGER)")}";

    private static string Grouped(string at) =>
        $"SELECT line_id, kind, {at} AS at, since, SUM(people) AS people, SUM(aged) AS aged, SUM(ages) AS ages FROM d GROUP BY line_id, kind, {at}, since HAVING SUM(people) <> 0";
}
