using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Nguon.Web.Data;

/// <summary>Tells a row that was there already from other failures of saving, on both databases.</summary>
internal static class SavedTwice
{
    private const int SqliteConstraint = 19;
    private const int SqliteUnique = 2067;

    public static bool Is(DbUpdateException failure) => failure.InnerException switch
    {
        SqliteException { SqliteErrorCode: SqliteConstraint, SqliteExtendedErrorCode: SqliteUnique } => true,
        PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } => true,
        _ => false,
    };
}
