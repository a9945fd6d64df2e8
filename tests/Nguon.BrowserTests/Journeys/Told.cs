using Nguon.Domain;
using Nguon.Domain.Admission;
using Nguon.Domain.People;
using Nguon.Domain.Sessions;
using Nguon.Tests.World;
using Nguon.Web.Features.Admission;

namespace Nguon.BrowserTests.Journeys;

/// <summary>What happened before a journey begins, recorded from paper by the officer through the same use case as the page.</summary>
internal sealed class Told(TestWorld world)
{
    private static readonly Attendance Cell = new() { OfficialMembers = 24, Present = 21, TemporarilyAway = 1, ExemptAbsent = 2 };

    /// <summary>A quần chúng of Chi bộ Khu phố 1, past the age of the Youth Union.</summary>
    public async Task<Landmark> SomebodyAsync(string name)
    {
        var book = new PeopleBook(world.Clock.GetUtcNow().UtcDateTime);
        var id = book.Add(name, PersonStatus.NonMember, world.Units.KhuPho1, world.Today.AddYears(-3), new DateOnly(1990, 3, 3));
        var person = book.People.Single();
        person.IdentityNumber = null;
        await world.Add(person, book.Standings.Single());
        return new Landmark(id, name, world.Units.KhuPho1);
    }

    /// <summary>A person whose dossier stands where these papers leave it.</summary>
    public async Task<Landmark> SomebodyWithAsync(string name, IEnumerable<StepDraft> papers, Circumstances? circumstances = null)
    {
        var person = await SomebodyAsync(name);
        return person with { Dossier = await RecordAsync(person, papers, circumstances) };
    }

    public async Task<Guid> RecordAsync(Landmark person, IEnumerable<StepDraft> papers, Circumstances? circumstances = null)
    {
        var input = new RecordDossierInput(person.Id, person.Dossier, circumstances ?? new Circumstances(), papers.ToList());
        var outcome = await world.Using<RecordDossier, Outcome<RecordedDossier>>(world.OfficerOfPhuong, use => use.RunAsync(input, default));
        return outcome.Value?.Id ?? throw new InvalidOperationException(string.Join('\n', outcome.Refusals.Select(r => r.Message)));
    }

    public IEnumerable<StepDraft> Certified(DateOnly vote) =>
    [
        Paper(StepKind.PutOnList, vote.AddDays(-400)),
        Paper(StepKind.AwarenessCertificate, vote.AddDays(-200), new() { Place = "Trung tâm Chính trị" }),
    ];

    /// <summary>All papers the cell's vote asks for.</summary>
    public IEnumerable<StepDraft> Ready(DateOnly vote) =>
    [
        .. Certified(vote),
        Paper(StepKind.Application, vote.AddDays(-90)),
        Paper(StepKind.Resume, vote.AddDays(-85)),
        Paper(StepKind.ResumeStamped, vote.AddDays(-80)),
        Paper(StepKind.VerificationSent, vote.AddDays(-75), new() { Place = "Đảng ủy xã Bản Sơn" }),
        Paper(StepKind.VerificationAnswered, vote.AddDays(-40), new() { Place = "Đảng ủy xã Bản Sơn" }),
        Paper(StepKind.Introduction, vote.AddDays(-30), new() { Introducers = [Introducer(3), Introducer(4)] }),
        Paper(StepKind.OpinionSummary, vote.AddDays(-10)),
    ];

    public IEnumerable<StepDraft> Voted(DateOnly vote) =>
    [
        .. Ready(vote),
        Paper(StepKind.CellResolution, vote, new() { Body = Cell, Vote = new Vote { For = 20, Against = 1 } }),
        Paper(StepKind.CellCommitteeComment, vote.AddDays(1)),
        Paper(StepKind.BaseCertification, vote.AddDays(2)),
    ];

    public IEnumerable<StepDraft> Appraised(DateOnly vote) =>
    [
        .. Voted(vote),
        Paper(StepKind.SubmittedToAuthority, vote.AddDays(3)),
        Paper(StepKind.ReceivedByAuthority, vote.AddDays(4)),
        Paper(StepKind.Appraised, vote.AddDays(5)),
    ];

    /// <summary>A probationary member admitted on this day.</summary>
    public IEnumerable<StepDraft> Probationer(DateOnly ceremony) =>
    [
        .. Appraised(ceremony.AddDays(-30)),
        Paper(StepKind.AuthorityAgreed, ceremony.AddDays(-15), new() { Vote = new Vote { For = 9 } }),
        Paper(StepKind.AdmissionDecision, ceremony.AddDays(-12)),
        Paper(StepKind.DecisionReceived, ceremony.AddDays(-10)),
        Paper(StepKind.Ceremony, ceremony, new() { Place = "Nhà văn hóa khu phố 1" }),
    ];

    private StepDraft Paper(StepKind kind, DateOnly on, StepDetails? details = null) => new()
    {
        Id = Guid.CreateVersion7(),
        Kind = kind,
        OccurredOn = on,
        Mode = StepMode.Record,
        ByOrganizationId = UnitOf(kind, on),
        Details = details ?? new StepDetails(),
    };

    private Guid UnitOf(StepKind kind, DateOnly on) => StepCatalogue.Of(kind).Actor
        is StepActor.Authority or StepActor.Department or StepActor.Office or StepActor.SealingCommittee or StepActor.BaseCommittee
        ? on < ProvinceUnits.Reform ? world.Units.OldWardEast : world.Units.Phuong
        : world.Units.KhuPho1;

    private IntroducerDetail Introducer(int member) => new()
    {
        PersonId = world.People.MembersOfKhuPho1[member],
        Name = world.People.NameOf(world.People.MembersOfKhuPho1[member]),
        IsOfficial = true,
        OfficialSince = new DateOnly(2012, 5, 19),
        WorkedTogetherSince = new DateOnly(2015, 1, 1),
    };
}
