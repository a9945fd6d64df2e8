using Nguon.Web.Word;

namespace Nguon.Web.Features.Papers;

/// <summary>One fault: what is to be completed, by which rule, by whom.</summary>
internal sealed record ReturnFault(string What, string Basis, string MendedBy);

/// <summary>Phiếu trả hồ sơ: all faults at once, with the number of the round (practice.md 1.3 #34).</summary>
internal sealed record ReturnSlipView : IPaperView
{
    public PaperKind Kind => PaperKind.ReturnSlip;

    public required Letterhead Head { get; init; }

    public required string Department { get; init; }

    public required string CellName { get; init; }

    public required PersonOnPaper Person { get; init; }

    /// <summary>Round, from 1.</summary>
    public required int Round { get; init; }

    public required IReadOnlyList<ReturnFault> Faults { get; init; }

    /// <summary>By when it should be back; null leaves it out.</summary>
    public DateOnly? BackBy { get; init; }
}

/// <summary>Writes the slip.</summary>
internal static class ReturnSlipPaper
{
    private static readonly PaperColumn[] Columns =
        [new("TT", 10, IsCentred: true), new("Nội dung cần bổ sung, hoàn thiện", 75), new("Căn cứ", 42), new("Người thực hiện", 38)];

    public static void Write(DocxPaper paper, ReturnSlipView view)
    {
        paper.Head(view.Head, null).Title("Phiếu trả hồ sơ", $"để bổ sung, hoàn thiện (lần thứ {view.Round})");
        paper.Addressed("Kính gửi", Words.Opening(view.CellName));
        paper.Text(
            $"{view.Department} đã xem xét toàn bộ hồ sơ của ", Span.Name(view.Person.FullName), view.Person.BornOnly(),
            $" và gửi trả hồ sơ để {view.CellName} bổ sung, hoàn thiện {MeetingSentences.N(view.Faults.Count)} nội dung sau:");
        paper.Table(Columns, view.Faults.Select((fault, index) => (IReadOnlyList<string>)
            [MeetingSentences.N(index + 1), fault.What, fault.Basis, fault.MendedBy]));
        var by = view.BackBy is { } day ? $", gửi lại trước {Words.OnDay(day)}" : "";
        paper.LastText(
            view.Head.Format,
            $"Phiếu này ghi đủ các nội dung cần bổ sung tính đến ngày trả. Đề nghị {view.CellName} hoàn thiện{by}; có điều gì chưa rõ, liên hệ {view.Department}.");
        paper.Close(view.Head, Words.Opening(view.CellName), "Lưu hồ sơ");
    }
}
