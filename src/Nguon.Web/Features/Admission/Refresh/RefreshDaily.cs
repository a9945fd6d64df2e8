using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Time;
using Nguon.Web.Data;

namespace Nguon.Web.Features.Admission;

/// <summary>Ended probations soon after the start and after each midnight in Vietnam, all open dossiers some minutes later; a missed day is made up by the next run.</summary>
internal sealed class RefreshDaily(IServiceScopeFactory scopes, TimeProvider clock, ILogger<RefreshDaily> log) : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await FirstPages.LetPassAsync(clock, stoppingToken);
        var (due, all) = (DateOnly.MinValue, DateOnly.MinValue);
        using var timer = new PeriodicTimer(Pace, clock);
        do
        {
            var today = clock.TodayInVietnam();
            if (today == due && today != all && await TryAsync(stages => stages.RunAsync(stoppingToken)))
            {
                all = today;
            }

            if (today != due && await TryAsync(stages => stages.RunDueAsync(stoppingToken)))
            {
                due = today;
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task<bool> TryAsync(Func<RefreshStages, Task<int>> run)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var changed = await run(scope.ServiceProvider.GetRequiredService<RefreshStages>());
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
