namespace Nguon.Web.Word;

/// <summary>What differs between the two guidances on the format of papers; a paper follows the one of its own date (rules.md 10.1).</summary>
/// <param name="Guidance">The guidance document.</param>
/// <param name="Ending">How the last sentence ends.</param>
/// <param name="About">How the subject of a letter begins.</param>
internal sealed record PaperFormat(string Guidance, string Ending, string About)
{
    /// <summary>First day of 05-HD/VPTW.</summary>
    public static readonly DateOnly NewFrom = new(2026, 5, 27);

    private static readonly PaperFormat Of2018 = new("36-HD/VPTW ngày 03/4/2018", "./.", "V/v");
    private static readonly PaperFormat Of2026 = new("05-HD/VPTW ngày 27/5/2026", ".", "Về việc");

    /// <summary>The format in force on the paper's date.</summary>
    public static PaperFormat On(DateOnly day) => day < NewFrom ? Of2018 : Of2026;

    /// <summary>The last sentence of a paper with its official ending.</summary>
    public string Close(string sentence) => sentence.TrimEnd(' ', '.', ';', ',', '/') + Ending;
}
