using Nguon.Web.Word;

namespace Nguon.Web.Features.Papers;

/// <summary>6-KNĐ: the cell's resolution on one applicant.</summary>
internal sealed record AdmissionResolutionView : IPaperView
{
    public PaperKind Kind => PaperKind.AdmissionResolution;

    public required Letterhead Head { get; init; }

    /// <summary>The cell inside a sentence, for example chi bộ khu phố 3.</summary>
    public required string CellName { get; init; }

    /// <summary>Whom the cell asks, for example Ban Thường vụ Đảng ủy phường Nam Đông Hà.</summary>
    public required string AskedOrgan { get; init; }

    public required PersonOnPaper Person { get; init; }

    public required MeetingOnPaper Meeting { get; init; }

    public required VoteOnPaper Vote { get; init; }

    /// <summary>What the cell concluded as noted at the vote, not divided among the five points; empty when nothing was noted.</summary>
    public string Conclusion { get; init; } = "";

    /// <summary>Conclusions of the cell; empty leaves a shaded place to write.</summary>
    public string Background { get; init; } = "";

    public string Awareness { get; init; } = "";

    public string Strengths { get; init; } = "";

    public string Weaknesses { get; init; } = "";

    public string Prestige { get; init; } = "";
}

/// <summary>Writes 6-KNĐ.</summary>
internal static class AdmissionResolutionPaper
{
    public static void Write(DocxPaper paper, AdmissionResolutionView view)
    {
        var name = Span.Name(view.Person.FullName);
        paper.Head(view.Head, "NQ").Title("Nghị quyết", "đề nghị kết nạp đảng viên");
        paper.Text(
            $"{Words.Opening(Words.LongDate(view.Meeting.HeldOn))}, {view.CellName} đã họp để xét, đề nghị kết nạp quần chúng ", name, " vào Đảng.");
        paper.Attendance(view.Meeting).ChairAndSecretary(view.Meeting);
        paper.Text("Sau khi nghe báo cáo và thảo luận, chi bộ thống nhất kết luận về quần chúng ", name, view.Person.InSentence(), " như sau:");
        Conclusions(paper, view);
        Result(paper, view, name);
        paper.Close(view.Head, view.AskedOrgan + " (để báo cáo)", "Lưu chi bộ");
    }

    private static void Conclusions(DocxPaper paper, AdmissionResolutionView view)
    {
        if (view.Conclusion.Length > 0)
        {
            paper.Text($"Kết luận chung: {Words.Sentence(Words.InSentence(view.Conclusion))}");
        }

        paper.Told("1. Về lý lịch: ", view.Background, "kết luận về lý lịch của bản thân và gia đình sau khi thẩm tra");
        paper.Told("2. Về nhận thức chính trị: ", view.Awareness, "nhận thức về Đảng, động cơ xin vào Đảng");
        paper.Told("3. Về ưu điểm: ", view.Strengths, "phẩm chất chính trị, đạo đức, lối sống, năng lực và kết quả công tác");
        paper.Told("4. Về khuyết điểm: ", view.Weaknesses, "hạn chế cần khắc phục");
        paper.Told("5. Về uy tín trong quần chúng: ", view.Prestige, "quan hệ với quần chúng, ý kiến nơi sinh hoạt và nơi cư trú");
    }

    private static void Result(DocxPaper paper, AdmissionResolutionView view, Span name)
    {
        var passed = view.Vote.For >= view.Meeting.Needed;
        paper.Text(
            "Đối chiếu với tiêu chuẩn và điều kiện kết nạp đảng viên, chi bộ ",
            passed ? "tán thành" : "chưa tán thành",
            " đề nghị kết nạp quần chúng ", name,
            $" vào Đảng Cộng sản Việt Nam với số phiếu tán thành {view.Meeting.InFavour(view.Vote)}.");
        if (view.Meeting.HowCounted() is { Length: > 0 } counted)
        {
            paper.Text(counted);
        }

        paper.Dissent(view.Meeting, view.Vote);
        var ask = passed ? " xem xét, quyết định kết nạp quần chúng " : " kết quả xét quần chúng ";
        paper.LastText(
            view.Head.Format,
            $"Chi bộ báo cáo {view.AskedOrgan}{ask}", name, passed ? " vào Đảng Cộng sản Việt Nam." : " nêu trên.");
    }
}
