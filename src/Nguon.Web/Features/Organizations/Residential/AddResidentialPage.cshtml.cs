using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Domain.Organizations;
using Nguon.Web.Access;
using Nguon.Web.Reading;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.Organizations;

/// <summary>Thêm thôn, khu phố.</summary>
[Needs(Power.ActForCommittee)]
internal sealed class AddResidentialPage(KeepResidentialUnits keep, UnitChoices units) : PageModel
{
    [BindProperty]
    public ResidentialForm Input { get; set; } = new();

    public IReadOnlyList<Choice> Units { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => await LoadAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        if (!ModelState.IsValid)
        {
            return this.Again();
        }

        var outcome = await keep.SaveAsync(Input.ToInput(null), ct);
        return outcome is { Succeeded: true, Value: { } made } ? this.Done($"{Links.Residential}/{made.ResidentialUnitId}", $"Đã ghi {made.Name}.") : this.Again(outcome);
    }

    private async Task LoadAsync(CancellationToken ct) =>
        Units = [.. (await units.OfAsync(Power.ActForCommittee, ct)).Where(v => !v.Kind.IsCell()).Select(v => new Choice(v.OrganizationId.ToString(), v.FullName))];
}

/// <summary>The form of a settlement.</summary>
internal sealed class ResidentialForm
{
    [Required]
    public string Name { get; set; } = "";

    [Required]
    public ResidentialKind? Kind { get; set; }

    [Required]
    public Guid? OrganizationId { get; set; }

    [Required]
    public DateOnly? From { get; set; }

    public string? DecisionNumber { get; set; }

    public DateOnly? DecidedOn { get; set; }

    public ResidentialInput ToInput(Guid? id) => new()
    {
        Id = id, Name = Name, Kind = Kind, OrganizationId = OrganizationId ?? Guid.Empty, From = From, DecisionNumber = DecisionNumber, DecidedOn = DecidedOn,
    };
}
