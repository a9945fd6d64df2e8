using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Admission;
using Nguon.Domain.Organizations;
using Nguon.Domain.People;
using Nguon.Domain.Time;
using Nguon.Web.Data;

namespace Nguon.Web.Features.Organizations;

/// <summary>A reorganisation entered for a later day moves people and dossiers when its day has come; a missed day is made up by the next run.</summary>
internal sealed class MoveDue(AppDb db, OrganizationTrees trees, TimeProvider clock)
{
    private const int MostRounds = 16;

    public async Task<RehomeReport> RunAsync(CancellationToken ct)
    {
        var report = RehomeReport.Nothing;
        await using var transaction = await db.BeginAloneAsync(ct);
        for (var round = 0; round < MostRounds && await DueAsync(ct) is { Count: > 0 } due; round++)
        {
            report = report.Plus(await new RehomeRecords(db).RunAsync(due, clock.NowUtc(), ct));
        }

        await transaction.CommitAsync(ct);
        trees.Forget();
        return report;
    }

    private async Task<List<UnitEnd>> DueAsync(CancellationToken ct)
    {
        var today = clock.TodayInVietnam();
        var living = db.OrganizationVersions.InForceOn(today).Select(v => v.OrganizationId);
        var left = await db.People.Where(p => p.Status != PersonStatus.Left && !living.Contains(p.OrganizationId)).Select(p => p.OrganizationId)
            .Union(db.Dossiers.Open().Where(d => !living.Contains(d.CellId)).Select(d => d.CellId)).ToListAsync(ct);
        var due = new List<UnitEnd>();
        foreach (var unit in left)
        {
            var end = await db.OrganizationVersions.Where(v => v.OrganizationId == unit && v.Until != null && v.Until <= today).MaxAsync(v => v.Until, ct);
            var next = await db.OrganizationSuccessions.Where(s => s.PredecessorId == unit && s.EffectiveOn == end).OrderBy(s => s.IsPart).ThenBy(s => s.Order).ThenBy(s => s.Id).FirstOrDefaultAsync(ct);
            if (end is { } day && next is not null)
            {
                due.Add(new UnitEnd(unit, day, next.SuccessorId, next.EventId));
            }
        }

        return due;
    }
}

/// <summary>At the start and after each midnight in Vietnam.</summary>
internal sealed class MoveDaily(IServiceScopeFactory scopes, TimeProvider clock, ILogger<MoveDaily> log) : BackgroundService
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
            var report = await scope.ServiceProvider.GetRequiredService<MoveDue>().RunAsync(ct);
            log.LogDebug("Moved with units that ended: {People} people, {Dossiers} dossiers", report.People, report.Dossiers);
            return true;
        }
        catch (Exception problem) when (problem is DbUpdateException or System.Data.Common.DbException)
        {
            log.LogWarning(problem, "What stood on ended units not moved; tried again in {Pace}", Pace);
            return false;
        }
    }
}
