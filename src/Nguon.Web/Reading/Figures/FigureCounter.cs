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
    public async Task<FigureTally> CountAsync(FigureAsked asked, IReadOnlyList<AxisKind> axes, CancellationToken ct)
    {
        if (asked.Measure.Unit == MeasureUnit.Hamlets)
        {
            return await hamlets.CountAsync(asked, ct);
        }

        var ground = new FigureByLine.Ground();
        var mayBeByLine = FigureByLine.MayAnswer(asked, axes);
        var scan = await ScanAsync(asked, axes.Contains(AxisKind.Unit), ct, mayBeByLine ? [(BoardTallies.Distances(asked.Place), ground.Take)] : []);
        var lines = mayBeByLine ? await byLine.CountAsync(scan, axes, ground, ct) : null;
        lines ??= await db.ReadAsync(
            new DialectFigures(scan).Tallies(axes),
            reader => ((int)reader.Long(0), reader.TextOrNull(1), new FigureCount(reader.Long(2), 0, reader.Long(3), reader.Long(4))), ct);
        var tally = FigureTally.Of(lines, scan.Source.Time);
        return tally.With(await aggregates.OfAsync(asked, scan, axes, ct));
    }

    /// <summary>How the people counted went on along the way: number of the leg, persons, median and ninetieth percentile of days.</summary>
    public async Task<List<(long Leg, long Persons, long Median, long Ninetieth)>> LegsAsync(FigureAsked asked, IReadOnlyList<CountedFactKind> later, CancellationToken ct) =>
        await db.ReadAsync(new DialectFigures(await ScanAsync(asked, false, ct)).Legs(later, db is PostgresAppDb), reader => (reader.Long(0), reader.Long(1), reader.Long(2), reader.Long(3)), ct);

    /// <summary>What is behind the figure, as many as it has persons; behind places stands nobody.</summary>
    public async Task<List<FigurePersonView>> BehindAsync(FigureAsked asked, (int Skip, int Take)? part, CancellationToken ct)
    {
        if (asked.Measure.Unit == MeasureUnit.Hamlets)
        {
            return [];
        }

        var ground = new FigureByLine.Ground();
        var mayBeByLine = FigureByLine.MayAnswer(asked, []);
        var scan = FigureByLine.Lined(await ScanAsync(asked, asked.Row is not null, ct, mayBeByLine ? [(BoardTallies.Distances(asked.Place), ground.Take)] : []), asked.Row, ground);
        (scan, part) = part is { } page ? await OfDaysAsync(scan, asked.Row, page, ct) : (scan, part);
        return await db.ReadAsync(
            new DialectFigures(scan).Behind(asked.Row, part),
            reader => new FigurePersonView(
                reader.GetGuid(0), reader.TextOrNull(1) is { Length: > 0 } name ? name : null, new FigureUnitView(reader.TextOrNull(3) ?? "", reader.TextOrNull(4) ?? ""), reader.Date(5))
            {
                Above = reader.TextOrNull(6),
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
    public async Task<IReadOnlyList<ResidentialView>> HamletsAsync(FigureAsked asked, CancellationToken ct) => asked.Measure.Unit == MeasureUnit.Hamlets ? await hamlets.ListAsync(asked, ct) : [];

    /// <summary>The aggregate entries counted in the figure.</summary>
    public async Task<IReadOnlyList<AggregateEntry>> EntriesAsync(FigureAsked asked, CancellationToken ct)
    {
        if (asked.Measure.Unit == MeasureUnit.Hamlets)
        {
            return [];
        }

        var scan = await ScanAsync(asked, asked.Row is not null, ct);
        return await aggregates.BehindAsync(asked, scan, ct);
    }

    /// <summary>Keys of the facts behind the figure and of their persons.</summary>
    public async Task<List<(Guid Fact, Guid Person)>> KeysAsync(FigureAsked asked, CancellationToken ct) => asked.Measure.Unit == MeasureUnit.Hamlets ? [] :
        await db.ReadAsync(new DialectFigures(await ScanAsync(asked, false, ct)).Keys(), reader => (reader.GetGuid(0), reader.GetGuid(1)), ct);

    /// <summary>What the statement needs, units that were divided already resolved; what else is to be known of the unit is asked in the same round trip.</summary>
    public async Task<FigureScan> ScanAsync(FigureAsked asked, bool byUnit, CancellationToken ct, params (FigureStatement Statement, Action<DbDataReader> Take)[] beside)
    {
        var scan = ScanOf(asked, byUnit);
        if (scan.Source.IsOfUnits)
        {
            return scan.Source.HasAdmission is null || asked.Place.IsFormer ? scan : scan with { IsWide = await byLine.IsWideAsync(asked.Place, ct) };
        }

        var isStated = false;
        var resolved = await splits.ResolveAsync(scan, [(DialectGround.IsStated(scan, asked.Measure.Code), reader => isStated = reader.Long(0) == 1), .. beside], ct);
        return resolved with { IsStated = isStated };
    }

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
