using Nguon.Web.Word;

namespace Nguon.Web.Features.Papers;

/// <summary>Tờ trình of the department to the organ that decides, for a selection of dossiers.</summary>
internal sealed record SubmissionView : IPaperView
{
    public PaperKind Kind => PaperKind.Submission;

    public required Letterhead Head { get; init; }

    /// <summary>Whom it is laid before.</summary>
    public required string ToOrgan { get; init; }

    /// <summary>The department inside a sentence.</summary>
    public required string Department { get; init; }

    public required IReadOnlyList<CandidateRow> Rows { get; init; }

    /// <summary>True when recognition is asked for.</summary>
    public bool IsRecognition { get; init; }

    /// <summary>The regulation of the day, for example Quy định số 208-QĐ/TW, ngày 26/7/2026.</summary>
    public required string Regulation { get; init; }
}

/// <summary>Writes the tờ trình.</summary>
internal static class SubmissionPaper
{
    public static void Write(DocxPaper paper, SubmissionView view)
    {
        var what = view.IsRecognition ? "xét công nhận đảng viên chính thức" : "xét kết nạp đảng viên";
        var who = view.IsRecognition ? "đảng viên dự bị" : "quần chúng";
        paper.Head(view.Head, "TTr").Title("Tờ trình", $"về việc {what}").Addressed("Kính trình", view.ToOrgan);
        paper.Text($"Căn cứ Điều lệ Đảng và {view.Regulation} của Ban Chấp hành Trung ương về thi hành Điều lệ Đảng; trên cơ sở nghị quyết của các chi bộ, {view.Department} đã thẩm định {MeetingSentences.N(view.Rows.Count)} hồ sơ đề nghị {what}.");
        paper.Text($"Qua thẩm định, các hồ sơ có đủ giấy tờ, trình tự và thời hạn theo quy định; được ít nhất hai phần ba số đảng viên chính thức của chi bộ tán thành. {view.Department} trình {view.ToOrgan} xem xét, quyết định đối với các {who} sau:");
        for (var index = 0; index < view.Rows.Count; index++)
        {
            var row = view.Rows[index];
            paper.Text($"{index + 1}. ", Span.Name(row.Person.FullName), $"{row.Person.BornOnly()}, {row.CellName}{Voted(row)}{(index == view.Rows.Count - 1 ? "." : ";")}");
        }

        paper.LastText(view.Head.Format, $"Kính trình {view.ToOrgan} xem xét, cho ý kiến (có danh sách trích ngang và hồ sơ kèm theo).");
        paper.Close(view.Head, "Như trên", "Lưu hồ sơ");
    }

    private static string Voted(CandidateRow row) => row.CellMetOn is { } day
        ? $" (chi bộ họp {Words.OnDay(day)}{(row.Votes.Length == 0 ? "" : $", tán thành {row.Votes}")})"
        : "";
}
