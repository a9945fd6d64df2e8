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
    public static Task EachAsync(this AppDb db, FigureStatement statement, Action<DbDataReader> take, CancellationToken ct) => db.EachAsync([(statement, take)], ct);

    /// <summary>Several statements in one round trip, each with its own parameters; the rows of each go to its own taker.</summary>
    public static async Task EachAsync(this AppDb db, IReadOnlyList<(FigureStatement Statement, Action<DbDataReader> Take)> parts, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        try
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
#pragma warning disable CA2100 // made of constants and parameters only
            command.CommandText = string.Join(";\n", parts.Select((part, at) => part.Statement.Text.Replace("@", Prefix(at), StringComparison.Ordinal)));
#pragma warning restore CA2100
            foreach (var (part, at) in parts.Select((part, at) => (part, at)))
            {
                Fill(command, part.Statement.Parameters, Prefix(at));
            }

            await using var reader = await command.ExecuteReaderAsync(ct);
            foreach (var (_, take) in parts)
            {
                while (await reader.ReadAsync(ct))
                {
                    take(reader);
                }

                await reader.NextResultAsync(ct);
            }
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private static void Fill(DbCommand command, IEnumerable<(string Name, object Value)> parameters, string prefix)
    {
        foreach (var (name, value) in parameters)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name.Replace("@", prefix, StringComparison.Ordinal), value);
            command.Parameters.Add(parameter);
        }
    }

    /// <summary>The first statement keeps its names, so that one alone reads as it is written.</summary>
    private static string Prefix(int at) => at == 0 ? "@" : $"@q{at}";

    public static async Task ExecuteAsync(this AppDb db, FigureStatement statement, CancellationToken ct) => await db.EachAsync(statement, _ => { }, ct);

    public static Guid? GuidOrNull(this DbDataReader reader, int at) => reader.IsDBNull(at) ? null : reader.GetGuid(at);

    public static string? TextOrNull(this DbDataReader reader, int at) => reader.IsDBNull(at) ? null : reader.GetString(at);

    /// <summary>Counts come as different whole numbers from the two databases.</summary>
    public static long Long(this DbDataReader reader, int at) =>
        reader.IsDBNull(at) ? 0 : Convert.ToInt64(reader.GetValue(at), System.Globalization.CultureInfo.InvariantCulture);

    public static DateOnly Date(this DbDataReader reader, int at) => reader.GetFieldValue<DateOnly>(at);

    public static DateOnly? DateOrNull(this DbDataReader reader, int at) => reader.IsDBNull(at) ? null : reader.Date(at);
}
