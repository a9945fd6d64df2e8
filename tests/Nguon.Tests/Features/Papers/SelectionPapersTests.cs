using System.Net;
using System.Text.Json;
using Nguon.Domain.Admission;
using Nguon.Tests.Features.Admission;
using Nguon.Tests.World;

namespace Nguon.Tests.Features.Papers;

/// <summary>Papers about several people and papers of meetings, read from what was recorded.</summary>
public sealed class SelectionPapersTests : IAsyncLifetime
{
    private TestWorld world = null!; // set by xunit before each test

    public async Task InitializeAsync() => world = await TestWorld.ProvinceBeforeAndAfterReform();

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Theory]
    [InlineData("danh-sach-trich-ngang", "Danh sách có 02 người", "05/9/2026\n20/21")]
    [InlineData("to-trinh", "đã thẩm định 02 hồ sơ", "chi bộ họp ngày 05/9/2026, tán thành 20/21")]
    [InlineData("phieu-lay-y-kien", "hồ sơ của 02 trường hợp", "Ban Thường vụ Đảng ủy phường Đông Hải")]
    public async Task A_paper_about_two_applicants_names_both_and_the_cell_of_each(string paper, string count, string votes)
    {
        await OnTheWay.ToAsync(world, world.An, StepKind.Appraised);
        await OnTheWay.ToAsync(world, world.Neighbour, StepKind.Appraised);

        var text = await PastDossier.TextAsync(world, world.OfficerOfPhuong, $"{paper}?dossierId={world.An.DossierId}&dossierId={world.Neighbour.DossierId}");

        foreach (var said in new[] { world.An.Name, "Chi bộ Khu phố 1", world.Neighbour.Name, "Chi bộ Khu phố 3", count, votes })
        {
            Assert.Contains(said, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_minutes_of_the_standing_committee_name_everyone_with_the_votes_and_what_came_of_them()
    {
        await OnTheWay.ToAsync(world, world.An, StepKind.Appraised);
        await OnTheWay.ToAsync(world, world.Neighbour, StepKind.Appraised);
        var session = await RecordAsync(world.OfficerOfPhuong, new
        {
            organizationId = world.Units.Phuong, kind = "StandingCommittee", heldOn = "2026-10-05", place = "Hội trường Đảng ủy", chair = "Đỗ Văn Tám, Bí thư", minutesBy = "Phạm Thị Thu",
            attendance = new { officialMembers = 9, present = 9 },
            items = new[] { Considered("AuthorityAdmission", world.An.Id, 9, 0), Considered("AuthorityAdmission", world.Neighbour.Id, 4, 5) },
        });

        var text = await PastDossier.TextAsync(world, world.OfficerOfPhuong, $"bien-ban-btv?sessionId={session}");

        Assert.Contains("Ban Thường vụ Đảng ủy phường Đông Hải", text, StringComparison.Ordinal);
        Assert.Contains("Chủ trì: đồng chí Đỗ Văn Tám, Bí thư", text, StringComparison.Ordinal);
        Assert.Contains("ít nhất 05/09 đồng chí", text, StringComparison.Ordinal);
        Assert.Matches($@"{world.An.Name}\nChi bộ Khu phố 1\n[^\n]+\n09/09\nThống nhất\n", text);
        Assert.Matches($@"{world.Neighbour.Name}\nChi bộ Khu phố 3\n[^\n]+\n04/09\nChưa thống nhất\n", text);
    }

    [Fact]
    public async Task The_one_resolution_of_the_evening_holds_its_number_everyone_considered_and_the_votes()
    {
        await OnTheWay.ToAsync(world, world.An, StepKind.OpinionSummary);
        var session = await RecordAsync(world.SecretaryOfKhuPho1, new
        {
            organizationId = world.Units.KhuPho1, kind = "Cell", heldOn = "2026-09-05", resolutionNumber = "09-NQ/CB",
            attendance = new { officialMembers = 24, temporarilyAway = 1, exemptAbsent = 2, present = 21 },
            items = new object[] { Considered("ConsiderAdmission", world.An.Id, 20, 1), new { kind = "PutOnList", personId = world.Binh.Id } },
        });

        var text = await PastDossier.TextAsync(world, world.SecretaryOfKhuPho1, $"nghi-quyet-buoi-hop?sessionId={session}");

        foreach (var said in new[] { "09-NQ/CB", "ngày 05 tháng 9 năm 2026", $"kết nạp đảng viên đối với {world.An.Name}: tán thành 20, không tán thành 1", $"Đưa quần chúng {world.Binh.Name} vào danh sách cảm tình Đảng" })
        {
            Assert.Contains(said, text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("phieu-giao-nhan", "ngày 17 tháng 9 năm 2026", "Bên giao: Chi bộ Khu phố 1", "Đơn xin vào Đảng")]
    [InlineData("5b-knd", "Chi ủy nơi cư trú", "Chi bộ Khu phố 1 đang xem xét, đề nghị kết nạp vào Đảng", "gửi lại chi bộ trước")]
    [InlineData("5c-knd", "Tổ chức chính trị - xã hội", "Chi bộ Khu phố 1 đang xem xét, đề nghị kết nạp vào Đảng", "gửi lại chi bộ trước")]
    public async Task A_slip_about_one_applicant_says_whom_it_concerns_who_asks_and_by_when(string paper, string first, string second, string third)
    {
        await OnTheWay.ToAsync(world, world.Cuc, StepKind.Appraised);

        var text = await PastDossier.TextAsync(world, world.OfficerOfPhuong, $"{paper}?dossierId={world.Cuc.DossierId}");

        foreach (var said in new[] { world.Cuc.Name, first, second, third })
        {
            Assert.Contains(said, text, StringComparison.Ordinal);
        }
    }

    private static object Considered(string kind, Guid person, int agreed, int against) => new { kind, personId = person, vote = new { @for = agreed, against } };

    private async Task<Guid> RecordAsync(TestAccount account, object meeting)
    {
        using var client = await world.As(account);
        var done = (await client.PostJsonAsync("/api/v1/sessions/record", meeting)).MustBe(HttpStatusCode.Created);
        using var json = JsonDocument.Parse(done.Body);
        return json.RootElement.GetProperty("sessionId").GetGuid();
    }
}
