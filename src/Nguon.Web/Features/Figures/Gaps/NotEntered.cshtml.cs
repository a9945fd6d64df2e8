using Microsoft.AspNetCore.Mvc;
using Nguon.Web.Access;
using Nguon.Web.Reading;
using Nguon.Web.Ui;
using Nguon.Web.Word.Sheet;

namespace Nguon.Web.Features.Figures;

/// <summary>Ai chưa nhập gì: last entry per unit and what is still on paper; figures are read beside it.</summary>
[Needs(Power.SeeTree)]
internal sealed class NotEnteredPage(FreshnessQuery query, AskedUnits units, TableBook book, Reach reach) : GapsPage(units)
{
    private const int Usual = 30;

    public static IReadOnlyList<Choice> DayChoices { get; } = [.. new[] { 7, 30, 90, 180, 365 }.Select(days => new Choice($"{days}", $"{days} ngày"))];

    [BindProperty(SupportsGet = true, Name = "so-ngay")]
    public int Days { get; set; } = Usual;

    public FreshnessView? View { get; private set; }

    /// <summary>Who enters may also take stated figures in and hold members against the register.</summary>
    public bool MayEnter => reach.User.Has(Power.EditPeople);

    public string More => $"&so-ngay={Days}";

    /// <summary>People of one child, or of all, whose dossier is still on paper.</summary>
    public string PaperOnly(string? row) => $"{Links.Figures}/danh-sach?{(Input with { Measure = "ho-so-tren-giay", By = row is null ? null : "don-vi" }).Query(Asked.Code, row)}";

    /// <summary>The table as a workbook with a sheet that says where it comes from.</summary>
    public async Task<IActionResult> OnGetXlsxAsync(CancellationToken ct)
    {
        await OnGetAsync(ct);
        return View is { } view && Asked.Place is { } place ? File(book.Of(GapSheets.Of(place, view)), SheetWriter.ContentType, "ai-chua-nhap.xlsx") : NotFound();
    }

    public async Task OnGetAsync(CancellationToken ct)
    {
        Days = DayChoices.Any(choice => choice.Value == $"{Days}") ? Days : Usual;
        if (await FindAsync(new FigureInput { Unit = Input.Unit, To = reach.Today }.On(reach.Today), ct) is { } place)
        {
            View = await query.AskAsync(place, Days, ct);
        }
    }
}
