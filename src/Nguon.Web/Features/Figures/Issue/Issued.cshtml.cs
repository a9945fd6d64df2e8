using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Web.Access;

namespace Nguon.Web.Features.Figures;

/// <summary>Số liệu đã chốt: issued figures beside the same question asked now.</summary>
[Needs(Power.SeeTree)]
internal sealed class IssuedPage(IssuedQuery query) : PageModel
{
    public const int MostShown = 500;

    public IssuedView Issued { get; private set; } = null!; // set before the page is drawn

    public async Task<IActionResult> OnGetAsync(Guid issuedId, CancellationToken ct)
    {
        if (await query.FindAsync(issuedId, ct) is not { Succeeded: true, Value: { } issued })
        {
            return NotFound();
        }

        Issued = issued;
        return Page();
    }
}

/// <summary>The list of issued figures in reach.</summary>
[Needs(Power.SeeTree)]
internal sealed class IssuedListPage(IssuedQuery query) : PageModel
{
    public const int PageSize = 50;

    [BindProperty(SupportsGet = true, Name = "trang")]
    public int Number { get; set; } = 1;

    public IReadOnlyList<IssuedRow> Rows { get; private set; } = [];

    public int Total { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        Number = Math.Clamp(Number, 1, 1_000_000);
        (Rows, Total) = await query.ListAsync((Number - 1) * PageSize, PageSize, ct);
    }
}
