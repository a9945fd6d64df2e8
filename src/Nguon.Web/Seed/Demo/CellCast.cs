using Nguon.Domain.Admission;
using Nguon.Domain.People;
using Nguon.Domain.Sessions;
using Nguon.Domain.Time;

namespace Nguon.Web.Seed.Demo;

/// <summary>The people of one cell as its meetings see them: who votes, helps, introduces, chairs.</summary>
internal sealed class CellCast(DemoCell cell, IReadOnlyList<Life> lives, IReadOnlyList<PostHolding> posts)
{
    private readonly Dictionary<Guid, int> mentees = [];
    private readonly Dictionary<Guid, Person> byId = lives.ToDictionary(l => l.Person.Id, l => l.Person);

    public DemoCell Cell => cell;

    public string Place => cell.Hamlet.Length > 0 ? $"Nhà văn hóa {cell.Hamlet}" : $"Phòng họp {cell.Workplace}";

    /// <summary>Name and post of whoever held the post on the day; a plain word when nobody is recorded.</summary>
    public string Holder(PartyPost post, DateOnly day, string word)
    {
        var holding = posts.FirstOrDefault(p => p.Post == post && p.IsInForceOn(day));
        return holding?.PersonId is { } id && byId.TryGetValue(id, out var person) ? $"{person.FullName}, {word}" : word;
    }

    /// <summary>A mentor of the day: official, neither exempt nor away, with few people to help.</summary>
    public Life Mentor(Dice dice, DateOnly day)
    {
        var able = Voters(day).ToList();
        var free = able.Where(l => mentees.GetValueOrDefault(l.Person.Id) < 2).ToList();
        var chosen = dice.Pick(free.Count > 0 ? free : able);
        mentees[chosen.Person.Id] = mentees.GetValueOrDefault(chosen.Person.Id) + 1;
        return chosen;
    }

    public MentorFacts FactsOf(Guid mentor, DateOnly day)
    {
        var life = lives.First(l => l.Person.Id == mentor);
        return new MentorFacts { IsOfficial = life.IsOfficialOn(day), IsExempt = life.IsAwayOn(day, MemberAbsenceKind.Exempt), Mentees = 1 };
    }

    /// <summary>Members who introduce: official, together with the applicant for more than twelve months.</summary>
    public IntroducerDetail Introducer(Dice dice, DateOnly day, Guid? besides = null)
    {
        var able = Voters(day).Where(l => l.JoinedOn < day.AddMonths(-16) && l.Person.Id != besides).ToList();
        var chosen = dice.Pick(able.Count > 0 ? able : Voters(day).ToList());
        return new IntroducerDetail
        {
            PersonId = chosen.Person.Id,
            Name = chosen.Person.FullName,
            IsOfficial = true,
            OfficialSince = chosen.OfficialOn,
            WorkedTogetherSince = DemoDays.Later(chosen.JoinedOn, day.AddMonths(-dice.Between(20, 60))),
        };
    }

    /// <summary>Attendance of a meeting: the away and most exempt do not come, one or two others are ill or travelling.</summary>
    public Attendance AttendanceOn(DateOnly day)
    {
        var dice = new Dice($"attendance/{cell.Key}/{day:O}");
        var official = lives.Where(l => l.IsOfficialOn(day)).ToList();
        var away = official.Count(l => l.IsAwayOn(day, MemberAbsenceKind.TemporarilyAway));
        var exempt = official.Count(l => l.IsAwayOn(day, MemberAbsenceKind.Exempt));
        var exemptPresent = exempt > 2 && dice.Chance(30) ? 1 : 0;
        var ill = official.Count > 12 ? dice.Between(0, 2) : 0;
        var travelling = official.Count > 20 ? dice.Between(0, 2) : 0;
        var probationary = lives.Count(l => l.IsProbationaryOn(day));
        return new Attendance
        {
            OfficialMembers = official.Count,
            TemporarilyAway = away,
            ExemptAbsent = exempt - exemptPresent,
            ExemptPresent = exemptPresent,
            Present = official.Count - away - (exempt - exemptPresent) - ill - travelling,
            ProbationaryMembers = probationary,
            ProbationaryPresent = probationary,
            AbsenceReasons = Reasons((away, "sinh hoạt tạm thời nơi khác"), (exempt - exemptPresent, "miễn sinh hoạt"), (ill, "ốm"), (travelling, "công tác")),
        };
    }

    private IEnumerable<Life> Voters(DateOnly day) =>
        lives.Where(l => l.IsOfficialOn(day) && l.Left is null && !l.IsAwayOn(day, MemberAbsenceKind.Exempt) && !l.IsAwayOn(day, MemberAbsenceKind.TemporarilyAway));

    private static string Reasons(params (int Count, string Why)[] parts) =>
        string.Join(", ", parts.Where(p => p.Count > 0).Select(p => $"{p.Count} {p.Why}"));
}
