using System.Reflection;
using Nguon.Domain.Admission;

namespace Nguon.Web.Seed;

/// <summary>The rule layers shipped with the program, read and validated once at start.</summary>
internal static class RuleBookSource
{
    private const string Folder = "RuleSets/";

    /// <summary>All layers composed; throws naming file and key when one is malformed.</summary>
    public static RuleBook Load()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return new RuleBook(assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(Read));

        RuleLayer Read(string name)
        {
            using var stream = assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not embedded.");
            return RuleLayerReader.Read(name[Folder.Length..], stream);
        }
    }
}
