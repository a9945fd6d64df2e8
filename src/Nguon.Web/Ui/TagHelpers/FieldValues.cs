namespace Nguon.Web.Ui;

/// <summary>A model's value as it stands in a field.</summary>
internal static class FieldValues
{
    public static IReadOnlyList<string> Of(object? value) => value switch
    {
        null => [],
        string text => [text],
        DateOnly day => [Formats.Day(day)],
        Enum many when IsFlags(many) => [.. Enum.GetValues(many.GetType()).Cast<Enum>().Where(one => IsSet(many, one)).Select(one => one.ToString())],
        bool yes => [yes ? "true" : "false"],
        int or long => [Formats.Number(Convert.ToInt64(value, VietnameseCulture.Culture))],
        System.Collections.IEnumerable list => [.. list.Cast<object>().SelectMany(Of)],
        _ => [value.ToString() ?? ""],
    };

    private static bool IsFlags(Enum value) => Attribute.IsDefined(value.GetType(), typeof(FlagsAttribute));

    private static bool IsSet(Enum many, Enum one) => Convert.ToInt64(one, VietnameseCulture.Culture) != 0 && many.HasFlag(one);
}
