using Nguon.Domain.Statistics;
using Nguon.Web.Reading;
using Nguon.Web.Word.Sheet;

namespace Nguon.Web.Features.Figures;

/// <summary>All tables of a board one below the other: months, units below with their years, breakdowns.</summary>
internal static class BoardSheet
{
    public static TableOfFigures Of(BoardLinks board)
    {
        var view = board.View;
        var measure = BoardQuery.Admissions;
        return new TableOfFigures($"Kết nạp năm {view.Year}", [$"{view.Organization.Name} ({view.Organization.Code})", board.Period, board.TreeWords], view.To)
        {
            Columns =
            [
                new("Bảng", 30), new("Mục", 48), Count($"Năm {view.Year}"), Count($"Cùng kỳ {view.Year - 1}"), Count($"Cả năm {view.Year - 1}"), new("Tỷ lệ", 10, SheetCellKind.Percent),
                Count("Trong đó số tổng hợp"), .. view.Years.Select(year => Count($"Năm {year} (nhiều năm)")),
            ],
            Rows = [Row(view, ("Toàn đơn vị", view.Organization.Name), view.Total, view.Line), .. Months(view), .. Children(view), .. Axes(view)],
            Source = $"{measure.Definition} Ngày được tính: {measure.DateThatCounts}.",
        };
    }

    private static IEnumerable<IReadOnlyList<object?>> Months(BoardView view) =>
        view.Months.Select(month => (IReadOnlyList<object?>)["Theo tháng", $"Tháng {month.Month}", month.This, null, month.Last, null, null, .. view.Years.Select(_ => (object?)null)]);

    private static IEnumerable<IReadOnlyList<object?>> Children(BoardView view) => view.Children.Select(child => Row(view, ("Đơn vị trực thuộc", child.Label), child.Count, child.Line));

    private static IEnumerable<IReadOnlyList<object?>> Axes(BoardView view) =>
        view.Axes.SelectMany(axis => axis.Rows.Select(row => Row(view, (axis.Overlaps ? $"{axis.Name} (lượt)" : axis.Name, row.Label), row.Count, [])));

    private static IReadOnlyList<object?> Row(BoardView view, (string Table, string Label) of, BoardCountView count, IReadOnlyList<long> line) =>
    [
        of.Table, of.Label, count.This, count.Same, count.Last, view.Total.This == 0 ? null : (double)count.This / view.Total.This, count.Aggregate,
        .. view.Years.Select((_, at) => at < line.Count ? (object?)line[at] : null),
    ];

    private static SheetColumn Count(string title) => new(title, 14, SheetCellKind.Number);
}
