using Nguon.Web.Word;

namespace Nguon.Web.Features.Papers;

/// <summary>15-KNĐ: the base committee's resolution on one probationary member.</summary>
internal sealed record CommitteeRecognitionView : IPaperView
{
    public PaperKind Kind => PaperKind.CommitteeRecognitionResolution;

    public required Letterhead Head { get; init; }

    public required string CommitteeName { get; init; }

    public required string CellName { get; init; }

    public required string AskedOrgan { get; init; }

    public required PersonOnPaper Person { get; init; }

    public required CommitteeOnPaper Session { get; init; }

    public required VoteOnPaper Vote { get; init; }

    /// <summary>Day the twelve months ended.</summary>
    public required DateOnly ProbationEndedOn { get; init; }

    public string CellResolution { get; init; } = "";

    public string Strengths { get; init; } = "";

    public string Weaknesses { get; init; } = "";
}

/// <summary>Writes 15-KNĐ.</summary>
internal static class CommitteeRecognitionPaper
{
    public static void Write(DocxPaper paper, CommitteeRecognitionView view)
    {
        var name = Span.Name(view.Person.FullName);
        paper.Head(view.Head, "NQ").Title("Nghị quyết", "đề nghị công nhận đảng viên chính thức");
        paper.Text($"{Words.Opening(Words.LongDate(view.Session.HeldOn))}, {view.CommitteeName} đã họp để xét đề nghị của {view.CellName} về việc công nhận đảng viên dự bị ", name, " là đảng viên chính thức.");
        paper.Attendance(view.Session, "cấp ủy viên").ChairAndSecretary(view.Session);
        var basis = view.CellResolution.Length == 0 ? "nghị quyết của chi bộ" : $"Nghị quyết {view.CellResolution} của {view.CellName}";
        paper.Text(
            $"Sau khi nghiên cứu hồ sơ, {basis} và thảo luận, {view.CommitteeName} kết luận về đảng viên dự bị ", name, view.Person.InSentence(),
            $", hết 12 tháng dự bị {Words.OnDay(view.ProbationEndedOn)}, như sau:");
        paper.Told("1. Về ưu điểm: ", view.Strengths, "phẩm chất chính trị, đạo đức, lối sống, kết quả thực hiện nhiệm vụ");
        paper.Told("2. Về khuyết điểm: ", view.Weaknesses, "hạn chế cần khắc phục");
        Result(paper, view, name);
        paper.Close(view.Head, view.AskedOrgan + " (để báo cáo)", Words.Opening(view.CellName), "Lưu Văn phòng");
    }

    private static void Result(DocxPaper paper, CommitteeRecognitionView view, Span name)
    {
        var passed = view.Vote.For >= view.Session.TwoThirds;
        paper.Text(
            $"Đối chiếu với tiêu chuẩn đảng viên, {view.CommitteeName} {(passed ? "tán thành" : "chưa đủ tỷ lệ tán thành")} đề nghị công nhận đồng chí ",
            name, $" là đảng viên chính thức. {view.Session.Counted(view.Vote)}");
        paper.LastText(
            view.Head.Format,
            passed ? $"{Words.Opening(view.CommitteeName)} đề nghị {view.AskedOrgan} xem xét, quyết định công nhận đồng chí " : $"{Words.Opening(view.CommitteeName)} báo cáo đầy đủ kết quả biểu quyết để {view.AskedOrgan} xem xét trường hợp đồng chí ",
            name, passed ? " là đảng viên chính thức." : ".");
    }
}
