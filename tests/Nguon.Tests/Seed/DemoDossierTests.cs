using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Activities;
using Nguon.Domain.Admission;
using Nguon.Domain.Classes;
using Nguon.Domain.People;
using Nguon.Domain.Time;
using Nguon.Tests.Rooms;
using Nguon.Web.Data;
using Nguon.Web.Seed.Demo;

namespace Nguon.Tests.Seed;

[Collection(DemoCityCollection.Name)]
public sealed class DemoDossierTests(DemoCityFixture city)
{
    private static DateOnly Today => DemoCityFixture.Today;

    [Fact]
    public void People_at_every_step_are_as_many_as_the_story_says()
    {
        var stages = OfTheCity().GroupBy(d => d.Stage).ToDictionary(g => g.Key, g => g.Count());

        Assert.Equal(60, Count(stages, DossierStage.Listed, DossierStage.InClass));
        Assert.Equal(45, Count(stages, DossierStage.Certified));
        Assert.Equal(2, Count(stages, DossierStage.Preparing));
        Assert.Equal(40, Count(stages, DossierStage.Verifying));
        Assert.Equal(20, Count(stages, DossierStage.ReadyForCell));
        Assert.Equal(15, Count(stages, DossierStage.CellApproved, DossierStage.BaseApproved, DossierStage.Submitted, DossierStage.ReturnedForCorrection, DossierStage.Agreed));
        Assert.Equal(8, Count(stages, DossierStage.Decided));
        Assert.Equal(90, Count(stages, DossierStage.Probation, DossierStage.RecognitionOpen, DossierStage.RecognitionCellApproved, DossierStage.RecognitionBaseApproved,
            DossierStage.RecognitionSubmitted, DossierStage.RecognitionAgreed));
        Assert.Equal((3, 3, 1, 1), (Count(stages, DossierStage.AuthorityDeclined), Count(stages, DossierStage.Withdrawn), Count(stages, DossierStage.MovedOut), Count(stages, DossierStage.NameDeleted)));
    }

    [Fact]
    public async Task Members_on_their_way_stand_in_the_record_like_those_of_a_real_cell()
    {
        var sent = await city.Db.Transfers.AsNoTracking().Select(t => t.Id).ToListAsync();
        var logged = await city.Db.Activities.AsNoTracking().Where(a => a.Kind == ActivityKind.TransferSent).Select(a => a.SubjectId).ToListAsync();

        Assert.Equal(2, sent.Count);
        Assert.Equal(sent.Order(), logged.Order());
    }

    [Fact]
    public void Five_are_returned_and_two_of_them_for_the_second_time()
    {
        var returned = OfTheCity().Where(d => d.Stage == DossierStage.ReturnedForCorrection).ToList();

        Assert.Equal(5, returned.Count);
        Assert.Equal(2, returned.Count(d => d.Returns == 2));
    }

    [Fact]
    public void A_third_of_those_verifying_wait_on_one_place_for_more_than_thirty_working_days()
    {
        var calendar = Nguon.Web.Seed.CalendarSource.Load();
        var waiting = OfTheCity(withSteps: true).Where(d => d.Stage == DossierStage.Verifying).ToList();

        Assert.All(waiting, d => Assert.InRange(d.OpenRequests.Count, 1, 3));
        Assert.InRange(waiting.Count(d => d.OpenRequests.Count == 1 && calendar.AddWorkingDays(d.OpenRequests[0].OccurredOn, 30) < Today), 13, 15);
    }

    [Fact]
    public void Clocks_run_out_as_the_story_says()
    {
        var dossiers = OfTheCity(withSteps: true);
        var ends = dossiers.Where(d => d.Stage is >= DossierStage.Probation and < DossierStage.Recognised && d.Has(StepKind.Ceremony))
            .Select(d => (Dossier: d, Ends: Months.Add(d.LastOf(StepKind.Ceremony)!.OccurredOn, 12))).ToList();

        Assert.Equal(12, ends.Count(e => e.Ends > Today && e.Ends <= Today.AddMonths(2)));
        Assert.Equal(3, ends.Count(e => e.Ends < Today.AddDays(-45) && !e.Dossier.Has(StepKind.CellRecognitionResolution)));
        Assert.Equal(6, dossiers.Count(d => d.Stage == DossierStage.Certified && d.LapseKind == ClockKind.CertificateValidity && d.LapsesOn <= Today.AddMonths(3)));
    }

    [Fact]
    public void Recent_years_have_full_dossiers_judged_by_the_rules_of_each_day()
    {
        var recognised = OfTheCity(withSteps: true).Where(d => d.Stage == DossierStage.Recognised).ToList();

        Assert.True(recognised.Count > 60, $"{recognised.Count}");
        Assert.All(recognised, d => Assert.True(d.Steps.Count >= 28, $"{d.Steps.Count}"));
        Assert.All(recognised, d => Assert.True(d.OpenMarks == 0, $"{d.CellId} {string.Join(" | ", d.Steps.SelectMany(s => s.Marks.Where(m => m.IsToMend).Select(m => $"{s.Kind} {s.OccurredOn:O} {m.Refusal.Message}")))}"));
        Assert.True(recognised.SelectMany(d => d.Steps).Select(s => s.RegulationId).Distinct().Count() >= 3);
    }

    [Fact]
    public void Few_dossiers_carry_faults_to_mend()
    {
        var marked = OfTheCity(withSteps: true).Where(d => d.OpenMarks > 0).ToList();

        Assert.True(marked.Count <= 8, string.Join("\n", marked.Take(12).SelectMany(d => d.Steps.SelectMany(s => s.Marks.Where(m => m.IsToMend).Select(m => $"{d.Stage} {s.Kind} {s.OccurredOn:O} {m.Refusal.Message}")))));
    }

    [Fact]
    public void Faults_to_mend_and_a_warning_are_there_to_see()
    {
        var dossiers = OfTheCity(withSteps: true).Where(d => d.Stage < DossierStage.Decided).ToList();
        var marks = dossiers.SelectMany(d => d.Steps).SelectMany(s => s.Marks).ToList();

        Assert.Equal(4, dossiers.Count(d => d.OpenMarks > 0));
        Assert.Contains(marks, m => m is { IsToMend: true, Refusal.Rule: "IntroducerCoWorking" });
        Assert.Contains(marks, m => m is { IsToMend: true, Refusal.Rule: "PaperDate" });
        Assert.Contains(marks, m => m is { IsToMend: false, Refusal.Rule: "CertificateValidity" });
    }

    [Fact]
    public void The_province_has_people_over_sixty_and_former_members_to_consent_to()
    {
        var waiting = OfTheCity().Where(d => d.NeedsProvincialConsent).ToList();
        var born = city.Db.People.AsNoTracking().Select(p => new { p.Id, p.BornOn }).ToDictionary(p => p.Id, p => p.BornOn);

        Assert.Equal(2, waiting.Count(d => d.Circumstances.IsOverSixtyPath && born[d.PersonId] < Today.AddYears(-60)));
        Assert.Equal(2, waiting.Count(d => d.Circumstances.Former is not null));
        Assert.All(waiting, d => Assert.Equal(0, d.OpenMarks));
        var province = city.Db.AccountGrants.AsNoTracking().Single(g => g.Role == AccountRole.ProvincialDepartment).OrganizationId;
        Assert.Single(waiting, d => d.Circumstances.IsOverSixtyPath && d is { Stage: DossierStage.Submitted } && d.WaitsForId == province);
        Assert.True(city.Db.AccountGrants.Any(g => g.Role == AccountRole.Clerk && g.OrganizationId == province));
    }

    [Fact]
    public void A_booklet_that_travels_asks_the_next_place_when_the_one_before_has_answered()
    {
        var travelling = OfTheCity(withSteps: true).Where(d => d.Circumstances is { BookletTravels: true, PlacesToVerify: > 1 } && d.Steps.Count(s => s.Kind == StepKind.VerificationSent) > 1).ToList();

        Assert.True(travelling.Count > 20, $"{travelling.Count}");
        Assert.All(travelling, d => Assert.Equal(d.Steps.Count(s => s.Kind == StepKind.VerificationSent), d.Steps.Where(s => s.Kind == StepKind.VerificationSent).Select(s => s.OccurredOn).Distinct().Count()));
    }

    [Fact]
    public void Numbers_of_decisions_are_given_once_in_a_unit_and_rise_with_the_days()
    {
        StepKind[] decisions = [StepKind.AdmissionDecision, StepKind.RecognitionDecision, StepKind.DeletionDecision];
        var given = city.Db.DossierSteps.AsNoTracking().Where(s => decisions.Contains(s.Kind) && s.OccurredOn >= DemoTree.Reform).AsEnumerable()
            .Select(s => (s.ByOrganizationId, s.OccurredOn, Number: int.Parse(s.PaperNumber!.Split('-')[0], System.Globalization.CultureInfo.InvariantCulture))).ToList();

        Assert.True(given.Count > 150, $"{given.Count}");
        Assert.Equal(given.Count, given.DistinctBy(g => (g.ByOrganizationId, g.Number)).Count());
        Assert.All(given.GroupBy(g => g.ByOrganizationId), unit =>
            Assert.All(unit.OrderBy(g => g.OccurredOn).Zip(unit.OrderBy(g => g.OccurredOn).Skip(1)), pair => Assert.True(pair.First.Number < pair.Second.Number + 12, $"{pair}")));
    }

    [Fact]
    public void Those_proposed_for_a_class_stand_on_the_centres_list()
    {
        var proposed = city.Db.Enrolments.AsNoTracking().Where(e => e.Status == EnrolmentStatus.Proposed || e.Status == EnrolmentStatus.Seated || e.Status == EnrolmentStatus.Waiting).Select(e => e.PersonId).ToList();

        Assert.Equal(OfTheCity().Where(d => d.Stage == DossierStage.InClass).Select(d => d.PersonId).Order(), proposed.Order());
    }

    [Fact]
    public void No_month_of_the_last_two_years_but_those_of_the_reform_is_without_an_admission()
    {
        var months = city.Db.AdmissionRecords.AsNoTracking().Where(r => r.DecidedOn > Today.AddMonths(-24)).AsEnumerable().GroupBy(r => (r.DecidedOn.Year, r.DecidedOn.Month)).ToDictionary(g => g.Key, g => g.Count());

        var empty = Enumerable.Range(1, 23).Select(i => Today.AddMonths(-i)).Where(day => !DemoDays.IsReformHole(day) && !months.ContainsKey((day.Year, day.Month)));
        Assert.Empty(empty);
        Assert.True(city.Db.AdmissionRecords.Count(r => r.DecidedOn > Today.AddMonths(-15) && r.DecidedOn <= Today.AddMonths(-12)) >= 15);
    }

    [Fact]
    public void Standing_agrees_with_the_dossier()
    {
        var people = city.Db.People.AsNoTracking().Select(p => new { p.Id, p.Status }).ToDictionary(p => p.Id, p => p.Status);

        Guard.Every(OfTheCity(), d => Assert.Contains(people[d.PersonId], Fitting(d.Stage)));
    }

    [Fact]
    public void Meetings_of_the_last_year_carry_the_acts_of_the_evening()
    {
        var sessions = city.Db.Sessions.AsNoTracking().ToDictionary(s => s.Id);
        var items = city.Db.SessionItems.AsNoTracking().ToList();
        var steps = city.Db.DossierSteps.AsNoTracking().Where(s => s.SessionId != null).ToDictionary(s => s.Id);

        Assert.True(sessions.Count > 100);
        Guard.Every(items.Where(i => i.StepId is not null), i => Assert.Equal((i.SessionId, sessions[i.SessionId].HeldOn), (steps[i.StepId!.Value].SessionId!.Value, steps[i.StepId!.Value].OccurredOn)));
        Assert.All(sessions.Values.Where(s => s.HeldOn <= Today), s => Assert.NotNull(s.Attendance));
        Assert.Contains(items.GroupBy(i => i.SessionId), g => g.Count() >= 3);
    }

    [Fact]
    public void Mentors_are_official_members_and_remarks_read_like_life_with_a_few_lazy_ones()
    {
        var officials = city.Db.Standings.AsNoTracking().Where(s => s.Status == PersonStatus.OfficialMember).ToList().ToLookup(s => s.PersonId);
        var remarks = city.Db.MentorRemarks.AsNoTracking().ToList();

        Guard.Every(city.Db.MentorAssignments.AsNoTracking().ToList(), a => Assert.Contains(officials[a.MentorId], s => s.From <= a.From));
        Assert.InRange(remarks.GroupBy(r => r.PersonId).Count(g => g.Count() == 3 && g.Select(r => r.Text).Distinct().Count() == 1), 2, 40);
        Assert.True(remarks.Select(r => r.Text).Distinct().Count() >= 12);
    }

    private static PersonStatus[] Fitting(DossierStage stage) => stage switch
    {
        DossierStage.Listed or DossierStage.InClass or DossierStage.Certified => [PersonStatus.Sympathizer],
        < DossierStage.Probation => [PersonStatus.Applicant],
        < DossierStage.Recognised => [PersonStatus.ProbationaryMember],
        DossierStage.Recognised => [PersonStatus.OfficialMember],
        DossierStage.RemovedFromList or DossierStage.Withdrawn => [PersonStatus.NonMember],
        DossierStage.MovedOut or DossierStage.NameDeleted => [PersonStatus.Left],
        _ => [PersonStatus.Sympathizer],
    };

    private List<AdmissionDossier> OfTheCity(bool withSteps = false)
    {
        var mountains = city.Under("Đảng bộ xã Lìa", Today).Concat(city.Under("Đảng bộ xã Tà Rụt", Today)).ToHashSet();
        var dossiers = withSteps ? city.Db.Dossiers.AsNoTracking().Include(d => d.Steps) : city.Db.Dossiers.AsNoTracking();
        return dossiers.AsEnumerable().Where(d => !mountains.Contains(d.CellId)).ToList();
    }

    private static int Count(Dictionary<DossierStage, int> stages, params DossierStage[] which) => which.Sum(s => stages.GetValueOrDefault(s));
}
