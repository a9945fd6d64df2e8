using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Nguon.Domain.Text;

namespace Nguon.Web.Seed.Demo;

/// <summary>Names of real leaders that no invented person may bear; kept as hashes of folded names, so that none stands in the source.</summary>
internal static class BlockedNames
{
    private static readonly HashSet<string> Hashes = Load();

    /// <summary>How many names are kept out.</summary>
    public static int Count => Hashes.Count;

    public static bool Holds(string fullName) => Hashes.Contains(HashOf(fullName));

    public static string HashOf(string fullName) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(VietnameseText.Fold(fullName))));

    private static HashSet<string> Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Nguon.Web.Seed.Demo.blocked-names.txt")
            ?? throw new InvalidOperationException("The list of blocked names is missing.");
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Trim())];
    }
}
