using Microsoft.EntityFrameworkCore;

namespace Nguon.Web.Data;

/// <summary>The embedded database; its transactions begin immediate, so one writer extends the chain at a time.</summary>
public sealed class SqliteAppDb(DbContextOptions<SqliteAppDb> options) : AppDb(options)
{
    /// <inheritdoc />
    /// <remarks>SQLite plans by the indexes alone.</remarks>
    public override Task CountAnewAsync(CancellationToken ct) => Task.CompletedTask;

    protected override Task LockChainAsync(CancellationToken ct) => Task.CompletedTask;
}
