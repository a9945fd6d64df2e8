using Nguon.Domain;
using Nguon.Domain.Statistics;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Web.Reading;

/// <summary>Answers a question of figures; every page, report, export and answer of the API asks here.</summary>
internal sealed class FigureQuery(FigureUnits units, FigureCounter counter, FigureRowBuilder builder, FigureBreaks breaks, UnitCodes codes, Reach reach, TimeProvider clock)
{
    public static readonly Refusal ListRefused = Refusal.Plain(
        "FIG-012", "ListOutOfReach", "Số liệu xem được, danh sách người thì không: danh sách chỉ mở cho người quản lý đơn vị đó.", "Cán bộ quản lý đơn vị");

    public async Task<Outcome<FigureAnswer>> AskAsync(FigureQuestion question, CancellationToken ct)
    {
        var found = await PlaceAsync(question, ct);
        if (found.Value is not { } place)
        {
            return Outcome.Refused<FigureAnswer>(found.Refusals);
        }

        var counted = question.Measure.IsRatio ? await RatioAsync(question, place, ct) : await PlainAsync(question, place, ct);
        var now = clock.NowUtc();
        return new FigureAnswer
        {
            Organization = new FigureUnitView(place.Code, place.Name),
            Measure = question.Measure.Code,
            From = question.From,
            To = question.To,
            Tree = new FigureTreeView(question.OnToday ? "today" : "day", place.Day),
            Where = question.Where.GroupBy(w => w.Axis).ToDictionary(g => Axis.Of(g.Key).Code, g => string.Join("&", g.Select(w => string.Join('|', w.Keys)))),
            WhereLabels = [.. question.Where.Select(w => $"{Axis.Of(w.Axis).Name}: {string.Join(" hoặc ", w.Keys.Select(key => UnitCodes.Label(w.Axis, key, codes.Book)))}.")],
            Unit = FigureWords.Of(question.Measure.Unit),
            Total = counted.Total,
            Rows = counted.Rows,
            Overlaps = question.By is { } by && Axis.Of(by).Overlaps ? true : null,
            Breaks = await breaks.OfAsync(question, place, ct),
            KnownAt = question.KnownAt ?? now,
            ComputedAt = now,
        };
    }

    /// <summary>The persons, or units, behind a figure; refused where the user may not see people, while the figure stays.</summary>
    public async Task<Outcome<IReadOnlyList<FigurePersonView>>> BehindAsync(FigureQuestion question, (int Skip, int Take)? part, CancellationToken ct)
    {
        var found = await PlaceAsync(question, ct);
        if (found.Value is not { } place)
        {
            return Outcome.Refused<IReadOnlyList<FigurePersonView>>(found.Refusals);
        }

        if (!await MayListAsync(question, place, ct))
        {
            return ListRefused;
        }

        return await counter.BehindAsync(await RowOfAsync(question, place, ct), part, ct);
    }

    /// <summary>The settlements behind a figure that counts places; for whoever sees the figure.</summary>
    public async Task<IReadOnlyList<ResidentialView>> HamletsAsync(FigureQuestion question, CancellationToken ct) =>
        (await PlaceAsync(question, ct)).Value is { } place ? await counter.HamletsAsync(await RowOfAsync(question, place, ct), ct) : [];

    /// <summary>The aggregate entries in a figure, with their documents; for whoever sees the figure.</summary>
    public async Task<IReadOnlyList<PlacedEntry>> EntriesAsync(FigureQuestion question, CancellationToken ct) =>
        (await PlaceAsync(question, ct)).Value is { } place ? await counter.EntriesAsync(await RowOfAsync(question, place, ct), ct) : [];

    /// <summary>All that documents state in a figure and its rows; for what is issued and kept.</summary>
    public async Task<IReadOnlyList<PlacedEntry>> StatedAsync(FigureQuestion question, CancellationToken ct) =>
        (await PlaceAsync(question, ct)).Value is { } place ? await counter.StatedAsync(NumeratorOf(question, place), question.By, ct) : [];

    /// <summary>Keys of the facts behind a figure; for what is issued and kept.</summary>
    public async Task<Outcome<IReadOnlyList<(Guid Fact, Guid Person)>>> KeysAsync(FigureQuestion question, CancellationToken ct)
    {
        var found = await PlaceAsync(question, ct);
        return found.Value is { } place
            ? await counter.KeysAsync(NumeratorOf(question, place), ct)
            : Outcome.Refused<IReadOnlyList<(Guid Fact, Guid Person)>>(found.Refusals);
    }

    private async Task<FigureAsked> RowOfAsync(FigureQuestion question, FigurePlace place, CancellationToken ct)
    {
        var asked = NumeratorOf(question, place);
        return question switch
        {
            { Row: null } or { By: null } => asked,
            { By: AxisKind.Unit } => asked with { Row = await builder.UnitOfAsync(question, place, ct) },
            _ => asked with { Where = [.. asked.Where, new FigureFilter(question.By.Value, question.Row)] },
        };
    }

    private async Task<bool> MayListAsync(FigureQuestion question, FigurePlace place, CancellationToken ct) =>
        question.Measure.Unit == MeasureUnit.Units || question.Measure.IsOfPlaces || await reach.MayAsync(Power.SeePeople, place.Id, ct);

    /// <summary>A unit out of reach answers as one that does not exist; the operator of the machine is told which code is unknown.</summary>
    public async Task<Outcome<FigurePlace>> PlaceAsync(FigureQuestion question, CancellationToken ct)
    {
        var life = await units.LifeAsync(question, ct);
        var isSeen = life.Count > 0 ? await reach.MayAsync(Power.SeeTree, life[0].OrganizationId, ct) : reach.User.IsOperator;
        return !isSeen ? Outcome.NotFound : UnknownCodes(question) is { } unknown ? unknown : await units.FindAsync(question, life, ct);
    }

    private Refusal? UnknownCodes(FigureQuestion question)
    {
        foreach (var filter in question.Where)
        {
            var wrong = UnitCodes.ListOf(filter.Axis) is { } list ? filter.Keys.Where(key => key != Axis.Unknown && codes.Book.All(list).All(c => c.Code != key)).ToList() : [];
            if (wrong.Count > 0)
            {
                return Refusal.Plain("FIG-009", "FigureQuestion", $"{Axis.Of(filter.Axis).Name} không có giá trị «{string.Join(", ", wrong)}».");
            }
        }

        return null;
    }

    private async Task<FigureRows> PlainAsync(FigureQuestion question, FigurePlace place, CancellationToken ct)
    {
        var tally = await counter.CountAsync(Asked(question, place), question.By is { } by ? [by] : [], ct);
        var isMean = question.Measure.Unit == MeasureUnit.Years;
        var rows = question.By is { } axis ? await NamesAsync(question, place, tally.Along(axis).Keys, ct) : [];
        return new FigureRows(
            isMean ? FigureNumbers.Mean(tally.Whole) : FigureNumbers.Plain(tally.Whole),
            rows.Select(name => FigureNumbers.Row(name, tally.Along(question.By!.Value).GetValueOrDefault(name.Inner, FigureCount.None), isMean ? null : tally.Whole)).ToList()); // rows only with an axis
    }

    private async Task<FigureRows> RatioAsync(FigureQuestion question, FigurePlace place, CancellationToken ct)
    {
        IReadOnlyList<AxisKind> axes = question.By is { } by ? [by] : [];
        var top = await counter.CountAsync(SideOf(question, place, question.Measure.Numerator!), axes, ct); // a ratio has both sides
        var bottom = await counter.CountAsync(SideOf(question, place, question.Measure.Denominator!), axes, ct);
        var rows = question.By is { } axis ? await NamesAsync(question, place, top.Along(axis).Keys.Concat(bottom.Along(axis).Keys), ct) : [];
        return new FigureRows(
            FigureNumbers.Ratio(top.Whole, bottom.Whole),
            rows.Select(name => FigureNumbers.RatioRow(
                name, top.Along(question.By!.Value).GetValueOrDefault(name.Inner, FigureCount.None), bottom.Along(question.By.Value).GetValueOrDefault(name.Inner, FigureCount.None))).ToList());
    }

    private Task<IReadOnlyList<FigureRowName>> NamesAsync(FigureQuestion question, FigurePlace place, IEnumerable<string> found, CancellationToken ct) =>
        builder.NamesAsync(question, place, found.ToHashSet(StringComparer.Ordinal), ct);

    private static FigureAsked Asked(FigureQuestion question, FigurePlace place) =>
        new(place, question.Measure, question.From, question.To) { Where = question.Where, KnownAt = question.KnownAt };

    private static FigureAsked NumeratorOf(FigureQuestion question, FigurePlace place) =>
        question.Measure.Numerator is { } side ? SideOf(question, place, side) : Asked(question, place);

    private static FigureAsked SideOf(FigureQuestion question, FigurePlace place, RatioSide side)
    {
        var measure = MeasureCatalogue.Find(side.Measure) ?? throw new InvalidOperationException($"A ratio of an unknown measure: {side.Measure}.");
        var asked = Asked(question, place) with
        {
            Measure = measure,
            Where = side is { Axis: { } axis, Values: { } values } ? [.. question.Where, new FigureFilter(axis, values)] : question.Where,
        };
        return side.Time == MeasureTime.DayBefore ? asked with { From = question.From.AddDays(-1), To = question.From.AddDays(-1) } : asked;
    }

    private sealed record FigureRows(FigureCountView Total, IReadOnlyList<FigureRowView> Rows);
}

/// <summary>Numbers as they go out: shares with their whole, one decimal, half away from zero (rules.md 9.5).</summary>
internal static class FigureNumbers
{
    public static FigureCountView Plain(FigureCount count) => new(count.Value, count.Persons, count.Aggregate);

    public static FigureCountView Mean(FigureCount count) => new(MeanOf(count), count.Persons, 0) { Denominator = count.Aged };

    public static FigureCountView Ratio(FigureCount top, FigureCount bottom) =>
        new(Percentage.Of(top.Value, bottom.Value)?.Value, top.Persons, top.Aggregate) { Numerator = top.Value, Denominator = bottom.Value };

    public static FigureRowView Row(FigureRowName name, FigureCount count, FigureCount? whole) => whole is null
        ? new FigureRowView(name.Key, name.Label, MeanOf(count), null, null, count.Persons, 0) { Denominator = count.Aged }
        : new FigureRowView(name.Key, name.Label, count.Value, Percentage.Of(count.Value, whole.Value)?.Value, whole.Value, count.Persons, count.Aggregate);

    public static FigureRowView RatioRow(FigureRowName name, FigureCount top, FigureCount bottom) =>
        new(name.Key, name.Label, Percentage.Of(top.Value, bottom.Value)?.Value, null, null, top.Persons, top.Aggregate) { Numerator = top.Value, Denominator = bottom.Value };

    private static decimal? MeanOf(FigureCount count) => count.Aged == 0 ? null : Math.Round((decimal)count.Ages / count.Aged, 1, MidpointRounding.AwayFromZero);
}
