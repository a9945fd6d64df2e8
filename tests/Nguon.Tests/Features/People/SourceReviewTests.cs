using System.Net;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Activities;
using Nguon.Domain.People;
using Nguon.Tests.World;

namespace Nguon.Tests.Features.People;

public sealed class SourceReviewTests(ProvinceFixture fixture) : IClassFixture<ProvinceFixture>
{
    private const string Api = "/api/v1/source-reviews";

    private TestWorld World => fixture.World;

    private string Day(int days = 0) => World.Today.AddDays(days).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    [Fact]
    [Leaves(ActivityKind.SourceReviewSaved, AsksItself = true)]
    public async Task A_secretary_reviews_the_whole_cell_in_one_sitting_on_the_page()
    {
        using var client = await World.As(World.SecretaryOfKhuPho1);
        var page = await client.OpenAsync($"/ra-soat/chi-bo/{World.Units.KhuPho1}");
        var blank = FirstBlank(page);

        var told = await client.SubmitAndFollowAsync(Said(page, blank), "Ghi nhận");
        Assert.True(told.Shows("Đang rà soát."), told.Text);
        var row = await World.InDb(db => db.People.SingleAsync(p => p.FullName == "Tạ Thị Phúc"));
        var line = await World.InDb(db => db.SourceReviewLines.SingleAsync(l => l.PersonId == row.Id));
        var coverage = await client.OpenAsync("/ra-soat");

        Assert.Equal((PersonStatus.NonMember, World.Units.KhuPho1, IntroducingBodies.WomensUnion), (row.Status, row.OrganizationId, row.IntroducedBy));
        Assert.Equal((SourceOutcome.NotNow, ObstacleKind.WorksFarAway), (line.Outcome, line.Obstacle));
        Assert.True(coverage.Shows("Đang làm"), coverage.Text);
        var kinds = await World.InDb(db => db.Activities.Where(a => a.PersonId == row.Id || a.Kind == ActivityKind.SourceReviewSaved).Select(a => a.Kind).ToListAsync());
        Assert.Contains(ActivityKind.SourceReviewSaved, kinds);
        Assert.Contains(ActivityKind.PersonEntered, kinds);
        await using var db = World.Open();
        await ActsLeft.MustTellAsync(db, [ActivityKind.SourceReviewSaved]);
    }

    [Theory]
    [InlineData("SRC-002", """{"fullName":"Mai Văn Một"}""")]
    [InlineData("SRC-003", """{"fullName":"Mai Văn Hai","bornOn":"1890-01-01"}""")]
    [InlineData("SRC-004", """{"fullName":"Mai Văn Ba","bornOn":"2015-01-01"}""")]
    [InlineData("SRC-005", """{"fullName":"Mai Văn Bốn","schoolClass":"11A2","obstacle":"Studying"}""")]
    [InlineData("SRC-007", """{"fullName":"Mai Văn Năm","bornOn":"1999-01-01","outcome":"PutOnList"}""")]
    [InlineData("SRC-008", """{"fullName":"Mai Văn Sáu","bornOn":"1999-01-01","outcome":"PutOnList","toldOn":"2099-01-01"}""")]
    [InlineData("SRC-010", """{"fullName":"Mai Văn Bảy","bornOn":"1999-01-01","outcome":"NotNow"}""")]
    [InlineData("SRC-011", """{"fullName":"Mai Văn Tám","bornOn":"1999-01-01","obstacleTo":"2027-01-01"}""")]
    [InlineData("SRC-012", """{"fullName":"Mai Văn Chín","bornOn":"1999-01-01","obstacle":"Studying","obstacleFrom":"2027-01-02","obstacleTo":"2027-01-01"}""")]
    [InlineData("SRC-013", """{"fullName":"Mai Văn Mười","bornOn":"1999-01-01","body":"YouthUnion"}""")]
    [InlineData("SRC-014", """{"fullName":"Mai Thị Mốt","bornOn":"1999-01-01","body":"WomensUnion","form":"Resolution"}""")]
    [InlineData("SRC-020", """{"fullName":"Trần Văn Bình","bornOn":"2001-01-01"}""")]
    [InlineData("PER-001", """{"fullName":"Mai","bornOn":"1999-01-01"}""")]
    public async Task A_line_that_cannot_be_is_refused_and_nothing_of_the_sheet_is_written(string code, string line)
    {
        using var client = await World.As(World.SecretaryOfKhuPho3);

        var refused = await client.SendJsonAsync(HttpMethod.Put, $"{Api}/{World.Units.KhuPho3}", Sheet(World.Units.KhuPho3, $$"""{"fullName":"Cao Thị Lành","bornOn":"1998-01-01"},{{line}}"""));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.True(refused.ShowsRefusal(code), refused.Body);
        Assert.Contains("Dòng 2", refused.Body, StringComparison.Ordinal);
        Assert.False(await World.InDb(db => db.People.AnyAsync(p => p.FullName == "Cao Thị Lành")));
    }

    [Fact]
    public async Task A_review_is_finished_only_when_every_line_has_a_conclusion_and_who_is_let_go_is_no_longer_listed()
    {
        using var client = await World.As(World.OfficerOfPhuong);
        var cell = World.Units.KhuPho2;

        var open = await client.SendJsonAsync(HttpMethod.Put, $"{Api}/{cell}", Sheet(cell, """{"fullName":"Cáp Thị Hạnh","bornOn":"1995-01-01"}""", isFinished: true));
        var done = await client.SendJsonAsync(HttpMethod.Put, $"{Api}/{cell}", Sheet(cell, """{"fullName":"Cáp Thị Hạnh","bornOn":"1995-01-01","outcome":"NoLonger"},{"fullName":"Cáp Văn Tiến","schoolClass":"12A1","outcome":"KeepWatching"}""", isFinished: true));
        var coverage = await client.OpenAsync("/ra-soat");

        Assert.True(open.ShowsRefusal("SRC-006"), open.Body);
        Assert.Equal(HttpStatusCode.OK, done.MustBe(HttpStatusCode.OK).Status);
        Assert.True(coverage.Shows("1/"), coverage.Text);
    }

    [Fact]
    public async Task The_form_to_fill_by_hand_has_thirteen_lines_a_sheet_and_always_room_for_four_new_names()
    {
        using var client = await World.As(World.OfficerOfPhuong);
        var cell = World.Units.Kindergarten;
        var path = $"/ra-soat/phieu/{cell}";
        string[] given = ["An", "Bình", "Chi", "Dương", "Giang", "Hà", "Khoa", "Lan", "Mai", "Nga"];

        var few = await client.OpenAsync(path);
        var saved = await client.SendJsonAsync(HttpMethod.Put, $"{Api}/{cell}", Sheet(cell, string.Join(',', given.Select(name => $$"""{"fullName":"Cáp Thị {{name}}","bornOn":"1995-01-01","outcome":"KeepWatching"}"""))));
        var many = await client.OpenAsync(path);

        Assert.Equal(HttpStatusCode.OK, saved.MustBe(HttpStatusCode.OK).Status);
        Assert.Equal([13], LinesOf(few));
        Assert.Equal([13, 13], LinesOf(many));
        Assert.True(many.Shows("Cáp Thị Nga") && many.Shows("Tờ 2/2") && !few.Shows("Tờ"), many.Text);
    }

    [Fact]
    public async Task A_member_is_not_reviewed_and_a_foreign_person_or_cell_is_not_found()
    {
        using var client = await World.As(World.SecretaryOfKhuPho1);
        var cell = World.Units.KhuPho1;

        var member = await client.SendJsonAsync(HttpMethod.Put, $"{Api}/{cell}", Sheet(cell, $$"""{"personId":"{{World.People.MembersOfKhuPho1[5]}}"}"""));
        var listed = await client.SendJsonAsync(HttpMethod.Put, $"{Api}/{cell}", Sheet(cell, $$"""{"personId":"{{World.An.Id}}","outcome":"NoLonger"}"""));
        var stranger = await client.SendJsonAsync(HttpMethod.Put, $"{Api}/{cell}", Sheet(cell, $$"""{"personId":"{{World.Stranger.Id}}"}"""));
        var elsewhere = await client.SendJsonAsync(HttpMethod.Put, $"{Api}/{World.Units.OtherCell}", Sheet(World.Units.OtherCell, ""));

        Assert.True(member.ShowsRefusal("SRC-035"), member.Body);
        Assert.True(listed.ShowsRefusal("SRC-009"), listed.Body);
        Assert.Equal([HttpStatusCode.NotFound, HttpStatusCode.NotFound], [stranger.Status, elsewhere.Status]);
    }

    [Fact]
    [Leaves(ActivityKind.SourceReviewOrdered, ActivityKind.GeneralNoticeRecorded, AsksItself = true)]
    public async Task A_committee_orders_the_review_with_a_due_day_and_every_cell_sees_it()
    {
        using var officer = await World.As(World.OfficerOfPhuong);
        using var secretary = await World.As(World.SecretaryOfKhuPho1);

        var ordered = await officer.SubmitAndFollowAsync(await officer.OpenAsync("/ra-soat"), "Ghi yêu cầu rà soát", ("Xong trước ngày", World.Today.AddDays(20).ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture)), ("Số công văn", "45-CV/ĐU"));
        var noticed = await officer.SubmitAndFollowAsync(ordered, "Ghi thông báo chung", ("Số thông báo", "07-TB/ĐU"), ("Ngày thông báo", World.Today.ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture)));
        var sheet = await secretary.OpenAsync($"/ra-soat/chi-bo/{World.Units.KhuPho1}");
        var past = await officer.PostJsonAsync($"{Api}/orders", new { organizationId = World.Units.Phuong, year = World.Today.Year, dueOn = Day(-1) });
        var unnumbered = await officer.PostJsonAsync($"{Api}/general-notices", new { organizationId = World.Units.Phuong, paperNumber = "", issuedOn = Day() });
        var foreign = await secretary.PostJsonAsync($"{Api}/orders", new { organizationId = World.Units.Phuong, year = World.Today.Year, dueOn = Day(9) });

        await using var db = World.Open();
        await ActsLeft.MustTellAsync(db, [ActivityKind.SourceReviewOrdered, ActivityKind.GeneralNoticeRecorded]);
        Assert.True(noticed.Shows("45-CV/ĐU") && noticed.Shows("07-TB/ĐU"), noticed.Text);
        Assert.True(sheet.Shows("Cấp ủy yêu cầu rà soát xong") && sheet.Shows("07-TB/ĐU"), sheet.Text);
        Assert.True(past.ShowsRefusal("SRC-042"), past.Body);
        Assert.True(unnumbered.ShowsRefusal("SRC-043"), unnumbered.Body);
        Assert.Equal(HttpStatusCode.NotFound, foreign.Status);
    }

    [Fact]
    public async Task The_notice_to_the_person_is_printed_and_the_day_it_was_given_is_kept()
    {
        using var client = await World.As(World.SecretaryOfKhuPho1);
        var page = await client.OpenAsync($"/ra-soat/thong-bao/{World.Binh.Id}");

        var told = await client.SubmitAndFollowAsync(page, "Ghi ngày thông báo", ("Ngày đã đưa thông báo", World.Today.ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture)));
        var future = await client.PostJsonAsync($"{Api}/told/{World.Binh.Id}", new { on = Day(2) });

        Assert.True(page.Shows("Chi bộ lưu những gì") && page.Shows("Trần Văn Bình"), page.Text);
        Assert.True(told.Shows("Đã thông báo ngày"), told.Text);
        Assert.True(future.ShowsRefusal("SRC-044"), future.Body);
    }

    [Fact]
    public async Task A_second_hand_on_the_sheet_is_told_to_open_it_anew()
    {
        using var client = await World.As(World.OfficerOfPhuong);
        var cell = World.Units.MarketCell;

        var first = await client.SendJsonAsync(HttpMethod.Put, $"{Api}/{cell}", Sheet(cell, """{"fullName":"Ngô Thị Hồng","bornOn":"1994-01-01"}"""));
        var second = await client.SendJsonAsync(HttpMethod.Put, $"{Api}/{cell}", Sheet(cell, """{"fullName":"Ngô Văn Lực","bornOn":"1994-01-01"}"""));

        Assert.Equal(HttpStatusCode.OK, first.Status);
        Assert.Equal(HttpStatusCode.Conflict, second.Status);
    }

    private string Sheet(Guid cell, string lines, bool isFinished = false) =>
        $$"""{"cellId":"{{cell}}","year":{{World.Today.Year}},"isFinished":{{(isFinished ? "true" : "false")}},"lines":[{{lines}}]}""";

    private static int FirstBlank(PageAnswer page)
    {
        var at = 0;
        while (page.Document.QuerySelector($"input[name='Form.Rows[{at}].PersonId']") is not null)
        {
            at++;
        }

        return at;
    }

    private static PageAnswer Said(PageAnswer page, int at)
    {
        Fill(page, at, "FullName", "Tạ Thị Phúc");
        Fill(page, at, "BornOn", "1997");
        Fill(page, at, "Body", nameof(IntroducingBodies.WomensUnion));
        Fill(page, at, "Form", nameof(NominationForm.Word));
        Fill(page, at, "Outcome", nameof(SourceOutcome.NotNow));
        Fill(page, at, "Obstacle", nameof(ObstacleKind.WorksFarAway));
        return page;
    }

    private static void Fill(PageAnswer page, int at, string property, string value)
    {
        switch (page.Document.QuerySelector($"[name='Form.Rows[{at}].{property}']"))
        {
            case AngleSharp.Html.Dom.IHtmlInputElement input:
                input.Value = value;
                break;
            case AngleSharp.Html.Dom.IHtmlSelectElement select:
                select.Value = value;
                break;
            default:
                throw new InvalidOperationException($"No field {property}.");
        }
    }

    private static IEnumerable<int> LinesOf(PageAnswer form) => form.Document.QuerySelectorAll(".handform tbody").Select(body => body.ChildElementCount);
}
