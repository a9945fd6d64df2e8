namespace Nguon.Domain.Text;

/// <summary>The one guard that keeps a spreadsheet from running a text cell as a formula, in every file made.</summary>
public static class FormulaGuard
{
    /// <summary>True when a spreadsheet would take the text for a formula.</summary>
    public static bool LooksLikeFormula(string text) =>
        text.TrimStart(' ', '\u00A0') is [('=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠'), ..];

    /// <summary>A text cell as written: an apostrophe in front of what looks like a formula or begins with one (reading takes one away); everything else unchanged.</summary>
    public static string Cell(string? text) =>
        text is null ? "" : text.StartsWith('\'') || LooksLikeFormula(text) ? "'" + text : text;
}
