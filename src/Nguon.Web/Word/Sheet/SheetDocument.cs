namespace Nguon.Web.Word.Sheet;

/// <summary>How a column is written: real numbers and dates, never their pictures.</summary>
internal enum SheetCellKind
{
    /// <summary>Text, also for identity and card numbers.</summary>
    Text = 1,

    /// <summary>A whole number (người, lượt, phiếu).</summary>
    Number = 2,

    /// <summary>A share from 0 to 1, shown as a percentage.</summary>
    Percent = 3,

    /// <summary>A day, shown as dd/mm/yyyy.</summary>
    Day = 4,
}

/// <summary>A column; width in letters.</summary>
internal sealed record SheetColumn(string Title, double Width, SheetCellKind Kind = SheetCellKind.Text);

/// <summary>Where the figures come from: printed on the second sheet "Nguồn số liệu".</summary>
internal sealed record SheetSource
{
    /// <summary>What was counted and from which records.</summary>
    public required string Source { get; init; }

    /// <summary>The day the figures are as of.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Unit and filters in words; empty when none.</summary>
    public string Filter { get; init; } = "";

    /// <summary>Who made the file.</summary>
    public required string MadeBy { get; init; }

    /// <summary>When, Vietnam time.</summary>
    public required DateTime MadeAt { get; init; }
}

/// <summary>A list to be written as .xlsx; rows are read once, one by one.</summary>
internal sealed record SheetDocument
{
    /// <summary>Name of the first sheet, at most 31 letters.</summary>
    public required string Name { get; init; }

    /// <summary>Lines above the table: the unit, the title, the day.</summary>
    public required IReadOnlyList<string> Titles { get; init; }

    public required IReadOnlyList<SheetColumn> Columns { get; init; }

    /// <summary>Cells in the order of the columns: string, int, long, double, DateOnly or null.</summary>
    public required IEnumerable<IReadOnlyList<object?>> Rows { get; init; }

    public required SheetSource Source { get; init; }
}
