using System.Data.Common;
using System.Reflection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;

namespace Nguon.Web.Data;

/// <summary>A quick look at a database without building the model: the program answers sooner after it starts.</summary>
internal static class DialectHistory
{
    private const string Applied = "SELECT \"MigrationId\" FROM \"__EFMigrationsHistory\"";
    private const string Anything = "SELECT EXISTS (SELECT 1 FROM organization) OR EXISTS (SELECT 1 FROM person) OR EXISTS (SELECT 1 FROM account) OR EXISTS (SELECT 1 FROM activity)";

    /// <summary>Found by their names (bin/schema builds without them): searching the assembly would load every type of the program at each start.</summary>
    private static readonly string[] Names = ["Initial"];

    /// <summary>Migrations this program knows for the chosen database.</summary>
    public static IReadOnlyList<string> Known(DatabaseChoice choice) => [.. Names
        .Select(name => typeof(AppDb).Assembly.GetType($"{typeof(AppDb).Namespace}.Migrations.{(choice.IsPostgres ? "Postgres" : "Sqlite")}.{name}"))
        .Select(type => type?.GetCustomAttribute<MigrationAttribute>()?.Id).OfType<string>()];

    /// <summary>Migrations the database went through; none when it, or its history, is not there yet.</summary>
    public static async Task<IReadOnlyList<string>> AppliedAsync(DatabaseChoice choice, CancellationToken ct)
    {
        if (!choice.IsPostgres && !File.Exists(choice.SqliteFile))
        {
            return [];
        }

        try
        {
            return await ReadAsync(choice, Applied, reader => reader.GetString(0), ct);
        }
        catch (PostgresException absent) when (absent.SqlState is PostgresErrorCodes.InvalidCatalogName or PostgresErrorCodes.UndefinedTable)
        {
            return [];
        }
        catch (SqliteException absent) when (absent.SqliteErrorCode == 1 && absent.Message.Contains("no such table", StringComparison.Ordinal))
        {
            return [];
        }
    }

    /// <summary>True when somebody ever entered anything: a unit, a person, an account, an act.</summary>
    public static async Task<bool> HoldsAnythingAsync(DatabaseChoice choice, CancellationToken ct) =>
        (await ReadAsync(choice, Anything, reader => Convert.ToBoolean(reader.GetValue(0), System.Globalization.CultureInfo.InvariantCulture), ct))[0];

    private static async Task<List<T>> ReadAsync<T>(DatabaseChoice choice, string sql, Func<DbDataReader, T> read, CancellationToken ct)
    {
        await using DbConnection connection = choice.IsPostgres ? new NpgsqlConnection(choice.ConnectionString()) : new SqliteConnection(choice.ConnectionString());
        await connection.OpenAsync(ct);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(ct);
        var rows = new List<T>();
        while (await reader.ReadAsync(ct))
        {
            rows.Add(read(reader));
        }

        return rows;
    }
}
