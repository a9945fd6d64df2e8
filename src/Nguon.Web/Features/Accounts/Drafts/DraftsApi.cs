using Microsoft.AspNetCore.Antiforgery;
using Nguon.Web.Access;

namespace Nguon.Web.Features.Accounts;

/// <summary>Autosave of forms by the pages' own script, and dropping a draft by its button.</summary>
internal static class DraftsApi
{
    public static void MapDrafts(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/nhap/luu", SaveAsync).DisableAntiforgery().SignedIn().ExcludeFromDescription();
        routes.MapPost("/nhap/bo", DropAsync).DisableAntiforgery().SignedIn().ExcludeFromDescription();
    }

    /// <summary>204 kept; 400 for what is no form of this program; 413 for too much; 429 right after the last time.</summary>
    private static async Task<IResult> SaveAsync(HttpContext context, IAntiforgery antiforgery, Access.Drafts drafts, CurrentUserHolder holder)
    {
        if (context.Request.ContentLength is null or > FormFields.MostBytes)
        {
            return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
        }

        if (FormFields.Tidy(context.Request.Query["form"]) is not { } address || !await antiforgery.IsRequestValidAsync(context)
            || await FormFields.ReadAsync(context.Request, address, context.RequestAborted) is not { } fields)
        {
            return Results.BadRequest();
        }

        return await drafts.SaveAsync(holder.User.AccountId, fields, context.RequestAborted) ? Results.NoContent() : Results.StatusCode(StatusCodes.Status429TooManyRequests);
    }

    private static async Task<IResult> DropAsync(HttpContext context, IAntiforgery antiforgery, Access.Drafts drafts, CurrentUserHolder holder)
    {
        if (!await antiforgery.IsRequestValidAsync(context) || FormFields.Tidy((await context.Request.ReadFormAsync(context.RequestAborted))["form"]) is not { } address)
        {
            return Results.BadRequest();
        }

        await drafts.DropAsync(holder.User.AccountId, address, context.RequestAborted);
        return Results.LocalRedirect(address);
    }
}
