using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Domain.Admission;
using Nguon.Domain.Organizations;
using Nguon.Web.Access;
using Nguon.Web.Reading;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.Rules;

/// <summary>Tiêu chí riêng của cấp ủy: its own dated criteria, which only warn.</summary>
[Needs(Power.ActForCommittee | Power.Consent)]
internal sealed class LocalCriteriaPage(LocalCriteria criteria, UnitChoices units, UnitPaths paths, Reach reach) : PageModel
{
    [BindProperty]
    public LocalCriterionForm Input { get; set; } = new();

    public IReadOnlyList<LocalCriterion> Criteria { get; private set; } = [];

    public IReadOnlyDictionary<Guid, string> Paths { get; private set; } = new Dictionary<Guid, string>();

    public IReadOnlyList<Choice> Units { get; private set; } = [];

    public bool MaySave => reach.User.Has(Power.ActForCommittee);

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Input.From = reach.Today;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!MaySave)
        {
            return NotFound();
        }

        await LoadAsync(ct);
        if (!ModelState.IsValid || (Input.EndId is null && !this.IsChosen(Input.UnitId, "Input.UnitId", "Chọn cấp ủy.")))
        {
            return this.Again();
        }

        var outcome = Input.EndId is { } ended ? await criteria.EndAsync(ended, Input.Until ?? reach.Today, ct) : await criteria.AddAsync(Input.ToInput(), ct);
        return outcome.Succeeded ? this.Done(Links.LocalCriteria, Input.EndId is null ? "Đã ghi tiêu chí." : "Đã thôi áp dụng tiêu chí.") : this.Again(outcome);
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        Criteria = await criteria.OfMineAsync(ct);
        Paths = await paths.OfAsync(Criteria.Select(c => c.OrganizationId), ct);
        Units = [.. (await units.OfAsync(Power.ActForCommittee, ct)).Where(unit => !unit.Kind.IsCell()).Select(unit => new Choice(unit.OrganizationId.ToString(), unit.Name))];
    }
}

/// <summary>A criterion as typed, or the end of one.</summary>
internal sealed class LocalCriterionForm
{
    public Guid? UnitId { get; set; }
    public LocalCriterionKind? Kind { get; set; }
    public int? Months { get; set; }
    public string? Text { get; set; }
    public string? Document { get; set; }
    public DateOnly? From { get; set; }
    public Guid? EndId { get; set; }
    public DateOnly? Until { get; set; }

    public LocalCriterionInput ToInput() => new(UnitId ?? Guid.Empty, Kind ?? default, Months ?? 0, Text ?? "", Document ?? "", From);
}
