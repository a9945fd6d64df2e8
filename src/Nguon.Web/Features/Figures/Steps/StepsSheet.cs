using Nguon.Web.Reading;
using Nguon.Web.Ui;
using Nguon.Web.Word.Sheet;

namespace Nguon.Web.Features.Figures;

/// <summary>Tình hình theo từng bước as a workbook: the steps of the period, the group followed on, and who stopped.</summary>
internal static class StepsSheet
{
    public static TableOfFigures Of(WayView view) =>
        new("Tình hình theo từng bước", [$"{view.Organization.Name} ({view.Organization.Code})", $"Từ {Formats.Day(view.From)} đến hết {Formats.Day(view.To)}, theo cây tổ chức ngày {Formats.Day(view.Tree.On)}"], view.To)
        {
            Columns =
            [
                new("Bảng", 40), new("Mục", 48), Count("Số người"), Count("Mẫu số"), new("Tỷ lệ", 10, SheetCellKind.Percent), Count("Nửa số người không quá, từ bước đầu (ngày)"),
                Count("Nửa số người không quá, từ bước trước (ngày)"), Count("Trong đó số tổng hợp"),
            ],
            Rows =
            [
                .. view.Steps.Select(step => new object?[] { "Số người ở mỗi bước trong kỳ", step.Name, step.Value, null, null, null, null, step.Aggregate }),
                .. view.Group.Later.Select(later => Later($"{view.Group.Name}: đến nay", later)),
                .. view.StoppedWhy.Select(row => Stopped("Dừng lại: vì sao", row)),
                .. view.StoppedWhere.Select(row => Stopped("Dừng lại: khi đã đến bước nào", row)),
            ],
            Source = "Mỗi bước trong kỳ là những người khác nhau; nhóm theo dõi là đúng những người của bước đầu. Định nghĩa từng số ở trang Chỉ tiêu thống kê.",
        };

    private static object?[] Later(string table, WayReached later) =>
        [table, later.Reached, later.Persons, later.Of, later.Of == 0 ? null : (double)later.Persons / later.Of, later.SinceFirst?.Median, later.SinceBefore?.Median, null];

    private static object?[] Stopped(string table, WayRow row) => [table, row.Label, row.Value, null, null, null, null, null];

    private static SheetColumn Count(string title) => new(title, 14, SheetCellKind.Number);
}
