using Microsoft.EntityFrameworkCore;

namespace Nguon.Web.Data;

/// <summary>PostgreSQL 15 or newer; an advisory lock keeps one writer in the chain.</summary>
public sealed class PostgresAppDb(DbContextOptions<PostgresAppDb> options) : AppDb(options)
{
    private const long ChainLock = 0x4E67756F6E;

    /// <inheritdoc />
    public override Task CountAnewAsync(CancellationToken ct) => Database.ExecuteSqlAsync($"ANALYZE", ct);

    protected override Task LockChainAsync(CancellationToken ct) =>
        Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({ChainLock})", ct);
}
