using Nguon.Web.Word;

namespace Nguon.Web.Features.Papers;

/// <summary>One person the organ decided on; totals only, never who voted how.</summary>
internal sealed record DecidedRow(string FullName, string CellName, string Matter, VoteOnPaper Vote);

/// <summary>Minutes of a standing committee's session, or of its asking by slips.</summary>
internal sealed record StandingMinutesView : IPaperView
{
    public PaperKind Kind => PaperKind.StandingMinutes;

    public required Letterhead Head { get; init; }

    /// <summary>The organ, for example Ban Thường vụ Đảng ủy phường Nam Đông Hà.</summary>
    public required string OrganName { get; init; }

    /// <summary>Who reported the dossiers.</summary>
    public required string Department { get; init; }

    public required CommitteeOnPaper Session { get; init; }

    public required IReadOnlyList<DecidedRow> Rows { get; init; }

    /// <summary>Opinions given, in paragraphs; empty is left out.</summary>
    public string Discussion { get; init; } = "";

    /// <summary>True when the whole committee decides: two thirds of its members instead of more than half (rules.md 2.2).</summary>
    public bool IsWholeCommittee { get; init; }

    public int Needed => IsWholeCommittee ? Session.TwoThirds : Session.MoreThanHalf;

    public string Body => IsWholeCommittee ? "Ban Chấp hành" : "Ban Thường vụ";
}

/// <summary>Writes the minutes.</summary>
internal static class StandingMinutesPaper
{
    private static readonly PaperColumn[] Columns =
    [
        new("TT", 10, IsCentred: true), new("Họ và tên", 41), new("Chi bộ", 33), new("Nội dung", 36),
        new("Tán thành", 21, IsCentred: true), new("Kết luận", 24),
    ];

    public static void Write(DocxPaper paper, StandingMinutesView view)
    {
        var bySlips = view.Session.Slips is not null;
        paper.Head(view.Head, "BB").Title("Biên bản", bySlips ? $"tổng hợp phiếu lấy ý kiến {view.Body}" : $"họp {view.Body}", "về công tác phát triển đảng viên");
        var place = view.Session.Place.Length == 0 ? "" : $", tại {view.Session.Place}";
        paper.Text($"Hôm nay, {Words.LongDate(view.Session.HeldOn)}{place}, {view.OrganName} {(bySlips ? "tổng hợp phiếu lấy ý kiến" : "họp")} xét các hồ sơ do {view.Department} trình.");
        paper.Heading("I. Thành phần");
        paper.Attendance(view.Session, $"ủy viên {view.Body}").ChairAndSecretary(view.Session);
        if (view.Session.Guests.Length > 0)
        {
            paper.Text("Dự họp: ", Words.Sentence(view.Session.Guests));
        }

        Contents(paper, view);
        paper.LastText(view.Head.Format, $"{view.Department} hoàn chỉnh văn bản, trình ký ban hành theo quy định. Biên bản đã được thông qua.");
        paper.SignedMinutes(view.Session.MinutesBy.Split(',')[0].Trim(), view.Session.Chair.Split(',')[0].Trim());
    }

    private static void Contents(DocxPaper paper, StandingMinutesView view)
    {
        paper.Heading("II. Nội dung");
        paper.Text($"{view.Department} báo cáo kết quả thẩm định {MeetingSentences.N(view.Rows.Count)} hồ sơ và danh sách trích ngang kèm theo.");
        foreach (var line in view.Discussion.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            paper.Text(Words.Sentence(line));
        }

        paper.Heading("III. Biểu quyết và kết luận");
        paper.Text($"Từng trường hợp được biểu quyết riêng. Cần {(view.IsWholeCommittee ? "ít nhất hai phần ba" : "hơn một nửa")} tổng số ủy viên tán thành, tức ít nhất {MeetingSentences.N(view.Needed)}/{MeetingSentences.N(view.Session.Members)} đồng chí.");
        paper.Table(Columns, view.Rows.Select((row, index) => Cells(view, index + 1, row)));
    }

    private static string[] Cells(StandingMinutesView view, int order, DecidedRow row) =>
    [
        MeetingSentences.N(order), Words.WholeWithin(row.FullName, 20), row.CellName, row.Matter,
        $"{MeetingSentences.N(row.Vote.For)}/{MeetingSentences.N(view.Session.Members)}",
        row.Vote.For >= view.Needed ? "Thống nhất" : "Chưa thống nhất",
    ];
}
