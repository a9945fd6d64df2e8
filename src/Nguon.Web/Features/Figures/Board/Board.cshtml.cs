using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Domain;
using Nguon.Web.Access;
using Nguon.Web.Reading;
using Nguon.Web.Word.Sheet;

namespace Nguon.Web.Features.Figures;

/// <summary>Bảng kết nạp: one unit's year beside the year before, every number a link to who is behind it.</summary>
[Needs(Power.SeeTree)]
internal sealed class BoardPage(BoardQuery query, TableBook book, FreshnessQuery freshness, FigureChoices choices, Reach reach) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "don-vi")]
    public string? Words { get; set; }

    [BindProperty(SupportsGet = true, Name = "nam")]
    public int? Year { get; set; }

    /// <summary>Last day counted; the whole year, or until today, when left out.</summary>
    [BindProperty(SupportsGet = true, Name = "den-ngay")]
    public DateOnly? To { get; set; }

    [BindProperty(SupportsGet = true, Name = "cay")]
    public string Tree { get; set; } = "day";

    public string Unit { get; private set; } = "";

    public FreshStamp Fresh { get; private set; } = new("", null);

    public BoardLinks? Board { get; private set; }

    public IReadOnlyList<Refusal> Refusals { get; private set; } = [];

    public IReadOnlyList<UnitChoice> Candidates { get; private set; } = [];

    public string Xlsx => $"?don-vi={Uri.EscapeDataString(Unit)}&nam={Year}{BoardLinks.Until(To)}&cay={Tree}&handler=Xlsx";

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Fresh = new FreshStamp(Unit, Board is null ? null : await freshness.LastAsync(Unit, Board.View.Tree.On, ct));
    }

    /// <summary>All tables of the board as a workbook with a sheet that says where they come from.</summary>
    public async Task<IActionResult> OnGetXlsxAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        return Board is null ? NotFound() : File(book.Of(BoardSheet.Of(Board)), SheetWriter.ContentType, "bang-ket-nap.xlsx");
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        Year ??= To?.Year ?? reach.Today.Year;
        ViewData["AsOf"] = To ?? (Year == reach.Today.Year ? reach.Today : null);
        (Unit, Candidates) = await choices.UnitAsync(Words, ct);
        if (Unit.Length == 0 || !ModelState.IsValid)
        {
            return;
        }

        var answer = await query.AskAsync(new BoardQuestion(Unit, Year.Value) { To = To, OnToday = Tree == "today" }, ct);
        Board = answer.Value is { } view ? new BoardLinks(view, Unit) { Asked = To } : null;
        Refusals = answer.Refusals;
    }
}
