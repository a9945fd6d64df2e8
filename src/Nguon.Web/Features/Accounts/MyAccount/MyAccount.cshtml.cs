using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Web.Access;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.Accounts;

[SignedIn]
internal sealed class MyAccountPage(AccountQuery query, ChangePassword change, ContinueSignIn session, KeepAddress address, MailDoor mail, CurrentUserHolder holder) : PageModel
{
    [BindProperty]
    public OwnPasswordInput Input { get; set; } = new();

    public MyAccountView View { get; private set; } = MyAccountView.Nobody;

    /// <summary>True when this installation sends mail.</summary>
    public bool SendsMail => mail.IsOpen;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        View = await query.MineAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostMatKhauAsync(CancellationToken ct)
    {
        View = await query.MineAsync(ct);
        if (!ModelState.IsValid)
        {
            return this.Again();
        }

        var outcome = await change.RunAsync(holder.User.AccountId, Input.OldPassword, Input.Password, ct);
        if (outcome.Value is not { } account)
        {
            return this.Again(outcome);
        }

        await session.OpenSessionAsync(account, ct);
        return this.Done(Ui.Links.MyAccount, "Đã đổi mật khẩu. Các máy khác đang mở tài khoản này phải đăng nhập lại.");
    }

    public async Task<IActionResult> OnPostThuAsync(string? mail, CancellationToken ct)
    {
        View = await query.MineAsync(ct);
        var outcome = await address.RunAsync(holder.User.AccountId, mail ?? "", ct);
        return outcome.Succeeded ? this.Done(Ui.Links.MyAccount, "Đã ghi địa chỉ thư.") : this.Again(outcome);
    }

    public async Task<IActionResult> OnPostKetThucAsync(CancellationToken ct)
    {
        var outcome = await change.EndSessionsAsync(holder.User.AccountId, ct);
        return outcome.Succeeded ? LocalRedirect(Ui.Links.SignIn) : NotFound();
    }
}

internal sealed record OwnPasswordInput
{
    [Required, DataType(DataType.Password)]
    public string OldPassword { get; init; } = "";

    [Required, DataType(DataType.Password)]
    public string Password { get; init; } = "";

    [Required, Compare(nameof(Password)), DataType(DataType.Password)]
    public string RepeatedPassword { get; init; } = "";
}
