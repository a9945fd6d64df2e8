using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Ui;
using Nguon.Web.Word.Sheet;

namespace Nguon.Web.Features.Figures;

/// <summary>The table of a page of figures as a workbook: real numbers, and a sheet that says where they come from.</summary>
internal sealed class TableBook(Reach reach, TimeProvider clock)
{
    public byte[] Of(TableOfFigures table) => SheetWriter.ToBytes(new SheetDocument
    {
        Name = "Số liệu",
        Titles = [table.Title.ToUpperInvariant(), .. table.Lines],
        Columns = table.Columns,
        Rows = table.Rows,
        Source = new SheetSource
        {
            Source = table.Source,
            AsOf = table.AsOf,
            Filter = string.Join(". ", table.Lines),
            MadeBy = reach.User.By,
            MadeAt = clock.NowUtc().InVietnam(),
        },
    });
}

/// <summary>What is written: title, the unit and the days in words, the table, and what is counted.</summary>
internal sealed record TableOfFigures(string Title, IReadOnlyList<string> Lines, DateOnly AsOf)
{
    public required IReadOnlyList<SheetColumn> Columns { get; init; }
    public required IEnumerable<IReadOnlyList<object?>> Rows { get; init; }
    public required string Source { get; init; }
}
