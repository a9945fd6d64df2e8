using Nguon.Web.Word;

namespace Nguon.Web.Features.Papers;

/// <summary>One thing the cell must do this month.</summary>
internal sealed record ReminderRow(string What, string FullName)
{
    public DateOnly? DueOn { get; init; }

    /// <summary>Papers to bring and who brings them.</summary>
    public string Bring { get; init; } = "";

    /// <summary>True when the day is past.</summary>
    public bool IsOverdue { get; init; }
}

/// <summary>The slip of one cell.</summary>
internal sealed record CellReminder(string CellName, IReadOnlyList<ReminderRow> Rows);

/// <summary>Phiếu nhắc việc tháng: A5, one cell after the other in one file (practice.md 2.1).</summary>
internal sealed record MonthlyReminderView : IPaperView
{
    public PaperKind Kind => PaperKind.MonthlyReminder;

    public required Letterhead Head { get; init; }

    public required int Month { get; init; }

    public required int Year { get; init; }

    public required IReadOnlyList<CellReminder> Cells { get; init; }

    /// <summary>Whom to ask, with telephone when the office gave one; empty is left out.</summary>
    public string Contact { get; init; } = "";
}

/// <summary>Writes the slips.</summary>
internal static class MonthlyReminderPaper
{
    private static readonly PaperColumn[] Columns =
        [new("TT", 10, IsCentred: true), new("Việc cần làm", 51), new("Hạn", 23, IsCentred: true), new("Giấy tờ, người mang", 37)];

    public static void Write(DocxPaper paper, MonthlyReminderView view)
    {
        for (var index = 0; index < view.Cells.Count; index++)
        {
            if (index > 0)
            {
                paper.NewPage();
            }

            WriteOne(paper, view, view.Cells[index]);
        }
    }

    private static void WriteOne(DocxPaper paper, MonthlyReminderView view, CellReminder cell)
    {
        paper.Line(Looks.SlipHead, Words.Capitals(view.Head.SuperiorLine)).Line(Looks.SlipHeadStrong, Words.Capitals(view.Head.OrganName)).Line(Looks.SlipHead, "*");
        paper.Line(Looks.SlipTitle, $"PHIẾU NHẮC VIỆC THÁNG {view.Month}/{view.Year}");
        paper.Line(Looks.SlipHeadStrong, Words.Opening(cell.CellName));
        if (cell.Rows.Count == 0)
        {
            paper.Line(Looks.SlipText, "Tháng này chi bộ không có việc đến hạn về phát triển đảng viên.");
        }
        else
        {
            paper.Table(Columns, cell.Rows.Select((row, index) => Cells(index + 1, row)));
        }

        if (view.Contact.Length > 0)
        {
            paper.Line(Looks.SlipText, Words.Sentence($"Có điều gì chưa rõ, liên hệ {view.Contact}"));
        }
    }

    private static string[] Cells(int order, ReminderRow row) =>
    [
        MeetingSentences.N(order),
        row.FullName.Length == 0 ? row.What : $"{Words.WholeWithin(row.FullName, 26)}\n{row.What}",
        $"{(row.DueOn is { } day ? Words.ShortDate(day) : "")}{(row.IsOverdue ? "\n(quá hạn)" : "")}",
        row.Bring,
    ];
}
