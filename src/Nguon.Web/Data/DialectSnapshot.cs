using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Nguon.Web.Data;

/// <summary>What a backup needs that the two databases say differently.</summary>
internal static class DialectSnapshot
{
    /// <summary>A transaction in which every table is read as of one moment, without keeping writers out.</summary>
    public static async Task<DbTransaction> BeginSnapshotAsync(this AppDb db, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        var connection = db.Database.GetDbConnection();
        return connection is SqliteConnection sqlite
            ? sqlite.BeginTransaction(deferred: true)
            : await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, ct);
    }

    /// <summary>After rows came in with their own numbers: the next number follows the highest.</summary>
    public static async Task ContinueNumbersAsync(this AppDb db, string table, string column, CancellationToken ct)
    {
        if (db is PostgresAppDb)
        {
            var sql = $"SELECT setval(pg_get_serial_sequence('\"{table}\"', '{column}'), GREATEST((SELECT MAX(\"{column}\") FROM \"{table}\"), 1))";
            await db.Database.ExecuteSqlRawAsync(sql, ct);
        }
    }
}
