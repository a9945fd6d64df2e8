using Nguon.Domain.Organizations;
using Nguon.Domain.Statistics;
using Nguon.Domain.Time;
using Nguon.Web.Reading;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.Figures;

/// <summary>A figure of a document that counted when the set was issued, or counts now, but not both alike.</summary>
internal sealed record IssuedStated(PlacedEntry? Was, PlacedEntry? Now)
{
    public PlacedEntry Placed => Was ?? Now ?? throw new InvalidOperationException("A change of nothing.");

    /// <summary>Entries that came, went or stand in another row; one entered anew for the same unit, days and line is told once.</summary>
    public static IReadOnlyList<IssuedStated> Of(IReadOnlyList<PlacedEntry> then, IReadOnlyList<PlacedEntry> now)
    {
        var (kept, still) = (now.ToDictionary(e => e.Entry.Id), then.Select(e => e.Entry.Id).ToHashSet());
        var gone = then.Where(e => !kept.ContainsKey(e.Entry.Id)).ToLookup(Line);
        var come = now.Where(e => !still.Contains(e.Entry.Id)).ToLookup(Line);
        var elsewhere = then.Where(e => kept.TryGetValue(e.Entry.Id, out var next) && (next.Child, next.Amount) != (e.Child, e.Amount)).Select(e => new IssuedStated(e, kept[e.Entry.Id]));
        return [.. gone.Select(g => g.Key).Union(come.Select(c => c.Key)).SelectMany(line => Pairs([.. gone[line]], [.. come[line]])).Concat(elsewhere)
            .OrderBy(change => change.Placed.Entry.FirstDay).ThenBy(change => change.Placed.Entry.LastDay).ThenBy(change => change.Placed.Entry.Id)];
    }

    private static IEnumerable<IssuedStated> Pairs(List<PlacedEntry> gone, List<PlacedEntry> come) =>
        Enumerable.Range(0, Math.Max(gone.Count, come.Count)).Select(at => new IssuedStated(gone.ElementAtOrDefault(at), come.ElementAtOrDefault(at)));

    private static (Guid, DateOnly, DateOnly, AxisKind?, string?) Line(PlacedEntry e) => (e.Entry.OrganizationId, e.Entry.FirstDay, e.Entry.LastDay, e.Entry.Axis, e.Entry.Value);
}

/// <summary>The first changes of documents, each in one line with the unit's path and the line of the document; how many there are in all.</summary>
internal sealed class IssuedStatedLines(PathsOnDay paths, UnitCodes codes)
{
    private const int Most = 100;

    public async Task<IReadOnlyList<string>> OfAsync(IEnumerable<IssuedStated> changes, DateOnly rowsOn, CancellationToken ct)
    {
        var shown = changes.Take(Most).ToList();
        var units = new Dictionary<(Guid, DateOnly), string>();
        foreach (var day in shown.GroupBy(change => change.Placed.Entry.LastDay))
        {
            foreach (var (id, path) in await paths.OfAsync(day.Select(change => change.Placed.Entry.OrganizationId), day.Key, ct))
            {
                units[(id, day.Key)] = path;
            }
        }

        var rows = await paths.OfAsync(shown.SelectMany(change => new[] { change.Was?.Child, change.Now?.Child }).OfType<Guid>(), rowsOn, ct);
        return [.. shown.Select(change => $"{Title(change.Placed.Entry, units)}: {Words(change, rows)}. Nguồn: {(change.Now ?? change.Placed).Entry.Source}")];
    }

    private string Title(AggregateEntry entry, Dictionary<(Guid, DateOnly), string> units) =>
        $"Số tổng hợp của {units.GetValueOrDefault((entry.OrganizationId, entry.LastDay), "đơn vị ngày đó chưa có")}"
        + (entry is { Axis: { } axis, Value: { } value } ? $", {Labels.Of(axis).ToLowerInvariant()}: {UnitCodes.Label(axis, value, codes.Book)}" : "")
        + $", từ {Formats.Day(entry.FirstDay)} đến hết {Formats.Day(entry.LastDay)}";

    private static string Words(IssuedStated change, IReadOnlyDictionary<Guid, string> rows) => (change.Was, change.Now) switch
    {
        ({ } was, { } next) when was.Entry.Id == next.Entry.Id && was.Amount != next.Amount => $"lúc chốt tính {Formats.Number(was.Amount)}, nay tính {Formats.Number(next.Amount)}{Moved(was, next, rows)}",
        ({ } was, { } next) when was.Entry.Id == next.Entry.Id => $"{Formats.Number(was.Amount)}{Moved(was, next, rows)}",
        ({ } was, { } next) => $"lúc chốt {Formats.Number(was.Amount)}, nay {Formats.Number(next.Amount)}{Moved(was, next, rows)}; ghi lại lúc {Moment(next.Entry.RecordedAt)}",
        ({ Entry.RetractedAt: { } at } was, _) => $"{Formats.Number(was.Amount)}, bỏ ra lúc {Moment(at)}",
        ({ } was, _) => $"{Formats.Number(was.Amount)}, nay không còn được tính",
        (_, { } next) => $"thêm {Formats.Number(next.Amount)}, ghi lúc {Moment(next.Entry.RecordedAt)}",
        _ => throw new InvalidOperationException("A change of nothing."),
    };

    private static string Moved(PlacedEntry was, PlacedEntry next, IReadOnlyDictionary<Guid, string> rows) =>
        was.Child == next.Child ? "" : $", lúc chốt ở dòng {Row(was.Child, rows)}, nay ở dòng {Row(next.Child, rows)}";

    private static string Row(Guid? child, IReadOnlyDictionary<Guid, string> rows) => child is { } unit ? rows.GetValueOrDefault(unit, "đơn vị khác") : "nơi khác";

    private static string Moment(DateTime at) => Formats.Moment(at.InVietnam());
}
