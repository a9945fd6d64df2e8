using Nguon.Web.Word;

namespace Nguon.Web.Features.Papers;

/// <summary>8-KNĐ: the base committee's resolution on one applicant.</summary>
internal sealed record CommitteeAdmissionView : CommitteeResolutionView
{
    public override PaperKind Kind => PaperKind.CommitteeAdmissionResolution;

    public string Background { get; init; } = "";
}

/// <summary>Writes 8-KNĐ.</summary>
internal static class CommitteeAdmissionPaper
{
    private static readonly ResolutionWords Said = new()
    {
        Title = "đề nghị kết nạp đảng viên",
        Proposed = ("kết nạp quần chúng", "vào Đảng"),
        Concluded = ("quần chúng", ""),
        Standard = "tiêu chuẩn và điều kiện kết nạp đảng viên",
        Asked = ("kết nạp quần chúng", "vào Đảng Cộng sản Việt Nam"),
        Reported = "quần chúng",
    };

    public static void Write(DocxPaper paper, CommitteeAdmissionView view) => CommitteeResolution.Write(
        paper, view, Said,
        ("1. Về lý lịch: ", view.Background, "kết luận về lý lịch sau khi thẩm tra"),
        ("2. Về ưu điểm: ", view.Strengths, "nhận thức chính trị, phẩm chất, năng lực, uy tín"),
        ("3. Về khuyết điểm: ", view.Weaknesses, "hạn chế cần khắc phục"));
}
