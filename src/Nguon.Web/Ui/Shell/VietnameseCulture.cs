using System.Globalization;

namespace Nguon.Web.Ui;

/// <summary>One language and one way of writing numbers and dates, fixed in code; refuses to start without ICU.</summary>
internal static class VietnameseCulture
{
    public static CultureInfo Culture { get; } = CultureInfo.ReadOnly(CultureInfo.GetCultureInfo("vi-VN"));

    public static void Fix()
    {
        if (1234.5.ToString("N1", Culture) != "1.234,5" || Culture.CompareInfo.Compare("a", "á", CompareOptions.IgnoreNonSpace) != 0)
        {
            throw new InvalidOperationException("The Vietnamese culture is missing: install ICU (libicu) on this machine.");
        }

        CultureInfo.DefaultThreadCurrentCulture = Culture;
        CultureInfo.DefaultThreadCurrentUICulture = Culture;
        CultureInfo.CurrentCulture = Culture;
        CultureInfo.CurrentUICulture = Culture;
    }
}
