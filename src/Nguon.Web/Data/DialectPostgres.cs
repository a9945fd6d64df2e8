using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Nguon.Web.Data;

/// <summary>PostgreSQL 15 or newer; an advisory lock keeps one writer in the chain.</summary>
public sealed partial class PostgresAppDb(DbContextOptions<PostgresAppDb> options) : AppDb(options)
{
    private const long ChainLock = 0x4E67756F6E;

    /// <inheritdoc />
    public override Task CountAnewAsync(CancellationToken ct) => Database.ExecuteSqlAsync($"ANALYZE", ct);

    /// <summary>Sort names are keys already: compared byte by byte they give the same order on every machine and on both databases.</summary>
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        foreach (var name in builder.Model.GetEntityTypes().Select(entity => entity.FindProperty(DossierNames.Sort)).OfType<IMutableProperty>())
        {
            name.SetCollation("C");
        }
    }

    protected override Task LockChainAsync(CancellationToken ct) =>
        Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({ChainLock})", ct);
}
