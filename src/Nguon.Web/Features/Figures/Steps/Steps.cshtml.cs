using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Domain.Statistics;
using Nguon.Web.Access;
using Nguon.Web.Reading;
using Nguon.Web.Ui;
using Nguon.Web.Word.Sheet;

namespace Nguon.Web.Features.Figures;

/// <summary>Tình hình theo từng bước: from the list to recognition for any unit and time; every number opens its persons.</summary>
[Needs(Power.SeeTree)]
internal sealed class StepsPage(WayQuery query, FreshnessQuery freshness, AskedUnits units, TableBook book, Reach reach) : PageModel
{
    private const int YearsShown = 3;

    public static IReadOnlyList<Choice> Groups { get; } = [.. Way.Steps.SkipLast(1).Select(step => new Choice(step.Measure, step.Name))];

    [BindProperty(SupportsGet = true)]
    public FigureInput Input { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "nhom")]
    public string Group { get; set; } = Way.Steps[0].Measure;

    public FreshStamp Fresh { get; private set; } = new("", null);

    public AskedUnit Asked { get; private set; } = new("", [], null, []);

    public string Unit => Asked.Code;

    public WayView? View { get; private set; }

    public string More => $"&nhom={Group}";

    /// <summary>The list behind one number.</summary>
    public string Behind(string measure, string? by = null, string? row = null) => $"{Links.Figures}/danh-sach?{(Input with { Measure = measure, By = by }).Query(Unit, row)}";

    /// <summary>The share of a group by the year it began in.</summary>
    public string ByYear(WayReached later) => $"{Links.Figures}?{(Input with { Measure = $"ty-le-{later.Measure}", By = "nam" }).Query(Unit)}";

    public IReadOnlyList<FigureView> Strip(WayView view) =>
        [.. view.Steps.Select(step => new FigureView(step.Name, $"{Formats.Number(step.Value)}{(step.Aggregate > 0 ? "*" : "")}", Href: Behind(step.Measure)))];

    /// <summary>The table as a workbook with a sheet that says where it comes from.</summary>
    public async Task<IActionResult> OnGetXlsxAsync(CancellationToken ct)
    {
        await OnGetAsync(ct);
        return View is { } view ? File(book.Of(StepsSheet.Of(view)), SheetWriter.ContentType, "tung-buoc.xlsx") : NotFound();
    }

    public async Task OnGetAsync(CancellationToken ct)
    {
        Input = (Input with { From = Input.From ?? new DateOnly((Input.To ?? reach.Today).Year - YearsShown, 1, 1) }).On(reach.Today);
        ViewData["AsOf"] = Input.To;
        var first = Way.Find(Group) is { } known && known != Way.Steps[^1] ? known : Way.Steps[0];
        Group = first.Measure;
        Asked = await units.FindAsync(Input, ct);
        if (Asked.Place is { } place && FigureReader.Read((Input with { Measure = Group, By = null }).Wish(Unit)).Value is { } question)
        {
            Fresh = new FreshStamp(Unit, await freshness.LastAsync(place, ct));
            View = (await query.AskAsync(question, first, ct)).Value;
        }
    }
}
