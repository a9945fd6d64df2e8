using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Domain.Organizations;
using Nguon.Web.Access;
using Nguon.Web.Reading;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.Organizations;

/// <summary>So sánh tổ chức giữa hai ngày: what was founded, merged, renamed, moved, dissolved between them, with the decisions.</summary>
[Needs(Power.SeeTree)]
internal sealed class DifferencePage(UnitDifferenceQuery query, PathsOnDay paths, UnitCodes codes, Reach reach) : PageModel
{
    public const int RowsOnPage = 500;

    [BindProperty(SupportsGet = true, Name = "tu")]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true, Name = "den")]
    public DateOnly? To { get; set; }

    [BindProperty(SupportsGet = true, Name = "don-vi")]
    public Guid? UnitId { get; set; }

    [BindProperty(SupportsGet = true, Name = "thay-doi")]
    public OrganizationChange? Only { get; set; }

    [BindProperty(SupportsGet = true, Name = "trang")]
    public int Number { get; set; } = 1;

    /// <summary>The unit compared, with its path; empty for all in reach.</summary>
    public string UnitPath { get; private set; } = "";

    public UnitCodeBook Codes => codes.Book;

    public UnitDifferenceView Difference { get; private set; } = null!; // set by OnGet before the page is drawn, or the page is not drawn

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        To ??= reach.Today;
        From ??= To.Value.AddYears(-1);
        var asked = DifferenceQuestion.Of(From.Value, To.Value) with { UnitId = UnitId, Only = Only, Skip = (Math.Max(Number, 1) - 1) * RowsOnPage, Take = RowsOnPage };
        if (await query.BetweenAsync(asked, ct) is not { } difference)
        {
            return NotFound();
        }

        (Difference, From, To) = (difference, asked.From, asked.To);
        if (UnitId is { } unit)
        {
            UnitPath = (await paths.OfAsync([unit], asked.To, ct)).GetValueOrDefault(unit) ?? (await paths.OfAsync([unit], asked.From, ct)).GetValueOrDefault(unit, "");
        }

        ViewData["AsOf"] = asked.To;
        return Page();
    }

    public IReadOnlyList<FilterChip> Chips =>
    [
        new($"Tất cả ({Formats.Number(Difference.Counts.Values.Sum())})", Href(null), Only is null),
        .. Difference.Counts.OrderBy(c => c.Key).Select(c => new FilterChip($"{Labels.Of(c.Key)} ({Formats.Number(c.Value)})", Href(c.Key), Only == c.Key)),
    ];

    public string Href(OrganizationChange? only, int page = 1) =>
        $"{Links.Difference}?tu={Formats.Day(From)}&den={Formats.Day(To)}{(UnitId is { } unit ? $"&don-vi={unit}" : "")}{(only is { } change ? $"&thay-doi={change}" : "")}{(page > 1 ? $"&trang={page}" : "")}";
}
