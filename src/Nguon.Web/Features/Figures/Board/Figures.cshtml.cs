using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Domain;
using Nguon.Domain.Statistics;
using Nguon.Web.Access;
using Nguon.Web.Reading;
using Nguon.Web.Ui;
using Nguon.Web.Word.Sheet;

namespace Nguon.Web.Features.Figures;

/// <summary>Số liệu: one figure of one unit on the tree asked for, broken down, every number a link to what is behind it.</summary>
[Needs(Power.SeeTree)]
internal sealed class FiguresPage(FigureQuery query, FreshnessQuery freshness, FigureChoices choices, FigureBook book, IssueFigures issue, Reach reach) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public FigureInput Input { get; set; } = new();

    [BindProperty]
    public string Title { get; set; } = "";

    public string Unit { get; private set; } = "";

    public FreshStamp Fresh { get; private set; } = new("", null);

    public FigureAnswer? Answer { get; private set; }

    public Measure? Measure => MeasureCatalogue.Find(Input.Measure);

    public IReadOnlyList<Refusal> Refusals { get; private set; } = [];

    public IReadOnlyList<Choice> Blocks => choices.Blocks;

    public IReadOnlyList<UnitChoice> Candidates { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Fresh = new FreshStamp(Unit, Answer is null ? null : await freshness.LastAsync(Unit, Answer.Tree.On, ct));
    }

    /// <summary>The table as a workbook with a sheet that says where it comes from.</summary>
    public async Task<IActionResult> OnGetXlsxAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        return Answer is { } answer && Measure is { } measure ? File(book.Of(answer, measure), SheetWriter.ContentType, "so-lieu.xlsx") : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        var outcome = await issue.RunAsync(Input.Wish(Unit), Title, ct);
        return outcome is { Succeeded: true, Value: { } issued } ? this.Done($"{Links.Figures}/da-chot/{issued.Id}", "Đã chốt số liệu.") : this.Again(outcome);
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        Input = Input.On(reach.Today);
        ViewData["AsOf"] = Input.To;
        (Unit, Candidates) = await choices.UnitAsync(Input.Unit, ct);
        if (Unit.Length == 0)
        {
            return;
        }

        var read = FigureReader.Read(Input.Wish(Unit));
        var answer = read.Value is { } question ? await query.AskAsync(question, ct) : Outcome.Refused<FigureAnswer>(read.Refusals);
        (Answer, Refusals) = (answer.Value, answer.Refusals);
    }
}
