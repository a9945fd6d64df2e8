using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Web.Access;
using Nguon.Web.Reading;
using Nguon.Web.Ui;
using Nguon.Web.Word.Sheet;

namespace Nguon.Web.Features.Figures;

/// <summary>Một trang cho lãnh đạo: the year so far against the same days of last year, on one A4; every number opens its persons.</summary>
[Needs(Power.SeeTree)]
internal sealed class OnePagePage(OnePageQuery query, FreshnessQuery freshness, AskedUnits units, TableBook book, Reach reach) : PageModel
{
    /// <summary>So many units fit beside each other in two columns of the paper; more take three smaller ones.</summary>
    public const int InTwoColumns = 44;

    private const int MostUnits = 78;

    [BindProperty(SupportsGet = true)]
    public FigureInput Input { get; set; } = new();

    public FreshStamp Fresh { get; private set; } = new("", null);

    public AskedUnit Asked { get; private set; } = new("", [], null, []);

    public PictureLinks Links { get; private set; } = new(new FigureInput(), "");

    public UnitPicture? Now { get; private set; }

    public UnitPicture? Before { get; private set; }

    public IReadOnlyList<OnePageGroup> Groups { get; private set; } = [];

    public IReadOnlyList<OnePageRow> Units { get; private set; } = [];

    /// <summary>Units that found no room on the paper, with their numbers; null when all did.</summary>
    public (int Units, long Now, long Before)? Others { get; private set; }

    /// <summary>Units below without an admission in either year.</summary>
    public int Bare { get; private set; }

    /// <summary>The table as a workbook with a sheet that says where it comes from.</summary>
    public async Task<IActionResult> OnGetXlsxAsync(CancellationToken ct)
    {
        await OnGetAsync(ct);
        return Now is not null && Asked.Place is { } place ? File(book.Of(PictureSheets.Of(place, this)), SheetWriter.ContentType, "mot-trang.xlsx") : NotFound();
    }

    public async Task OnGetAsync(CancellationToken ct)
    {
        var to = Input.To ?? reach.Today;
        Input = new FigureInput { Unit = Input.Unit, To = to, From = new DateOnly(to.Year, 1, 1), TreeOn = to };
        ViewData["AsOf"] = to;
        Asked = await units.FindAsync(Input, ct);
        if (Asked.Place is not { } place)
        {
            return;
        }

        Links = new PictureLinks(Input, Asked.Code);
        Fresh = new FreshStamp(Asked.Code, await freshness.LastAsync(place, ct));
        var view = await query.AskAsync(place, to, ct);
        (Now, Before, Groups) = (view.Now, view.Before, view.Groups);
        Place(view.Children);
    }

    /// <summary>Units with an admission, as many as the paper holds; of the rest the sums.</summary>
    private void Place(IReadOnlyList<OnePageRow> children)
    {
        var some = children.Where(row => row.Now + row.Before > 0).ToList();
        var most = some.OrderByDescending(row => Math.Max(row.Now, row.Before)).Take(MostUnits).ToHashSet();
        Units = some.Where(most.Contains).ToList();
        Bare = children.Count - some.Count;
        Others = some.Count == Units.Count ? null : (some.Count - Units.Count, some.Sum(row => row.Now) - Units.Sum(row => row.Now), some.Sum(row => row.Before) - Units.Sum(row => row.Before));
    }
}
