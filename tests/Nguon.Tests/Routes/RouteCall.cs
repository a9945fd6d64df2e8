using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using Nguon.Web.Access;

namespace Nguon.Tests.Routes;

/// <summary>One way to call the program: a method, an address with parameters, and the rule that guards it.</summary>
internal sealed record RouteCall(string Method, RoutePattern Pattern, string? Handler, EndpointMetadataCollection Metadata)
{
    /// <summary>Ids that come in the query: filters and what a form is about.</summary>
    public IReadOnlyList<string> QueryIds { get; init; } = [];

    public NeedsAttribute? Needs => Metadata.GetMetadata<NeedsAttribute>();

    public bool IsOpen => Metadata.GetMetadata<OpenToAllAttribute>() is not null;

    public bool IsForSignedIn => Metadata.GetMetadata<SignedInAttribute>() is not null;

    public bool HasRule => Needs is not null || IsOpen || IsForSignedIn;

    /// <summary>True for a page a person reads, false for an endpoint.</summary>
    public bool IsPage { get; init; }

    public bool IsApi => Path.StartsWith("/api/", StringComparison.Ordinal);

    public bool IsReading => Method == "GET";

    public string Path => "/" + (Pattern.RawText ?? "").Trim('/');

    public override string ToString() => $"{Method} {Path}{(Handler is null ? "" : $"?handler={Handler}")}";

    /// <summary>True when the rule lets these powers pass.</summary>
    public bool Admits(Power powers) => IsOpen || IsForSignedIn || (Needs is { } needs && (needs.AnyOf & powers) != Power.None);

    /// <summary>The address with the values put in; the handler of a page and ids of the query after it.</summary>
    public string Address(Func<RoutePatternParameterPart, string> value, Func<string, string>? queryValue = null)
    {
        var segments = Pattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
        {
            RoutePatternLiteralPart literal => literal.Content,
            RoutePatternSeparatorPart separator => separator.Content,
            RoutePatternParameterPart parameter => value(parameter),
            _ => throw new InvalidOperationException($"A part nobody knows in {Path}."),
        })));
        var query = QueryIds.Where(_ => queryValue is not null).Select(name => $"{name}={queryValue?.Invoke(name)}").Concat(Handler is null ? [] : [$"handler={Handler}"]).ToList();
        return "/" + string.Join('/', segments) + (query.Count == 0 ? "" : "?" + string.Join('&', query));
    }
}

/// <summary>Finds every route of the running program: pages with all their handlers, and endpoints.</summary>
internal static class RouteCalls
{
    public static async Task<IReadOnlyList<RouteCall>> OfAsync(IServiceProvider services)
    {
        var loader = services.GetRequiredService<PageLoader>();
        var calls = new List<RouteCall>();
        foreach (var endpoint in services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page)
            {
                calls.AddRange(OfPage(endpoint.RoutePattern, await loader.LoadAsync(page, endpoint.Metadata)));
            }
            else
            {
                calls.AddRange(Methods(endpoint).Select(method => new RouteCall(method, endpoint.RoutePattern, null, endpoint.Metadata) { QueryIds = QueryIdsOf(endpoint) }));
            }
        }

        return calls;
    }

    private static IEnumerable<RouteCall> OfPage(RoutePattern pattern, CompiledPageActionDescriptor page)
    {
        var metadata = new EndpointMetadataCollection(page.ModelTypeInfo?.GetCustomAttributes(inherit: true) ?? []);
        var queryIds = (page.BoundProperties ?? []).Concat(page.HandlerMethods.SelectMany(h => h.Parameters))
            .Where(p => IsId(p.ParameterType) && IsInQuery(p))
            .Select(p => p.BindingInfo?.BinderModelName ?? p.Name)
            .Where(name => pattern.GetParameter(name) is null)
            .Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        yield return new RouteCall("GET", pattern, null, metadata) { IsPage = true, QueryIds = queryIds };
        foreach (var handler in page.HandlerMethods.Where(h => h.HttpMethod != "Get" || h.Name is not null))
        {
            yield return new RouteCall(handler.HttpMethod.ToUpperInvariant(), pattern, handler.Name, metadata) { IsPage = true, QueryIds = queryIds };
        }
    }

    /// <summary>Properties read on GET, and parameters of the GET handler.</summary>
    private static bool IsInQuery(Microsoft.AspNetCore.Mvc.Abstractions.ParameterDescriptor parameter) => parameter switch
    {
        PageBoundPropertyDescriptor property => property.Property.GetCustomAttributes(typeof(BindPropertyAttribute), true).OfType<BindPropertyAttribute>().Any(b => b.SupportsGet),
        HandlerParameterDescriptor handler => handler.ParameterInfo.Member.Name.StartsWith("OnGet", StringComparison.Ordinal),
        _ => false,
    };

    private static bool IsId(Type type) =>
        type == typeof(Guid) || type == typeof(Guid?) || typeof(IEnumerable<Guid>).IsAssignableFrom(type);

    private static List<string> QueryIdsOf(RouteEndpoint endpoint) =>
        endpoint.Metadata.OfType<IParameterBindingMetadata>()
            .Where(p => IsId(p.ParameterInfo.ParameterType) && endpoint.RoutePattern.GetParameter(p.Name) is null)
            .Select(p => p.Name).ToList();

    private static IReadOnlyList<string> Methods(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is { Count: > 0 } methods ? methods : ["GET"];
}
