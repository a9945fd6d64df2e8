using Microsoft.AspNetCore.Mvc;
using Nguon.Domain;
using Nguon.Domain.Mentoring;
using Nguon.Domain.People;
using Nguon.Web.Access;
using Nguon.Web.Api;
using Nguon.Web.Reading;

namespace Nguon.Web.Features.People;

/// <summary>/api/v1/people: the same use cases as the pages.</summary>
internal static class PeopleApi
{
    public static void MapPeopleApi(this IEndpointRouteBuilder routes)
    {
        var people = routes.MapApi("people");
        people.MapGet("/", ListAsync).Needs(Power.SeePeople).WithSummary("Người trong phạm vi: lọc, tìm không dấu, theo trang");
        people.MapGet("/{personId:guid}", FindAsync).Needs(Power.SeePeople).WithSummary("Một người: quá trình, hồ sơ");
        people.MapPost("/", EnterAsync).Needs(Power.EditPeople).WithSummary("Thêm người; có người trùng thì hỏi lại");
        people.MapPut("/{personId:guid}", ChangeAsync).Needs(Power.EditPeople).WithSummary("Sửa thông tin của người");
        people.MapPost("/{personId:guid}/remarks", RemarkAsync).Needs(Power.ActForCell | Power.SeeMentees).WithSummary("Ghi nhận xét của đảng viên giúp đỡ");
        people.MapPost("/{personId:guid}/tasks", GiveTaskAsync).Needs(Power.ActForCell | Power.SeeMentees).WithSummary("Giao nhiệm vụ");
        people.MapPost("/{personId:guid}/mentors", HandOverAsync).Needs(Power.ActForCell).WithSummary("Phân công thêm, bàn giao việc giúp đỡ theo nghị quyết chi bộ");
        routes.MapApi("mentoring").MapGet("", RosterAsync).Needs(Power.ActForCell).WithSummary("Ai giúp đỡ ai, lời gần nhất; không nêu chi bộ thì chỉ những người quá kỳ");
        routes.MapApi("mentoring").MapPut("rhythm/{cellId:guid}", RhythmAsync).Needs(Power.ActForCell).WithSummary("Nhịp nhận xét của chi bộ: 1 hoặc 3 tháng");
        people.MapGet("/{personId:guid}/erasure", PreviewErasureAsync).Needs(Power.ActForCommittee).WithSummary("Xem trước những gì sẽ xóa của một người không được kết nạp");
        people.MapPost("/{personId:guid}/erasure", EraseAsync).Needs(Power.ActForCommittee).WithSummary("Xóa thông tin của một người không được kết nạp; số liệu giữ nguyên");
        people.MapPost("/erasures", EraseDueAsync).Needs(Power.ActForCommittee).WithSummary("Xóa thông tin của nhiều người đến hạn, từng người một");
        people.MapGet("/{personId:guid}/relatives", RelativesAsync).Needs(Power.EditPeople).WithSummary("Người thân phải thẩm tra (phần hạn chế); lần xem được ghi lại");
        people.MapPost("/{personId:guid}/relatives", AddRelativeAsync).Needs(Power.EditPeople).WithSummary("Ghi một người thân, khi cấp ủy cho ghi");
        people.MapPost("/{personId:guid}/relatives/removal", RemoveRelativeAsync).Needs(Power.EditPeople).WithSummary("Bỏ một người thân đã ghi");
        routes.MapSourceApi();
        routes.MapMergeApi();
        routes.MapNotebookApi();
        routes.MapPersonalDataApi();
        people.MapPost("/{personId:guid}/tasks/{taskId:guid}/result", EndTaskAsync).Needs(Power.ActForCell | Power.SeeMentees).WithSummary("Ghi kết quả nhiệm vụ");
    }

    private static async Task<IResult> ListAsync([AsParameters] PeopleParameters given, PeopleQuery query, CancellationToken ct)
    {
        if (ApiPage.Read(given.Page, given.PageSize, out var question) is not { } page)
        {
            return ApiResults.Malformed(question);
        }

        var list = await query.PeopleAsync(given.ToFilter(page), ct);
        return Results.Ok(new ApiList<PersonOnWire>([.. list.Rows.Select(row => PersonOnWire.Of(row, list.Paths))], list.Total, page.Number, page.Size));
    }

    private static async Task<IResult> FindAsync(Guid personId, PersonPageQuery query, Looks looks, CancellationToken ct)
    {
        if (await query.FindAsync(personId, ct) is not { } file)
        {
            return ApiResults.NotFound();
        }

        await looks.AddAsync(Domain.Activities.LookKind.Person, personId, ct);
        return Results.Ok(PersonDetailOnWire.Of(file));
    }

    private static async Task<IResult> EnterAsync(EnterPersonOnWire body, EnterPerson enter, CancellationToken ct) =>
        ApiResults.Created(await enter.RunAsync(body.ToInput(), ct), person => ($"{ApiServices.Root}/people/{person.Id}", new { person.Id, person.Revision }));

    private static async Task<IResult> ChangeAsync(Guid personId, [FromBody] ChangePersonInput body, ChangePerson change, CancellationToken ct) =>
        body.PersonId != personId
            ? ApiResults.Malformed("personId trong nội dung khác với địa chỉ.")
            : ApiResults.Of(await change.RunAsync(body, ct), person => new { person.Id, person.Revision });

    private static async Task<IResult> RelativesAsync(Guid personId, RelativesQuery query, Looks looks, CancellationToken ct)
    {
        if (await query.FindAsync(personId, ct) is not { } file)
        {
            return ApiResults.NotFound();
        }

        await looks.AddAsync(Domain.Activities.LookKind.Restricted, personId, ct);
        return Results.Ok(new { file.MayAdd, Relatives = file.Known.Select(r => new { r.Id, r.Kind, r.FullName, r.BornYear, r.Place }) });
    }

    private static async Task<IResult> AddRelativeAsync(Guid personId, RelativeInput body, KeepRelatives keep, CancellationToken ct) =>
        ApiResults.Of(await keep.AddAsync(personId, body, ct), relative => new { relative.Id });

    private static async Task<IResult> RemoveRelativeAsync(Guid personId, RelativeRemoval body, KeepRelatives keep, CancellationToken ct) =>
        ApiResults.Of(await keep.RemoveAsync(personId, body.RelativeId, ct), relative => new { relative.Id });

    private static async Task<IResult> RemarkAsync(Guid personId, RemarkOnWire body, MentorActs acts, CancellationToken ct) =>
        Kept(await acts.RemarkAsync(personId, new MentorForm { Remark = body.Text, RemarkedOn = body.On, WorkGiven = body.WorkGiven, WorkResult = body.Result, Advice = body.Advice }, ct));

    private static IResult Kept(Outcome<MentorRemark> outcome) =>
        ApiResults.Of(outcome, remark => new { remark.Id, remark.RemarkedOn, Hints = outcome.Warnings.Select(w => w.Message) });

    private static async Task<IResult> HandOverAsync(Guid personId, HandOverInput body, HandOverMentor act, CancellationToken ct) => HandedOver(await act.RunAsync(personId, body, ct));

    private static IResult HandedOver(Outcome<MentorAssignment> outcome) =>
        ApiResults.Of(outcome, a => new { a.Id, a.MentorId, a.From, a.Until, Hints = outcome.Warnings.Select(w => w.Message) });

    private static async Task<IResult> PreviewErasureAsync(Guid personId, ErasePerson erase, CancellationToken ct) =>
        await erase.PreviewAsync(personId, ct) is { } preview
            ? Results.Ok(new { personId, preview.Case.LetGoOn, preview.Counts, Refusals = preview.Refusals.Select(ApiRefusal.Of) })
            : ApiResults.NotFound();

    private static async Task<IResult> EraseAsync(Guid personId, ErasureOnWire body, ErasePerson erase, CancellationToken ct) =>
        ApiResults.Of(await erase.RunAsync(personId, body.Reason, ct), person => new { person.Id, person.ErasedOn });

    private static async Task<IResult> EraseDueAsync(ErasuresOnWire body, EraseDue erase, CancellationToken ct) =>
        ApiResults.Of(await erase.RunAsync(body.People, ct), batch => new { batch.Erased, Refused = batch.Refused.Select(r => new { r.PersonId, Why = ApiRefusal.Of(r.Why) }) });

    private static async Task<IResult> RosterAsync(Guid? cellId, [AsParameters] ApiPart part, MentoringRosterQuery query, Reach reach, CancellationToken ct)
    {
        if (ApiPage.Read(part.Page, part.PageSize, out var question) is not { } page)
        {
            return ApiResults.Malformed(question);
        }

        var roster = await query.OfAsync(cellId, (page.Skip, page.Size), ct);
        return Results.Ok(new
        {
            roster.Months,
            roster.Total,
            Page = page.Number,
            PageSize = page.Size,
            Rows = roster.Rows.Select(r => new { r.PersonId, r.Name, r.Status, r.CellId, r.Helpers, r.LastWordOn, r.DueOn, IsSilent = r.IsSilentOn(reach.Today), OpenTasks = r.Tasks.Count }),
        });
    }

    private static async Task<IResult> RhythmAsync(Guid cellId, RhythmOnWire body, HandOverMentor act, CancellationToken ct) =>
        ApiResults.Of(await act.SetRhythmAsync(cellId, body.Months, ct), rhythm => new { rhythm.OrganizationId, rhythm.Months });

    private static async Task<IResult> GiveTaskAsync(Guid personId, TaskOnWire body, MentorActs acts, CancellationToken ct) =>
        ApiResults.Of(await acts.GiveTaskAsync(personId, new MentorForm { Task = body.Text, DueOn = body.DueOn }, ct), task => new { task.Id, task.GivenOn, task.DueOn });

    private static async Task<IResult> EndTaskAsync(Guid personId, Guid taskId, ResultOnWire body, MentorActs acts, CancellationToken ct) =>
        ApiResults.Of(await acts.EndTaskAsync(personId, new MentorForm { TaskId = taskId, Result = body.Text }, ct), task => new { task.Id, task.ResultOn });
}

internal sealed record RemarkOnWire(string Text, DateOnly? On = null, string? WorkGiven = null, string? Result = null, string? Advice = null);

internal sealed record RhythmOnWire(int Months);

internal sealed record RelativeRemoval(Guid RelativeId);

internal sealed record ErasureOnWire(string? Reason = null);

internal sealed record ErasuresOnWire(IReadOnlyList<Guid> People);

internal sealed record TaskOnWire(string Text, DateOnly? DueOn = null);

internal sealed record ResultOnWire(string Text);

/// <summary>Query of the list.</summary>
internal sealed record PeopleParameters
{
    public string? Search { get; init; }
    public PersonStatus? Status { get; init; }
    public Domain.Admission.DossierStage? Stage { get; init; }
    public Guid? UnitId { get; init; }
    public int? Page { get; init; }
    public int? PageSize { get; init; }

    public PeopleFilter ToFilter(ApiPage page) => new()
    {
        Search = Search ?? "",
        Status = Status,
        Stage = Stage,
        UnitId = UnitId,
        Skip = page.Skip,
        Take = page.Size,
    };
}
