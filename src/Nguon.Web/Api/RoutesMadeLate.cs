using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;

namespace Nguon.Web.Api;

/// <summary>
/// Routes of a group whose handler is made ready at its first call: what is asked of them is known at once,
/// but reading their bodies is compiled only for those somebody calls, not for all of them while the program starts.
/// </summary>
internal static class RoutesMadeLate
{
    /// <summary>As the framework's own, for a group.</summary>
    public static RouteHandlerBuilder MapGet(this RouteGroupBuilder group, string pattern, Delegate handler) => Map(group, pattern, handler, HttpMethods.Get);

    /// <inheritdoc cref="MapGet"/>
    public static RouteHandlerBuilder MapPost(this RouteGroupBuilder group, string pattern, Delegate handler) => Map(group, pattern, handler, HttpMethods.Post);

    /// <inheritdoc cref="MapGet"/>
    public static RouteHandlerBuilder MapPut(this RouteGroupBuilder group, string pattern, Delegate handler) => Map(group, pattern, handler, HttpMethods.Put);

    private static RouteHandlerBuilder Map(RouteGroupBuilder group, string pattern, Delegate handler, string method) =>
        RouteHandlerServices.Map(group, pattern, handler, [method], RequestDelegateFactory.InferMetadata, MadeLate);

    private static RequestDelegateResult MadeLate(Delegate handler, RequestDelegateFactoryOptions options, RequestDelegateMetadataResult? known)
    {
        var made = new Lazy<RequestDelegate>(() => RequestDelegateFactory.Create(handler, options, known).RequestDelegate);
        return new RequestDelegateResult(context => made.Value(context), [.. options.EndpointBuilder?.Metadata ?? []]);
    }
}
