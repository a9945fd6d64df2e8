using Microsoft.EntityFrameworkCore;
using Nguon.Web.Data;

namespace Nguon.Tests.Schema;

/// <summary>What the start finds by name instead of by a search through all types is complete.</summary>
public sealed class LightStartTests
{
    [Fact]
    public void Every_map_belongs_to_an_entity_of_its_name_and_is_applied()
    {
        using var db = new SqliteAppDb(new DbContextOptionsBuilder<SqliteAppDb>().UseSqlite("Data Source=:memory:").Options);
        var entities = db.Model.GetEntityTypes().Select(entity => entity.ClrType).ToHashSet();
        var maps = typeof(AppDb).Assembly.GetTypes().SelectMany(type => type.GetInterfaces()
            .Where(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IEntityTypeConfiguration<>))
            .Select(face => (Map: type, Entity: face.GetGenericArguments()[0]))).ToList();

        Assert.NotEmpty(maps);
        Assert.DoesNotContain(maps, pair => pair.Map.FullName != $"Nguon.Web.Data.Maps.{pair.Entity.Name}Map" || !entities.Contains(pair.Entity));
    }

    [Fact]
    public void The_quick_look_at_a_database_knows_the_migrations_the_program_knows()
    {
        using var sqlite = new SqliteAppDb(new DbContextOptionsBuilder<SqliteAppDb>().UseSqlite("Data Source=:memory:").Options);
        using var postgres = new PostgresAppDb(new DbContextOptionsBuilder<PostgresAppDb>().UseNpgsql("Host=localhost").Options);

        Assert.Equal(sqlite.Database.GetMigrations(), DialectHistory.Known(new DatabaseChoice("data", null)));
        Assert.Equal(postgres.Database.GetMigrations(), DialectHistory.Known(new DatabaseChoice("data", "postgres://localhost/x")));
    }
}
