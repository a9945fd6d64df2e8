using System.Text.RegularExpressions;

namespace Nguon.Web.Tables;

/// <summary>Finds text typed in the old fonts (TCVN3, VNI) and saved as if it were Unicode.</summary>
internal static partial class LegacyEncoding
{
    private const int Patience = 2000;
    private const int RowsLookedAt = 2000;

    /// <summary>Refuses the file when one row in five shows such letters; a stray foreign name does not.</summary>
    public static void Check(IEnumerable<IReadOnlyList<string>> rows)
    {
        int seen = 0, tcvn = 0, vni = 0;
        foreach (var row in rows.Skip(1).Take(RowsLookedAt))
        {
            seen++;
            tcvn += row.Any(IsTcvn3) ? 1 : 0;
            vni += row.Any(IsVni) ? 1 : 0;
        }

        if (Math.Max(tcvn, vni) * 5 > seen)
        {
            throw new TableRefusedException($"Chữ trong tệp dùng bảng mã {(tcvn >= vni ? "TCVN3 (ABC)" : "VNI")}: chuyển sang Unicode rồi nhập lại.");
        }
    }

    public static bool IsTcvn3(string cell) => Tcvn3().IsMatch(cell);

    public static bool IsVni(string cell) => Vni().IsMatch(cell);

    /// <summary>Signs that stand for letters in TCVN3, next to a letter.</summary>
    [GeneratedRegex(@"\p{L}[¸µ¶·¹¨¾¼½©®ª¬­×÷]|[¸¶·¹¨¾¼½®¬­×÷]\p{L}", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Tcvn3();

    /// <summary>A vowel followed by the letter that carried its mark in VNI.</summary>
    [GeneratedRegex(@"[aeouyAEOUY][ïûøåäëÏÛØÅÄË]|[öÖ][ùøûõïÙØÛÕÏ]|[aeAE][âêÂÊ]|[oO][âÂ]|ñ[aeiouyöôAEIOUYÖÔ]|[öÖ][ôÔ]", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Vni();
}
