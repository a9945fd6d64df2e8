using System.Net;
using System.Text.Json;
using Nguon.Tests.World;

namespace Nguon.Tests.Ui;

/// <summary>Who forgets to choose from a list is told so with everything typed still there, never that the page does not exist.</summary>
public sealed class ForgottenChoiceTests(ProvinceFixture fixture) : IClassFixture<ProvinceFixture>
{
    private TestWorld World => fixture.World;

    [Fact]
    public async Task A_criterion_without_its_committee_is_shown_again()
    {
        using var officer = await World.As(World.OfficerOfPhuong);

        var again = await officer.SubmitAsync(await officer.OpenAsync("/quy-dinh/tieu-chi"), "Ghi nhận", ("Nội dung", "Là cảm tình Đảng ít nhất 12 tháng."), ("Theo văn bản của cấp ủy", "12-NQ/ĐU"));

        Told(again, "Chọn cấp ủy.");
        Assert.Contains("value=\"12-NQ/ĐU\"", WebUtility.HtmlDecode(again.Body), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_settlement_tied_to_no_cell_is_shown_again()
    {
        using var officer = await World.As(World.OfficerOfPhuong);
        var made = await officer.PostJsonAsync("/api/v1/residential-units", new { name = "Thôn Quên", kind = "Village", organizationId = World.Units.Phuong, from = "2026-01-01" });
        var page = await officer.OpenAsync($"/to-chuc/thon/{JsonDocument.Parse(made.Body).RootElement.GetProperty("id").GetGuid()}");

        var again = await officer.SubmitAsync(page, "Gắn chi bộ", ("Từ ngày", "01/02/2026"));

        Told(again, "Chọn chi bộ.");
    }

    [Fact]
    public async Task A_body_of_no_party_organisation_is_shown_again()
    {
        using var officer = await World.As(World.OfficerOfPhuong);

        var again = await officer.SubmitAsync(await officer.OpenAsync("/to-chuc/doan-the"), "Ghi nhận", ("Tên", "Đoàn Thanh niên phường Đông Hải"));

        Told(again, "Chọn tổ chức đảng.");
    }

    private static void Told(PageAnswer answer, string words)
    {
        answer.MustBe(HttpStatusCode.UnprocessableEntity);
        Assert.True(answer.Shows(words), answer.Text);
        Assert.NotEmpty(answer.Document.QuerySelectorAll("[aria-invalid=true]"));
    }
}
