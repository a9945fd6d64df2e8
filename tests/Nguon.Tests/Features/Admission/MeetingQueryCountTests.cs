using System.Net;
using System.Text.Json;
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

    [Fact]
    public async Task The_page_of_a_meeting_asks_no_more_often_for_more_matters()
    {
        var queries = new QueryCount();
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform(builder => builder.Logging.AddProvider(queries));
        Landmark[] people = [world.An, world.Cuc, world.Neighbour];
        using var officer = await world.As(world.OfficerOfPhuong);
        var one = await HeldAsync(officer, CellOf(world, "2026-03-05", people[..1]));
        var two = await HeldAsync(officer, CellOf(world, "2026-03-20", people[..2]));
        foreach (var person in people)
        {
            await OnTheWay.ToAsync(world, person, StepKind.Appraised);
        }

        var agreedOne = await HeldAsync(officer, CommitteeOf(world, "2026-11-09", people[..1]));
        var agreedTwo = await HeldAsync(officer, CommitteeOf(world, "2026-11-10", people[1..]));

        Assert.Equal(await OneAsync(officer, $"/sinh-hoat/{one}", queries), await OneAsync(officer, $"/sinh-hoat/{two}", queries));
        Assert.Equal(await OneAsync(officer, $"/phien-hop/{agreedOne}", queries), await OneAsync(officer, $"/phien-hop/{agreedTwo}", queries));
    }

    private static object CellOf(TestWorld world, string day, Landmark[] people) => new
    {
        organizationId = world.An.CellId, kind = "Cell", heldOn = day, place = "Nhà văn hóa khu phố", chair = "Trần Văn Hùng", minutesBy = "Lê Thị Lan", attendance = new { officialMembers = 24, present = 24 },
        items = people.Select(person => new { kind = "AssignMentor", personId = person.Id, mentorId = world.People.Mentor.Id }),
    };

    private static object CommitteeOf(TestWorld world, string day, Landmark[] people) => new
    {
        organizationId = world.Units.Phuong, kind = "StandingCommittee", heldOn = day, place = "Hội trường Đảng ủy", chair = "Đỗ Văn Tám, Bí thư", minutesBy = "Phạm Thị Thu",
        attendance = new { officialMembers = 9, present = 9 }, items = people.Select(person => new { kind = "AuthorityAdmission", personId = person.Id, vote = new { @for = 9, against = 0 } }),
    };

    private static async Task<Guid> HeldAsync(TestClient officer, object meeting) =>
        JsonDocument.Parse((await officer.PostJsonAsync("/api/v1/sessions/record", meeting)).MustBe(HttpStatusCode.Created).Body).RootElement.GetProperty("sessionId").GetGuid();

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
