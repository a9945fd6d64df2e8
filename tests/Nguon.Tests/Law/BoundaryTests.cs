using Nguon.Domain.Admission;
using Nguon.Domain.Organizations;
using Nguon.Domain.Time;
using Nguon.Tests.Domain;
using static Nguon.Tests.Domain.Way;

namespace Nguon.Tests.Law;

/// <summary>Both sides of every limit, in every set of rules ever in force, from that set's own values; whether it refuses or only warns is a matter of confidence.</summary>
public sealed class BoundaryTests
{
    private static readonly WorkingCalendar Calendar = Free();

    /// <summary>A day in each set of rules, no month's end.</summary>
    public static TheoryData<DateOnly> Days => [.. Book.Sets.Select(rules => rules.From.AddDays(1)).Select(day => day.Day > 27 ? day.AddDays(5) : day).Where(day => day.Year >= 2012)];

    [Theory]
    [MemberData(nameof(Days))]
    public void Age_by_the_month(DateOnly on)
    {
        var rules = Book.InForceOn(on);
        var first = new DateOnly(on.Year, on.Month, 1);
        Around(rules.AgeFromMonths.Value, months => Cell(on).Who(who => who with { BornOn = first.AddMonths(-months) }), "Age", months => months < rules.AgeFromMonths.Value);
        Around(rules.AgeToMonths.Value, months => Cell(on).Who(who => who with { BornOn = first.AddMonths(1 - months).AddDays(-1), IsOverSixtyPath = false }), "Age", months => months > rules.AgeToMonths.Value);
    }

    [Theory]
    [MemberData(nameof(Days))]
    public void Validity_of_papers_in_months(DateOnly on)
    {
        var rules = Book.InForceOn(on);
        Lapses(on, PaperKind.AwarenessCertificate, rules.CertificateMonths.Value, "CertificateValidity");
        Lapses(on, PaperKind.Verification, rules.VerificationMonths.Value, "VerificationValidity");
        Lapses(on, PaperKind.OpinionSummary, rules.OpinionMonths.Value, "OpinionValidity");
    }

    [Theory]
    [MemberData(nameof(Days))]
    public void Months_together_and_waits_before_a_re_admission(DateOnly on)
    {
        var rules = Book.InForceOn(on);
        Reached(on, rules.CoWorkingMonths.Value, "IntroducerCoWorking", since => Cell(on) with { Introducers = [new() { Name = "Hai", IsOfficial = true, WorkedTogetherSince = since }] });
        Reached(on, rules.ReadmissionMonths.Value, "ReadmissionWait", ended => Former(on, new() { EndedOn = ended, Reason = FormerEnd.NameDeleted }));
        Reached(on, rules.ReadmissionConvictionMonths.Value, "ReadmissionWait", cleared => Former(on, new() { EndedOn = on.AddYears(-20), Reason = FormerEnd.Expelled, Cause = FormerCause.LesserCrime, ConvictionClearedOn = cleared }));
        Around(rules.ReadmissionTimes.Value, times => Former(on, new() { EndedOn = on.AddYears(-20), Reason = FormerEnd.NameDeleted, Times = times }), "ReadmissionOnce", times => times >= rules.ReadmissionTimes.Value);
    }

    [Theory]
    [MemberData(nameof(Days))]
    public void Shares_of_every_body_from_three_to_forty(DateOnly on)
    {
        var rules = Book.InForceOn(on);
        for (var members = 3; members <= 40; members++)
        {
            var (of, two, half) = (members, (members * 2 + 2) / 3, members / 2 + 1);
            Around(two, yes => Cell(on) with { Body = new() { Members = of, Present = of }, Vote = Vote(yes, of) }, "CellMajority", yes => yes < two);
            Around(two, yes => Committee(on, ActKind.BaseCommitteeConsiders, of, yes, null), "BaseMajority", yes => yes < two);
            Around(two, yes => Committee(on, ActKind.AuthorityDecides, of, yes, DecisionMode.WholeCommittee), "AuthorityMajority", yes => yes < two);
            Around(half, yes => Committee(on, ActKind.AuthorityDecides, of, yes, DecisionMode.StandingCommittee), "AuthorityMajority", yes => yes < half);
        }

        Around(rules.CellMinimum.Value, members => Cell(on) with { Body = new() { Members = members, Present = members }, Vote = new() { For = members } }, "CellMinimum", members => members < rules.CellMinimum.Value);
    }

    [Theory]
    [MemberData(nameof(Days))]
    public void Working_days_to_decide_to_hold_the_ceremony_and_to_recognise(DateOnly on)
    {
        var rules = Book.InForceOn(on);
        After(on, rules.DecisionDays.Value, "DecisionDue", day => Committee(day, ActKind.AuthorityDecides, 9, 9, DecisionMode.StandingCommittee, new PaperFact(PaperKind.CellResolution, on)));
        After(on, rules.DecisionDays.Value + rules.DecisionExtensionDays.Value, "DecisionDue", day => Committee(day, ActKind.AuthorityDecides, 9, 9, DecisionMode.StandingCommittee, new PaperFact(PaperKind.CellResolution, on), new PaperFact(PaperKind.DecisionExtension, on.AddDays(7))));
        After(on, rules.CeremonyDays.Value, "CeremonyDue", day => new() { Act = ActKind.HoldCeremony, On = day, Papers = [new(PaperKind.AdmissionDecision, on), new(PaperKind.DecisionReceived, on)] });
        After(on, rules.RecognitionDecisionDays.Value, "RecognitionDue", day => Committee(day, ActKind.AuthorityRecognises, 9, 9, DecisionMode.StandingCommittee, new PaperFact(PaperKind.CellRecognitionResolution, on)));
        After(on, rules.PresentDays.Value, "TransferDue", day => new() { Act = ActKind.PresentTransfer, On = day, Papers = [new(PaperKind.TransferSlip, on)] });
        if (rules.TransferDays is { } transfer)
        {
            After(on, transfer.Value, "TransferDue", day => new() { Act = ActKind.StartTransfer, On = day, Papers = [new(PaperKind.MoveDecision, on)] });
        }
    }

    [Theory]
    [MemberData(nameof(Days))]
    public void The_end_of_probation_the_days_after_it_and_the_rounds(DateOnly on)
    {
        var rules = Book.InForceOn(on);
        var ends = rules.ProbationEndsOn(on);
        Assert.Equal(["refuses", "warns", ""], new[] { -1, 0, 1 }.Select(days => How(Recognition(on, ends.AddDays(days)), "ProbationRunning")));
        After(ends, Book.InForceOn(ends).RecognitionMeetingDays.Value, "RecognitionDue", day => Recognition(on, day));
        var later = ends.AddDays(3);
        var rounds = Book.InForceOn(later).RecognitionRounds.Value;
        Around(rounds, round => Recognition(on, later) with { Round = round }, "RecognitionRounds", round => round > rounds);
    }

    private static void Lapses(DateOnly on, PaperKind kind, int months, string rule)
    {
        foreach (var (days, isSaid) in new[] { (-1, true), (0, false), (1, false) })
        {
            var paper = on.AddMonths(-months).AddDays(days);
            Assert.True(isSaid == Says(Cell(on).With(kind, paper.ToString("yyyy-MM-dd")), rule), $"{kind} {paper} on {on}");
        }
    }

    private static void Reached(DateOnly on, int months, string rule, Func<DateOnly, DossierFacts> facts)
    {
        foreach (var (days, isSaid) in new[] { (-1, false), (0, false), (1, true) })
        {
            Assert.True(isSaid == Says(facts(on.AddMonths(-months).AddDays(days)), rule), $"{rule} {months} months {days:+0;-0} days on {on}");
        }
    }

    private static void Around(int limit, Func<int, DossierFacts> facts, string rule, Func<int, bool> isSaid)
    {
        for (var value = limit - 1; value <= limit + 1; value++)
        {
            Assert.True(isSaid(value) == Says(facts(value), rule), $"{rule} at {value}, limit {limit}, on {facts(value).On}");
        }
    }

    private static void After(DateOnly from, int workingDays, string rule, Func<DateOnly, DossierFacts> facts)
    {
        for (var days = workingDays - 1; days <= workingDays + 1; days++)
        {
            Assert.True(days > workingDays == Says(facts(Calendar.AddWorkingDays(from, days)), rule), $"{rule} {days} of {workingDays} working days from {from}");
        }
    }

    private static bool Says(DossierFacts facts, string rule) => How(facts, rule).Length > 0;

    private static string How(DossierFacts facts, string rule)
    {
        var verdict = Judge.Of(facts, Book, Calendar);
        return verdict.Refusals.Any(refusal => refusal.Rule == rule) ? "refuses" : verdict.Warnings.Any(refusal => refusal.Rule == rule) ? "warns" : "";
    }

    private static DossierFacts Cell(DateOnly on) => RuleCases.Cell(on.ToString("yyyy-MM-dd")).Who(who => who with { BornOn = on.AddYears(-30) });

    private static DossierFacts Former(DateOnly on, FormerFacts former) => Cell(on).Who(who => who with { Former = former });

    private static DossierFacts Recognition(DateOnly held, DateOnly on) => new()
    {
        Act = ActKind.CellConsidersRecognition, On = on, Papers = [new(PaperKind.AdmissionDecision, held.AddDays(-9)), new(PaperKind.Ceremony, held)],
        Body = new() { Members = 9, Present = 9 }, Vote = new() { For = 9 },
    };

    private static DossierFacts Committee(DateOnly on, ActKind act, int members, int yes, DecisionMode? mode, params PaperFact[] papers) =>
        new() { Act = act, On = on, Papers = papers, Body = new() { Members = members, Mode = mode }, Vote = Vote(yes, members) };

    private static Vote Vote(int yes, int of) => new() { For = yes, Against = Math.Max(0, of - yes) };
}
