using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Admission;
using Nguon.Tests.World;
using Nguon.Web.Features.Admission;
using Nguon.Web.Reading;

namespace Nguon.Tests.Features.Admission;

/// <summary>A faultless pile of paper, taken over on one page, leaves nothing to mend.</summary>
public sealed class PaperPileTests
{
    [Fact]
    public async Task Mentor_and_introducers_are_typed_on_the_page_so_that_nothing_is_missing_of_them()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();
        using var officer = await world.As(world.OfficerOfPhuong);
        var form = await officer.OpenAsync($"/ho-so/moi?nguoi={world.Binh.Id}");
        Put(form, "Ngày nghị quyết chi bộ: Đưa vào danh sách cảm tình Đảng", "02/02/2026");
        Put(form, "Ngày nghị quyết chi bộ: Phân công đảng viên giúp đỡ", "02/02/2026");
        Put(form, "Đảng viên được phân công giúp đỡ, Phân công đảng viên giúp đỡ", world.People.Mentor.Id.ToString());
        Put(form, "Ngày giới thiệu: Giấy giới thiệu người vào Đảng", "20/06/2026");
        Put(form, "Họ tên người giới thiệu, Giấy giới thiệu người vào Đảng", "Trần Văn Hùng, Lê Thị Lan");
        foreach (var one in (int[])[1, 2])
        {
            Put(form, $"Người giới thiệu thứ {one}: chính thức từ ngày, Giấy giới thiệu người vào Đảng", "01/01/2015");
            Put(form, $"Người giới thiệu thứ {one}: cùng công tác từ ngày, Giấy giới thiệu người vào Đảng", "01/01/2020");
        }

        Put(form, "Ngày họp chi bộ: Chi bộ xét, nghị quyết đề nghị kết nạp", "05/09/2026");
        Put(form, "Họ tên người giới thiệu, Chi bộ xét, nghị quyết đề nghị kết nạp", "Trần Văn Hùng, Lê Thị Lan");

        var check = (await officer.SubmitAsync(form, "Kiểm tra lại")).MustBe(HttpStatusCode.OK);
        await officer.SubmitAndFollowAsync(check, "Ghi nhận");

        Assert.False(check.Shows("Chưa ghi hoặc chưa có thông tin của đảng viên được phân công"), check.Text);
        Assert.False(check.Shows("là đảng viên chính thức hay chưa"), check.Text);
        Assert.False(check.Shows("cùng công tác (học tập, cư trú) với người xin vào Đảng từ ngày nào"), check.Text);
        Assert.True(await world.InDb(db => db.MentorAssignments.AnyAsync(m => m.PersonId == world.Binh.Id && m.MentorId == world.People.Mentor.Id)));
    }

    [Fact]
    public async Task A_step_the_organs_of_the_day_do_not_have_is_a_remark_and_never_something_to_mend()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();
        using var officer = await world.As(world.OfficerOfPhuong);
        var form = await officer.OpenAsync($"/ho-so/{world.An.DossierId}/ghi-buoc/BaseResolution");

        var check = await officer.SubmitAsync(form, "Kiểm tra lại", ("Ngày nghị quyết", "10/11/2026"), ("Số, ký hiệu", "12-NQ/ĐU"));

        var remark = check.MustBe(HttpStatusCode.OK).Document.QuerySelectorAll(".refusal").Single(r => r.TextContent.Contains("ADM-083", StringComparison.Ordinal));
        Assert.Contains("Lưu ý", remark.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Cần khắc phục", remark.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_committee_that_never_stood_there_is_not_said_to_have_gone_with_the_reform()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();

        var chain = await world.AsOperator<ProcedureChains, ProcedureChain>(chains =>
            chains.OnAsync(world.An.CellId, world.Today, Nguon.Domain.Organizations.DecisionPower.Admission, default));
        using var officer = await world.As(world.OfficerOfPhuong);
        var page = await officer.OpenAsync($"/ho-so/{world.An.DossierId}");

        Assert.Equal((false, true), (chain.HadSubBase, chain.HadBase));
        Assert.True(page.Shows("không còn phải thực hiện từ ngày"), page.Text);
        Assert.True(page.Shows("Bước này không phải thực hiện: chi bộ không trực thuộc đảng ủy bộ phận"), page.Text);
    }

    private static void Put(PageAnswer page, string label, string value)
    {
        var control = page.Document.QuerySelectorAll("input, select").FirstOrDefault(e => e.GetAttribute("aria-label") == label)
            ?? throw new Xunit.Sdk.XunitException($"No field '{label}'. There are: {string.Join(" | ", page.Document.QuerySelectorAll("[aria-label]").Select(e => e.GetAttribute("aria-label")))}");
        if (control is IHtmlSelectElement select)
        {
            select.Value = value;
        }
        else
        {
            ((IHtmlInputElement)control).Value = value;
        }
    }
}
