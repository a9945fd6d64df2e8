using Nguon.Domain.Activities;
using Nguon.Domain.Admission;
using Nguon.Domain.Sessions;
using Nguon.Tests.World;
using Nguon.Web.Features.Admission;

namespace Nguon.Tests.Features.Admission;

/// <summary>A form asks what the case at hand needs, and is read back in whole before it is recorded.</summary>
public sealed class StepFormTests
{
    [Fact]
    [Leaves(ActivityKind.DossierChanged)]
    public async Task Where_the_youth_union_introduces_one_member_is_asked_for_and_read_back_with_both_days()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();
        using var secretary = await world.As(world.SecretaryOfKhuPho1);
        var path = $"/ho-so/{world.Cuc.DossierId}/ghi-buoc/Introduction";
        var two = await secretary.OpenAsync(path);
        await secretary.SubmitAsync(await secretary.OpenAsync($"/ho-so/{world.Cuc.DossierId}/hoan-canh"), "Ghi nhận", ("Ban chấp hành Đoàn và một đảng viên chính thức giới thiệu", "true"));

        var one = await secretary.OpenAsync(path);
        var check = await secretary.SubmitAsync(one, "Kiểm tra lại", ("Ngày giới thiệu", "15/10/2026"), ("Hoặc ghi họ và tên", "Lê Văn Hùng"), ("Đảng viên chính thức từ ngày", "19/5/2012"), ("Cùng công tác, cùng cư trú từ ngày", "1/1/2020"));

        Assert.True(two.Shows("Người giới thiệu thứ 2"));
        Assert.False(one.Shows("Người giới thiệu thứ"));
        Assert.True(one.Shows("phần của Đoàn thanh niên ghi ở bước nghị quyết giới thiệu"));
        Assert.True(check.Shows("Lê Văn Hùng (chính thức từ 19/05/2012, cùng công tác từ 01/01/2020)"), check.Text);
    }

    [Fact]
    public async Task Only_who_may_enter_for_another_unit_is_asked_for_whom()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();
        using var secretary = await world.As(world.SecretaryOfKhuPho1);
        using var officer = await world.As(world.OfficerOfPhuong);
        var path = $"/ho-so/{world.Cuc.DossierId}/ghi-buoc/Application";

        Assert.False((await secretary.OpenAsync(path)).Shows("Nhập thay đơn vị làm việc này"));
        Assert.True((await officer.OpenAsync(path)).Shows("Nhập thay đơn vị làm việc này"));
    }

    [Theory]
    [InlineData(2, "Cần thêm thời gian", "30 phiếu tán thành, 2 không tán thành. Lý do không tán thành: Cần thêm thời gian.")]
    [InlineData(0, "", "30 phiếu tán thành, 0 không tán thành.")]
    public void The_note_to_a_vote_is_the_reason_of_those_against_and_no_conclusion_about_the_applicant(int against, string note, string said)
    {
        var evening = new Session { Id = Guid.CreateVersion7(), OrganizationId = Guid.CreateVersion7(), Kind = SessionKind.Cell, Method = SessionMethod.Meeting, HeldOn = new(2026, 11, 1), RecordedAt = new DateTime(2026, 11, 2, 0, 0, 0, DateTimeKind.Utc) };
        var act = new SessionItemInput { Kind = SessionItemKind.ConsiderAdmission, PersonId = Guid.CreateVersion7(), Vote = new Vote { For = 30, Against = against, Reasons = note }, Note = note };

        var details = SessionActs.DraftOf(evening, act, StepMode.Record).Details;

        Assert.Equal("", details.Text);
        Assert.Equal(said, StepWords.Summary(details));
    }
}
