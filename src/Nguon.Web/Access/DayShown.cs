using System.Globalization;

namespace Nguon.Web.Access;

/// <summary>The day organisations are read on: asked for once, it stays while moving between pages until another is chosen, or today again.</summary>
internal static class DayShown
{
    /// <summary>Name of the field and of the word in addresses.</summary>
    public const string Field = "ngay";

    private const string Cookie = "nguon-ngay";
    private const string Form = "yyyy-MM-dd";

    /// <summary>The day asked for now, or before in this browser window, or today; an empty field asks for today.</summary>
    public static DateOnly Of(HttpContext context, DateOnly? asked, DateOnly today)
    {
        var kept = DateOnly.TryParseExact(context.Request.Cookies[Cookie], Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : today;
        if (asked is null && !context.Request.Query.ContainsKey(Field))
        {
            return kept;
        }

        var shown = asked ?? today;
        if (shown != kept)
        {
            Keep(context, shown, today);
        }

        return shown;
    }

    private static void Keep(HttpContext context, DateOnly shown, DateOnly today)
    {
        var options = new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps };
        if (shown == today)
        {
            context.Response.Cookies.Delete(Cookie, options);
        }
        else
        {
            context.Response.Cookies.Append(Cookie, shown.ToString(Form, CultureInfo.InvariantCulture), options);
        }
    }
}
