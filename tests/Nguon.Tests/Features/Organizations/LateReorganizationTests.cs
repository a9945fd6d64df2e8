using Microsoft.EntityFrameworkCore;
using Nguon.Domain;
using Nguon.Domain.Admission;
using Nguon.Domain.Organizations;
using Nguon.Domain.People;
using Nguon.Domain.Statistics;
using Nguon.Domain.Text;
using Nguon.Tests.Verbs;
using Nguon.Tests.World;
using Nguon.Web.Features.Organizations;
using Nguon.Web.Reading;

namespace Nguon.Tests.Features.Organizations;

/// <summary>A reorganisation is entered weeks late: whatever was known before is still answered, and each person is counted once.</summary>
public sealed class LateReorganizationTests : IAsyncLifetime
{
    private TestWorld? built;

    private TestWorld World => built ?? throw new InvalidOperationException("The world is not built yet.");

    private DateOnly Past => World.Today.AddDays(-20);

    private Guid Old => World.Units.KhuPho2;

    public async Task InitializeAsync() => built = await TestWorld.ProvinceBeforeAndAfterReform();

    public async Task DisposeAsync() => await World.DisposeAsync();

    [Theory]
    [InlineData("sap-nhap")]
    [InlineData("hop-nhat")]
    [InlineData("chia-tach")]
    [InlineData("giai-the")]
    [InlineData("dinh-chinh")]
    public async Task What_was_known_before_stays_and_each_person_counts_once(string how)
    {
        var an = await WayAsync(Past.AddDays(-700), PersonStatus.Sympathizer, (Past.AddDays(-400), PersonStatus.Applicant), (Past.AddDays(-380), PersonStatus.ProbationaryMember), (Past.AddDays(-15), PersonStatus.OfficialMember));
        await WayAsync(Past.AddDays(-300), PersonStatus.Applicant, (Past.AddDays(3), PersonStatus.ProbationaryMember));
        await WayAsync(Past.AddDays(-900), PersonStatus.ProbationaryMember, (Past.AddDays(-500), PersonStatus.OfficialMember), (Past.AddDays(5), PersonStatus.Left));
        await WayAsync(Past.AddDays(-365), PersonStatus.ProbationaryMember, (Past.AddDays(8), PersonStatus.OfficialMember));
        var moment = World.Clock.GetUtcNow().UtcDateTime;
        World.Clock.Advance(TimeSpan.FromHours(1));
        var before = await AnswersAsync(null);

        await HappenAsync(how, an);
        World.Clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal(before, await AnswersAsync(moment));
        Assert.Equal(before, await AnswersAsync(null));
        Assert.Equal((0, ""), await VerifyAsync());
    }

    [Fact]
    public async Task A_correction_brings_back_whoever_was_recognised_or_left_meanwhile_with_all_of_it()
    {
        var recognised = await WayAsync(Past.AddDays(-365), PersonStatus.ProbationaryMember);
        var admitted = await WayAsync(Past.AddDays(-300), PersonStatus.Applicant);
        var left = await WayAsync(Past.AddDays(-900), PersonStatus.OfficialMember);
        var away = await WayAsync(Past.AddDays(-900), PersonStatus.OfficialMember);
        var came = await WayAsync(Past.AddDays(-900), PersonStatus.OfficialMember);
        await ChangeAsync(came, World.Units.KhuPho1, Past.AddDays(-50), PersonStatus.OfficialMember);
        await ChangeAsync(came, Old, Past.AddDays(3), PersonStatus.OfficialMember);
        World.Clock.Advance(TimeSpan.FromHours(1));
        var wrong = await DoAsync(Merger("MH-D-01"));
        World.Clock.Advance(TimeSpan.FromHours(1));
        await ChangeAsync(recognised, World.Units.KhuPho1, Past.AddDays(6), PersonStatus.OfficialMember);
        await ChangeAsync(admitted, World.Units.KhuPho1, Past.AddDays(7), PersonStatus.ProbationaryMember);
        await ChangeAsync(left, World.Units.KhuPho1, Past.AddDays(8), PersonStatus.Left);
        await ChangeAsync(away, World.Units.MarketCell, Past.AddDays(9), PersonStatus.OfficialMember);
        World.Clock.Advance(TimeSpan.FromHours(1));

        await DoAsync(Merger("MH-N-03") with { ReplacesId = wrong.EventIds[0], DecisionNumber = "30a-QĐ/ĐU", Reason = "Ghi nhầm chi bộ tiếp nhận" });

        var right = World.Units.KhuPho3;
        Assert.Equal([(Old, -365, "ProbationaryMember"), (right, 0, "ProbationaryMember"), (right, 6, "OfficialMember")], await LifeAsync(recognised));
        Assert.Equal([(Old, -300, "Applicant"), (right, 0, "Applicant"), (right, 7, "ProbationaryMember")], await LifeAsync(admitted));
        Assert.Equal([(Old, -900, "OfficialMember"), (right, 0, "OfficialMember"), (right, 8, "Left")], await LifeAsync(left));
        Assert.Equal([(Old, -900, "OfficialMember"), (right, 0, "OfficialMember"), (World.Units.MarketCell, 9, "OfficialMember")], await LifeAsync(away));
        Assert.Equal([(Old, -900, "OfficialMember"), (World.Units.KhuPho1, -50, "OfficialMember"), (right, 3, "OfficialMember")], await LifeAsync(came));
        Assert.Equal([right, right, right, World.Units.MarketCell, right], await HomesAsync(recognised, admitted, left, away, came));
        Assert.Equal((0, ""), await VerifyAsync());
    }

    private Task HappenAsync(string how, Guid named) => how switch
    {
        "sap-nhap" => DoAsync(Merger("MH-D-01")),
        "hop-nhat" => DoAsync(Merger("MH-D-12") with { Lines = [Line(OrganizationEventKind.Consolidate, "MH-D-02", "MH-D-12") with { NewName = "Chi bộ Khu phố 12" }, Line(OrganizationEventKind.Consolidate, "MH-N-03", "MH-D-12")] }),
        "chia-tach" => DoAsync(Merger("") with
        {
            CodedMoves = [new(named, "MH-D-12")],
            Lines = [Line(OrganizationEventKind.Split, "MH-D-02", "MH-D-02"), Line(OrganizationEventKind.Split, "MH-D-02", "MH-D-12") with { NewName = "Chi bộ Khu phố 2B" }],
        }),
        "giai-the" => DissolveAsync(),
        "dinh-chinh" => CorrectAsync(),
        _ => throw new InvalidOperationException(how),
    };

    private async Task DissolveAsync()
    {
        var people = await World.InDb(db => db.Standings.Where(s => s.OrganizationId == Old && s.RetractedAt == null && s.Status != PersonStatus.Left && (s.Until == null || s.Until > Past)).Select(s => s.PersonId).Distinct().ToListAsync());
        await DoAsync(Merger("") with { Lines = [Line(OrganizationEventKind.Dissolve, "MH-D-02", "")], Moves = [.. people.Select((p, i) => new MemberMove(p, i % 2 == 0 ? World.Units.KhuPho1 : World.Units.KhuPho3))] });
    }

    private async Task CorrectAsync()
    {
        var wrong = await DoAsync(Merger("MH-D-01"));
        World.Clock.Advance(TimeSpan.FromHours(1));
        await DoAsync(Merger("MH-N-03") with { ReplacesId = wrong.EventIds[0], DecisionNumber = "30a-QĐ/ĐU", Reason = "Ghi nhầm" });
    }

    /// <summary>Every figure of persons of the ward, before the day, on it and today; as many persons behind it as it says, each once.</summary>
    private async Task<List<string>> AnswersAsync(DateTime? known)
    {
        var told = new List<string>();
        foreach (var measure in MeasureCatalogue.All.Where(m => m.Fact is not null))
        {
            foreach (var day in new[] { Past.AddDays(-1), Past, World.Today })
            {
                var question = FigureReader.Read(new FigureWish { Organization = "HS-DH", Measure = measure.Code, From = measure.Time == MeasureTime.Period ? Past.AddDays(-1000) : day, To = day, KnownAt = known }).Value!; // a question of the catalogue
                var answer = await World.AsOperator<FigureQuery, Outcome<FigureAnswer>>(figures => figures.AskAsync(question, default));
                var people = await World.AsOperator<FigureQuery, Outcome<IReadOnlyList<FigurePersonView>>>(figures => figures.BehindAsync(question, null, default));
                told.Add($"{measure.Code} {day:dd/MM/yyyy}: {answer.Value!.Total.Value}, {people.Value!.Count} behind, {people.Value.Select(p => p.Id).Distinct().Count()} persons"); // both succeed for the operator
            }
        }

        return told;
    }

    private ReorganizeInput Merger(string into) => new() { DecisionNumber = "30-QĐ/ĐU", DecidedOn = Past.AddDays(-3), EffectiveOn = Past, Lines = [Line(OrganizationEventKind.Merge, "MH-D-02", into)] };

    private static ReorganizationLine Line(OrganizationEventKind verb, string old, string next) => new() { Row = 1, Verb = verb, OldCode = old, NewCode = next };

    /// <summary>Somebody of the old cell with all steps entered ten days ago.</summary>
    private async Task<Guid> WayAsync(DateOnly from, PersonStatus first, params (DateOnly On, PersonStatus Status)[] next)
    {
        var (id, at) = (Guid.CreateVersion7(), World.Clock.GetUtcNow().UtcDateTime.AddDays(-10));
        var all = next.Prepend((On: from, Status: first)).ToList();
        await World.InDb(db =>
        {
            var name = $"Người {id.ToString()[^4..]}";
            db.Add(new Person { Id = id, FullName = name, SearchName = VietnameseText.SearchName(name), SortName = VietnameseText.SortName(name), Sex = Sex.Female, BornOn = new DateOnly(1990, 1, 1), OrganizationId = Old, Status = all[^1].Status, RecordedAt = at });
            db.AddRange(all.Select((s, i) => new PersonStanding
            {
                Id = Guid.CreateVersion7(), PersonId = id, OrganizationId = Old, Status = s.Status, From = s.On, Until = i + 1 < all.Count ? all[i + 1].On : null, RecordedAt = at,
                LeavingReason = s.Status == PersonStatus.Left ? LeavingReason.NameDeleted : null,
            }));
            if (all.Find(s => s.Status == PersonStatus.ProbationaryMember) is { On: var admitted, Status: PersonStatus.ProbationaryMember })
            {
                var official = all.Find(s => s.Status == PersonStatus.OfficialMember);
                db.Add(new AdmissionRecord { Id = Guid.CreateVersion7(), PersonId = id, OrganizationId = Old, DecidedOn = admitted, RecognisedOn = official.Status == PersonStatus.OfficialMember ? official.On : null, SexThen = Sex.Female, AgeThen = 30, RecordedAt = at });
            }

            return Task.FromResult(0);
        });
        return id;
    }

    private Task<int> ChangeAsync(Guid person, Guid unit, DateOnly on, PersonStatus status) => World.InDb(async db =>
    {
        var at = World.Clock.GetUtcNow().UtcDateTime;
        var row = await db.People.SingleAsync(p => p.Id == person);
        (row.OrganizationId, row.Status) = (unit, status);
        var change = StandingTimeline.With(await db.Standings.Where(s => s.PersonId == person).ToListAsync(), person, new StandingChange(on, unit, status, null, status == PersonStatus.Left ? LeavingReason.NameDeleted : null), at);
        change.Retracted.ToList().ForEach(s => s.RetractedAt = at);
        db.AddRange(change.Added);
        return 0;
    });

    private async Task<List<(Guid, int, string)>> LifeAsync(Guid person) =>
        (await World.InDb(db => db.Standings.Where(s => s.PersonId == person && s.RetractedAt == null).OrderBy(s => s.From).ToListAsync()))
            .ConvertAll(s => (s.OrganizationId, s.From.DayNumber - Past.DayNumber, s.Status.ToString()));

    private async Task<List<Guid>> HomesAsync(params Guid[] people)
    {
        var homes = await World.InDb(db => db.People.Where(p => people.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.OrganizationId));
        return [.. people.Select(p => homes[p])];
    }

    private async Task<ReorganizationDone> DoAsync(ReorganizeInput input)
    {
        var outcome = await World.AsOperator<Reorganize, Outcome<ReorganizationDone>>(r => r.RunAsync(input, default));
        return outcome.Value ?? throw new InvalidOperationException(string.Join('\n', outcome.Refusals.Select(r => r.Message)));
    }

    private async Task<(int Code, string Error)> VerifyAsync()
    {
        var said = await Shell.On(World).SayAsync("verify");
        return (said.Code, said.Error);
    }
}
