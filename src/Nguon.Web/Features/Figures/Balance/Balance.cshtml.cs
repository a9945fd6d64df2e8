using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Web.Access;
using Nguon.Web.Reading;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.Figures;

/// <summary>Đối chiếu số đầu kỳ: members entered beside the paper register (7-HSĐV), unit by unit.</summary>
[Needs(Power.EditPeople)]
internal sealed class BalancePage(BalanceQuery query, FreshnessQuery freshness, ReconcileBalance reconcile, AskedUnits units, Reach reach) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public FigureInput Input { get; set; } = new();

    [BindProperty]
    public Guid Unit { get; set; }

    [BindProperty]
    public int? Paper { get; set; }

    [BindProperty]
    public string Source { get; set; } = "";

    [BindProperty]
    public string Names { get; set; } = "";

    public AskedUnit Asked { get; private set; } = new("", [], null, []);

    public FreshStamp Fresh { get; private set; } = new("", null);

    public BalanceView? View { get; private set; }

    public IReadOnlyList<Choice> Choices => View is null ? [] : [.. View.Children.Prepend(View.Unit).Select(row => new Choice(row.Id.ToString(), row.Name))];

    public string Behind(BalanceRow row) => $"{Links.Figures}/danh-sach?{(Input with { Measure = BalanceQuery.Measure }).Query(row.Code)}";

    public async Task OnGetAsync(CancellationToken ct) => await LoadAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        if (View is null)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return this.Again();
        }

        var outcome = await reconcile.RunAsync(new BalanceInput { Unit = Unit, On = View.Day, Paper = Paper, Source = Source, Names = Names }, ct);
        return outcome.Succeeded ? this.Done($"{Links.Figures}/doi-chieu?{Input.Query(Asked.Code)}", "Đã ghi số theo sổ.") : this.Again(outcome);
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        var yearEnd = new DateOnly(reach.Today.Year - 1, 12, 31);
        Input = new FigureInput { Unit = Input.Unit, To = Input.To ?? yearEnd }.On(reach.Today);
        ViewData["AsOf"] = Input.To;
        Asked = await units.FindAsync(Input, ct);
        if (Asked.Place is { } place)
        {
            Fresh = new FreshStamp(Asked.Code, await freshness.LastAsync(place, ct));
            View = await query.AskAsync(place, ct);
        }
    }
}
