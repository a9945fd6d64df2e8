using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Nguon.Web.Data;

/// <summary>Tells a row that was there already from other failures of saving, on both databases.</summary>
internal static class SavedTwice
{
    private const int SqliteUnique = 2067;
    private const int SqlitePrimaryKey = 1555;

    public static bool Is(DbUpdateException failure) => failure.InnerException switch
    {
        SqliteException { SqliteExtendedErrorCode: SqliteUnique or SqlitePrimaryKey } => true,
        PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } => true,
        _ => false,
    };

    /// <summary>Columns (embedded database) or name (PostgreSQL) of the unique key that was taken; empty when it is no such failure.</summary>
    public static string KeyOf(DbUpdateException failure) => failure.InnerException switch
    {
        SqliteException sqlite => sqlite.Message,
        PostgresException postgres => postgres.ConstraintName ?? "",
        _ => "",
    };
}
