using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Nguon.Web.Data;

namespace Nguon.Web.Access;

/// <summary>Rows of accounts for signing in, before anybody is known; whoever is signed in goes through <see cref="AccountReach"/>.</summary>
internal sealed class AccountRows(AppDb db)
{
    private const string Provider = "nguon";

    public Task<Account?> ByLoginAsync(string login, CancellationToken ct)
    {
        var normalized = login.Trim().ToUpperInvariant();
        return db.Users.FirstOrDefaultAsync(a => a.NormalizedUserName == normalized, ct);
    }

    public Task<Account?> ByIdAsync(Guid id, CancellationToken ct) => db.Users.FirstOrDefaultAsync(a => a.Id == id, ct);

    public Task<List<AccountGrant>> GrantsOfAsync(Guid accountId, CancellationToken ct) =>
        db.AccountGrants.Where(g => g.AccountId == accountId).OrderBy(g => g.From).ToListAsync(ct);

    /// <summary>Counts one wrong attempt in the database itself, so that attempts at the same time are all counted.</summary>
    public async Task<int> CountFailureAsync(Guid accountId, CancellationToken ct)
    {
        await db.Users.Where(a => a.Id == accountId)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.AccessFailedCount, a => a.AccessFailedCount + 1), ct);
        return await db.Users.Where(a => a.Id == accountId).Select(a => a.AccessFailedCount).FirstAsync(ct);
    }

    public Task LockAsync(Guid accountId, DateTimeOffset until, CancellationToken ct) =>
        db.Users.Where(a => a.Id == accountId)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.LockoutEnd, until).SetProperty(a => a.AccessFailedCount, 0), ct);

    public Task<string?> SecretAsync(Guid accountId, string name, CancellationToken ct) =>
        Secret(accountId, name).Select(t => t.Value).FirstOrDefaultAsync(ct);

    /// <summary>Set with the next save; null removes it.</summary>
    public async Task SetSecretAsync(Guid accountId, string name, string? value, CancellationToken ct)
    {
        var row = await Secret(accountId, name).FirstOrDefaultAsync(ct);
        switch (row, value)
        {
            case (null, not null):
                db.Add(new IdentityUserToken<Guid> { UserId = accountId, LoginProvider = Provider, Name = name, Value = value });
                break;
            case (not null, null):
                db.Remove(row);
                break;
            case (not null, not null):
                row.Value = value;
                break;
        }
    }

    /// <summary>Takes a value out of force exactly once: false when somebody else was quicker.</summary>
    public async Task<bool> ReplaceSecretOnceAsync(Guid accountId, string name, string? was, string becomes, CancellationToken ct)
    {
        if (was is null)
        {
            db.Add(new IdentityUserToken<Guid> { UserId = accountId, LoginProvider = Provider, Name = name, Value = becomes });
            return true;
        }

        return await Secret(accountId, name).Where(t => t.Value == was).ExecuteUpdateAsync(set => set.SetProperty(t => t.Value, becomes), ct) == 1;
    }

    private IQueryable<IdentityUserToken<Guid>> Secret(Guid accountId, string name) =>
        db.UserTokens.Where(t => t.UserId == accountId && t.LoginProvider == Provider && t.Name == name);
}

/// <summary>Names of what is kept beside an account.</summary>
internal static class AccountSecrets
{
    public const string TotpKey = "totp";
    public const string TotpLast = "totp-last";
    public const string RecoveryCodes = "recovery";
    public const string Card = "card";
}
