namespace Nguon.Web.Word;

/// <summary>Sheet and margins, in millimetres.</summary>
internal sealed record PaperPage(double Width, double Height, Margins Margins)
{
    /// <summary>A4 upright with the margins of rules.md 10.4.</summary>
    public static readonly PaperPage Portrait = new(210, 297, new Margins(20, 20, 30, 15));

    /// <summary>A4 across, for wide lists; bound at the left like the rest.</summary>
    public static readonly PaperPage Landscape = new(297, 210, new Margins(20, 15, 25, 15));

    /// <summary>A5 upright, for slips handed out in a meeting.</summary>
    public static readonly PaperPage Slip = new(148, 210, new Margins(12, 12, 15, 12));

    /// <summary>Width left for text.</summary>
    public double TextWidth => Width - Margins.Left - Margins.Right;

    /// <summary>True when wider than high.</summary>
    public bool IsLandscape => Width > Height;
}

/// <summary>Margins in millimetres.</summary>
internal sealed record Margins(double Top, double Bottom, double Left, double Right);

/// <summary>Lengths of the file format.</summary>
internal static class Twips
{
    /// <summary>Twentieths of a point.</summary>
    public static int FromMillimetres(double millimetres) => (int)Math.Round(millimetres * 1440 / 25.4);

    /// <summary>Twentieths of a point.</summary>
    public static int FromPoints(double points) => (int)Math.Round(points * 20);
}
