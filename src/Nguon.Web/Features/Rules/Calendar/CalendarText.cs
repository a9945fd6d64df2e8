using System.Globalization;
using Nguon.Domain;
using Nguon.Domain.Time;

namespace Nguon.Web.Features.Rules;

/// <summary>Lines of a calendar: day; Nghỉ or Làm bù; occasion. Also the file shipped with the program is read (comma, Free, Worked).</summary>
internal static class CalendarText
{
    private const int Longest = 20_000;
    private static readonly string[] DayFormats = ["d/M/yyyy", "yyyy-MM-dd"];

    public static (List<CalendarDay> Days, List<Refusal> Refusals) Read(string text, int year)
    {
        var (days, refusals) = (new List<CalendarDay>(), new List<Refusal>());
        if (text.Length > Longest)
        {
            refusals.Add(Refusal.Plain("CAL-003", "Calendar", $"Nội dung dài hơn {Longest} ký tự.", "Người nhập"));
            return (days, refusals);
        }

        foreach (var (line, number) in text.Split('\n').Select((line, index) => (line.Trim(), index + 1)).Where(row => row.Item1.Length > 0))
        {
            if (Row(line) is not { } row)
            {
                refusals.Add(Refusal.Plain("CAL-004", "Calendar", $"Dòng {number} chưa đọc được: “{(line.Length > 60 ? line[..60] : line)}”. Việc cần làm: ghi ngày; Nghỉ hoặc Làm bù; dịp.", "Người nhập"));
            }
            else if (row.Day.Year != year)
            {
                refusals.Add(Refusal.Plain("CAL-005", "Calendar", $"Dòng {number}: ngày {row.Day:dd/MM/yyyy} không thuộc năm {year}.", "Người nhập"));
            }
            else
            {
                days.Add(row);
            }
        }

        return (days, refusals);
    }

    public static string Write(IEnumerable<CalendarDay> days) =>
        string.Join('\n', days.Select(row => $"{row.Day:dd/MM/yyyy}; {(row.Kind == CalendarDayKind.Free ? "Nghỉ" : "Làm bù")}; {row.Note}"));

    private static CalendarDay? Row(string line)
    {
        var parts = line.Split(line.Contains(';', StringComparison.Ordinal) ? ';' : ',', 3, StringSplitOptions.TrimEntries);
        return parts.Length >= 2 && DateOnly.TryParseExact(parts[0], DayFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && KindOf(parts[1]) is { } kind
            ? new(day, kind, parts.Length > 2 ? parts[2] : "")
            : null;
    }

    private static CalendarDayKind? KindOf(string word) => word.Normalize().ToUpperInvariant() switch
    {
        "NGHỈ" or "FREE" => CalendarDayKind.Free,
        "LÀM BÙ" or "WORKED" => CalendarDayKind.Worked,
        _ => null,
    };
}
