using System.Text.RegularExpressions;
using Nguon.Tests.Routes;

namespace Nguon.Tests.Api;

/// <summary>Every route of /api/v1 and every writing handler of a page, found in the running program and written alike.</summary>
internal static partial class ApiRoutes
{
    public static async Task<IReadOnlyList<string>> OfApiAsync(IServiceProvider services) =>
        [.. (await RouteCalls.OfAsync(services)).Where(call => call.Path.StartsWith("/api/v1/", StringComparison.Ordinal)).Select(Words).Distinct()];

    public static async Task<IReadOnlyList<string>> OfPagesAsync(IServiceProvider services) =>
        [.. (await RouteCalls.OfAsync(services)).Where(call => call is { IsPage: true, IsReading: false }).Select(Words).Distinct()];

    /// <summary>Method and address, without what a parameter must look like; a handler after a question mark.</summary>
    public static string Words(RouteCall call) =>
        $"{call.Method} {Constraint().Replace(call.Path, "{${name}}").TrimEnd('/')}{(call.Handler is null ? "" : $"?{call.Handler}")}";

    [GeneratedRegex(@"\{(?<name>\w+)[^}]*\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Constraint();
}
