using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Domain;
using Nguon.Web.Access;
using Nguon.Web.Reading;

namespace Nguon.Web.Features.Figures;

/// <summary>Bảng kết nạp: one unit's year beside the year before, every number a link to who is behind it.</summary>
[Needs(Power.SeeTree)]
internal sealed class BoardPage(BoardQuery query, FigureChoices choices, Reach reach) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "don-vi")]
    public string? Words { get; set; }

    [BindProperty(SupportsGet = true, Name = "nam")]
    public int? Year { get; set; }

    [BindProperty(SupportsGet = true, Name = "cay")]
    public string Tree { get; set; } = "day";

    public string Unit { get; private set; } = "";

    public BoardLinks? Board { get; private set; }

    public IReadOnlyList<Refusal> Refusals { get; private set; } = [];

    public IReadOnlyList<UnitChoice> Candidates { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Year ??= reach.Today.Year;
        ViewData["AsOf"] = Year == reach.Today.Year ? reach.Today : null;
        (Unit, Candidates) = await choices.UnitAsync(Words, ct);
        if (Unit.Length == 0)
        {
            return;
        }

        var answer = await query.AskAsync(new BoardQuestion(Unit, Year.Value) { OnToday = Tree == "today" }, ct);
        Board = answer.Value is { } view ? new BoardLinks(view, Unit) : null;
        Refusals = answer.Refusals;
    }
}
