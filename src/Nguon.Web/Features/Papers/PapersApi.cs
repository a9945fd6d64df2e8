using Nguon.Web.Access;
using Nguon.Web.Api;

namespace Nguon.Web.Features.Papers;

/// <summary>Papers for programs: the catalogue, and each paper as DOCX or PDF.</summary>
internal static class PapersApi
{
    public static void MapPapersApi(this IEndpointRouteBuilder routes)
    {
        var papers = routes.MapApi("papers").Needs(Power.SeeDossiers | Power.SeeSubmitted);
        papers.MapGet("", () => Results.Ok(PaperSlugs.All.Select(p => new PaperWire(p.Key, PaperCatalogue.Of(p.Value).Code, PaperCatalogue.Of(p.Value).Title, PaperCatalogue.Of(p.Value).FormsLabel))))
            .WithSummary("Các loại giấy in được");
        routes.MapApi("classes").MapGet("{classId:guid}/papers/{classPaper}", PrintClassAsync).Needs(Power.SeeClasses | Power.ActForCommittee).WithSummary("In một loại giấy của lớp; DOCX hoặc PDF");
        papers.MapGet("{paper}", PrintAsync).WithSummary("In một loại giấy: hồ sơ, buổi họp hoặc đơn vị; DOCX hoặc PDF");
    }

    private static async Task<IResult> PrintClassAsync(Guid classId, string classPaper, PaperFileKind? format, PrintClassPaper print, CancellationToken ct)
    {
        var outcome = await print.RunAsync(classId, classPaper, format ?? PaperFileKind.Docx, ct);
        return outcome.Value is { } file ? Results.File(file.Bytes, file.ContentType, file.Name) : ApiResults.Refused(outcome);
    }

    private static async Task<IResult> PrintAsync(PrintPapers print, string paper, [AsParameters] PrintWish wish, CancellationToken ct)
    {
        if (wish.DossierId is not { Length: > 0 } && wish.SessionId is null && wish.UnitId is null)
        {
            return ApiResults.Malformed("Cần dossierId, sessionId hoặc unitId.");
        }

        var outcome = await print.RunAsync(new PaperOrder(paper, wish.Format ?? PaperFileKind.Docx)
        {
            DossierIds = wish.DossierId ?? [],
            SessionId = wish.SessionId,
            UnitId = wish.UnitId,
            Number = wish.Number,
            IssuedOn = wish.IssuedOn,
            Copies = wish.Copies ?? 1,
            Apart = wish.Apart ?? false,
        }, ct);
        return outcome.Value is { } file ? Results.File(file.Bytes, file.ContentType, file.Name) : ApiResults.Refused(outcome);
    }

    /// <summary>From which records, as what, with which number and date.</summary>
    internal sealed record PrintWish
    {
        public Guid[]? DossierId { get; init; }
        public Guid? SessionId { get; init; }
        public Guid? UnitId { get; init; }
        public PaperFileKind? Format { get; init; }
        public string? Number { get; init; }
        public DateOnly? IssuedOn { get; init; }
        public int? Copies { get; init; }
        public bool? Apart { get; init; }
    }

    private sealed record PaperWire(string Paper, string FormCode, string Title, string Forms);
}
