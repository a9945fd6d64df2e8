using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Nguon.Web.Data;

namespace Nguon.Web.Verbs;

/// <summary>What a database is before a verb touches it: an old schema is refused with the command to run, only an empty one is prepared.</summary>
internal static class VerbSchema
{
    public static async Task<SchemaState> OfAsync(DatabaseChoice choice, CancellationToken ct) => Of(await AppliedAsync(choice, ct), DialectHistory.Known(choice));

    public static SchemaState Of(IReadOnlyList<string> applied, IReadOnlyList<string> known) =>
        applied.Count == 0 ? SchemaState.Absent
        : applied.Except(known).Any() ? SchemaState.Foreign
        : applied.Count < known.Count ? SchemaState.Outdated
        : SchemaState.Ready;

    /// <summary>Refuses an absent, old or unknown schema with the command to run.</summary>
    public static async Task MustBeReadyAsync(DatabaseChoice choice, CancellationToken ct)
    {
        var state = await OfAsync(choice, ct);
        if (state == SchemaState.Absent)
        {
            throw new VerbRefusedException($"Chưa có cơ sở dữ liệu ở {PlaceOf(choice)}. Chạy ./run, ./nguon seed demo hoặc ./nguon migrate.");
        }

        RefuseOld(state, choice);
    }

    /// <summary>Makes the tables of an empty database; refuses an old or unknown schema.</summary>
    public static async Task PrepareAsync(AppDb db, DatabaseChoice choice, CancellationToken ct)
    {
        var state = await OfAsync(choice, ct);
        RefuseOld(state, choice);
        if (state == SchemaState.Absent)
        {
            await db.Database.MigrateAsync(ct);
        }
    }

    /// <summary>True when nothing was ever entered: no unit, no person, no account, no act.</summary>
    public static async Task<bool> HoldsNothingAsync(DatabaseChoice choice, CancellationToken ct) =>
        !await DialectHistory.HoldsAnythingAsync(choice, ct);

    public static string PlaceOf(DatabaseChoice choice) => choice.IsPostgres
        ? new NpgsqlConnectionStringBuilder(choice.ConnectionString()) is var to ? $"{to.Host}/{to.Database}" : ""
        : choice.SqliteFile;

    public static void RefuseOld(SchemaState state, DatabaseChoice choice)
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

    private static async Task<IReadOnlyList<string>> AppliedAsync(DatabaseChoice choice, CancellationToken ct)
    {
        try
        {
            return await DialectHistory.AppliedAsync(choice, ct);
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
