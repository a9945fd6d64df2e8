using Microsoft.EntityFrameworkCore;

namespace Nguon.Web.Data;

/// <summary>The embedded database; its transactions begin immediate, so one writer extends the chain at a time.</summary>
public sealed class SqliteAppDb(DbContextOptions<SqliteAppDb> options) : AppDb(options)
{
    protected override Task LockChainAsync(CancellationToken ct) => Task.CompletedTask;
}
