using Nguon.Web.Reading;
using Nguon.Web.Ui;
using Nguon.Web.Word.Sheet;

namespace Nguon.Web.Features.People;

/// <summary>The list of nominations shown, all its pages, as .xlsx; recorded as an export.</summary>
internal sealed class ExportNominations(NominationsQuery query, GiveSheet give)
{
    private static readonly SheetColumn[] Columns =
    [
        new("TT", 6, SheetCellKind.Number), new("Họ và tên", 26), new("Năm sinh", 9, SheetCellKind.Number), new("Đơn vị", 48), new("Tổ chức giới thiệu", 24),
        new("Giới thiệu bằng", 22), new("Số", 14), new("Ngày", 12, SheetCellKind.Day), new("Hiện nay", 18),
    ];

    /// <summary>Null when the user may not export.</summary>
    public async Task<byte[]?> RunAsync(NominationWish wish, CancellationToken ct)
    {
        if (!give.IsAllowed)
        {
            return null;
        }

        var view = await query.OfAsync(wish with { Page = 1, Size = ExportList.MostRows }, ct);
        return await give.RunAsync(Document(view), (view.Rows.Count, "/ra-soat/gioi-thieu"), ct);
    }

    private SheetDocument Document(NominationsView view) => new()
    {
        Name = "Giới thiệu nguồn",
        Titles = ["DANH SÁCH NGƯỜI ĐƯỢC GIỚI THIỆU", $"Tính đến ngày {Formats.Day(give.Today)}"],
        Columns = Columns,
        Rows = view.Rows.Select((row, i) => (object?[])
        [
            i + 1, row.Name, row.BornOn?.Year, view.Paths.GetValueOrDefault(row.UnitId, ""), Labels.Of(row.Body), Labels.Of(row.Form), row.PaperNumber, row.On, NominationWords.Of(row.State),
        ]),
        Source = give.SourceOf("Rà soát nguồn của các chi bộ trong phạm vi của đơn vị",
            $"{(view.Wish.Body is { } body ? Labels.Of(body) : "Mọi tổ chức")}; {(view.Wish.Year is { } year ? $"năm {year}" : "mọi năm")}"),
    };
}
