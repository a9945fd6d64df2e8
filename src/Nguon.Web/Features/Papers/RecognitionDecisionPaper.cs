using Nguon.Web.Word;

namespace Nguon.Web.Features.Papers;

/// <summary>16-KNĐ: the decision to recognise an official member.</summary>
internal sealed record RecognitionDecisionView : DecisionOnPersonView
{
    public override PaperKind Kind => PaperKind.RecognitionDecision;

    /// <summary>The exact day the twelve months ended, also when the papers are late (rules.md 4.5).</summary>
    public required DateOnly OfficialFrom { get; init; }

    /// <summary>Date of the admission decision: origin of the party age.</summary>
    public required DateOnly PartyAgeFrom { get; init; }
}

/// <summary>Writes 16-KNĐ.</summary>
internal static class RecognitionDecisionPaper
{
    public static void Write(DocxPaper paper, RecognitionDecisionView view)
    {
        var name = Span.Name(view.Person.FullName);
        DecisionOnPerson.Open(paper, view, "công nhận đảng viên chính thức");
        paper.Text(
            Span.Strong("Điều 1. "), "Công nhận đảng viên dự bị ", name, view.Person.InSentence(),
            $", đang sinh hoạt tại {view.CellName}, là đảng viên chính thức kể từ {Words.OnDay(view.OfficialFrom)}.");
        paper.Text(
            Span.Strong("Điều 2. "), "Tuổi đảng của đồng chí ", name,
            $" tính từ {Words.OnDay(view.PartyAgeFrom)}, là ngày ghi trong quyết định kết nạp đảng viên.");
        DecisionOnPerson.Close(paper, view, "Lưu hồ sơ đảng viên");
    }
}
