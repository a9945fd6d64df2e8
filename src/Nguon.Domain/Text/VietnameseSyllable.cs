using System.Globalization;
using System.Text;

namespace Nguon.Domain.Text;

/// <summary>Sorting key of one word: its letters by the Vietnamese alphabet, then its tone (ngang, huyền, hỏi, ngã, sắc, nặng).</summary>
internal static class VietnameseSyllable
{
    private const string Tones = "\u0300\u0309\u0303\u0301\u0323";
    private const int NumberWidth = 9;

    /// <summary>The key; ă is written az and â azz, because no letter of a syllable sorts after z.</summary>
    public static string Key(string word)
    {
        var key = new StringBuilder();
        var (tone, carrier) = (0, ' ');
        foreach (var letter in word.Normalize(NormalizationForm.FormD))
        {
            tone = Math.Max(tone, Tones.IndexOf(letter) + 1);
            carrier = char.IsLetter(letter) ? letter : carrier;
            key.Append(Letter(letter, carrier));
        }

        var text = key.ToString();
        return text.Length > 0 && text.All(char.IsAsciiDigit)
            ? text.PadLeft(NumberWidth, '0')
            : text + tone.ToString(CultureInfo.InvariantCulture);
    }

    private static string Letter(char letter, char carrier) => letter switch
    {
        '\u0302' when carrier is 'a' or 'A' => "zz",
        '\u0302' or '\u0306' => "z",
        '\u031B' => "zz",
        'đ' or 'Đ' => "dz",
        _ when char.IsLetterOrDigit(letter) => char.ToLowerInvariant(letter).ToString(),
        _ => "",
    };
}
