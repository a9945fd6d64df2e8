using System.Globalization;
using Nguon.Domain.Organizations;
using Nguon.Web.Tables;

namespace Nguon.Web.Features.Organizations;

/// <summary>Reads the cells of one row and collects what cannot be understood.</summary>
internal sealed class CellReader(TableColumns columns, TableRow row)
{
    private readonly List<string> faults = [];

    public IReadOnlyList<string> Faults => faults;

    public string Text(string column) => columns.Of(row, column);

    public string Text(string column, int most)
    {
        var text = Text(column);
        If(text.Length > most, $"{column} dài quá {most} ký tự.");
        return text;
    }

    public string Needed(string column, int most)
    {
        var text = Text(column, most);
        If(text.Length == 0, $"Thiếu {column}.");
        return text;
    }

    public DateOnly? Day(string column)
    {
        If(!TableDay.TryRead(Text(column), out var day), $"{column} không phải là ngày: «{Text(column)}».");
        If(day is { Year: < 1930 or > 2200 }, $"{column} ngoài khoảng có thể: «{Text(column)}».");
        return day is { Year: < 1930 or > 2200 } ? null : day;
    }

    public int Whole(string column)
    {
        var text = Text(column);
        var isWhole = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        If(text.Length > 0 && !isWhole, $"{column} không phải là số: «{text}».");
        return number;
    }

    public OrganizationKind? Kind(string column) => Known(column, OrganizationCodes.Kind);

    public OrganizationEventKind? Verb(string column) => Known(column, OrganizationCodes.Verb);

    public void If(bool isWrong, string fault)
    {
        if (isWrong)
        {
            faults.Add(fault);
        }
    }

    private T? Known<T>(string column, Func<string, T?> of)
        where T : struct
    {
        var code = Text(column).Replace('_', '-').ToLowerInvariant();
        var known = code.Length == 0 ? null : of(code);
        If(code.Length > 0 && known is null, $"{column} không có giá trị «{Text(column)}».");
        return known;
    }
}
