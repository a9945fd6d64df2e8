using System.Collections;
using System.Reflection;
using System.Text.Json.Nodes;

namespace Nguon.Tests.Routes;

/// <summary>A body somebody could have sent: every field of the request filled with something believable, every id with the record asked for.</summary>
internal static class SampleBody
{
    private const int Deepest = 4;

    private static readonly Dictionary<Type, Func<string, Func<string, string>, JsonNode>> Plain = new()
    {
        [typeof(string)] = (_, _) => JsonValue.Create("Lê Thị Mẫu"),
        [typeof(Guid)] = (name, id) => JsonValue.Create(id(name)),
        [typeof(DateOnly)] = (_, _) => JsonValue.Create("2026-11-18"),
        [typeof(DateTime)] = (_, _) => JsonValue.Create("2026-11-18T02:00:00Z"),
        [typeof(bool)] = (name, _) => JsonValue.Create(name.StartsWith("IsKnown", StringComparison.Ordinal)),
        [typeof(int)] = (name, _) => JsonValue.Create(name == "Revision" ? 0 : 1),
        [typeof(long)] = (_, _) => JsonValue.Create(1),
    };

    public static JsonNode? Of(Type type, Func<string, string> id) => Value(type, "", id, 0);

    private static JsonNode? Value(Type type, string name, Func<string, string> id, int depth)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return Plain.TryGetValue(plain, out var of) ? of(name, id)
            : plain.IsEnum ? JsonValue.Create(Enum.GetNames(plain).FirstOrDefault(word => word != "None") ?? "None")
            : depth > Deepest ? null
            : Entries(plain) is { } entry ? new JsonObject { [entry.Key == typeof(Guid) ? id(name) : "1"] = Value(entry.Value, name, id, depth + 1) }
            : Element(plain) is { } element ? new JsonArray(Value(element, name.TrimEnd('s'), id, depth + 1))
            : Record(plain, id, depth);
    }

    private static JsonObject Record(Type type, Func<string, string> id, int depth)
    {
        var json = new JsonObject();
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanWrite))
        {
            json[char.ToLowerInvariant(property.Name[0]) + property.Name[1..]] = Value(property.PropertyType, property.Name, id, depth + 1);
        }

        return json;
    }

    private static Type? Element(Type type) => type.IsArray ? type.GetElementType()
        : typeof(IEnumerable).IsAssignableFrom(type) && type.IsGenericType ? type.GetGenericArguments()[0] : null;

    private static (Type Key, Type Value)? Entries(Type type) =>
        type.IsGenericType && type.GetGenericArguments() is [var key, var value] && type.Name.Contains("Dictionary", StringComparison.Ordinal) ? (key, value) : null;
}
