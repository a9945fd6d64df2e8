using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Nguon.Domain;
using Nguon.Domain.Organizations;
using Nguon.Domain.People;
using Nguon.Tests.World;
using Nguon.Web;
using Nguon.Web.Access;
using Nguon.Web.Data;
using Nguon.Web.Reading;

namespace Nguon.Tests.Features.Figures;

/// <summary>Random histories against the slow model: totals, rows, lists, trees, moments of knowledge.</summary>
public sealed class FigureRandomTests
{
    private static readonly DateTime Entered = new(2026, 1, 5, 3, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    [InlineData(14)]
    public async Task Figures_are_those_of_the_slow_model_on_every_tree(int seed)
    {
        var city = new RandomCity(seed);
        var model = new SlowModel(city);
        await using var database = await TestDatabase.NewAsync(db => RandomCityRows.WriteAsync(city, db, Entered));
        await using var asked = Asking.On(database);
        var dice = new Random(seed);
        foreach (var unit in city.Units)
        {
            var question = Random(dice, unit, city);
            var expected = model.Count(question);
            var answer = await asked.AskAsync(Wish(question, city, "don-vi"));
            var people = await asked.BehindAsync(Wish(question, city, null));

            var words = $"seed {seed}, {unit.Code}, {question}";
            Assert.True(expected.Count == answer.Total.Value, $"{words}: {expected.Count} expected, {answer.Total.Value} counted");
            Assert.Equal(answer.Total.Persons, people.Count);
            Assert.Equal(expected.Select(e => e.Person.Id).Order(), people.Select(p => p.Id).Order());
            Assert.True(answer.Rows.Sum(r => r.Value) == answer.Total.Value, $"{words}: rows do not sum");
            foreach (var row in expected.GroupBy(e => e.Row))
            {
                var label = row.Key is { } id ? city.Unit(id).Code : "noi-khac";
                Assert.True(row.Count() == answer.Rows.SingleOrDefault(r => r.Key == label)?.Value, $"{words}: row {label} {row.Count()} expected in {JsonSerializer.Serialize(answer.Rows.Where(r => r.Value > 0))}");
            }
        }
    }

    [Theory]
    [InlineData(21)]
    [InlineData(22)]
    [InlineData(23)]
    public async Task A_unit_that_only_merged_whole_has_the_same_total_on_both_trees(int seed)
    {
        var city = new RandomCity(seed);
        await using var database = await TestDatabase.NewAsync(db => RandomCityRows.WriteAsync(city, db, Entered));
        await using var asked = Asking.On(database);
        foreach (var unit in city.Units.Where(u => u.Until is not null && u.Kind == OrganizationKind.PartyCell && city.OnlyMergedWhole(u.Id)))
        {
            var question = new SlowQuestion(unit.Id, RandomCity.Start, unit.Until!.Value.AddDays(-1), unit.Until.Value.AddDays(-1)); // filtered above
            var then = await asked.AskAsync(Wish(question, city, null));
            var today = await asked.AskAsync(Wish(question with { IsToday = true }, city, null));

            // A cell that took others in has their past on its own last tree; its own history is what happened in it.
            if (!city.Successions.Exists(s => s.New == unit.Id))
            {
                Assert.Equal(then.Total.Value, today.Total.Value);
            }
        }
    }

    [Theory]
    [InlineData("khoi")]
    [InlineData("loai")]
    [InlineData("loai-hinh")]
    public async Task Narrowed_by_what_its_units_were_a_figure_is_the_row_of_that_value(string axis)
    {
        var city = new RandomCity(27);
        await using var database = await TestDatabase.NewAsync(db => RandomCityRows.WriteAsync(city, db, Entered));
        await using var asked = Asking.On(database);
        var dice = new Random(27);
        foreach (var unit in city.Units)
        {
            var question = Random(dice, unit, city);
            foreach (var row in (await asked.AskAsync(Wish(question, city, axis))).Rows)
            {
                var wish = Wish(question, city, "don-vi");
                var narrowed = await asked.AskAsync(wish with { Where = [.. wish.Where, $"{axis}={row.Key}"] });

                Assert.Equal(row.Value, narrowed.Total.Value);
                Assert.Equal(row.Value, narrowed.Rows.Sum(r => r.Value));
            }
        }
    }

    [Theory]
    [InlineData(31)]
    [InlineData(32)]
    public async Task What_was_known_at_a_moment_stays_whatever_is_recorded_later(int seed)
    {
        var city = new RandomCity(seed);
        await using var database = await TestDatabase.NewAsync(db => RandomCityRows.WriteAsync(city, db, Entered));
        var questions = city.Units.Select(unit => Random(new Random(seed), unit, city)).ToList();
        var moment = Entered.AddDays(1);
        var before = await AnswersAsync(database, city, questions, moment);

        await RecordLaterAsync(database, city, Entered.AddDays(2));

        Assert.Equal(before, await AnswersAsync(database, city, questions, moment));
        Assert.NotEqual(before, await AnswersAsync(database, city, questions, null));
    }

    private static async Task<List<string>> AnswersAsync(TestDatabase database, RandomCity city, List<SlowQuestion> questions, DateTime? moment)
    {
        await using var asked = Asking.On(database);
        var answers = new List<string>();
        foreach (var question in questions)
        {
            var answer = await asked.AskAsync(Wish(question, city, "don-vi") with { KnownAt = moment });
            answers.Add(JsonSerializer.Serialize(answer with { KnownAt = default, ComputedAt = default }));
        }

        return answers;
    }

    /// <summary>Late entries: somebody admitted long ago, an annulled decision, a correction, and a merger years back.</summary>
    internal static async Task RecordLaterAsync(TestDatabase database, RandomCity city, DateTime at)
    {
        await using var db = database.Open();
        var cells = city.Units.Where(u => u.Kind == OrganizationKind.PartyCell && u.Until is null).Take(2).ToList();
        db.AddRange(RandomCityRows.Rows(new PersonLife(Guid.CreateVersion7(), RandomCity.End.AddYears(-1), cells[0].Id, Sex.Male, 30), at));
        var annulled = await db.AdmissionRecords.OrderBy(r => r.Id).FirstAsync();
        annulled.RetractedAt = at;
        db.Add(annulled with { Id = Guid.CreateVersion7(), IsAnnulled = true, RecordedAt = at, RetractedAt = null });
        var wrong = await db.AdmissionRecords.OrderByDescending(r => r.Id).FirstAsync();
        wrong.RetractedAt = at;
        db.Add(wrong with { Id = Guid.CreateVersion7(), SexThen = wrong.SexThen == Sex.Male ? Sex.Female : Sex.Male, RecordedAt = at, RetractedAt = null });
        await MergeLateAsync(db, (cells[0].Id, cells[1].Id), at);
        await db.SaveChangesAsync();
    }

    private static async Task MergeLateAsync(AppDb db, (Guid From, Guid Into) cells, DateTime at)
    {
        var last = await db.OrganizationVersions.SingleAsync(v => v.OrganizationId == cells.From && v.Until == null);
        var on = last.From.AddDays(30);
        last.RetractedAt = at;
        db.Add(new OrganizationVersion
        {
            Id = Guid.CreateVersion7(), OrganizationId = last.OrganizationId, From = last.From, Until = on, RecordedAt = at, ParentId = last.ParentId, Code = last.Code, Name = last.Name,
            OrganName = last.OrganName, SearchName = last.SearchName, Kind = last.Kind,
        });
        db.Add(new OrganizationSuccession
        {
            Id = Guid.CreateVersion7(), EventId = await db.OrganizationEvents.Select(e => e.Id).FirstAsync(), PredecessorId = cells.From, SuccessorId = cells.Into, EffectiveOn = on, RecordedAt = at,
        });
        var versions = db.OrganizationVersions.Local.Concat(await db.OrganizationVersions.Where(v => v.OrganizationId != cells.From).ToListAsync()).Distinct().ToList();
        var ancestry = await db.OrganizationAncestry.ToListAsync();
        var rebuilt = AncestryBuilder.Build(versions, null, ancestry.Max(a => a.Id));
        foreach (var gone in ancestry.Where(a => !rebuilt.Any(r => Same(r, a))))
        {
            gone.RetractedAt = at;
        }

        db.AddRange(rebuilt.Where(r => !ancestry.Any(a => Same(r, a))));
        var heirs = await db.OrganizationHeirs.ToListAsync();
        db.AddRange(HeirBuilder.Build(HeirBuilder.Lifetimes(versions), db.OrganizationSuccessions.Local, new HashSet<Guid> { cells.From }, heirs.Select(h => h.Id).DefaultIfEmpty().Max()));
    }

    private static bool Same(OrganizationAncestry left, OrganizationAncestry right) =>
        (left.AncestorId, left.DescendantId, left.Distance, left.From, left.Until) == (right.AncestorId, right.DescendantId, right.Distance, right.From, right.Until);

    private static SlowQuestion Random(Random dice, UnitLife unit, RandomCity city)
    {
        var founded = unit.Pieces[0].From;
        var to = founded.AddDays(dice.Next(Math.Max(1, RandomCity.End.DayNumber - founded.DayNumber)));
        var isToday = dice.Next(2) == 0;
        return new SlowQuestion(unit.Id, RandomCity.Start, to, isToday ? Asking.Today : to)
        {
            IsToday = isToday, IsOfMembers = dice.Next(3) == 0, Sex = dice.Next(3) == 0 ? Sex.Female : null,
        };
    }

    private static FigureWish Wish(SlowQuestion question, RandomCity city, string? by) => new()
    {
        Organization = city.Unit(question.Unit).Code,
        Measure = question.IsOfMembers ? "dang-vien" : "ket-nap",
        From = question.From,
        To = question.To,
        On = question.IsToday || question.Day == question.To ? null : question.Day,
        Tree = question.IsToday ? "today" : null,
        Where = question.Sex is { } sex ? [$"gioi-tinh={(sex == Sex.Female ? "nu" : "nam")}"] : [],
        By = by,
    };
}

/// <summary>Asks figures of a database as the operator of the machine.</summary>
internal sealed class Asking : IAsyncDisposable
{
    private readonly ServiceProvider provider;
    private readonly AsyncServiceScope scope;

    private Asking(ServiceProvider provider) => (this.provider, scope) = (provider, provider.CreateAsyncScope());

    public static DateOnly Today => new FrozenClock().Today;

    public static Asking On(TestDatabase database)
    {
        var services = new ServiceCollection();
        WebComposition.AddServices(services, database.Choice);
        services.AddLogging();
        services.AddSingleton<TimeProvider>(new FrozenClock());
        var asking = new Asking(services.BuildServiceProvider());
        asking.scope.ServiceProvider.GetRequiredService<CurrentUserHolder>().User = CurrentUser.Operator;
        return asking;
    }

    public async Task<FigureAnswer> AskAsync(FigureWish wish) => Told(await Query.AskAsync(Told(FigureReader.Read(wish)), default));

    public async Task<IReadOnlyList<FigurePersonView>> BehindAsync(FigureWish wish, (int Skip, int Take)? part = null) => Told(await Query.BehindAsync(Told(FigureReader.Read(wish)), part, default));

    public async ValueTask DisposeAsync()
    {
        await scope.DisposeAsync();
        await provider.DisposeAsync();
    }

    public BoardQuery Board => scope.ServiceProvider.GetRequiredService<BoardQuery>();

    private FigureQuery Query => scope.ServiceProvider.GetRequiredService<FigureQuery>();

    private static T Told<T>(Outcome<T> outcome) => outcome is { Succeeded: true, Value: { } value }
        ? value
        : throw new Xunit.Sdk.XunitException(string.Join(' ', outcome.Refusals.Select(r => r.Message)));
}
