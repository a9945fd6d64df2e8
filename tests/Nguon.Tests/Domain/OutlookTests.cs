using FsCheck;
using FsCheck.Fluent;
using Nguon.Domain.Admission;
using Nguon.Domain.People;
using static Nguon.Tests.Domain.Way;

namespace Nguon.Tests.Domain;

/// <summary>What lies ahead is said before anybody acts, and a day can be tried without writing.</summary>
public sealed class OutlookTests
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(120);

    [Fact]
    public void A_ready_dossier_is_told_the_earliest_and_the_latest_day_of_every_step_to_recognition()
    {
        var way = new Way { Today = Day("2/6/2025") }.Prepared("1/1/2024", "2/6/2025");

        var outlook = Outlook(way);

        Assert.Equal(Day("2/6/2025"), outlook.Of(StepKind.CellResolution)?.EarliestOn);
        Assert.Equal((Day("2/6/2025"), Day("25/8/2025")), Days(outlook, StepKind.AdmissionDecision));
        Assert.Equal((Day("2/6/2025"), way.Calendar.AddWorkingDays(Day("25/8/2025"), 30)), Days(outlook, StepKind.Ceremony));
        Assert.Equal(Day("2/6/2026"), outlook.Of(StepKind.CellRecognitionResolution)?.EarliestOn);
        Assert.Equal(Day("2/6/2026"), outlook.EffectiveOn);
        Assert.DoesNotContain(outlook.Lines, line => line.Refusals.Count > 0);
    }

    [Fact]
    public void Who_is_too_young_hears_the_first_month_the_cell_may_meet_and_what_lapses_before()
    {
        var way = new Way { Today = Day("2/6/2022") }.Prepared("1/1/2022", "2/6/2022");
        way.Applicant = way.Applicant with { BornOn = Day("20/7/2005") };

        var outlook = Outlook(way);

        Assert.Equal((Day("1/7/2023"), null), (outlook.Of(StepKind.CellResolution)?.JudgedOn, outlook.Of(StepKind.CellResolution)?.EarliestOn));
        Assert.Contains(outlook.Of(StepKind.CellResolution)!.Refusals, refusal => refusal.Rule == "VerificationValidity");
        Assert.Equal([ClockKind.VerificationValidity, ClockKind.OpinionValidity], outlook.Lapses.Where(lapse => lapse.IsBeforeMeeting).Select(lapse => lapse.Kind));
    }

    [Fact]
    public void An_expired_certificate_stops_the_count_until_a_new_one_is_supposed()
    {
        var way = new Way { Today = Day("2/6/2025") }.Prepared("1/5/2020", "2/4/2025");

        var stuck = Outlook(way);
        var tried = Outlook(way, new Supposition(StepKind.AwarenessCertificate, Day("20/6/2025")));

        Assert.Contains(stuck.Of(StepKind.CellResolution)!.Refusals, refusal => refusal.Rule == "CertificateValidity");
        Assert.Null(stuck.Of(StepKind.RecognitionDecision)?.EarliestOn);
        Assert.Equal(Day("20/6/2025"), tried.Of(StepKind.CellResolution)?.EarliestOn);
        Assert.NotNull(tried.EffectiveOn);
    }

    [Fact]
    public void A_supposed_meeting_is_judged_on_its_own_day_and_nothing_is_written()
    {
        var way = new Way { Today = Day("2/6/2025") }.Prepared("1/7/2020", "2/6/2025");
        var before = way.Dossier.Steps.Count;

        var good = Outlook(way, new Supposition(StepKind.CellResolution, Day("1/7/2025")));
        var bad = Outlook(way, new Supposition(StepKind.CellResolution, Day("2/7/2025")));

        Assert.Empty(good.Refusals);
        Assert.Equal("CertificateValidity", Assert.Single(bad.Refusals).Rule);
        Assert.Equal(before, way.Dossier.Steps.Count);
        Assert.False(way.Dossier.Has(StepKind.CellResolution));
    }

    [Fact]
    public void A_later_ceremony_moves_recognition_by_twelve_months_and_a_late_one_is_refused_without_consent()
    {
        var way = new Way { Today = Day("2/6/2025") };
        way.Do(StepKind.AdmissionDecision, "2/6/2025", mode: StepMode.Record);
        way.Do(StepKind.DecisionReceived, "2/6/2025", mode: StepMode.Record);

        var late = Outlook(way, new Supposition(StepKind.Ceremony, Day("15/7/2025")));
        var agreed = Outlook(way, new Supposition(StepKind.SuperiorConsent, Day("10/7/2025")), new Supposition(StepKind.Ceremony, Day("15/7/2025")));

        Assert.Equal("CeremonyDue", Assert.Single(late.Refusals).Rule);
        Assert.Empty(agreed.Refusals);
        Assert.Equal(Day("15/7/2026"), agreed.EffectiveOn);
    }

    [Fact]
    public void What_ended_has_nothing_ahead()
    {
        var way = new Way { Today = Day("2/6/2025") };
        way.Do(StepKind.PutOnList, "1/3/2024");
        way.Do(StepKind.RemovedFromList, "1/4/2025", new() { Text = "lý do" });

        Assert.Empty(Outlook(way).Lines);
    }

    [Fact]
    public void A_meeting_one_day_later_makes_nothing_after_it_earlier() => Check.One(Many, Prop.ForAll(Gen.Choose(0, 500).ToArbitrary(), (int days) =>
    {
        var way = new Way { Today = Day("2/6/2025") }.Prepared("1/1/2025", "2/6/2025");
        var (first, second) = (Outlook(way, new Supposition(StepKind.CellResolution, way.Today.AddDays(days))), Outlook(way, new Supposition(StepKind.CellResolution, way.Today.AddDays(days + 1))));
        return first.Lines.All(line => second.Of(line.Kind) is not { } same || same.EarliestOn is null || line.EarliestOn is null
            || (same.EarliestOn >= line.EarliestOn && (same.LatestOn is null || line.LatestOn is null || same.LatestOn >= line.LatestOn)));
    }));

    [Fact]
    public void A_supplementary_paper_dated_in_its_time_adds_no_refusal() => Check.One(Many, Prop.ForAll(Supplements.ToArbitrary(), (Supplement given) =>
    {
        var way = new Way { Today = Day("2/6/2025"), Applicant = new() { Name = "An", BornOn = Day("12/9/1994").AddMonths(given.Months), Education = EducationLevel.UpperSecondary } }.Prepared(given.Certificate, "2/6/2025");
        var meeting = new Supposition(StepKind.CellResolution, way.Today.AddDays(given.Later));
        var before = Outlook(way, meeting).Refusals.Select(refusal => refusal.Rule).ToList();
        return Outlook(way, meeting, new Supposition(given.Kind, way.Today.AddDays(given.Later / 2))).Refusals.All(refusal => before.Contains(refusal.Rule));
    }));

    [Fact]
    public void The_order_of_entry_changes_nothing_that_is_told() => Check.One(Many, Prop.ForAll(Gen.Choose(0, 100000).ToArbitrary(), (int seed) =>
    {
        var papers = new[] { (StepKind.AwarenessCertificate, "1/1/2024"), (StepKind.Application, "3/3/2025"), (StepKind.Resume, "10/3/2025"), (StepKind.ResumeStamped, "12/3/2025"), (StepKind.RecordMatch, "1/4/2025"), (StepKind.OpinionSummary, "5/5/2025") };
        var mixed = papers.ToArray();
        new Random(seed).Shuffle(mixed);
        return Told(papers).SequenceEqual(Told(mixed));
    }));

    private static IEnumerable<string> Told(IEnumerable<(StepKind Kind, string On)> papers)
    {
        var way = new Way { Today = Day("2/6/2025") };
        foreach (var (kind, on) in papers)
        {
            way.Do(kind, on, mode: StepMode.Record);
        }

        return Outlook(way).Lines.Select(line => $"{line.Kind} {line.EarliestOn} {line.LatestOn} {string.Join(',', line.Refusals.Select(refusal => refusal.Message))}");
    }

    private static Gen<Supplement> Supplements =>
        from kind in Gen.Elements(StepKind.AwarenessCertificate, StepKind.SupplementaryVerification, StepKind.OpinionSummary)
        from certificate in Gen.Elements("1/1/2020", "1/7/2020", "1/1/2024")
        from later in Gen.Choose(0, 700)
        from months in Gen.Choose(0, 180)
        select new Supplement(kind, certificate, later, months);

    private static DossierOutlook Outlook(Way way, params Supposition[] supposed) => way.Dossier.Outlook(way.Context(), supposed);

    private static (DateOnly? Earliest, DateOnly? Latest) Days(DossierOutlook outlook, StepKind kind) => (outlook.Of(kind)?.EarliestOn, outlook.Of(kind)?.LatestOn);

    private sealed record Supplement(StepKind Kind, string Certificate, int Later, int Months);
}
