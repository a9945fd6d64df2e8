using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Web.Features.Accounts;

/// <summary>Somebody whose password was right but who is not signed in yet: kept in a short-lived cookie of its own.</summary>
internal sealed class PendingSignIn(IHttpContextAccessor http, AccountRows accounts, TimeProvider clock)
{
    private const string StampClaim = "stamp";
    private const string DoneClaim = "second-step-done";
    private const string BackClaim = "back";

    private static readonly TimeSpan Life = TimeSpan.FromMinutes(15);

    private HttpContext Context => http.HttpContext ?? throw new InvalidOperationException("Signing in happens in a request.");

    public Task BeginAsync(Account account, PendingView state)
    {
        var claims = new List<Claim>
        {
            new(ClaimTypes.Name, account.Id.ToString()),
            new(StampClaim, account.SecurityStamp ?? ""),
            new(DoneClaim, state.SecondStepDone ? "1" : "0"),
            new(BackClaim, state.Back),
        };
        var principal = new ClaimsPrincipal(new ClaimsIdentity(claims, IdentityConstants.TwoFactorUserIdScheme));
        return Context.SignInAsync(IdentityConstants.TwoFactorUserIdScheme, principal, new AuthenticationProperties { ExpiresUtc = clock.GetUtcNow() + Life });
    }

    /// <summary>Null when nobody is half-way, the time is over or the account changed meanwhile.</summary>
    public async Task<(Account Account, PendingView State)?> FindAsync(CancellationToken ct)
    {
        var ticket = await Context.AuthenticateAsync(IdentityConstants.TwoFactorUserIdScheme);
        if (ticket.Principal is not { } principal || !Guid.TryParse(principal.FindFirstValue(ClaimTypes.Name), out var id))
        {
            return null;
        }

        var account = await accounts.ByIdAsync(id, ct);
        return account is null || account.SecurityStamp != principal.FindFirstValue(StampClaim) || account.LockoutEnd > clock.GetUtcNow()
            ? null
            : (account, new PendingView(principal.FindFirstValue(DoneClaim) == "1", principal.FindFirstValue(BackClaim) ?? ""));
    }

    public Task EndAsync() => Context.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
}

/// <summary>What was done and where to go afterwards.</summary>
internal sealed record PendingView(bool SecondStepDone, string Back);
