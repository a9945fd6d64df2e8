using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Organizations;
using Nguon.Domain.People;
using Nguon.Tests.World;
using Nguon.Web.Data;
using Nguon.Web.Reading;
using Nguon.Web.Verbs;

namespace Nguon.Tests.Features.Figures;

/// <summary>The tallies behind boards of the highest places say what the facts say, whatever was entered last.</summary>
public sealed class TallyTests
{
    private static readonly DateTime Entered = new(2026, 1, 5, 3, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(61)]
    [InlineData(62)]
    public async Task After_late_entries_and_corrections_the_tallies_are_those_counted_anew(int seed)
    {
        var city = new RandomCity(seed, OrganizationKind.Centre);
        await using var database = await TestDatabase.NewAsync(db => RandomCityRows.WriteAsync(city, db, Entered));

        await FigureRandomTests.RecordLaterAsync(database, city, Entered.AddDays(2));

        await using var db = database.Open();
        var kept = await TalliesAsync(db);
        Assert.NotEmpty(kept);
        Assert.Equal(0, await new FigureTallies(db).DifferencesAsync(default));
        await new FigureTallies(db).RebuildAsync(default);
        Assert.Equal(kept, await TalliesAsync(db));
    }

    [Fact]
    public async Task A_spoilt_tally_is_found()
    {
        var city = new RandomCity(63);
        await using var database = await TestDatabase.NewAsync(db => RandomCityRows.WriteAsync(city, db, Entered));
        await using var db = database.Open();
        Assert.Empty(await VerifyFacts.RunAsync(db, default));

        await db.FigureTallied.Where(t => t.Axis == 0).ExecuteUpdateAsync(set => set.SetProperty(t => t.People, t => t.People + 1));

        Assert.Contains("Bảng cộng số liệu", Assert.Single(await VerifyFacts.RunAsync(db, default)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_drawn_wrongly_is_found()
    {
        var city = new RandomCity(64, OrganizationKind.Centre);
        await using var database = await TestDatabase.NewAsync(db => RandomCityRows.WriteAsync(city, db, Entered));
        await using var db = database.Open();

        await db.FigureLines.Where(l => l.LineId != null).ExecuteUpdateAsync(set => set.SetProperty(l => l.Since, l => l.Since.AddDays(1)));

        Assert.NotEmpty(await VerifyFacts.RunAsync(db, default));
    }

    [Fact]
    public async Task A_decision_dated_in_the_days_to_come_is_not_on_the_board_of_today()
    {
        var city = new RandomCity(65);
        await using var database = await TestDatabase.NewAsync(db => RandomCityRows.WriteAsync(city, db, Entered));
        await using (var db = database.Open())
        {
            var cell = city.Units.First(u => u.Kind == OrganizationKind.PartyCell && u.Until is null);
            db.AddRange(RandomCityRows.Rows(new PersonLife(Guid.CreateVersion7(), Asking.Today.AddDays(1), cell.Id, Sex.Male, 30), Entered));
            db.AddRange(RandomCityRows.Rows(new PersonLife(Guid.CreateVersion7(), Asking.Today, cell.Id, Sex.Female, 30), Entered));
            await db.SaveChangesAsync();
        }

        await using var asked = Asking.On(database);
        var board = (await asked.Board.AskAsync(new BoardQuestion(city.Unit(city.Root).Code, Asking.Today.Year), default)).Value;

        Assert.Equal(1, board?.Total.This);
    }

    private static async Task<List<(Guid, int, int, string, DateOnly, int, int, int)>> TalliesAsync(AppDb db) =>
        (await db.FigureTallied.AsNoTracking().Where(t => t.People != 0).ToListAsync()).Select(t => (t.LineId, t.Axis, t.Month, t.Value, t.Since, t.People, t.Aged, t.Ages)).Order().ToList();
}
