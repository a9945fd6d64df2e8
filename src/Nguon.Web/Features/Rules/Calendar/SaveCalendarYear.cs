using Microsoft.EntityFrameworkCore;
using Nguon.Domain;
using Nguon.Domain.Activities;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Data;
using Nguon.Web.Reading;

namespace Nguon.Web.Features.Rules;

/// <summary>The free and worked days of a year as the government decision gives them; a later entry of the year takes its place, nothing is overwritten.</summary>
internal sealed class SaveCalendarYear(AppDb db, Reach reach, RulesOfTheDay rules, TimeProvider clock)
{
    private const int Fewest = 5;
    private const int Most = 80;

    public async Task<Outcome<CalendarYear>> RunAsync(CalendarYearInput input, CancellationToken ct)
    {
        var (days, refusals) = CalendarText.Read(input.Text, input.Year);
        refusals.AddRange(OfHead(input));
        if (refusals.Count == 0)
        {
            refusals.AddRange(OfDays(days));
        }

        if (refusals.Count > 0)
        {
            return Outcome.Refused<CalendarYear>(refusals);
        }

        var year = new CalendarYear { Id = Guid.CreateVersion7(), Year = input.Year, Days = days, Source = input.Source.Trim(), By = reach.User.By, RecordedAt = clock.NowUtc() };
        db.Add(year);
        db.Log(reach.User.Act(clock, new OnPaper(Number: year.Source)), ActivityKind.CalendarYearSaved, new LogSubject(year.Id), null, new { year.Year, year.Source, Days = days.Count });
        await RulesOfTheDay.StampAsync(db, ct);
        await db.SaveChangesAsync(ct);
        rules.Forget();
        return year;
    }

    private IEnumerable<Refusal> OfHead(CalendarYearInput input)
    {
        if (input.Year < 2011 || input.Year > reach.Today.Year + 2)
        {
            yield return Refusal.Plain("CAL-001", "Calendar", $"Năm {input.Year} không nhập được. Việc cần làm: ghi năm từ 2011 đến {reach.Today.Year + 2}.", "Người nhập");
        }

        if (input.Source.Trim().Length is 0 or > CalendarYear.SourceLength)
        {
            yield return Refusal.Plain("CAL-002", "Calendar", "Chưa ghi văn bản về lịch nghỉ. Việc cần làm: ghi số, ngày của thông báo.", "Người nhập");
        }
    }

    private static IEnumerable<Refusal> OfDays(List<CalendarDay> days)
    {
        if (days.Count is < Fewest or > Most)
        {
            yield return Refusal.Plain("CAL-006", "Calendar", $"Có {days.Count} ngày; một năm có từ {Fewest} đến {Most} ngày nghỉ và làm bù. Việc cần làm: nhập đủ cả năm.", "Người nhập");
        }

        foreach (var twice in days.GroupBy(row => row.Day).Where(same => same.Count() > 1))
        {
            yield return Refusal.Plain("CAL-007", "Calendar", $"Ngày {twice.Key:dd/MM/yyyy} ghi hai lần.", "Người nhập");
        }

        foreach (var row in days.Where(row => row.Kind == CalendarDayKind.Worked && row.Day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)))
        {
            yield return Refusal.Plain("CAL-008", "Calendar", $"Ngày {row.Day:dd/MM/yyyy} ghi là làm bù nhưng không phải thứ bảy, chủ nhật.", "Người nhập");
        }
    }
}

/// <summary>A year as typed or pasted: one line per day.</summary>
internal sealed record CalendarYearInput(int Year, string Source, string Text);
