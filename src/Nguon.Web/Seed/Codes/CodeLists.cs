using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using Nguon.Domain.Time;

namespace Nguon.Web.Seed.Codes;

/// <summary>The coded lists of the statistics forms (rules.md 2.5, 9.3, 9.4).</summary>
internal enum CodeList
{
    Ethnicity = 1,
    Religion = 2,
    Occupation = 3,
    ProfessionalLevel = 4,
    PoliticalTheory = 5,
    BaseType = 6,
    Block = 7,
    UnitKind = 8,
    Area = 9,
}

/// <summary>One code with the time it may be chosen; records keep the code of their own day.</summary>
internal sealed record CodeEntry(string Code, string Label, DateOnly From, DateOnly? Until) : IEffective;

/// <summary>Code lists with validity, shipped with the program; order is that of the official form.</summary>
internal static class CodeLists
{
    private static readonly ConcurrentDictionary<CodeList, IReadOnlyList<CodeEntry>> Loaded = new();

    /// <summary>All entries, past ones too.</summary>
    public static IReadOnlyList<CodeEntry> All(CodeList list) => Loaded.GetOrAdd(list, Load);

    /// <summary>Entries that may be chosen on the day.</summary>
    public static IReadOnlyList<CodeEntry> On(CodeList list, DateOnly day) => All(list).InForceOn(day).ToList();

    /// <summary>Label of a code; the code itself when unknown, null for none.</summary>
    public static string? Label(CodeList list, string? code) =>
        code is null ? null : All(list).FirstOrDefault(entry => entry.Code == code)?.Label ?? code;

    private static IReadOnlyList<CodeEntry> Load(CodeList list)
    {
        var name = $"Nguon.Web.Seed.Codes.{File(list)}.csv";
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"A code list is missing: {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(Read).ToList();
    }

    private static CodeEntry Read(string line)
    {
        var code = line[..line.IndexOf(',')];
        var rest = line[(code.Length + 1)..].TrimEnd('\r');
        var until = rest[(rest.LastIndexOf(',') + 1)..];
        rest = rest[..(rest.Length - until.Length - 1)];
        var from = rest[(rest.LastIndexOf(',') + 1)..];
        return new CodeEntry(code, rest[..(rest.Length - from.Length - 1)].Trim('"'), Day(from), until.Length == 0 ? null : Day(until));
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string File(CodeList list) => list switch
    {
        CodeList.Ethnicity => "dan-toc",
        CodeList.Religion => "ton-giao",
        CodeList.Occupation => "nghe-nghiep",
        CodeList.ProfessionalLevel => "chuyen-mon",
        CodeList.PoliticalTheory => "ly-luan",
        CodeList.BaseType => "loai-hinh",
        CodeList.Block => "khoi",
        CodeList.UnitKind => "loai",
        CodeList.Area => "dia-ban",
        _ => throw new InvalidOperationException($"A code list without a file: {list}."),
    };
}
