using System.Globalization;
using System.Text.Json;

namespace Nguon.Web.Features.Rules;

/// <summary>One object of a case read strictly: every field is named once, known and of its type, or the fault is noted with its place.</summary>
internal sealed class CaseFields
{
    private const int Largest = 1_000_000;
    private static readonly DateOnly Earliest = new(1900, 1, 1);
    private static readonly DateOnly Latest = new(2100, 12, 31);

    private readonly Dictionary<string, JsonElement> fields = new(StringComparer.Ordinal);
    private readonly string path;
    private readonly List<string> faults;

    public CaseFields(JsonElement element, string path, List<string> faults)
    {
        (this.path, this.faults) = (path, faults);
        foreach (var property in element.EnumerateObject())
        {
            if (!fields.TryAdd(property.Name, property.Value))
            {
                Fault("ghi hai lần", property.Name);
            }
        }
    }

    public bool Flag(string name) => MaybeFlag(name) ?? false;

    public bool? MaybeFlag(string name) => Take(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.False } => false,
        _ => Bad<bool?>("phải là true hoặc false", name),
    };

    public string? Text(string name) => Take(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        _ => Bad<string?>("phải là chữ trong ngoặc kép", name),
    };

    public DateOnly? Day(string name) => Take(name) is { } element ? DayOf(element, name) : null;

    public int? Count(string name, int least = -Largest)
    {
        if (Take(name) is not { } element)
        {
            return null;
        }

        return element.ValueKind == JsonValueKind.Number && element.TryGetInt32(out var number) && number >= least && number <= Largest
            ? number
            : Bad<int?>(least > -Largest ? $"phải là số nguyên từ {least} đến {Largest}" : "phải là số nguyên", name);
    }

    public T? Word<T>(string name)
        where T : struct, Enum =>
        Text(name) is not { } text ? null : WireWords<T>.Find(text) ?? Bad<T?>($"không có giá trị «{Short(text)}»", name, WireWords<T>.All);

    public T? Object<T>(string name, Func<CaseFields, T> read)
        where T : class
    {
        if (Take(name) is not { } element)
        {
            return null;
        }

        return element.ValueKind == JsonValueKind.Object ? Read(element, Place(name), read) : Bad<T?>("phải là một nhóm { … }", name);
    }

    public IReadOnlyList<T>? List<T>(string name, int most, Func<CaseFields, T> read)
        where T : class =>
        Items(name, most)?.Select((item, index) => item.ValueKind == JsonValueKind.Object
            ? Read(item, $"{Place(name)}[{index}]", read)
            : Bad<T?>("phải là một nhóm { … }", $"{name}[{index}]")).OfType<T>().ToList();

    public IReadOnlyList<DateOnly> Days(string name, int most) =>
        Items(name, most)?.Select((item, index) => DayOf(item, $"{name}[{index}]")).OfType<DateOnly>().ToList() ?? [];

    public void Fault(string what, string name, string? allowed = null) =>
        faults.Add($"{what} tại {Place(name)}{(allowed is null ? "" : $" (dùng một trong: {allowed})")}");

    /// <summary>What is left over has no meaning here.</summary>
    public void End()
    {
        foreach (var name in fields.Keys.Order(StringComparer.Ordinal))
        {
            Fault("không có trường này", Short(name));
        }
    }

    private List<JsonElement>? Items(string name, int most) => Take(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.Array } list when list.GetArrayLength() <= most => [.. list.EnumerateArray()],
        { ValueKind: JsonValueKind.Array } => Bad<List<JsonElement>?>($"nhiều hơn {most} mục", name),
        _ => Bad<List<JsonElement>?>("phải là danh sách [ … ]", name),
    };

    private T Read<T>(JsonElement element, string place, Func<CaseFields, T> read)
    {
        var inner = new CaseFields(element, place, faults);
        var value = read(inner);
        inner.End();
        return value;
    }

    private JsonElement? Take(string name) =>
        fields.Remove(name, out var element) && element.ValueKind is not JsonValueKind.Null ? element : null;

    private DateOnly? DayOf(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.String
        && DateOnly.TryParseExact(element.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && day >= Earliest && day <= Latest
            ? day
            : Bad<DateOnly?>("phải là một ngày có thật dạng năm-tháng-ngày, từ 1900-01-01 đến 2100-12-31", name);

    private T? Bad<T>(string what, string name, string? allowed = null)
    {
        Fault(what, name, allowed);
        return default;
    }

    private string Place(string name) => path.Length == 0 ? name : $"{path}.{name}";

    private static string Short(string text) => text.Length <= 60 ? text : $"{text[..60]}…";
}

/// <summary>The names of a list as the contract spells them.</summary>
internal static class WireWords<T>
    where T : struct, Enum
{
    private static readonly Dictionary<string, T> Words = Enum.GetValues<T>().ToDictionary(value => value.ToString(), StringComparer.Ordinal);

    public static string All { get; } = string.Join(", ", Words.Keys);

    public static T? Find(string word) => Words.TryGetValue(word, out var value) ? value : null;
}
