using Microsoft.EntityFrameworkCore;
using Nguon.Domain;
using Nguon.Domain.Activities;
using Nguon.Domain.Text;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Web.Features.Accounts;

/// <summary>What is done to an account at the desk: a new card, lock and unlock, hand-over to the next holder of the post.</summary>
internal sealed class TendAccount(AppDb db, AccountReach reach, AccountRows accounts, OneTimeCards cards, TimeProvider clock)
{
    private static readonly DateTimeOffset ForGood = new(9999, 12, 31, 0, 0, 0, TimeSpan.Zero);

    private static Refusal NotYours { get; } = Refusal.Plain("ACC-039", "BeyondTheGiver",
        "Tài khoản này giữ vai trò ở đơn vị khác hoặc vai trò rộng hơn của đồng chí, hoặc là tài khoản của chính đồng chí. Đề nghị quản trị tài khoản của cấp ủy cấp trên thực hiện.",
        "Quản trị tài khoản của cấp ủy cấp trên");

    /// <summary>A new one-time card; the old password and the second step end, so do all sessions.</summary>
    public Task<Outcome<CardView>> ResetAsync(Guid accountId, CancellationToken ct) =>
        ChangeAsync(accountId, async account => await FreshAsync(account, new { Reset = true }, null, ct), ct);

    /// <summary>The post's account goes to the next person; grants stay, everything secret is new.</summary>
    public Task<Outcome<CardView>> HandOverAsync(Guid accountId, HandOverInput input, CancellationToken ct) =>
        ChangeAsync(accountId, async account =>
        {
            var name = VietnameseText.Tidy(input.DisplayName);
            if (name.Length is 0 or > NewAccountInput.NameLength)
            {
                return Refusal.Plain("ACC-036", "DisplayName", "Đề nghị ghi chức danh và đơn vị của người nhận bàn giao.");
            }

            if (input.PersonId is { } person && !await reach.Members.AnyAsync(p => p.Id == person, ct))
            {
                return Outcome.NotFound;
            }

            var before = new { account.DisplayName, account.PersonId };
            account.DisplayName = name;
            account.PersonId = input.PersonId;
            return await FreshAsync(account, new { account.DisplayName, account.PersonId, HandedOver = true }, before, ct);
        }, ct);

    /// <summary>Nobody signs in with it until it is unlocked; sessions end at once.</summary>
    public Task<Outcome<Account>> LockAsync(Guid accountId, CancellationToken ct) =>
        ChangeAsync<Account>(accountId, async account =>
        {
            account.LockoutEnd = ForGood;
            Credentials.Renew(account);
            Log(account, new { Locked = false }, new { Locked = true });
            await db.SaveChangesAsync(ct);
            return account;
        }, ct);

    public Task<Outcome<Account>> UnlockAsync(Guid accountId, CancellationToken ct) =>
        ChangeAsync<Account>(accountId, async account =>
        {
            account.LockoutEnd = null;
            account.AccessFailedCount = 0;
            Log(account, new { Locked = true }, new { Locked = false });
            await db.SaveChangesAsync(ct);
            return account;
        }, ct);

    private async Task<Outcome<T>> ChangeAsync<T>(Guid accountId, Func<Account, Task<Outcome<T>>> change, CancellationToken ct)
    {
        if (await reach.FindAsync(accountId, ct) is not { } account)
        {
            return Outcome.NotFound;
        }

        return await reach.MayManageAsync(account, ct) ? await change(account) : NotYours;
    }

    private async Task<Outcome<CardView>> FreshAsync(Account account, object after, object? before, CancellationToken ct)
    {
        var card = await cards.IssueAsync(account, ct);
        account.TwoFactorEnabled = false;
        foreach (var secret in new[] { AccountSecrets.TotpKey, AccountSecrets.TotpLast, AccountSecrets.RecoveryCodes })
        {
            await accounts.SetSecretAsync(account.Id, secret, null, ct);
        }

        Log(account, before, after);
        await db.SaveChangesAsync(ct);
        return card;
    }

    private void Log(Account account, object? before, object after) =>
        db.Log(reach.User.Act(clock), ActivityKind.AccountReset, new LogSubject(account.Id, account.PersonId), before, after);
}

/// <summary>The next holder of the post.</summary>
internal sealed record HandOverInput(string DisplayName, Guid? PersonId);
