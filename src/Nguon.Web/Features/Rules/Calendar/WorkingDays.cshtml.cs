using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Reading;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.Rules;

/// <summary>Lịch làm việc: free and worked days of a year, whether confirmed; the province enters the yearly decision.</summary>
[SignedIn]
internal sealed class WorkingDaysPage(RulesOfTheDay rules, SaveCalendarYear save, Reach reach) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "nam")]
    public int? Chosen { get; set; }

    [BindProperty]
    public CalendarYearForm Input { get; set; } = new();

    public int Year => Chosen ?? reach.Today.Year;

    public bool MaySave => reach.User.Has(Power.Consent);

    public IReadOnlyList<int> Years => [.. rules.Calendar.Days.Select(row => row.Day.Year).Append(reach.Today.Year).Append(reach.Today.Year + 1).Distinct().Order()];

    public IReadOnlyList<CalendarDay> Days => [.. rules.Calendar.Days.Where(row => row.Day.Year == Year)];

    public bool IsConfirmed => !rules.Calendar.HasUnconfirmedYear(new(Year, 1, 1), new(Year, 12, 31));

    public IActionResult OnGet()
    {
        if (Year is < 2011 or > 2200)
        {
            return NotFound();
        }

        Input = new() { Year = Year, Text = CalendarText.Write(Days) };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!MaySave)
        {
            return NotFound();
        }

        Chosen = Input.Year;
        if (!ModelState.IsValid || Year is < 1 or > 9998)
        {
            Chosen = null;
            return this.Again();
        }

        var outcome = await save.RunAsync(new(Input.Year, Input.Source ?? "", Input.Text ?? ""), ct);
        return outcome.Succeeded ? this.Done($"{Links.WorkingDays}?nam={Input.Year.ToString(CultureInfo.InvariantCulture)}", $"Đã ghi lịch làm việc năm {Input.Year}.") : this.Again(outcome);
    }
}

/// <summary>A year as typed.</summary>
internal sealed class CalendarYearForm
{
    public int Year { get; set; }

    public string? Source { get; set; }

    public string? Text { get; set; }
}
