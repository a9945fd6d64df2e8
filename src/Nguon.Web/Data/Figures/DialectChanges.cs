namespace Nguon.Web.Data;

/// <summary>
/// What began and what ended, by line, kind of fact and day, kept beside the tallies of admissions: how many happened between two days and how many there are at the end of one are
/// sums of these rows. The same text on both databases.
/// </summary>
internal static class DialectChanges
{
    /// <summary>Axis numbers of the rows of whole months and of single days; the number of the kind is added.</summary>
    private const int ByMonth = 1000;

    private const int ByDay = 2000;

    /// <summary>Rows the facts of the condition give: one more on the first day, one less on the day a time was over.</summary>
    public static string Counted(string facts) =>
        "WITH g AS MATERIALIZED (SELECT fact.kind, fact.\"from\" AS day, fact.\"until\" AS ended, fact.age, l.line_id, CASE WHEN fact.\"from\" < l.since THEN l.since ELSE @always END AS since"
        + $" FROM counted_fact fact JOIN figure_line l ON l.organization_id = fact.organization_id AND l.line_id IS NOT NULL WHERE (fact.\"until\" IS NULL OR fact.\"until\" > fact.\"from\") AND {facts}),"
        + " d AS MATERIALIZED (SELECT kind, day, line_id, since, COUNT(*) AS people, COUNT(age) AS aged, COALESCE(SUM(age), 0) AS ages FROM g GROUP BY kind, day, line_id, since"
        + " UNION ALL SELECT kind, ended, line_id, since, -COUNT(*), 0, 0 FROM g WHERE ended IS NOT NULL GROUP BY kind, ended, line_id, since),"
        + $" c AS MATERIALIZED (SELECT kind, {Month("day")} AS month, {Day("day")} AS value, line_id, since, people, aged, ages FROM d)"
        + $" {Grouped(ByMonth, "''")} UNION ALL {Grouped(ByDay, "value")}";

    /// <summary>By place when rows are asked for: how many between two days, or at the end of the last when no first day is given; with how many ages and their sum.</summary>
    public static FigureStatement Between(FigureScan scan, int axis, DateOnly? first)
    {
        var kind = (int)scan.Source.Fact.GetValueOrDefault();
        var row = axis == 0 ? "CAST(NULL AS TEXT)" : "CAST(p.place_id AS TEXT)";
        var (from, to) = (first is { } day ? DialectTallies.MonthOf(day) : 0, DialectTallies.MonthOf(scan.To));
        string Part(int of, string days) => $"SELECT {row} AS raw, t.people, t.aged, t.ages FROM {DialectTallies.Lines} JOIN figure_tallied t ON t.line_id = p.line_id AND t.axis = {of + kind} AND t.since <= @day AND {days}";
        var parts = new List<string> { Part(ByMonth, $"t.month > {from} AND t.month < {to}"), Part(ByDay, $"t.month = {to} AND t.value <= @last{(from == to ? " AND t.value >= @first" : "")}") };
        if (first is not null && from < to)
        {
            parts.Add(Part(ByDay, $"t.month = {from} AND t.value >= @first"));
        }

        var text = $"SELECT {axis}, raw, SUM(people), SUM(aged), SUM(ages) FROM ({string.Join(" UNION ALL ", parts)}) x GROUP BY raw";
        (string, object)[] known = [("@unit", scan.Unit), ("@day", scan.Day), ("@last", $"{scan.To.Day:00}")];
        return new FigureStatement(text, first is { } begin ? [.. known, ("@first", $"{begin.Day:00}")] : known);
    }

    /// <summary>Twelve times the year and the month from 0.</summary>
    internal static string Month(string day) => $"CAST(SUBSTR(CAST({day} AS TEXT), 1, 4) AS INTEGER) * 12 + CAST(SUBSTR(CAST({day} AS TEXT), 6, 2) AS INTEGER) - 1";

    private static string Day(string day) => $"SUBSTR(CAST({day} AS TEXT), 9, 2)";

    private static string Grouped(int axis, string value) =>
        $"SELECT line_id, {axis} + kind AS axis, month, {value} AS value, since, SUM(people) AS people, SUM(aged) AS aged, SUM(ages) AS ages FROM c"
        + $" GROUP BY line_id, kind, month, since{(axis == ByDay ? ", value" : "")} HAVING SUM(people) <> 0";
}
