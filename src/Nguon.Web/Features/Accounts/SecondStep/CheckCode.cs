using Nguon.Domain;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Web.Features.Accounts;

/// <summary>Second step: a code of the application, each taken once, or one of the printed recovery codes.</summary>
internal sealed class CheckCode(AppDb db, AccountRows accounts, CheckPassword password, TimeProvider clock)
{
    public static Refusal Wrong { get; } = Refusal.Plain("ACC-002", "SecondStep",
        "Mã chưa đúng hoặc đã dùng. Chờ mã mới hiện trên điện thoại rồi nhập lại; hoặc dùng một mã dự phòng đã in.", "Cán bộ quản lý tài khoản của cấp ủy");

    public async Task<Outcome<Account>> RunAsync(Account account, string code, CancellationToken ct)
    {
        if (await IsCodeAsync(account, code, ct) || await IsRecoveryCodeAsync(account, code, ct))
        {
            await db.SaveChangesAsync(ct);
            return account;
        }

        await password.FailAsync(account, ct);
        return Wrong;
    }

    private async Task<bool> IsCodeAsync(Account account, string code, CancellationToken ct)
    {
        if (await accounts.SecretAsync(account.Id, AccountSecrets.TotpKey, ct) is not { } key || Totp.Match(key, code, clock.GetUtcNow()) is not { } step)
        {
            return false;
        }

        var last = await accounts.SecretAsync(account.Id, AccountSecrets.TotpLast, ct);
        return (last is null || step > long.Parse(last, System.Globalization.CultureInfo.InvariantCulture))
            && await accounts.ReplaceSecretOnceAsync(account.Id, AccountSecrets.TotpLast, last, $"{step}", ct);
    }

    private async Task<bool> IsRecoveryCodeAsync(Account account, string code, CancellationToken ct)
    {
        if (await accounts.SecretAsync(account.Id, AccountSecrets.RecoveryCodes, ct) is not { } kept)
        {
            return false;
        }

        var hashes = kept.Split(';', StringSplitOptions.RemoveEmptyEntries).ToList();
        return hashes.Remove(Credentials.HashOf(code.Trim().ToLowerInvariant()))
            && await accounts.ReplaceSecretOnceAsync(account.Id, AccountSecrets.RecoveryCodes, kept, string.Join(';', hashes), ct);
    }
}
