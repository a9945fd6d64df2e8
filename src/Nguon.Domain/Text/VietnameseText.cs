using System.Globalization;
using System.Text;

namespace Nguon.Domain.Text;

/// <summary>Searching and ordering of Vietnamese words by stored keys, never by a database's collation.</summary>
public static class VietnameseText
{
    /// <summary>Input as it is kept: NFC, no control or zero-width characters, single spaces, the look-alike Ð as Đ.</summary>
    public static string Tidy(string? text)
    {
        var tidy = new StringBuilder();
        foreach (var letter in (text ?? "").Normalize(NormalizationForm.FormC))
        {
            if (char.IsWhiteSpace(letter))
            {
                AppendSpace(tidy);
            }
            else if (!IsInvisible(letter))
            {
                tidy.Append(letter switch { 'Ð' or 'Ɖ' => 'Đ', 'ð' or 'ɖ' => 'đ', _ => letter });
            }
        }

        return tidy.ToString().TrimEnd(' ');
    }

    /// <summary>A person's name as offices write it: one typed all in small or all in capital letters gets a capital at each word; any other stays as typed.</summary>
    public static string PersonName(string? typed)
    {
        var name = Tidy(typed);
        return name.Any(char.IsUpper) && name.Any(char.IsLower)
            ? name
            : string.Concat(name.Select((letter, at) => at == 0 || !char.IsLetter(name[at - 1]) ? char.ToUpperInvariant(letter) : char.ToLowerInvariant(letter)));
    }

    /// <summary>Key for search: no marks, đ as d, lower case, single spaces; Hoà and Hòa fold alike.</summary>
    public static string Fold(string? text)
    {
        var folded = new StringBuilder();
        foreach (var letter in Tidy(text).Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
            {
                folded.Append(letter switch { 'Đ' or 'đ' => 'd', '’' or 'ʼ' => '\'', _ => char.ToLowerInvariant(letter) });
            }
        }

        return folded.ToString();
    }

    /// <summary>Folded full and other name, so that either finds the person.</summary>
    public static string SearchName(string fullName, string? otherName = null)
    {
        var other = Fold(otherName);
        return other.Length == 0 ? Fold(fullName) : $"{Fold(fullName)} | {other}";
    }

    /// <summary>Key that orders people by tên, họ, đệm in the Vietnamese alphabet; letters and digits only, so any collation agrees.</summary>
    public static string SortName(string? fullName)
    {
        var words = Words(fullName);
        return words.Length < 2
            ? Keys(words)
            : VietnameseSyllable.Key(words[^1]) + Keys(words[..^1]);
    }

    /// <summary>Key in reading order with numbers by value: Phường 2 before Phường 10.</summary>
    public static string SortUnit(string? name) => Keys(Words(name));

    /// <summary>True when the text holds the query's words with the same accents, wherever the tone mark is written.</summary>
    public static bool IsSpelledIn(string? text, string? query) =>
        SortUnit(text).Contains(SortUnit(query), StringComparison.Ordinal);

    private static string Keys(string[] words) => string.Concat(words.Select(VietnameseSyllable.Key));

    private static string[] Words(string? text) =>
        Tidy(text).Split([' ', '-', '–', ',', '.', '(', ')', '/'], StringSplitOptions.RemoveEmptyEntries);

    private static bool IsInvisible(char letter) =>
        char.IsControl(letter) || CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.Format;

    private static void AppendSpace(StringBuilder tidy)
    {
        if (tidy.Length > 0 && tidy[^1] != ' ')
        {
            tidy.Append(' ');
        }
    }
}
