using System.Globalization;
using Nguon.Domain.Statistics;
using Nguon.Web.Data;

namespace Nguon.Web.Reading;

/// <summary>Counts of one value in the windows of a board.</summary>
internal sealed class BoardCount
{
    public long This { get; private set; }

    public long Same { get; private set; }

    public long Last { get; private set; }

    public long Aggregate { get; private set; }

    public void Add(long here, long same, long last)
    {
        This += here;
        Same += same;
        Last += last;
    }

    public void AddStated(long here, long same, long last)
    {
        Add(here, same, last);
        Aggregate += here;
    }

    public void Add(BoardCount other)
    {
        AddStated(other.Aggregate, 0, 0);
        Add(other.This - other.Aggregate, other.Same, other.Last);
    }

    public BoardCountView View => new(This, Same, Last, Aggregate);
}

/// <summary>Gathers what is counted into the whole, the breakdowns, months, and the lines of the units below.</summary>
internal sealed class BoardTally(BoardDays days)
{
    private static readonly object Nothing = new();

    private readonly Dictionary<AxisKind, Dictionary<object, BoardCount>> raw = [];
    private Dictionary<AxisKind, Dictionary<string, BoardCount>>? keyed;

    public BoardCount Whole { get; } = new();

    /// <summary>How many years a line has.</summary>
    public int Years => days.Years.Count;

    public long[] MonthsThis { get; } = new long[12];

    public long[] MonthsLast { get; } = new long[12];

    public long Aged { get; private set; }

    public long Ages { get; private set; }

    /// <summary>Counts by year of the units below, by key of the row.</summary>
    public Dictionary<string, long[]> Lines { get; } = [];

    public Dictionary<string, long[]> Quarters { get; } = [];

    /// <summary>Facts of a day that all have the same values; called before the first reading of <see cref="Along"/>.</summary>
    public void Add(AxisKind axis, object? value, (long This, long Same, long Last) n)
    {
        var rows = raw.TryGetValue(axis, out var known) ? known : raw[axis] = [];
        var count = rows.TryGetValue(value ?? Nothing, out var found) ? found : rows[value ?? Nothing] = new BoardCount();
        count.Add(n.This, n.Same, n.Last);
    }

    /// <summary>So many of one month, after the same days of the year before or not, at a unit below: its line, quarter and year.</summary>
    public void AddMonth(Guid? child, int month, (bool IsAfter, long People) n)
    {
        var (year, at) = (month / 12, month % 12);
        AddLine(child, year, n.People);
        if (year == days.Year)
        {
            MonthsThis[at] += n.People;
            Of(Quarters, KeyOf(child), 4)[at / 3] += n.People;
            Add(AxisKind.Unit, child, (n.People, 0, 0));
        }
        else if (year == days.Year - 1)
        {
            MonthsLast[at] += n.People;
            Add(AxisKind.Unit, child, (0, n.IsAfter ? 0 : n.People, n.People));
        }
    }

    public void AddAges(long aged, long ages)
    {
        Aged += aged;
        Ages += ages;
    }

    public void AddLine(Guid? child, int year, long n)
    {
        if (year >= days.LineFrom.Year && year <= days.Year)
        {
            Of(Lines, KeyOf(child), days.Years.Count)[year - days.LineFrom.Year] += n;
        }
    }

    /// <summary>What documents state without persons, in each of the windows.</summary>
    public void AddStated(AxisKind? axis, string key, (long This, long Same, long Last) n)
    {
        var count = axis is { } kind ? RowsOf(kind, key) : Whole;
        count.AddStated(n.This, n.Same, n.Last);
    }

    public void AddStatedLine(string key, int year, long n) => Of(Lines, key, days.Years.Count)[year - days.LineFrom.Year] += n;

    public IReadOnlyDictionary<string, BoardCount> Along(AxisKind axis) => Keyed().GetValueOrDefault(axis) ?? [];

    public static string KeyOf(Guid? child) => child is { } unit && unit != Guid.Empty ? unit.ToString() : Axis.Unknown;

    private BoardCount RowsOf(AxisKind axis, string key)
    {
        var rows = Keyed().TryGetValue(axis, out var known) ? known : Keyed()[axis] = [];
        return rows.TryGetValue(key, out var found) ? found : rows[key] = new BoardCount();
    }

    /// <summary>Stored values become keys of rows; a value of an axis that overlaps stands under several.</summary>
    private Dictionary<AxisKind, Dictionary<string, BoardCount>> Keyed()
    {
        if (keyed is not null)
        {
            return keyed;
        }

        keyed = [];
        foreach (var (axis, values) in raw)
        {
            foreach (var (value, count) in values)
            {
                foreach (var key in FigureKeys.Of(axis, value == Nothing ? null : Convert.ToString(value, CultureInfo.InvariantCulture), MeasureTime.Period))
                {
                    RowsOf(axis, key).Add(count);
                }
            }
        }

        return keyed;
    }

    private static long[] Of(Dictionary<string, long[]> rows, string key, int length) => rows.TryGetValue(key, out var found) ? found : rows[key] = new long[length];
}
