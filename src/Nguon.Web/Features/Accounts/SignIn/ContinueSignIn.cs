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
    public const string CodeStation = "/dang-nhap/ma-xac-nhan";
    public const string SetUpStation = "/dang-nhap/thiet-lap-ma";
    public const string PasswordStation = "/dang-nhap/mat-khau-moi";

    private HttpContext Context => http.HttpContext ?? throw new InvalidOperationException("Signing in happens in a request.");

    /// <summary>Address of the next station; the session is open when it is the place the person wanted.</summary>
    public async Task<string> RunAsync(Account account, PendingView state, CancellationToken ct)
    {
        if (await StationAsync(account, state, ct) is { } station)
        {
            await pending.BeginAsync(account, state);
            return station;
        }

        await pending.EndAsync();
        return await EnterAsync(account, state.Back, ct);
    }

    /// <summary>Opens the session; the form left unfinished when the last one was lost, else the place wanted. Also for one-time links, which are their own proof.</summary>
    public async Task<string> EnterAsync(Account account, string back, CancellationToken ct)
    {
        await OpenSessionAsync(account, ct);
        return await kept.MoveToAsync(account.Id, Context, ct) ?? SafeBack(back);
    }

    /// <summary>Issues the session cookie.</summary>
    public async Task OpenSessionAsync(Account account, CancellationToken ct)
    {
        account.AccessFailedCount = 0;
        db.Log(new Act(account.Id, account.DisplayName, clock.NowUtc()), ActivityKind.SignedIn, new LogSubject(account.Id, account.PersonId));
        await db.SaveChangesAsync(ct);
        await Context.SignInAsync(IdentityConstants.ApplicationScheme, await principals.CreateAsync(account), new AuthenticationProperties { IsPersistent = false });
        kept.Remember(account.Id, Context);
    }

    /// <summary>Only a path of this program: never an address elsewhere.</summary>
    public static string SafeBack(string back) =>
        back.StartsWith('/') && !back.StartsWith("//", StringComparison.Ordinal) && !back.StartsWith("/\\", StringComparison.Ordinal) && !back.Any(char.IsControl) ? back : "/";

    /// <summary>What is still to be done before the session opens; null when nothing is.</summary>
    public async Task<string?> StationAsync(Account account, PendingView state, CancellationToken ct) => account switch
    {
        _ when account.TwoFactorEnabled && !state.SecondStepDone => CodeStation,
        _ when !state.SecondStepDone && await NeedsSecondStepAsync(account, ct) => SetUpStation,
        { MustSetPassword: true } => PasswordStation,
        _ => null,
    };

    private async Task<bool> NeedsSecondStepAsync(Account account, CancellationToken ct) =>
        GrantTable.NeedsSecondStep(await accounts.GrantsOfAsync(account.Id, ct), clock.TodayInVietnam());
}
