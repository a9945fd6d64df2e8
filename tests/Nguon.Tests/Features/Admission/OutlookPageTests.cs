using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Nguon.Tests.World;

namespace Nguon.Tests.Features.Admission;

/// <summary>Sớm nhất có thể on every dossier, and Thử tính ngày, which writes nothing.</summary>
public sealed class OutlookPageTests(ProvinceFixture fixture) : IClassFixture<ProvinceFixture>
{
    private TestWorld World => fixture.World;

    [Fact]
    public async Task A_dossier_says_the_earliest_days_and_each_step_left_with_who_does_it()
    {
        using var secretary = await World.As(World.SecretaryOfKhuPho1);

        var page = await secretary.OpenAsync($"/ho-so/{World.Cuc.DossierId}");

        Assert.True(page.Shows("Sớm nhất có thể"));
        Assert.True(page.Shows("Sớm nhất theo quy định:") || page.Shows("trở đi chưa tính được ngày"));
        Assert.NotNull(page.Document.QuerySelector("#som-nhat table"));
    }

    [Fact]
    public async Task A_meeting_day_is_tried_on_the_page_and_the_dossier_stays_as_it_was()
    {
        using var secretary = await World.As(World.SecretaryOfKhuPho1);
        var before = await World.InDb(db => db.Activities.CountAsync(a => a.SubjectId == World.Cuc.DossierId));
        var form = await secretary.OpenAsync($"/ho-so/{World.Cuc.DossierId}/thu-tinh-ngay");

        var tried = (await secretary.SubmitAsync(form, "Thử tính ngày", ("Chi bộ họp xét kết nạp ngày", "15/6/2040"))).MustBe(HttpStatusCode.OK);
        var wrong = await secretary.SubmitAsync(form, "Thử tính ngày", ("Chi bộ họp xét kết nạp ngày", "32/6/2040"));

        Assert.True(tried.Shows("Kết quả tính thử") && tried.Shows("15/06/2040"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Equal(before, await World.InDb(db => db.Activities.CountAsync(a => a.SubjectId == World.Cuc.DossierId)));
    }

    [Fact]
    public async Task The_api_tells_and_tries_the_same_and_bounds_what_is_tried()
    {
        using var officer = await World.As(World.OfficerOfPhuong);
        var address = $"/api/v1/dossiers/{World.An.DossierId}/outlook";

        var told = JsonDocument.Parse((await officer.OpenAsync(address)).Body).RootElement;
        var tried = JsonDocument.Parse((await officer.PostJsonAsync(address, new { supposed = new[] { new { kind = "CellResolution", on = "2041-03-04" } } })).MustBe(HttpStatusCode.OK).Body).RootElement;
        var many = await officer.PostJsonAsync(address, new { supposed = Enumerable.Repeat(new { kind = "OpinionSummary", on = "2041-03-04" }, 9) });

        Assert.NotEqual(0, told.GetProperty("steps").GetArrayLength());
        Assert.Contains(tried.GetProperty("steps").EnumerateArray(), line => line.GetProperty("isSupposed").GetBoolean() && line.GetProperty("earliestOn").GetString() == "2041-03-04");
        Assert.Equal(HttpStatusCode.BadRequest, many.Status);
    }
}
