using Nguon.Domain.People;
using Nguon.Web.Access;
using Nguon.Web.Api;
using Nguon.Web.Reading;

namespace Nguon.Web.Features.People;

/// <summary>/api/v1/source-reviews: the same use cases as the pages.</summary>
internal static class SourceApi
{
    public static void MapSourceApi(this IEndpointRouteBuilder routes)
    {
        var reviews = routes.MapApi("source-reviews");
        reviews.MapGet("", CoverageAsync).Needs(Power.SeePeople).WithSummary("Rà soát nguồn trong năm: chi bộ nào đã làm, chưa làm");
        reviews.MapGet("{cellId:guid}", SheetAsync).Needs(Power.SeePeople).WithSummary("Rà soát nguồn của một chi bộ");
        reviews.MapPut("{cellId:guid}", SaveAsync).Needs(Power.ActForCell).WithSummary("Ghi rà soát nguồn của một chi bộ");
        reviews.MapPost("orders", OrderAsync).Needs(Power.ActForCommittee).WithSummary("Yêu cầu rà soát nguồn, có hạn");
        reviews.MapPost("general-notices", NoticeAsync).Needs(Power.ActForCommittee).WithSummary("Ghi thông báo chung của cấp ủy");
        reviews.MapPost("told/{personId:guid}", ToldAsync).Needs(Power.ActForCell).WithSummary("Ghi ngày đã thông báo cho người được theo dõi");
        reviews.MapGet("reminders", RemindersAsync).Needs(Power.ActForCell).WithSummary("Việc tạo nguồn cần nhớ: khó khăn sắp hết, nhập ngũ, ra trường, hết tuổi Đoàn, đang ở xa");
        reviews.MapGet("nominations", NominationsAsync).Needs(Power.SeePeople).WithSummary("Tổ chức nào giới thiệu ai, người đó nay thế nào");
    }

    private static async Task<IResult> RemindersAsync(SourceRemindersQuery query, CancellationToken ct) => Results.Ok(await query.OfAsync(ct));

    private static async Task<IResult> NominationsAsync(IntroducingBodies? body, int? year, int? page, NominationsQuery query, CancellationToken ct)
    {
        if (year is < 1990 or > 2200 || page is < 1)
        {
            return ApiResults.Malformed("year từ 1990 đến 2200, page từ 1.");
        }

        var view = await query.OfAsync(new NominationWish(body, year) { Page = page ?? 1 }, ct);
        return Results.Ok(new
        {
            view.Total,
            Bodies = view.Bodies.Select(b => new { b.Body, b.Times, b.Persons, b.States }),
            Rows = view.Rows.Select(r => new { r.PersonId, r.Name, BirthYear = r.BornOn?.Year, r.UnitId, r.Body, r.Form, r.PaperNumber, r.On, r.State }),
        });
    }

    private static async Task<IResult> CoverageAsync(Guid? unitId, int? year, SourceCoverageQuery query, Reach reach, CancellationToken ct) =>
        await query.OfAsync(unitId, year ?? reach.Today.Year, ct) is { } view
            ? Results.Ok(new
            {
                UnitId = view.Unit.OrganizationId, view.Year, view.Cells, view.Finished, view.Order?.DueOn,
                Rows = view.Rows.Select(r => new { UnitId = r.Unit.OrganizationId, r.Unit.Name, r.Cells, r.Begun, r.Finished, r.FinishedOn, r.People, r.KeepWatching, r.PutOnList, r.NotNow, r.NoLonger }),
            })
            : ApiResults.NotFound();

    private static async Task<IResult> SheetAsync(Guid cellId, int? year, SourceSheetQuery query, Reach reach, CancellationToken ct) =>
        await query.OfAsync(cellId, year ?? reach.Today.Year, ct) is { } sheet
            ? Results.Ok(new
            {
                sheet.CellId, sheet.Year, sheet.Review?.Revision, sheet.Review?.FinishedOn, sheet.Review?.Groups, sheet.Order?.DueOn, sheet.Listed,
                Lines = sheet.Rows.Select(SourceLineOnWire.Of),
            })
            : ApiResults.NotFound();

    private static async Task<IResult> SaveAsync(Guid cellId, SourceReviewInput body, SaveSourceReview save, CancellationToken ct) =>
        body.CellId != cellId
            ? ApiResults.Malformed("cellId trong nội dung khác với địa chỉ.")
            : ApiResults.Of(await save.RunAsync(body, ct), review => new { review.Id, review.Year, review.FinishedOn, review.Revision });

    private static async Task<IResult> OrderAsync(SourceOrderInput body, OrderSourceReview act, CancellationToken ct) =>
        ApiResults.Of(await act.OrderAsync(body, ct), order => new { order.Id, order.Year, order.DueOn });

    private static async Task<IResult> NoticeAsync(GeneralNoticeInput body, OrderSourceReview act, CancellationToken ct) =>
        ApiResults.Of(await act.NoticeAsync(body, ct), notice => new { notice.Id, notice.IssuedOn });

    private static async Task<IResult> ToldAsync(Guid personId, ToldOnWire body, OrderSourceReview act, CancellationToken ct) =>
        ApiResults.Of(await act.TellAsync(personId, body.On, ct), told => new { told.Id, told.ToldOn });
}

internal sealed record ToldOnWire(DateOnly On);

/// <summary>A line of a review on the wire.</summary>
internal sealed record SourceLineOnWire(Guid PersonId, string FullName, int? BirthYear, string SchoolClass, Guid? ResponsibleMemberId, DateOnly? ToldOn)
{
    public IntroducingBodies? Body { get; init; }
    public NominationForm? Form { get; init; }
    public DateOnly? ExpectedFrom { get; init; }
    public SourceOutcome? Outcome { get; init; }
    public ObstacleOnWire? Obstacle { get; init; }

    public static SourceLineOnWire Of(SourceSheetRow row) => new(row.Person.Id, row.Person.FullName, row.Person.BornOn?.Year, row.SchoolClass, row.Person.ResponsibleMemberId, row.ToldOn)
    {
        Body = row.Nomination?.Body,
        Form = row.Nomination?.Form,
        ExpectedFrom = row.Line?.ExpectedFrom,
        Outcome = row.Line?.Outcome,
        Obstacle = row.Obstacle is { } standing ? ObstacleOnWire.Of(standing) : null,
    };
}

/// <summary>An obstacle on the wire; both days count.</summary>
internal sealed record ObstacleOnWire(ObstacleKind Kind, DateOnly From, DateOnly? To)
{
    public static ObstacleOnWire Of(Obstacle obstacle) => new(obstacle.Kind, obstacle.From, obstacle.Until?.AddDays(-1));
}
