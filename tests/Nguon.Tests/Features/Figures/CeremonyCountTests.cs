using System.Text.Json;
using Nguon.Domain.People;
using Nguon.Tests.Verbs;
using Nguon.Tests.World;

namespace Nguon.Tests.Features.Figures;

/// <summary>A decision of December with its ceremony in February: two years, two counts, both shown (rules.md 7.2).</summary>
public sealed class CeremonyCountTests
{
    [Fact]
    public async Task Admissions_are_counted_by_decision_and_beside_it_by_ceremony()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();
        await world.Add(
            Admission(world, new(2024, 12, 30), new(2025, 2, 3)), Admission(world, new(2024, 11, 5), new(2024, 11, 20)), Admission(world, new(2024, 12, 31), null));
        using var officer = await world.As(world.OfficerOfPhuong);

        Assert.Equal((3, 0), (await CountAsync(officer, "ket-nap", 2024), await CountAsync(officer, "ket-nap", 2025)));
        Assert.Equal((1, 1), (await CountAsync(officer, "ket-nap-theo-ngay-le", 2024), await CountAsync(officer, "ket-nap-theo-ngay-le", 2025)));
        Assert.Equal((0, ""), await VerifyAsync(world));
    }

    private static AdmissionRecord Admission(TestWorld world, DateOnly decided, DateOnly? ceremony) => new()
    {
        Id = Guid.CreateVersion7(), PersonId = world.People.Dung.Id, OrganizationId = world.Units.KhuPho1, DecidedOn = decided, CeremonyOn = ceremony,
        SexThen = Sex.Male, AgeThen = 25, RecordedAt = world.Clock.GetUtcNow().UtcDateTime,
    };

    private static async Task<int> CountAsync(TestClient client, string measure, int year) => JsonDocument.Parse(
        (await client.OpenAsync($"/api/v1/figures?organization=MH-D-01&measure={measure}&from={year}-01-01&to={year}-12-31")).Body).RootElement.GetProperty("total").GetProperty("value").GetInt32();

    private static async Task<(int Code, string Error)> VerifyAsync(TestWorld world)
    {
        var said = await Shell.On(world).SayAsync("verify");
        return (said.Code, said.Error);
    }
}
