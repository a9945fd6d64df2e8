using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Nguon.Web.Data;
using Nguon.Web.Data.Compiled.Postgres;
using Nguon.Web.Data.Compiled.Sqlite;

namespace Nguon.Tests.Schema;

/// <summary>The model compiled by bin/schema is the model the maps say; a forgotten bin/schema is found here.</summary>
public sealed class CompiledModelTests
{
    [Fact]
    public void The_model_compiled_for_SQLite_is_the_one_the_maps_say()
    {
        using var compiled = new SqliteAppDb(new DbContextOptionsBuilder<SqliteAppDb>().UseSqlite("Data Source=:memory:").Options);
        using var built = new Mapped(new DbContextOptionsBuilder<Mapped>().UseSqlite("Data Source=:memory:").Options);

        Assert.IsType<SqliteAppDbModel>(compiled.Model);
        Assert.Equal(Told(built), Told(compiled));
    }

    [Fact]
    public void The_model_compiled_for_PostgreSQL_is_the_one_the_maps_say()
    {
        using var compiled = new PostgresAppDb(new DbContextOptionsBuilder<PostgresAppDb>().UseNpgsql("Host=localhost").Options);
        using var built = new Mapped(new DbContextOptionsBuilder<Mapped>().UseNpgsql("Host=localhost").Options);

        Assert.IsType<PostgresAppDbModel>(compiled.Model);
        Assert.Equal(Told(built), Told(compiled));
    }

    private static List<string> Told(DbContext db) =>
    [
        .. db.Model.GetEntityTypes().OrderBy(entity => entity.Name, StringComparer.Ordinal).SelectMany(entity => entity
            .ToDebugString(MetadataDebugStringOptions.LongDefault).Split('\n')
            .Where(line => !line.Contains("Nguon:", StringComparison.Ordinal))
            .Select(line => line.TrimEnd()).Concat(entity.GetDeclaredQueryFilters().Select(filter => $"{entity.Name} {filter.Key}: {filter.Expression}"))),
        .. db.Model.GetRelationalModel().ToDebugString(MetadataDebugStringOptions.LongDefault).Split('\n').Select(line => line.TrimEnd()),
    ];

    /// <summary>The same maps under a name nothing was compiled for.</summary>
    private sealed class Mapped(DbContextOptions<Mapped> options) : AppDb(options)
    {
        public override Task CountAnewAsync(CancellationToken ct) => Task.CompletedTask;

        protected override Task LockChainAsync(CancellationToken ct) => Task.CompletedTask;
    }
}
