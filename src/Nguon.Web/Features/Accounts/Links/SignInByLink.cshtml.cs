using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Web.Access;
using Nguon.Web.Api;

namespace Nguon.Web.Features.Accounts;

/// <summary>One-time link of a demo account; every failure is the same 404, with the same words.</summary>
[OpenToAll]
internal sealed class SignInByLinkPage(SignInLinks links, ContinueSignIn next) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string token, CancellationToken ct)
    {
        if (!SignInLinks.IsFromThisMachine(HttpContext) || await links.UseAsync(token, ct) is not { } account)
        {
            HttpContext.Refuse(StatusCodes.Status404NotFound, "Đường dẫn đăng nhập này đã dùng, đã hết hạn hoặc tài khoản đang bị khóa. Đường dẫn mới: ./nguon sign-in TÊN_ĐĂNG_NHẬP.");
            return new EmptyResult();
        }

        return LocalRedirect(await next.EnterAsync(account, Ui.Links.MyWork, ct));
    }
}
