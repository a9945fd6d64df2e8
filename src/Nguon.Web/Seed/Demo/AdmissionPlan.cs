using Nguon.Domain.People;
using Nguon.Domain.Time;

namespace Nguon.Web.Seed.Demo;

/// <summary>All admissions of the city: the report's 1.587 exactly, then the steady flow until fifteen months ago, then today's 90 probationers.</summary>
internal sealed class AdmissionPlan
{
    public static readonly DateOnly FirstDay = new(2012, 1, 1);

    private static readonly (int Year, int Count)[] Flow = [(2022, 60), (2023, 104), (2024, 126), (2025, 118)];
    private const int FlowLater = 112;
    private const int RecognisedLately = 8;
    private const int OtherBodiesShare = 60;
    private const int MountainsAYear = 26;
    private const int MountainProbationers = 8;

    private readonly DateOnly today;
    private readonly ClassPlan classes;
    private readonly CellChoice choice;
    private readonly List<Admission> all = [];
    private readonly DateOnly dossiersFrom;

    public AdmissionPlan(DateOnly today, ClassPlan classes, CellChoice choice)
    {
        (this.today, this.classes, this.choice) = (today, classes, choice);
        dossiersFrom = new DateOnly(today.Year - 2, 1, 1);
        AddReported();
        AddFlow();
        AddRecognisedLately();
        AddProbationers();
        AddMountains();
    }

    public IReadOnlyList<Admission> All => all;

    private void AddReported()
    {
        var dice = new Dice("report");
        var years = dice.Shuffled(CityPlan.AdmissionsByYear.SelectMany((count, i) => Enumerable.Repeat(2012 + i, count)));
        var wards = CityPlan.Wards.SelectMany((plan, i) => Enumerable.Repeat(i, plan.Admitted)).ToList();
        var sources = dice.Shuffled(WardSources());
        for (var i = 0; i < years.Count; i++)
        {
            var last = years[i] == CityPlan.ReportDay.Year ? new DateOnly(2022, 5, 4) : new DateOnly(years[i], 12, 25);
            var isWard = i < wards.Count;
            var cell = isWard ? choice.InWard(dice, wards[i]) : choice.InOtherBodies(dice);
            var source = isWard ? sources[i] : dice.Chance(79) ? new Source(true, dice.Chance(6), true) : new Source(false, dice.Chance(30), false);
            all.Add(Make(dice, cell, DemoDays.InWaves(dice, new DateOnly(years[i], 1, 4), last), source));
        }
    }

    private static IEnumerable<Source> WardSources() =>
        Enumerable.Repeat(new Source(true, false, true), CityPlan.WardSources.YouthOnly)
            .Concat(Enumerable.Repeat(new Source(true, true, true), CityPlan.WardSources.Both))
            .Concat(Enumerable.Range(0, CityPlan.WardSources.AssociationOnly).Select(i => new Source(false, true, i < 45)));

    private void AddFlow()
    {
        var end = today.AddMonths(-15).AddDays(-16);
        for (var year = 2022; year <= end.Year; year++)
        {
            var dice = new Dice($"flow/{year}");
            var first = year == 2022 ? new DateOnly(2022, 5, 25) : new DateOnly(year, 1, 4);
            var whole = Flow.FirstOrDefault(f => f.Year == year).Count is > 0 and var told ? told : FlowLater;
            var last = year == end.Year ? end : new DateOnly(year, 12, 25);
            var count = year == end.Year ? whole * DemoDays.ShareUntil(end) / 1000 : whole;
            for (var i = 0; i < count && last > first; i++)
            {
                all.Add(Make(dice, FlowCell(dice), DemoDays.InWaves(dice, first, last), FlowSource(dice)));
            }
        }
    }

    // The last to be recognised before today: every paper of the recognition has come, so they stand between the flow and today's probationers.
    private void AddRecognisedLately()
    {
        var dice = new Dice($"lately/{today:O}");
        var (first, last) = (today.AddMonths(-15).AddDays(-15), today.AddMonths(-12).AddDays(-20));
        var added = 0;
        for (var tries = 0; tries < 400 && added < RecognisedLately; tries++)
        {
            var admission = Make(dice, FlowCell(dice), DemoDays.OfficeOnOrBefore(dice.Day(first, last)), FlowSource(dice));
            if (DemoDays.IsReformHole(admission.DecidedOn) || WayDays.RecognisedBy(admission.Cell, admission.CeremonyOn) >= today)
            {
                continue;
            }

            all.Add(admission);
            added++;
        }
    }

    private void AddProbationers()
    {
        var dice = new Dice($"probation/{today:O}");
        var shown = new HashSet<ProbationState>();
        foreach (var (state, ceremonyOn) in ProbationDays.On(today, dice))
        {
            var cell = shown.Add(state) && state != ProbationState.DeletionDecided ? choice.Show : choice.InFlight(dice);
            var decidedOn = DemoDays.OfficeOnOrBefore(ceremonyOn.AddDays(-dice.Between(8, 16)));
            all.Add(Make(dice, cell, decidedOn, FlowSource(dice), (state, ceremonyOn)));
        }
    }

    private void AddMountains()
    {
        var end = today.AddMonths(-15).AddDays(-16);
        for (var year = 2018; year <= end.Year; year++)
        {
            var dice = new Dice($"mountains/{year}");
            var last = DemoDays.Earlier(end, new DateOnly(year, 12, 20));
            for (var i = 0; i < MountainsAYear && last.DayOfYear > 40; i++)
            {
                all.Add(Make(dice, choice.InMountains(dice), DemoDays.InWaves(dice, new DateOnly(year, 1, 4), last), MountainSource(dice)));
            }
        }

        var now = new Dice($"mountains/{today:O}");
        for (var i = 0; i < MountainProbationers; i++)
        {
            var ceremony = DemoDays.OnOrBefore(today.AddMonths(-10 + i).AddDays(-9));
            all.Add(Make(now, choice.InMountains(now), DemoDays.OfficeOnOrBefore(ceremony.AddDays(-10)), MountainSource(now), (ProbationState.Running, ceremony)));
        }
    }

    private static Source MountainSource(Dice dice) => dice.Chance(68) ? new Source(true, dice.Chance(5), true) : new Source(false, true, false);

    private DemoCell FlowCell(Dice dice) =>
        dice.Chance(OtherBodiesShare) ? choice.InOtherBodies(dice) : choice.InWard(dice, dice.Weighted(CityPlan.Wards.Select((w, i) => (i, w.Admitted)).ToList()));

    private static Source FlowSource(Dice dice) => dice.Chance(82) ? new Source(true, dice.Chance(5), true) : new Source(false, dice.Chance(70), dice.Chance(30));

    private Admission Make(Dice dice, DemoCell cell, DateOnly decidedOn, Source source, (ProbationState State, DateOnly CeremonyOn)? probation = null)
    {
        var sex = dice.Chance(CellChoice.Women(cell.Type)) ? Sex.Female : Sex.Male;
        var age = AgeFor(dice, cell, source);
        var ceremony = probation?.CeremonyOn ?? DemoDays.OnOrBefore(decidedOn.AddDays(dice.Between(8, 15)));
        ceremony = ceremony <= decidedOn ? DemoDays.OnOrAfter(decidedOn.AddDays(7)) : ceremony;
        var recognised = DemoDays.Office(Months.Add(ceremony, 12).AddDays(dice.Between(18, 36)));
        return new Admission
        {
            Cell = cell,
            Index = all.Count,
            DecidedOn = decidedOn,
            CeremonyOn = ceremony,
            RecognisedOn = probation is null ? recognised : null,
            ClassOn = classes.Before(Nguon.Domain.Classes.ClassKind.Awareness, decidedOn.AddMonths(-dice.Between(9, age < 21 ? 10 : 26))).LastDay,
            Bodies = Bodies(dice, source, sex),
            Sex = sex,
            Age = age,
            HasDossier = probation is not null || (decidedOn >= dossiersFrom && cell.Type is not (CellType.Police or CellType.Army or CellType.WardPolice)),
            Probation = probation?.State,
        };
    }

    private static int AgeFor(Dice dice, DemoCell cell, Source source) => (source.IsYoung, source.Youth) switch
    {
        (true, true) when cell.Type == CellType.KhuPho && dice.Chance(14) => 18,
        (true, true) when cell.Workplace.StartsWith("Học sinh", StringComparison.Ordinal) => dice.Between(19, 22),
        (true, true) => dice.Between(cell.Type == CellType.KhuPho ? 20 : 23, 29),
        (true, false) => dice.Between(27, 30),
        _ => dice.Weighted([(dice.Between(31, 35), 60), (dice.Between(36, 40), 25), (dice.Between(41, 49), 15)]),
    };

    private static IntroducingBodies Bodies(Dice dice, Source source, Sex sex)
    {
        var association = sex == Sex.Female ? IntroducingBodies.WomensUnion
            : dice.Pick<IntroducingBodies>([IntroducingBodies.FarmersUnion, IntroducingBodies.VeteransAssociation, IntroducingBodies.FatherlandFront]);
        return (source.Youth ? IntroducingBodies.YouthUnion : IntroducingBodies.None)
            | (source.Association ? association : IntroducingBodies.None)
            | (!source.Youth && !source.Association ? IntroducingBodies.TradeUnion : IntroducingBodies.None);
    }

    private sealed record Source(bool Youth, bool Association, bool IsYoung);
}
