using Nguon.Web.Word;

namespace Nguon.Web.Features.Papers;

/// <summary>15-KNĐ: the base committee's resolution on one probationary member.</summary>
internal sealed record CommitteeRecognitionView : CommitteeResolutionView
{
    public override PaperKind Kind => PaperKind.CommitteeRecognitionResolution;

    /// <summary>Day the twelve months ended.</summary>
    public required DateOnly ProbationEndedOn { get; init; }
}

/// <summary>Writes 15-KNĐ.</summary>
internal static class CommitteeRecognitionPaper
{
    public static void Write(DocxPaper paper, CommitteeRecognitionView view) => CommitteeResolution.Write(
        paper, view, Said(view),
        ("1. Về ưu điểm: ", view.Strengths, "phẩm chất chính trị, đạo đức, lối sống, kết quả thực hiện nhiệm vụ"),
        ("2. Về khuyết điểm: ", view.Weaknesses, "hạn chế cần khắc phục"));

    private static ResolutionWords Said(CommitteeRecognitionView view) => new()
    {
        Title = "đề nghị công nhận đảng viên chính thức",
        Proposed = ("công nhận đảng viên dự bị", "là đảng viên chính thức"),
        Concluded = ("đảng viên dự bị", $", hết 12 tháng dự bị {Words.OnDay(view.ProbationEndedOn)},"),
        Standard = "tiêu chuẩn đảng viên",
        Asked = ("công nhận đồng chí", "là đảng viên chính thức"),
        Reported = "đồng chí",
    };
}
