using System.Globalization;
using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Admission;
using Nguon.Tests.Features.Admission;
using Nguon.Tests.World;
using Nguon.Web.Features.Admission;

namespace Nguon.Tests.Features.Home;

/// <summary>What is told about dossiers: by the day it fell due and by the moment it was entered, once each.</summary>
public sealed class DossierNoticeTests : IAsyncLifetime
{
    private const string Late = "việc vừa quá hạn";
    private const string Come = "hồ sơ mới đến lượt đơn vị mình";
    private const string Soon = "việc đến hạn trong 3 ngày làm việc tới";
    private const string Ended = "người vừa hết 12 tháng dự bị";

    private TestWorld world = null!; // made before each test

    public async Task InitializeAsync() => world = await TestWorld.ProvinceBeforeAndAfterReform();

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task A_dossier_entered_today_whose_days_lie_far_back_is_news_once()
    {
        await SeenAsync();
        world.Clock.Advance(TimeSpan.FromMinutes(5));
        await OnTheWay.ToAsync(world, world.An, StepKind.SubmittedToAuthority, monthsEarlier: 6);

        var entered = await NoticesAsync();
        await SeenAsync();
        world.Clock.Advance(TimeSpan.FromDays(1));
        var tomorrow = await NoticesAsync();

        Assert.Equal((1, 1), (entered.GetValueOrDefault(Late), entered.GetValueOrDefault(Come)));
        Assert.DoesNotContain(Late, tomorrow);
        Assert.DoesNotContain(Come, tomorrow);
    }

    [Fact]
    public async Task A_day_that_passes_is_told_before_and_after_it_and_each_once()
    {
        await OnTheWay.ToAsync(world, world.An, StepKind.SubmittedToAuthority, monthsEarlier: 12 * (2026 - FrozenClock.Baseline.Year));
        var due = await world.InDb(db => db.Dossiers.Where(d => d.Id == world.An.DossierId && d.DueKind == ClockKind.Decision).Select(d => d.DueOn!.Value).SingleAsync()); // it has one
        world.Clock.GoTo(due.AddDays(-12));
        await SeenAsync();

        var told = new List<(int Soon, int Late)>();
        for (var day = due.AddDays(-10); day <= due.AddDays(3); day = day.AddDays(1))
        {
            world.Clock.GoTo(day);
            var notices = await NoticesAsync();
            told.Add((notices.GetValueOrDefault(Soon), notices.GetValueOrDefault(Late)));
            await SeenAsync();
        }

        Assert.Equal(1, told.Sum(day => day.Soon));
        Assert.Equal((0, 0, 1), (told[^5].Late, told[^4].Late, told[^3].Late));
        Assert.Equal(1, told.Sum(day => day.Late));
    }

    [Fact]
    public async Task The_end_of_a_probation_is_told_when_it_is_noticed_also_days_later_and_once()
    {
        var held = world.Today.AddDays(5).AddYears(-1);
        using (var officer = await world.As(world.OfficerOfPhuong))
        {
            (await officer.PostJsonAsync("/api/v1/dossiers/record", new
            {
                personId = world.Cuc.Id, dossierId = world.Cuc.DossierId,
                steps = new object[] { new { kind = "AdmissionDecision", occurredOn = held.AddDays(-15), paperNumber = "12-QĐ/ĐU" }, new { kind = "Ceremony", occurredOn = held } },
            })).MustBe(HttpStatusCode.OK);
        }

        await SeenAsync(world.SecretaryOfKhuPho1);
        world.Clock.Advance(TimeSpan.FromDays(12));
        await world.AsOperator<RefreshStages, int>(stages => stages.RunDueAsync(default));

        var told = await NoticesAsync(world.SecretaryOfKhuPho1);
        await SeenAsync(world.SecretaryOfKhuPho1);
        world.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(1, told.GetValueOrDefault(Ended));
        Assert.DoesNotContain(Ended, await NoticesAsync(world.SecretaryOfKhuPho1));
    }

    [Fact]
    public async Task A_step_of_the_own_unit_does_not_come_back_to_it_as_news()
    {
        await OnTheWay.ToAsync(world, world.An, StepKind.SubmittedToAuthority, monthsEarlier: 12 * (2026 - FrozenClock.Baseline.Year));
        await SeenAsync();
        world.Clock.Advance(TimeSpan.FromMinutes(5));
        using var officer = await world.As(world.OfficerOfPhuong);

        (await officer.PostJsonAsync($"/api/v1/dossiers/{world.An.DossierId}/steps", new { kind = "ReceivedByAuthority", occurredOn = world.Today.AddDays(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) })).MustBe(HttpStatusCode.Created);

        Assert.DoesNotContain(Come, await NoticesAsync());
    }

    private async Task SeenAsync(TestAccount? account = null)
    {
        using var client = await world.As(account ?? world.OfficerOfPhuong);
        (await client.PostJsonAsync("/api/v1/notices/seen", null)).MustBe(HttpStatusCode.OK);
    }

    private async Task<Dictionary<string, int>> NoticesAsync(TestAccount? account = null)
    {
        using var client = await world.As(account ?? world.OfficerOfPhuong);
        var notices = JsonDocument.Parse((await client.OpenAsync("/api/v1/notices")).Body).RootElement.GetProperty("notices");
        return notices.EnumerateArray().ToDictionary(n => n.GetProperty("what").GetString() ?? "", n => n.GetProperty("count").GetInt32());
    }
}
