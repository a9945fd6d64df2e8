using Nguon.Domain.People;

namespace Nguon.Web.Seed.Demo;

/// <summary>Makes the people of one cell: members of long standing, the admitted, those only sent to a class; who left, who is exempt or away.</summary>
internal sealed class CellPeople(DemoCell cell, PersonMaker maker, DateOnly today)
{
    private readonly Dice dice = new($"people/{cell.Key}");
    private readonly List<Life> lives = [];

    public List<Life> Make(IReadOnlyList<Admission> admissions, IReadOnlyList<Participant> participants)
    {
        AddAdmitted(admissions);
        LeaveBeforeReport();
        AddOld(Math.Max(3, cell.Members - lives.Count(IsMemberOnReportDay)));
        MarkAbsent();
        LeaveSince();
        AddArrivals();
        lives.AddRange(participants.Select(Sent));
        return lives;
    }

    private static bool IsMemberOnReportDay(Life life) =>
        life.IsOfficialOn(CityPlan.ReportDay) || life.IsProbationaryOn(CityPlan.ReportDay);

    private void AddAdmitted(IReadOnlyList<Admission> admissions)
    {
        foreach (var admission in admissions)
        {
            var born = admission.DecidedOn.AddYears(-admission.Age).AddDays(-dice.Between(95, 350));
            var person = maker.Make(new PersonWish(cell, admission.Sex, born, WorkStock.OfApplicant(dice, cell, admission.Age))
            {
                Ethnic = Ethnic(admission.Index),
                Religion = Religion(admission.Index),
                IntroducedBy = admission.Bodies,
                FirstMentionOn = admission.ClassOn.AddMonths(-4),
            });
            if (admission.RecognisedOn is { } recognisedOn && admission.Probation is null)
            {
                maker.GiveCard(person, recognisedOn);
            }

            lives.Add(new Life { Person = person, Cell = cell, Admission = admission });
        }
    }

    private string Ethnic(int index) => cell.IsMountain
        ? index % 100 < 82 ? cell.Home.Contains("Rụt", StringComparison.Ordinal) || cell.Home.Contains("Vao", StringComparison.Ordinal) ? "31" : "23" : "01"
        : index % 125 == 60 ? "23" : "01";

    private static string Religion(int index) => (index % 77) switch
    {
        33 => index % 2 == 0 ? "phat-giao" : "cong-giao",
        _ => "khong",
    };

    // Students, soldiers and young workers move on; a small cell keeps room for its older members.
    private void LeaveBeforeReport()
    {
        var most = Math.Max(cell.Members < 8 ? 0 : 2, (cell.Members * 55 / 100) - 2);
        var early = lives.Where(l => l.Admission is { Probation: null } a && a.RecognisedOn < CityPlan.ReportDay.AddMonths(-9)).ToList();
        var staying = lives.Count(IsMemberOnReportDay);
        foreach (var life in early)
        {
            if (dice.Chance(cell.Workplace.StartsWith("Học sinh", StringComparison.Ordinal) ? 95 : 18) || staying > most)
            {
                var since = life.Admission!.RecognisedOn!.Value.AddMonths(4); // both are part of the condition above
                life.Left = (DemoDays.Office(dice.Day(since, CityPlan.ReportDay.AddDays(-20))), LeavingReason.MovedOut);
                staying--;
            }
        }
    }

    private void AddOld(int count)
    {
        for (var i = 0; i < count; i++)
        {
            var isRetired = cell.Type == CellType.KhuPho && i < count * 60 / 100;
            var born = isRetired ? dice.Day(new(1936, 3, 1), new(1963, 9, 1)) : dice.Day(new(1964, 1, 1), new(1983, 12, 1));
            lives.Add(Old(born, dice.Chance(30) ? dice.Day(new(2010, 1, 10), new(2022, 4, 28)) : DemoTree.Founded));
        }
    }

    private Life Old(DateOnly born, DateOnly joined)
    {
        var sex = dice.Chance(OldWomen(cell.Type)) ? Sex.Female : Sex.Male;
        var decided = DemoDays.OnOrBefore(DemoDays.Earlier(born.AddYears(dice.Between(20, 34)).AddDays(dice.Between(0, 360)), new DateOnly(2007, 11, 20)));
        var person = maker.Make(new PersonWish(cell, sex, born, WorkStock.OfMember(dice, cell, joined.Year < 2022 ? 2022 - born.Year : joined.Year - born.Year))
        {
            Ethnic = cell.IsMountain ? Ethnic(dice.Below(100)) : dice.Chance(0.7) ? "23" : "01",
            Religion = dice.Chance(0.8) ? "phat-giao" : "khong",
            FirstMentionOn = joined,
        });
        maker.GiveCard(person, decided.AddMonths(13));
        return new Life { Person = person, Cell = cell, Before = (decided, decided.AddMonths(12).AddDays(35), joined) };
    }

    private static int OldWomen(CellType type) => type == CellType.School ? 82 : CellChoice.Women(type) * 7 / 10;

    private void MarkAbsent()
    {
        if (cell.Type is not (CellType.KhuPho or CellType.Hamlet))
        {
            return;
        }

        var old = lives.Where(l => l.Before is not null).OrderBy(l => l.Person.BornOn).ToList();
        var exempt = cell.Type == CellType.Hamlet ? (old.Count >= 9 ? 1 : 0) : Math.Max(1, cell.Members * dice.Between(9, 14) / 100);
        var away = cell.Type == CellType.Hamlet ? (old.Count >= 5 ? 1 : 0) : Math.Max(1, cell.Members * dice.Between(4, 6) / 100);
        foreach (var life in old.Take(exempt))
        {
            life.Absence = Absent(life, MemberAbsenceKind.Exempt, new DateOnly(2016, 2, 1));
        }

        foreach (var life in old.AsEnumerable().Reverse().Take(away))
        {
            life.Absence = Absent(life, MemberAbsenceKind.TemporarilyAway, new DateOnly(2021, 6, 1));
        }
    }

    private MemberAbsence Absent(Life life, MemberAbsenceKind kind, DateOnly earliest) => new()
    {
        Id = Guid.CreateVersion7(),
        PersonId = life.Person.Id,
        Kind = kind,
        From = dice.Day(DemoDays.Later(earliest, life.JoinedOn), DemoDays.Later(life.JoinedOn, new DateOnly(2022, 5, 1))),
    };

    private void LeaveSince()
    {
        var years = (today.DayNumber - CityPlan.ReportDay.DayNumber) / 365.0;
        var first = CityPlan.ReportDay.AddDays(15);
        var last = today.AddDays(-25);
        var old = lives.Where(l => l.Before is not null).OrderBy(l => l.Person.BornOn).ToList();
        foreach (var life in old.Where(l => cell.Members > 8 && l.Absence is null && !CellPosts.MayServe(l)))
        {
            var isOld = life.Person.BornOn!.Value.Year < 1952; // everybody made here has a birth date
            if (dice.Chance(Math.Min(isOld ? 2.4 * years : 0.7 * years, 30)))
            {
                var reason = isOld ? LeavingReason.Died : dice.Weighted([(LeavingReason.MovedOut, 84), (LeavingReason.NameDeleted, 12), (LeavingReason.WithdrewFromParty, 4)]);
                life.Left = (DemoDays.Office(dice.Day(first, last)), reason);
            }
        }
    }

    private void AddArrivals()
    {
        for (var i = cell.Type == CellType.KhuPho ? dice.Between(1, Math.Clamp(74 - cell.Members, 1, 5)) : 0; i > 0; i--)
        {
            lives.Add(Old(dice.Day(new(1961, 1, 1), new(1966, 12, 1)), DemoDays.Office(dice.Day(CityPlan.ReportDay.AddDays(20), today.AddDays(-30)))));
        }
    }

    private Life Sent(Participant participant)
    {
        var age = dice.Between(19, 33);
        var sex = dice.Chance(CellChoice.Women(cell.Type)) ? Sex.Female : Sex.Male;
        var person = maker.Make(new PersonWish(cell, sex, participant.ClassOn.AddYears(-age).AddDays(-dice.Between(10, 350)), WorkStock.OfApplicant(dice, cell, age))
        {
            Ethnic = Ethnic(participant.Index), Religion = Religion(participant.Index), IsMember = false, FirstMentionOn = participant.ClassOn.AddMonths(-3),
            IntroducedBy = dice.Chance(80) || sex == Sex.Male ? IntroducingBodies.YouthUnion : IntroducingBodies.WomensUnion,
        });
        return new Life { Person = person, Cell = cell, Participant = participant };
    }
}
