using Nguon.Tests.World;

namespace Nguon.Tests.Features.Papers;

/// <summary>Papers of a dossier decided before the reform, printed today: what was voted, from which day, and the organs of that day.</summary>
public sealed class PastDossierPapersTests : IAsyncLifetime
{
    private TestWorld world = null!; // set by xunit before each test
    private Guid dossier;

    public async Task InitializeAsync()
    {
        world = await TestWorld.ProvinceBeforeAndAfterReform();
        dossier = await PastDossier.OfBinhAsync(world);
    }

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Theory]
    [InlineData("8-knd", "11-NQ/ĐU", "13/15 đồng chí (86,7%)", "không tán thành: 02/15", "Nghị quyết số 05-NQ/CB, ngày 05/3/2024 của chi bộ Khu phố 1")]
    [InlineData("13-knd", "08-NQ/CB", "18/20 đảng viên chính thức (đạt 90%)", "Số không tán thành: 02 đồng chí (chiếm 10%)", "lễ kết nạp tổ chức ngày 20/5/2024, hết 12 tháng dự bị ngày 20/5/2025")]
    [InlineData("15-knd", "19-NQ/ĐU", "14/15 đồng chí (93,3%)", "không tán thành: 01/15", "Nghị quyết số 08-NQ/CB, ngày 26/5/2025 của chi bộ Khu phố 1")]
    [InlineData("16-knd", "204-QĐ/ThU", "là đảng viên chính thức kể từ ngày 20/5/2025", "Tuổi đảng của đồng chí Trần Văn Bình tính từ ngày 10/5/2024", "Nghị quyết số 08-NQ/CB, ngày 26/5/2025")]
    public async Task The_papers_of_a_recognised_member_say_the_votes_and_the_days_that_count(string paper, string number, string first, string second, string third)
    {
        var text = await PastDossier.TextAsync(world, world.OfficerOfPhuong, $"{paper}?dossierId={dossier}");

        foreach (var said in new[] { number, first, second, third, "Trần Văn Bình" })
        {
            Assert.Contains(said, text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("6-knd", "ĐẢNG BỘ PHƯỜNG ĐÔNG\nCHI BỘ KHU PHỐ 1\n", "05-NQ/CB", "Ban Thường vụ Thành ủy Minh Hải")]
    [InlineData("8-knd", "ĐẢNG BỘ THÀNH PHỐ MINH HẢI\nĐẢNG ỦY PHƯỜNG ĐÔNG\n", "11-NQ/ĐU", "Ban Thường vụ Thành ủy Minh Hải")]
    [InlineData("9-knd", "THÀNH ỦY MINH HẢI\n", "118-QĐ/ThU", "BAN THƯỜNG VỤ THÀNH ỦY MINH HẢI QUYẾT ĐỊNH")]
    [InlineData("9-knd", "Ban Tổ chức Thành ủy Minh Hải, Đảng ủy Phường Đông, chi bộ Khu phố 1", "Minh Hải, ngày 10 tháng 5 năm 2024", "Quy định số 24-QĐ/TW")]
    [InlineData("16-knd", "THÀNH ỦY MINH HẢI\n", "204-QĐ/ThU", "BAN THƯỜNG VỤ THÀNH ỦY MINH HẢI QUYẾT ĐỊNH")]
    public async Task A_paper_of_a_past_day_carries_the_organs_of_that_day_and_none_of_today(string paper, string head, string number, string organ)
    {
        var text = await PastDossier.TextAsync(world, world.OfficerOfPhuong, $"{paper}?dossierId={dossier}");

        foreach (var said in new[] { head, number, organ })
        {
            Assert.Contains(said, text, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("Đông Hải", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Hải Sơn", text, StringComparison.OrdinalIgnoreCase);
    }
}
