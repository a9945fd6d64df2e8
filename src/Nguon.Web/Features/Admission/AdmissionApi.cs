using Microsoft.AspNetCore.Mvc;
using Nguon.Domain.Activities;
using Nguon.Domain.Admission;
using Nguon.Web.Access;
using Nguon.Web.Api;
using Nguon.Web.Files;
using Nguon.Web.Reading;

namespace Nguon.Web.Features.Admission;

/// <summary>/api/v1/dossiers: the same use cases as the pages.</summary>
internal static class AdmissionApi
{
    private const Power MaySee = Power.SeeDossiers | Power.SeeSubmitted | Power.Consent;
    private const Power MayAct = Power.ActForCell | Power.ActForCommittee;

    public static void MapDossierApi(this IEndpointRouteBuilder routes)
    {
        var dossiers = routes.MapApi("dossiers");
        dossiers.MapGet("/", ListAsync).Needs(MaySee).WithSummary("Hồ sơ trong phạm vi: lọc, tìm, theo trang");
        dossiers.MapPost("/", OpenAsync).Needs(MayAct).WithSummary("Mở hồ sơ");
        dossiers.MapPost("/record", RecordAsync).Needs(MayAct).WithSummary("Ghi cả hồ sơ từ giấy tờ trong một lần");
        dossiers.MapGet("/{dossierId:guid}", FindAsync).Needs(MaySee).WithSummary("Một hồ sơ: các bước, thời hạn, việc cần khắc phục");
        dossiers.MapGet("/{dossierId:guid}/outlook", OutlookAsync).Needs(MaySee).WithSummary("Ngày sớm nhất, chậm nhất của từng bước còn lại; giấy tờ sắp hết giá trị");
        dossiers.MapPost("/{dossierId:guid}/outlook", TryDaysAsync).Needs(MaySee).WithSummary("Thử tính ngày: không ghi gì");
        dossiers.MapPut("/{dossierId:guid}/circumstances", ChangeAsync).Needs(MayAct).WithSummary("Sửa hoàn cảnh của hồ sơ");
        dossiers.MapPost("/{dossierId:guid}/steps", TakeAsync).Needs(MayAct | Power.Consent).WithSummary("Ghi một bước");
        dossiers.MapPost("/{dossierId:guid}/steps/preview", PreviewAsync).Needs(MayAct | Power.Consent).WithSummary("Kiểm tra lại một bước, không ghi");
        dossiers.MapPost("/{dossierId:guid}/booklet", MoveBookletAsync).Needs(MayAct).WithSummary("Ghi nơi giữ quyển lý lịch");
        dossiers.MapPost("/{dossierId:guid}/steps/{stepId:guid}/reminders", RemindAsync).Needs(MayAct).WithSummary("Ghi lần nhắc trả lời thẩm tra");
        dossiers.MapPost("/{dossierId:guid}/steps/{stepId:guid}/files", AddFileAsync).Needs(MayAct | Power.Consent).WithSummary("Thêm bản chụp vào một bước: nội dung tệp là thân của yêu cầu")
            .WithMetadata(new RequestSizeLimitAttribute(ScanStore.MostRead));
        dossiers.MapGet("/{dossierId:guid}/files/{fileId:guid}", OpenFileAsync).Needs(MaySee).WithSummary("Mở bản chụp");
        var desk = routes.MapApi("verifications").Needs(Power.ActForCommittee);
        desk.MapGet("/outgoing", ([AsParameters] ApiPart part, VerificationDesk desk, CancellationToken ct) =>
            part.AnswerAsync(page => desk.OutgoingAsync(page.Skip, page.Size, ct), line => line)).WithSummary("Đề nghị thẩm tra đã gửi, chưa có kết quả; trang và tổng tính theo hồ sơ");
        desk.MapGet("/incoming", ([AsParameters] ApiPart part, VerificationDesk desk, CancellationToken ct) =>
            part.AnswerAsync(page => desk.IncomingAsync(page.Skip, page.Size, ct), line => line)).WithSummary("Đề nghị thẩm tra đến, theo trang");
        desk.MapPost("/incoming", async (IncomingInput body, VerificationDesk desk, CancellationToken ct) => ApiResults.Of(await desk.RegisterAsync(body, ct), one => new { one.Id, one.ReceivedOn })).WithSummary("Vào sổ đề nghị thẩm tra đến");
        desk.MapPost("/incoming/answers", async (IncomingAnswerOnWire body, VerificationDesk desk, CancellationToken ct) => ApiResults.Of(await desk.AnswerAsync(body.Id, body.On, body.Number, ct), one => new { one.Id, one.AnsweredOn })).WithSummary("Ghi ngày trả lời đề nghị thẩm tra đến");
        routes.MapGet("/ho-so/{dossierId:guid}/ban-chup/tep/{fileId:guid}", OpenFileAsync).Needs(MaySee).ExcludeFromDescription();
    }

    private static async Task<IResult> ListAsync([AsParameters] DossierParameters given, PeopleQuery query, CancellationToken ct)
    {
        if (ApiPage.Read(given.Page, given.PageSize, out var question) is not { } page)
        {
            return ApiResults.Malformed(question);
        }

        var list = await query.DossiersAsync(given.ToFilter(page), ct);
        return Results.Ok(new ApiList<DossierOnWire>([.. list.Rows.Select(DossierOnWire.Of)], list.Total, page.Number, page.Size));
    }

    private static async Task<IResult> FindAsync(Guid dossierId, DossierSheets sheets, Looks looks, CancellationToken ct)
    {
        if (await sheets.FindAsync(dossierId, ct) is not { } sheet)
        {
            return ApiResults.NotFound();
        }

        await looks.AddAsync(LookKind.Dossier, dossierId, ct);
        return Results.Ok(DossierDetailOnWire.Of(sheet));
    }

    private static Task<IResult> OutlookAsync(Guid dossierId, DossierSheets sheets, CancellationToken ct) => TryDaysAsync(dossierId, new([]), sheets, ct);

    private static async Task<IResult> TryDaysAsync(Guid dossierId, TryDaysOnWire body, DossierSheets sheets, CancellationToken ct) =>
        await sheets.FindAsync(dossierId, ct) is not { } sheet ? ApiResults.NotFound()
        : body.Supposed.Count > TryDaysForm.MostPapers + 1 ? ApiResults.Malformed($"Nhiều nhất {TryDaysForm.MostPapers + 1} giấy tờ, việc trong một lần thử.")
        : Results.Ok(OutlookOnWire.Of(sheet.Dossier.Outlook(sheet.Context, body.Supposed)));

    private static async Task<IResult> OpenAsync(OpenOnWire body, OpenDossier open, CancellationToken ct) =>
        ApiResults.Created(await open.RunAsync(new OpenDossierInput(body.PersonId, body.OpenedOn, body.Circumstances ?? new(), body.Paper), ct),
            dossier => ($"{ApiServices.Root}/dossiers/{dossier.Id}", new { dossier.Id, dossier.Stage, dossier.Revision }));

    private static async Task<IResult> RecordAsync(RecordOnWire body, RecordDossier record, ActingUnits units, CancellationToken ct)
    {
        var outcome = await record.RunAsync(await body.ToInputAsync(units, ct), ct);
        return ApiResults.Of(outcome, done => new { done.Id, done.Stage, done.OpenMarks, Warnings = outcome.Warnings.Select(ApiRefusal.Of) });
    }

    private static async Task<IResult> ChangeAsync(Guid dossierId, CircumstancesOnWire body, ChangeCircumstances change, CancellationToken ct) =>
        ApiResults.Of(await change.RunAsync(dossierId, body.Revision, body.Circumstances, ct), dossier => new { dossier.Id, dossier.Revision });

    private static async Task<IResult> TakeAsync(Guid dossierId, StepOnWire body, TakeStep take, ActingUnits units, CancellationToken ct) =>
        ApiResults.Created(await take.RunAsync(await body.ToInputAsync(dossierId, units, ct), ct),
            step => ($"{ApiServices.Root}/dossiers/{dossierId}", StepTakenOnWire.Of(step)));

    private static async Task<IResult> PreviewAsync(Guid dossierId, StepOnWire body, TakeStep take, ActingUnits units, CancellationToken ct)
    {
        var outcome = await take.PreviewAsync(await body.ToInputAsync(dossierId, units, ct), ct);
        return outcome.Succeeded ? Results.Ok(new { Warnings = outcome.Warnings.Select(ApiRefusal.Of) }) : ApiResults.Refused(outcome);
    }

    private static async Task<IResult> MoveBookletAsync(Guid dossierId, BookletOnWire body, VerificationActs acts, CancellationToken ct) =>
        ApiResults.Of(await acts.MoveBookletAsync(dossierId, new VerificationForm { On = body.On, Place = body.Place, SignedBy = body.SignedBy }, ct), move => new { move.Id, move.MovedOn });

    private static async Task<IResult> RemindAsync(Guid dossierId, Guid stepId, ReminderOnWire body, VerificationActs acts, CancellationToken ct) =>
        ApiResults.Of(await acts.RemindAsync(dossierId, new VerificationForm { RequestId = stepId, On = body.On, Number = body.Number }, ct), step => new { step.Id });

    private static async Task<IResult> AddFileAsync(Guid dossierId, Guid stepId, string name, HttpRequest request, AddFile add, CancellationToken ct) =>
        ApiResults.Created(await add.RunAsync(new AddFileInput(dossierId, stepId, name, request.Body), ct),
            file => ($"{ApiServices.Root}/dossiers/{dossierId}/files/{file.Id}", new { file.Id, file.ContentType, file.Size, file.Sha256 }));

    private static async Task<IResult> OpenFileAsync(Guid dossierId, Guid fileId, OpenFile open, HttpContext context, CancellationToken ct) =>
        await open.RunAsync(dossierId, fileId, ct) is { } opened ? OpenFile.Answer(opened, context)
        : ApiServices.IsApi(context) ? ApiResults.NotFound()
        : Results.StatusCode(StatusCodes.Status404NotFound);
}
