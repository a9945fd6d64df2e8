using System.Globalization;
using System.Text.RegularExpressions;
using Nguon.Domain.People;
using Nguon.Domain.Text;

namespace Nguon.Web.Ui;

/// <summary>Reads dates as people write them: 1/2/24, 01.02.2024, 01022024; asks back what is ambiguous, never guesses.</summary>
internal static partial class VietnameseDate
{
    private const string HowTo = "Ghi ngày/tháng/năm, ví dụ 07/5/2021.";
    private const int FirstYear = 1900;
    private const int LastYear = 2100;
    private const int NearFuture = 15;
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture;
    private static readonly int[] DayLengths = [1, 2];

    public static Reading<DateOnly?> Read(string text, DateOnly today)
    {
        var given = VietnameseText.Tidy(text);
        if (given.Length == 0)
        {
            return new(null, null);
        }

        if (Iso().Match(given) is { Success: true } iso)
        {
            return Make(given, Part(iso, "d"), Part(iso, "m"), Part(iso, "y"));
        }

        if (Spoken().Match(given) is { Success: true } spoken)
        {
            return WithYear(given, spoken, today);
        }

        return given.All(char.IsAsciiDigit) ? ReadDigits(given, today) : new(null, Missing(given));
    }

    /// <summary>As <see cref="Read"/>, and month/year or a year alone where life dates are partly known.</summary>
    public static Reading<LifeDate?> ReadPartial(string text, DateOnly today)
    {
        var given = VietnameseText.Tidy(text);
        if (YearOnly().Match(given) is { Success: true })
        {
            return Make(given, 1, 1, int.Parse(given, CultureInfo.InvariantCulture)).As<LifeDate?>(day => new LifeDate(day!.Value, DatePrecision.Year)); // a value was made
        }

        if (MonthYear().Match(given) is { Success: true } month)
        {
            return Make(given, 1, Part(month, "m"), Part(month, "y")).As<LifeDate?>(day => new LifeDate(day!.Value, DatePrecision.Month)); // a value was made
        }

        return Read(text, today).As<LifeDate?>(day => new LifeDate(day!.Value, DatePrecision.Day)); // a value was made
    }

    private static Reading<DateOnly?> WithYear(string given, Match match, DateOnly today)
    {
        var (day, month, year) = (Part(match, "d"), Part(match, "m"), Part(match, "y"));
        if (match.Groups["y"].Length == 4)
        {
            return Make(given, day, month, year);
        }

        var recent = today.Year - (today.Year % 100) + year;
        return recent <= today.Year + 1 ? Make(given, day, month, recent)
            : recent > today.Year + NearFuture ? Make(given, day, month, recent - 100)
            : new(null, $"“{given}” có thể là năm {recent - 100} hoặc {recent}. Đề nghị ghi đủ bốn chữ số của năm.");
    }

    private static Reading<DateOnly?> ReadDigits(string given, DateOnly today)
    {
        if (given.Length == 8)
        {
            return Make(given, Cut(given, 0, 2), Cut(given, 2, 2), Cut(given, 4, 4));
        }

        var possible = Splits(given, today).Distinct().ToList();
        return possible switch
        {
            [var only] when given.Length == 6 && Cut(given, 2, 4) is < FirstYear or > LastYear => new(only, null),
            [] => new(null, Missing(given)),
            _ => new(null, $"“{given}” có thể là {string.Join(" hoặc ", possible.Select(Formats.Day))}. {HowTo}"),
        };
    }

    private static IEnumerable<DateOnly> Splits(string given, DateOnly today)
    {
        var full = from dayLength in DayLengths
                   let monthLength = given.Length - 4 - dayLength
                   where monthLength is 1 or 2
                   select Make(given, Cut(given, 0, dayLength), Cut(given, dayLength, monthLength), Cut(given, given.Length - 4, 4));
        var brief = given.Length == 6 ? [Spoken().Match($"{given[..2]}/{given[2..4]}/{given[4..]}")] : Array.Empty<Match>();
        return full.Concat(brief.Select(match => WithYear(given, match, today))).Where(read => read.Value is not null).Select(read => read.Value!.Value); // filtered in the same line
    }

    private static Reading<DateOnly?> Make(string given, int day, int month, int year)
    {
        if (year is < FirstYear or > LastYear)
        {
            return new(null, $"Năm {year} trong “{given}” chưa đúng. {HowTo}");
        }

        if (month is < 1 or > 12)
        {
            return new(null, $"Trong “{given}” không có tháng {month}. Ghi ngày trước, tháng sau, ví dụ 07/5/2021.");
        }

        var days = DateTime.DaysInMonth(year, month);
        return day >= 1 && day <= days
            ? new(new DateOnly(year, month, day), null)
            : new(null, $"Tháng {month}/{year} có {days} ngày, không có ngày {day}. Đề nghị xem lại “{given}”.");
    }

    private static string Missing(string given) =>
        YearOnly().IsMatch(given) || MonthYear().IsMatch(given) ? $"“{given}” còn thiếu ngày. {HowTo}"
        : DayMonth().IsMatch(given) ? $"“{given}” còn thiếu năm. {HowTo}"
        : $"Chưa hiểu ngày “{given}”. {HowTo}";

    private static int Part(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    private static int Cut(string given, int start, int length) => int.Parse(given.AsSpan(start, length), CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<y>[0-9]{4})-(?<m>[0-9]{1,2})-(?<d>[0-9]{1,2})$", Options, 200)]
    private static partial Regex Iso();

    [GeneratedRegex(@"^(ngày )?(?<d>[0-9]{1,2})( ?[/.,-] ?| tháng | )(?<m>[0-9]{1,2})( ?[/.,-] ?| năm | )(?<y>[0-9]{4}|[0-9]{2})$", Options, 200)]
    private static partial Regex Spoken();

    [GeneratedRegex(@"^[0-9]{4}$", Options, 200)]
    private static partial Regex YearOnly();

    [GeneratedRegex(@"^(tháng )?(?<m>[0-9]{1,2})( ?[/.-] ?| năm )(?<y>[0-9]{4})$", Options, 200)]
    private static partial Regex MonthYear();

    [GeneratedRegex(@"^[0-9]{1,2}[/.-][0-9]{1,2}$", Options, 200)]
    private static partial Regex DayMonth();
}
