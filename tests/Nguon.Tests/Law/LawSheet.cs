using System.Text.Json.Nodes;
using Nguon.Tests.Rooms;

namespace Nguon.Tests.Law;

/// <summary>The tables of hand-written cases: one line, one case, with the clause it is read from.</summary>
internal static class LawSheet
{
    /// <summary>Every line of the tables: clause and what, act and day, changes, refusals, warnings, dates and votes.</summary>
    public static IEnumerable<LawLine> Lines { get; } =
        [.. Directory.GetFiles(Path.Combine(Repo.Root, "tests", "Nguon.Tests", "Law"), "*.cases").Order(StringComparer.Ordinal).SelectMany(Read)];

    private static IEnumerable<LawLine> Read(string file) => File.ReadLines(file)
        .Where(line => line.Length > 0 && line[0] != '#')
        .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
        .Select(cells => cells.Length == 7
            ? new LawLine(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6])
            : throw new InvalidOperationException($"{Path.GetFileName(file)}: seven columns are needed: {string.Join(" | ", cells)}"));
}

/// <summary>One line of a table.</summary>
public sealed record LawLine(string Clause, string What, string Case, string Changes, string Refusals, string Warnings, string Results)
{
    public override string ToString() => $"{Clause} {What} ({Case} {Changes})";

    /// <summary>The case as another program would send it.</summary>
    internal JsonObject ToJson()
    {
        var (act, day) = (Case.Split('@')[0], DateOnly.Parse(Case.Split('@')[1]));
        var json = LawBases.Of(act, day);
        foreach (var change in Changes.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            LawChange.Apply(json, change);
        }

        return json;
    }
}
