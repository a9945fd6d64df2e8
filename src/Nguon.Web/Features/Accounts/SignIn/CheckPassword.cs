using Nguon.Domain;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Web.Features.Accounts;

/// <summary>First step of signing in: one answer for an unknown name, a wrong password, a locked account and an old card.</summary>
internal sealed class CheckPassword(AccountRows accounts, Credentials credentials, TimeProvider clock)
{
    public const int Attempts = 5;

    public static readonly TimeSpan Lockout = TimeSpan.FromMinutes(15);
    public static readonly TimeSpan CardLife = TimeSpan.FromDays(30);

    public static Refusal Wrong { get; } = Refusal.Plain("ACC-001", "SignIn",
        $"Tên đăng nhập hoặc mật khẩu chưa đúng. Sau {Attempts} lần chưa đúng liền nhau, tài khoản tạm khóa {(int)Lockout.TotalMinutes} phút. Nếu quên mật khẩu, đề nghị cán bộ quản lý tài khoản của cấp ủy cấp lại.",
        "Cán bộ quản lý tài khoản của cấp ủy");

    public async Task<Outcome<Account>> RunAsync(string login, string password, CancellationToken ct)
    {
        var account = await accounts.ByLoginAsync(login, ct);
        var isRight = credentials.Verify(account, password);
        if (account is null || account.LockoutEnd > clock.GetUtcNow())
        {
            return Wrong;
        }

        if (!isRight)
        {
            await FailAsync(account, ct);
            return Wrong;
        }

        return await IsExpiredCardAsync(account, ct) ? Wrong : account;
    }

    /// <summary>Counts a wrong password or code; the fifth in a row locks for a quarter of an hour.</summary>
    public async Task FailAsync(Account account, CancellationToken ct)
    {
        if (await accounts.CountFailureAsync(account.Id, ct) >= Attempts)
        {
            await accounts.LockAsync(account.Id, clock.GetUtcNow() + Lockout, ct);
        }
    }

    private async Task<bool> IsExpiredCardAsync(Account account, CancellationToken ct) =>
        account.MustSetPassword
        && await accounts.SecretAsync(account.Id, AccountSecrets.Card, ct) is { } card
        && Card.Parse(card).IssuedAt + CardLife < clock.GetUtcNow();
}
