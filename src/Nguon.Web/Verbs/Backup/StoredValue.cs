using System.Data.Common;
using System.Globalization;
using System.Text.Json;

namespace Nguon.Web.Verbs;

/// <summary>One value between a database and JSON, the same from SQLite as from PostgreSQL.</summary>
internal static class StoredValue
{
    public static void Write(Utf8JsonWriter json, DbDataReader reader, int at, Type type)
    {
        if (reader.IsDBNull(at))
        {
            json.WriteNullValue();
        }
        else if (type == typeof(bool))
        {
            json.WriteBooleanValue(reader.GetBoolean(at));
        }
        else if (type == typeof(int) || type == typeof(long))
        {
            json.WriteNumberValue(reader.GetInt64(at));
        }
        else if (type == typeof(byte[]))
        {
            json.WriteBase64StringValue(reader.GetFieldValue<byte[]>(at));
        }
        else
        {
            json.WriteStringValue(Text(reader, at, type));
        }
    }

    public static object Read(JsonElement value, Type type) => value.ValueKind switch
    {
        JsonValueKind.Null => DBNull.Value,
        JsonValueKind.True or JsonValueKind.False => value.GetBoolean(),
        JsonValueKind.Number => type == typeof(int) ? value.GetInt32() : value.GetInt64(),
        _ => OfText(value.GetString() ?? "", type),
    };

    private static string Text(DbDataReader reader, int at, Type type) =>
        type == typeof(Guid) ? reader.GetFieldValue<Guid>(at).ToString("D")
        : type == typeof(DateOnly) ? reader.GetFieldValue<DateOnly>(at).ToString("O", CultureInfo.InvariantCulture)
        : type == typeof(DateTime) ? DateTime.SpecifyKind(reader.GetDateTime(at), DateTimeKind.Utc).ToString("O", CultureInfo.InvariantCulture)
        : type == typeof(DateTimeOffset) ? reader.GetFieldValue<DateTimeOffset>(at).ToUniversalTime().ToString("O", CultureInfo.InvariantCulture)
        : type == typeof(string) ? reader.GetString(at)
        : throw new InvalidOperationException($"A backup knows no values of the type {type.Name}.");

    private static object OfText(string text, Type type) =>
        type == typeof(Guid) ? Guid.ParseExact(text, "D")
        : type == typeof(DateOnly) ? DateOnly.ParseExact(text, "O", CultureInfo.InvariantCulture)
        : type == typeof(DateTime) ? DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind)
        : type == typeof(DateTimeOffset) ? DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind)
        : type == typeof(byte[]) ? Convert.FromBase64String(text)
        : text;
}
