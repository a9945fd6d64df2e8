using Nguon.Domain.Statistics;
using Nguon.Web.Reading;
using Nguon.Web.Ui;
using Nguon.Web.Word.Sheet;

namespace Nguon.Web.Features.Figures;

/// <summary>The comparison and the one page as workbooks: numbers with their parts, so that shares can be checked.</summary>
internal static class PictureSheets
{
    private const string Counted = "Mỗi chỉ tiêu theo định nghĩa ở trang Chỉ tiêu thống kê; tỷ lệ có tử số và mẫu số bên cạnh.";

    public static TableOfFigures Of(ComparedSide first, ComparedSide second) => new("So sánh số liệu", [$"Bên trái: {Words(first)}", $"Bên phải: {Words(second)}"], first.Picture.To)
    {
        Columns = [new("Chỉ tiêu", 52), new("Đơn vị tính", 12), .. Side("Trái"), .. Side("Phải"), new("Chênh lệch", 24)],
        Rows = first.Picture.Rows.Zip(second.Picture.Rows, (one, other) => (IReadOnlyList<object?>)[one.Name, Labels.Of(one.Unit), .. Cells(one), .. Cells(other), PictureLinks.Difference(one, other)]),
        Source = Counted,
    };

    public static TableOfFigures Of(FigurePlace place, OnePagePage page)
    {
        var (now, before) = (page.Now!, page.Before!); // asked for only when both are there
        return new TableOfFigures("Kết nạp đảng viên", [$"{place.Name} ({place.Code})", $"Năm {now.To.Year}, đến hết ngày {Formats.Day(now.To)}, so với cùng kỳ"], now.To)
        {
            Columns = [new("Bảng", 24), new("Mục", 52), .. Side($"{now.To.Year}"), .. Side($"Cùng kỳ {before.To.Year}")],
            Rows =
            [
                .. now.Rows.Zip(before.Rows, (one, other) => (IReadOnlyList<object?>)["Chỉ tiêu", one.Name, .. Cells(one), .. Cells(other)]),
                .. page.Groups.SelectMany(group => group.Rows.Select(row => Cells(group.Head, row))),
                .. page.Units.Select(row => Cells("Đơn vị", row)),
            ],
            Source = Counted,
        };
    }

    private static string Words(ComparedSide side) =>
        $"{side.Place.Name} ({side.Place.Code}), {Formats.Day(side.Picture.From)} đến {Formats.Day(side.Picture.To)}, theo cây tổ chức ngày {Formats.Day(side.Place.Day)}";

    private static SheetColumn[] Side(string head) =>
        [new($"{head}: số", 14, SheetCellKind.Number), new($"{head}: tỷ lệ", 12, SheetCellKind.Percent), new($"{head}: mẫu số", 14, SheetCellKind.Number), new($"{head}: bình quân", 14)];

    /// <summary>A count, or a share with its parts, or an average in words with how many it is of.</summary>
    private static object?[] Cells(PictureRow row) => row switch
    {
        { Unit: MeasureUnit.Percent, Part: { } part, Whole: { } whole } => [part, whole == 0 ? null : (double)part / whole, whole, null],
        { Unit: MeasureUnit.Years } => [null, null, row.Whole, Formats.Decimal(row.Value)],
        _ => [(long?)row.Value, null, null, null],
    };

    private static IReadOnlyList<object?> Cells(string table, OnePageRow row) => [table, row.Label, row.Now, null, null, null, row.Before, null, null, null];
}
