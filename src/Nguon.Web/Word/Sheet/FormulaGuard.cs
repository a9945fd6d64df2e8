namespace Nguon.Web.Word.Sheet;

/// <summary>Keeps a spreadsheet from running a text cell as a formula.</summary>
internal static class FormulaGuard
{
    /// <summary>True when a spreadsheet would take the text for a formula.</summary>
    public static bool LooksLikeFormula(string text) =>
        text.TrimStart(' ', '\u00A0') is [('=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠'), ..];

    /// <summary>A text cell for CSV: an apostrophe in front of what looks like a formula; everything else unchanged.</summary>
    public static string ForCsv(string? text) =>
        text is null ? "" : LooksLikeFormula(text) ? "'" + text : text;
}
