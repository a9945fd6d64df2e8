using Microsoft.EntityFrameworkCore;
using Nguon.Domain.People;
using Nguon.Tests.Rooms;
using Nguon.Web.Seed.Demo;

namespace Nguon.Tests.Seed;

/// <summary>The invented city looks like a real one: schooling and work, months, names (practice.md 5.3, 5.5); shares in percent, a bound of whole percent is met by what rounds to it.</summary>
[Collection(DemoCityCollection.Name)]
public sealed class DemoShareTests(DemoCityFixture city)
{
    private readonly List<AdmissionRecord> admitted = city.Admitted(city.Under("Thành ủy Đông Hà", CityPlan.ReportDay), new(2012, 1, 1), CityPlan.ReportDay);

    [Fact]
    public void Schooling_and_work_of_the_newly_admitted_are_those_of_a_town()
    {
        Assert.InRange(Share(admitted, r => r.ProfessionalThen == "dai-hoc"), 55, 60);
        Assert.InRange(Share(admitted, r => r.ProfessionalThen is "cao-dang" or "trung-cap"), 20, 25);
        Assert.InRange(Share(admitted, r => r.OccupationThen == "luc-luong-vu-trang"), 8, 10);
        Assert.InRange(Share(admitted, r => r.OccupationThen == "sinh-vien"), 5, 7);
        Assert.InRange(Share(admitted, r => r.OccupationThen == "hoc-sinh"), 1.5, 3);
        Assert.InRange(Share([.. admitted.Where(r => r.OccupationThen == "luc-luong-vu-trang")], r => r.SexThen == Sex.Female), 8, 12);
    }

    [Fact]
    public void Admissions_come_in_the_waves_of_the_year()
    {
        var usual = admitted.Where(r => r.DecidedOn.Year < 2020).ToList();

        Assert.InRange(Share(usual, r => r.DecidedOn.Month == 2), 12, 16);
        Assert.InRange(Share(usual, r => r.DecidedOn.Month == 5), 9, 13);
        Assert.InRange(Share(usual, r => r.DecidedOn.Month is 8 or 9), 15, 19);
        Assert.InRange(Share(usual, r => r.DecidedOn.Month >= 11), 33, 37);
        Assert.All((int[])[1, 3, 4, 6, 7, 10], month => Assert.InRange(Share(usual, r => r.DecidedOn.Month == month), 2, 5));
    }

    [Fact]
    public void Kinh_people_bear_the_family_names_of_the_place()
    {
        var names = city.Db.People.AsNoTracking().Where(p => p.EthnicCode == "01").Select(p => p.FullName).ToList();

        Assert.InRange(Share(names, n => n.StartsWith("Nguyễn ", StringComparison.Ordinal)), 31, 36);
        Assert.InRange(Share(names, n => n.StartsWith("Lê ", StringComparison.Ordinal)), 14, 18);
        Assert.InRange(Share(names, n => n.StartsWith("Trần ", StringComparison.Ordinal)), 10, 14);
        Assert.InRange(Share(names, n => n.StartsWith("Hoàng ", StringComparison.Ordinal)), 6, 8);
        Assert.DoesNotContain(names, n => n.StartsWith("Huỳnh ", StringComparison.Ordinal) || n.StartsWith("Vũ ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(1930, 1969, 92, 98)]
    [InlineData(1985, 1995, 61, 69)]
    [InlineData(2001, 2012, 38, 52)]
    public void Fewer_women_are_called_Thi_the_younger_they_are(int from, int to, double least, double most)
    {
        var (first, last) = (new DateOnly(from, 1, 1), new DateOnly(to, 12, 31));
        var names = city.Db.People.AsNoTracking().Where(p => p.EthnicCode == "01" && p.Sex == Sex.Female && p.BornOn >= first && p.BornOn <= last).Select(p => p.FullName).ToList();

        Assert.InRange(Share(names, n => n.Contains(" Thị ", StringComparison.Ordinal)), least, most);
    }

    private static double Share<T>(List<T> all, Func<T, bool> what) => 100.0 * all.Count(what) / all.Count;
}
