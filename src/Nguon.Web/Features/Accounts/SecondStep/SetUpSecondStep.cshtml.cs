using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Web.Access;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.Accounts;

[OpenToAll]
internal sealed class SetUpSecondStepPage(PendingSignIn pending, SetUpSecondStep setUp, ContinueSignIn next) : PageModel
{
    [BindProperty]
    public CodeInput Input { get; set; } = new();

    public SecondStepKey? Key { get; private set; }

    /// <summary>Shown once, right after the key was confirmed.</summary>
    public IReadOnlyList<string>? Codes { get; private set; }

    public string NextAddress { get; private set; } = "/";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await HalfAsync(ct) is not { } half)
        {
            return LocalRedirect(Ui.Links.SignIn);
        }

        Key = await setUp.KeyAsync(half.Account, ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await HalfAsync(ct) is not { } half)
        {
            return LocalRedirect(Ui.Links.SignIn);
        }

        var outcome = await setUp.ConfirmAsync(half.Account, Input.Code, ct);
        if (outcome.Value is not { } codes)
        {
            Key = await setUp.KeyAsync(half.Account, ct);
            return this.Again(outcome);
        }

        NextAddress = await next.RunAsync(half.Account, half.State with { SecondStepDone = true }, ct);
        Codes = codes;
        return Page();
    }

    private async Task<(Data.Account Account, PendingView State)?> HalfAsync(CancellationToken ct) =>
        await pending.FindAsync(ct) is { } half && await next.StationAsync(half.Account, half.State, ct) == ContinueSignIn.SetUpStation ? half : null;
}
