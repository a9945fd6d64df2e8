using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Domain.Organizations;
using Nguon.Web.Access;
using Nguon.Web.Reading;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.Organizations;

/// <summary>Đoàn thể, trường, doanh nghiệp: the bodies of the own units on a day, and a new one.</summary>
[Needs(Power.SeeTree)]
internal sealed class CivicBodyListPage(CivicBodyQuery query, KeepCivicBodies keep, UnitChoices units, UnitCodes codes, Reach reach) : PageModel
{
    [BindProperty(SupportsGet = true, Name = DayShown.Field)]
    public DateOnly? Day { get; set; }

    [BindProperty(SupportsGet = true, Name = "don-vi")]
    public Guid? UnitId { get; set; }

    [BindProperty]
    public CivicBodyForm Input { get; set; } = new();

    public DateOnly ShownDay { get; private set; }

    internal const string NoUnit = "Chọn tổ chức đảng.";

    public bool MayAct => reach.User.Has(Power.ActForCommittee);

    public IReadOnlyList<CivicBodyView> All { get; private set; } = [];

    public IReadOnlyList<Choice> Units { get; private set; } = [];

    public UnitCodeBook Codes => codes.Book;

    public IReadOnlyList<Choice> Types => CodeChoices.On(codes.Book, UnitCodeList.BaseType, Input.From ?? reach.Today, null);

    public async Task OnGetAsync(CancellationToken ct) => await LoadAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!MayAct)
        {
            return NotFound();
        }

        if (!this.IsChosen(Input.UnitId, "Input.UnitId", NoUnit))
        {
            await LoadAsync(ct);
            return this.Again();
        }

        var outcome = await keep.EnterAsync(Input.ToBody(), Input.ToTie(), ct);
        if (outcome.Value is { } version)
        {
            return this.Done($"{Links.CivicBodies}/{version.BodyId}", "Đã ghi nhận.");
        }

        await LoadAsync(ct);
        return this.Again(outcome);
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        ShownDay = DayShown.Of(HttpContext, Day, reach.Today);
        ViewData["AsOf"] = ShownDay;
        All = await query.OnAsync(UnitId, ShownDay, ct);
        Units = MayAct ? [.. (await units.OfAsync(Power.ActForCommittee, ct)).Select(v => new Choice(v.OrganizationId.ToString(), v.FullName))] : [];
    }
}

/// <summary>The forms of both pages.</summary>
internal sealed class CivicBodyForm
{
    public Guid Id { get; set; }
    public CivicBodyKind? Kind { get; set; }
    public string? Name { get; set; }
    public string? BaseType { get; set; }
    public string? Owner { get; set; }
    public string? Address { get; set; }
    public string? DecisionNumber { get; set; }
    public DateOnly? From { get; set; }
    public DateOnly? On { get; set; }
    public Guid? UnitId { get; set; }
    public CivicTieKind? Tie { get; set; }

    public CivicBodyInput ToBody() => new() { Kind = Kind, Name = Name, BaseType = BaseType, Owner = Owner, Address = Address, DecisionNumber = DecisionNumber, From = From };

    public CivicTieInput ToTie() => new() { OrganizationId = UnitId ?? Guid.Empty, Kind = Tie, From = From };

    public CivicEndInput ToEnd() => new() { Id = Id, On = On };
}
