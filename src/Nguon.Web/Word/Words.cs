using System.Globalization;
using System.Text;

namespace Nguon.Web.Word;

/// <summary>Small spellings of official papers: dates, numbers, names that stay on one line.</summary>
internal static class Words
{
    private const char Joint = '\u00A0';
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    /// <summary>A name or number that must not be split over two lines.</summary>
    public static string Whole(string text) => text.Trim().Replace(' ', Joint);

    /// <summary>Capitals of the header and of the signature block.</summary>
    public static string Capitals(string text) => text.Normalize(NormalizationForm.FormC).ToUpper(Vietnamese);

    /// <summary>First letter small, for a name of an organ in the middle of a sentence.</summary>
    public static string InSentence(string text) =>
        text.Length == 0 ? text : text[..1].ToLower(Vietnamese) + text[1..];

    /// <summary>First letter a capital, for a name at the start of a sentence or line.</summary>
    public static string Opening(string text) => text.Length == 0 ? text : text[..1].ToUpper(Vietnamese) + text[1..];

    /// <summary>A name kept on one line when a column of that many letters can hold it.</summary>
    public static string WholeWithin(string name, int letters) => name.Length <= letters ? Whole(name) : name;

    /// <summary>05/9/2026: zero before days 1–9 and months 1–2 only (rules.md 10.4).</summary>
    public static string ShortDate(DateOnly day) => $"{Day(day)}/{Month(day)}/{Year(day)}";

    /// <summary>"ngày 05 tháng 9 năm 2026"; each word stays with its number.</summary>
    public static string LongDate(DateOnly day) =>
        $"{Whole($"ngày {Day(day)}")} {Whole($"tháng {Month(day)}")} {Whole($"năm {Year(day)}")}";

    /// <summary>"ngày 05/9/2026"; a blank to be written by hand when the day is not known.</summary>
    public static string OnDay(DateOnly? day) =>
        day is { } known ? $"ngày {ShortDate(known)}" : "ngày …/…/……";

    /// <summary>Two digits below ten, as numbers of papers and counts in minutes are written.</summary>
    public static string TwoDigits(int number) => number.ToString("00", CultureInfo.InvariantCulture);

    /// <summary>85,7%; whole numbers without a decimal.</summary>
    public static string Percent(int part, int whole) =>
        whole <= 0 ? "0%" : (100.0 * part / whole).ToString("0.#", Vietnamese) + "%";

    /// <summary>One sentence with exactly one full stop at its end.</summary>
    public static string Sentence(string text)
    {
        var trimmed = text.Trim();
        return trimmed.Length == 0 || ".!?…]".Contains(trimmed[^1]) ? trimmed : trimmed.TrimEnd(';', ',') + ".";
    }

    private static string Day(DateOnly day) => TwoDigits(day.Day);

    private static string Month(DateOnly day) => day.Month <= 2 ? TwoDigits(day.Month) : day.Month.ToString(CultureInfo.InvariantCulture);

    private static string Year(DateOnly day) => day.Year.ToString(CultureInfo.InvariantCulture);
}
