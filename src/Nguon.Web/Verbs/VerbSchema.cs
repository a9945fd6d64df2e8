using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Nguon.Web.Data;

namespace Nguon.Web.Verbs;

/// <summary>What a database is before a verb touches it: an old schema is refused with the command to run, only an empty one is prepared.</summary>
internal static class VerbSchema
{
    public static async Task<SchemaState> OfAsync(AppDb db, DatabaseChoice choice, CancellationToken ct)
    {
        if (!choice.IsPostgres && !File.Exists(choice.SqliteFile))
        {
            return SchemaState.Absent;
        }

        var applied = await AppliedAsync(db, ct);
        var known = db.Database.GetMigrations().ToList();
        return applied.Count == 0 ? SchemaState.Absent
            : applied.Except(known).Any() ? SchemaState.Foreign
            : applied.Count < known.Count ? SchemaState.Outdated
            : SchemaState.Ready;
    }

    /// <summary>Refuses an absent, old or unknown schema with the command to run.</summary>
    public static async Task MustBeReadyAsync(AppDb db, DatabaseChoice choice, CancellationToken ct)
    {
        var state = await OfAsync(db, choice, ct);
        if (state == SchemaState.Absent)
        {
            throw new VerbRefusedException($"Chưa có cơ sở dữ liệu ở {PlaceOf(choice)}. Chạy ./run, ./nguon seed demo hoặc ./nguon migrate.");
        }

        RefuseOld(state, choice);
    }

    /// <summary>Makes the tables of an empty database; refuses an old or unknown schema.</summary>
    public static async Task PrepareAsync(AppDb db, DatabaseChoice choice, CancellationToken ct)
    {
        var state = await OfAsync(db, choice, ct);
        RefuseOld(state, choice);
        if (state == SchemaState.Absent)
        {
            await db.Database.MigrateAsync(ct);
        }
    }

    /// <summary>True when nothing was ever entered: no unit, no person, no account, no act.</summary>
    public static async Task<bool> HoldsNothingAsync(AppDb db, CancellationToken ct) =>
        !await db.Organizations.AnyAsync(ct) && !await db.People.AnyAsync(ct) && !await db.Users.AnyAsync(ct) && !await db.Activities.AnyAsync(ct);

    public static string PlaceOf(DatabaseChoice choice) => choice.IsPostgres
        ? new NpgsqlConnectionStringBuilder(choice.ConnectionString()) is var to ? $"{to.Host}/{to.Database}" : ""
        : choice.SqliteFile;

    private static void RefuseOld(SchemaState state, DatabaseChoice choice)
    {
        if (state == SchemaState.Outdated)
        {
            throw new VerbRefusedException($"Cơ sở dữ liệu ở {PlaceOf(choice)} thuộc phiên bản trước. Sao lưu rồi chạy: ./nguon migrate");
        }

        if (state == SchemaState.Foreign)
        {
            throw new VerbRefusedException($"Cơ sở dữ liệu ở {PlaceOf(choice)} do phiên bản khác của chương trình tạo ra; hãy dùng đúng phiên bản đó.");
        }
    }

    private static async Task<IReadOnlyList<string>> AppliedAsync(AppDb db, CancellationToken ct)
    {
        try
        {
            return [.. await db.Database.GetAppliedMigrationsAsync(ct)];
        }
        catch (PostgresException absent) when (absent.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            return [];
        }
        catch (SqliteException broken) when (broken.SqliteErrorCode == NotADatabase)
        {
            throw new VerbRefusedException("Tệp cơ sở dữ liệu đã hỏng hoặc không phải của chương trình này.");
        }
    }

    private const int NotADatabase = 26;
}

internal enum SchemaState
{
    Absent = 0,
    Outdated = 1,
    Ready = 2,
    Foreign = 3,
}
