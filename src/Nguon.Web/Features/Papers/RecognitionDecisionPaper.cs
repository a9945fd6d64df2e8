using Nguon.Web.Word;

namespace Nguon.Web.Features.Papers;

/// <summary>16-KNĐ: the decision to recognise an official member.</summary>
internal sealed record RecognitionDecisionView : IPaperView
{
    public PaperKind Kind => PaperKind.RecognitionDecision;

    public required Letterhead Head { get; init; }

    public required string DecidingOrgan { get; init; }

    /// <summary>Căn cứ and Xét lines without the dash.</summary>
    public required IReadOnlyList<string> Grounds { get; init; }

    public required PersonOnPaper Person { get; init; }

    public required string CellName { get; init; }

    /// <summary>The exact day the twelve months ended, also when the papers are late (rules.md 4.5).</summary>
    public required DateOnly OfficialFrom { get; init; }

    /// <summary>Date of the admission decision: origin of the party age.</summary>
    public required DateOnly PartyAgeFrom { get; init; }

    public string BetweenOrgan { get; init; } = "";

    public string Department { get; init; } = "";
}

/// <summary>Writes 16-KNĐ.</summary>
internal static class RecognitionDecisionPaper
{
    public static void Write(DocxPaper paper, RecognitionDecisionView view)
    {
        var name = Span.Name(view.Person.FullName);
        paper.Head(view.Head, "QĐ").Title("Quyết định", "công nhận đảng viên chính thức");
        paper.Grounds(view.Grounds);
        paper.CentredHeading($"{Words.Capitals(view.DecidingOrgan)} QUYẾT ĐỊNH:");
        paper.Text(
            Span.Strong("Điều 1. "), "Công nhận đảng viên dự bị ", name, view.Person.InSentence(),
            $", đang sinh hoạt tại {view.CellName}, là đảng viên chính thức kể từ {Words.OnDay(view.OfficialFrom)}.");
        paper.Text(
            Span.Strong("Điều 2. "), "Tuổi đảng của đồng chí ", name,
            $" tính từ {Words.OnDay(view.PartyAgeFrom)}, là ngày ghi trong quyết định kết nạp đảng viên.");
        string[] organs = [view.Department, view.BetweenOrgan, view.CellName];
        paper.LastText(
            view.Head.Format, Span.Strong("Điều 3. "),
            $"{Words.Opening(string.Join(", ", organs.Where(organ => organ.Length > 0)))} và đồng chí có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này.");
        paper.Close(view.Head, "Như Điều 3", "Lưu hồ sơ đảng viên", "Lưu Văn phòng");
    }
}
