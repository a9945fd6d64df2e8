using Nguon.Web.Word;

namespace Nguon.Web.Features.Papers;

/// <summary>The lines of the catalogue.</summary>
internal static class PaperEntries
{
    public static IEnumerable<PaperEntry> List() => [.. ByHand(), .. OfTheCell(), .. OfTheCommittee(), .. OfTheDesk(), .. Guides()];

    private static PaperEntry[] ByHand() =>
    [
        new(PaperKind.Application, "1-KNĐ", "Đơn xin vào Đảng", "1-KND"),
        new(PaperKind.Resume, "2-KNĐ", "Lý lịch của người xin vào Đảng", "2-KND"),
        new(PaperKind.SelfReview, "10-KNĐ", "Bản tự kiểm điểm của đảng viên dự bị", "10-KND"),
    ];

    private static PaperEntry[] OfTheCell() =>
    [
        new(PaperKind.AdmissionResolution, "6-KNĐ", "Nghị quyết đề nghị kết nạp đảng viên của chi bộ", "6-KND-nghi-quyet-chi-bo")
        { Write = Of<AdmissionResolutionView>(AdmissionResolutionPaper.Write) },
        new(PaperKind.CellMinutes, "", "Biên bản họp chi bộ xét kết nạp", "bien-ban-hop-chi-bo")
        { Write = Of<CellMinutesView>(CellMinutesPaper.Write) },
    ];

    private static PaperEntry[] OfTheCommittee() =>
    [
        new(PaperKind.AdmissionDecision, "9-KNĐ", "Quyết định kết nạp đảng viên", "9-KND-quyet-dinh")
        { NeedsSeal = true, Write = Of<AdmissionDecisionView>(AdmissionDecisionPaper.Write) },
    ];

    private static PaperEntry[] OfTheDesk() => [];

    private static PaperEntry[] Guides() => [];

    private static Action<DocxPaper, IPaperView> Of<TView>(Action<DocxPaper, TView> write)
        where TView : IPaperView =>
        (paper, view) => write(paper, (TView)view);
}
