using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Organizations;
using Nguon.Web.Access;
using Nguon.Web.Api;
using Nguon.Web.Data;
using Nguon.Web.Reading;

namespace Nguon.Web.Features.Organizations;

/// <summary>Front door of the feature; the tree and its units on any day.</summary>
internal static class OrganizationsApi
{
    public static IServiceCollection AddOrganizations(this IServiceCollection services) => services
        .AddScoped<UnitQuery>().AddScoped<FindHolder>().AddScoped<KeepPosts>().AddScoped<ChangeDetails>().AddScoped<AddCodeVersion>().AddScoped<CivicTies>().AddScoped<KeepCivicBodies>().AddScoped<KeepAuthority>().AddScoped<KeepResidentialUnits>().AddScoped<ResidentialTies>().AddScoped<CarryOut>().AddScoped<MemberMoveCheck>().AddScoped<RefreshTurns>().AddScoped<TakeFile>().AddScoped<MoveDue>().AddScoped<Reorganize>().AddScoped<ReorganizationEffects>().AddScoped<PassingEffects>().AddScoped<ReturningEffects>().AddScoped<FindMovers>().AddScoped<ImportOrganizations>().AddScoped<ImportReorganization>().AddScoped<ExportOrganizations>().AddHostedService<MoveDaily>();

    public static void MapOrganizationsApi(this IEndpointRouteBuilder routes)
    {
        var units = routes.MapApi("organizations").Needs(Power.SeeTree);
        units.MapGet("", ListAsync).WithSummary("Đơn vị trong phạm vi, theo tổ chức tại một ngày");
        units.MapGet("{organizationId:guid}", FindAsync).WithSummary("Một đơn vị tại một ngày");
        routes.MapApi("organizations").Needs(Power.Export).MapGet("export", ExportAsync).WithSummary("Xuất các đơn vị trong phạm vi tại một ngày, tệp CSV hoặc XLSX (format) mà việc nhập nhận lại được");
        units.MapUnitHistoryApi();
        routes.MapResidentialApi();
        routes.MapPostsApi();
        routes.MapCodeListsApi();
        routes.MapCivicBodiesApi();
        var changes = routes.MapApi("reorganizations").Needs(Power.Reorganize);
        changes.MapPost("", ReorganizeAsync).WithSummary("Sắp xếp tổ chức theo một quyết định; đính chính; check = true là chỉ xem trước");
        changes.MapPost("{eventId:guid}/undo", UndoAsync).WithSummary("Hủy một việc sắp xếp chưa đến ngày hiệu lực");
        changes.MapPost("files/{fileKind}", BringAsync).WithSummary("Nhập tệp CSV hoặc XLSX: organizations, reorganization; check = true là chỉ xem trước");
    }

    private static async Task<IResult> ListAsync(AppDb db, Reach reach, OrganizationTrees trees, [AsParameters] ListWish wish, CancellationToken ct)
    {
        if (ApiPage.Read(wish.Page, wish.PageSize, out var question) is not { } page)
        {
            return ApiResults.Malformed(question);
        }

        var day = wish.OnDay ?? reach.Today;
        var tree = await trees.OnAsync(db, day, ct);
        var ids = reach.User.IsOperator ? null : (await reach.UnitIds(Power.SeeTree).Distinct().ToListAsync(ct)).ToHashSet();
        var units = tree.All.Where(v => ids is null || ids.Contains(v.OrganizationId)).OrderBy(v => tree.PathTo(v.OrganizationId), StringComparer.Ordinal).ToList();
        return Results.Ok(new ApiList<UnitRow>(units.Skip(page.Skip).Take(page.Size).Select(v => UnitRow.Of(v, tree)).ToList(), units.Count, page.Number, page.Size));
    }

    private static async Task<IResult> FindAsync(UnitQuery query, UnitPastQuery past, Reach reach, [AsParameters] FindWish wish, CancellationToken ct) =>
        await query.OnAsync(wish.OrganizationId, wish.OnDay ?? reach.Today, ct) is { } unit ? Results.Ok(UnitOnWire.Of(unit, await past.OfAsync(wish.OrganizationId, ct))) : ApiResults.NotFound();

    private static async Task<IResult> ExportAsync(ExportOrganizations export, DateOnly? onDay, string? format, CancellationToken ct) =>
        await export.ToFileAsync(onDay, format, ct) is { } file ? Results.File(file.Bytes, file.ContentType, file.Name) : ApiResults.NotFound();

    private static async Task<IResult> ReorganizeAsync(ReorganizationOnWire body, Reorganize reorganize, bool? check, CancellationToken ct) => check == true
        ? ApiResults.Of(await reorganize.PreviewAsync(body.ToInput(), ct), preview => preview)
        : ApiResults.Of(await reorganize.RunAsync(body.ToInput(), ct), done => done);

    private static async Task<IResult> UndoAsync(Guid eventId, UndoOnWire body, Reorganize reorganize, CancellationToken ct) =>
        ApiResults.Of(await reorganize.UndoAsync(eventId, body.Reason, ct), done => done);

    private static async Task<IResult> BringAsync(string fileKind, HttpRequest request, TakeFile take, bool? check, CancellationToken ct) => fileKind switch
    {
        "organizations" => ApiResults.Of(await take.BringAsync(FileOfUnits.Organizations, request.Body, check == true, ct), OnWire),
        "reorganization" => ApiResults.Of(await take.BringAsync(FileOfUnits.Reorganization, request.Body, check == true, ct), OnWire),
        _ => ApiResults.NotFound(),
    };

    private static object OnWire(FileReport report) => new { report.Taken, report.AlreadyThere, report.Refused, report.Rows, report.Notes };

    internal sealed record FindWish(Guid OrganizationId, DateOnly? OnDay);

    internal sealed record ListWish(DateOnly? OnDay, int? Page, int? PageSize);

    private sealed record UnitRow(Guid Id, string Code, string Name, string OrganName, OrganizationKind Kind, Guid? ParentId, string Path)
    {
        public static UnitRow Of(OrganizationVersion v, OrganizationTree tree) =>
            new(v.OrganizationId, v.Code, v.Name, v.OrganName, v.Kind, v.ParentId, tree.PathTo(v.OrganizationId));
    }
}
