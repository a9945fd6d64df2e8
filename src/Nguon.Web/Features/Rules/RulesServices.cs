using Nguon.Domain.Admission;
using Nguon.Web.Access;
using Nguon.Web.Api;
using Nguon.Web.Reading;
using Nguon.Web.Seed;
using Nguon.Web.Tables;

namespace Nguon.Web.Features.Rules;

/// <summary>The feature's services, and the routes by which rules are added: versions, impact, working days, criteria of committees.</summary>
internal static class RulesServices
{
    private const Power MaySee = Power.Consent | Power.ActForCommittee;

    public static IServiceCollection AddRules(this IServiceCollection services) => services
        .AddScoped<VersionList>()
        .AddScoped<ProposeVersion>()
        .AddScoped<DecideVersion>()
        .AddScoped<ImpactRun>()
        .AddScoped<SaveCalendarYear>()
        .AddScoped<RuleQuestions>()
        .AddScoped<LocalCriteria>();

    public static void MapAdding(IEndpointRouteBuilder routes)
    {
        var versions = routes.MapApi("rules/versions");
        versions.MapGet("", async (VersionList list, CancellationToken ct) => Results.Ok((await list.AllAsync(ct)).Select(VersionOnWire.Of))).Needs(MaySee).WithSummary("Các phiên bản quy định đã đưa ra");
        versions.MapPost("", async (HttpRequest request, ProposeVersion propose, CancellationToken ct) =>
            ApiResults.Created(await propose.RunAsync(request.Body, ct), made => ($"{ApiServices.Root}/rules/versions/{made.Id}", VersionOnWire.Of(made)))).Needs(Power.Consent).WithSummary("Đưa ra phiên bản quy định: thân là tệp JSON");
        versions.MapPost("{versionId:guid}/decision", async (Guid versionId, VersionDecisionOnWire body, DecideVersion decide, CancellationToken ct) =>
            ApiResults.Of(await decide.RunAsync(versionId, body.IsAdopted, body.Note, ct), VersionOnWire.Of)).Needs(Power.Consent).WithSummary("Người thứ hai đồng ý hoặc không dùng phiên bản");
        versions.MapGet("{versionId:guid}/impact", ImpactAsync).Needs(MaySee).WithSummary("Tác động của phiên bản tới hồ sơ đang làm; không ghi gì");
        var rules = routes.MapApi("rules");
        rules.MapGet("working-days", WorkingDays).SignedIn().WithSummary("Ngày nghỉ, ngày làm bù của một năm; đã xác nhận hay chưa");
        rules.MapPost("working-days", async (CalendarYearInput body, SaveCalendarYear save, CancellationToken ct) =>
            ApiResults.Of(await save.RunAsync(body, ct), year => new { year.Id, year.Year, Days = year.Days.Count })).Needs(Power.Consent).WithSummary("Nhập lịch làm việc của một năm");
        rules.MapGet("local-criteria", LocalAsync).Needs(MaySee).WithSummary("Tiêu chí riêng của cấp ủy trong phạm vi, mới nhất trước, theo trang");
        rules.MapPost("local-criteria/{criterionId:guid}/end", async (Guid criterionId, CriterionEndOnWire body, LocalCriteria criteria, Reach reach, CancellationToken ct) =>
            ApiResults.Of(await criteria.EndAsync(criterionId, body.Until ?? reach.Today, ct), CriterionOnWire.Of)).Needs(Power.ActForCommittee).WithSummary("Thôi áp dụng một tiêu chí riêng");
        rules.MapPost("local-criteria", async (LocalCriterionInput body, LocalCriteria criteria, CancellationToken ct) =>
            ApiResults.Of(await criteria.AddAsync(body, ct), one => new { one.Id, one.From })).Needs(Power.ActForCommittee).WithSummary("Thêm tiêu chí riêng của cấp ủy; chỉ nhắc");
        const Power mayAsk = Power.SeeDossiers | Power.SeeSubmitted | Power.Consent;
        rules.MapGet("questions", ([AsParameters] ApiPart part, RuleQuestions questions, CancellationToken ct) =>
            part.AnswerAsync(page => questions.OfMineAsync(page.Skip, page.Size, ct), RuleQuestionOnWire.Of)).Needs(mayAsk).WithSummary("Câu hỏi về quy định trong phạm vi, theo trang");
        rules.MapPost("questions", async (RuleQuestionInput body, RuleQuestions questions, CancellationToken ct) =>
            ApiResults.Of(await questions.AskAsync(body, ct), RuleQuestionOnWire.Of)).Needs(mayAsk).WithSummary("Tôi cho rằng quy định khác: hỏi về một quy định");
        rules.MapPost("questions/answers", async (RuleAnswerOnWire body, RuleQuestions questions, CancellationToken ct) =>
            ApiResults.Of(await questions.AnswerAsync(body.Id, body.Answer, ct), RuleQuestionOnWire.Of)).Needs(Power.Consent).WithSummary("Trả lời một câu hỏi, dùng chung");
        routes.MapGet("/quy-dinh/phien-ban/{versionId:guid}/tac-dong/tep", FileAsync).Needs(MaySee).ExcludeFromDescription();
        routes.MapGet("/quy-dinh/van-ban/tep", (string? ma, RulesOfTheDay all, Reach reach) => all.Book.Layers.FirstOrDefault(layer => layer.Id == (ma ?? all.On(reach.Today).Regulation.Id)) is { } layer
            ? Results.File(RuleLayerWriter.Write(layer), "application/json", "quy-dinh.json")
            : Results.StatusCode(StatusCodes.Status404NotFound)).Needs(MaySee).ExcludeFromDescription();
    }

    private static IResult WorkingDays(int? year, RulesOfTheDay rules, Reach reach)
    {
        var asked = year ?? reach.Today.Year;
        return asked is < 2011 or > 2200
            ? ApiResults.Malformed("year từ 2011 đến 2200.")
            : Results.Ok(new { Year = asked, IsConfirmed = !rules.Calendar.HasUnconfirmedYear(new(asked, 1, 1), new(asked, 12, 31)), Days = rules.Calendar.Days.Where(row => row.Day.Year == asked) });
    }

    private static async Task<IResult> LocalAsync(int? page, int? pageSize, LocalCriteria criteria, CancellationToken ct)
    {
        if (ApiPage.Read(page, pageSize, out var question) is not { } part)
        {
            return ApiResults.Malformed(question);
        }

        var all = await criteria.OfMineAsync(ct);
        return Results.Ok(new ApiList<CriterionOnWire>([.. all.Skip(part.Skip).Take(part.Size).Select(CriterionOnWire.Of)], all.Count, part.Number, part.Size));
    }

    private static async Task<IResult> ImpactAsync(Guid versionId, VersionList versions, ImpactRun run, CancellationToken ct) =>
        await versions.FindAsync(versionId, ct) is { } version ? Results.Ok(ImpactOnWire.Of(await run.OfAsync(ProposeVersion.LayerOf(version), ct))) : ApiResults.NotFound();

    private static async Task<IResult> FileAsync(Guid versionId, VersionList versions, ImpactRun run, CancellationToken ct)
    {
        if (await versions.FindAsync(versionId, ct) is not { } version)
        {
            return Results.StatusCode(StatusCodes.Status404NotFound);
        }

        var view = await run.OfAsync(ProposeVersion.LayerOf(version), ct);
        using var stream = new MemoryStream();
        await using (var table = new XlsxWriter(stream))
        {
            await ImpactWords.WriteAsync(table, view);
        }

        return Results.File(stream.ToArray(), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "tac-dong.xlsx");
    }
}

internal sealed record VersionOnWire(Guid Id, string LayerId, DateOnly From, RuleVersionState State, string ProposedBy, DateTime ProposedAt, string DecidedBy, DateTime? DecidedAt)
{
    public static VersionOnWire Of(RuleVersion version) => new(version.Id, version.LayerId, version.From, version.State, version.ProposedBy, version.ProposedAt, version.DecidedBy, version.DecidedAt);
}

internal sealed record VersionDecisionOnWire(bool IsAdopted, string? Note = null);

internal sealed record CriterionEndOnWire(DateOnly? Until = null);

internal sealed record CriterionOnWire(Guid Id, Guid OrganizationId, LocalCriterionKind Kind, int Months, string Text, string Document, DateOnly From, DateOnly? Until)
{
    public static CriterionOnWire Of(LocalCriterion one) => new(one.Id, one.OrganizationId, one.Kind, one.Months, one.Text, one.Document, one.From, one.Until);
}

internal sealed record ImpactOnWire(string Document, DateOnly Day, int Judged, IReadOnlyList<ImpactRowOnWire> Dossiers)
{
    public static ImpactOnWire Of(ImpactView view) => new(view.Layer.Document, view.Day, view.Judged, [.. view.Rows.Select(ImpactRowOnWire.Of)]);
}

/// <summary>One dossier that changes; no id where the account may not open it.</summary>
internal sealed record ImpactRowOnWire(Guid? DossierId, string Unit, IReadOnlyList<ApiRefusal> Blocks, IReadOnlyList<ApiRefusal> Gains, IReadOnlyList<DueMove> Moves)
{
    public static ImpactRowOnWire Of(ImpactRow row) => row.Name.Length == 0
        ? new(null, row.Unit, [], [], row.Impact.Moves)
        : new(row.DossierId, row.Unit, [.. row.Impact.Blocks.Select(ApiRefusal.Of)], [.. row.Impact.Gains.Select(ApiRefusal.Of)], row.Impact.Moves);
}
