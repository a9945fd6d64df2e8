using Nguon.Domain.Classes;

namespace Nguon.Tests.World;

/// <summary>A centre of a committee with one class that takes people, one session held yesterday, one place and one certificate.</summary>
internal sealed class ClassBook
{
    public required TrainingCentre Centre { get; init; }
    public required CentreCatchment Served { get; init; }
    public required TrainingClass Held { get; init; }
    public required ClassSession Session { get; init; }
    public required Enrolment Place { get; init; }
    public required Certificate Certificate { get; init; }

    /// <summary>The centre serves the committee itself; the class has begun and goes on for ten days.</summary>
    public static ClassBook Of(TestWorld world, Guid committee, Landmark person, int seats = 3)
    {
        var (centre, at) = (Guid.CreateVersion7(), world.Clock.GetUtcNow().UtcDateTime);
        var held = new TrainingClass
        {
            Id = Guid.CreateVersion7(), Kind = ClassKind.Awareness, Name = "Lớp bồi dưỡng nhận thức về Đảng khóa mẫu", Organiser = "Trung tâm Chính trị", CentreId = centre,
            FirstDay = world.Today.AddDays(-1), LastDay = world.Today.AddDays(10), Seats = seats, Place = "Hội trường trung tâm", ProgrammeCode = "NT-2022",
        };
        return new ClassBook
        {
            Centre = new TrainingCentre { Id = centre, Name = "Trung tâm Chính trị", OrganizationId = committee, Symbol = "TTCT", From = ProvinceUnits.Reform, Place = "Đông Hải" },
            Served = new CentreCatchment { Id = Guid.CreateVersion7(), CentreId = centre, OrganizationId = committee, From = ProvinceUnits.Reform, RecordedAt = at },
            Held = held,
            Session = new ClassSession { Id = Guid.CreateVersion7(), ClassId = held.Id, HeldOn = held.FirstDay, Part = DayPart.Morning, Topic = "Bài 1", Periods = 5 },
            Place = new Enrolment
            {
                Id = Guid.CreateVersion7(), ClassId = held.Id, Kind = ClassKind.Awareness, PersonId = person.Id, OrganizationId = person.CellId, ProposedOn = world.Today.AddDays(-40),
                Status = EnrolmentStatus.Seated, Seat = 1, ApprovedById = committee, ApprovedOn = world.Today.AddDays(-20),
            },
            Certificate = new Certificate
            {
                Id = Guid.CreateVersion7(), Kind = ClassKind.Awareness, PersonId = person.Id, Number = "900/2015", IssuedOn = new DateOnly(2015, 3, 3), Issuer = "Trung tâm Chính trị", CentreId = centre,
            },
        };
    }

    public async Task AddToAsync(TestWorld world)
    {
        await world.Add(Centre);
        await world.Add(Served, Held);
        await world.Add(Session, Place, Certificate);
    }
}
