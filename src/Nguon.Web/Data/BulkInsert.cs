using System.Data.Common;
using System.Reflection;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Nguon.Web.Data;

/// <summary>Writes many rows of one kind with the model's own columns and conversions: prepared multi-row statements, on PostgreSQL a binary copy for many.</summary>
internal sealed class BulkInsert(AppDb db)
{
    private const int MostParameters = 900;
    private const int CopyFrom = 200;

    private readonly Dictionary<Type, Writer> writers = [];

    /// <summary>Rows written so far.</summary>
    public int Written { get; private set; }

    public async Task AddAsync<T>(IReadOnlyCollection<T> rows, CancellationToken ct)
        where T : class
    {
        if (rows.Count == 0)
        {
            return;
        }

        if (!writers.TryGetValue(typeof(T), out var writer))
        {
            writers[typeof(T)] = writer = new Writer(db, db.Model.FindEntityType(typeof(T))
                ?? throw new InvalidOperationException($"Not in the model: {typeof(T).Name}."));
        }

        if (rows.Count >= CopyFrom && db.Database.GetDbConnection() is NpgsqlConnection postgres)
        {
            await DialectCopy.WriteAsync(postgres, writer.Table, writer.Columns, rows, ct);
        }
        else
        {
            foreach (var chunk in rows.Chunk(writer.RowsAtOnce))
            {
                await writer.WriteAsync(chunk, ct);
            }
        }

        Written += rows.Count;
    }

    private sealed class Writer
    {
        private readonly AppDb db;
        private readonly List<BulkColumn> columns;
        private DbCommand? full;

        public Writer(AppDb db, IEntityType type)
        {
            this.db = db;
            Table = type.GetTableName() ?? throw new InvalidOperationException($"Without a table: {type.Name}.");
            // What the database fills itself has no property of the entity.
            columns = type.GetProperties().Where(p => !p.IsShadowProperty()).Select(p => new BulkColumn(p)).ToList();
            RowsAtOnce = Math.Max(1, MostParameters / columns.Count);
        }

        public string Table { get; }

        public IReadOnlyList<BulkColumn> Columns => columns;

        public int RowsAtOnce { get; }

        public async Task WriteAsync(object[] rows, CancellationToken ct)
        {
            var isFull = rows.Length == RowsAtOnce;
            var command = isFull ? full ??= Prepare(rows.Length) : Prepare(rows.Length);
            var at = 0;
            foreach (var row in rows)
            {
                foreach (var column in columns)
                {
                    command.Parameters[at++].Value = column.Value(row);
                }
            }

            await command.ExecuteNonQueryAsync(ct);
            if (!isFull)
            {
                await command.DisposeAsync();
            }
        }

        private DbCommand Prepare(int rows)
        {
            var command = db.Database.GetDbConnection().CreateCommand();
            command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
            var names = string.Join(", ", columns.Select(c => $"\"{c.Name}\""));
            var text = new StringBuilder($"INSERT INTO \"{Table}\" ({names}) VALUES ");
            for (var row = 0; row < rows; row++)
            {
                var first = row * columns.Count;
                text.Append(row == 0 ? "(" : ", (").AppendJoin(", ", columns.Select((_, i) => $"@p{first + i}")).Append(')');
                foreach (var (column, i) in columns.Select((column, i) => (column, i)))
                {
                    command.Parameters.Add(column.Parameter(command, $"@p{first + i}"));
                }
            }

            // The text is made of the model's own names only.
#pragma warning disable CA2100
            command.CommandText = text.ToString();
#pragma warning restore CA2100
            command.Prepare();
            return command;
        }
    }
}

/// <summary>One column of a bulk write.</summary>
internal sealed class BulkColumn(IProperty property)
{
    private readonly RelationalTypeMapping mapping = property.GetRelationalTypeMapping();
    private readonly PropertyInfo clr = property.PropertyInfo
        ?? throw new InvalidOperationException($"A column without a property: {property.Name}.");

    public string Name { get; } = property.GetColumnName();

    public DbParameter Parameter(DbCommand command, string name) => mapping.CreateParameter(command, name, null, nullable: true);

    public object Value(object row)
    {
        var value = clr.GetValue(row);
        return (value is null ? null : mapping.Converter is null ? value : mapping.Converter.ConvertToProvider(value)) ?? DBNull.Value;
    }
}
