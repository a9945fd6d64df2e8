using Nguon.Web.Word;

namespace Nguon.Web.Features.Papers;

/// <summary>9-KNĐ: the decision to admit one person.</summary>
internal sealed record AdmissionDecisionView : DecisionOnPersonView
{
    public override PaperKind Kind => PaperKind.AdmissionDecision;

    /// <summary>By when the ceremony is held, in words of the rule of the day; empty when not to be said.</summary>
    public string CeremonyWithin { get; init; } = "";
}

/// <summary>Writes 9-KNĐ.</summary>
internal static class AdmissionDecisionPaper
{
    public static void Write(DocxPaper paper, AdmissionDecisionView view)
    {
        DecisionOnPerson.Open(paper, view, "kết nạp đảng viên");
        paper.Text(Span.Strong("Điều 1. "), "Kết nạp quần chúng ", Span.Name(view.Person.FullName), view.Person.InSentence(), ", vào Đảng Cộng sản Việt Nam.");
        paper.Text(
            Span.Strong("Điều 2. "),
            $"Giao {view.CellName} tổ chức lễ kết nạp{Within(view)}, phân công đảng viên chính thức giúp đỡ đảng viên dự bị. ",
            "Thời kỳ dự bị là 12 tháng, tính từ ngày chi bộ tổ chức lễ kết nạp.");
        DecisionOnPerson.Close(paper, view, "Lưu hồ sơ kết nạp đảng viên");
    }

    private static string Within(AdmissionDecisionView view) =>
        view.CeremonyWithin.Length == 0 ? "" : $" {view.CeremonyWithin}";
}
