using Nguon.Domain.Admission;

namespace Nguon.Web.Features.Admission;

/// <summary>Papers that make sense to print where the dossier stands; names as in the addresses of the printing pages.</summary>
internal static class DossierPapers
{
    private static readonly (StepKind After, string Label, string Slug)[] Admission =
    [
        (StepKind.PutOnList, "Hướng dẫn viết đơn", "huong-dan-1-knd"),
        (StepKind.PutOnList, "Hướng dẫn viết lý lịch", "huong-dan-2-knd"),
        (StepKind.Resume, "Công văn đề nghị thẩm tra", "cong-van-tham-tra"),
        (StepKind.Resume, "Phiếu xin ý kiến nơi cư trú (5B)", "5b-knd"),
        (StepKind.Resume, "Phiếu xin ý kiến đoàn thể (5C)", "5c-knd"),
        (StepKind.CellResolution, "Nghị quyết chi bộ (6-KNĐ)", "6-knd"),
        (StepKind.CellResolution, "Nghị quyết đảng ủy cơ sở (8-KNĐ)", "8-knd"),
        (StepKind.SubmittedToAuthority, "Phiếu giao nhận hồ sơ", "phieu-giao-nhan"),
        (StepKind.SubmittedToAuthority, "Phiếu thẩm định", "phieu-tham-dinh"),
        (StepKind.Returned, "Phiếu trả hồ sơ", "phieu-tra-ho-so"),
        (StepKind.AuthorityAgreed, "Quyết định kết nạp (9-KNĐ)", "9-knd"),
    ];

    private static readonly (StepKind After, string Label, string Slug)[] Recognition =
    [
        (StepKind.Ceremony, "Hướng dẫn viết bản tự kiểm điểm", "huong-dan-10-knd"),
        (StepKind.CellRecognitionResolution, "Nghị quyết chi bộ (13-KNĐ)", "13-knd"),
        (StepKind.CellRecognitionResolution, "Nghị quyết đảng ủy cơ sở (15-KNĐ)", "15-knd"),
        (StepKind.RecognitionAgreed, "Quyết định công nhận (16-KNĐ)", "16-knd"),
    ];

    public static IReadOnlyList<(string Label, string Slug)> Of(DossierSheet sheet) =>
        [.. Admission.Concat(Recognition)
            .Where(paper => sheet.Dossier.Has(paper.After))
            .Where(paper => !sheet.Dossier.IsEnded || paper.Slug is not ("phieu-tham-dinh" or "5b-knd" or "5c-knd" or "cong-van-tham-tra" or "huong-dan-1-knd" or "huong-dan-2-knd" or "huong-dan-10-knd"))
            .Where(paper => sheet.Context.Chain.BaseId is not null || paper.Slug is not ("8-knd" or "15-knd"))
            .Select(paper => (paper.Label, paper.Slug))];
}
