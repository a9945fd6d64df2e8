using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Time;

namespace Nguon.Web.Features.Admission;

/// <summary>Runs the refresh at the start and after each midnight in Vietnam; a missed day is made up by the next run.</summary>
internal sealed class RefreshDaily(IServiceScopeFactory scopes, TimeProvider clock, ILogger<RefreshDaily> log) : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var done = DateOnly.MinValue;
        using var timer = new PeriodicTimer(Pace, clock);
        do
        {
            var today = clock.TodayInVietnam();
            if (today != done && await TryAsync(stoppingToken))
            {
                done = today;
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task<bool> TryAsync(CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var changed = await scope.ServiceProvider.GetRequiredService<RefreshStages>().RunAsync(ct);
            log.LogDebug("Stages brought up to the day: {Changed} dossiers", changed);
            return true;
        }
        catch (Exception problem) when (problem is DbUpdateException or System.Data.Common.DbException)
        {
            log.LogWarning(problem, "Stages not brought up to the day; tried again in {Pace}", Pace);
            return false;
        }
    }
}
