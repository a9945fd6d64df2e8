using Nguon.Domain;
using Nguon.Domain.Statistics;
using Nguon.Domain.Time;
using Nguon.Web.Access;

namespace Nguon.Web.Reading;

/// <summary>Answers a board: the same figures as <see cref="FigureQuery"/> gives one by one, from few statements.</summary>
internal sealed class BoardQuery(FigureQuery figures, BoardCounter counter, FigureRowBuilder builder, FigureBreaks breaks, Reach reach, TimeProvider clock)
{
    public static readonly Measure Admissions = MeasureCatalogue.Find("ket-nap") ?? throw new InvalidOperationException("The measure ket-nap is gone.");

    public async Task<Outcome<BoardView>> AskAsync(BoardQuestion asked, CancellationToken ct)
    {
        if (BoardDays.Of(asked.Year, asked.To, reach.Today) is not { } days)
        {
            return Refusal.Plain("FIG-013", "YearNotBegun", $"Chọn một năm đã bắt đầu, sau năm 1930, và một ngày của năm đó, không sau hôm nay; {(asked.To is { } to ? $"ngày {to:dd/MM/yyyy}" : $"năm {asked.Year}")} không xem được.");
        }

        var question = Question(asked, days);
        var found = await figures.PlaceAsync(question, ct);
        if (found.Value is not { } place)
        {
            return Outcome.Refused<BoardView>(found.Refusals);
        }

        var tally = await counter.CountAsync(new FigureAsked(place, Admissions, days.From, days.To) { KnownAt = asked.KnownAt }, days, ct);
        var now = clock.NowUtc();
        return View(question, days, tally) with
        {
            Organization = new FigureUnitView(place.Code, place.Name),
            Tree = new FigureTreeView(asked.OnToday ? "today" : "day", place.Day),
            Children = await ChildrenAsync(question, place, tally, ct),
            Breaks = [.. await breaks.OfAsync(question with { From = days.LineFrom, By = AxisKind.Unit }, place, ct), .. BoardCounter.Axes.SelectMany(axis => breaks.OfLists(question with { By = axis }, question.To))],
            KnownAt = asked.KnownAt ?? now,
            ComputedAt = now,
        };
    }

    private static FigureQuestion Question(BoardQuestion asked, BoardDays days) => new()
    {
        UnitCode = asked.UnitCode, Measure = Admissions, From = days.From, To = days.To, OnToday = asked.OnToday, KnownAt = asked.KnownAt,
    };

    private BoardView View(FigureQuestion question, BoardDays days, BoardTally tally) => new()
    {
        Organization = new FigureUnitView("", ""),
        Year = days.Year,
        From = days.From,
        To = days.To,
        SameTo = days.SameTo,
        Tree = new FigureTreeView("", days.To),
        Total = tally.Whole.View,
        MeanAge = tally.Aged == 0 ? null : Math.Round((decimal)tally.Ages / tally.Aged, 1, MidpointRounding.AwayFromZero),
        Months = Enumerable.Range(0, 12).Select(month => new BoardMonthView(month + 1, tally.MonthsThis[month], tally.MonthsLast[month])).ToList(),
        Axes = BoardCounter.Axes.Select(kind => AxisOf(question, kind, tally)).ToList(),
        Years = days.Years,
        Line = Enumerable.Range(0, days.Years.Count).Select(at => tally.Lines.Values.Sum(line => line[at])).ToList(),
        Children = [],
        Breaks = [],
        KnownAt = default,
        ComputedAt = default,
    };

    private BoardAxisView AxisOf(FigureQuestion question, AxisKind kind, BoardTally tally)
    {
        var axis = Axis.Of(kind);
        var counts = tally.Along(kind);
        var rows = builder.Names(question with { By = kind }, counts.Keys.ToHashSet(StringComparer.Ordinal))
            .Select(name => new BoardRowView(name.Key, name.Label, counts[name.Inner].View, Percentage.Of(counts[name.Inner].This, tally.Whole.This)?.Value)).ToList();
        return new BoardAxisView(axis.Code, axis.Name, axis.Overlaps, rows);
    }

    private async Task<IReadOnlyList<BoardChildView>> ChildrenAsync(FigureQuestion question, FigurePlace place, BoardTally tally, CancellationToken ct)
    {
        var counts = tally.Along(AxisKind.Unit);
        var found = counts.Keys.Concat(tally.Lines.Keys).ToHashSet(StringComparer.Ordinal);
        var names = await builder.NamesAsync(question with { By = AxisKind.Unit }, place, found, ct);
        return names.Select(name => new BoardChildView(
            name.Key, name.Label, (counts.GetValueOrDefault(name.Inner) ?? new BoardCount()).View,
            tally.Lines.GetValueOrDefault(name.Inner) ?? new long[tally.Years], tally.Quarters.GetValueOrDefault(name.Inner) ?? new long[4])
        {
            IsUnit = name.Inner != Axis.Unknown && name.Inner != place.RowsOf.ToString(),
        }).ToList();
    }
}
