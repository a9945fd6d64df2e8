using Nguon.Domain.Time;
using Nguon.Web.Reading;
using Nguon.Web.Ui;
using Nguon.Web.Word.Sheet;

namespace Nguon.Web.Features.Figures;

/// <summary>The tables of the two pages of gaps as workbooks.</summary>
internal static class GapSheets
{
    /// <summary>Cells of the page that is shown, and all settlements.</summary>
    public static TableOfFigures Of(FigurePlace place, NoAdmissionView view) => new("Nơi chưa có kết nạp", [$"{place.Name} ({place.Code})", $"Không có kết nạp từ sau ngày {Formats.Day(view.Since)}, tính đến hết ngày {Formats.Day(view.Day)}"], view.Day)
    {
        Columns =
        [
            new("Loại", 18), new("Nơi", 60), new("Kết nạp gần nhất", 16, SheetCellKind.Day), new("Thành lập", 14, SheetCellKind.Day), new("Đảng viên", 12, SheetCellKind.Number),
            new("Cảm tình Đảng, người xin vào Đảng", 18, SheetCellKind.Number), new("Chi bộ gắn với", 14, SheetCellKind.Number),
        ],
        Rows =
        [
            .. view.Rows.Select(cell => new object?[] { "Chi bộ", cell.Path, cell.Last, cell.FoundedOn, cell.Members, cell.Listed, null }),
            .. view.BareHamlets.Select(hamlet => new object?[] { "Thôn, khu phố", $"{hamlet.Name}, {hamlet.Area}", hamlet.Last, null, null, null, hamlet.Cells }),
        ],
        Source = $"Chi bộ đang hoạt động ngày {Formats.Day(view.Day)}, thành lập trước ngày {Formats.Day(view.Since)}, không có quyết định kết nạp nào sau ngày ấy; có {view.Bare} chi bộ như vậy, tệp ghi {view.Rows.Count} chi bộ của trang đang xem."
            + " Kết nạp trước khi sáp nhập của chi bộ cũ được tính cho chi bộ tiếp nối.",
    };

    public static TableOfFigures Of(FigurePlace place, FreshnessView view) => new("Ai chưa nhập gì", [$"{place.Name} ({place.Code})", $"Chưa nhập gì trong {view.Days} ngày qua"], view.Day)
    {
        Columns =
        [
            new("Đơn vị", 60), new("Mã đơn vị", 18), new("Lần nhập gần nhất", 16, SheetCellKind.Day), new("Số chi bộ", 12, SheetCellKind.Number), new("Chi bộ chưa nhập gì", 14, SheetCellKind.Number),
            new("Người xin vào Đảng chưa có hồ sơ trên máy", 18, SheetCellKind.Number),
        ],
        Rows = view.Units.Select(unit => new object?[]
        {
            unit.Name, unit.Code, unit.At is { } at ? DateOnly.FromDateTime(DateTime.SpecifyKind(at, DateTimeKind.Utc).InVietnam()) : null, unit.Cells, unit.SilentCells, unit.OnPaper,
        }),
        Source = "Các việc nhập người, hồ sơ, buổi sinh hoạt, giấy chứng nhận, thẩm tra, thôn, khu phố; không tính xem, in, xuất tệp và việc của tài khoản.",
    };
}
