using Nguon.Domain.Classes;
using Nguon.Web.Access;
using Nguon.Web.Api;
using Nguon.Web.Reading;

namespace Nguon.Web.Features.Classes;

/// <summary>/api/v1/classes and around: the same use cases as the pages.</summary>
internal static class ClassesApi
{
    private const Power Both = Power.SeeClasses | Power.ActForCommittee;

    public static void MapClassesApi(this IEndpointRouteBuilder routes)
    {
        var classes = routes.MapApi("classes");
        classes.MapGet("", async (ClassListQuery query, Reach reach, int? year, CancellationToken ct) =>
            year is < 1930 or > 2200 ? ApiResults.Malformed("year từ 1930 đến 2200.") : Results.Ok(await query.OfYearAsync(year ?? reach.Today.Year, ct)))
            .Needs(Both | Power.SeePeople).WithSummary("Các lớp của một năm, số chỗ còn lại");
        classes.MapGet("{classId:guid}", FindAsync).Needs(Both).WithSummary("Một lớp: buổi học, học viên, danh sách chờ");
        classes.MapPost("", async (ClassInput body, PlanClass plan, CancellationToken ct) => ApiResults.Of(await plan.SaveAsync(body, ct), Wire)).Needs(Both).WithSummary("Lên kế hoạch mở lớp; có id thì sửa");
        classes.MapPost("{classId:guid}/cancel", async (Guid classId, ClassReason body, PlanClass plan, CancellationToken ct) => ApiResults.Of(await plan.CancelAsync(classId, body.Reason, ct), Wire)).Needs(Both).WithSummary("Không mở lớp");
        classes.MapPost("{classId:guid}/sessions", async (Guid classId, ClassSessionInput body, KeepClassSession keep, CancellationToken ct) => ApiResults.Of(await keep.SaveAsync(classId, body, ct), s => new { s.Id, s.HeldOn, s.Part }))
            .Needs(Both).WithSummary("Thêm, sửa, hoãn một buổi học");
        classes.MapPost("{classId:guid}/places", SendAsync).Needs(Power.ActForCommittee).WithSummary("Cử người vào lớp: có chỗ, vào danh sách chờ, hoặc lý do chưa được");
        classes.MapResultsApi();
        classes.MapForesightApi();
        var places = routes.MapApi("class-places");
        routes.MapApi("class-proposals").MapGet("", ListAsync).Needs(Both).WithSummary("Người được đề nghị, chưa có chỗ học");
        places.MapPost("approve", async (AnswerInput body, AnswerProposals answer, CancellationToken ct) => ApiResults.Of(await answer.ApproveAsync(body, ct), n => new { Count = n })).Needs(Power.ActForCommittee).WithSummary("Đồng ý cử đi học, chờ lớp");
        places.MapPost("decline", async (AnswerInput body, AnswerProposals answer, CancellationToken ct) => ApiResults.Of(await answer.DeclineAsync(body, ct), n => new { Count = n })).Needs(Power.ActForCommittee).WithSummary("Chưa cử đi học, có lý do");
        places.MapPost("hindered", async (AnswerInput body, AnswerProposals answer, CancellationToken ct) => ApiResults.Of(await answer.HinderAsync(body, ct), n => new { Count = n })).Needs(Power.ActForCommittee).WithSummary("Thời gian không đến lớp được");
        places.MapPost("{enrolmentId:guid}/end", async (Guid enrolmentId, KeepPlace keep, CancellationToken ct) => ApiResults.Of(await keep.EndAsync(enrolmentId, ct), Wire)).Needs(Both).WithSummary("Rút tên khỏi lớp");
        places.MapPost("{enrolmentId:guid}/seat", async (Guid enrolmentId, KeepPlace keep, CancellationToken ct) => ApiResults.Of(await keep.SeatAsync(enrolmentId, ct), Wire)).Needs(Both).WithSummary("Xếp chỗ cho người đang chờ");
        var centres = routes.MapApi("centres");
        centres.MapGet("", async (CentreQuery query, CancellationToken ct) => Results.Ok((await query.OwnAsync(ct)).Select(v => new { v.Centre.Id, v.Centre.Name, v.Centre.MinimumAttendance, Served = v.Served.Select(s => new { s.Catchment.Id, s.Catchment.OrganizationId, s.Unit, s.Catchment.From, s.Catchment.Until }) })))
            .Needs(Both).WithSummary("Trung tâm và địa bàn phục vụ");
        centres.MapPost("", async (CentreInput body, KeepCentre keep, CancellationToken ct) => ApiResults.Of(await keep.SaveAsync(body, ct), c => new { c.Id, c.Name })).Needs(Both).WithSummary("Thêm trung tâm; có id thì sửa");
        centres.MapPost("{centreId:guid}/catchment", async (Guid centreId, ServeInput body, KeepCentre keep, CancellationToken ct) => ApiResults.Of(await keep.ServeAsync(centreId, body, ct), k => new { k.Id, k.From })).Needs(Both).WithSummary("Thêm đơn vị vào địa bàn");
        centres.MapPost("{centreId:guid}/catchment/end", async (Guid centreId, LetGoInput body, KeepCentre keep, CancellationToken ct) => ApiResults.Of(await keep.LetGoAsync(centreId, body, ct), k => new { k.Id, k.Until })).Needs(Both).WithSummary("Thôi phục vụ một đơn vị");
        centres.MapPost("{centreId:guid}/close", async (Guid centreId, CloseCentreInput body, CloseCentre close, CancellationToken ct) => ApiResults.Of(await close.RunAsync(centreId, body, ct), c => new { c.Id, c.Until, c.KeeperId })).Needs(Both).WithSummary("Kết thúc hoạt động của trung tâm, nêu nơi giữ sổ");
    }

    private static async Task<IResult> FindAsync(Guid classId, ClassQuery query, CancellationToken ct) => await query.FindAsync(classId, ct) is { } view
        ? Results.Ok(new
        {
            view.Class.Id, view.Class.Kind, view.Class.Name, view.Class.FirstDay, view.Class.LastDay, view.Class.Seats, view.Taken, view.Left, view.Class.State,
            Sessions = view.Sessions.Select(s => new { s.Session.Id, s.Number, s.Session.HeldOn, s.Session.Part, s.Session.Topic, s.Session.IsCancelled, s.Present, s.Marked }),
            Places = view.Places.Select(p => new { p.Place.Id, p.Name, p.BirthYear, p.Unit, p.Committee, p.Place.Seat, p.Place.Status, p.Present, p.Place.Points, p.Place.Grade, Certificate = p.Certificate?.Number }),
        })
        : ApiResults.NotFound();

    private static async Task<IResult> SendAsync(Guid classId, SendInput body, SendToClass send, CancellationToken ct) =>
        ApiResults.Of(await send.RunAsync(body with { ClassId = classId }, ct), sent => sent.Select(one => new
        {
            one.PersonId, one.Outcome.Value?.Id, one.Outcome.Value?.Status, one.Outcome.Value?.Seat,
            Refusals = one.Outcome.Refusals.Select(ApiRefusal.Of), Warnings = one.Outcome.Warnings.Select(ApiRefusal.Of),
        }));

    private static async Task<IResult> ListAsync(NominationQuery query, ClassKind? kind, int? page, CancellationToken ct)
    {
        if (ApiPage.Read(page, null, out var question) is not { } asked)
        {
            return ApiResults.Malformed(question);
        }

        var list = await query.ListAsync(kind, asked.Number, ct);
        return Results.Ok(new ApiList<object>([.. list.Rows.Select(r => new { r.Place.Id, r.Place.PersonId, r.Name, r.BirthYear, r.Unit, r.Place.Kind, r.Place.Status, r.Place.ProposedOn, r.Place.Hindered })], list.Total, list.Page, NominationQuery.PageSize));
    }

    private static object Wire(TrainingClass held) => new { held.Id, held.Name, held.FirstDay, held.LastDay, held.Seats, held.State };

    private static object Wire(Enrolment place) => new { place.Id, place.Status, place.Seat, place.ClassId };
}

/// <summary>Why.</summary>
internal sealed record ClassReason(string Reason);
