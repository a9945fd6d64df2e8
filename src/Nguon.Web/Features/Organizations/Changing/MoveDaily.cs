using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Admission;
using Nguon.Domain.Organizations;
using Nguon.Domain.People;
using Nguon.Domain.Time;
using Nguon.Web.Data;

namespace Nguon.Web.Features.Organizations;

/// <summary>A reorganisation entered for a later day moves people and dossiers when its day has come; a missed day is made up by the next run.</summary>
internal sealed class MoveDue(AppDb db, OrganizationTrees trees, RefreshTurns turns, TimeProvider clock)
{
    private const int MostRounds = 16;

    public async Task<RehomeReport> RunAsync(CancellationToken ct)
    {
        var report = RehomeReport.Nothing;
        var (moment, settled) = (clock.NowUtc(), new HashSet<Guid>());
        await using (var transaction = await db.BeginAloneAsync(ct))
        {
            var parted = await new PartedDue(db).OfAsync(clock.TodayInVietnam(), ct); // before what ends by the same decision is marked as carried out
            for (var round = 0; round < MostRounds && await DueAsync(ct) is { Count: > 0 } due; round++)
            {
                report = report.Plus(await new RehomeRecords(db).RunAsync(due, moment, ct));
                var events = due.Select(e => e.EventId).Distinct().ToList();
                await CarriedOutAsync(events, moment, ct);
                settled.UnionWith(due.Select(e => e.SuccessorId).OfType<Guid>());
            }

            report = report.Plus(await new RehomeRecords(db).PartAsync(parted.Units, moment, ct));
            await CarriedOutAsync(parted.Events, moment, ct);
            settled.UnionWith(parted.Cells);
            await turns.RunAsync(settled, ct);
            await transaction.CommitAsync(ct);
        }

        trees.Forget();
        return report;
    }

    /// <summary>What was carried out before, with the entry or on an earlier day, keeps that moment: a correction finds by it what moved.</summary>
    private async Task CarriedOutAsync(IReadOnlyCollection<Guid> events, DateTime moment, CancellationToken ct)
    {
        var ahead = (await db.OrganizationEvents.AsNoTracking().Where(e => events.Contains(e.Id) && e.CarriedOutAt == null && e.RecordedAt < moment).Select(e => new { e.Id, e.EffectiveOn, e.RecordedAt }).ToListAsync(ct))
            .Where(e => e.EffectiveOn > DateOnly.FromDateTime(e.RecordedAt.InVietnam())).Select(e => e.Id).ToList();
        await db.OrganizationEvents.Where(e => ahead.Contains(e.Id)).ExecuteUpdateAsync(set => set.SetProperty(e => e.CarriedOutAt, moment), ct);
    }

    private async Task<List<UnitEnd>> DueAsync(CancellationToken ct)
    {
        var today = clock.TodayInVietnam();
        var living = db.OrganizationVersions.InForceOn(today); // asked for each row by index: a list of the country compared from end to end does not end
        var left = await db.People.Where(p => p.Status != PersonStatus.Left && !living.Any(v => v.OrganizationId == p.OrganizationId)).Select(p => p.OrganizationId)
            .Union(db.Dossiers.Open().Where(d => !living.Any(v => v.OrganizationId == d.CellId)).Select(d => d.CellId)).ToListAsync(ct);
        var powers = await db.AccountGrants.InForceOn(today).Where(g => !living.Any(v => v.OrganizationId == g.OrganizationId)).Select(g => g.OrganizationId)
            .Union(db.PostHoldings.InForceOn(today).Where(p => !living.Any(v => v.OrganizationId == p.OrganizationId)).Select(p => p.OrganizationId))
            .Union(db.AuthorityGrants.InForceOn(today).Where(g => !living.Any(v => v.OrganizationId == g.OrganizationId)).Select(g => g.OrganizationId)).ToListAsync(ct);
        var due = new List<UnitEnd>();
        foreach (var unit in left.Union(powers))
        {
            if (await new EndOfUnit(db).AsOfAsync(unit, today, ct) is { } end && (end.SuccessorId is not null || powers.Contains(unit) || await IsNamedForAsync(end, ct)))
            {
                due.Add(end);
            }
        }

        return due;
    }

    /// <summary>True when the decision names cells for people who still stand there.</summary>
    private async Task<bool> IsNamedForAsync(UnitEnd end, CancellationToken ct)
    {
        var named = (await db.OrganizationEvents.Where(e => e.Id == end.EventId).Select(e => e.Moves).FirstAsync(ct)).Select(m => m.PersonId).ToList();
        return await db.People.AnyAsync(p => p.OrganizationId == end.OrganizationId && p.Status != PersonStatus.Left && named.Contains(p.Id), ct);
    }
}

/// <summary>Soon after the start and after each midnight in Vietnam.</summary>
internal sealed class MoveDaily(IServiceScopeFactory scopes, TimeProvider clock, ILogger<MoveDaily> log) : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await FirstPages.LetPassAsync(clock, stoppingToken);
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
