using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Nguon.BrowserTests.World;

namespace Nguon.BrowserTests.Journeys;

/// <summary>A member moves to another ward: sent by one cell, in the news of the other, received there, answered back.</summary>
public sealed class MovingMemberTests
{
    [Fact]
    public Task A_member_is_sent_by_one_cell_and_received_by_the_other() => Office.JourneyAsync(async office =>
    {
        var world = office.World;
        var (member, today) = (world.People.MembersOfKhuPho1[5], world.Today);
        var sender = await office.SitDownAsync(world.SecretaryOfKhuPho1);
        var receiver = await office.SitDownAsync(world.ForeignSecretary);

        await sender.OpenAsync($"/nguoi/{member}");
        await sender.FollowAsync("Chuyển sinh hoạt đảng");
        await sender.FillAsync("Tên chi bộ, đảng bộ nơi đến", "khu phố 7, tây hải");
        await sender.PressAsync("Tìm");
        await sender.PickAsync("Chi bộ Khu phố 7");
        await sender.PickAsync("Chuyển sinh hoạt chính thức");
        await sender.FillAsync("Số giấy giới thiệu", "14-GGT");
        await sender.FillAsync("Ngày của giấy", Day(today.AddDays(-6)));
        await sender.PressAsync("Kiểm tra lại");
        await sender.SeesAllAsync("Kiểm tra lại trước khi ghi chuyển đi", "14-GGT");
        await sender.PressAsync("Ghi chuyển đi");
        await sender.SeesAllAsync("Đang chuyển", "Hạn nộp giấy giới thiệu");

        await receiver.OpenAsync("/");
        await receiver.SeesAsync("1 đảng viên mới chuyển đến, chờ tiếp nhận");
        await receiver.FollowAsync("1 đảng viên mới chuyển đến, chờ tiếp nhận");
        await receiver.FollowAsync(world.People.NameOf(member));
        await receiver.FillAsync("Số phiếu báo", "07-PB");
        await receiver.PressAsync("Kiểm tra lại");
        await receiver.PressAsync("Ghi tiếp nhận");
        await receiver.SeesAsync("Đã ghi tiếp nhận");

        await sender.OpenAsync("/");
        await sender.SeesAsync("1 lần chuyển sinh hoạt đảng đã được trả lời");
        await sender.PressAsync("Đã xem");
        await sender.SeesNotAsync("đã được trả lời");
        Assert.Equal(world.Units.OtherCell, await world.InDb(db => db.People.Where(p => p.Id == member).Select(p => p.OrganizationId).SingleAsync()));
    });

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
