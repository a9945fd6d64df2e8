using System.Text.Json;
using Nguon.Domain.People;
using Nguon.Tests.Verbs;
using Nguon.Tests.World;
using Nguon.Web.Ui;

namespace Nguon.Tests.Features.Figures;

/// <summary>A decision of December with its ceremony in February: two years, two counts, both shown (rules.md 7.2).</summary>
public sealed class CeremonyCountTests
{
    [Fact]
    public async Task Admissions_are_counted_by_decision_and_beside_it_by_ceremony()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();
        var (dung, cuc, an, binh) = (world.People.Dung, world.Cuc, world.An, world.People.Binh);
        await world.Add(
            Admission(world, dung, new(2024, 12, 30), new(2025, 2, 3)), Admission(world, cuc, new(2024, 11, 5), new(2024, 11, 20)), Admission(world, an, new(2024, 12, 31), null), Admission(world, binh, new(2025, 1, 1), new(2025, 12, 31)));
        using var officer = await world.As(world.OfficerOfPhuong);

        await AssertAsync(officer, "ket-nap", 2024, dung, cuc, an);
        await AssertAsync(officer, "ket-nap", 2025, binh);
        await AssertAsync(officer, "ket-nap-theo-ngay-le", 2024, cuc);
        await AssertAsync(officer, "ket-nap-theo-ngay-le", 2025, dung, binh);
        await AssertAsync(officer, "ket-nap-theo-ngay-le", 2026);
        Assert.Equal((0, ""), await VerifyAsync(world));
    }

    private static AdmissionRecord Admission(TestWorld world, Landmark person, DateOnly decided, DateOnly? ceremony) => new()
    {
        Id = Guid.CreateVersion7(), PersonId = person.Id, OrganizationId = world.Units.KhuPho1, DecidedOn = decided, CeremonyOn = ceremony,
        SexThen = Sex.Male, AgeThen = 25, RecordedAt = world.Clock.GetUtcNow().UtcDateTime,
    };

    /// <summary>The figure says as many as its list names, and the list names exactly these.</summary>
    private static async Task AssertAsync(TestClient client, string measure, int year, params Landmark[] people)
    {
        Assert.Equal(people.Length, await CountAsync(client, measure, year));
        var list = await client.OpenAsync($"/so-lieu/danh-sach?don-vi=MH-D-01&chi-tieu={measure}&tu-ngay=01/01/{year}&den-ngay=31/12/{year}");
        Assert.Equal(people.Select(p => Links.Person(p.Id)).Order(), list.Document.QuerySelectorAll("tbody a").Select(a => a.GetAttribute("href")).Where(href => href?.StartsWith($"{Links.People}/", StringComparison.Ordinal) == true).Order());
    }

    private static async Task<int> CountAsync(TestClient client, string measure, int year) => JsonDocument.Parse(
        (await client.OpenAsync($"/api/v1/figures?organization=MH-D-01&measure={measure}&from={year}-01-01&to={year}-12-31")).Body).RootElement.GetProperty("total").GetProperty("value").GetInt32();

    private static async Task<(int Code, string Error)> VerifyAsync(TestWorld world)
    {
        var said = await Shell.On(world).SayAsync("verify");
        return (said.Code, said.Error);
    }
}
