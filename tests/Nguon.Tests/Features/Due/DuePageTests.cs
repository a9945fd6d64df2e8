using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Admission;
using Nguon.Tests.World;

namespace Nguon.Tests.Features.Due;

/// <summary>Đến hạn và quá hạn: by unit and step with who acts, in working days.</summary>
public sealed class DuePageTests
{
    [Fact]
    public async Task Late_and_coming_steps_are_counted_by_unit_and_step_with_who_acts()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();
        await Admission.OnTheWay.ToAsync(world, world.An, StepKind.CellResolution);
        var due = await world.InDb(db => db.Dossiers.Where(d => d.Id == world.An.DossierId).Select(d => d.DueOn).SingleAsync());
        using var officer = await world.As(world.OfficerOfPhuong);
        using var foreign = await world.As(world.ForeignOfficer);

        var page = await officer.OpenAsync("/den-han?ngay=250");
        var groups = JsonDocument.Parse((await officer.OpenAsync("/api/v1/due?workingDays=250")).Body).RootElement.GetProperty("groups").EnumerateArray().ToList();
        var others = JsonDocument.Parse((await foreign.OpenAsync("/api/v1/due?workingDays=250")).Body).RootElement.GetProperty("groups");
        var wrong = await officer.GetAsync("/api/v1/due?workingDays=251");

        Assert.NotNull(due);
        Assert.True(page.Shows("Theo đơn vị và bước") && page.Shows("Hạn ra quyết định kết nạp"));
        var decision = Assert.Single(groups, group => group.GetProperty("kind").GetString() == "Decision");
        Assert.Equal(1, decision.GetProperty("late").GetInt32() + decision.GetProperty("coming").GetInt32());
        Assert.NotEqual("", decision.GetProperty("waitsFor").GetString());
        Assert.DoesNotContain(others.EnumerateArray(), group => group.GetProperty("kind").GetString() == "Decision");
        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
    }
}
