using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Web.Access;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.Accounts;

/// <summary>First use of a card: the own password replaces the printed one before the session opens.</summary>
[OpenToAll]
internal sealed class NewPasswordPage(PendingSignIn pending, ChangePassword change, ContinueSignIn next) : PageModel
{
    [BindProperty]
    public NewPasswordInput Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) =>
        await pending.FindAsync(ct) is { } half && await next.StationAsync(half.Account, half.State, ct) == ContinueSignIn.PasswordStation
            ? Page()
            : LocalRedirect(Ui.Links.SignIn);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await pending.FindAsync(ct) is not { } half || await next.StationAsync(half.Account, half.State, ct) != ContinueSignIn.PasswordStation)
        {
            return LocalRedirect(Ui.Links.SignIn);
        }

        if (!ModelState.IsValid)
        {
            return this.Again();
        }

        var outcome = await change.FirstAsync(half.Account, Input.Password, ct);
        return outcome.Value is { } account ? LocalRedirect(await next.RunAsync(account, half.State, ct)) : this.Again(outcome);
    }
}

internal sealed record NewPasswordInput
{
    [Required, DataType(DataType.Password)]
    public string Password { get; init; } = "";

    [Required, Compare(nameof(Password)), DataType(DataType.Password)]
    public string Repeated { get; init; } = "";
}
