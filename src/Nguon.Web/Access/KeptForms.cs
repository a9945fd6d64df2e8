using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Time;
using Nguon.Web.Data;

namespace Nguon.Web.Access;

/// <summary>A form that arrived without a session: kept sealed for two hours until its owner has signed in again.</summary>
internal sealed class KeptForms(AppDb db, Drafts drafts, IDataProtectionProvider protection, TimeProvider clock)
{
    public const string Cookie = "nguon-giu";

    private const string OwnerCookie = "nguon-ai";
    private const string KeyPrefix = "kept:";
    private const int MostRows = 500;

    private static readonly TimeSpan Life = TimeSpan.FromHours(2);

    private readonly IDataProtector protector = protection.CreateProtector("Nguon.KeptForm");
    private readonly IDataProtector owners = protection.CreateProtector("Nguon.KeptForm.Owner");

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
            Content = protector.Protect(JsonSerializer.Serialize(new KeptForm(OwnerOf(context), fields), JsonColumn.Options)),
            SavedAt = now,
        });
        await db.SaveChangesAsync(ct);
        context.Response.Cookies.Append(Cookie, token, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, MaxAge = Life });
    }

    /// <summary>Leaves in the browser who signed in last: what is sent there after the session was lost is theirs.</summary>
    public void Remember(Guid accountId, HttpContext context) =>
        context.Response.Cookies.Append(OwnerCookie, owners.Protect(accountId.ToString()), new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps });

    /// <summary>Gives the kept form to the account that typed it; the address that shows it again, or null when nothing of theirs was kept.</summary>
    public async Task<string?> MoveToAsync(Guid accountId, HttpContext context, CancellationToken ct)
    {
        if (context.Request.Cookies[Cookie] is not { Length: > 0 } token)
        {
            return null;
        }

        var key = KeyOf(token);
        var oldest = clock.NowUtc() - Life;
        var row = await db.Drafts.AsNoTracking().FirstOrDefaultAsync(d => d.AccountId == Guid.Empty && d.FormKey == key && d.SavedAt >= oldest, ct);
        if (row is null)
        {
            context.Response.Cookies.Delete(Cookie);
            return null;
        }

        var form = JsonSerializer.Deserialize<KeptForm>(protector.Unprotect(row.Content), JsonColumn.Options) ?? throw new InvalidOperationException("A kept form is empty.");
        if (form.OwnerId is { } owner && owner != accountId)
        {
            return null; // it waits for the one who typed it
        }

        context.Response.Cookies.Delete(Cookie);
        await drafts.SaveAloneAsync(accountId, form.Fields, ct);
        await db.Drafts.Where(d => d.Id == row.Id).ExecuteDeleteAsync(ct);
        return form.Fields.RestoreAddress;
    }

    /// <summary>The account of a session that was ended, or the last one of this browser; null when the browser knows neither.</summary>
    private Guid? OwnerOf(HttpContext context)
    {
        if (Guid.TryParse(context.User.FindFirstValue(ClaimTypes.NameIdentifier), out var ended))
        {
            return ended;
        }

        try
        {
            return context.Request.Cookies[OwnerCookie] is { Length: > 0 } owner ? Guid.Parse(owners.Unprotect(owner)) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static string KeyOf(string token) => KeyPrefix + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    private sealed record KeptForm(Guid? OwnerId, FormFields Fields);
}
