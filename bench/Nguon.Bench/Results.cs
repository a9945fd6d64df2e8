using System.Globalization;

namespace Nguon.Bench;

/// <summary>One table: what was measured, the limit, whether it holds.</summary>
internal sealed class Results(string database)
{
    private readonly List<(string What, double Value, string Unit, double? Most, double? Least)> rows = [];

    public void AtMost(string what, double value, string unit, double most) => rows.Add((what, value, unit, most, null));

    public void AtLeast(string what, double value, string unit, double least) => rows.Add((what, value, unit, null, least));

    public void Told(string what, double value, string unit) => rows.Add((what, value, unit, null, null));

    /// <summary>Prints the table; 1 when a limit does not hold.</summary>
    public int Print()
    {
        Console.WriteLine($"| {database} | measured | limit | holds |");
        Console.WriteLine("|---|---:|---:|---|");
        foreach (var (what, value, unit, most, least) in rows)
        {
            var limit = most is { } m ? $"≤ {Number(m)} {unit}" : least is { } l ? $"≥ {Number(l)} {unit}" : "";
            var holds = most is null && least is null ? "" : value <= (most ?? double.MaxValue) && value >= (least ?? double.MinValue) ? "yes" : "NO";
            Console.WriteLine($"| {what} | {Number(value)} {unit} | {limit} | {holds} |");
        }

        return rows.Exists(r => r.Value > (r.Most ?? double.MaxValue) || r.Value < (r.Least ?? double.MinValue)) ? 1 : 0;
    }

    private static string Number(double value) => value.ToString(value < 10 ? "0.00" : "0.0", CultureInfo.InvariantCulture);
}
