using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Time;
using Nguon.Web.Data;

namespace Nguon.Web.Access;

/// <summary>Unfinished forms of an account: saved while typing, found again after signing in, never carried out by themselves.</summary>
internal sealed class Drafts(AppDb db, TimeProvider clock)
{
    private const int MostPerAccount = 30;

    private static readonly TimeSpan Life = TimeSpan.FromDays(30);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    public Task<Draft?> FindAsync(Guid accountId, string address, CancellationToken ct) =>
        db.Drafts.AsNoTracking().FirstOrDefaultAsync(d => d.AccountId == accountId && d.FormKey == address, ct);

    /// <summary>False when the same form was saved a moment ago.</summary>
    public Task<bool> SaveAsync(Guid accountId, FormFields fields, CancellationToken ct) => WriteAsync(accountId, fields, Pause, ct);

    /// <summary>Keeps what was typed whatever happened to the act; nothing of the act that was not saved is saved with it.</summary>
    public async Task SaveAloneAsync(Guid accountId, FormFields fields, CancellationToken ct)
    {
        db.Forget();
        try
        {
            await WriteAsync(accountId, fields, TimeSpan.Zero, ct);
        }
        catch (DbUpdateException twin) when (SavedTwice.Is(twin))
        {
            db.Forget(); // typed and sent at once, or sent twice: the row is there now and takes what was sent
            await WriteAsync(accountId, fields, TimeSpan.Zero, ct);
        }
    }

    public Task DropAsync(Guid accountId, string address, CancellationToken ct) =>
        db.Drafts.Where(d => d.AccountId == accountId && d.FormKey == address).ExecuteDeleteAsync(ct);

    private async Task<bool> WriteAsync(Guid accountId, FormFields fields, TimeSpan pause, CancellationToken ct)
    {
        var now = clock.NowUtc();
        var draft = await db.Drafts.FirstOrDefaultAsync(d => d.AccountId == accountId && d.FormKey == fields.Address, ct);
        if (draft is null)
        {
            await MakeRoomAsync(accountId, now, ct);
            draft = new Draft { Id = Guid.CreateVersion7(clock.GetUtcNow()), AccountId = accountId, FormKey = fields.Address, Content = "", SavedAt = now };
            db.Add(draft);
        }
        else if (now - draft.SavedAt < pause)
        {
            return false;
        }

        (draft.Content, draft.SavedAt) = (fields.ToJson(), now);
        await db.SaveChangesAsync(ct);
        return true;
    }

    private async Task MakeRoomAsync(Guid accountId, DateTime now, CancellationToken ct)
    {
        var oldest = now - Life;
        var kept = await db.Drafts.Where(d => d.AccountId == accountId).OrderByDescending(d => d.SavedAt).Select(d => new { d.Id, d.SavedAt }).ToListAsync(ct);
        var gone = kept.Where((d, i) => i >= MostPerAccount - 1 || d.SavedAt < oldest).Select(d => d.Id).ToList();
        if (gone.Count > 0)
        {
            await db.Drafts.Where(d => gone.Contains(d.Id)).ExecuteDeleteAsync(ct);
        }
    }
}

/// <summary>A form that arrived without a session: kept sealed for two hours until its owner has signed in again.</summary>
internal sealed class KeptForms(AppDb db, Drafts drafts, IDataProtectionProvider protection, TimeProvider clock)
{
    public const string Cookie = "nguon-giu";

    private const string KeyPrefix = "kept:";
    private const int MostRows = 500;

    private static readonly TimeSpan Life = TimeSpan.FromHours(2);

    private readonly IDataProtector protector = protection.CreateProtector("Nguon.KeptForm");

    /// <summary>Keeps the fields and gives the browser the only key to them; does nothing for what is no form or too long.</summary>
    public async Task KeepAsync(HttpContext context)
    {
        var ct = context.RequestAborted;
        if (await FormFields.ReadAsync(context.Request, FormFields.AddressOf(context.Request), ct) is not { } fields)
        {
            return;
        }

        var now = clock.NowUtc();
        var oldest = now - Life;
        await db.Drafts.Where(d => d.AccountId == Guid.Empty && d.SavedAt < oldest).ExecuteDeleteAsync(ct);
        if (await db.Drafts.CountAsync(d => d.AccountId == Guid.Empty, ct) >= MostRows)
        {
            return;
        }

        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        db.Add(new Draft
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            AccountId = Guid.Empty,
            FormKey = KeyOf(token),
            Content = protector.Protect(fields.ToJson()),
            SavedAt = now,
        });
        await db.SaveChangesAsync(ct);
        context.Response.Cookies.Append(Cookie, token, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, MaxAge = Life });
    }

    /// <summary>Gives the kept form to the account; the address that shows it again, or null when nothing was kept.</summary>
    public async Task<string?> MoveToAsync(Guid accountId, HttpContext context, CancellationToken ct)
    {
        if (context.Request.Cookies[Cookie] is not { Length: > 0 } token)
        {
            return null;
        }

        context.Response.Cookies.Delete(Cookie);
        var key = KeyOf(token);
        var row = await db.Drafts.FirstOrDefaultAsync(d => d.AccountId == Guid.Empty && d.FormKey == key, ct);
        if (row is null || row.SavedAt < clock.NowUtc() - Life)
        {
            return null;
        }

        var fields = FormFields.Parse(protector.Unprotect(row.Content));
        db.Remove(row);
        await drafts.DropAsync(accountId, fields.Address, ct);
        await drafts.SaveAsync(accountId, fields, ct);
        return fields.RestoreAddress;
    }

    private static string KeyOf(string token) => KeyPrefix + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}

/// <summary>A page that opens its own draft by itself, drops it and says so; the others are offered it.</summary>
internal interface IOpensOwnDraft;
