using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Domain.Organizations;
using Nguon.Web.Access;
using Nguon.Web.Reading;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.People;

/// <summary>Rà soát nguồn of a year: who has done it and who has not, down to every cell; a committee orders it and records its general notice.</summary>
[Needs(Power.SeePeople)]
internal sealed class SourceHomePage(SourceCoverageQuery query, OrderSourceReview act, Reach reach) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "nam")]
    public int? Year { get; set; }

    [BindProperty(SupportsGet = true, Name = "don-vi")]
    public Guid? UnitId { get; set; }

    [BindProperty]
    public SourceOrderForm Input { get; set; } = new();

    public SourceCoverage Coverage { get; private set; } = null!; // set before the page is drawn

    public bool MayOrder { get; private set; }

    public DateOnly Today => reach.Today;

    public bool MayRemind => reach.User.Has(Power.ActForCell);

    public IReadOnlyList<FilterChip> Years => [.. Enumerable.Range(reach.Today.Year - 1, 3).Select(year => new FilterChip($"Năm {year}", Href(Coverage.Unit.OrganizationId, year), year == Coverage.Year))];

    public static string Href(Guid unit, int year) => $"{Links.Sources}?nam={year}&don-vi={unit}";

    public string RowHref(SourceCoverageRow row) => row.Unit.Kind.IsCell() ? $"{Links.SourceSheet(row.Unit.OrganizationId)}?nam={Coverage.Year}" : Href(row.Unit.OrganizationId, Coverage.Year);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostOrderAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        if (Input.DueOn is not { } due)
        {
            ModelState.AddModelError("Input.DueOn", "Ghi hạn rà soát xong.");
            return this.Again();
        }

        var outcome = await act.OrderAsync(new SourceOrderInput(Coverage.Unit.OrganizationId, Coverage.Year, due, Input.PaperNumber ?? "", Input.PaperOn), ct);
        return outcome.Succeeded ? this.Done(Href(Coverage.Unit.OrganizationId, Coverage.Year), $"Đã yêu cầu các chi bộ rà soát xong trước ngày {Formats.Day(due)}.") : this.Again(outcome);
    }

    public async Task<IActionResult> OnPostNoticeAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        if (Input.NoticeOn is not { } on)
        {
            ModelState.AddModelError("Input.NoticeOn", "Ghi ngày của thông báo.");
            return this.Again();
        }

        var outcome = await act.NoticeAsync(new GeneralNoticeInput(Coverage.Unit.OrganizationId, Input.NoticeNumber ?? "", on), ct);
        return outcome.Succeeded ? this.Done(Href(Coverage.Unit.OrganizationId, Coverage.Year), "Đã ghi thông báo chung của cấp ủy.") : this.Again(outcome);
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await query.OfAsync(UnitId, Year ?? reach.Today.Year, ct) is not { } coverage)
        {
            return false;
        }

        Coverage = coverage;
        MayOrder = !coverage.Unit.Kind.IsCell() && await reach.MayAsync(Power.ActForCommittee, coverage.Unit.OrganizationId, ct);
        return true;
    }
}

/// <summary>The order and the general notice as typed.</summary>
internal sealed class SourceOrderForm
{
    public DateOnly? DueOn { get; set; }
    public string? PaperNumber { get; set; }
    public DateOnly? PaperOn { get; set; }
    public string? NoticeNumber { get; set; }
    public DateOnly? NoticeOn { get; set; }
}
