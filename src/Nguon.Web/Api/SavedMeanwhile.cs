using Microsoft.EntityFrameworkCore;
using Nguon.Web.Data;

namespace Nguon.Web.Api;

/// <summary>The one place where "somebody saved first" becomes 409, on pages and in the API; a body over the limit becomes 413.</summary>
internal sealed class SavedMeanwhile(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (DbUpdateConcurrencyException) when (!context.Response.HasStarted)
        {
            Answer(context, StatusCodes.Status409Conflict);
        }
        catch (DbUpdateException twice) when (!context.Response.HasStarted && SavedTwice.Is(twice))
        {
            Answer(context, StatusCodes.Status409Conflict);
        }
        catch (BadHttpRequestException wrong) when (!context.Response.HasStarted)
        {
            Answer(context, wrong.StatusCode);
        }
    }

    private static void Answer(HttpContext context, int status)
    {
        context.Response.Clear();
        context.Response.StatusCode = status;
    }
}
