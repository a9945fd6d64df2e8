using Nguon.Domain.Organizations;
using Nguon.Web.Access;
using Nguon.Web.Api;
using Nguon.Web.Reading;

namespace Nguon.Web.Features.Organizations;

/// <summary>/api/v1/code-lists: the lists with their versions; a version is added, none is edited.</summary>
internal static class CodeListsApi
{
    private static readonly (string Name, UnitCodeList List)[] Names = [("loai", UnitCodeList.Kind), ("khoi", UnitCodeList.Block), ("loai-hinh", UnitCodeList.BaseType), ("dia-ban", UnitCodeList.Area)];

    public static void MapCodeListsApi(this IEndpointRouteBuilder routes)
    {
        var lists = routes.MapApi("code-lists");
        lists.MapGet("", (UnitCodes codes) => Results.Ok(Names.Select(n => new { List = n.Name, Versions = codes.Book.Versions(n.List).Select(OnWire) })))
            .Needs(Power.SeeTree).WithSummary("Danh mục loại, khối, loại hình, địa bàn: các phiên bản theo ngày");
        lists.MapPost("{codeList}", AddAsync).Needs(Power.Consent).WithSummary("Thêm phiên bản của một danh mục từ một ngày; check = true là chỉ xem trước");
    }

    /// <summary>The list a word of an address means; null when none.</summary>
    public static UnitCodeList? Find(string name) => Array.Find(Names, n => n.Name == name) is { Name: not null } hit ? hit.List : null;

    /// <summary>The word of an address.</summary>
    public static string NameOf(UnitCodeList list) => Array.Find(Names, n => n.List == list).Name;

    private static async Task<IResult> AddAsync(string codeList, CodeVersionInput body, AddCodeVersion add, bool? check, CancellationToken ct) => Find(codeList) is not { } known
        ? ApiResults.NotFound()
        : ApiResults.Of(check == true ? await add.PreviewAsync(body with { List = known }, ct) : await add.RunAsync(body with { List = known }, ct), done => done);

    private static object OnWire(CodeListVersion v) => new { v.From, v.Source, v.SourceOn, v.IsUnconfirmed, v.Codes, v.Changes };
}
