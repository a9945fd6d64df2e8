using Microsoft.EntityFrameworkCore;
using Nguon.Domain;
using Nguon.Domain.Organizations;
using Nguon.Domain.People;
using Nguon.Domain.Text;
using Nguon.Tests.Verbs;
using Nguon.Tests.World;
using Nguon.Web.Features.Organizations;

namespace Nguon.Tests.Features.Organizations;

/// <summary>A cell went into a second one by mistake, and that one into a third since: mending the first decision takes its people back from the third.</summary>
public sealed class LaterMergerTests : IAsyncLifetime
{
    private TestWorld? built;

    private TestWorld World => built ?? throw new InvalidOperationException("The world is not built yet.");

    private DateOnly First => World.Today.AddDays(-40);

    private DateOnly Second => World.Today.AddDays(-20);

    private Guid A => World.Units.KhuPho2;

    private Guid B => World.Units.KhuPho1;

    private Guid C => World.Units.KhuPho3;

    public async Task InitializeAsync() => built = await TestWorld.ProvinceBeforeAndAfterReform();

    public async Task DisposeAsync() => await World.DisposeAsync();

    [Fact]
    public async Task Who_was_carried_on_comes_back_and_who_went_the_own_way_or_was_never_there_stays()
    {
        var (carried, recognised, away) = (await MemberAsync(A), await MemberAsync(A), await MemberAsync(A));
        var own = await MemberAsync(B);
        var wrong = await DoAsync(Merger("MH-D-02", "MH-D-01", First, "30-QĐ/ĐU"));
        await ChangeAsync(away, World.Units.MarketCell, Second.AddDays(-5), PersonStatus.ProbationaryMember);
        await DoAsync(Merger("MH-D-01", "MH-N-03", Second, "31-QĐ/ĐU"));
        await ChangeAsync(recognised, C, Second.AddDays(5), PersonStatus.OfficialMember);

        var preview = await World.AsOperator<Reorganize, Outcome<ReorganizationPreview>>(r => r.PreviewAsync(Correction(wrong), default));
        await DoAsync(Correction(wrong));

        Assert.Contains($"{Name(carried)}: đang ở Chi bộ Khu phố 3", string.Join('\n', preview.Value!.Effects.SelectMany(e => e.Lines)), StringComparison.Ordinal); // the preview succeeded
        Assert.Equal([(A, -300, "ProbationaryMember")], await LifeAsync(carried));
        Assert.Equal([(A, -300, "ProbationaryMember"), (A, 25, "OfficialMember")], await LifeAsync(recognised));
        Assert.Equal([(A, -300, "ProbationaryMember"), (World.Units.MarketCell, 15, "ProbationaryMember")], await LifeAsync(away));
        Assert.Equal([(B, -300, "ProbationaryMember"), (C, 20, "ProbationaryMember")], await LifeAsync(own));
        Assert.Equal([A, A, World.Units.MarketCell, C], await HomesAsync(carried, recognised, away, own));
        Assert.Equal((0, ""), await VerifyAsync());
    }

    [Fact]
    public async Task The_same_merger_on_another_day_leads_to_the_third_cell_at_once_and_can_be_mended_again()
    {
        var carried = await MemberAsync(A);
        var wrong = await DoAsync(Merger("MH-D-02", "MH-D-01", First, "30-QĐ/ĐU"));
        await DoAsync(Merger("MH-D-01", "MH-N-03", Second, "31-QĐ/ĐU"));

        var again = await DoAsync(Merger("MH-D-02", "MH-D-01", First.AddDays(4), "30a-QĐ/ĐU") with { ReplacesId = wrong.EventIds[0], Reason = "Nhầm ngày" });
        Assert.Equal([(A, -300, "ProbationaryMember"), (B, 4, "ProbationaryMember"), (C, 20, "ProbationaryMember")], await LifeAsync(carried));
        Assert.Equal([C], await HomesAsync(carried));
        await DoAsync(Correction(again));

        Assert.Equal([(A, -300, "ProbationaryMember")], await LifeAsync(carried));
        Assert.Equal((0, ""), await VerifyAsync());
    }

    [Fact]
    public async Task Whom_a_later_decision_names_stays_where_that_put_them_and_the_preview_says_so()
    {
        var named = await MemberAsync(A);
        var wrong = await DoAsync(Merger("MH-D-02", "MH-D-01", First, "30-QĐ/ĐU"));
        var people = await World.InDb(db => db.People.Where(p => p.OrganizationId == B && p.Status != PersonStatus.Left).Select(p => p.Id).ToListAsync());
        await DoAsync(Merger("MH-D-01", "", Second, "31-QĐ/ĐU") with
        {
            Lines = [new ReorganizationLine { Row = 1, Verb = OrganizationEventKind.Dissolve, OldCode = "MH-D-01" }],
            Moves = [.. people.Select(p => new MemberMove(p, C))],
        });

        var preview = await World.AsOperator<Reorganize, Outcome<ReorganizationPreview>>(r => r.PreviewAsync(Correction(wrong), default));
        await DoAsync(Correction(wrong));

        var told = preview.Value!.Effects.Single(e => e.Title.StartsWith("Người ở lại", StringComparison.Ordinal)); // the preview succeeded
        Assert.Contains(told.Lines, line => line.StartsWith($"{Name(named)}: từ ngày {Second:dd/MM/yyyy} ở Chi bộ Khu phố 3", StringComparison.Ordinal));
        Assert.Equal([(A, -300, "ProbationaryMember"), (C, 20, "ProbationaryMember")], await LifeAsync(named));
        Assert.Equal((0, ""), await VerifyAsync());
    }

    private static ReorganizeInput Merger(string old, string into, DateOnly day, string number) => new()
    {
        DecisionNumber = number, EffectiveOn = day, Lines = [new ReorganizationLine { Row = 1, Verb = OrganizationEventKind.Merge, OldCode = old, NewCode = into }],
    };

    private ReorganizeInput Correction(ReorganizationDone wrong) => new()
    {
        DecisionNumber = "30c-QĐ/ĐU", EffectiveOn = First, ReplacesId = wrong.EventIds[0], Reason = "Chỉ đổi tên, không sáp nhập",
        Lines = [new ReorganizationLine { Row = 1, Verb = OrganizationEventKind.Rename, OldCode = "MH-D-02", NewName = "Chi bộ Khu phố Hai" }],
    };

    private static string Name(Guid person) => $"Người {person.ToString()[^4..]}";

    private async Task<Guid> MemberAsync(Guid unit)
    {
        var (id, at, from) = (Guid.CreateVersion7(), World.Clock.GetUtcNow().UtcDateTime.AddDays(-10), First.AddDays(-300));
        await World.Add(
            new Person { Id = id, FullName = Name(id), SearchName = VietnameseText.SearchName(Name(id)), SortName = VietnameseText.SortName(Name(id)), Sex = Sex.Female, BornOn = new DateOnly(1990, 1, 1), OrganizationId = unit, Status = PersonStatus.ProbationaryMember, RecordedAt = at },
            new PersonStanding { Id = Guid.CreateVersion7(), PersonId = id, OrganizationId = unit, Status = PersonStatus.ProbationaryMember, From = from, RecordedAt = at },
            new AdmissionRecord { Id = Guid.CreateVersion7(), PersonId = id, OrganizationId = unit, DecidedOn = from, SexThen = Sex.Female, AgeThen = 30, RecordedAt = at });
        return id;
    }

    private async Task ChangeAsync(Guid person, Guid unit, DateOnly on, PersonStatus status)
    {
        await World.InDb(async db =>
        {
            var at = World.Clock.GetUtcNow().UtcDateTime;
            var row = await db.People.SingleAsync(p => p.Id == person);
            (row.OrganizationId, row.Status) = (unit, status);
            var change = StandingTimeline.With(await db.Standings.Where(s => s.PersonId == person).ToListAsync(), person, new StandingChange(on, unit, status, null, null), at);
            change.Retracted.ToList().ForEach(s => s.RetractedAt = at);
            db.AddRange(change.Added);
            if (status == PersonStatus.OfficialMember)
            {
                var admitted = await db.AdmissionRecords.SingleAsync(r => r.PersonId == person && r.RetractedAt == null);
                db.Add(admitted with { Id = Guid.CreateVersion7(), RecognisedOn = on, RecordedAt = at });
                admitted.RetractedAt = at;
            }

            return 0;
        });
        World.Clock.Advance(TimeSpan.FromMinutes(5));
    }

    /// <summary>Where and what, by days from the first decision.</summary>
    private async Task<List<(Guid, int, string)>> LifeAsync(Guid person) =>
        (await World.InDb(db => db.Standings.Where(s => s.PersonId == person && s.RetractedAt == null).OrderBy(s => s.From).ToListAsync()))
            .ConvertAll(s => (s.OrganizationId, s.From.DayNumber - First.DayNumber, s.Status.ToString()));

    private async Task<List<Guid>> HomesAsync(params Guid[] people)
    {
        var homes = await World.InDb(db => db.People.Where(p => people.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.OrganizationId));
        return [.. people.Select(p => homes[p])];
    }

    private async Task<ReorganizationDone> DoAsync(ReorganizeInput input)
    {
        var outcome = await World.AsOperator<Reorganize, Outcome<ReorganizationDone>>(r => r.RunAsync(input, default));
        World.Clock.Advance(TimeSpan.FromMinutes(5));
        return outcome.Value ?? throw new InvalidOperationException(string.Join('\n', outcome.Refusals.Select(r => r.Message)));
    }

    private async Task<(int Code, string Error)> VerifyAsync()
    {
        var said = await Shell.On(World).SayAsync("verify");
        return (said.Code, said.Error);
    }
}
