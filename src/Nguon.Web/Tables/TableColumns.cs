using Nguon.Domain.Text;

namespace Nguon.Web.Tables;

/// <summary>Which known column stands where: headings are matched without diacritics and case.</summary>
internal sealed class TableColumns
{
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);

    /// <summary>Refuses a file without a required column or with the same column twice.</summary>
    public TableColumns(IReadOnlyList<string> headings, IReadOnlyList<string> known, IReadOnlyList<string> required)
    {
        var unknown = new List<string>();
        for (var i = 0; i < headings.Count; i++)
        {
            var name = Key(headings[i]);
            if (!known.Contains(name))
            {
                unknown.Add(headings[i]);
            }
            else if (!places.TryAdd(name, i))
            {
                throw new TableRefusedException($"Cột {name} có hai lần.");
            }
        }

        Unknown = unknown.Where(heading => heading.Length > 0).ToList();
        if (required.Where(name => !places.ContainsKey(name)).ToList() is { Count: > 0 } missing)
        {
            throw new TableRefusedException($"Thiếu cột bắt buộc: {string.Join(", ", missing)}.");
        }
    }

    /// <summary>Headings nobody knows: named and ignored.</summary>
    public IReadOnlyList<string> Unknown { get; }

    public string Of(TableRow row, string column) => places.TryGetValue(column, out var at) ? row.Cells[at] : "";

    private static string Key(string heading) =>
        string.Join('_', VietnameseText.Fold(heading.TrimStart('\'')).Split([' ', '_', '-', '.'], StringSplitOptions.RemoveEmptyEntries));
}
