using Nguon.Domain.Admission;
using Nguon.Domain.Classes;
using Nguon.Domain.Mentoring;
using Nguon.Domain.People;
using Nguon.Domain.Statistics;
using Nguon.Domain.Text;

namespace Nguon.Bench.Sources;

/// <summary>People on lists over the cells with what is told of them: helpers, remarks, places in classes, certificates, dossiers, obstacles; the same for the same cells.</summary>
internal sealed class SourceRows(IReadOnlyList<Guid> cells, SourceSize size, DateOnly today)
{
    private static readonly DateTime Entered = new(2026, 1, 1, 1, 0, 0, DateTimeKind.Utc);
    private static readonly string[] Given = ["An", "Ánh", "Bảo", "Châu", "Dũng", "Đạt", "Giang", "Hà", "Hương", "Khoa", "Lan", "Linh", "Mai"];

    private readonly Guid[] people = [.. Enumerable.Range(0, size.People).Select(_ => Guid.CreateVersion7())];
    private readonly Guid[] helpers = [.. cells.Select(_ => Guid.CreateVersion7())];
    private readonly Guid[] classes = [.. Enumerable.Range(0, size.Classes).Select(_ => Guid.CreateVersion7())];

    public IEnumerable<Person> People() => people.Select((id, i) => PersonOf(id, i, CellOf(i), i % 5 == 0 ? PersonStatus.Applicant : PersonStatus.Sympathizer))
        .Concat(helpers.Select((id, i) => PersonOf(id, i, cells[i], PersonStatus.OfficialMember)));

    public IEnumerable<PersonStanding> Standings() => people.Select((id, i) => Standing(id, CellOf(i), PersonStatus.Sympathizer, ListedOn(i)))
        .Concat(helpers.Select((id, i) => Standing(id, cells[i], PersonStatus.OfficialMember, new DateOnly(2010, 1, 1))));

    public IEnumerable<MentorAssignment> Assignments() => people.Select((id, i) => new MentorAssignment
    {
        Id = Guid.CreateVersion7(), PersonId = id, MentorId = helpers[i % cells.Count], OrganizationId = CellOf(i), From = ListedOn(i),
    });

    public IEnumerable<MentorRemark> Remarks() => Enumerable.Range(0, size.Remarks).Select(i => new MentorRemark
    {
        Id = Guid.CreateVersion7(), PersonId = people[i % people.Length], MentorId = helpers[i % people.Length % cells.Count], RemarkedOn = today.AddDays(-(i / people.Length * 90) - (i % 97)),
        Text = $"Tham gia làm đường bê tông thôn, vận động {i % 9} hộ hiến đất; còn vắng {i % 3} buổi họp.", RecordedAt = Entered,
    });

    public IEnumerable<TrainingClass> Classes() => classes.Select((id, i) => new TrainingClass
    {
        Id = id, Kind = ClassKind.Awareness, Name = $"Lớp {i}", Organiser = "Trung tâm Chính trị", FirstDay = ClassDay(i).AddDays(-4), LastDay = ClassDay(i), Seats = SourceSize.SeatsPerClass, State = ClassState.Concluded,
    });

    /// <summary>Four nominations a person on the whole; the last of every second person is the one that was passed.</summary>
    public IEnumerable<Enrolment> Places() => Enumerable.Range(0, size.Places).Select(i => new Enrolment
    {
        Id = Guid.CreateVersion7(), ClassId = classes[i / SourceSize.SeatsPerClass], Kind = ClassKind.Awareness, PersonId = people[i % people.Length], OrganizationId = CellOf(i % people.Length),
        ProposedOn = ClassDay(i / SourceSize.SeatsPerClass).AddDays(-30), Seat = 1 + (i % SourceSize.SeatsPerClass),
        Status = i < people.Length && HasCertificate(i) ? EnrolmentStatus.Passed : EnrolmentStatus.NotCompleted,
    });

    public IEnumerable<Certificate> Certificates() => Certified().Select(i => new Certificate
    {
        Id = Guid.CreateVersion7(), Kind = ClassKind.Awareness, PersonId = people[i], Number = $"{i}/GCN", IssuedOn = CertifiedOn(i), Issuer = "", ClassId = classes[i / SourceSize.SeatsPerClass],
    });

    public IEnumerable<AdmissionDossier> Dossiers() => Every(3).Select(i => new AdmissionDossier { Id = Guid.CreateVersion7(), PersonId = people[i], CellId = CellOf(i), Attempt = 1, OpenedOn = ListedOn(i) });

    public IEnumerable<Obstacle> Obstacles() => Every(7).Select(i => new Obstacle
    {
        Id = Guid.CreateVersion7(), PersonId = people[i], Kind = i % 2 == 0 ? ObstacleKind.WorksFarAway : ObstacleKind.ArmyService, From = today.AddDays(-(i % 700)), Until = today.AddDays((i % 900) - 200), RecordedAt = Entered,
    });

    public IEnumerable<Affiliation> Affiliations() => Every(2).Select(i => new Affiliation { Id = Guid.CreateVersion7(), PersonId = people[i], Body = IntroducingBodies.YouthUnion, From = new DateOnly(2015, 3, 26) });

    public IEnumerable<CountedFact> Facts() => Enumerable.Range(0, people.Length).Select(i => Fact(CountedFactKind.Listed, i, ListedOn(i)))
        .Concat(Certified().Select(i => Fact(CountedFactKind.AttendedClass, i, CertifiedOn(i))))
        .Concat(Every(5).Select(i => Fact(CountedFactKind.Applied, i, CertifiedOn(i).AddDays(120))));

    private Guid CellOf(int i) => cells[i % cells.Count];

    private DateOnly ListedOn(int i) => today.AddDays(-60 - (i % 2000));

    private DateOnly ClassDay(int number) => today.AddDays(-(number % 2000));

    private DateOnly CertifiedOn(int i) => ListedOn(i).AddDays(50);

    private static bool HasCertificate(int i) => i % 2 == 0;

    private IEnumerable<int> Certified() => Enumerable.Range(0, people.Length).Where(HasCertificate);

    private IEnumerable<int> Every(int step) => Enumerable.Range(0, people.Length).Where(i => i % step == 0);

    private CountedFact Fact(CountedFactKind kind, int i, DateOnly on) => new() { Id = Guid.CreateVersion7(), Kind = kind, PersonId = people[i], OrganizationId = CellOf(i), From = on, RecordedAt = Entered };

    private static PersonStanding Standing(Guid id, Guid cell, PersonStatus status, DateOnly from) =>
        new() { Id = Guid.CreateVersion7(), PersonId = id, OrganizationId = cell, Status = status, From = from, RecordedAt = Entered };

    private static Person PersonOf(Guid id, int i, Guid cell, PersonStatus status)
    {
        var name = $"{Names.Family[i % 10]} {(i % 2 == 0 ? "Thị" : "Văn")} {Names.Family[i / 10 % 10]} {Given[i / 100 % 13]}";
        return new Person
        {
            Id = id, FullName = name, SearchName = VietnameseText.SearchName(name), SortName = VietnameseText.SortName(name), BornOn = new DateOnly(1985, 1, 1).AddDays(i % 7000),
            OrganizationId = cell, Status = status, RecordedAt = Entered,
        };
    }
}
