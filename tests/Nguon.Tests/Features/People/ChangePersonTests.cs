using System.Net;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Activities;
using Nguon.Tests.World;

namespace Nguon.Tests.Features.People;

public sealed class ChangePersonTests(ProvinceFixture fixture) : IClassFixture<ProvinceFixture>
{
    private TestWorld World => fixture.World;

    [Fact]
    public async Task A_change_keeps_before_and_after_without_the_identity_number()
    {
        using var secretary = await World.As(World.SecretaryOfKhuPho1);
        var form = await secretary.OpenAsync($"/nguoi/{World.Binh.Id}/sua");

        var page = await secretary.SubmitAndFollowAsync(form, "Ghi nhận", ("Tên thường gọi", "Bình Cò"), ("Số định danh cá nhân", "999000777888"), ("Lý do sửa", "theo căn cước mới"));

        Assert.True(page.MustBe(HttpStatusCode.OK).Shows("Bình Cò"));
        Assert.DoesNotContain("999000777888", page.Body, StringComparison.Ordinal);
        var activity = await World.InDb(db => db.Activities.SingleAsync(a => a.SubjectId == World.Binh.Id && a.Kind == ActivityKind.PersonChanged));
        Assert.Contains("Bình Cò", activity.After, StringComparison.Ordinal);
        Assert.DoesNotContain("999000777888", activity.After, StringComparison.Ordinal);
        Assert.Equal("theo căn cước mới", activity.Reason);
    }

    [Fact]
    public async Task The_identity_number_is_shown_only_on_request_and_the_look_is_recorded()
    {
        using var secretary = await World.As(World.SecretaryOfKhuPho1);
        var page = await secretary.OpenAsync($"/nguoi/{World.Cuc.Id}");
        var number = await World.InDb(db => db.People.Where(p => p.Id == World.Cuc.Id).Select(p => p.IdentityNumber).SingleAsync());

        var shown = await secretary.SubmitAsync(page, "Xem phần hạn chế");

        Assert.DoesNotContain(number!, page.Body, StringComparison.Ordinal); // the test people all have one
        Assert.Contains(number!, shown.Body, StringComparison.Ordinal); // the test people all have one
        Assert.True(await World.InDb(db => db.Looks.AnyAsync(l => l.SubjectId == World.Cuc.Id && l.Kind == LookKind.Restricted)));
    }

    [Fact]
    public async Task Who_came_second_opens_the_newest_version_and_sees_which_fields_differ()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();
        using var secretary = await world.As(world.SecretaryOfKhuPho1);
        using var officer = await world.As(world.OfficerOfPhuong);
        var address = $"/nguoi/{world.People.Dung.Id}/sua";
        var slow = await secretary.OpenAsync(address);
        await officer.SubmitAsync(await officer.OpenAsync(address), "Ghi nhận", ("Tên thường gọi", "Dũng Sĩ"));

        var late = (await secretary.SubmitAsync(slow, "Ghi nhận", ("Tên thường gọi", "Dũng Con"))).MustBe(HttpStatusCode.Conflict);
        var compared = await secretary.OpenAsync(late.Find("a", "Mở bản mới nhất, xem chỗ khác nhau")!.GetAttribute("href")!); // a second who saves is always led on
        var done = await secretary.SubmitAsync(compared, "Ghi nhận");

        Assert.True(late.Shows("điền sẵn vào bản mới nhất") && !late.Shows("OtherName"), late.Text);
        var differing = compared.Document.QuerySelectorAll(".field__differs").Select(line => line.TextContent.Trim()).ToList();
        Assert.Equal(["Khác bản mới nhất, đang lưu: Dũng Sĩ"], differing);
        Assert.Equal("Dũng Con", ((AngleSharp.Html.Dom.IHtmlInputElement)compared.Control("Tên thường gọi")).Value);
        Assert.Equal(HttpStatusCode.Redirect, done.Status);
        Assert.Equal("Dũng Con", await world.InDb(db => db.People.Where(p => p.Id == world.People.Dung.Id).Select(p => p.OtherName).SingleAsync()));
    }

    [Fact]
    public async Task Somebody_who_saved_first_wins_on_the_page_and_in_the_api()
    {
        using var secretary = await World.As(World.SecretaryOfKhuPho1);
        using var officer = await World.As(World.OfficerOfPhuong);
        var slow = await secretary.OpenAsync($"/nguoi/{World.People.Dung.Id}/sua");
        await officer.SubmitAsync(await officer.OpenAsync($"/nguoi/{World.People.Dung.Id}/sua"), "Ghi nhận", ("Tên thường gọi", "Dũng Sĩ"));

        var late = await secretary.SubmitAsync(slow, "Ghi nhận", ("Tên thường gọi", "Dũng Con"));
        var api = await secretary.SendJsonAsync(HttpMethod.Put, $"/api/v1/people/{World.People.Dung.Id}", new { personId = World.People.Dung.Id, revision = 0, fullName = "Hoàng Đức Dũng" });

        Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.Conflict), (late.Status, api.Status));
        Assert.True(late.Shows("Phần vừa nhập được giữ lại"), late.Text);
    }

    [Fact]
    public async Task A_person_out_of_reach_reads_as_one_that_does_not_exist()
    {
        using var secretary = await World.As(World.SecretaryOfKhuPho1);

        var foreign = await secretary.GetAsync($"/nguoi/{World.Stranger.Id}");
        var absent = await secretary.GetAsync($"/nguoi/{Guid.CreateVersion7()}");

        Assert.Equal((HttpStatusCode.NotFound, absent.Text), (foreign.Status, foreign.Text));
        Assert.True((await secretary.GetAsync($"/nguoi/{World.Neighbour.Id}/sua")).IsNotFound);
        Assert.True((await secretary.GetAsync($"/api/v1/people/{World.Stranger.Id}")).IsNotFound);
    }
}
