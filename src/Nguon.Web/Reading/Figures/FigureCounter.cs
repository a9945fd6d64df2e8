using System.Data.Common;
using Nguon.Domain.Organizations;
using Nguon.Domain.Statistics;
using Nguon.Web.Data;

namespace Nguon.Web.Reading;

/// <summary>One measure at one place over some days.</summary>
internal sealed record FigureAsked(FigurePlace Place, Measure Measure, DateOnly From, DateOnly To)
{
    public IReadOnlyList<FigureFilter> Where { get; init; } = [];
    public DateTime? KnownAt { get; init; }

    /// <summary>The unit of one row only, or an empty id for what stands in none; null for the whole.</summary>
    public Guid? Row { get; init; }
}

/// <summary>Counts one measure, whole and along any number of axes, from one reading of the facts.</summary>
internal sealed class FigureCounter(AppDb db, FigureSplits splits, FigureAggregates aggregates, FigureHamlets hamlets, FigureByLine byLine)
{
    public async Task<FigureTally> CountAsync(FigureAsked asked, IReadOnlyList<AxisKind> axes, CancellationToken ct) => asked.Measure.IsOfPlaces
        ? await hamlets.CountAsync(asked, ct)
        : (await CountAsync(await GroundAsync([(asked, axes)], ct), ct))[0];

    /// <summary>What several figures rest on, asked in one round trip; figures of places have none.</summary>
    public async Task<IReadOnlyList<GroundedFigure>> GroundAsync(IReadOnlyList<(FigureAsked Asked, IReadOnlyList<AxisKind> Axes)> wanted, CancellationToken ct)
    {
        var lines = wanted.Select(one => FigureByLine.MayAnswer(one.Asked, one.Axes) ? new FigureByLine.Ground() : null).ToList();
        var beside = wanted.Zip(lines).SelectMany(one => FigureByLine.Asks(one.First.Asked, one.Second)).ToArray();
        var scans = await ScansAsync(wanted.Select(one => (one.Asked, one.Axes.Contains(AxisKind.Unit))).ToList(), ct, beside);
        return wanted.Select((one, at) => new GroundedFigure(one.Asked, one.Axes, scans[at], lines[at])).ToList();
    }

    /// <summary>Several figures of persons, counted in one round trip.</summary>
    public async Task<IReadOnlyList<FigureTally>> CountAsync(IReadOnlyList<GroundedFigure> figures, CancellationToken ct)
    {
        var parts = new List<(FigureStatement Statement, Action<DbDataReader> Take)>();
        var counted = figures.Select(_ => new List<(int Axis, string? Raw, FigureCount Count)>()).ToList();
        foreach (var (figure, lines) in figures.Zip(counted))
        {
            void Take(DbDataReader reader) => lines.Add(((int)reader.Long(0), reader.TextOrNull(1), new FigureCount(reader.Long(2), 0, reader.Long(3), reader.Long(4))));
            parts.AddRange(figure.Counts().Select(statement => (statement, (Action<DbDataReader>)Take)));
        }

        await db.EachAsync(parts, ct);
        var tallies = new List<FigureTally>();
        foreach (var (figure, lines) in figures.Zip(counted))
        {
            tallies.Add(FigureTally.Of(lines, figure.Scan.Source.Time).With(await aggregates.OfAsync(figure.Asked, figure.Scan, figure.Axes, ct)));
        }

        return tallies;
    }

    /// <summary>How the people counted went on along the way: number of the leg, persons, median and ninetieth percentile of days.</summary>
    public async Task<List<(long Leg, long Persons, long Median, long Ninetieth)>> LegsAsync(GroundedFigure figure, IReadOnlyList<CountedFactKind> later, CancellationToken ct) =>
        await db.ReadAsync(new DialectFigures(figure.Scan).Legs(later, db is PostgresAppDb), reader => (reader.Long(0), reader.Long(1), reader.Long(2), reader.Long(3)), ct);

    /// <summary>What is behind the figure, as many as it has persons; behind places stands nobody.</summary>
    public async Task<List<FigurePersonView>> BehindAsync(FigureAsked asked, (int Skip, int Take)? part, CancellationToken ct)
    {
        if (asked.Measure.IsOfPlaces)
        {
            return [];
        }

        var ground = FigureByLine.MayAnswer(asked, []) ? new FigureByLine.Ground() : null;
        var scan = FigureByLine.Lined(await ScanAsync(asked, asked.Row is not null, ct, [.. FigureByLine.Asks(asked, ground)]), asked.Row, ground);
        (scan, part) = part is { } page ? await OfDaysAsync(scan, asked.Row, page, ct) : (scan, part);
        DateOnly? unitsOn = scan.Source is { Time: MeasureTime.Period, IsOfUnits: false } ? null : scan.Source.IsOfUnits && scan.Former is null ? scan.Day : scan.To;
        return await db.ReadAsync(
            new DialectFigures(scan).Behind(asked.Row, part),
            reader => new FigurePersonView(
                reader.GetGuid(0), reader.TextOrNull(1) is { Length: > 0 } name ? name : null, new FigureUnitView(reader.TextOrNull(3) ?? "", reader.TextOrNull(4) ?? ""), reader.Date(5))
            {
                UnitAt = (reader.GetGuid(2), unitsOn ?? reader.Date(5)),
            }, ct);
    }

    /// <summary>The list goes by day: the days of its page are found from counts, so that names are put in order for these days only.</summary>
    private async Task<(FigureScan Scan, (int Skip, int Take)? Part)> OfDaysAsync(FigureScan scan, Guid? row, (int Skip, int Take) page, CancellationToken ct)
    {
        if (scan.Source is not { Time: MeasureTime.Period, IsOfUnits: false } || DialectFigures.AsksUnits(scan))
        {
            return (scan, page);
        }

        DateOnly? first = null;
        var (last, before, counted) = (scan.To, 0L, 0L);
        foreach (var (day, count) in await db.ReadAsync(new DialectFigures(scan).PerDay(row), reader => (reader.Date(0), reader.Long(1)), ct))
        {
            if (counted + count > page.Skip && counted < page.Skip + page.Take)
            {
                (first, before) = first is null ? (day, counted) : (first, before);
                last = day;
            }

            counted += count;
        }

        return first is { } begin ? (scan with { From = begin, To = last }, (page.Skip - (int)before, page.Take)) : (scan, page);
    }

    /// <summary>The settlements behind a figure of places; none behind other figures.</summary>
    public async Task<IReadOnlyList<ResidentialView>> HamletsAsync(FigureAsked asked, CancellationToken ct) => asked.Measure.IsOfPlaces ? await hamlets.ListAsync(asked, ct) : [];

    /// <summary>The aggregate entries counted in the figure.</summary>
    public async Task<IReadOnlyList<PlacedEntry>> EntriesAsync(FigureAsked asked, CancellationToken ct)
    {
        if (asked.Measure.IsOfPlaces)
        {
            return [];
        }

        var scan = await ScanAsync(asked, asked.Row is not null, ct);
        return await aggregates.BehindAsync(asked, scan, ct);
    }

    /// <summary>The same with the parts behind the rows of an axis, each in the row of the unit it stands in.</summary>
    public async Task<IReadOnlyList<PlacedEntry>> StatedAsync(FigureAsked asked, AxisKind? by, CancellationToken ct) => asked.Measure.IsOfPlaces ? []
        : (await aggregates.BookAsync(asked, await ScanAsync(asked, by == AxisKind.Unit, ct), ct)).ChosenWithParts(by);

    /// <summary>Keys of the facts behind the figure and of their persons.</summary>
    public async Task<List<(Guid Fact, Guid Person)>> KeysAsync(FigureAsked asked, CancellationToken ct) => asked.Measure.IsOfPlaces ? [] :
        await db.ReadAsync(new DialectFigures(await ScanAsync(asked, false, ct)).Keys(), reader => (reader.GetGuid(0), reader.GetGuid(1)), ct);

    /// <summary>What the statement needs, units that were divided already resolved; what else is to be known of the unit is asked in the same round trip.</summary>
    public async Task<FigureScan> ScanAsync(FigureAsked asked, bool byUnit, CancellationToken ct, params (FigureStatement Statement, Action<DbDataReader> Take)[] beside) =>
        (await ScansAsync([(asked, byUnit)], ct, beside))[0];

    private async Task<IReadOnlyList<FigureScan>> ScansAsync(
        List<(FigureAsked Asked, bool ByUnit)> wanted, CancellationToken ct, params (FigureStatement Statement, Action<DbDataReader> Take)[] beside)
    {
        var scans = wanted.Select(one => ScanOf(one.Asked, one.ByUnit)).ToList();
        var ofFacts = Enumerable.Range(0, scans.Count).Where(at => !scans[at].Source.IsOfUnits).ToList();
        var stated = new HashSet<int>();
        var grounds = ofFacts.Select(at => (DialectGround.IsStated(scans[at], wanted[at].Asked.Measure.Code), (Action<DbDataReader>)(reader => _ = reader.Long(0) == 1 && stated.Add(at))));
        var resolved = ofFacts.Count == 0 ? [] : await splits.ResolveAsync(ofFacts.ConvertAll(at => scans[at]), [.. grounds, .. beside], ct);
        foreach (var (at, scan) in ofFacts.Zip(resolved))
        {
            scans[at] = scan with { IsStated = stated.Contains(at) };
        }

        foreach (var at in Enumerable.Range(0, scans.Count).Except(ofFacts))
        {
            scans[at] = await OfUnitsAsync(scans[at], wanted[at].Asked.Place, ct);
        }

        return scans;
    }

    private async Task<FigureScan> OfUnitsAsync(FigureScan scan, FigurePlace place, CancellationToken ct) =>
        scan.Source.HasAdmission is null || place.IsFormer ? scan : scan with { IsWide = await byLine.IsWideAsync(place, ct) };

    private static FigureScan ScanOf(FigureAsked asked, bool byUnit)
    {
        var source = SourceOf(asked.Measure, asked.Where);
        return new FigureScan
        {
            Unit = asked.Place.RowsOf,
            Former = asked.Place.IsFormer ? asked.Place.Id : null,
            Day = asked.Place.RowsOn,
            From = asked.From,
            To = asked.To,
            Known = asked.KnownAt,
            Source = source,
            Where = source.IsOfUnits ? asked.Where.Where(filter => filter.Axis != AxisKind.UnitKind).ToList() : asked.Where,
            ByUnit = byUnit,
            IsCell = asked.Place.IsCell,
        };
    }

    /// <summary>Units are counted as base organisations, unless a kind is asked for (rules.md 2.5).</summary>
    private static FigureSource SourceOf(Measure measure, IReadOnlyList<FigureFilter> where)
    {
        if (measure.Fact is { } fact)
        {
            return new FigureSource(measure.Time) { Fact = fact, Later = measure.Later, OnPaperOnly = measure.OnPaperOnly };
        }

        OrganizationKind[] usual = measure.Code == "chi-bo"
            ? [OrganizationKind.BasePartyCell, OrganizationKind.PartyCell]
            : [OrganizationKind.BasePartyOrganization, OrganizationKind.BasePartyCell];
        var kinds = where.Where(filter => filter.Axis == AxisKind.UnitKind)
            .Aggregate(usual.Select(kind => (int)kind), (left, filter) => filter.Keys.Where(key => key != Axis.Unknown).Select(key => FigureKeys.NumberOf(AxisKind.UnitKind, key)));
        return new FigureSource(measure.Time)
        {
            UnitKinds = kinds.DefaultIfEmpty(0).ToList(),
            HasAdmission = measure.HasAdmission,
        };
    }
}
