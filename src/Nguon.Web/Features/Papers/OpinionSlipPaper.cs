using Nguon.Web.Word;

namespace Nguon.Web.Features.Papers;

/// <summary>Slip by which the members of a standing committee are asked; it names no member.</summary>
internal sealed record OpinionSlipView : IPaperView
{
    public PaperKind Kind => PaperKind.OpinionSlip;

    public required Letterhead Head { get; init; }

    /// <summary>The organ asked, for example Ban Thường vụ Đảng ủy phường Nam Đông Hà.</summary>
    public required string OrganName { get; init; }

    public required string Department { get; init; }

    public required IReadOnlyList<CandidateRow> Rows { get; init; }

    public bool IsRecognition { get; init; }

    /// <summary>By when the slip should be back; null leaves it out.</summary>
    public DateOnly? BackBy { get; init; }
}

/// <summary>Writes the slip.</summary>
internal static class OpinionSlipPaper
{
    private static readonly PaperColumn[] Columns =
    [
        new("TT", 10, IsCentred: true), new("Họ và tên", 43), new("Chi bộ", 37), new("Đồng ý", 18, IsCentred: true),
        new("Không đồng ý", 18, IsCentred: true), new("Ý kiến khác", 39),
    ];

    public static void Write(DocxPaper paper, OpinionSlipView view)
    {
        var what = view.IsRecognition ? "công nhận đảng viên chính thức" : "kết nạp đảng viên";
        paper.Head(view.Head, null).Title("Phiếu lấy ý kiến", $"ủy viên Ban Thường vụ về việc {what}");
        paper.Text($"Kính gửi đồng chí ủy viên {view.OrganName}. {view.Department} đã thẩm định và gửi kèm danh sách trích ngang, hồ sơ của {MeetingSentences.N(view.Rows.Count)} trường hợp đề nghị {what}. Đề nghị đồng chí cho ý kiến từng trường hợp bằng cách đánh dấu (x) vào ô thích hợp:");
        paper.Table(Columns, view.Rows.Select((row, index) => (IReadOnlyList<string>)
            [MeetingSentences.N(index + 1), Words.WholeWithin(row.Person.FullName, 20), row.CellName, "", "", ""]));
        if (view.BackBy is { } day)
        {
            paper.Text($"Phiếu xin gửi lại {view.Department} trước {Words.OnDay(day)} để tổng hợp; kết quả chỉ ghi tổng số.");
        }

        paper.SignedByOne(new PaperSigner("NGƯỜI CHO Ý KIẾN", "(Ký, ghi rõ họ tên)", ""));
    }
}
