using Nguon.Web.Word;

namespace Nguon.Web.Features.Papers;

/// <summary>What 8-KNĐ and 15-KNĐ say alike: the base committee's resolution on one person proposed by a cell.</summary>
internal abstract record CommitteeResolutionView : IPaperView
{
    public abstract PaperKind Kind { get; }

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

    public string Strengths { get; init; } = "";

    public string Weaknesses { get; init; } = "";
}

/// <summary>The words in which the two resolutions differ.</summary>
internal sealed record ResolutionWords
{
    public required string Title { get; init; }

    /// <summary>What the cell proposes, before and after the name.</summary>
    public required (string Before, string After) Proposed { get; init; }

    /// <summary>Who is concluded about, before and after the name.</summary>
    public required (string Before, string After) Concluded { get; init; }

    /// <summary>What the person is held against.</summary>
    public required string Standard { get; init; }

    /// <summary>What is asked for, before and after the name.</summary>
    public required (string Before, string After) Asked { get; init; }

    /// <summary>The person in a report of a vote not carried.</summary>
    public required string Reported { get; init; }
}

/// <summary>Writes a base committee's resolution.</summary>
internal static class CommitteeResolution
{
    public static void Write(DocxPaper paper, CommitteeResolutionView view, ResolutionWords words, params (string Label, string Text, string Asks)[] conclusions)
    {
        var name = Span.Name(view.Person.FullName);
        paper.Head(view.Head, "NQ").Title("Nghị quyết", words.Title);
        paper.Text($"{Words.Opening(Words.LongDate(view.Session.HeldOn))}, {view.CommitteeName} đã họp để xét đề nghị của {view.CellName} về việc {words.Proposed.Before} ", name, $" {words.Proposed.After}.");
        paper.Attendance(view.Session, "cấp ủy viên").ChairAndSecretary(view.Session);
        var basis = view.CellResolution.Length == 0 ? "nghị quyết của chi bộ" : $"Nghị quyết {view.CellResolution} của {view.CellName}";
        paper.Text($"Sau khi nghiên cứu hồ sơ, {basis} và thảo luận, {view.CommitteeName} kết luận về {words.Concluded.Before} ", name, view.Person.InSentence(), $"{words.Concluded.After} như sau:");
        foreach (var (label, text, asks) in conclusions)
        {
            paper.Told(label, text, asks);
        }

        Result(paper, view, words);
        paper.Close(view.Head, view.AskedOrgan + " (để báo cáo)", Words.Opening(view.CellName), "Lưu Văn phòng");
    }

    private static void Result(DocxPaper paper, CommitteeResolutionView view, ResolutionWords words)
    {
        var (name, passed) = (Span.Name(view.Person.FullName), view.Vote.For >= view.Session.TwoThirds);
        paper.Text(
            $"Đối chiếu với {words.Standard}, {view.CommitteeName} {(passed ? "tán thành" : "chưa đủ tỷ lệ tán thành")} đề nghị {words.Asked.Before} ", name, $" {words.Asked.After}. {view.Session.Counted(view.Vote)}");
        paper.LastText(
            view.Head.Format,
            passed ? $"{Words.Opening(view.CommitteeName)} đề nghị {view.AskedOrgan} xem xét, quyết định {words.Asked.Before} " : $"{Words.Opening(view.CommitteeName)} báo cáo đầy đủ kết quả biểu quyết để {view.AskedOrgan} xem xét trường hợp {words.Reported} ",
            name, passed ? $" {words.Asked.After}." : ".");
    }
}
