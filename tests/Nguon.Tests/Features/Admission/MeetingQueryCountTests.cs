using Microsoft.Extensions.Logging;
using Nguon.Domain.Admission;
using Nguon.Tests.World;

namespace Nguon.Tests.Features.Admission;

public sealed class MeetingQueryCountTests
{
    [Fact]
    public async Task More_dossiers_ask_the_database_no_more_often()
    {
        var queries = new QueryCount();
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform(builder => builder.Logging.AddProvider(queries));
        await OnTheWay.ToAsync(world, world.An, StepKind.Appraised);
        var few = await CountAsync(world, queries);

        await OnTheWay.ToAsync(world, world.Cuc, StepKind.Appraised);
        await OnTheWay.ToAsync(world, world.Neighbour, StepKind.Appraised);
        var more = await CountAsync(world, queries);

        Assert.Equal(few, more);
        Assert.All(few.Values, count => Assert.InRange(count, 1, 25));
    }

    private static async Task<Dictionary<string, int>> CountAsync(TestWorld world, QueryCount queries)
    {
        using var officer = await world.As(world.OfficerOfPhuong);
        using var member = await world.As(world.StandingMember);
        var counts = new Dictionary<string, int>();
        foreach (var path in new[] { "/tham-dinh?nhom=ToSession", $"/phien-hop/moi?donVi={world.Units.Phuong}", $"/sinh-hoat/moi?donVi={world.Units.KhuPho1}", "/sinh-hoat", "/phien-hop", "/so-cap-so" })
        {
            counts[path] = await OneAsync(officer, path, queries);
        }

        counts["/tham-dinh/lo"] = await OneAsync(officer, $"/tham-dinh/lo?viec=tiep-nhan&hoSo={world.An.DossierId}&hoSo={world.Cuc.DossierId}&hoSo={world.Neighbour.DossierId}", queries);
        counts["/ho-so-trinh"] = await OneAsync(member, "/ho-so-trinh", queries);
        return counts;
    }

    private static async Task<int> OneAsync(TestClient client, string path, QueryCount queries)
    {
        await client.OpenAsync(path);
        queries.Reset();
        await client.OpenAsync(path);
        return queries.Commands;
    }
}
