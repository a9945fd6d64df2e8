using Nguon.Web.Word;

namespace Nguon.Web.Features.Papers;

/// <summary>One paper handed over.</summary>
internal sealed record HandedPaper(string Paper, string CopyKind, int Count, string Note = "");

/// <summary>Phiếu giao nhận hồ sơ.</summary>
internal sealed record HandoverSlipView : IPaperView
{
    public PaperKind Kind => PaperKind.HandoverSlip;

    public required Letterhead Head { get; init; }

    public required PersonOnPaper Person { get; init; }

    /// <summary>Who hands over: name and unit.</summary>
    public required string From { get; init; }

    /// <summary>Who receives: name and unit.</summary>
    public required string To { get; init; }

    public required DateOnly HandedOn { get; init; }

    public required IReadOnlyList<HandedPaper> Papers { get; init; }

    public string FromName { get; init; } = "";

    public string ToName { get; init; } = "";
}

/// <summary>Writes the slip.</summary>
internal static class HandoverSlipPaper
{
    private static readonly PaperColumn[] Columns =
    [
        new("TT", 10, IsCentred: true), new("Tên giấy tờ", 85), new("Bản chính, bản sao", 25, IsCentred: true),
        new("Số bản", 17, IsCentred: true), new("Ghi chú", 28),
    ];

    public static void Write(DocxPaper paper, HandoverSlipView view)
    {
        paper.Head(view.Head, null).Title("Phiếu giao nhận hồ sơ");
        paper.Text($"Hôm nay, {Words.LongDate(view.HandedOn)}, hai bên giao nhận hồ sơ của ", Span.Name(view.Person.FullName), view.Person.BornOnly(), ".");
        paper.Text($"Bên giao: {Words.Sentence(view.From)}");
        paper.Text($"Bên nhận: {Words.Sentence(view.To)}");
        paper.Table(Columns, view.Papers.Select((handed, index) => (IReadOnlyList<string>)
            [MeetingSentences.N(index + 1), handed.Paper, handed.CopyKind, MeetingSentences.N(handed.Count), handed.Note]));
        paper.LastText(view.Head.Format, $"Tổng số {MeetingSentences.N(view.Papers.Count)} loại giấy tờ. Phiếu lập thành hai bản, mỗi bên giữ một bản.");
        paper.SignedByTwo(
            new PaperSigner("NGƯỜI GIAO", "(Ký, ghi rõ họ tên)", view.FromName),
            new PaperSigner("NGƯỜI NHẬN", "(Ký, ghi rõ họ tên)", view.ToName));
    }
}
