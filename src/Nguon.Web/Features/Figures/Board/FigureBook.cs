using Nguon.Domain.Statistics;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Reading;
using Nguon.Web.Ui;
using Nguon.Web.Word.Sheet;

namespace Nguon.Web.Features.Figures;

/// <summary>The table of a figure as a workbook: real numbers, and where they come from.</summary>
internal sealed class FigureBook(Reach reach, TimeProvider clock)
{
    public byte[] Of(FigureAnswer answer, Measure measure)
    {
        var table = new FigureTable(answer, measure, new FigureInput(), answer.Organization.Code);
        return SheetWriter.ToBytes(new SheetDocument
        {
            Name = "Số liệu",
            Titles = [measure.Name.ToUpperInvariant(), $"{answer.Organization.Name}, {table.Period}", table.TreeWords],
            Columns = [new("Mục", 60), new($"Số {table.UnitWords}", 16, SheetCellKind.Number), new("Mẫu số", 14, SheetCellKind.Number), new("Tỷ lệ", 10, SheetCellKind.Percent), new("Trong đó số tổng hợp", 18, SheetCellKind.Number)],
            Rows = answer.Rows.Select(row => Cells(row.Label, (row.Value, row.Numerator, row.ShareOf ?? row.Denominator, row.Aggregate)))
                .Append(Cells("Tổng", (answer.Total.Value, answer.Total.Numerator, answer.Total.Denominator, answer.Total.Aggregate))),
            Source = new SheetSource
            {
                Source = $"{measure.Definition} Ngày được tính: {measure.DateThatCounts}.",
                AsOf = answer.To,
                Filter = $"{answer.Organization.Name} ({answer.Organization.Code}). {table.TreeWords}. {table.FilterWords}",
                MadeBy = reach.User.By,
                MadeAt = clock.NowUtc().InVietnam(),
            },
        });
    }

    private static IReadOnlyList<object?> Cells(string label, (decimal? Value, long? Numerator, long? Whole, long Aggregate) row)
    {
        var count = row.Numerator ?? (long?)row.Value;
        return [label, count, row.Whole, count is { } part && row.Whole is > 0 and { } whole ? (double)part / whole : null, row.Aggregate];
    }
}
