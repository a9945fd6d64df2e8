using System.Globalization;
using System.Reflection;
using System.Text;
using Nguon.Domain.Time;

namespace Nguon.Web.Seed;

/// <summary>The working calendar shipped with the program; each year is to be confirmed by the office.</summary>
internal static class CalendarSource
{
    private const string Name = "working-calendar.csv";

    /// <summary>The calendar; throws naming the line when one is malformed.</summary>
    public static WorkingCalendar Load() => new(Rows());

    /// <summary>The rows as shipped.</summary>
    public static IReadOnlyList<CalendarDay> Rows()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Name) ?? throw new InvalidOperationException($"{Name} is not embedded.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(Row)];
    }

    private static CalendarDay Row(string line)
    {
        var parts = line.TrimEnd('\r').Split(',');
        return parts.Length == 4
            && DateOnly.TryParseExact(parts[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && Enum.TryParse<CalendarDayKind>(parts[1], out var kind)
            ? new(day, kind, parts[2], parts[3] is "H" or "M")
            : throw new InvalidOperationException($"{Name}: the line '{line}' is malformed.");
    }
}
