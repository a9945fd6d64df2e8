using System.Diagnostics;
using Microsoft.AspNetCore.Routing;
using Nguon.Web.Access;

namespace Nguon.Web;

/// <summary>One structured line per request: route pattern, status, time and account id; never an address with ids, a name or content.</summary>
internal sealed class RequestLog(RequestDelegate next, ILogger<RequestLog> log)
{
    public async Task InvokeAsync(HttpContext context, CurrentUserHolder holder)
    {
        if (!log.IsEnabled(LogLevel.Information))
        {
            await next(context);
            return;
        }

        var start = Stopwatch.GetTimestamp();
        try
        {
            await next(context);
        }
        finally
        {
            log.LogInformation("{Method} {Route} {Status} {Milliseconds} {Account} {Trace}",
                context.Request.Method, (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "-", context.Response.StatusCode,
                (int)Stopwatch.GetElapsedTime(start).TotalMilliseconds, holder.User.AccountId, context.TraceIdentifier);
        }
    }
}
