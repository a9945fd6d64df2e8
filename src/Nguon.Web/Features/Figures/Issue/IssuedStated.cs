using Nguon.Domain.Statistics;
using Nguon.Domain.Time;
using Nguon.Web.Reading;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.Figures;

/// <summary>A figure of a document that counted when the set was issued, or counts now, but not both alike.</summary>
internal sealed record IssuedStated(AggregateEntry? Was, AggregateEntry? Now)
{
    /// <summary>Entries that came or went; one entered anew for the same unit, days and line is told once.</summary>
    public static IReadOnlyList<IssuedStated> Of(IReadOnlyList<PlacedEntry> then, IReadOnlyList<PlacedEntry> now)
    {
        var (kept, still) = (now.Select(e => e.Entry.Id).ToHashSet(), then.Select(e => e.Entry.Id).ToHashSet());
        var gone = then.Select(e => e.Entry).Where(e => !kept.Contains(e.Id)).ToLookup(Line);
        var come = now.Select(e => e.Entry).Where(e => !still.Contains(e.Id)).ToLookup(Line);
        return [.. gone.Select(g => g.Key).Union(come.Select(c => c.Key)).SelectMany(line => Pairs([.. gone[line]], [.. come[line]]))];
    }

    /// <summary>What it was, what it is, and why, in one line.</summary>
    public string Words()
    {
        var entry = Was ?? Now ?? throw new InvalidOperationException("A change of nothing.");
        var days = $"Số tổng hợp từ {Formats.Day(entry.FirstDay)} đến hết {Formats.Day(entry.LastDay)}";
        return (Was, Now) switch
        {
            ({ } was, { } next) => $"{days}: lúc chốt {Formats.Number(was.Amount)}, nay {Formats.Number(next.Amount)}; ghi lại lúc {Moment(next.RecordedAt)}. Nguồn: {next.Source}",
            ({ RetractedAt: { } at } was, _) => $"{days}: {Formats.Number(was.Amount)}, bỏ ra lúc {Moment(at)}. Nguồn: {was.Source}",
            ({ } was, _) => $"{days}: {Formats.Number(was.Amount)}, nay không còn được tính. Nguồn: {was.Source}",
            (_, { } next) => $"{days}: thêm {Formats.Number(next.Amount)}, ghi lúc {Moment(next.RecordedAt)}. Nguồn: {next.Source}",
            _ => throw new InvalidOperationException("A change of nothing."),
        };
    }

    private static IEnumerable<IssuedStated> Pairs(List<AggregateEntry> gone, List<AggregateEntry> come) =>
        Enumerable.Range(0, Math.Max(gone.Count, come.Count)).Select(at => new IssuedStated(gone.ElementAtOrDefault(at), come.ElementAtOrDefault(at)));

    private static (Guid, DateOnly, DateOnly, AxisKind?, string?) Line(AggregateEntry e) => (e.OrganizationId, e.FirstDay, e.LastDay, e.Axis, e.Value);

    private static string Moment(DateTime at) => Formats.Moment(at.InVietnam());
}
