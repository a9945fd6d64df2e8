using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Nguon.Domain.Activities;

namespace Nguon.Web.Data;

public abstract partial class AppDb
{
    private readonly List<LogEntry> pending = [];

    /// <summary>Leaves one activity with the next save; before and after are stored as JSON.</summary>
    internal void Log(Act act, ActivityKind kind, LogSubject subject, object? before = null, object? after = null) =>
        pending.Add(new LogEntry(act, kind, subject, Json(before), Json(after)));

    /// <summary>Begins a transaction with no other writer beside it: what is looked up now still holds when it is saved. The caller commits.</summary>
    internal async Task<IDbContextTransaction> BeginAloneAsync(CancellationToken ct)
    {
        var transaction = await Database.BeginTransactionAsync(ct);
        await LockChainAsync(ct);
        return transaction;
    }

    /// <summary>Lets go of everything not saved: rows and record; after an attempt that must leave nothing behind.</summary>
    internal void Forget()
    {
        ChangeTracker.Clear();
        pending.Clear();
    }

    /// <summary>A context goes back to the pool and serves the next request: what this one logged and did not save is no part of that.</summary>
    public override void Dispose()
    {
        pending.Clear();
        base.Dispose();
        GC.SuppressFinalize(this);
    }

    public override async ValueTask DisposeAsync()
    {
        pending.Clear();
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Saves everything and the activities of it in one transaction; the chain is extended under a lock.</summary>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (pending.Count == 0)
        {
            await new FactKeeper(this).FollowAsync(null, cancellationToken);
            return await SaveTalliedAsync(acceptAllChangesOnSuccess, cancellationToken);
        }

        await using var transaction = Database.CurrentTransaction is null
            ? await Database.BeginTransactionAsync(cancellationToken)
            : null;
        await LockChainAsync(cancellationToken);
        await new FactKeeper(this).FollowAsync(pending[^1].Act.At, cancellationToken);
        await AppendToChainAsync(cancellationToken);
        var saved = await SaveTalliedAsync(acceptAllChangesOnSuccess, cancellationToken);
        if (transaction is not null)
        {
            await transaction.CommitAsync(cancellationToken);
        }

        pending.Clear();
        return saved;
    }

    /// <summary>Saves a part of an act that is told at its end, and lets go of it: what figures count changes at the act's moment, UTC, not at that of the rows.</summary>
    internal async Task SavePartAsync(DateTime moment, CancellationToken ct)
    {
        await new FactKeeper(this).FollowAsync(moment, ct);
        await SaveTalliedAsync(true, ct);
        ChangeTracker.Clear();
    }

    /// <summary>Saves, with the tallies of figures in the same transaction where facts or the tree change.</summary>
    private async Task<int> SaveTalliedAsync(bool acceptAllChangesOnSuccess, CancellationToken ct)
    {
        var tallies = new TallyFollow(this);
        if (!tallies.HasAnything)
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, ct);
        }

        await using var transaction = Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(ct) : null;
        await tallies.BeforeAsync(ct);
        var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess, ct);
        await tallies.AfterAsync(ct);
        if (transaction is not null)
        {
            await transaction.CommitAsync(ct);
        }

        return saved;
    }

    /// <summary>After a bulk load: lets the database count anew, so that it plans by what is there now.</summary>
    public abstract Task CountAnewAsync(CancellationToken ct);

    /// <summary>Keeps other writers out of the chain until the transaction ends.</summary>
    protected abstract Task LockChainAsync(CancellationToken ct);

    private async Task AppendToChainAsync(CancellationToken ct)
    {
        var last = await Activities.AsNoTracking().OrderByDescending(a => a.Id).Select(a => new { a.Id, a.Hash }).FirstOrDefaultAsync(ct);
        var (id, hash) = (last?.Id ?? 0, last?.Hash ?? ActivityChain.Origin);
        var changed = StateBefore.Changed(ChangeTracker);
        foreach (var entry in pending)
        {
            var activity = ActivityChain.Next(++id, hash, StateBefore.Told(changed, entry));
            hash = activity.Hash;
            Activities.Add(activity);
        }
    }

    private static string? Json(object? value) => value is null ? null : JsonSerializer.Serialize(value, JsonColumn.Options);
}

/// <summary>What an activity was done to.</summary>
internal sealed record LogSubject(Guid Id, Guid? PersonId = null, Guid? OrganizationId = null);

internal sealed record LogEntry(Act Act, ActivityKind Kind, LogSubject Subject, string? Before, string? After);
