using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Nguon.Domain.Admission;
using Nguon.Tests.World;
using Nguon.Web.Data;
using Nguon.Web.Features.Admission;

namespace Nguon.Tests.Features.Admission;

/// <summary>What happens by itself each day happens also when the program stood still on that day, or the database was away.</summary>
public sealed class RefreshDailyTests : IAsyncLifetime
{
    private TestWorld? built;

    private TestWorld World => built ?? throw new InvalidOperationException("The world is not built yet.");

    public async Task InitializeAsync() => built = await TestWorld.ProvinceBeforeAndAfterReform();

    public async Task DisposeAsync() => await World.DisposeAsync();

    [Fact]
    public async Task A_probation_that_ended_while_the_program_stood_still_ends_at_its_start_on_its_own_day()
    {
        var ends = World.Today.AddDays(5);
        await ProbationerAsync(ends.AddYears(-1));
        Assert.Equal(DossierStage.Probation, (await CucAsync()).Stage);
        World.Clock.Advance(TimeSpan.FromDays(12));

        await using var job = new DayJob<RefreshDaily>(World);
        await job.StartAsync();

        Assert.Equal((DossierStage.RecognitionOpen, ends), await CucAsync());
    }

    [Fact]
    public async Task All_open_dossiers_follow_some_minutes_after_the_start_and_after_each_midnight()
    {
        await using var job = new DayJob<RefreshDaily>(World);
        await WaitElsewhereAsync();

        await job.StartAsync();
        var atOnce = await WaitsForAsync();
        await job.TickAsync();
        var later = await WaitsForAsync();
        await WaitElsewhereAsync();
        World.Clock.Advance(TimeSpan.FromDays(1));
        await job.TickAsync();
        await job.TickAsync();

        Assert.Equal((World.Units.City, World.An.CellId), (atOnce, later));
        Assert.Equal(World.An.CellId, await WaitsForAsync());
    }

    [Fact]
    public async Task A_run_the_database_refused_is_told_and_made_up_at_the_next_turn()
    {
        await ProbationerAsync(World.Today.AddDays(2).AddYears(-1));
        World.Clock.Advance(TimeSpan.FromDays(3));

        await using var job = new DayJob<RefreshDaily>(World);
        var refused = await job.StartAsync(isDatabaseAway: true);
        var before = (await CucAsync()).Stage;
        var done = await job.TickAsync();

        Assert.Equal((LogLevel.Warning, LogLevel.Debug), (refused, done));
        Assert.Equal((DossierStage.Probation, DossierStage.RecognitionOpen), (before, (await CucAsync()).Stage));
    }

    [Fact]
    public async Task A_dossier_somebody_saves_meanwhile_is_brought_up_too_and_holds_up_no_other()
    {
        await using var db = World.Open();
        var rounds = 0;

        var changed = await new DossierBatches(db).RunAsync([World.An.DossierId, World.Cuc.DossierId], async ids =>
        {
            foreach (var dossier in await db.Dossiers.Where(d => ids.Contains(d.Id)).ToListAsync())
            {
                db.Entry(dossier).Property(d => d.WaitsForId).CurrentValue = World.Units.City;
            }

            if (rounds++ == 0)
            {
                await World.InDb(other => other.Dossiers.Where(d => d.Id == World.An.DossierId).ExecuteUpdateAsync(set => set.SetProperty(d => d.Revision, d => d.Revision + 1)));
            }
        }, TimeSpan.Zero, default);

        Assert.Equal((2, 2), (changed, rounds));
        Assert.Equal(2, await World.InDb(other => other.Dossiers.CountAsync(d => d.WaitsForId == World.Units.City)));
    }

    [Fact]
    public async Task A_dossier_others_save_each_time_is_a_fault_and_not_passed_over()
    {
        await using var db = World.Open();

        var run = new DossierBatches(db).RunAsync([World.An.DossierId], async ids =>
        {
            var dossier = await db.Dossiers.SingleAsync(d => ids.Contains(d.Id));
            db.Entry(dossier).Property(d => d.WaitsForId).CurrentValue = World.Units.City;
            await World.InDb(other => other.Dossiers.Where(d => d.Id == dossier.Id).ExecuteUpdateAsync(set => set.SetProperty(d => d.Revision, d => d.Revision + 1)));
        }, TimeSpan.Zero, default);

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => run);
    }

    private async Task ProbationerAsync(DateOnly ceremony)
    {
        using var officer = await World.As(World.OfficerOfPhuong);
        (await officer.PostJsonAsync("/api/v1/dossiers/record", new
        {
            personId = World.Cuc.Id,
            dossierId = World.Cuc.DossierId,
            steps = new object[] { new { kind = "AdmissionDecision", occurredOn = ceremony.AddDays(-15), paperNumber = "12-QĐ/ĐU" }, new { kind = "Ceremony", occurredOn = ceremony } },
        })).MustBe(HttpStatusCode.OK);
    }

    private Task<int> WaitElsewhereAsync() =>
        World.InDb(db => db.Dossiers.Where(d => d.Id == World.An.DossierId).ExecuteUpdateAsync(set => set.SetProperty(d => d.WaitsForId, World.Units.City)));

    private Task<Guid?> WaitsForAsync() => World.InDb(db => db.Dossiers.Where(d => d.Id == World.An.DossierId).Select(d => d.WaitsForId).SingleAsync());

    private async Task<(DossierStage Stage, DateOnly On)> CucAsync()
    {
        var dossier = await World.InDb(db => db.Dossiers.AsNoTracking().SingleAsync(d => d.Id == World.Cuc.DossierId));
        return (dossier.Stage, dossier.StageOn);
    }
}
