namespace Nguon.Web.Access;

/// <summary>A writing request sent by a page of another site is not read: the cookie would come along with it.</summary>
internal sealed class SameSiteGuard(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (IsReading(context.Request.Method) || IsOwn(context.Request))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return Task.CompletedTask;
    }

    private static bool IsReading(string method) =>
        HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method) || HttpMethods.IsTrace(method);

    /// <summary>Browsers say where a request comes from; programs without a browser say neither.</summary>
    private static bool IsOwn(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0)
        {
            return site is "same-origin" or "none";
        }

        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0 || (Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase));
    }
}
