using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Web.Access;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.Accounts;

[OpenToAll]
internal sealed class EnterCodePage(PendingSignIn pending, CheckCode check, ContinueSignIn next) : PageModel
{
    [BindProperty]
    public CodeInput Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await HalfAsync(ct) is null ? LocalRedirect(Ui.Links.SignIn) : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await HalfAsync(ct) is not { } half)
        {
            return LocalRedirect(Ui.Links.SignIn);
        }

        if (!ModelState.IsValid)
        {
            return this.Again();
        }

        var outcome = await check.RunAsync(half.Account, Input.Code, ct);
        return outcome.Value is { } account ? LocalRedirect(await next.RunAsync(account, half.State with { SecondStepDone = true }, ct)) : this.Again(outcome);
    }

    private async Task<(Data.Account Account, PendingView State)?> HalfAsync(CancellationToken ct) =>
        await pending.FindAsync(ct) is { } half && await next.StationAsync(half.Account, half.State, ct) == ContinueSignIn.CodeStation ? half : null;
}

internal sealed record CodeInput
{
    [Required, StringLength(20)]
    public string Code { get; init; } = "";
}
