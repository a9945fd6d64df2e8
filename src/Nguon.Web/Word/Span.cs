namespace Nguon.Web.Word;

/// <summary>How a piece of a sentence looks; each is a character style.</summary>
internal enum SpanLook
{
    /// <summary>As the paragraph.</summary>
    Plain = 0,

    /// <summary>Bold.</summary>
    Strong = 1,

    /// <summary>Italic.</summary>
    Italic = 2,

    /// <summary>Shaded: the office has still to write it.</summary>
    ToFill = 3,
}

/// <summary>A piece of a sentence.</summary>
internal readonly record struct Span(string Text, SpanLook Look)
{
    /// <summary>Plain text.</summary>
    public static implicit operator Span(string text) => new(text, SpanLook.Plain);

    /// <summary>Bold text.</summary>
    public static Span Strong(string text) => new(text, SpanLook.Strong);

    /// <summary>Italic text.</summary>
    public static Span Italic(string text) => new(text, SpanLook.Italic);

    /// <summary>A person's name: bold and never split over two lines.</summary>
    public static Span Name(string name) => new(Words.Whole(name), SpanLook.Strong);

    /// <summary>The text, or a shaded hint in brackets when nothing is known yet.</summary>
    public static Span Or(string? text, string hint) =>
        string.IsNullOrWhiteSpace(text) ? new($"[{hint}]", SpanLook.ToFill) : new(text.Trim(), SpanLook.Plain);
}
