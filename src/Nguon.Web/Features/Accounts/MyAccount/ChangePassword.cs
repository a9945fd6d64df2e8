using Nguon.Domain;
using Nguon.Domain.Activities;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Web.Features.Accounts;

/// <summary>The own password: chosen at the first sign-in with a card, or changed later with the old one.</summary>
internal sealed class ChangePassword(AppDb db, AccountRows accounts, Credentials credentials, CheckPassword check, TimeProvider clock)
{
    private static Refusal Same { get; } = Refusal.Plain("ACC-012", "PasswordSame", "Mật khẩu mới trùng với mật khẩu đang dùng. Đề nghị chọn mật khẩu khác.");

    private static Refusal OldIsWrong { get; } = Refusal.Plain("ACC-013", "PasswordOld", $"Mật khẩu đang dùng chưa đúng. Đề nghị nhập lại; sau {CheckPassword.Attempts} lần chưa đúng liền nhau thì đợi {(int)CheckPassword.Lockout.TotalMinutes} phút.");

    /// <summary>With the old password; all sessions end, the caller opens a new one.</summary>
    public async Task<Outcome<Account>> RunAsync(Guid accountId, string old, string chosen, CancellationToken ct)
    {
        var account = await accounts.ByIdAsync(accountId, ct);
        if (account is null)
        {
            return Outcome.NotFound;
        }

        var isRight = credentials.Verify(account, old);
        if (account.LockoutEnd > clock.GetUtcNow())
        {
            return OldIsWrong; // right or wrong: whoever guesses learns nothing while it lasts
        }

        if (isRight)
        {
            return await FirstAsync(account, chosen, ct);
        }

        await check.FailAsync(account, ct);
        return OldIsWrong;
    }

    /// <summary>Without the old one, which the card or the sign-in just proved.</summary>
    public async Task<Outcome<Account>> FirstAsync(Account account, string chosen, CancellationToken ct)
    {
        var refusal = Credentials.Judge(account, chosen) ?? (credentials.Verify(account, chosen) ? Same : null);
        if (refusal is not null)
        {
            return refusal;
        }

        credentials.Set(account, chosen, mustChange: false);
        await accounts.SetSecretAsync(account.Id, AccountSecrets.Card, null, ct);
        db.Log(new Act(account.Id, account.DisplayName, clock.NowUtc()), ActivityKind.AccountReset, new LogSubject(account.Id, account.PersonId),
            null, new { PasswordChanged = true });
        await db.SaveChangesAsync(ct);
        return account;
    }

    /// <summary>Ends every session of the account, this one too.</summary>
    public async Task<Outcome<Account>> EndSessionsAsync(Guid accountId, CancellationToken ct)
    {
        if (await accounts.ByIdAsync(accountId, ct) is not { } account)
        {
            return Outcome.NotFound;
        }

        Credentials.Renew(account);
        db.Log(new Act(account.Id, account.DisplayName, clock.NowUtc()), ActivityKind.AccountReset, new LogSubject(account.Id, account.PersonId),
            null, new { SessionsEnded = true });
        await db.SaveChangesAsync(ct);
        return account;
    }
}
