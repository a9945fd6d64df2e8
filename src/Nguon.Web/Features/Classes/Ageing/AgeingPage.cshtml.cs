using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Domain.Organizations;
using Nguon.Web.Access;
using Nguon.Web.Reading;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.Classes;

/// <summary>Danh sách tồn: who finished the class and is not admitted, by cause and time, with what each needs next.</summary>
[Needs(Power.SeePeople)]
internal sealed class AgeingPage(AgeingQuery query, UnitChoices units, Reach reach) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "donVi")]
    public Guid? UnitId { get; set; }

    [BindProperty(SupportsGet = true, Name = "vi-sao")]
    public AgeingCause? Cause { get; set; }

    [BindProperty(SupportsGet = true, Name = "thang")]
    public int? Step { get; set; }

    [BindProperty(SupportsGet = true, Name = "sap-het")]
    public bool IsExpiring { get; set; }

    [BindProperty(SupportsGet = true, Name = "trang")]
    public int Number { get; set; } = 1;

    public AgeingView View { get; private set; } = null!; // set by OnGet before the page is drawn

    public IReadOnlyList<Choice> Units { get; private set; } = [];

    public int ValidMonths => query.ValidMonths;

    public DateOnly ValidUntil(DateOnly issued) => query.ValidUntil(issued);

    public DateOnly Today => reach.Today;

    public bool MayOpenDossiers => reach.User.Has(Power.SeeDossiers);

    public async Task OnGetAsync(CancellationToken ct)
    {
        Number = Math.Clamp(Number, 1, 1_000_000);
        View = await query.OfAsync(new AgeingWish { UnitId = UnitId, Cause = Cause, Step = Step, IsExpiring = IsExpiring, Page = Number }, ct);
        Units = [.. (await units.OfAsync(Power.SeePeople, ct)).Where(v => !v.Kind.IsCell()).Select(v => new Choice(v.OrganizationId.ToString(), v.FullName))];
    }

    public string Href(AgeingCause? cause, int? step, int page) =>
        $"?donVi={UnitId}&vi-sao={cause}&thang={step}&sap-het={(IsExpiring ? "true" : "false")}&trang={page}";
}
