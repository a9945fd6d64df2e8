using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Nguon.Web.Data;

namespace Nguon.Web.Reading;

/// <summary>Terms of one party committee: numbers run through the term per type of paper (rules.md 10.3).</summary>
internal sealed record Terms(IReadOnlyList<DateOnly> Recorded)
{
    private const int Years = 5;

    /// <summary>Terms as long as nobody recorded a day.</summary>
    public static Terms Usual { get; } = new([]);

    /// <summary>The term this day lies in: from its first day to the first day of the next.</summary>
    public (DateOnly From, DateOnly Next) On(DateOnly day)
    {
        var usual = UsualStartOf(day);
        DateOnly[] starts = [StartFor(usual.AddYears(-Years)), StartFor(usual), StartFor(usual.AddYears(Years)), StartFor(usual.AddYears(2 * Years))];
        return (starts.Last(start => start <= day), starts.First(start => start > day));
    }

    /// <summary>1 July of the last year divisible by five, the default: congresses of the lower levels are held by then.</summary>
    public static DateOnly UsualStartOf(DateOnly day)
    {
        var start = new DateOnly(day.Year - (day.Year % Years), 7, 1);
        return start <= day ? start : start.AddYears(-Years);
    }

    /// <summary>The usual start a recorded first day stands for: the nearest one.</summary>
    public static DateOnly NearestUsual(DateOnly day)
    {
        var before = UsualStartOf(day);
        var after = before.AddYears(Years);
        return day.DayNumber - before.DayNumber <= after.DayNumber - day.DayNumber ? before : after;
    }

    private DateOnly StartFor(DateOnly usual) => Recorded.Where(day => NearestUsual(day) == usual).DefaultIfEmpty(usual).Max();
}

/// <summary>First days of terms as units recorded them, one setting per unit; a unit without one follows the default.</summary>
internal sealed class TermBook(AppDb db)
{
    private const string Form = "yyyy-MM-dd";

    public static string KeyOf(Guid unitId) => $"term-starts:{unitId:N}";

    public async Task<Terms> OfAsync(Guid unitId, CancellationToken ct)
    {
        var key = KeyOf(unitId);
        return Read(await db.Settings.AsNoTracking().Where(s => s.Key == key).Select(s => s.Value).FirstOrDefaultAsync(ct));
    }

    public static Terms Read(string? value) => value is null ? Terms.Usual
        : new([.. value.Split(',').Select(day => DateOnly.ParseExact(day, Form, CultureInfo.InvariantCulture))]);

    /// <summary>The setting after a first day was recorded; one day for each term.</summary>
    public static string Written(Terms terms, DateOnly from) =>
        string.Join(',', terms.Recorded.Where(day => Terms.NearestUsual(day) != Terms.NearestUsual(from)).Append(from).Order().Select(day => day.ToString(Form, CultureInfo.InvariantCulture)));
}
