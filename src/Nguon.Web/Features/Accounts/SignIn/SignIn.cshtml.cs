using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Web.Access;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.Accounts;

[OpenToAll]
internal sealed class SignInPage(CheckPassword check, ContinueSignIn next, CurrentUserHolder holder) : PageModel
{
    [BindProperty]
    public SignInInput Input { get; set; } = new();

    [BindProperty(Name = "ve", SupportsGet = true)]
    public string Back { get; set; } = "";

    public bool HasKeptForm => Request.Cookies.ContainsKey(KeptForms.Cookie);

    public IActionResult OnGet() => holder.User.IsSignedIn ? LocalRedirect(ContinueSignIn.SafeBack(Back)) : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return this.Again();
        }

        var outcome = await check.RunAsync(Input.Login, Input.Password, ct);
        return outcome.Value is { } account
            ? LocalRedirect(await next.RunAsync(account, new PendingView(false, ContinueSignIn.SafeBack(Back)), ct))
            : this.Again(outcome);
    }
}

internal sealed record SignInInput
{
    [Required, StringLength(100)]
    public string Login { get; init; } = "";

    [Required, StringLength(Credentials.LongestPassword), DataType(DataType.Password)]
    public string Password { get; init; } = "";
}
