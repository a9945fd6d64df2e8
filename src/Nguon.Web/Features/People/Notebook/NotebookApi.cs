using Microsoft.AspNetCore.Mvc;
using Nguon.Web.Access;
using Nguon.Web.Api;
using Nguon.Web.Tables;

namespace Nguon.Web.Features.People;

/// <summary>/api/v1/people/notebook: a cell's own list as the body of the request; check=true looks only.</summary>
internal static class NotebookApi
{
    public static void MapNotebookApi(this IEndpointRouteBuilder routes) =>
        routes.MapApi("people").MapPost("/notebook", BringAsync).Needs(Power.EditPeople)
            .WithMetadata(new RequestSizeLimitAttribute(TableFile.LargestBytes)).WithSummary("Nhập danh sách của chi bộ (CSV, XLSX): đoán cột, nhận dòng đúng, trả dòng sai kèm lý do");

    private static async Task<IResult> BringAsync(Guid unitId, bool? check, HttpRequest request, BringNotebook bring, CancellationToken ct)
    {
        var key = await bring.KeepAsync(request.Body, ct);
        return ApiResults.Of(await bring.RunAsync(new NotebookInput(key, unitId) { IsCheckOnly = check ?? false }, ct), report => new
        {
            report.People.Taken, report.People.AlreadyThere, report.People.Refused, report.Skipped, report.Columns, report.Rows,
        });
    }
}
