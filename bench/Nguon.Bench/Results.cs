using System.Globalization;

namespace Nguon.Bench;

/// <summary>One table: what was measured, the limit, whether it holds.</summary>
internal sealed class Results(string database)
{
    private readonly List<(string What, double Value, string Unit, double? Most, double? Least)> rows = [];

    public void AtMost(string what, double value, string unit, double most) => rows.Add((what, value, unit, most, null));

    public void AtLeast(string what, double value, string unit, double least) => rows.Add((what, value, unit, null, least));

    public void Told(string what, double value, string unit) => rows.Add((what, value, unit, null, null));

    /// <summary>What follows in the same table was measured on this database.</summary>
    public void Below(string heading) => rows.Add(($"**{heading}**", double.NaN, "", null, null));

    /// <summary>Prints the table; 1 when a limit does not hold.</summary>
    public int Print()
    {
        Console.WriteLine($"| {database} | measured | limit | holds |");
        Console.WriteLine("|---|---:|---:|---|");
        foreach (var (what, value, unit, most, least) in rows)
        {
            Console.WriteLine(double.IsNaN(value) ? $"| {what} | | | |" : $"| {what} | {Number(value)} {unit} | {Limit(unit, most, least)} | {(Holds(value, most, least) ? "yes" : "NO")} |");
        }

        return rows.TrueForAll(r => Holds(r.Value, r.Most, r.Least)) ? 0 : 1;
    }

    private static string Limit(string unit, double? most, double? least) =>
        most is { } m ? $"≤ {Number(m)} {unit}" : least is { } l ? $"≥ {Number(l)} {unit}" : "";

    private static bool Holds(double value, double? most, double? least) => !(value > most) && !(value < least);

    private static string Number(double value) => value.ToString(value < 10 ? "0.00" : "0.0", CultureInfo.InvariantCulture);
}
