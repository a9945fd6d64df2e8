using System.Net;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Web.Features.Accounts;

/// <summary>One-time sign-in links: only in a demo database, only for its accounts, only from this machine.</summary>
internal sealed class SignInLinks(AppDb db, AccountRows accounts, TimeProvider clock)
{
    public const string DemoSetting = "demo";
    public const string Folder = "/vao/";

    public static readonly TimeSpan Life = TimeSpan.FromHours(12);

    /// <summary>The path to open, for example /vao/…; only the hash of its token is kept.</summary>
    public async Task<Outcome<string>> CreateAsync(string login, CancellationToken ct)
    {
        if (!await IsDemoAsync(ct))
        {
            return Refusal.Plain("ACC-020", "DemoOnly", "Đường dẫn đăng nhập một lần chỉ có ở cơ sở dữ liệu tập làm.");
        }

        if (await accounts.ByLoginAsync(login, ct) is not { IsDemo: true } account)
        {
            return Refusal.Plain("ACC-021", "UnknownLogin", $"Không có tài khoản tập làm “{login}”.");
        }

        var path = Add(account);
        await db.SaveChangesAsync(ct);
        return path;
    }

    /// <summary>A path for every account of a demo database, made in one save; none elsewhere.</summary>
    public async Task<IReadOnlyList<(Account Account, string Path)>> CreateForAllAsync(CancellationToken ct)
    {
        if (!await IsDemoAsync(ct))
        {
            return [];
        }

        var all = await db.Users.AsNoTracking().Where(a => a.IsDemo).OrderBy(a => a.UserName).ToListAsync(ct);
        var links = all.ConvertAll(account => (account, Add(account)));
        await db.SaveChangesAsync(ct);
        return links;
    }

    private string Add(Account account)
    {
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        db.Add(new SignInLink
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            AccountId = account.Id,
            TokenHash = Credentials.HashOf(token),
            ExpiresAt = clock.NowUtc() + Life,
        });
        return Folder + token;
    }

    /// <summary>The account, once; null for everything else, so that all answers look the same.</summary>
    public async Task<Account?> UseAsync(string token, CancellationToken ct)
    {
        var hash = Credentials.HashOf(token);
        var now = clock.NowUtc();
        var link = await db.Set<SignInLink>().AsNoTracking().FirstOrDefaultAsync(l => l.TokenHash == hash, ct);
        if (link is null || link.UsedAt is not null || link.ExpiresAt <= now || !await IsDemoAsync(ct))
        {
            return null;
        }

        var account = await accounts.ByIdAsync(link.AccountId, ct);
        if (account is not { IsDemo: true } || account.LockoutEnd > clock.GetUtcNow())
        {
            return null;
        }

        var taken = await db.Set<SignInLink>().Where(l => l.Id == link.Id && l.UsedAt == null).ExecuteUpdateAsync(set => set.SetProperty(l => l.UsedAt, now), ct);
        return taken == 1 ? account : null;
    }

    /// <summary>True for a request of a person at this machine; one passed on by a proxy comes from elsewhere.</summary>
    public static bool IsFromThisMachine(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address
        && IPAddress.IsLoopback(address)
        && (context.Request.Host.Host is "localhost" || (IPAddress.TryParse(context.Request.Host.Host, out var host) && IPAddress.IsLoopback(host)))
        && !context.Request.Headers.ContainsKey("X-Forwarded-For")
        && !context.Request.Headers.ContainsKey("Forwarded");

    private Task<bool> IsDemoAsync(CancellationToken ct) => db.Set<Setting>().AnyAsync(s => s.Key == DemoSetting && s.Value == "1", ct);
}
