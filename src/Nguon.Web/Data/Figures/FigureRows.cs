using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Nguon.Web.Data;

/// <summary>Carries a statement out on the open database.</summary>
internal static class FigureRows
{
    public static async Task<List<T>> ReadAsync<T>(this AppDb db, FigureStatement statement, Func<DbDataReader, T> read, CancellationToken ct)
    {
        var rows = new List<T>();
        await db.EachAsync(statement, reader => rows.Add(read(reader)), ct);
        return rows;
    }

    /// <summary>Takes row by row without keeping them.</summary>
    public static async Task EachAsync(this AppDb db, FigureStatement statement, Action<DbDataReader> take, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        try
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
#pragma warning disable CA2100 // made of constants and parameters only
            command.CommandText = statement.Text;
#pragma warning restore CA2100
            foreach (var (name, value) in statement.Parameters)
            {
                var parameter = command.CreateParameter();
                (parameter.ParameterName, parameter.Value) = (name, value);
                command.Parameters.Add(parameter);
            }

            await using var reader = await command.ExecuteReaderAsync(ct);
            while (await reader.ReadAsync(ct))
            {
                take(reader);
            }
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    public static async Task ExecuteAsync(this AppDb db, FigureStatement statement, CancellationToken ct) => await db.EachAsync(statement, _ => { }, ct);

    public static Guid? GuidOrNull(this DbDataReader reader, int at) => reader.IsDBNull(at) ? null : reader.GetGuid(at);

    public static string? TextOrNull(this DbDataReader reader, int at) => reader.IsDBNull(at) ? null : reader.GetString(at);

    /// <summary>Counts come as different whole numbers from the two databases.</summary>
    public static long Long(this DbDataReader reader, int at) =>
        reader.IsDBNull(at) ? 0 : Convert.ToInt64(reader.GetValue(at), System.Globalization.CultureInfo.InvariantCulture);

    public static DateOnly Date(this DbDataReader reader, int at) => reader.GetFieldValue<DateOnly>(at);
}
