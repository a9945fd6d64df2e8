using Nguon.Domain.People;
using Nguon.Domain.Text;

namespace Nguon.Tests.World;

/// <summary>Collects invented people with their dated standings while a story is told.</summary>
internal sealed class PeopleBook(DateTime recordedAt)
{
    private static readonly string[] Families = ["Nguyễn", "Lê", "Trần", "Hoàng", "Phan", "Võ", "Hồ", "Trương", "Đoàn", "Bùi"];
    private static readonly string[] Middles = ["Thị Thanh", "Văn", "Thị Ngọc", "Đức", "Thị", "Quốc", "Thị Minh"];
    private static readonly string[] Givens = ["Hiền", "Lan", "Hùng", "Dũng", "Thủy", "Hương", "Tuấn", "Thảo", "Trang", "Linh", "Khánh"];

    private int count;

    public List<Person> People { get; } = [];

    public List<PersonStanding> Standings { get; } = [];

    public List<MemberAbsence> Absences { get; } = [];

    public List<PostHolding> Posts { get; } = [];

    /// <summary>The identity number begins with a province code that does not exist.</summary>
    public Guid Add(string name, PersonStatus status, Guid unit, DateOnly since, DateOnly bornOn, LeavingReason? leaving = null)
    {
        count++;
        var person = new Person
        {
            Id = Guid.CreateVersion7(),
            FullName = name,
            SearchName = VietnameseText.SearchName(name),
            SortName = VietnameseText.SortName(name),
            Sex = name.Contains(" Thị ", StringComparison.Ordinal) ? Sex.Female : Sex.Male,
            BornOn = bornOn,
            IdentityNumber = $"999{count:D9}",
            EthnicCode = "01",
            Hamlet = "Khu phố 1",
            Occupation = "Giáo viên",
            Education = EducationLevel.UpperSecondary,
            HomePlace = "Minh Hải",
            OrganizationId = unit,
            Status = status,
            RecordedAt = recordedAt,
        };
        People.Add(person);
        Standings.Add(new PersonStanding
        {
            Id = Guid.CreateVersion7(),
            PersonId = person.Id,
            OrganizationId = unit,
            Status = status,
            From = since,
            RecordedAt = recordedAt,
            LeavingReason = leaving,
        });
        return person.Id;
    }

    public IReadOnlyList<Guid> Members(int number, Guid unit, DateOnly since) =>
        Enumerable.Range(0, number).Select(_ => Add(NextName(), PersonStatus.OfficialMember, unit, since, new DateOnly(1960 + (count % 35), 1 + (count % 12), 1 + (count % 28)))).ToList();

    public void Absent(Guid person, MemberAbsenceKind kind, DateOnly from) =>
        Absences.Add(new MemberAbsence { Id = Guid.CreateVersion7(), PersonId = person, Kind = kind, From = from });

    public void Post(Guid person, Guid unit, PartyPost post, DateOnly from) =>
        Posts.Add(new PostHolding { Id = Guid.CreateVersion7(), PersonId = person, OrganizationId = unit, Post = post, From = from, RecordedAt = recordedAt });

    private string NextName() => $"{Families[count % Families.Length]} {Middles[count % Middles.Length]} {Givens[count % Givens.Length]}";
}
