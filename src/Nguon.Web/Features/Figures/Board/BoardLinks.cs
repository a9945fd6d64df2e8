using System.Globalization;
using Nguon.Domain.Time;
using Nguon.Web.Reading;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.Figures;

/// <summary>A board with the addresses of the persons behind each number, and its pictures' measures.</summary>
public sealed record BoardLinks(BoardView View, string Unit)
{
    private const string Behind = Links.Figures + "/danh-sach";
    private const int Shades = 5;
    private const int LineWidth = 96;
    private const int LineHeight = 24;

    /// <summary>Last day counted when one was chosen; links of the board keep it.</summary>
    public DateOnly? Asked { get; init; }

    public bool IsWhole => View.To.Month == 12 && View.To.Day == 31;

    public string Period => IsWhole ? $"Năm {View.Year}" : $"Năm {View.Year}, đến hết {Formats.Day(View.To)}";

    public string TreeWords => View.Tree.Mode == "today" ? $"Theo cây tổ chức hôm nay ({Formats.Day(View.Tree.On)})" : $"Theo cây tổ chức của ngày {Formats.Day(View.Tree.On)}";

    public string SameHead => IsWhole ? $"Năm {View.Year - 1}" : $"Cùng kỳ {View.Year - 1}";

    public DateTime MadeAt => View.ComputedAt.InVietnam();

    public string This(string? axis = null, string? row = null) => Address(Input(View.From, View.To), axis, row);

    public string Same(string? axis = null, string? row = null) => Address(Input(View.From.AddYears(-1), View.SameTo), axis, row);

    public string Last(string? axis = null, string? row = null) => Address(Input(View.From.AddYears(-1), View.From.AddDays(-1)), axis, row);

    public string InYear(int year, string row) =>
        Address(Input(new DateOnly(year, 1, 1), year == View.Year ? View.To : new DateOnly(year, 12, 31)), "don-vi", row);

    public string InQuarter(int at, string row)
    {
        var first = new DateOnly(View.Year, (at * 3) + 1, 1);
        var last = first.AddMonths(3).AddDays(-1);
        return Address(Input(first, last < View.To ? last : View.To), "don-vi", row);
    }

    public bool HasBegun(int quarter) => new DateOnly(View.Year, (quarter * 3) + 1, 1) <= View.To;

    public string InMonth(int year, int month)
    {
        var first = new DateOnly(year, month, 1);
        var last = first.AddMonths(1).AddDays(-1);
        return Address(Input(first, last > View.To ? View.To : last), null, null);
    }

    public string Down(string code) => $"{Links.Figures}/bang?don-vi={Uri.EscapeDataString(code)}&nam={View.Year}{Until(Asked)}&cay={View.Tree.Mode}";

    /// <summary>The same year on the other tree.</summary>
    public string OtherTree => $"{Links.Figures}/bang?don-vi={Uri.EscapeDataString(Unit)}&nam={View.Year}{Until(Asked)}&cay={(View.Tree.Mode == "today" ? "day" : "today")}";

    public static string Until(DateOnly? day) => day is null ? "" : $"&den-ngay={Formats.Day(day)}";

    public static string Difference(BoardCountView count)
    {
        var more = count.This - count.Same;
        return more > 0 ? $"+{Formats.Number(more)}" : more < 0 ? $"−{Formats.Number(-more)}" : "0";
    }

    /// <summary>How dark a square of the heat table is: 0 for nothing, then by share of the most.</summary>
    public static int Shade(long value, long most) => value == 0 || most == 0 ? 0 : 1 + (int)((value * Shades - 1) / most);

    /// <summary>Points of a line over the years, drawn to its own highest.</summary>
    public static string Points(IReadOnlyList<long> line)
    {
        var most = Math.Max(1, line.Max());
        var step = line.Count < 2 ? 0 : (LineWidth - 4.0) / (line.Count - 1);
        return string.Join(' ', line.Select((value, at) =>
            string.Create(CultureInfo.InvariantCulture, $"{2 + (at * step):0.#},{LineHeight - 2 - (value * (LineHeight - 4.0) / most):0.#}")));
    }

    public string LineWords(IReadOnlyList<long> line) => string.Join(", ", View.Years.Zip(line, (year, value) => $"{year}: {value}"));

    private FigureInput Input(DateOnly from, DateOnly to) => new()
    {
        From = from, To = to, Tree = View.Tree.Mode, TreeOn = View.Tree.Mode == "today" ? null : View.Tree.On,
    };

    private string Address(FigureInput input, string? axis, string? row) => $"{Behind}?{(input with { By = axis }).Query(Unit, row)}";
}
