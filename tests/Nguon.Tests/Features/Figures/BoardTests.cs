using Nguon.Domain.Organizations;
using Nguon.Tests.World;
using Nguon.Web.Reading;

namespace Nguon.Tests.Features.Figures;

/// <summary>A board says, from its few statements, what every figure says when it is asked alone.</summary>
public sealed class BoardTests
{
    private static readonly DateTime Entered = new(2026, 1, 5, 3, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(51, OrganizationKind.ProvincialCommittee)]
    [InlineData(52, OrganizationKind.ProvincialCommittee)]
    [InlineData(53, OrganizationKind.Centre)]
    [InlineData(55, OrganizationKind.Centre)]
    [InlineData(56, OrganizationKind.Centre)]
    public async Task A_board_shows_the_figures_asked_one_by_one(int seed, OrganizationKind root)
    {
        var city = new RandomCity(seed, root);
        await using var database = await TestDatabase.NewAsync(db => RandomCityRows.WriteAsync(city, db, Entered));
        await using var asked = Asking.On(database);
        var dice = new Random(seed);
        foreach (var unit in city.Units.Where(u => u.Kind != OrganizationKind.PartyCell || dice.Next(4) == 0))
        {
            var first = unit.Pieces[0].From.Year + 1;
            var year = Math.Min(Asking.Today.Year, dice.Next(first, Asking.Today.Year + 1));
            var day = new DateOnly(year, 1, 1).AddDays(dice.Next(365));
            DateOnly? to = dice.Next(2) == 0 || day < unit.Pieces[0].From ? null : day < Asking.Today ? day : Asking.Today;
            await CompareAsync(asked, new BoardQuestion(unit.Code, year) { To = to, OnToday = dice.Next(2) == 0 }, $"seed {seed}, {unit.Code}, {year}, {to}");
        }
    }

    [Theory]
    [InlineData(1, null)]
    [InlineData(0, 1)]
    [InlineData(-1, 0)]
    public async Task A_year_or_a_day_that_has_not_begun_or_is_of_another_year_is_refused(int years, int? days)
    {
        var city = new RandomCity(54);
        await using var database = await TestDatabase.NewAsync(db => RandomCityRows.WriteAsync(city, db, Entered));
        await using var asked = Asking.On(database);

        var refused = await asked.Board.AskAsync(new BoardQuestion(city.Units[0].Code, Asking.Today.Year + years) { To = days is { } more ? Asking.Today.AddDays(more) : null }, default);

        Assert.Equal("FIG-013", Assert.Single(refused.Refusals).Code);
    }

    [Theory]
    [InlineData("2025-02-28", "2024-02-29")]
    [InlineData("2024-02-29", "2023-02-28")]
    [InlineData("2026-06-30", "2025-06-30")]
    [InlineData("2025-02-27", "2024-02-27")]
    public void The_same_time_of_the_year_before_ends_with_its_month(string to, string same)
    {
        var day = DateOnly.Parse(to, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(DateOnly.Parse(same, System.Globalization.CultureInfo.InvariantCulture), BoardDays.Of(day.Year, day, Asking.Today)?.SameTo);
    }

    private static async Task CompareAsync(Asking asked, BoardQuestion question, string words)
    {
        var unit = question.UnitCode;
        var outcome = await asked.Board.AskAsync(question, default);
        Assert.True(outcome.Succeeded, words);
        var board = outcome.Value!;
        foreach (var axis in board.Axes)
        {
            var here = await OneAsync(asked, board, axis.Code, board.From, board.To, unit);
            var same = await OneAsync(asked, board, axis.Code, board.From.AddYears(-1), board.SameTo, unit);
            Assert.True(here.Total.Value == board.Total.This, $"{words}: {here.Total.Value} alone, {board.Total.This} on the board");
            Assert.Equal(same.Total.Value, board.Total.Same);
            Assert.Equal(Rows(here), axis.Rows.Where(r => r.Count.This > 0).Select(r => (r.Key, r.Count.This)));
            Assert.Equal(Rows(same), axis.Rows.Where(r => r.Count.Same > 0).Select(r => (r.Key, r.Count.Same)));
        }

        await CompareLinesAsync(asked, board, unit, words);
    }

    private static async Task CompareLinesAsync(Asking asked, BoardView board, string unit, string words)
    {
        foreach (var (year, at) in board.Years.Select((year, at) => (year, at)))
        {
            var alone = await OneAsync(asked, board, "don-vi", new DateOnly(year, 1, 1), year == board.Year ? board.To : new DateOnly(year, 12, 31), unit);
            Assert.True(alone.Total.Value == board.Line[at], $"{words}: {year} {alone.Total.Value} alone, {board.Line[at]} on the line");
            Assert.Equal(Rows(alone), board.Children.Where(c => c.Line[at] > 0).Select(c => (c.Key, c.Line[at])));
        }

        var months = await OneAsync(asked, board, "thang", board.From, board.To, unit);
        Assert.Equal(months.Rows.Select(r => (long)(r.Value ?? 0)), board.Months.Take(months.Rows.Count).Select(m => m.This));
        Assert.Equal(board.Children.Select(c => c.Count.This), board.Children.Select(c => c.Quarters.Sum()));
    }

    private static IEnumerable<(string, long)> Rows(FigureAnswer answer) => answer.Rows.Where(r => r.Value > 0).Select(r => (r.Key, (long)(r.Value ?? 0)));

    private static Task<FigureAnswer> OneAsync(Asking asked, BoardView board, string axis, DateOnly from, DateOnly to, string unit)
    {
        var isToday = board.Tree.Mode == "today";
        return asked.AskAsync(new FigureWish
        {
            Organization = unit, Measure = "ket-nap", From = from, To = to, By = axis, Tree = isToday ? "today" : null, On = isToday ? null : board.Tree.On,
        });
    }
}
