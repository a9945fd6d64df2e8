using Nguon.Web.Word;

namespace Nguon.Web.Features.Papers;

/// <summary>A checked paper or date: what, its number and day, and what was found.</summary>
internal sealed record AppraisalRow(string Paper, string NumberAndDay, string Found);

/// <summary>Phiếu thẩm định: what the officer checked in one dossier.</summary>
internal sealed record AppraisalSheetView : IPaperView
{
    public PaperKind Kind => PaperKind.AppraisalSheet;

    public required Letterhead Head { get; init; }

    public required string Department { get; init; }

    public required PersonOnPaper Person { get; init; }

    public required string CellName { get; init; }

    public DateOnly? ReceivedOn { get; init; }

    public required IReadOnlyList<AppraisalRow> Rows { get; init; }

    /// <summary>Faults still open, all at once; none means the dossier can go up.</summary>
    public IReadOnlyList<string> Faults { get; init; } = [];

    /// <summary>Who decides.</summary>
    public required string DecidingOrgan { get; init; }

    /// <summary>Last day for the decision; null when no clock runs yet.</summary>
    public DateOnly? DecideBy { get; init; }

    /// <summary>The officer who checked.</summary>
    public string Officer { get; init; } = "";
}

/// <summary>Writes the sheet.</summary>
internal static class AppraisalSheetPaper
{
    private static readonly PaperColumn[] Columns =
        [new("TT", 10, IsCentred: true), new("Giấy tờ, nội dung", 70), new("Số, ngày", 40), new("Kết quả", 45)];

    public static void Write(DocxPaper paper, AppraisalSheetView view)
    {
        paper.Head(view.Head, null).Title("Phiếu thẩm định", "hồ sơ phát triển đảng viên");
        paper.Text("Người được xem xét: ", Span.Name(view.Person.FullName), $"{view.Person.BornOnly()}; đơn vị: {view.CellName}.");
        if (view.ReceivedOn is { } day)
        {
            paper.Text($"{view.Department} tiếp nhận hồ sơ {Words.OnDay(day)}.");
        }

        paper.Table(Columns, view.Rows.Select((row, index) => (IReadOnlyList<string>)
            [MeetingSentences.N(index + 1), row.Paper, row.NumberAndDay, row.Found]));
        Conclusion(paper, view);
        paper.SignedByTwo(
            new PaperSigner("NGƯỜI THẨM ĐỊNH", "", view.Officer),
            new PaperSigner(Words.Capitals(view.Head.Post), "", view.Head.Signer));
    }

    private static void Conclusion(DocxPaper paper, AppraisalSheetView view)
    {
        if (view.Faults.Count == 0)
        {
            var by = view.DecideBy is { } day ? $" Hạn ra quyết định: {Words.OnDay(day)}." : "";
            paper.LastText(view.Head.Format, $"Kết luận: hồ sơ có đủ giấy tờ, đúng trình tự và thời hạn; đề nghị trình {view.DecidingOrgan} xem xét, quyết định.{by}");
            return;
        }

        paper.Text($"Kết luận: hồ sơ cần bổ sung {MeetingSentences.N(view.Faults.Count)} nội dung trước khi trình {view.DecidingOrgan}:");
        for (var index = 0; index < view.Faults.Count; index++)
        {
            paper.Text($"{index + 1}. {Words.Sentence(view.Faults[index])}");
        }
    }
}
