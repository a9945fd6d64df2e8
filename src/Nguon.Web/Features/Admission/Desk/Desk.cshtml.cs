using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Domain.Organizations;
using Nguon.Web.Access;
using Nguon.Web.Reading;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.Admission;

/// <summary>Thẩm định hồ sơ: what waits for what at the committee, and acts on a selection.</summary>
[Needs(Power.ActForCommittee)]
internal sealed class DeskPage(DeskQuery query, DeskUnits units, PaperFacts facts, Reach reach) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "nhom")]
    public DeskGroup? Group { get; set; }

    [BindProperty(SupportsGet = true, Name = "donVi")]
    public Guid? UnitId { get; set; }

    public IReadOnlyList<OrganizationVersion> Units { get; private set; } = [];

    public DeskView View { get; private set; } = new(null, [], false);

    public ILookup<DeskGroup?, DeskDossier> ByGroup { get; private set; } = Array.Empty<DeskDossier>().ToLookup(DeskGroups.Of);

    public IReadOnlyList<DeskDossier> Shown { get; private set; } = [];

    /// <summary>False when no cell has anything to be reminded of this month: the slip would have nothing to say.</summary>
    public bool HasMonthWork { get; private set; }

    public DateOnly Today => reach.Today;

    public IReadOnlyList<FilterChip> Chips { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Units = await units.OwnAsync(Power.ActForCommittee, ct);
        var unit = Units.FirstOrDefault(u => UnitId is null || u.OrganizationId == UnitId);
        if (unit is null)
        {
            return NotFound();
        }

        UnitId = unit.OrganizationId;
        View = await query.OfAsync(unit.OrganizationId, null, ct);
        ByGroup = View.Dossiers.ToLookup(DeskGroups.Of);
        HasMonthWork = await facts.HasMonthWorkAsync(unit.OrganizationId, ct);
        Group ??= Enum.GetValues<DeskGroup>().FirstOrDefault(g => ByGroup[g].Any(), DeskGroup.ToSubmit);
        Shown = [.. ByGroup[Group]];
        Chips = [.. Enum.GetValues<DeskGroup>().Select(g => new FilterChip($"{LabelOf(g)}: {ByGroup[g].Count()}", Href(g), g == Group))];
        return Page();
    }

    private static string LabelOf(DeskGroup group) => DeskGroups.Label(group);

    private string Href(DeskGroup group) => $"{Links.Appraisal}?nhom={group}{(Units.Count > 1 ? $"&donVi={UnitId}" : "")}";
}
