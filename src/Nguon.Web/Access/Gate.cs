using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Time;
using Nguon.Web.Data;

namespace Nguon.Web.Access;

/// <summary>Stands before every route: knows who asks, and answers 404 to what the role may not open.</summary>
internal sealed class Gate(RequestDelegate next)
{
    public const string SignInPath = "/dang-nhap";

    public async Task InvokeAsync(HttpContext context, AppDb db, CurrentUserHolder holder, TimeProvider clock, KeptForms kept)
    {
        var endpoint = context.GetEndpoint();
        if (endpoint is null || endpoint.Metadata.GetMetadata<OpenToAllAttribute>() is not null)
        {
            if (context.User.Identity?.IsAuthenticated == true)
            {
                holder.User = await LoadAsync(context, db, clock);
            }

            await next(context);
            return;
        }

        holder.User = await LoadAsync(context, db, clock);
        if (!holder.User.IsSignedIn)
        {
            await AskToSignInAsync(context, kept);
        }
        else if (!MayOpen(endpoint, holder.User))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        }
        else
        {
            await next(context);
        }
    }

    /// <summary>What is no route of this program (415 and 405 are made while routing) answers by itself and shows nothing.</summary>
    private static bool MayOpen(Endpoint endpoint, CurrentUser user) =>
        endpoint is not RouteEndpoint || (endpoint.Metadata.GetMetadata<NeedsAttribute>() is { } needs
            ? user.HasAny(needs.AnyOf)
            : endpoint.Metadata.GetMetadata<SignedInAttribute>() is not null);

    /// <summary>What was typed into a form is kept, so that a lost session loses nothing.</summary>
    private static async Task AskToSignInAsync(HttpContext context, KeptForms kept)
    {
        if (context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        var isReading = HttpMethods.IsGet(context.Request.Method);
        if (!isReading)
        {
            await kept.KeepAsync(context);
        }

        string back = isReading ? context.Request.PathBase + context.Request.Path + context.Request.QueryString : "";
        context.Response.Redirect(back.Length > 1 ? $"{SignInPath}?ve={Uri.EscapeDataString(back)}" : SignInPath);
    }

    private static async Task<CurrentUser> LoadAsync(HttpContext context, AppDb db, TimeProvider clock)
    {
        if (!Guid.TryParse(context.User.FindFirstValue(ClaimTypes.NameIdentifier), out var id))
        {
            return CurrentUser.Nobody;
        }

        var found = await Find(db, id, context.RequestAborted);
        var account = found?.Account;
        if (account is null || account.SecurityStamp != context.User.FindFirstValue(StampClaim))
        {
            await context.SignOutAsync(IdentityConstants.ApplicationScheme);
            return CurrentUser.Nobody;
        }

        return CurrentUser.Of(account, found!.Grants, clock.TodayInVietnam()); // it has the account
    }

    // Compiled once: every request asks it.
    private static readonly Func<AppDb, Guid, CancellationToken, Task<Found?>> Find = EF.CompileAsyncQuery((AppDb db, Guid id, CancellationToken _) =>
        db.Users.AsNoTracking().Where(a => a.Id == id).Select(a => new Found(a, db.AccountGrants.Where(g => g.AccountId == a.Id).ToList())).FirstOrDefault());

    private sealed record Found(Account Account, List<AccountGrant> Grants);

    private const string StampClaim = "AspNet.Identity.SecurityStamp";
}
