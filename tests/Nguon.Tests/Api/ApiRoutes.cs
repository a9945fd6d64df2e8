using System.Text.RegularExpressions;
using Nguon.Tests.Routes;

namespace Nguon.Tests.Api;

/// <summary>Every route of /api/v1, found in the running program.</summary>
internal static partial class ApiRoutes
{
    public static async Task<IReadOnlyList<string>> OfApiAsync(IServiceProvider services) =>
        [.. (await RouteCalls.OfAsync(services)).Where(call => call.Path.StartsWith("/api/v1/", StringComparison.Ordinal)).Select(Words).Distinct()];

    /// <summary>Method and address, without what a parameter must look like.</summary>
    private static string Words(RouteCall call) =>
        $"{call.Method} {Constraint().Replace(call.Path, "{$1}").TrimEnd('/')}";

    [GeneratedRegex(@"\{(\w+)[^}]*\}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Constraint();
}
