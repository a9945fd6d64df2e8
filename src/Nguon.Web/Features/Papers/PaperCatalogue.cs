using Nguon.Domain;
using Nguon.Web.Word;

namespace Nguon.Web.Features.Papers;

/// <summary>The closed list of papers the program knows, and the only way to fill one.</summary>
internal static class PaperCatalogue
{
    private static readonly Dictionary<PaperKind, PaperEntry> Entries = PaperEntries.List().ToDictionary(entry => entry.Kind);

    /// <summary>All papers in the order of their numbers.</summary>
    public static IReadOnlyList<PaperEntry> All { get; } = [.. Entries.Values.OrderBy(entry => entry.Kind)];

    /// <summary>The line of one paper.</summary>
    public static PaperEntry Of(PaperKind kind) => Entries[kind];

    /// <summary>Prints a paper as DOCX; refuses what the person must write by hand and what an organ without seal may not issue.</summary>
    public static Outcome<PaperFile> Fill(IPaperView view) => FillTogether([view]);

    /// <summary>Prints papers one after the other in one DOCX, each from the top of a sheet; one refused paper refuses all.</summary>
    public static Outcome<PaperFile> FillTogether(IReadOnlyList<IPaperView> views)
    {
        if (views.Select(Refusing).OfType<Refusal>().ToList() is { Count: > 0 } refusals)
        {
            return Outcome.Refused<PaperFile>(refusals);
        }

        using var paper = new DocxPaper(SheetOf(views[0]));
        for (var i = 0; i < views.Count; i++)
        {
            if (i > 0)
            {
                paper.Next(SheetOf(views[i]));
            }

            Of(views[i].Kind).Write!(paper, views[i]); // a paper without a writer was refused above
        }

        return new PaperFile(Of(views[0].Kind).FileStem + ".docx", PaperFile.Docx, paper.ToBytes());
    }

    private static PaperSheet SheetOf(IPaperView view)
    {
        var entry = Of(view.Kind);
        return new PaperSheet(entry.Page, entry.Title, entry.Code, entry.Page != PaperPage.Slip);
    }

    private static Refusal? Refusing(IPaperView view) => Of(view.Kind) switch
    {
        { Write: null } entry => Handwritten(entry),
        { NeedsSeal: true } entry when !view.Head.HasSeal => WithoutSeal(entry, view.Head),
        _ => null,
    };

    private static Refusal Handwritten(PaperEntry entry) => new(
        "PAP-001",
        "HandwrittenPaper",
        $"{entry.Title} ({entry.Code}) do người viết tự tay viết và chịu trách nhiệm, hệ thống không in sẵn nội dung. Việc cần làm: in bản hướng dẫn viết và giao cho người viết.",
        null,
        [],
        "Chi bộ");

    private static Refusal WithoutSeal(PaperEntry entry, Letterhead head) => new(
        "PAP-002",
        "SealNeeded",
        $"{entry.Title} do cơ quan có con dấu ban hành; {head.OrganName} không có con dấu. Việc cần làm: chọn cấp ủy cấp trên có con dấu để in.",
        null,
        [$"Cơ quan đã chọn: {head.OrganName}"],
        "Văn phòng cấp ủy");
}
