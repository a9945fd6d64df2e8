using Microsoft.EntityFrameworkCore;
using Nguon.Web.Data;

namespace Nguon.Web.Api;

/// <summary>The one place where "somebody saved first" becomes 409, on pages and in the API; a body over the limit becomes 413.</summary>
internal sealed class SavedMeanwhile(RequestDelegate next)
{
    /// <summary>What a unique key is about, and what to do when somebody else was first with it.</summary>
    private static readonly (string Key, string Words)[] TakenFirst =
    [
        ("identity_number", "Số định danh này vừa được ghi cho một người khác. Tìm theo số định danh và mở người đã có; không thêm lần nữa."),
        ("attempt", "Hồ sơ của người này vừa được người khác mở. Mở trang của người đó để vào hồ sơ đã có."),
        ("normalized_user_name", "Tên đăng nhập này vừa được đặt cho tài khoản khác. Chọn tên đăng nhập khác rồi ghi nhận lại."),
        ("UserNameIndex", "Tên đăng nhập này vừa được đặt cho tài khoản khác. Chọn tên đăng nhập khác rồi ghi nhận lại."),
        ("sequence", "Hồ sơ vừa được người khác ghi thêm một bước. Mở bản mới nhất rồi ghi nhận lại."),
    ];

    private const string TakenByAnother = "Nội dung này vừa được người khác ghi trước nên không ghi hai lần. Mở bản mới nhất, xem lại rồi ghi nhận.";

    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (DbUpdateConcurrencyException) when (!context.Response.HasStarted)
        {
            Answer(context, StatusCodes.Status409Conflict);
        }
        catch (DbUpdateException twice) when (!context.Response.HasStarted && SavedTwice.Is(twice))
        {
            context.Response.Clear();
            context.Refuse(StatusCodes.Status409Conflict, WordsFor(SavedTwice.KeyOf(twice)));
        }
        catch (BadHttpRequestException wrong) when (!context.Response.HasStarted)
        {
            Answer(context, wrong.StatusCode);
        }
    }

    private static string WordsFor(string key) =>
        TakenFirst.FirstOrDefault(known => key.Contains(known.Key, StringComparison.Ordinal)).Words ?? TakenByAnother;

    private static void Answer(HttpContext context, int status)
    {
        context.Response.Clear();
        context.Response.StatusCode = status;
    }
}
