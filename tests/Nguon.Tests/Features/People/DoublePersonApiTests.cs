using System.Net;
using Microsoft.EntityFrameworkCore;
using Nguon.Tests.World;

namespace Nguon.Tests.Features.People;

public sealed class DoublePersonApiTests(ProvinceFixture fixture) : IClassFixture<ProvinceFixture>
{
    private TestWorld World => fixture.World;

    [Fact]
    public async Task The_api_asks_about_a_double_by_identity_number_and_by_name_with_birth_date_and_names_nobody_out_of_reach()
    {
        using var secretary = await World.As(World.SecretaryOfKhuPho1);
        var numbers = await World.InDb(db => db.People.Where(p => p.Id == World.An.Id || p.Id == World.Stranger.Id).ToDictionaryAsync(p => p.Id, p => p.IdentityNumber));
        var before = await World.InDb(db => db.People.CountAsync());

        var sameNumber = await EnterAsync(secretary, new { fullName = "Trần Thị Khác Tên", unitId = World.An.CellId, bornOn = "1990-01-01", identityNumber = numbers[World.An.Id] });
        var sameName = await EnterAsync(secretary, new { fullName = "nguyễn thị AN", unitId = World.An.CellId, bornOn = "2001-05-19" });
        var foreign = await EnterAsync(secretary, new { fullName = "Trần Thị Khác Tên", unitId = World.An.CellId, identityNumber = numbers[World.Stranger.Id] });

        Assert.Contains("PER-011", sameNumber, StringComparison.Ordinal);
        Assert.Contains("PER-010", sameName, StringComparison.Ordinal);
        Assert.Contains(World.An.Name, sameName, StringComparison.Ordinal);
        Assert.Contains("PER-011", foreign, StringComparison.Ordinal);
        Assert.DoesNotContain(World.Stranger.Name, foreign, StringComparison.Ordinal);
        Assert.Equal(before, await World.InDb(db => db.People.CountAsync()));
    }

    private static async Task<string> EnterAsync(TestClient client, object person) =>
        (await client.PostJsonAsync("/api/v1/people", person)).MustBe(HttpStatusCode.UnprocessableEntity).Body;
}
