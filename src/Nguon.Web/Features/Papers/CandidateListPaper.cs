using Nguon.Web.Word;

namespace Nguon.Web.Features.Papers;

/// <summary>One row of the list: the person, the cell, its day and vote.</summary>
internal sealed record CandidateRow(PersonOnPaper Person, string CellName)
{
    public DateOnly? CellMetOn { get; init; }

    /// <summary>"18/21"; empty when not yet voted.</summary>
    public string Votes { get; init; } = "";

    public string Note { get; init; } = "";
}

/// <summary>Danh sách trích ngang for a session, from ticked dossiers.</summary>
internal sealed record CandidateListView : IPaperView
{
    public PaperKind Kind => PaperKind.CandidateList;

    public required Letterhead Head { get; init; }

    /// <summary>Below the title, for example quần chúng đề nghị xét kết nạp vào Đảng.</summary>
    public required string Subject { get; init; }

    /// <summary>"(Kèm theo Tờ trình số …)"; empty when it stands alone.</summary>
    public string AttachedTo { get; init; } = "";

    public required IReadOnlyList<CandidateRow> Rows { get; init; }
}

/// <summary>Writes the list: A4 across, the head of the table repeated on every page.</summary>
internal static class CandidateListPaper
{
    private static readonly PaperColumn[] Columns =
    [
        new("TT", 9, IsCentred: true), new("Họ và tên", 42), new("Ngày sinh, giới tính", 23, IsCentred: true),
        new("Dân tộc", 21, IsCentred: true), new("Tôn giáo", 18, IsCentred: true), new("Trình độ", 21, IsCentred: true),
        new("Nghề nghiệp, đơn vị", 38), new("Đoàn thể", 22), new("Chi bộ", 25),
        new("Chi bộ họp, số phiếu", 22, IsCentred: true), new("Ghi chú", 16),
    ];

    public static void Write(DocxPaper paper, CandidateListView view)
    {
        paper.Head(view.Head, null).Title("Danh sách trích ngang", view.Subject);
        if (view.AttachedTo.Length > 0)
        {
            paper.Line(Looks.AttachedTo, $"({view.AttachedTo})");
        }

        paper.Table(Columns, view.Rows.Select((row, index) => Cells(index + 1, row)));
        paper.Note($"Danh sách có {MeetingSentences.N(view.Rows.Count)} người. Số phiếu: số tán thành trên số đảng viên chính thức để tính tỷ lệ.");
        paper.Close(view.Head);
    }

    private static string[] Cells(int order, CandidateRow row) =>
    [
        MeetingSentences.N(order), Words.WholeWithin(row.Person.FullName, 20), $"{row.Person.Born}\n{row.Person.Sex}",
        row.Person.Ethnic, row.Person.Religion, row.Person.Education, row.Person.Occupation, row.Person.Membership, row.CellName,
        $"{(row.CellMetOn is { } day ? Words.ShortDate(day) : "")}\n{row.Votes}", row.Note,
    ];
}
