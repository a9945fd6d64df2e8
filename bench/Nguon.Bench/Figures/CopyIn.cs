using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Nguon.Web.Data;
using Npgsql;

namespace Nguon.Bench.Figures;

/// <summary>Writes rows by COPY with the model's own columns and conversions.</summary>
internal sealed class CopyIn(AppDb db)
{
    public async Task<long> AddAsync<T>(IEnumerable<T> rows)
        where T : class
    {
        var type = db.Model.FindEntityType(typeof(T)) ?? throw new InvalidOperationException($"Not in the model: {typeof(T).Name}.");
        var columns = type.GetProperties().Where(p => !p.IsShadowProperty()).Select(p => (Name: p.GetColumnName(), Value: Reader(p))).ToList();
        await db.Database.OpenConnectionAsync();
        try
        {
            var connection = (NpgsqlConnection)db.Database.GetDbConnection();
            await using var copy = await connection.BeginBinaryImportAsync($"COPY \"{type.GetTableName()}\" ({string.Join(", ", columns.Select(c => $"\"{c.Name}\""))}) FROM STDIN (FORMAT BINARY)");
            foreach (var row in rows)
            {
                await copy.StartRowAsync();
                foreach (var column in columns)
                {
                    if (column.Value(row) is { } value)
                    {
                        await copy.WriteAsync(value);
                    }
                    else
                    {
                        await copy.WriteNullAsync();
                    }
                }
            }

            return (long)await copy.CompleteAsync();
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private static Func<object, object?> Reader(IProperty property)
    {
        var getter = property.GetGetter();
        var converter = property.GetRelationalTypeMapping().Converter;
        return row => getter.GetClrValue(row) is not { } value ? null : converter is null ? value : converter.ConvertToProvider(value);
    }
}
