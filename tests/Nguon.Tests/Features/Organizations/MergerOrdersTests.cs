using Microsoft.EntityFrameworkCore;
using Nguon.Domain;
using Nguon.Domain.Admission;
using Nguon.Domain.Mentoring;
using Nguon.Domain.Organizations;
using Nguon.Domain.People;
using Nguon.Domain.Sessions;
using Nguon.Domain.Text;
using Nguon.Tests.Verbs;
using Nguon.Tests.World;
using Nguon.Web.Features.Organizations;

namespace Nguon.Tests.Features.Organizations;

/// <summary>
/// One cell went into a second, that one into a third; both decisions are corrected over and over, in any order: nothing but the decisions that stand
/// says where people, meetings, steps, turns and mentors are. The model knows home and day of each and the mergers that stand, and nothing of corrections.
/// </summary>
public sealed class MergerOrdersTests : IAsyncLifetime
{
    private static readonly DateOnly Old = new(2024, 3, 1);

    private readonly List<Row> rows = [];

    private readonly Dictionary<string, Merger?> believed = [];

    private TestWorld? built;

    private TestWorld World => built ?? throw new InvalidOperationException("The world is not built yet.");

    private DateOnly First { get; set; }

    public async Task InitializeAsync() => built = await TestWorld.ProvinceBeforeAndAfterReform();

    public async Task DisposeAsync() => await World.DisposeAsync();

    [Theory]
    [InlineData("12", true)]
    [InlineData("21", true)]
    [InlineData("12", false)]
    [InlineData("21", false)]
    [InlineData("1212", true)]
    [InlineData("2211", true)]
    [InlineData("2112", false)]
    public async Task Whatever_the_order_of_corrections_everything_is_where_the_standing_decisions_put_it(string order, bool isLate)
    {
        var random = new Random(order.Length * 1000 + order[0] + (isLate ? 7 : 0));
        First = World.Today.AddDays(isLate ? -40 : 10);
        await SeedAsync(random);
        var events = new Dictionary<string, Guid> { ["1"] = await TakeAsync("1", new("MH-D-02", "MH-D-01", First), null), ["2"] = await TakeAsync("2", new("MH-D-01", "MH-N-03", First.AddDays(20)), null) };
        await PassAsync(isLate);
        await AssertAsync("before any correction");

        for (var at = 0; at < order.Length; at++)
        {
            var which = order[at].ToString();
            events[which] = await TakeAsync(which, Other(which, at, random), events[which]);
            await AssertAsync($"after correction {at + 1} of {order}");
        }

        var said = await Shell.On(World).SayAsync("verify");
        Assert.Equal((0, ""), (said.Code, said.Error));
    }

    /// <summary>No merger at all, the same on another day, or into another cell.</summary>
    private Merger? Other(string which, int at, Random random) => (random.Next(3), which) switch
    {
        (0, _) when at < 2 => null,
        (_, "1") => new("MH-D-02", random.Next(2) == 0 ? "MH-D-01" : "MH-D-CD-1", First.AddDays(random.Next(0, 9))),
        _ => new("MH-D-01", random.Next(2) == 0 ? "MH-N-03" : "MH-D-CD-1", First.AddDays(12 + random.Next(0, 9))),
    };

    private async Task<Guid> TakeAsync(string which, Merger? merger, Guid? replaced)
    {
        believed[which] = merger;
        var code = which == "1" ? "MH-D-02" : "MH-D-01";
        var line = merger is null ? new ReorganizationLine { Row = 1, Verb = OrganizationEventKind.Rename, OldCode = code, NewName = $"Chi bộ đổi tên {which}" }
            : new ReorganizationLine { Row = 1, Verb = OrganizationEventKind.Merge, OldCode = code, NewCode = merger.Into };
        var outcome = await World.AsOperator<Reorganize, Outcome<ReorganizationDone>>(r => r.RunAsync(new ReorganizeInput
        {
            DecisionNumber = $"{Guid.CreateVersion7().ToString()[^6..]}-QĐ/ĐU", EffectiveOn = merger?.On ?? First.AddDays(which == "1" ? 0 : 20), Lines = [line], ReplacesId = replaced, Reason = replaced is null ? null : "Ghi nhầm",
        }, default));
        World.Clock.Advance(TimeSpan.FromMinutes(5));
        return (outcome.Value ?? throw new InvalidOperationException(string.Join('\n', outcome.Refusals.Select(r => r.Message)))).EventIds[0];
    }

    /// <summary>Entered ahead, each is carried out on its own day.</summary>
    private async Task PassAsync(bool isLate)
    {
        foreach (var day in isLate ? [] : new[] { 0, 20 })
        {
            World.Clock.GoTo(First.AddDays(day));
            await World.AsOperator<MoveDue, RehomeReport>(move => move.RunAsync(default));
            World.Clock.Advance(TimeSpan.FromMinutes(5));
        }

        World.Clock.Advance(TimeSpan.FromDays(isLate ? 0 : 5));
    }

    private async Task SeedAsync(Random random)
    {
        foreach (var code in new[] { "MH-D-02", "MH-D-01", "MH-N-03" })
        {
            for (var i = 0; i < 4; i++)
            {
                var row = new Row(code, First.AddDays(random.Next(-5, 21)), First.AddDays(random.Next(-5, 30)), random.Next(2) == 0 ? null : First.AddDays(random.Next(-5, 30)));
                rows.Add(row);
                await SeedAsync(row, Unit(code));
            }
        }
    }

    private async Task SeedAsync(Row row, Guid unit)
    {
        var (at, name) = (World.Clock.GetUtcNow().UtcDateTime.AddDays(-10), $"Người {row.Person.ToString()[^4..]}");
        await World.Add(
            new Person { Id = row.Person, FullName = name, SearchName = VietnameseText.SearchName(name), SortName = VietnameseText.SortName(name), Sex = Sex.Female, BornOn = new DateOnly(1990, 1, 1), OrganizationId = unit, Status = PersonStatus.Applicant, RecordedAt = at },
            new PersonStanding { Id = Guid.CreateVersion7(), PersonId = row.Person, OrganizationId = unit, Status = PersonStatus.Sympathizer, From = Old, Until = row.AppliedOn, RecordedAt = at },
            new PersonStanding { Id = Guid.CreateVersion7(), PersonId = row.Person, OrganizationId = unit, Status = PersonStatus.Applicant, From = row.AppliedOn, RecordedAt = at },
            new AdmissionDossier { Id = row.Dossier, PersonId = row.Person, CellId = unit, Attempt = 1, OpenedOn = row.ActOn });
        await World.Add(
            new DossierStep
            {
                Id = row.Step, DossierId = row.Dossier, Sequence = 1, Kind = StepKind.PutOnList, OccurredOn = row.ActOn, RecordedAt = at, Mode = StepMode.Record, ByOrganizationId = unit, PaperNumber = "02-NQ/CB",
                RegulationId = "294-QĐ/TW", GuidanceId = "06-HD/TW", FormsId = "38-HD/BTCTW",
            },
            new Session { Id = row.Session, OrganizationId = unit, Kind = SessionKind.Cell, Method = SessionMethod.Meeting, HeldOn = row.ActOn, RecordedAt = at },
            new MentorAssignment { Id = row.Mentoring, PersonId = row.Person, MentorId = World.People.Mentor.Id, OrganizationId = unit, From = Old, Until = row.HelpedUntil });
        await World.InDb(db => db.Dossiers.Where(d => d.Id == row.Dossier).ExecuteUpdateAsync(set => set.SetProperty(d => d.WaitsForId, unit)));
    }

    private async Task AssertAsync(string when)
    {
        foreach (var row in rows)
        {
            Assert.Equal($"{when}: {Expected(row)}", $"{when}: {await FoundAsync(row)}");
        }
    }

    /// <summary>The model: from merger to merger, each looked for from the cell reached and the day it was reached.</summary>
    private List<(string Unit, DateOnly From)> Way(string home)
    {
        var way = new List<(string Unit, DateOnly From)> { (home, Old) };
        while (believed.Values.FirstOrDefault(m => m is not null && m.Of == way[^1].Unit && m.On >= way[^1].From) is { } next)
        {
            way.Add((next.Into, next.On));
        }

        return way;
    }

    private string Expected(Row row)
    {
        var way = Way(row.Home);
        var life = way.Select(w => w.From).Append(row.AppliedOn).Distinct().Order().Select(from => $"{from:dd/MM} {At(way, from)} {(from < row.AppliedOn ? "Sympathizer" : "Applicant")}");
        var mentor = way.Last(w => w.From == Old || row.HelpedUntil is null || row.HelpedUntil > w.From).Unit;
        return Told(life, way[^1].Unit, way[^1].Unit, way[^1].Unit, (At(way, row.ActOn), At(way, row.ActOn), mentor));
    }

    private static string At(List<(string Unit, DateOnly From)> way, DateOnly day) => way.Last(w => w.From <= day).Unit;

    private Task<string> FoundAsync(Row row) => World.InDb(async db =>
    {
        var life = (await db.Standings.Where(s => s.PersonId == row.Person && s.RetractedAt == null).OrderBy(s => s.From).ToListAsync()).Select(s => $"{s.From:dd/MM} {Code(s.OrganizationId)} {s.Status}");
        var dossier = await db.Dossiers.SingleAsync(d => d.Id == row.Dossier);
        return Told(life, Code(await db.People.Where(p => p.Id == row.Person).Select(p => p.OrganizationId).SingleAsync()), Code(dossier.CellId), Code(dossier.WaitsForId!.Value), // seeded
            (Code(await db.DossierSteps.Where(s => s.Id == row.Step).Select(s => s.ByOrganizationId).SingleAsync()), Code(await db.Sessions.Where(s => s.Id == row.Session).Select(s => s.OrganizationId).SingleAsync()),
            Code(await db.MentorAssignments.Where(m => m.Id == row.Mentoring).Select(m => m.OrganizationId).SingleAsync())));
    });

    private static string Told(IEnumerable<string> life, string home, string dossier, string turn, (string Step, string Session, string Mentor) acts) =>
        $"{string.Join("; ", life)} | ở {home}, hồ sơ {dossier}, chờ {turn}, bước {acts.Step}, buổi họp {acts.Session}, giúp đỡ {acts.Mentor}";

    private Guid Unit(string code) => code switch { "MH-D-02" => World.Units.KhuPho2, "MH-D-01" => World.Units.KhuPho1, "MH-N-03" => World.Units.KhuPho3, _ => World.Units.MarketCell };

    private string Code(Guid unit) => new[] { "MH-D-02", "MH-D-01", "MH-N-03", "MH-D-CD-1" }.FirstOrDefault(code => Unit(code) == unit) ?? unit.ToString();

    private sealed record Merger(string Of, string Into, DateOnly On);

    private sealed record Row(string Home, DateOnly AppliedOn, DateOnly ActOn, DateOnly? HelpedUntil)
    {
        public Guid Person { get; } = Guid.CreateVersion7();
        public Guid Dossier { get; } = Guid.CreateVersion7();
        public Guid Step { get; } = Guid.CreateVersion7();
        public Guid Session { get; } = Guid.CreateVersion7();
        public Guid Mentoring { get; } = Guid.CreateVersion7();
    }
}
