using System.Globalization;
using System.Text.RegularExpressions;

namespace Nguon.Web.Ui;

/// <summary>Reads whole numbers as written here: 1.200 is one thousand two hundred.</summary>
internal static partial class VietnameseNumber
{
    public static Reading<long?> Read(string text, long most)
    {
        var given = text.Trim();
        if (given.Length == 0)
        {
            return new(null, null);
        }

        if (!Whole().IsMatch(given) && !Grouped().IsMatch(given))
        {
            return new(null, $"“{given}” chưa phải là số nguyên. Ghi bằng chữ số, ví dụ 24 hoặc 1.200.");
        }

        var digits = new string([.. given.Where(letter => char.IsAsciiDigit(letter) || letter == '-')]);
        return long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) <= most
            ? new(number, null)
            : new(null, $"Số “{given}” quá lớn. Đề nghị xem lại.");
    }

    [GeneratedRegex("^-?[0-9]{1,20}$", RegexOptions.CultureInvariant, 200)]
    private static partial Regex Whole();

    [GeneratedRegex(@"^-?[0-9]{1,3}([. \u00A0][0-9]{3}){1,6}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Grouped();
}
