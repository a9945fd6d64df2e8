using System.Globalization;

namespace Nguon.Web.Ui;

/// <summary>One choice of a list: value sent, words shown, one more line of small words.</summary>
public sealed record Choice(string Value, string Label, string Hint = "", string Group = "");

/// <summary>Ways to make lists of choices.</summary>
public static class Choices
{
    /// <summary>Every value of an enum with its label; give Labels.Of.</summary>
    public static IReadOnlyList<Choice> Of<TEnum>(Func<TEnum, string> label, Func<TEnum, bool>? keep = null)
        where TEnum : struct, Enum =>
        [.. Enum.GetValues<TEnum>().Where(value => Number(value) != 0 || !IsFlags<TEnum>()).Where(value => keep?.Invoke(value) ?? true).Select(value => new Choice(value.ToString(), label(value)))];

    private static bool IsFlags<TEnum>() => Attribute.IsDefined(typeof(TEnum), typeof(FlagsAttribute));

    private static long Number<TEnum>(TEnum value)
        where TEnum : struct, Enum => Convert.ToInt64(value, CultureInfo.InvariantCulture);
}
