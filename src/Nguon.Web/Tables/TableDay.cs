using System.Globalization;

namespace Nguon.Web.Tables;

/// <summary>Dates in the two forms of contracts: yyyy-MM-dd and dd/MM/yyyy.</summary>
internal static class TableDay
{
    private static readonly string[] Forms = ["yyyy-MM-dd", "dd/MM/yyyy", "d/M/yyyy"];

    public static bool TryRead(string text, out DateOnly? day)
    {
        day = null;
        if (text.Length == 0)
        {
            return true;
        }

        if (!DateOnly.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var read))
        {
            return false;
        }

        day = read;
        return true;
    }

    public static string Write(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
