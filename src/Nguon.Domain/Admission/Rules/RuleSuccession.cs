namespace Nguon.Domain.Admission;

/// <summary>How a new document takes its place behind the one in force, which is never edited.</summary>
public static class RuleSuccession
{
    /// <summary>The book with one more document from its own day on; throws when a key is then missing, doubled or malformed.</summary>
    public static RuleBook With(this RuleBook book, RuleLayer layer) =>
        new([.. book.Layers.Select(one => IsFollowedBy(one, layer) ? one with { Until = layer.From } : one), layer]);

    /// <summary>The book as it would be without the document: what it took the place of goes on.</summary>
    public static RuleBook Without(this RuleBook book, string id)
    {
        var gone = book.Layers.FirstOrDefault(layer => layer.Id == id);
        return gone is null ? book : new(book.Layers.Where(layer => layer.Id != id)
            .Select(layer => IsOnSameMatter(layer, gone) && layer.Until == gone.From ? layer with { Until = gone.Until } : layer));
    }

    /// <summary>Everything against adding the document; empty when it may be put forward.</summary>
    public static IReadOnlyList<Refusal> Objections(this RuleBook book, RuleLayer layer)
    {
        var found = new List<Refusal>();
        if (layer.Kind == RuleLayerKind.Statutes)
        {
            found.Add(Refused("RUL-002", "Điều lệ Đảng không thêm bằng cách này.", "dùng bản chương trình mới"));
        }

        if (book.Layers.Any(one => one.Id == layer.Id))
        {
            found.Add(Refused("RUL-003", $"Đã có văn bản {layer.Id}; văn bản đã nạp không sửa.", "ghi số và ngày của văn bản mới"));
        }

        if (Latest(book, layer) is { } latest && latest.From >= layer.From)
        {
            found.Add(Refused("RUL-004", $"{latest.Document} có hiệu lực từ ngày {Say.Day(latest.From)}, không trước ngày {Say.Day(layer.From)}.", "ghi đúng ngày có hiệu lực của văn bản mới"));
        }

        return found;
    }

    /// <summary>The document the new one takes the place of; null when it is the first on its matter.</summary>
    public static RuleLayer? Latest(RuleBook book, RuleLayer layer) => book.Layers.Where(one => IsOnSameMatter(one, layer) && one.Id != layer.Id).MaxBy(one => one.From);

    private static bool IsFollowedBy(RuleLayer one, RuleLayer layer) => IsOnSameMatter(one, layer) && one.From < layer.From && (one.Until is null || one.Until > layer.From);

    private static bool IsOnSameMatter(RuleLayer one, RuleLayer other) => one.Kind == other.Kind
        && (one.Kind != RuleLayerKind.Special || one.Values.Any(value => other.Values.Any(own => own.Key == value.Key)));

    private static Refusal Refused(string code, string fact, string toDo) => Refusal.Plain(code, "RuleVersion", fact + Say.ToDo(toDo), "Người quản trị quy định");
}
