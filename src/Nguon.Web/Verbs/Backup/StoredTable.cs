using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Nguon.Web.Data;

namespace Nguon.Web.Verbs;

/// <summary>One table as a backup sees it: columns in a fixed order with the type their values have on both databases.</summary>
internal sealed record StoredTable(string Name, IReadOnlyList<StoredColumn> Columns, IReadOnlyList<string> Key)
{
    /// <summary>Of no use after a restore: drafts are sealed with this machine's keys, links expire within hours.</summary>
    private static readonly string[] ShortLived = ["draft", "sign_in_link"];

    /// <summary>Tables in such an order that each comes after those it points to.</summary>
    public static IReadOnlyList<StoredTable> Of(AppDb db)
    {
        var open = db.Model.GetEntityTypes().Where(e => !ShortLived.Contains(e.GetTableName())).OrderBy(e => e.GetTableName(), StringComparer.Ordinal).ToList();
        var ordered = new List<IEntityType>();
        while (open.Count > 0)
        {
            var ready = open.Where(e => e.GetForeignKeys().All(key => key.PrincipalEntityType == e || ordered.Contains(key.PrincipalEntityType))).ToList();
            if (ready.Count == 0)
            {
                throw new InvalidOperationException($"Tables point at each other in a circle: {string.Join(", ", open.Select(e => e.GetTableName()))}.");
            }

            ordered.AddRange(ready);
            open.RemoveAll(ready.Contains);
        }

        return ordered.Select(Of).ToList();
    }

    /// <summary>Two databases with the same signature hold the same tables, whatever their make.</summary>
    public static string SignatureOf(IEnumerable<StoredTable> tables)
    {
        var text = string.Join('\n', tables.OrderBy(t => t.Name, StringComparer.Ordinal).Select(t => $"{t.Name}({string.Join(',', t.Columns.Select(c => $"{c.Name} {c.Type.Name}"))})"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    public string ColumnList => string.Join(", ", Columns.Select(c => $"\"{c.Name}\""));

    private static StoredTable Of(IEntityType entity) => new(
        entity.GetTableName()!, // every entity of the model has a table
        entity.GetProperties().Select(Of).OrderBy(c => c.Name, StringComparer.Ordinal).ToList(),
        entity.FindPrimaryKey()!.Properties.Select(p => p.GetColumnName()).ToList()); // and a key

    private static StoredColumn Of(IProperty property)
    {
        var type = property.GetTypeMapping().Converter?.ProviderClrType ?? property.ClrType;
        type = Nullable.GetUnderlyingType(type) ?? type;
        var isNumbered = property.ValueGenerated == ValueGenerated.OnAdd && type == typeof(int);
        return new StoredColumn(property.GetColumnName(), type.IsEnum ? Enum.GetUnderlyingType(type) : type, isNumbered);
    }
}

internal sealed record StoredColumn(string Name, Type Type, bool IsNumbered);
