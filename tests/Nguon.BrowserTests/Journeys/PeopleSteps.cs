using Microsoft.Playwright;
using Nguon.BrowserTests.World;

namespace Nguon.BrowserTests.Journeys;

/// <summary>Entering and finding people.</summary>
internal static class PeopleSteps
{
    /// <summary>Eight fields in a minute; the cell is the secretary's own.</summary>
    public static async Task EntersPersonAsync(this Desk desk, string name, string born)
    {
        await desk.OpenAsync("/nguoi");
        await desk.FollowAsync("Thêm người");
        desk.Effort.Begin();
        await desk.FillAsync("Họ và tên khai sinh", name);
        await desk.FillAsync("Ngày sinh", born);
        await desk.PickAsync("Nữ");
        await desk.ChooseAsync("Dân tộc", "Kinh");
        await desk.FillAsync("Nghề nghiệp, nơi làm việc", "Giáo viên, Trường Tiểu học Hoa Sen");
        await desk.PressAsync("Ghi nhận");
        desk.Effort.MustFit(minutes: 1);
        await desk.SeesTitleAsync(name);
        await desk.SeesAsync("Quần chúng");
    }

    /// <summary>The fields the statistics ask for before the decision.</summary>
    public static async Task CompletesPersonAsync(this Desk desk, string name)
    {
        await desk.OpensPersonAsync(name);
        await desk.FollowAsync("Sửa thông tin");
        await desk.ChooseAsync("Giáo dục phổ thông", "Tốt nghiệp THPT");
        foreach (var label in new[] { "Tôn giáo", "Nghề nghiệp theo biểu thống kê", "Chuyên môn cao nhất", "Lý luận chính trị" })
        {
            await desk.ChooseAsync(desk.Field(label), new SelectOptionValue { Index = 1 });
        }

        await desk.PressAsync("Ghi nhận");
        await desk.SeesAsync("Tốt nghiệp THPT");
    }

    public static async Task OpensPersonAsync(this Desk desk, string person)
    {
        await desk.OpenAsync("/nguoi");
        await desk.FillAsync(desk.Page.GetByLabel("Tìm người, hồ sơ"), person);
        await desk.ClickAsync(desk.Page.GetByRole(AriaRole.Search).GetByRole(AriaRole.Button, new() { Name = "Tìm" }).First);
        await desk.FollowInRowAsync(person, person);
        await desk.SeesTitleAsync(person);
    }
}
