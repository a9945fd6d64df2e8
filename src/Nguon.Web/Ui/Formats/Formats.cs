using System.Globalization;

namespace Nguon.Web.Ui;

/// <summary>How numbers, dates and moments are written on screen and in documents.</summary>
public static class Formats
{
    /// <summary>A measure that does not apply here.</summary>
    public const string NotApplicable = "–";

    private static readonly CultureInfo Vietnamese = VietnameseCulture.Culture;

    /// <summary>Screen date: 07/05/2021; blank when unknown.</summary>
    public static string Day(DateOnly? day) => day is { } known ? known.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture) : "";

    /// <summary>Screen date.</summary>
    public static string Day(DateOnly day) => Day((DateOnly?)day);

    /// <summary>Birth date as far as it is known: 07/05/1999, 05/1999 or 1999.</summary>
    public static string Born(DateOnly? day, Nguon.Domain.People.DatePrecision precision) =>
        day is { } known ? new LifeDate(known, precision).ToString() : "";

    /// <summary>What tells people of one name apart: sinh 07/05/1999, Khu phố 1, thường gọi Hai.</summary>
    public static string WhoIs(Nguon.Domain.People.Person person) => $"sinh {Born(person.BornOn, person.BornPrecision)}{Beside(person.Hamlet, person.OtherName, ", ")}";

    /// <summary>Hamlet and tên thường gọi, for a list that has the birth year in a column of its own.</summary>
    public static string Beside(string hamlet, string otherName, string before = "") =>
        string.Join(", ", new[] { hamlet, otherName.Length > 0 ? $"thường gọi {otherName}" : "" }.Where(words => words.Length > 0)) is { Length: > 0 } more ? before + more : "";

    /// <summary>Document date in short: 07/5/2021 (zero before days 1–9 and months 1–2 only).</summary>
    public static string DocumentDay(DateOnly day) => $"{day:dd}/{DocumentMonth(day)}/{day:yyyy}";

    /// <summary>Document date in full: ngày 07 tháng 5 năm 2021.</summary>
    public static string DocumentDayInFull(DateOnly day) => $"ngày {day:dd} tháng {DocumentMonth(day)} năm {day:yyyy}";

    /// <summary>A moment in Vietnam: 14 giờ 05, ngày 07/05/2021; give local time.</summary>
    public static string Moment(DateTime local) => $"{local.Hour} giờ {local:mm}, ngày {Day(DateOnly.FromDateTime(local))}";

    /// <summary>Whole number: 6.913.</summary>
    public static string Number(long number) => number.ToString("N0", Vietnamese);

    /// <summary>Whole number, – when it does not apply.</summary>
    public static string Number(long? number) => number is { } known ? Number(known) : NotApplicable;

    /// <summary>Number with one decimal at most: 36,9; 1.587; – when there is none.</summary>
    public static string Decimal(decimal? number) => number is { } known ? known.ToString("#,0.#", Vietnamese) : NotApplicable;

    /// <summary>Percentage with its parts: 36,9% (585/1.587); – without a whole.</summary>
    public static string Share(long part, long whole) =>
        whole == 0 ? NotApplicable : $"{Percent(part, whole)} ({Number(part)}/{Number(whole)})";

    /// <summary>Percentage with one decimal at most: 36,9%; show it with its parts nearby.</summary>
    public static string Percent(long part, long whole) =>
        whole == 0 ? NotApplicable : (Math.Round(1000m * part / whole, MidpointRounding.AwayFromZero) / 10).ToString("0.#", Vietnamese) + "%";

    /// <summary>Số định danh with all but the last four digits covered.</summary>
    public static string Covered(string? identityNumber) =>
        identityNumber is { Length: > 4 } known ? new string('•', known.Length - 4) + known[^4..] : identityNumber ?? "";

    private static string DocumentMonth(DateOnly day) => day.Month <= 2 ? day.ToString("MM", Vietnamese) : day.Month.ToString(Vietnamese);
}
