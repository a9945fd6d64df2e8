using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Web.Access;

namespace Nguon.Web.Features.Accounts;

/// <summary>One-time link of a demo account; every failure is the same 404.</summary>
[OpenToAll]
internal sealed class SignInByLinkPage(SignInLinks links, ContinueSignIn next) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string token, CancellationToken ct)
    {
        if (!SignInLinks.IsFromThisMachine(HttpContext) || await links.UseAsync(token, ct) is not { } account)
        {
            return NotFound();
        }

        await next.OpenSessionAsync(account, ct);
        return LocalRedirect(Ui.Links.MyWork);
    }
}
