using Nguon.Web.Reading;
using Nguon.Web.Ui;
using Nguon.Web.Word.Sheet;

namespace Nguon.Web.Features.People;

/// <summary>Exactly the list shown, all its pages, as .xlsx; recorded as an export.</summary>
internal sealed class ExportList(GiveSheet give)
{
    public const int MostRows = 50_000;

    private static readonly SheetColumn[] Columns =
    [
        new("TT", 6, SheetCellKind.Number), new("Họ và tên", 26), new("Tên thường gọi", 16), new("Năm sinh", 9, SheetCellKind.Number), new("Nơi ở", 18),
        new("Đơn vị", 48), new("Tình trạng", 22), new("Bước của hồ sơ", 28), new("Thời hạn", 26), new("Ngày cuối", 12, SheetCellKind.Day),
        new("Thời hạn khác", 26), new("Ngày cuối", 12, SheetCellKind.Day), new("Giấy tờ sẽ hết giá trị", 26), new("Ngày cuối", 12, SheetCellKind.Day),
    ];

    /// <summary>Null when the user may not export.</summary>
    public async Task<byte[]?> RunAsync(ListView view, CancellationToken ct) =>
        give.IsAllowed ? await give.RunAsync(Document(view), (view.List.Rows.Count, view.Path), ct) : null;

    private SheetDocument Document(ListView view) => new()
    {
        Name = view.Of == "hồ sơ" ? "Hồ sơ" : "Người",
        Titles = [view.Of == "hồ sơ" ? "DANH SÁCH HỒ SƠ KẾT NẠP ĐẢNG VIÊN" : "DANH SÁCH NGƯỜI", $"Tính đến ngày {Formats.Day(view.Today)}"],
        Columns = Columns,
        Rows = view.List.Rows.Select((row, i) => Cells(row, i + 1, view.List.Paths)),
        Source = give.SourceOf("Bản ghi từng người và hồ sơ trong phạm vi của đơn vị", string.Join("; ", view.Chips.Select(chip => chip.Label))),
    };

    private static object?[] Cells(PersonRow row, int number, IReadOnlyDictionary<Guid, string> paths) =>
    [
        number, row.Person.FullName, row.Person.OtherName, row.Person.BornOn?.Year, row.Person.Hamlet, paths.GetValueOrDefault(row.Person.UnitId, ""), Labels.Of(row.Person.Status),
        row.Dossier is { } dossier ? Labels.Of(dossier.Stage) : null, .. Clock(row.Dossier?.Due), .. Clock(row.Dossier?.Side), .. Clock(row.Dossier?.Lapse),
    ];

    private static object?[] Clock(ClockLine? clock) => [clock?.Kind is { } kind ? Labels.Of(kind) : null, clock?.On];
}
