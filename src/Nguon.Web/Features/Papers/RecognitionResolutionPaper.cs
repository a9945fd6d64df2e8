using Nguon.Web.Word;

namespace Nguon.Web.Features.Papers;

/// <summary>13-KNĐ: the cell's resolution on one probationary member.</summary>
internal sealed record RecognitionResolutionView : IPaperView
{
    public PaperKind Kind => PaperKind.RecognitionResolution;

    public required Letterhead Head { get; init; }

    public required string CellName { get; init; }

    public required string AskedOrgan { get; init; }

    public required PersonOnPaper Person { get; init; }

    public required MeetingOnPaper Meeting { get; init; }

    public required VoteOnPaper Vote { get; init; }

    /// <summary>Day of the ceremony and the day the twelve months ended.</summary>
    public required DateOnly CeremonyOn { get; init; }

    public required DateOnly ProbationEndedOn { get; init; }

    /// <summary>Round of the vote, from 1.</summary>
    public int Round { get; init; } = 1;

    /// <summary>Certificate of the class for new members; empty leaves a place to write.</summary>
    public string NewMemberCertificate { get; init; } = "";

    public string Strengths { get; init; } = "";

    public string Weaknesses { get; init; } = "";
}

/// <summary>Writes 13-KNĐ.</summary>
internal static class RecognitionResolutionPaper
{
    public static void Write(DocxPaper paper, RecognitionResolutionView view)
    {
        var name = Span.Name(view.Person.FullName);
        paper.Head(view.Head, "NQ").Title("Nghị quyết", "đề nghị công nhận đảng viên chính thức");
        paper.Text($"{Words.Opening(Words.LongDate(view.Meeting.HeldOn))}, {view.CellName} đã họp để xét, đề nghị công nhận đảng viên dự bị ", name, " là đảng viên chính thức.");
        paper.Attendance(view.Meeting).ChairAndSecretary(view.Meeting);
        paper.Text(
            "Đảng viên dự bị ", name, view.Person.InSentence(),
            $"; lễ kết nạp tổ chức {Words.OnDay(view.CeremonyOn)}, hết 12 tháng dự bị {Words.OnDay(view.ProbationEndedOn)}.");
        paper.Text("Sau khi nghe báo cáo và thảo luận, chi bộ thống nhất kết luận về thời kỳ dự bị của đồng chí như sau:");
        paper.Told("1. Về ưu điểm: ", view.Strengths, "phẩm chất chính trị, đạo đức, lối sống, kết quả thực hiện nhiệm vụ được giao");
        paper.Told("2. Về khuyết điểm: ", view.Weaknesses, "hạn chế cần khắc phục");
        paper.Told("3. Về học tập: ", view.NewMemberCertificate, "giấy chứng nhận học lớp bồi dưỡng lý luận chính trị cho đảng viên mới");
        Result(paper, view, name);
        paper.Close(view.Head, view.AskedOrgan + " (để báo cáo)", "Lưu chi bộ");
    }

    private static void Result(DocxPaper paper, RecognitionResolutionView view, Span name)
    {
        var passed = view.Vote.For >= view.Meeting.Needed;
        var round = view.Round == 1 ? "" : $" (lần biểu quyết thứ {view.Round})";
        paper.Text(
            $"Đối chiếu với tiêu chuẩn đảng viên, chi bộ {(passed ? "tán thành" : "chưa đủ tỷ lệ tán thành")} đề nghị công nhận đảng viên dự bị ", name,
            $" là đảng viên chính thức{round}. Số tán thành: {view.Meeting.InFavour(view.Vote)}.");
        if (view.Meeting.HowCounted() is { Length: > 0 } counted)
        {
            paper.Text(counted);
        }

        paper.Dissent(view.Meeting, view.Vote);
        paper.LastText(
            view.Head.Format,
            passed ? $"Chi bộ báo cáo {view.AskedOrgan} xem xét, quyết định công nhận đồng chí " : $"Chi bộ báo cáo {view.AskedOrgan} kết quả biểu quyết đối với đồng chí ",
            name, passed ? " là đảng viên chính thức." : ".");
    }
}
