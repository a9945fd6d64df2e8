using Nguon.Web.Access;
using Nguon.Web.Api;

namespace Nguon.Web.Features.Accounts;

/// <summary>/api/v1/my-account: the own account, by the same use cases as its page.</summary>
internal static class MyAccountApi
{
    public static void MapMyAccountApi(this IEndpointRouteBuilder routes)
    {
        var mine = routes.MapApi("my-account").SignedIn();
        mine.MapGet("", async (AccountQuery query, CancellationToken ct) => Results.Ok(MyAccountOnWire.Of(await query.MineAsync(ct)))).WithSummary("Tài khoản của tôi và các quyền");
        mine.MapPost("password", ChangePasswordAsync).WithSummary("Đổi mật khẩu; các máy khác phải đăng nhập lại");
        mine.MapPut("mail", async (OwnMailOnWire body, KeepAddress keep, CurrentUserHolder holder, CancellationToken ct) =>
            ApiResults.Of(await keep.RunAsync(holder.User.AccountId, body.Mail ?? "", ct), account => new { Mail = account.Email })).WithSummary("Địa chỉ nhận thư hằng ngày; để trống thì thôi nhận");
        mine.MapPost("sessions/end", async (ChangePassword change, CurrentUserHolder holder, CancellationToken ct) =>
            ApiResults.Of(await change.EndSessionsAsync(holder.User.AccountId, ct), account => new { account.Id })).WithSummary("Kết thúc mọi phiên đăng nhập của tôi, cả phiên này");
    }

    private static async Task<IResult> ChangePasswordAsync(OwnPasswordOnWire body, ChangePassword change, ContinueSignIn session, CurrentUserHolder holder, CancellationToken ct)
    {
        var outcome = await change.RunAsync(holder.User.AccountId, body.OldPassword, body.Password, ct);
        if (outcome.Value is { } account)
        {
            await session.OpenSessionAsync(account, ct);
        }

        return ApiResults.Of(outcome, changed => new { changed.Id });
    }
}

internal sealed record OwnPasswordOnWire(string OldPassword, string Password);

internal sealed record OwnMailOnWire(string? Mail = null);

internal sealed record MyAccountOnWire(string Login, string DisplayName, bool HasSecondStep, string? Mail, IReadOnlyList<HeldGrantWire> Grants)
{
    public static MyAccountOnWire Of(MyAccountView view) => new(view.Login, view.DisplayName, view.HasSecondStep, view.Mail, HeldGrantWire.Of(view.Grants));
}
