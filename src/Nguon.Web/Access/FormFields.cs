using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Nguon.Web.Data;

namespace Nguon.Web.Access;

/// <summary>What somebody typed into a form: fields only, never files, passwords or tokens.</summary>
internal sealed record FormFields(string Address, IReadOnlyDictionary<string, string[]> Fields)
{
    public const int MostBytes = 400 * 1024;
    public const int MostFields = 4000;
    public const string RestoreKey = "nhap";

    /// <summary>Beside <see cref="RestoreKey"/>: somebody saved first, show which fields differ.</summary>
    public const string DiffersKey = "khac";

    private const string TokenField = "__RequestVerificationToken";

    /// <summary>Null when the request carries no form, or more than is kept.</summary>
    public static async Task<FormFields?> ReadAsync(HttpRequest request, string address, CancellationToken ct)
    {
        if (!request.HasFormContentType || request.ContentLength is null or > MostBytes)
        {
            return null;
        }

        var form = await request.ReadFormAsync(ct);
        var fields = form.Where(f => IsKept(f.Key)).ToDictionary(f => f.Key, f => f.Value.Select(v => v ?? "").ToArray());
        return fields.Count is 0 or > MostFields ? null : new FormFields(address, fields);
    }

    /// <summary>Path and query of a form, the same for its GET and its POST.</summary>
    public static string AddressOf(HttpRequest request) => Without(request.PathBase + request.Path, QueryHelpers.ParseQuery(request.QueryString.Value));

    public static string? Tidy(string? address) =>
        address is { Length: > 0 and < 1000 } && address[0] == '/' && !address.StartsWith("//", StringComparison.Ordinal) && address.Split('?', 2) is var parts
            ? Without(parts[0], QueryHelpers.ParseQuery(parts.ElementAtOrDefault(1)))
            : null;

    public static FormFields Parse(string json) =>
        JsonSerializer.Deserialize<FormFields>(json, JsonColumn.Options) ?? throw new InvalidOperationException("A draft is empty.");

    public string ToJson() => JsonSerializer.Serialize(this, JsonColumn.Options);

    /// <summary>The address that shows the form refilled.</summary>
    public string RestoreAddress => QueryHelpers.AddQueryString(Address, RestoreKey, "1");

    /// <summary>The address that shows the newest version refilled, with what differs marked.</summary>
    public string CompareAddress => QueryHelpers.AddQueryString(RestoreAddress, DiffersKey, "1");

    private static string Without(string path, Dictionary<string, Microsoft.Extensions.Primitives.StringValues> query) =>
        QueryHelpers.AddQueryString(path, query.Where(q => q.Key is not ("handler" or RestoreKey or DiffersKey)).OrderBy(q => q.Key, StringComparer.Ordinal));

    private static bool IsKept(string name) => name != TokenField && !name.Contains("password", StringComparison.OrdinalIgnoreCase);
}
