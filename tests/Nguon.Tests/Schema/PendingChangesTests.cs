using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Nguon.Web.Data;

namespace Nguon.Tests.Schema;

public sealed class PendingChangesTests
{
    [Fact]
    public void The_migration_for_SQLite_says_all_the_model_says() => Assert.False(Sqlite().Database.HasPendingModelChanges());

    [Fact]
    public void The_migration_for_PostgreSQL_says_all_the_model_says() => Assert.False(Postgres().Database.HasPendingModelChanges());

    [Fact]
    public void A_forgotten_table_is_found_on_both()
    {
        Assert.True(Sqlite(typeof(ForgottenTable)).Database.HasPendingModelChanges());
        Assert.True(Postgres(typeof(ForgottenTable)).Database.HasPendingModelChanges());
    }

    [Fact]
    public void There_is_one_initial_migration_for_each_provider_until_the_first_release()
    {
        Assert.Single(Sqlite().Database.GetMigrations());
        Assert.Single(Postgres().Database.GetMigrations());
    }

    private static SqliteAppDb Sqlite(Type? customizer = null) =>
        new(With(new DbContextOptionsBuilder<SqliteAppDb>().UseSqlite("Data Source=:memory:"), customizer).Options);

    private static PostgresAppDb Postgres(Type? customizer = null) =>
        new(With(new DbContextOptionsBuilder<PostgresAppDb>().UseNpgsql("Host=localhost"), customizer).Options);

    private static DbContextOptionsBuilder<T> With<T>(DbContextOptionsBuilder<T> options, Type? customizer)
        where T : DbContext =>
        customizer is null ? options : (DbContextOptionsBuilder<T>)options.ReplaceService<IModelCustomizer, ForgottenTable>();

    private sealed class ForgottenTable(ModelCustomizerDependencies dependencies) : RelationalModelCustomizer(dependencies)
    {
        public override void Customize(ModelBuilder modelBuilder, DbContext context)
        {
            base.Customize(modelBuilder, context);
            modelBuilder.Entity("Forgotten").Property<Guid>("Id");
        }
    }
}
