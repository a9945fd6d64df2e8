using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Nguon.Web.Data;
using Npgsql;

namespace Nguon.Tests.World;

/// <summary>A database of one test class: a copy of a template that was migrated and filled once per run.</summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    private readonly string folder;
    private readonly string? postgresName;

    private TestDatabase(string folder, string? postgresName)
    {
        (this.folder, this.postgresName) = (folder, postgresName);
        Choice = new DatabaseChoice(folder, postgresName is null ? null : Postgres.ConnectionTo(postgresName));
    }

    public static bool IsPostgres { get; } = Environment.GetEnvironmentVariable("NGUON_TEST_DB") == "postgres";

    public DatabaseChoice Choice { get; }

    /// <summary>A place where nothing is yet: an empty folder, or a database without a table.</summary>
    public static async Task<TestDatabase> EmptyAsync() => new(NewFolder(), IsPostgres ? await Postgres.CreateAsync(null) : null);

    /// <summary>A new, migrated database that <paramref name="fill"/> fills; copies are made of it with <see cref="CopyAsync"/>.</summary>
    public static async Task<TestDatabase> NewAsync(Func<AppDb, Task>? fill = null)
    {
        var database = await EmptyAsync();
        await using var db = database.Open();
        await db.Database.MigrateAsync();
        if (fill is not null)
        {
            await fill(db);
        }

        return database;
    }

    /// <summary>The caller owns the copy; the template must not be in use.</summary>
    public async Task<TestDatabase> CopyAsync()
    {
        var copyFolder = NewFolder();
        if (postgresName is not null)
        {
            return new TestDatabase(copyFolder, await Postgres.CreateAsync(postgresName));
        }

        var copy = new TestDatabase(copyFolder, null);
        await using var from = new SqliteConnection($"Data Source={Choice.SqliteFile};Pooling=False");
        await using var to = new SqliteConnection($"Data Source={copy.Choice.SqliteFile};Pooling=False");
        await OpenPatientlyAsync(from);
        await OpenPatientlyAsync(to);
        from.BackupDatabase(to);
        return copy;
    }

    /// <summary>A backup gives up at the first lock, and a pooled connection that closes meanwhile holds one while it empties its journal.</summary>
    private static async Task OpenPatientlyAsync(SqliteConnection connection)
    {
        await connection.OpenAsync();
        await using var patience = connection.CreateCommand();
        patience.CommandText = "PRAGMA busy_timeout = 30000";
        await patience.ExecuteNonQueryAsync();
    }

    public AppDb Open() => IsPostgres
        ? new PostgresAppDb(new DbContextOptionsBuilder<PostgresAppDb>().UseNpgsql(Choice.ConnectionString()).Options)
        : new SqliteAppDb(new DbContextOptionsBuilder<SqliteAppDb>().UseSqlite(Choice.ConnectionString()).AddInterceptors(new SqlitePragmas()).Options);

    public async ValueTask DisposeAsync()
    {
        if (postgresName is not null)
        {
            await Postgres.DropAsync(postgresName);
        }
        else
        {
            await using var connection = new SqliteConnection(Choice.ConnectionString());
            SqliteConnection.ClearPool(connection);
        }

        Directory.Delete(folder, recursive: true);
    }

    /// <summary>For templates: removed when the run ends.</summary>
    public TestDatabase KeptUntilTheRunEnds()
    {
        AppDomain.CurrentDomain.ProcessExit += (_, _) => DisposeAsync().AsTask().GetAwaiter().GetResult();
        return this;
    }

    private static string NewFolder() => Directory.CreateTempSubdirectory("nguon-test-").FullName;

    private static class Postgres
    {
        private static readonly string Admin = Environment.GetEnvironmentVariable("NGUON_TEST_PG")
            ?? (IsPostgres ? throw new InvalidOperationException("NGUON_TEST_PG must name a PostgreSQL server (see bin/with-postgres).") : "");

        public static string ConnectionTo(string name) =>
            new NpgsqlConnectionStringBuilder(Admin) { Database = name, MaxPoolSize = 20 }.ConnectionString;

        public static async Task<string> CreateAsync(string? template)
        {
            var name = $"nguon_test_{Guid.CreateVersion7():N}";
            if (template is not null)
            {
                await ForgetConnectionsAsync(template);
            }

            await RunAsync(template is null ? $"CREATE DATABASE {name}" : $"CREATE DATABASE {name} TEMPLATE {template}");
            return name;
        }

        public static async Task DropAsync(string name)
        {
            await ForgetConnectionsAsync(name);
            await RunAsync($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
        }

        private static async Task ForgetConnectionsAsync(string name)
        {
            await using var connection = new NpgsqlConnection(new DatabaseChoice("", ConnectionTo(name)).ConnectionString());
            NpgsqlConnection.ClearPool(connection);
        }

        private static async Task RunAsync(string sql)
        {
            await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(Admin) { Pooling = false }.ConnectionString);
            await connection.OpenAsync();
            await using var command = new NpgsqlCommand(sql, connection);
            await command.ExecuteNonQueryAsync();
        }
    }
}
