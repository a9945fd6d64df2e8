using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Nguon.Domain.Activities;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Web.Features.Accounts;

/// <summary>After the password: leads through the second step and the own password, then opens the session and records it.</summary>
internal sealed class ContinueSignIn(
    AppDb db, AccountRows accounts, PendingSignIn pending, IUserClaimsPrincipalFactory<Account> principals, IHttpContextAccessor http, TimeProvider clock, KeptForms kept)
{
    private HttpContext Context => http.HttpContext ?? throw new InvalidOperationException("Signing in happens in a request.");

    /// <summary>Address of the next station; the session is open when it is the place the person wanted.</summary>
    public async Task<string> RunAsync(Account account, PendingView state, CancellationToken ct)
    {
        var grants = await accounts.GrantsOfAsync(account.Id, ct);
        var station = Station(account, state, GrantTable.NeedsSecondStep(grants, clock.TodayInVietnam()));
        if (station is not null)
        {
            await pending.BeginAsync(account, state);
            return station;
        }

        await pending.EndAsync();
        await OpenSessionAsync(account, ct);
        return await kept.MoveToAsync(account.Id, Context, ct) ?? SafeBack(state.Back);
    }

    /// <summary>Issues the session cookie; also for one-time links, which are their own proof.</summary>
    public async Task OpenSessionAsync(Account account, CancellationToken ct)
    {
        account.AccessFailedCount = 0;
        db.Log(new Act(account.Id, account.DisplayName, clock.NowUtc()), ActivityKind.SignedIn, new LogSubject(account.Id, account.PersonId));
        await db.SaveChangesAsync(ct);
        await Context.SignInAsync(IdentityConstants.ApplicationScheme, await principals.CreateAsync(account), new AuthenticationProperties { IsPersistent = false });
    }

    /// <summary>Only a path of this program: never an address elsewhere.</summary>
    public static string SafeBack(string back) =>
        back.StartsWith('/') && !back.StartsWith("//", StringComparison.Ordinal) && !back.StartsWith("/\\", StringComparison.Ordinal) && !back.Any(char.IsControl) ? back : "/";

    private static string? Station(Account account, PendingView state, bool needsSecondStep) => account switch
    {
        _ when account.TwoFactorEnabled && !state.SecondStepDone => "/dang-nhap/ma-xac-nhan",
        _ when needsSecondStep && !state.SecondStepDone => "/dang-nhap/thiet-lap-ma",
        { MustSetPassword: true } => "/dang-nhap/mat-khau-moi",
        _ => null,
    };
}
