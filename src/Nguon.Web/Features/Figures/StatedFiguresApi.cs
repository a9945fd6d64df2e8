using Microsoft.AspNetCore.Mvc;
using Nguon.Web.Access;
using Nguon.Web.Api;
using Nguon.Web.Reading;
using Nguon.Web.Tables;

namespace Nguon.Web.Features.Figures;

/// <summary>/api/v1/figures: members beside the paper register, and figures of documents, by the same use cases as the pages.</summary>
internal static class StatedFiguresApi
{
    public static void MapStatedFiguresApi(this IEndpointRouteBuilder routes)
    {
        var figures = routes.MapApi("figures");
        figures.MapGet("balance", BalanceAsync).Needs(Power.EditPeople).WithSummary("Đối chiếu số đầu kỳ: đảng viên đã nhập bên cạnh số theo sổ, từng đơn vị");
        figures.MapPost("balance", async (BalanceInput body, ReconcileBalance reconcile, CancellationToken ct) =>
            ApiResults.Of(await reconcile.RunAsync(body, ct), entry => new { entry.Id, entry.Amount, entry.Source })).Needs(Power.EditPeople).WithSummary("Ghi số theo sổ của một đơn vị; có chênh lệch thì nêu tên");
        figures.MapPost("aggregates", BringAsync).Needs(Power.EditPeople).WithMetadata(new RequestSizeLimitAttribute(TableFile.LargestBytes))
            .WithSummary("Nhập số tổng hợp (CSV, XLSX): nhận dòng đúng, trả dòng sai kèm lý do; check=true chỉ xem trước");
        figures.MapGet("aggregates/refused", RefusedAsync).Needs(Power.EditPeople).WithSummary("Tất cả dòng không nhận của một tệp đã xem trước (CSV), kèm lý do");
    }

    private static async Task<IResult> BalanceAsync(string organization, DateOnly? on, FigureQuery figures, BalanceQuery query, Reach reach, CancellationToken ct)
    {
        var place = await figures.PlaceAsync(organization, FigureListsApi.YearTo(on ?? new DateOnly(reach.Today.Year - 1, 12, 31)), ct);
        return place.Value is { } found ? Results.Ok(await query.AskAsync(found, ct)) : ApiResults.Refused(place);
    }

    private static async Task<IResult> BringAsync(string? name, bool? check, HttpRequest request, BringAggregates bring, CancellationToken ct) =>
        ApiResults.Of(await bring.BringAsync(request.Body, Path.GetFileName(name ?? ""), check == true, ct), report => new
        {
            report.Counts.Taken, report.Counts.AlreadyThere, report.Counts.Refused, report.Counts.UnknownColumns, report.Key, Bad = report.Bad.Select(row => new { row.Number, row.Reason }),
        });

    private static async Task<IResult> RefusedAsync(string key, BringAggregates bring, CancellationToken ct)
    {
        var rows = await bring.RefusedAsync(key, ct);
        return rows.Value is { } bytes ? Results.File(bytes, "text/csv", "dong-khong-nhan.csv") : ApiResults.Refused(rows);
    }
}
