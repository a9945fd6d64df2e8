using Microsoft.AspNetCore.Mvc;
using Nguon.Web.Access;
using Nguon.Web.Reading;
using Nguon.Web.Ui;
using Nguon.Web.Word.Sheet;

namespace Nguon.Web.Features.Figures;

/// <summary>Nơi chưa có kết nạp: cells and settlements without an admission for some years, and the two white spots.</summary>
[Needs(Power.SeeTree)]
internal sealed class NoAdmissionPage(NoAdmissionQuery query, FreshnessQuery freshness, AskedUnits units, TableBook book, Reach reach) : GapsPage(units)
{
    private const int Usual = 2;

    public static IReadOnlyList<Choice> YearChoices { get; } = [.. new[] { 1, 2, 3, 5, 10 }.Select(years => new Choice($"{years}", $"{years} năm"))];

    [BindProperty(SupportsGet = true, Name = "so-nam")]
    public int Years { get; set; } = Usual;

    public FreshStamp Fresh { get; private set; } = new("", null);

    public NoAdmissionView? View { get; private set; }

    public int PageNumber => Math.Max(1, Input.Page ?? 1);

    public int Pages => View is null ? 0 : (View.Bare + NoAdmissionQuery.PageSize - 1) / NoAdmissionQuery.PageSize;

    public string More => $"&so-nam={Years}";

    /// <summary>Path without the unit asked about and what is above it: the page says those once.</summary>
    public string Below(string path)
    {
        var end = $", {path},".LastIndexOf($", {Asked.Place?.Name},", StringComparison.Ordinal);
        return end < 0 ? path : path[..Math.Max(0, end - 2)];
    }

    public string White(string what) => $"{Links.Residential}?don-vi={Asked.Place?.RowsOf}&ngay={Formats.Day(View?.Day)}&chua-co={what}";

    /// <summary>The table as a workbook with a sheet that says where it comes from.</summary>
    public async Task<IActionResult> OnGetXlsxAsync(CancellationToken ct)
    {
        await OnGetAsync(ct);
        return View is { } view && Asked.Place is { } place ? File(book.Of(GapSheets.Of(place, view)), SheetWriter.ContentType, "noi-chua-ket-nap.xlsx") : NotFound();
    }

    public async Task OnGetAsync(CancellationToken ct)
    {
        Years = YearChoices.Any(choice => choice.Value == $"{Years}") ? Years : Usual;
        var place = await FindAsync(Input.On(reach.Today), ct);
        ViewData["AsOf"] = Input.To;
        if (place is not null)
        {
            Fresh = new FreshStamp(Asked.Code, await freshness.LastAsync(place, ct));
            View = await query.AskAsync(place, Years, PageNumber, ct);
        }
    }
}
