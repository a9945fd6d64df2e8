namespace Nguon.Web.Reading;

/// <summary>Admissions of one unit in one year beside the year before, with every breakdown; page, workbook, print and API take the same record.</summary>
public sealed record BoardView
{
    public required FigureUnitView Organization { get; init; }
    public required int Year { get; init; }
    public required DateOnly From { get; init; }
    public required DateOnly To { get; init; }

    /// <summary>Last of the same days of the year before.</summary>
    public required DateOnly SameTo { get; init; }

    public required FigureTreeView Tree { get; init; }
    public required BoardCountView Total { get; init; }

    /// <summary>Mean of full years at the decision, of those with a birth date; null when nobody has one.</summary>
    public required decimal? MeanAge { get; init; }

    /// <summary>January to December: this year and the year before.</summary>
    public required IReadOnlyList<BoardMonthView> Months { get; init; }

    public required IReadOnlyList<BoardAxisView> Axes { get; init; }

    /// <summary>Years of each line, oldest first, the board's own last.</summary>
    public required IReadOnlyList<int> Years { get; init; }

    /// <summary>The unit itself in each of these years.</summary>
    public required IReadOnlyList<long> Line { get; init; }

    public required IReadOnlyList<BoardChildView> Children { get; init; }
    public required IReadOnlyList<FigureBreakView> Breaks { get; init; }
    public required DateTime KnownAt { get; init; }
    public required DateTime ComputedAt { get; init; }
}

/// <summary>People admitted this year, in the same days of the year before, and in that whole year; how many of this year are stated by a document only.</summary>
public sealed record BoardCountView(long This, long Same, long Last, long Aggregate);

public sealed record BoardMonthView(int Month, long This, long Last);

/// <summary>One breakdown; rows of an axis that overlaps are not summed.</summary>
public sealed record BoardAxisView(string Code, string Name, bool Overlaps, IReadOnlyList<BoardRowView> Rows);

/// <summary>A row; the share is of the year's total, blank when that is 0.</summary>
public sealed record BoardRowView(string Key, string Label, BoardCountView Count, decimal? Share);

/// <summary>A unit below: its year, its line over the years, and the four quarters of the board's year.</summary>
public sealed record BoardChildView(string Key, string Label, BoardCountView Count, IReadOnlyList<long> Line, IReadOnlyList<long> Quarters)
{
    /// <summary>False for what stands at the unit itself or elsewhere.</summary>
    public bool IsUnit { get; init; } = true;
}
