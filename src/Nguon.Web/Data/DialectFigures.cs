using System.Text;
using Nguon.Domain.Statistics;

namespace Nguon.Web.Data;

/// <summary>
/// The statements behind figures, the same text on both databases. Cost follows the facts under the unit: facts are found by unit from the ancestry
/// rows in force on the tree's day; former units by their heirs. Every breakdown of one figure comes from one reading of the facts.
/// </summary>
internal sealed class DialectFigures
{
    private readonly FigureScan scan;
    private readonly List<(string Name, object Value)> parameters = [];

    public DialectFigures(FigureScan scan)
    {
        this.scan = scan;
        Add("unit", scan.Unit);
        Add("day", scan.Day);
        Add("first", scan.From);
        Add("last", scan.To);
        if (scan.Known is { } known)
        {
            Add("known", known);
        }

        if (scan.Former is { } former)
        {
            Add("former", former);
        }
    }

    /// <summary>Counts of the whole and of every axis: axis number (0 the whole), raw key, count, how many have an age, sum of ages.</summary>
    public FigureStatement Tallies(IReadOnlyList<AxisKind> axes)
    {
        var text = new StringBuilder(Facts(axes));
        text.Append(" SELECT 0 AS axis, CAST(NULL AS TEXT) AS raw, COUNT(*) AS n, COUNT(age) AS aged, SUM(age) AS ages FROM facts");
        foreach (var axis in axes)
        {
            text.Append($" UNION ALL SELECT {(int)axis}, CAST(a{(int)axis} AS TEXT), COUNT(*), COUNT(age), SUM(age) FROM facts GROUP BY a{(int)axis}");
        }

        return Statement(text.ToString());
    }

    /// <summary>The facts of a period themselves: day, age, then the value of each axis.</summary>
    public FigureStatement Rows(IReadOnlyList<AxisKind> axes) =>
        Statement($"{Facts(axes)} SELECT day, age{string.Concat(axes.Select(axis => $", a{(int)axis}"))} FROM facts");

    /// <summary>Counts of a period by unit below and year.</summary>
    public FigureStatement PerYear()
    {
        const string Year = "SUBSTR(CAST(f.\"from\" AS TEXT), 1, 4) AS year";
        var columns = new FigureColumns(this, scan);
        var where = WhereOfAll(columns);
        var counted = $"SELECT {Year}, {Child} AS child FROM {From(columns.Source, EventDay)} WHERE {where}{Excluded}{Shared(Year, where, ", {0} AS child")}";
        return Statement($"{Places()} SELECT child, CAST(year AS INTEGER), COUNT(*) FROM ({counted}) x GROUP BY child, year");
    }

    /// <summary>Counts of a period by day, of one row of units when told.</summary>
    public FigureStatement PerDay(Guid? row)
    {
        const string Day = "f.\"from\" AS day";
        var columns = new FigureColumns(this, scan);
        var where = WhereOfAll(columns);
        var counted = $"SELECT {Day}, {Child} AS child FROM {From(columns.Source, EventDay)} WHERE {where}{Excluded}{Shared(Day, where, ", {0} AS child")}";
        return Statement($"{(scan.Former is null || scan.ByUnit ? Places() : "")} SELECT day, COUNT(*) FROM ({counted}) x{OnlyRow("x.child", row)} GROUP BY day ORDER BY day");
    }

    /// <summary>True when a filter asks what the unit was, which only the whole statement looks up.</summary>
    public static bool AsksUnits(FigureScan scan) => scan.Where.Any(filter => FigureClasses.Has(filter.Axis));

    /// <summary>Counts of a period by unit below, month (twelve times the year and the month from 0), and whether the day is after <paramref name="same"/>.</summary>
    public FigureStatement PerMonth(DateOnly same)
    {
        const string Month = "SUBSTR(CAST(f.\"from\" AS TEXT), 1, 7) AS month";
        var columns = new FigureColumns(this, scan);
        var selected = $"{Month}, CASE WHEN f.\"from\" > {Add("same", same)} THEN 1 ELSE 0 END AS after";
        var where = WhereOfAll(columns);
        var counted = $"SELECT {selected}, {Child} AS child FROM {From(columns.Source, EventDay)} WHERE {where}{Excluded}{Shared(selected, where, ", {0} AS child")}";
        return Statement($"{Places()} SELECT child, CAST(SUBSTR(month, 1, 4) AS INTEGER) * 12 + CAST(SUBSTR(month, 6, 2) AS INTEGER) - 1, after, COUNT(*) FROM ({counted}) x GROUP BY child, month, after");
    }

    /// <summary>What is behind the figure, or behind one row of units, in a stable order: person, name unless erased, unit then, its code and name then, day.</summary>
    public FigureStatement Behind(Guid? row, (int Skip, int Take)? part)
    {
        var name = scan.Source.IsOfUnits ? "v.name" : "CASE WHEN person.erased_on IS NULL THEN person.full_name END";
        var day = scan.Source is { Time: MeasureTime.Period, IsOfUnits: false } ? "facts.day" : EventDay;
        var only = OnlyRow($"facts.a{(int)AxisKind.Unit}", row);
        var text = $"{Facts(row is null ? [] : [AxisKind.Unit])} SELECT facts.person_id, {name}, facts.organization_id, v.code, v.name, facts.day FROM facts"
            + " LEFT JOIN person ON person.id = facts.person_id"
            + $" LEFT JOIN organization_version v ON v.organization_id = facts.organization_id AND {InForce("v", day)} AND {Known("v")}{only}"
            + " ORDER BY facts.day, person.sort_name, v.name, facts.id";
        return Statement(part is { } page ? $"{text} LIMIT {page.Take} OFFSET {page.Skip}" : text);
    }

    /// <summary>Keys of the facts counted, for what is issued and kept.</summary>
    public FigureStatement Keys() => Statement($"{Facts([])} SELECT facts.id, facts.person_id FROM facts ORDER BY facts.id");

    /// <summary>How a group of people went on from the facts counted, and in how many days: see <see cref="FigureLegs"/>.</summary>
    public FigureStatement Legs(IReadOnlyList<CountedFactKind> later, bool isPostgres) => Statement(new FigureLegs(this, isPostgres).Of(Facts([]), later));

    /// <summary>Aggregates stated for units of this scope inside the period that no person record covers.</summary>
    public FigureStatement Aggregates(string measure)
    {
        Add("measure", measure);
        var within = scan.Source.Time == MeasureTime.Period ? "f.first_day >= @first AND f.last_day <= @last" : "f.first_day <= @last AND f.last_day >= @last";
        var text = $"{Places()}, facts AS (SELECT f.id, {Child} AS child FROM {From("aggregate_entry f", "f.last_day")}"
            + $" WHERE f.measure = @measure AND {within} AND {Known("f")}{Excluded}) SELECT id, child, NOT EXISTS ({Covering()}) FROM facts";
        return Statement(text);
    }

    internal static string InForce(string row, string day) => $"{row}.\"from\" <= {day} AND ({row}.\"until\" IS NULL OR {row}.\"until\" > {day})";

    internal string Known(string row) => scan.Known is null
        ? $"{row}.retracted_at IS NULL"
        : $"{row}.recorded_at <= @known AND ({row}.retracted_at IS NULL OR {row}.retracted_at > @known)";

    /// <summary>The day on which unit and person are looked at.</summary>
    internal string EventDay => scan.Source.IsOfUnits && scan.Former is null ? "@day" : scan.Source is { IsOfUnits: false, Time: MeasureTime.Period } ? "f.\"from\"" : "@last";

    internal string Add(string name, object value)
    {
        parameters.Add(("@" + name, value));
        return "@" + name;
    }

    private string Child => scan.Former is null || scan.ByUnit ? "p.child" : "@unit";

    private string Excluded => scan.Straddlers.Count == 0 ? "" : $" AND f.organization_id NOT IN ({string.Join(", ", scan.Straddlers.Select((id, i) => Add($"s{i}", id)))})";

    private string Places() => scan.ByLine ? $"WITH place AS (SELECT p.line_id, p.place_id AS child FROM {DialectTallies.Lines})" : $"WITH live AS ({Live()}), place AS (SELECT org, child FROM live UNION ALL SELECT DISTINCT h.former_id, live.child FROM organization_heir h"
        + $" JOIN live ON live.org = h.heir_id WHERE {InForce("h", "@day")} AND {Known("h")})";

    private string Live()
    {
        var only = scan.OnlyWithoutLine
            ? $" AND (a.descendant_id IN ({WithoutLine}) OR a.descendant_id IN (SELECT o.heir_id FROM organization_heir o WHERE o.former_id IN ({WithoutLine})))"
            : "";
        return scan.ByUnit
            ? "SELECT a.descendant_id AS org, c.organization_id AS child FROM organization_version c JOIN organization_ancestry a ON a.ancestor_id = c.organization_id"
                + $" AND {InForce("a", "@day")} AND {Known("a")} WHERE c.parent_id = @unit AND {InForce("c", "@day")} AND {Known("c")}{only}"
                + " UNION ALL SELECT o.id, o.id FROM organization o WHERE o.id = @unit"
            : $"SELECT a.descendant_id AS org, a.ancestor_id AS child FROM organization_ancestry a WHERE a.ancestor_id = @unit AND {InForce("a", "@day")} AND {Known("a")}{only}";
    }

    /// <summary>Facts with their place: on the tree of the day, or in the own history of a former unit.</summary>
    private string From(string source, string eventDay) => scan.ByLine
        ? $"place p JOIN figure_line l ON l.line_id = p.line_id JOIN {source} ON f.organization_id = l.organization_id AND (l.since <= @day OR l.since <= f.\"from\")"
        : scan.Former is null
        ? $"place p JOIN {source} ON f.organization_id = p.org"
        : $"organization_ancestry e JOIN {source} ON f.organization_id = e.descendant_id AND {InForce("e", eventDay)} AND {Known("e")} AND e.ancestor_id = @former"
            + (scan.ByUnit ? " LEFT JOIN place p ON p.org = f.organization_id" : "");

    private string Facts(IReadOnlyList<AxisKind> axes)
    {
        var columns = new FigureColumns(this, scan);
        var narrowed = scan.Where.Where(filter => FigureClasses.Has(filter.Axis)).ToList();
        var ofUnit = axes.Where(FigureClasses.Has).Union(narrowed.Select(filter => filter.Axis)).ToList();
        var own = axes.Where(a => a != AxisKind.Unit && !ofUnit.Contains(a));
        var selected = $"f.id, f.person_id, f.organization_id, {columns.Day} AS day, {columns.Age} AS age{string.Concat(own.Select(a => $", {columns.Raw(a)} AS a{(int)a}"))}";
        var where = Where(columns);
        var places = scan.Former is null || scan.ByUnit ? $"{Places()}, " : "WITH ";
        var unit = axes.Contains(AxisKind.Unit) ? $", {{0}} AS a{(int)AxisKind.Unit}" : "";
        var counted = $"SELECT {selected}{unit.Replace("{0}", Child, StringComparison.Ordinal)} FROM {From(columns.Source, EventDay)} WHERE {where}{Excluded}{Shared(selected, where, unit)}";
        return ofUnit.Count == 0 ? $"{places}facts AS MATERIALIZED ({counted})" : $"{places}{new FigureClasses(this).Joined(counted, ofUnit, narrowed.Count == 0 ? "" : $" WHERE 1 = 1{Narrowed(columns, narrowed)}")}";
    }

    private string OnlyRow(string child, Guid? row) => row is not { } id ? "" : $" WHERE ({child} = {Add("row", id)}{(id == Guid.Empty ? $" OR {child} IS NULL" : "")})";

    /// <summary>Lines of a board have no values of units beside the facts to be narrowed by.</summary>
    private string WhereOfAll(FigureColumns columns) => AsksUnits(scan)
        ? throw new InvalidOperationException("Counts by year and month are not narrowed by kind, type or block.") : Where(columns);

    private const string WithoutLine = "SELECT organization_id FROM figure_line WHERE line_id IS NULL";

    private string Where(FigureColumns columns) =>
        $"{columns.Counted}{(scan.OnlyWithoutLine ? $" AND f.organization_id IN ({WithoutLine})" : "")}{Narrowed(columns, scan.Where.Where(filter => !FigureClasses.Has(filter.Axis)))}";

    private static string Narrowed(FigureColumns columns, IEnumerable<FigureFilter> filters) =>
        string.Concat(filters.Select(filter => $" AND ({string.Join(" OR ", filter.Keys.Select(key => columns.Is(filter.Axis, key)))})"));

    /// <summary>Facts of divided units, each with the place its person went to.</summary>
    private string Shared(string selected, string where, string unit)
    {
        if (scan.Shares.Count == 0)
        {
            return "";
        }

        var rows = string.Join(", ", scan.Shares.Select((share, i) => $"({Add($"f{i}", share.Fact)}, {Add($"c{i}", share.Child)})"));
        return $" UNION ALL SELECT {selected}{unit.Replace("{0}", "s.column2", StringComparison.Ordinal)} FROM (VALUES {rows}) s JOIN counted_fact f ON f.id = s.column1 WHERE {where}";
    }

    private string Covering()
    {
        var fact = scan.Source.Fact is { } kind ? $"x.kind = {(int)kind}" : "1 = 0";
        var days = scan.Source.Time == MeasureTime.Period
            ? "x.\"from\" BETWEEN g.first_day AND g.last_day"
            : "x.\"from\" <= @last AND (x.\"until\" IS NULL OR x.\"until\" > @last)";
        return $"SELECT 1 FROM aggregate_entry g JOIN organization_ancestry a ON a.ancestor_id = g.organization_id AND {InForce("a", "g.last_day")} AND {Known("a")}"
            + $" JOIN counted_fact x ON x.organization_id = a.descendant_id WHERE g.id = facts.id AND {fact} AND {days} AND {Known("x")}";
    }

    internal FigureStatement Statement(string text) => new(text, parameters.ToList());
}
