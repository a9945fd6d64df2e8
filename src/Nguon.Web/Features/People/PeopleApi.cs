using Microsoft.AspNetCore.Mvc;
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
        routes.MapSourceApi();
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

    private static async Task<IResult> RemarkAsync(Guid personId, RemarkOnWire body, MentorActs acts, CancellationToken ct) =>
        ApiResults.Of(await acts.RemarkAsync(personId, new MentorForm { Remark = body.Text, RemarkedOn = body.On }, ct), remark => new { remark.Id, remark.RemarkedOn });

    private static async Task<IResult> GiveTaskAsync(Guid personId, TaskOnWire body, MentorActs acts, CancellationToken ct) =>
        ApiResults.Of(await acts.GiveTaskAsync(personId, new MentorForm { Task = body.Text, DueOn = body.DueOn }, ct), task => new { task.Id, task.GivenOn, task.DueOn });

    private static async Task<IResult> EndTaskAsync(Guid personId, Guid taskId, ResultOnWire body, MentorActs acts, CancellationToken ct) =>
        ApiResults.Of(await acts.EndTaskAsync(personId, new MentorForm { TaskId = taskId, Result = body.Text }, ct), task => new { task.Id, task.ResultOn });
}

internal sealed record RemarkOnWire(string Text, DateOnly? On = null);

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
