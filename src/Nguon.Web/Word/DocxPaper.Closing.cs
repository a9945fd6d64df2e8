using DocumentFormat.OpenXml.Wordprocessing;

namespace Nguon.Web.Word;

internal sealed partial class DocxPaper
{
    /// <summary>Nơi nhận at the left, authority, post and name at the right; kept on one page.</summary>
    public DocxPaper Close(Letterhead head, params ReadOnlySpan<string> recipients)
    {
        KeepWithSignatures().Append(Paragraphs.Of(Looks.GapKept));
        Append(Tables.SideBySide(new SideColumns(0, TextWidth - 90, 90), Recipients(recipients), Signature(head)));
        return this;
    }

    /// <summary>Two signatures side by side, for example of the minutes.</summary>
    public DocxPaper SignedByTwo(PaperSigner left, PaperSigner right)
    {
        KeepWithSignatures().Append(Paragraphs.Of(Looks.GapKept));
        var half = TextWidth / 2;
        return Append(Tables.SideBySide(new SideColumns(0, half, half), Signature(left), Signature(right)));
    }

    /// <summary>Minutes: the secretary at the left, the chair at the right.</summary>
    public DocxPaper SignedMinutes(string minutesBy, string chair) => SignedByTwo(
        new PaperSigner("NGƯỜI GHI BIÊN BẢN", "", minutesBy),
        new PaperSigner("CHỦ TRÌ", "", chair));

    /// <summary>One signature at the right, without recipients.</summary>
    public DocxPaper SignedByOne(PaperSigner signer) =>
        SignedByTwo(new PaperSigner("", "", "", IsBlank: true), signer);

    /// <summary>A ruled table whose head is repeated on every page.</summary>
    public DocxPaper Table(IReadOnlyList<PaperColumn> columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        Append(Paragraphs.Of(Looks.Gap));
        return Append(Tables.Ruled(columns, rows));
    }

    /// <summary>A signature never stands alone on a sheet: the last words, or the last row of a table, go over with it.</summary>
    private DocxPaper KeepWithSignatures()
    {
        var last = body.LastChild is Table table ? table.Elements<TableRow>().Last().Descendants<Paragraph>() : [.. body.ChildElements.TakeLast(1).OfType<Paragraph>()];
        foreach (var paragraph in last)
        {
            (paragraph.ParagraphProperties ??= new ParagraphProperties()).KeepNext = new KeepNext();
        }

        return this;
    }

    private static Paragraph[] Recipients(ReadOnlySpan<string> recipients)
    {
        if (recipients.IsEmpty)
        {
            return [Paragraphs.Of(Looks.Recipient)];
        }

        var lines = new List<Paragraph> { Paragraphs.Of(Looks.Recipients, "Nơi nhận:") };
        for (var index = 0; index < recipients.Length; index++)
        {
            lines.Add(Paragraphs.Of(Looks.Recipient, $"- {recipients[index]}{(index == recipients.Length - 1 ? "." : ",")}"));
        }

        return [.. lines];
    }

    private static Paragraph[] Signature(Letterhead head)
    {
        var lines = new List<Paragraph>();
        if (head.Authority.Length > 0)
        {
            lines.Add(Paragraphs.Of(Looks.Authority, Words.Capitals(head.Authority)));
        }

        lines.Add(Paragraphs.Of(Looks.Post, Words.Capitals(head.Post)));
        lines.Add(Paragraphs.Of(Looks.Signer, Words.Whole(head.Signer)));
        return [.. lines];
    }

    private static Paragraph[] Signature(PaperSigner signer)
    {
        if (signer.IsBlank)
        {
            return [Paragraphs.Of(Looks.Recipient)];
        }

        var lines = new List<Paragraph> { Paragraphs.Of(Looks.Authority, signer.Capacity) };
        if (signer.Hint.Length > 0)
        {
            lines.Add(Paragraphs.Of(Looks.SignHint, signer.Hint));
        }

        lines.Add(Paragraphs.Of(Looks.Signer, Words.Whole(signer.Name)));
        return [.. lines];
    }
}

/// <summary>Who signs: capacity in capitals, a hint in brackets or nothing, name or nothing.</summary>
internal sealed record PaperSigner(string Capacity, string Hint, string Name, bool IsBlank = false);
