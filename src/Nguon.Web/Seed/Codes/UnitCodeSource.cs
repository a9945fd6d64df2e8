using System.Globalization;
using System.Reflection;
using Nguon.Domain.Organizations;
using Nguon.Domain.Time;

namespace Nguon.Web.Seed.Codes;

/// <summary>Versions of the code lists of units shipped with the program: the codes of each list with their days, and which document each day rests on.</summary>
internal static class UnitCodeSource
{
    private const string Versions = "Nguon.Web.Seed.Codes.phien-ban-danh-muc.csv";

    private static readonly Dictionary<string, (UnitCodeList List, CodeList Codes)> Lists = new()
    {
        ["loai"] = (UnitCodeList.Kind, CodeList.UnitKind),
        ["khoi"] = (UnitCodeList.Block, CodeList.Block),
        ["loai-hinh"] = (UnitCodeList.BaseType, CodeList.BaseType),
        ["dia-ban"] = (UnitCodeList.Area, CodeList.Area),
    };

    /// <summary>Oldest first within a list; throws naming the line when one is malformed.</summary>
    public static IReadOnlyList<CodeListVersion> Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Versions) ?? throw new InvalidOperationException($"{Versions} is not embedded.");
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(Read)];
    }

    private static CodeListVersion Read(string line)
    {
        var parts = line.TrimEnd('\r').Split(',');
        if (parts.Length != 5 || !Lists.TryGetValue(parts[0], out var list))
        {
            throw new InvalidOperationException($"{Versions}: the line '{line}' is malformed.");
        }

        var from = Day(parts[1]);
        return new CodeListVersion
        {
            List = list.List,
            From = from,
            Source = parts[2],
            SourceOn = parts[3].Length > 0 ? Day(parts[3]) : null,
            IsUnconfirmed = parts[4] == "chua",
            Codes = [.. CodeLists.On(list.Codes, from).Select(entry => new UnitCode(entry.Code, entry.Label))],
        };
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
