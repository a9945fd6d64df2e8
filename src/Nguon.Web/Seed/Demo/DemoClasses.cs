using Nguon.Domain.Classes;
using Nguon.Domain.Organizations;
using Nguon.Domain.Time;
using Nguon.Web.Data;

namespace Nguon.Web.Seed.Demo;

/// <summary>The city's centre until the reform and the ward's since, whom it serves; one class under way, two that take people.</summary>
internal sealed class DemoClasses(DemoTree tree, DateOnly today)
{
    private const int Seats = 12;
    private const int MostWaiting = 2;

    private readonly Dictionary<Guid, OrganizationVersion> units = tree.Rows.InForceOn(today).GroupBy(v => v.OrganizationId).ToDictionary(g => g.Key, g => g.First());
    private readonly List<Enrolment> seated = [];
    private readonly List<ClassSession> sessions = [];
    private readonly TrainingClass running = Made(ClassKind.Awareness, "Lớp bồi dưỡng nhận thức về Đảng cuối tuần", SaturdayBefore(today.AddDays(-7)), Seats);
    private int waiting;

    public static readonly TrainingCentre Ward = Centre("Trung tâm Chính trị phường Nam Đông Hà", DemoTree.Reform, "Lê Thị Thu Hà");
    public static readonly TrainingCentre City = Centre("Trung tâm Chính trị thành phố Đông Hà", DemoTree.Founded, "");

    public async Task WriteAsync(BulkInsert bulk, CancellationToken ct)
    {
        var (south, north) = (tree.Commune(DemoTree.South), tree.Commune(DemoTree.North));
        await bulk.AddAsync([Belonging(Ward, south, "ĐẢNG ỦY PHƯỜNG NAM ĐÔNG HÀ")], ct);
        var gone = Belonging(City, tree.City, "THÀNH ỦY ĐÔNG HÀ");
        (gone.Until, gone.KeeperId) = (DemoTree.Reform, Ward.Id);
        await bulk.AddAsync([gone], ct);
        await bulk.AddAsync([.. new[] { south, north }.Select(unit => new CentreCatchment { Id = Guid.CreateVersion7(), CentreId = Ward.Id, OrganizationId = unit, From = DemoTree.Reform, RecordedAt = DemoDays.Entered(DemoTree.Reform, today) })], ct);
        TrainingClass[] open =
        [
            running, Made(ClassKind.Awareness, $"Lớp bồi dưỡng nhận thức về Đảng khóa 1 năm {today.AddDays(60).Year}", DemoDays.OnOrAfter(today.AddDays(60)), 60),
            Made(ClassKind.NewMember, "Lớp đảng viên mới buổi tối", DemoDays.OnOrAfter(today.AddDays(25)), 40),
        ];
        (running.OpeningNumber, running.OpenedOn) = ("11-QĐ/TTCT", running.FirstDay.AddDays(-10));
        foreach (var (held, rhythm) in open.Zip([ClassRhythm.Weekends, ClassRhythm.WholeDays, ClassRhythm.Evenings]))
        {
            var parts = ClassProgrammes.On(held.Kind, held.FirstDay)?.Parts ?? [];
            var days = ClassTimetable.Spread(held.FirstDay, parts.Count, rhythm);
            (held.FirstDay, held.LastDay) = (days[0].On, days[^1].On);
            sessions.AddRange(parts.Zip(days, (part, day) => new ClassSession { Id = Guid.CreateVersion7(), ClassId = held.Id, HeldOn = day.On, Part = day.Part, Topic = part.Topic, Periods = part.Periods }));
        }

        await bulk.AddAsync(open, ct);
        await bulk.AddAsync(sessions, ct);
    }

    /// <summary>Some of those proposed have a seat in the class under way, two wait; the others are still to be answered.</summary>
    public void Seat(CellRows rows)
    {
        foreach (var place in rows.Enrolments.Where(e => e is { Status: EnrolmentStatus.Proposed, Kind: ClassKind.Awareness } && CommitteeOf(e.OrganizationId) is not null))
        {
            if (seated.Count == Seats && waiting == MostWaiting)
            {
                break;
            }

            (place.ClassId, place.ApprovedById, place.ApprovedOn, place.ApprovalNumber) = (running.Id, CommitteeOf(place.OrganizationId), DemoDays.Office(running.FirstDay.AddDays(-12)), "15-CV/ĐU");
            if (seated.Count < Seats)
            {
                seated.Add(place);
                (place.Status, place.Seat) = (EnrolmentStatus.Seated, seated.Count);
            }
            else
            {
                (place.Status, place.WaitingSince) = (EnrolmentStatus.Waiting, DemoDays.Entered(today.AddDays(-9), today).AddMinutes(waiting++));
            }
        }
    }

    /// <summary>Who was at the sessions held so far.</summary>
    public Task WriteAttendanceAsync(BulkInsert bulk, CancellationToken ct) => bulk.AddAsync([.. sessions.Where(s => s.ClassId == running.Id && s.HeldOn < today).SelectMany((session, at) => seated.Select((place, i) => new ClassAttendance
    {
        Id = Guid.CreateVersion7(), SessionId = session.Id, EnrolmentId = place.Id,
        Mark = i == 10 && at > 0 ? AttendanceMark.Absent : (at + i) % 9 == 8 ? AttendanceMark.Excused : AttendanceMark.Present,
    }))], ct);

    /// <summary>The committee with a seal above the cell, when the ward's centre serves it.</summary>
    private Guid? CommitteeOf(Guid cell)
    {
        var (south, north) = (tree.Commune(DemoTree.South), tree.Commune(DemoTree.North));
        for (var at = units.GetValueOrDefault(cell); at is not null; at = at.ParentId is { } parent ? units.GetValueOrDefault(parent) : null)
        {
            if (at.OrganizationId == south || at.OrganizationId == north)
            {
                return at.OrganizationId;
            }
        }

        return null;
    }

    private static TrainingCentre Centre(string name, DateOnly from, string head) => new()
    {
        Id = Guid.CreateVersion7(), Name = name, OrganizationId = Guid.Empty, Symbol = "TTCT", Place = "Nam Đông Hà", HeadName = head, From = from,
    };

    private static TrainingCentre Belonging(TrainingCentre centre, Guid unit, string line) => new()
    {
        Id = centre.Id, Name = centre.Name, OrganizationId = unit, Symbol = centre.Symbol, SuperiorLine = line, Place = centre.Place, HeadName = centre.HeadName, From = centre.From,
    };

    private static TrainingClass Made(ClassKind kind, string name, DateOnly first, int seats) => new()
    {
        Id = Guid.CreateVersion7(), Kind = kind, Name = name, Organiser = Ward.Name, CentreId = Ward.Id, ProgrammeCode = ClassProgrammes.On(kind, first)?.Code,
        FirstDay = first, LastDay = first, Seats = seats, Place = "Hội trường Trung tâm Chính trị phường",
    };

    private static DateOnly SaturdayBefore(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 1) % 7));
}
