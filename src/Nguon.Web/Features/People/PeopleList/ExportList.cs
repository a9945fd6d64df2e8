using Nguon.Domain.Activities;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Data;
using Nguon.Web.Reading;
using Nguon.Web.Ui;
using Nguon.Web.Word.Sheet;

namespace Nguon.Web.Features.People;

/// <summary>Exactly the list shown, all its pages, as .xlsx; recorded as an export.</summary>
internal sealed class ExportList(AppDb db, Reach reach, TimeProvider clock)
{
    public const int MostRows = 50_000;

    private static readonly SheetColumn[] Columns =
    [
        new("TT", 6, SheetCellKind.Number), new("Họ và tên", 26), new("Tên thường gọi", 16), new("Năm sinh", 9, SheetCellKind.Number), new("Nơi ở", 18),
        new("Đơn vị", 48), new("Tình trạng", 22), new("Bước của hồ sơ", 28), new("Thời hạn", 26), new("Ngày cuối", 12, SheetCellKind.Day),
        new("Thời hạn khác", 26), new("Ngày cuối", 12, SheetCellKind.Day), new("Giấy tờ sẽ hết giá trị", 26), new("Ngày cuối", 12, SheetCellKind.Day),
    ];

    /// <summary>Null when the user may not export.</summary>
    public async Task<byte[]?> RunAsync(ListView view, CancellationToken ct)
    {
        if (!reach.User.Has(Power.Export))
        {
            return null;
        }

        db.Log(reach.User.Act(clock), ActivityKind.PeopleExported, new LogSubject(reach.User.AccountId), null, new { Rows = view.List.Rows.Count, view.Path });
        await db.SaveChangesAsync(ct);
        return SheetWriter.ToBytes(Document(view));
    }

    private SheetDocument Document(ListView view) => new()
    {
        Name = view.Of == "hồ sơ" ? "Hồ sơ" : "Người",
        Titles = [view.Of == "hồ sơ" ? "DANH SÁCH HỒ SƠ KẾT NẠP ĐẢNG VIÊN" : "DANH SÁCH NGƯỜI", $"Tính đến ngày {Formats.Day(view.Today)}"],
        Columns = Columns,
        Rows = view.List.Rows.Select((row, i) => Cells(row, i + 1, view.List.Paths)),
        Source = new SheetSource
        {
            Source = "Bản ghi từng người và hồ sơ trong phạm vi của đơn vị",
            AsOf = view.Today,
            Filter = string.Join("; ", view.Chips.Select(chip => chip.Label)),
            MadeBy = reach.User.By,
            MadeAt = clock.NowUtc().InVietnam(),
        },
    };

    private static object?[] Cells(PersonRow row, int number, IReadOnlyDictionary<Guid, string> paths) =>
    [
        number, row.Person.FullName, row.Person.OtherName, row.Person.BornOn?.Year, row.Person.Hamlet, paths.GetValueOrDefault(row.Person.UnitId, ""), Labels.Of(row.Person.Status),
        row.Dossier is { } dossier ? Labels.Of(dossier.Stage) : null, .. Clock(row.Dossier?.Due), .. Clock(row.Dossier?.Side), .. Clock(row.Dossier?.Lapse),
    ];

    private static object?[] Clock(ClockLine? clock) => [clock?.Kind is { } kind ? Labels.Of(kind) : null, clock?.On];
}
