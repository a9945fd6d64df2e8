using Nguon.Domain;
using Nguon.Domain.Statistics;
using Nguon.Domain.Time;
using Nguon.Web.Data;

namespace Nguon.Web.Reading;

/// <summary>Tình hình theo từng bước: how many reached each step in the period, how one group of people went on, who stopped and why.</summary>
internal sealed class WayQuery(FigureQuery figures, FigureCounter counter, TimeProvider clock)
{
    private static readonly IReadOnlyList<AxisKind> Whole = [];
    private static readonly IReadOnlyList<AxisKind> WhyAndWhere = [AxisKind.Leaving, AxisKind.WayStep];

    public async Task<Outcome<WayView>> AskAsync(FigureQuestion question, WayStep first, CancellationToken ct)
    {
        var found = await figures.PlaceAsync(question, ct);
        if (found.Value is not { } place)
        {
            return Outcome.Refused<WayView>(found.Refusals);
        }

        FigureAsked Asked(string measure) => new(place, Measure(measure), question.From, question.To) { Where = question.Where, KnownAt = question.KnownAt };
        var ground = await counter.GroundAsync([.. Way.Steps.Select(step => (Asked(step.Measure), Whole)), (Asked(Way.Stopped), WhyAndWhere)], ct);
        var counted = await counter.CountAsync(ground, ct);
        var stopped = counted[^1];
        return new WayView
        {
            Organization = new FigureUnitView(place.Code, place.Name),
            From = question.From,
            To = question.To,
            Tree = new FigureTreeView(question.OnToday ? "today" : "day", place.Day),
            Steps = Way.Steps.Zip(counted, (step, tally) => new WayCount(step.Measure, step.Name, tally.Whole.Value, tally.Whole.Aggregate)).ToList(),
            Group = await GroupAsync(ground.First(figure => figure.Asked.Measure.Code == first.Measure), first, ct),
            Stopped = stopped.Whole.Value,
            StoppedWhy = Rows(stopped, AxisKind.Leaving),
            StoppedWhere = Rows(stopped, AxisKind.WayStep),
            ComputedAt = clock.NowUtc(),
        };
    }

    private async Task<WayGroup> GroupAsync(GroundedFigure reached, WayStep first, CancellationToken ct)
    {
        var later = Way.Steps.SkipWhile(step => step != first).Skip(1).ToList();
        var legs = (await counter.LegsAsync(reached, later.ConvertAll(step => step.Fact), ct)).ToDictionary(leg => leg.Leg);
        WayDays? Of(long leg) => legs.TryGetValue(leg, out var found) ? new WayDays(found.Persons, found.Median, found.Ninetieth) : null;
        var persons = Of(0)?.Persons ?? 0;
        return new WayGroup(first.Measure, first.Name, persons, later.Select((step, i) => new WayReached(
            Way.Reached(first, step), step.Name, step.Reached, Of(FigureLegs.FromFirst + i + 1)?.Persons ?? 0, persons)
        {
            SinceFirst = Of(FigureLegs.FromFirst + i + 1),
            SinceBefore = i == 0 ? null : Of(FigureLegs.FromBefore + i + 1),
        }).ToList());
    }

    private static List<WayRow> Rows(FigureTally tally, AxisKind axis)
    {
        var along = tally.Along(axis);
        return FigureWords.Values(axis).Select(value => value.Key).Append(Axis.Unknown).Where(along.ContainsKey)
            .Select(key => new WayRow(key, FigureWords.Label(axis, key), along[key].Value)).ToList();
    }

    private static Measure Measure(string code) => MeasureCatalogue.Find(code) ?? throw new InvalidOperationException($"A step without its measure: {code}.");
}
