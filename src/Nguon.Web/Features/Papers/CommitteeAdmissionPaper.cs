using Nguon.Web.Word;

namespace Nguon.Web.Features.Papers;

/// <summary>8-KNĐ: the base committee's resolution on one applicant.</summary>
internal sealed record CommitteeAdmissionView : IPaperView
{
    public PaperKind Kind => PaperKind.CommitteeAdmissionResolution;

    public required Letterhead Head { get; init; }

    /// <summary>The committee inside a sentence, for example Đảng ủy Ủy ban nhân dân phường.</summary>
    public required string CommitteeName { get; init; }

    public required string CellName { get; init; }

    /// <summary>Who decides.</summary>
    public required string AskedOrgan { get; init; }

    public required PersonOnPaper Person { get; init; }

    public required CommitteeOnPaper Session { get; init; }

    public required VoteOnPaper Vote { get; init; }

    /// <summary>The cell's resolution, for example số 05-NQ/CB, ngày 05/9/2026.</summary>
    public string CellResolution { get; init; } = "";

    public string Background { get; init; } = "";

    public string Strengths { get; init; } = "";

    public string Weaknesses { get; init; } = "";
}

/// <summary>Writes 8-KNĐ.</summary>
internal static class CommitteeAdmissionPaper
{
    public static void Write(DocxPaper paper, CommitteeAdmissionView view)
    {
        var name = Span.Name(view.Person.FullName);
        paper.Head(view.Head, "NQ").Title("Nghị quyết", "đề nghị kết nạp đảng viên");
        paper.Text($"{Words.Opening(Words.LongDate(view.Session.HeldOn))}, {view.CommitteeName} đã họp để xét đề nghị của {view.CellName} về việc kết nạp quần chúng ", name, " vào Đảng.");
        paper.Attendance(view.Session, "cấp ủy viên").ChairAndSecretary(view.Session);
        var basis = view.CellResolution.Length == 0 ? "nghị quyết của chi bộ" : $"Nghị quyết {view.CellResolution} của {view.CellName}";
        paper.Text($"Sau khi nghiên cứu hồ sơ, {basis} và thảo luận, {view.CommitteeName} kết luận về quần chúng ", name, view.Person.InSentence(), " như sau:");
        paper.Told("1. Về lý lịch: ", view.Background, "kết luận về lý lịch sau khi thẩm tra");
        paper.Told("2. Về ưu điểm: ", view.Strengths, "nhận thức chính trị, phẩm chất, năng lực, uy tín");
        paper.Told("3. Về khuyết điểm: ", view.Weaknesses, "hạn chế cần khắc phục");
        Result(paper, view, name);
        paper.Close(view.Head, view.AskedOrgan + " (để báo cáo)", Words.Opening(view.CellName), "Lưu Văn phòng");
    }

    private static void Result(DocxPaper paper, CommitteeAdmissionView view, Span name)
    {
        var passed = view.Vote.For >= view.Session.TwoThirds;
        paper.Text(
            $"Đối chiếu với tiêu chuẩn và điều kiện kết nạp đảng viên, {view.CommitteeName} {(passed ? "tán thành" : "chưa đủ tỷ lệ tán thành")} đề nghị kết nạp quần chúng ",
            name, $" vào Đảng Cộng sản Việt Nam. {view.Session.Counted(view.Vote)}");
        paper.LastText(
            view.Head.Format,
            passed ? $"{Words.Opening(view.CommitteeName)} đề nghị {view.AskedOrgan} xem xét, quyết định kết nạp quần chúng " : $"{Words.Opening(view.CommitteeName)} báo cáo đầy đủ kết quả biểu quyết để {view.AskedOrgan} xem xét trường hợp quần chúng ",
            name, passed ? " vào Đảng Cộng sản Việt Nam." : ".");
    }
}
