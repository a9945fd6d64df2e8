using Microsoft.EntityFrameworkCore;
using Nguon.Tests.World;
using Nguon.Web.Access;
using Nguon.Web.Data;
using Nguon.Web.Features.Accounts;

namespace Nguon.Tests.Features.Accounts;

/// <summary>Steps of signing in that several tests share.</summary>
internal static class Steps
{
    public const string Password = "bốn con thuyền xanh";

    /// <summary>Puts a password on a landmark account, as if its card had been used.</summary>
    public static Task<int> GivePasswordAsync(this TestWorld world, TestAccount account, bool mustChange = false) =>
        world.AsOperator<Credentials, int>(credentials => world.InDb(async db =>
        {
            credentials.Set(await db.Users.SingleAsync(a => a.Id == account.Id), Password, mustChange);
            return 0;
        }));

    public static async Task<PageAnswer> SignInAsync(this TestClient client, string login, string password)
    {
        var page = await client.OpenAsync("/dang-nhap");
        return await client.SubmitAsync(page, "Đăng nhập", ("Tên đăng nhập", login), ("Mật khẩu", password));
    }

    public static Task<List<string?>> RecordOfAsync(this TestWorld world, Guid subject) =>
        world.InDb(db => db.Activities.Where(a => a.SubjectId == subject).OrderBy(a => a.Id).Select(a => a.After).ToListAsync());

    public static Task<Account> AccountAsync(this TestWorld world, Guid id) => world.InDb(db => db.Users.AsNoTracking().SingleAsync(a => a.Id == id));
}
