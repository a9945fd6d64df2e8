using Nguon.Domain.Admission;
using Nguon.Domain.Mentoring;
using Nguon.Domain.People;

namespace Nguon.Tests.World;

/// <summary>A person with the cell and the dossier, when there is one.</summary>
internal sealed record Landmark(Guid Id, string Name, Guid CellId, Guid? Dossier = null)
{
    public Guid DossierId => Dossier ?? throw new InvalidOperationException($"{Name} has no dossier.");
}

/// <summary>Members enough for votes, and people at several stages; all invented.</summary>
internal sealed class ProvincePeople
{
    private static readonly DateOnly Listed = new(2026, 2, 3);

    private readonly PeopleBook book;
    private readonly DateTime recordedAt;

    public ProvincePeople(PeopleBook book, ProvinceUnits units, DateTime recordedAt)
    {
        (this.book, this.recordedAt) = (book, recordedAt);
        MembersOfKhuPho1 = book.Members(24, units.KhuPho1, new DateOnly(2012, 5, 19));
        book.Absent(MembersOfKhuPho1[^1], MemberAbsenceKind.Exempt, new DateOnly(2022, 1, 1));
        book.Absent(MembersOfKhuPho1[^2], MemberAbsenceKind.Exempt, new DateOnly(2022, 1, 1));
        book.Absent(MembersOfKhuPho1[^3], MemberAbsenceKind.TemporarilyAway, new DateOnly(2026, 1, 5));
        book.Post(MembersOfKhuPho1[0], units.KhuPho1, PartyPost.Secretary, new DateOnly(2025, 1, 5));
        book.Post(MembersOfKhuPho1[1], units.KhuPho1, PartyPost.DeputySecretary, new DateOnly(2025, 1, 5));
        MembersOfKhuPho2 = book.Members(6, units.KhuPho2, new DateOnly(2015, 2, 3));
        MembersOfKhuPho3 = book.Members(12, units.KhuPho3, new DateOnly(2014, 2, 3));
        MembersOfKindergarten = book.Members(8, units.Kindergarten, new DateOnly(2016, 2, 3));
        MembersOfMarketCell = book.Members(10, units.MarketCell, new DateOnly(2016, 2, 3));
        MembersOfMountainCell = book.Members(5, units.MountainCell, new DateOnly(2017, 2, 3));
        MembersOfOtherCell = book.Members(10, units.OtherCell, new DateOnly(2013, 2, 3));

        An = With(Candidate("Nguyễn Thị An", PersonStatus.Sympathizer, units.KhuPho1));
        Binh = Candidate("Trần Văn Bình", PersonStatus.NonMember, units.KhuPho1);
        Cuc = With(Candidate("Lê Thị Cúc", PersonStatus.Applicant, units.KhuPho1));
        Dung = Candidate("Hoàng Đức Dũng", PersonStatus.ProbationaryMember, units.KhuPho1);
        Neighbour = With(Candidate("Phan Thị Giang", PersonStatus.Sympathizer, units.KhuPho3));
        Teacher = Candidate("Võ Thị Hoa", PersonStatus.Sympathizer, units.Kindergarten);
        Trader = Candidate("Hồ Văn Khoa", PersonStatus.Sympathizer, units.MarketCell);
        SmallCellCandidate = Candidate("Bùi Thị Loan", PersonStatus.Sympathizer, units.KhuPho2);
        Highlander = Candidate("Hồ Thị Mai", PersonStatus.Sympathizer, units.MountainCell);
        Stranger = With(Candidate("Đoàn Văn Nam", PersonStatus.Sympathizer, units.OtherCell));
        Former = With(new Landmark(
            book.Add("Trương Thị Oanh", PersonStatus.Left, units.KhuPho4, new DateOnly(2025, 3, 3), new DateOnly(1999, 4, 4), LeavingReason.MovedOut), "Trương Thị Oanh", units.KhuPho4));
        Mentor = new Landmark(MembersOfKhuPho1[2], NameOf(MembersOfKhuPho1[2]), units.KhuPho1);
        MentorAssignment = new MentorAssignment
        {
            Id = Guid.CreateVersion7(),
            PersonId = An.Id,
            MentorId = Mentor.Id,
            OrganizationId = units.KhuPho1,
            From = Listed,
        };
    }

    public Landmark An { get; }
    public Landmark Binh { get; }
    public Landmark Cuc { get; }
    public Landmark Dung { get; }
    public Landmark Neighbour { get; }
    public Landmark Teacher { get; }
    public Landmark Trader { get; }
    public Landmark SmallCellCandidate { get; }
    public Landmark Highlander { get; }
    public Landmark Stranger { get; }
    public Landmark Former { get; }
    public Landmark Mentor { get; }
    public MentorAssignment MentorAssignment { get; }

    /// <summary>24 official members: the last two exempt, the one before them away; so 21 vote when the exempt do not come.</summary>
    public IReadOnlyList<Guid> MembersOfKhuPho1 { get; }
    public IReadOnlyList<Guid> MembersOfKhuPho2 { get; }
    public IReadOnlyList<Guid> MembersOfKhuPho3 { get; }
    public IReadOnlyList<Guid> MembersOfKindergarten { get; }
    public IReadOnlyList<Guid> MembersOfMarketCell { get; }
    public IReadOnlyList<Guid> MembersOfMountainCell { get; }
    public IReadOnlyList<Guid> MembersOfOtherCell { get; }

    public List<AdmissionDossier> Dossiers { get; } = [];

    public List<DossierStep> Steps { get; } = [];

    public string NameOf(Guid person) => book.People.Single(p => p.Id == person).FullName;

    private Landmark Candidate(string name, PersonStatus status, Guid cell) =>
        new(book.Add(name, status, cell, Listed, new DateOnly(2001, 5, 19)), name, cell);

    private Landmark With(Landmark person)
    {
        var dossier = new AdmissionDossier { Id = Guid.CreateVersion7(), PersonId = person.Id, CellId = person.CellId, Attempt = 1, OpenedOn = Listed };
        Dossiers.Add(dossier);
        Steps.Add(new DossierStep
        {
            Id = Guid.CreateVersion7(),
            DossierId = dossier.Id,
            Sequence = 1,
            Kind = StepKind.PutOnList,
            OccurredOn = Listed,
            RecordedAt = recordedAt,
            Mode = StepMode.Record,
            ByOrganizationId = person.CellId,
            PaperNumber = "02-NQ/CB",
            RegulationId = "294-QĐ/TW",
            GuidanceId = "06-HD/TW",
            FormsId = "38-HD/BTCTW",
        });
        return person with { Dossier = dossier.Id };
    }
}
