using Microsoft.AspNetCore.WebUtilities;
using Nguon.Domain.Activities;
using Nguon.Web.Access;
using Nguon.Web.Api;
using Nguon.Web.Reading;
using Nguon.Web.Tables;

namespace Nguon.Web.Features.People;

/// <summary>/api/v1/people: personal data looked at, handed out and due to go; each is recorded as on the pages.</summary>
internal static class PersonalDataApi
{
    public static void MapPersonalDataApi(this IEndpointRouteBuilder routes)
    {
        var people = routes.MapApi("people");
        people.MapGet("/{personId:guid}/restricted", RestrictedAsync).Needs(Power.EditPeople).WithSummary("Phần hạn chế của một người; lần xem được ghi lại");
        people.MapGet("/export", ExportAsync).Needs(Power.Export).WithSummary("Xuất người trong phạm vi (CSV) theo mẫu nhập; phần hạn chế để trống khi không được xem");
        people.MapGet("/erasures", DueAsync).Needs(Power.ActForCommittee).WithSummary("Người không được kết nạp đã hết thời hạn lưu, theo trang");
    }

    private static async Task<IResult> RestrictedAsync(Guid personId, RelativesQuery query, Looks looks, CancellationToken ct)
    {
        if (await query.FindAsync(personId, ct) is not { } file)
        {
            return ApiResults.NotFound();
        }

        await looks.AddAsync(LookKind.Restricted, personId, ct);
        return Results.Ok(new { file.Person.Id, file.Person.IdentityNumber, file.Person.ReligionCode, HasRelatives = file.MayAdd || file.Known.Count > 0 });
    }

    // Laid down on disk past a few pages: everybody of a province need not fit into memory.
    private static async Task<IResult> ExportAsync(HttpContext context, ExportPeople export, CancellationToken ct)
    {
        var answer = new FileBufferingWriteStream();
        context.Response.RegisterForDisposeAsync(answer);
        await using (var table = TableWriter.To(answer, asXlsx: false))
        {
            await export.RunAsync(table, ct);
        }

        return Results.Stream(stream => answer.DrainBufferAsync(stream, ct), "text/csv; charset=utf-8", "nguoi.csv");
    }

    private static async Task<IResult> DueAsync(int? page, DueErasureQuery query, CancellationToken ct)
    {
        if (ApiPage.Read(page, DueErasureQuery.OnPage, out var question) is not { } part)
        {
            return ApiResults.Malformed(question);
        }

        var due = await query.PageAsync(part.Number, ct);
        return Results.Ok(new ApiList<DueErasure>(due.Rows, due.Total, part.Number, part.Size));
    }
}
