using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Classes;
using Nguon.Domain.Organizations;
using Nguon.Domain.People;
using Nguon.Domain.Text;
using Nguon.Domain.Time;
using Nguon.Tests.Rooms;
using Nguon.Web.Seed.Demo;

namespace Nguon.Tests.Seed;

[Collection(DemoCityCollection.Name)]
public sealed class DemoPeopleTests(DemoCityFixture city)
{
    private static readonly DateOnly First = new(2012, 1, 1);
    private static readonly DateOnly ReportDay = CityPlan.ReportDay;

    [Fact]
    public void The_city_had_6_913_members_on_20_May_2022() =>
        Assert.Equal(6913, city.MembersIn(city.Under("Thành ủy Đông Hà", ReportDay), ReportDay));

    [Fact]
    public void Admissions_by_year_are_those_of_the_footnote()
    {
        var admitted = city.Admitted(city.Under("Thành ủy Đông Hà", ReportDay), First, ReportDay);

        Assert.Equal(1587, admitted.Count);
        Assert.Equal([200, 163, 175, 170, 152, 214, 190, 117, 85, 93, 28], admitted.GroupBy(r => r.DecidedOn.Year).OrderBy(g => g.Key).Select(g => g.Count()));
        Assert.Equal(1587, admitted.Select(r => r.PersonId).Distinct().Count());
    }

    [Fact]
    public void Admissions_and_class_participants_by_ward_are_those_of_the_annex()
    {
        var counts = CityPlan.Wards.Select(w => (w.Name, Admitted: Admitted(w.Name).Count, Sent: Sent(w.Name))).ToList();

        Assert.Equal([93, 64, 85, 34, 74, 60, 59, 57, 59], counts.Select(c => c.Admitted));
        Assert.Equal([300, 200, 150, 65, 304, 170, 160, 184, 170], counts.Select(c => c.Sent));
        Assert.Equal((585, 1703), (counts.Sum(c => c.Admitted), counts.Sum(c => c.Sent)));
    }

    [Fact]
    public void The_585_came_from_the_youth_union_only_associations_only_and_both()
    {
        var wards = CityPlan.Wards.SelectMany(w => Admitted(w.Name)).ToList();
        var youth = wards.Where(r => r.IntroducedBy.HasFlag(IntroducingBodies.YouthUnion)).ToList();

        Assert.Equal(467, youth.Count(r => r.IntroducedBy == IntroducingBodies.YouthUnion));
        Assert.Equal(23, youth.Count(r => r.IntroducedBy != IntroducingBodies.YouthUnion));
        Assert.Equal(95, wards.Count - youth.Count);
        Assert.InRange(wards.Count(r => r.AgeThen is >= 18 and <= 30), 530, 540);
    }

    [Fact]
    public void Shares_of_the_newly_admitted_are_believable_for_the_town()
    {
        var all = city.Admitted(city.Under("Thành ủy Đông Hà", ReportDay), First, ReportDay);

        Assert.InRange(Share(all, r => r.SexThen == Sex.Female), 52, 60);
        Assert.InRange(Share(all, r => r.WasYouthUnionMember), 80, 84);
        Assert.InRange(Share(all, r => r.EthnicThen != "01"), 0.5, 1);
        Assert.InRange(Share(all, r => r.ReligionThen != "khong"), 0.8, 2);
        Assert.InRange(Share(all, r => r.OccupationThen!.StartsWith("doanh-nghiep", StringComparison.Ordinal)), 8, 12);
        Assert.InRange(Share(all, r => r.OccupationThen == "nong-lam-ngu"), 3, 5);
        Assert.InRange(Share(all, r => r.EducationThen >= EducationLevel.UpperSecondary), 96, 98.5);
        Assert.InRange(all.Average(r => r.AgeThen!.Value), 26, 28);
    }

    [Fact]
    public void Shares_of_the_newly_admitted_are_believable_for_the_mountains()
    {
        var units = city.Under("Đảng bộ xã Lìa", DemoCityFixture.Today).Concat(city.Under("Đảng bộ xã Tà Rụt", DemoCityFixture.Today)).ToHashSet();
        var all = city.Admitted(units, First, DemoCityFixture.Today);

        Assert.InRange(Share(all, r => r.SexThen == Sex.Female), 35, 42);
        Assert.InRange(Share(all, r => r.WasYouthUnionMember), 65, 75);
        Assert.InRange(Share(all, r => r.EthnicThen != "01"), 75, 90);
        Assert.InRange(Share(all, r => r.OccupationThen == "nong-lam-ngu"), 45, 55);
        Assert.InRange(Share(all, r => r.ReligionThen != "khong"), 0, 2);
        Assert.InRange(Share(all, r => r.OccupationThen!.StartsWith("doanh-nghiep", StringComparison.Ordinal)), 0, 1);
        Assert.InRange(Share(all, r => r.EducationThen >= EducationLevel.UpperSecondary), 68, 78);
        Assert.InRange(Share(all, r => r.EducationThen == EducationLevel.LowerSecondary), 18, 27);
        Assert.InRange(Share(all, r => r.EducationThen == EducationLevel.Primary), 2, 5);
        Assert.InRange(all.Average(r => r.AgeThen!.Value), 29, 33);
        foreach (var commune in new[] { "xã Lìa", "xã Tà Rụt" })
        {
            Assert.InRange(city.MembersIn(city.Under($"Đảng bộ {commune}", DemoCityFixture.Today), DemoCityFixture.Today), 350, 600);
            Assert.InRange(city.Under($"Đảng bộ {commune}", DemoCityFixture.Today).Count - 1, 25, 30);
        }
    }

    [Fact]
    public void Exempt_and_absent_members_are_in_every_khu_pho_cell_and_none_falls_below_three()
    {
        foreach (var day in new[] { ReportDay, DemoCityFixture.Today })
        {
            var tree = city.TreeOn(day);
            var officials = city.Db.Standings.AsNoTracking().InForceOn(day).Where(s => s.Status == PersonStatus.OfficialMember).ToList().ToLookup(s => s.OrganizationId);
            var absent = city.Db.MemberAbsences.AsNoTracking().InForceOn(day).ToList().ToLookup(a => a.PersonId);
            foreach (var cell in tree.All.Where(v => v.Kind.IsCell()))
            {
                var members = officials[cell.OrganizationId].ToList();
                Assert.True(members.Count >= 3, $"{cell.Name}: {members.Count}");
                if (cell.Name.Contains("Khu phố"))
                {
                    Assert.InRange(members.Count, 17, 80);
                    Assert.Contains(members, m => absent[m.PersonId].Any(a => a.Kind == MemberAbsenceKind.Exempt));
                    Assert.Contains(members, m => absent[m.PersonId].Any(a => a.Kind == MemberAbsenceKind.TemporarilyAway));
                }
            }
        }
    }

    [Fact]
    public void Every_cell_has_one_secretary_today_who_is_an_official_member_there()
    {
        var today = DemoCityFixture.Today;
        var heads = city.Db.PostHoldings.AsNoTracking().InForceOn(today).Where(p => p.Post == PartyPost.Secretary).ToList().ToLookup(p => p.OrganizationId);
        var officials = city.Db.Standings.AsNoTracking().InForceOn(today).Where(s => s.Status == PersonStatus.OfficialMember)
            .Select(s => new { PersonId = (Guid?)s.PersonId, s.OrganizationId }).ToHashSet();

        Guard.Every(city.TreeOn(today).All.Where(v => v.Kind.IsCell()), cell =>
            Assert.Contains(new { heads[cell.OrganizationId].Single().PersonId, cell.OrganizationId }, officials));
    }

    [Fact]
    public void Nobody_bears_the_name_of_a_real_leader_or_a_possible_identity_number()
    {
        var people = city.Db.People.AsNoTracking().Select(p => new { p.FullName, p.IdentityNumber, p.SearchName, p.SortName }).ToList();

        Assert.DoesNotContain(people, p => BlockedNames.Holds(p.FullName));
        Assert.All(people.Where(p => p.IdentityNumber is not null), p => Assert.Matches("^000[0-3][0-9]{8}$", p.IdentityNumber!));
        Assert.All(people, p => Assert.Equal(VietnameseText.SortName(p.FullName), p.SortName));
        Assert.True(people.Count(p => p.IdentityNumber is not null) > 9000);
    }

    [Fact]
    public void Standings_follow_each_other_and_end_in_what_the_person_is_now()
    {
        var today = DemoCityFixture.Today;
        var people = city.Db.People.AsNoTracking().Select(p => new { p.Id, p.Status, p.OrganizationId }).ToDictionary(p => p.Id);
        foreach (var history in city.Db.Standings.AsNoTracking().Where(s => s.RetractedAt == null).ToList().GroupBy(s => s.PersonId))
        {
            var rows = history.OrderBy(s => s.From).ToList();
            Assert.All(rows.Zip(rows.Skip(1)), pair => Assert.Equal(pair.First.Until, pair.Second.From));
            Assert.All(rows, row => Assert.True(row.Until is null || row.Until > row.From, $"{row.From} {row.Until}"));
            Assert.Equal((people[history.Key].Status, people[history.Key].OrganizationId), (rows[^1].Status, rows[^1].OrganizationId));
            Assert.True(rows[^1].From <= today);
        }
    }

    [Fact]
    public void Nothing_happens_in_Tet_week_or_on_public_holidays()
    {
        Assert.DoesNotContain(city.Db.AdmissionRecords.AsNoTracking().Where(r => r.DecidedOn >= First).ToList(), r => DemoDays.IsFree(r.DecidedOn) || (r.CeremonyOn is { } held && DemoDays.IsFree(held)));
        Assert.DoesNotContain(city.Db.Sessions.AsNoTracking().Select(s => s.HeldOn).ToList(), DemoDays.IsFree);
    }

    private List<AdmissionRecord> Admitted(string ward) => city.Admitted(city.Under($"Đảng bộ {ward}", ReportDay), First, ReportDay);

    private int Sent(string ward)
    {
        var units = city.Under($"Đảng bộ {ward}", ReportDay);
        var held = city.Db.TrainingClasses.Where(c => c.Kind == ClassKind.Awareness && c.LastDay >= First && c.LastDay <= ReportDay).Select(c => c.Id).ToHashSet();
        return city.Db.Enrolments.AsNoTracking().AsEnumerable().Where(e => e.ClassId is { } id && held.Contains(id) && units.Contains(e.OrganizationId)).Select(e => e.PersonId).Distinct().Count();
    }

    private static double Share(List<AdmissionRecord> all, Func<AdmissionRecord, bool> what) => 100.0 * all.Count(what) / all.Count;
}
