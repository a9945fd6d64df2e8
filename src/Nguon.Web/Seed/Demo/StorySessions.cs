using Nguon.Domain.Organizations;
using Nguon.Domain.Sessions;

namespace Nguon.Web.Seed.Demo;

/// <summary>Meetings of the last twelve months: each evening once, with its acts in order.</summary>
internal sealed class StorySessions(Scene scene)
{
    private readonly Dictionary<(Guid Unit, DateOnly Day, SessionKind Kind), Session> met = [];
    private readonly Dictionary<Guid, int> orders = [];

    /// <summary>Sessions made since the last write.</summary>
    public List<Session> New { get; } = [];

    public List<SessionItem> Items { get; } = [];

    /// <summary>The cell's meeting of the day; null for days so long ago that only the paper is left.</summary>
    public Session? OfCell(CellCast cast, Guid unit, DateOnly day) => IsTooLongAgo(day) ? null : Once((unit, day, SessionKind.Cell), () => new Session
    {
        Id = Guid.CreateVersion7(),
        OrganizationId = unit,
        Kind = SessionKind.Cell,
        Method = SessionMethod.Meeting,
        HeldOn = day,
        Place = cast.Place,
        Chair = cast.Holder(Nguon.Domain.People.PartyPost.Secretary, day, "Bí thư chi bộ"),
        MinutesBy = cast.Holder(Nguon.Domain.People.PartyPost.DeputySecretary, day, "Phó Bí thư chi bộ"),
        Attendance = day > scene.Today ? null : cast.AttendanceOn(day),
        ResolutionNumber = day > scene.Today ? null : CellNumber(day),
        RecordedAt = DemoDays.Entered(day > scene.Today ? scene.Today.AddDays(-3) : day, scene.Today, 5),
    });

    /// <summary>The committee's session of the day.</summary>
    public Session? OfCommittee(OrganizationVersion unit, SessionKind kind, (DateOnly Day, int Members, int Present) session) => IsTooLongAgo(session.Day) ? null : Once((unit.OrganizationId, session.Day, kind), () => new Session
    {
        Id = Guid.CreateVersion7(),
        OrganizationId = unit.OrganizationId,
        Kind = kind,
        Method = session.Day.Day < 15 ? SessionMethod.Slips : SessionMethod.Meeting,
        HeldOn = session.Day,
        Place = $"Trụ sở {unit.OrganName}",
        Chair = $"Bí thư {unit.OrganName}",
        MinutesBy = "Chánh Văn phòng",
        Attendance = new Attendance { OfficialMembers = session.Members, Present = session.Present, AbsenceReasons = session.Present < session.Members ? $"{session.Members - session.Present} công tác" : "" },
        SlipsSent = session.Day.Day < 15 ? session.Members : null,
        SlipsReturned = session.Day.Day < 15 ? session.Present : null,
        RecordedAt = DemoDays.Entered(session.Day, scene.Today, 2),
    });

    /// <summary>An act of the meeting about somebody, next in order.</summary>
    public void Add(Session? session, SessionItem item)
    {
        if (session is not null)
        {
            Items.Add(item);
        }
    }

    public int NextOrder(Guid session) => orders[session] = orders.GetValueOrDefault(session) + 1;

    public static string CellNumber(DateOnly day) => $"{day.Month:00}-NQ/CB";

    /// <summary>Keeps what was written out of the next write; the meetings stay known.</summary>
    public void Written()
    {
        New.Clear();
        Items.Clear();
    }

    private bool IsTooLongAgo(DateOnly day) => day < scene.Today.AddMonths(-12);

    private Session Once((Guid, DateOnly, SessionKind) key, Func<Session> make)
    {
        if (!met.TryGetValue(key, out var session))
        {
            met[key] = session = make();
            New.Add(session);
        }

        return session;
    }
}
