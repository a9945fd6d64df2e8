using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Domain.People;
using Nguon.Web.Access;
using Nguon.Web.Data;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.Accounts;

[Needs(Power.ManageAccounts)]
internal sealed class CreateAccountPage(CreateAccount create, UnitChoices choices, Reach reach) : PageModel
{
    [BindProperty]
    public CreateAccountInput Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public Guid? DonVi { get; set; }

    [BindProperty(SupportsGet = true)]
    public string Tim { get; set; } = "";

    public UnitChoice? Unit { get; private set; }

    public IReadOnlyList<UnitChoice> Units { get; private set; } = [];

    public IReadOnlyList<Choice> Roles { get; private set; } = [];

    public IReadOnlyList<Choice> Members { get; private set; } = [];

    public bool HasBody => Roles.Any(r => r.Value == nameof(AccountRole.MassOrganization));

    public IReadOnlyList<Choice> Bodies { get; } = Choices.Of<IntroducingBodies>(Labels.Of, body => body != IntroducingBodies.PartyCell);

    /// <summary>Shown once, to be printed.</summary>
    public CardView? Card { get; private set; }

    public Guid NewId { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (DonVi is not { } unit || !await LoadAsync(ct))
        {
            return NotFound();
        }

        if (!ModelState.IsValid || Input.Role is not { } role)
        {
            return this.Again();
        }

        var grant = new GrantInput(unit, role, Input.From ?? reach.Today, Input.LastDay?.AddDays(1), role == AccountRole.MassOrganization ? Input.Body ?? IntroducingBodies.None : IntroducingBodies.None);
        var outcome = await create.RunAsync(new NewAccountInput(Input.Login, Input.DisplayName, Input.PersonId, grant), ct);
        if (outcome.Value is not { } made)
        {
            return this.Again(outcome);
        }

        (Card, NewId) = (made.Card, made.AccountId);
        return Page();
    }

    /// <summary>False when the unit is absent or out of reach.</summary>
    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (DonVi is not { } id)
        {
            Units = await choices.FindAsync(Tim, ct);
            return true;
        }

        Unit = await choices.UnitAsync(id, ct);
        Roles = await choices.RolesAsync(id, ct);
        Members = await choices.MembersAsync(id, ct);
        return Unit is not null;
    }
}

internal sealed record CreateAccountInput
{
    [Required(ErrorMessage = "Chưa chọn vai trò.")]
    public AccountRole? Role { get; init; }

    public IntroducingBodies? Body { get; init; }

    [Required, StringLength(NewAccountInput.NameLength)]
    public string DisplayName { get; init; } = "";

    [Required, StringLength(40)]
    public string Login { get; init; } = "";

    public Guid? PersonId { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? LastDay { get; init; }
}
