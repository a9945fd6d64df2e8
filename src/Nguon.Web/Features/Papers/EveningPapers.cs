using Nguon.Web.Word;

namespace Nguon.Web.Features.Papers;

/// <summary>The one resolution of a cell's evening: what was decided, in order.</summary>
internal sealed record EveningResolutionView : IPaperView
{
    public PaperKind Kind => PaperKind.EveningResolution;

    public required Letterhead Head { get; init; }

    /// <summary>The cell inside a sentence.</summary>
    public required string CellName { get; init; }

    public required MeetingOnPaper Meeting { get; init; }

    /// <summary>False where the cell elects only a secretary: then nothing is given to a chi ủy.</summary>
    public required bool HasCellCommittee { get; init; }

    /// <summary>One sentence for each matter.</summary>
    public required IReadOnlyList<string> Matters { get; init; }
}

/// <summary>A blank ballot; nobody's name but those voted on.</summary>
internal sealed record BallotView : IPaperView
{
    public PaperKind Kind => PaperKind.Ballot;

    public required Letterhead Head { get; init; }

    public required DateOnly HeldOn { get; init; }

    /// <summary>Who and about what, one line each; blank lines when none is known yet.</summary>
    public required IReadOnlyList<(string Name, string Matter)> Rows { get; init; }

    /// <summary>How many ballots to print.</summary>
    public int Copies { get; init; } = 1;
}

/// <summary>Minutes of the counting: to be filled in by hand before the vote, with the votes known after it.</summary>
internal sealed record CountMinutesView : IPaperView
{
    public PaperKind Kind => PaperKind.CountMinutes;

    public required Letterhead Head { get; init; }

    public required string CellName { get; init; }

    public required DateOnly HeldOn { get; init; }

    /// <summary>Votes needed and how that was reached; empty while attendance is not known.</summary>
    public string Needed { get; init; } = "";

    public required IReadOnlyList<CountedRow> Rows { get; init; }
}

/// <summary>One line of the counting; the votes once they are recorded.</summary>
internal sealed record CountedRow(string Name, string Matter, VoteOnPaper? Votes);

/// <summary>Writes the papers of an evening.</summary>
internal static class EveningPapers
{
    private static readonly PaperColumn[] BallotColumns = [new("TT", 10, IsCentred: true), new("Họ và tên", 38), new("Nội dung", 34), new("Tán thành", 18, IsCentred: true), new("Không tán thành", 21, IsCentred: true)];

    private static readonly PaperColumn[] CountColumns =
        [new("TT", 10, IsCentred: true), new("Họ và tên", 40), new("Nội dung", 40), new("Tán thành", 22, IsCentred: true), new("Không tán thành", 26, IsCentred: true), new("Không hợp lệ", 22, IsCentred: true)];

    public static void WriteResolution(DocxPaper paper, EveningResolutionView view)
    {
        paper.Head(view.Head, "NQ").Title("Nghị quyết", $"buổi sinh hoạt chi bộ {Words.OnDay(view.Meeting.HeldOn)}");
        paper.Text($"{Words.Opening(Words.LongDate(view.Meeting.HeldOn))}, {view.CellName} đã họp sinh hoạt định kỳ.");
        paper.Attendance(view.Meeting).ChairAndSecretary(view.Meeting);
        paper.CentredHeading("CHI BỘ QUYẾT NGHỊ:");
        for (var i = 0; i < view.Matters.Count; i++)
        {
            paper.Text($"{i + 1}. {Words.Sentence(view.Matters[i])}");
        }

        paper.LastText(view.Head.Format, $"Chi bộ giao {(view.HasCellCommittee ? "chi ủy" : "bí thư chi bộ")} tổ chức thực hiện và báo cáo kết quả ở buổi sinh hoạt sau.");
        paper.Close(view.Head, "Cấp ủy cấp trên (để báo cáo)", "Lưu chi bộ");
    }

    public static void WriteBallot(DocxPaper paper, BallotView view)
    {
        for (var copy = 0; copy < view.Copies; copy++)
        {
            if (copy > 0)
            {
                paper.NewPage();
            }

            paper.CentredHeading(Words.Capitals(view.Head.OrganName)).Title("Phiếu biểu quyết", $"tại buổi họp chi bộ {Words.OnDay(view.HeldOn)}");
            paper.Text("Đánh dấu (x) vào một ô của mỗi dòng; mỗi người biểu quyết riêng.");
            paper.Table(BallotColumns, Lines(view.Rows).Select((row, i) => (IReadOnlyList<string>)[MeetingSentences.N(i + 1), row.Name, row.Matter, "", ""]));
            paper.Note("Đảng viên chính thức biểu quyết; phiếu kín không ký tên.");
        }
    }

    public static void WriteCount(DocxPaper paper, CountMinutesView view)
    {
        paper.Head(view.Head, null).Title("Biên bản", "kiểm phiếu biểu quyết");
        paper.Text($"{Words.Opening(Words.LongDate(view.HeldOn))}, tại buổi họp của {view.CellName}, tổ kiểm phiếu gồm:");
        paper.HandLines(2);
        paper.Text("Số phiếu phát ra: …………; số phiếu thu về: …………; số phiếu hợp lệ: …………; số phiếu không hợp lệ: …………");
        if (view.Needed.Length > 0)
        {
            paper.Text(view.Needed);
        }

        var rows = view.Rows.Count > 0 ? view.Rows : [.. Enumerable.Repeat(new CountedRow("", "", null), 3)];
        paper.Table(CountColumns, rows.Select((row, i) => (IReadOnlyList<string>)[MeetingSentences.N(i + 1), row.Name, row.Matter, Told(row.Votes?.For), Told(row.Votes?.Against), Told(row.Votes?.Invalid)]));
        var reasons = rows.Where(row => row.Votes is { AgainstReasons.Length: > 0 }).Select(row => $"{row.Name}: {row.Votes?.AgainstReasons}").ToList();
        paper.Text($"Lý do không tán thành (nếu có): {string.Join("; ", reasons)}".TrimEnd());
        if (reasons.Count == 0)
        {
            paper.HandLines(2);
        }

        paper.SignedMinutes("", "");
    }

    private static string Told(int? votes) => votes is { } known ? MeetingSentences.N(known) : "";

    private static IEnumerable<(string Name, string Matter)> Lines(IReadOnlyList<(string Name, string Matter)> rows) =>
        rows.Count > 0 ? rows : Enumerable.Repeat(("", ""), 3);
}
