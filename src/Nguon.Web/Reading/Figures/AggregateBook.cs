using Nguon.Domain.Organizations;
using Nguon.Domain.Statistics;
using Nguon.Web.Data;

namespace Nguon.Web.Reading;

/// <summary>Entries of some days, of which any shorter time inside can be asked: what counts is chosen anew for each.</summary>
internal sealed class AggregateBook(IReadOnlyList<PlacedEntry> entries, IReadOnlyList<FigureFilter> where)
{
    public static readonly AggregateBook Empty = new([], []);

    public bool IsEmpty => entries.Count == 0;

    /// <summary>The whole (no axis) and the rows of each axis that partitions.</summary>
    public IReadOnlyList<(AxisKind? Axis, string Key, long Amount)> Lines(IReadOnlyList<AxisKind> axes) => Lines(Chosen(), axes);

    /// <summary>The same for entries that lie within these days.</summary>
    public IReadOnlyList<(AxisKind? Axis, string Key, long Amount)> Lines(DateOnly from, DateOnly to, IReadOnlyList<AxisKind> axes) =>
        Lines(Chosen(entries.Where(p => p.Entry.FirstDay >= from && p.Entry.LastDay <= to)), axes);

    /// <summary>The entries that count.</summary>
    public IReadOnlyList<PlacedEntry> Chosen() => Chosen(entries);

    /// <summary>The entries that count, and the parts their rows along an axis come from.</summary>
    public IReadOnlyList<PlacedEntry> ChosenWithParts(AxisKind? by)
    {
        var wholes = Chosen();
        return [.. wholes.Concat(by is null ? [] : entries.Where(p => p.Entry.Axis == by && wholes.Any(whole => IsPartOf(p.Entry, whole.Entry)))).DistinctBy(p => p.Entry.Id)];
    }

    private List<PlacedEntry> Chosen(IEnumerable<PlacedEntry> placed)
    {
        var all = placed.ToList();
        var ofPerson = where.Where(filter => IsOfPerson(filter.Axis)).ToList();
        var wholes = Distinct([.. all.Where(p => Matches(p, [.. where.Except(ofPerson)]))]);
        return ofPerson switch
        {
            [] => wholes,
            [{ } only] => [.. wholes.SelectMany(whole => Shares(whole, only, all)), .. Distinct([.. all.Where(p => Matches(p, where) && !wholes.Exists(whole => AreSamePeople(whole, p)))])],
            _ => [],
        };
    }

    /// <summary>What the counted documents say of the values asked for; of what they do not break down, the rest.</summary>
    private static IEnumerable<PlacedEntry> Shares(PlacedEntry whole, FigureFilter only, List<PlacedEntry> all) =>
        Along(only.Axis, [whole], all).Where(row => only.Keys.Contains(row.Key)).Select(row =>
            all.Find(p => p.Entry.Axis == only.Axis && p.Entry.Value == row.Key && p.Entry.Amount == row.Amount && IsPartOf(p.Entry, whole.Entry)) ?? whole with { Amount = row.Amount });

    private List<(AxisKind? Axis, string Key, long Amount)> Lines(IReadOnlyList<PlacedEntry> chosen, IReadOnlyList<AxisKind> axes) => chosen.Select(c => ((AxisKind?)null, "", c.Amount))
        .Concat(axes.Where(axis => !Axis.Of(axis).Overlaps).SelectMany(axis => Along(axis, chosen, entries).Select(row => ((AxisKind?)axis, row.Key, row.Amount)))).ToList();

    private static bool Matches(PlacedEntry placed, IReadOnlyList<FigureFilter> where)
    {
        var ofPerson = where.Where(filter => IsOfPerson(filter.Axis)).ToList();
        return where.Except(ofPerson).All(filter => filter.Keys.Contains(KeyOf(filter.Axis, placed)))
            && (ofPerson.Count == 0 ? placed.Entry.Axis is null
                : ofPerson.Count == 1 && placed.Entry.Axis == ofPerson[0].Axis && ofPerson[0].Keys.Contains(placed.Entry.Value));
    }

    /// <summary>Never twice: what overlaps an entry already taken, at or above or below its unit, is left out.</summary>
    private static List<PlacedEntry> Distinct(List<PlacedEntry> candidates)
    {
        var taken = new List<PlacedEntry>();
        foreach (var candidate in candidates.OrderBy(p => p.Unit.Above.Count).ThenByDescending(p => p.Entry.LastDay.DayNumber - p.Entry.FirstDay.DayNumber)
            .ThenBy(p => p.Entry.RecordedAt).ThenBy(p => p.Entry.Id))
        {
            if (!taken.Exists(other => Overlap(other, candidate)))
            {
                taken.Add(candidate);
            }
        }

        return taken;
    }

    private static bool Overlap(PlacedEntry left, PlacedEntry right) => left.Entry.Value == right.Entry.Value && AreSamePeople(left, right);

    // A figure may be stated for days before its unit was founded: then nothing stands above it but itself.
    private static bool AreSamePeople(PlacedEntry left, PlacedEntry right) =>
        left.Entry.FirstDay <= right.Entry.LastDay && right.Entry.FirstDay <= left.Entry.LastDay
        && (left.Entry.OrganizationId == right.Entry.OrganizationId || left.Unit.Above.Contains(right.Entry.OrganizationId) || right.Unit.Above.Contains(left.Entry.OrganizationId));

    /// <summary>Rows of one axis; what the documents do not break down stands as not known, so that rows sum to the whole.</summary>
    private static IEnumerable<(string Key, long Amount)> Along(AxisKind axis, IReadOnlyList<PlacedEntry> chosen, IReadOnlyList<PlacedEntry> parts)
    {
        foreach (var whole in chosen)
        {
            // A part of a document has no other part, and of what it is a part it says the value.
            if ((whole.Entry.Axis == axis ? whole.Entry.Value : KeyOf(axis, whole) ?? (whole.Amount < whole.Entry.Amount ? Axis.Unknown : null)) is { } key)
            {
                yield return (key, whole.Amount);
                continue;
            }

            var rows = parts.Where(p => p.Entry.Axis == axis && IsPartOf(p.Entry, whole.Entry)).DistinctBy(p => p.Entry.Value).ToList();
            var told = rows.Sum(p => p.Entry.Amount);
            foreach (var row in told <= whole.Entry.Amount ? rows : [])
            {
                yield return (row.Entry.Value ?? Axis.Unknown, row.Entry.Amount);
            }

            if (whole.Entry.Amount - (told <= whole.Entry.Amount ? told : 0) is > 0 and var rest)
            {
                yield return (Axis.Unknown, rest);
            }
        }
    }

    private static bool IsPartOf(AggregateEntry part, AggregateEntry whole) =>
        part.OrganizationId == whole.OrganizationId && part.FirstDay == whole.FirstDay && part.LastDay == whole.LastDay && whole.Axis is null;

    private static bool IsOfPerson(AxisKind axis) =>
        axis is not (AxisKind.Unit or AxisKind.Year or AxisKind.Month or AxisKind.Block or AxisKind.UnitKind or AxisKind.BaseType);

    /// <summary>The value of an axis the entry has as a whole; null when only its persons had it.</summary>
    private static string? KeyOf(AxisKind axis, PlacedEntry placed)
    {
        var (entry, unit) = (placed.Entry, placed.Unit);
        return axis switch
        {
            AxisKind.Unit => placed.Child?.ToString() ?? Axis.Unknown,
            AxisKind.Year => entry.FirstDay.Year == entry.LastDay.Year ? $"{entry.LastDay:yyyy}" : Axis.Unknown,
            AxisKind.Month => entry.FirstDay.Year == entry.LastDay.Year && entry.FirstDay.Month == entry.LastDay.Month ? $"{entry.LastDay:yyyy-MM}" : Axis.Unknown,
            AxisKind.Block => unit.Block ?? Axis.Unknown,
            AxisKind.UnitKind => unit.Kind is { } kind ? Fixed(axis, (int)kind) : Axis.Unknown,
            AxisKind.BaseType => unit.BaseType ?? Axis.Unknown,
            _ => null,
        };
    }

    private static string Fixed(AxisKind axis, int number) => FigureKeys.Fixed(axis).First(value => value.Number == number).Key;
}

/// <summary>An entry, the row it stands in, and what its unit was.</summary>
internal sealed record PlacedEntry(AggregateEntry Entry, Guid? Child, EntryUnit Unit)
{
    /// <summary>How much of the entry counts here.</summary>
    public long Amount { get; init; } = Entry.Amount;
}

/// <summary>A unit on the day an entry is stated for.</summary>
internal sealed record EntryUnit(IReadOnlySet<Guid> Above, OrganizationKind? Kind, string? Block, string? BaseType);
