using System.Net;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain;
using Nguon.Domain.Organizations;
using Nguon.Domain.Time;
using Nguon.Tests.Verbs;
using Nguon.Tests.World;
using Nguon.Web.Features.Organizations;

namespace Nguon.Tests.Features.Organizations;

/// <summary>Bad input of reorganisations from the door to the database: told, nothing lost, nothing doubled.</summary>
public sealed class BadReorganizationTests : IAsyncLifetime
{
    private const string Door = "/api/v1/reorganizations";

    private TestWorld? built;

    private TestWorld World => built ?? throw new InvalidOperationException("The world is not built yet.");

    private DateOnly Past => World.Today.AddDays(-20);

    public async Task InitializeAsync() => built = await TestWorld.ProvinceBeforeAndAfterReform();

    public async Task DisposeAsync() => await World.DisposeAsync();

    [Theory]
    [InlineData("ORG-009", "Reparent", "HS-DH", "HS-DH", "HS-DH")]
    [InlineData("ORG-007", "Reparent", "MH-D-02", "", "MH")]
    [InlineData("ORG-004", "Merge", "MH-D-02", "MH-D-02", "")]
    [InlineData("ORG-003", "Merge", "HS-DH-UB", "HS-TH", "", "2019-05-01")]
    public async Task What_cannot_stand_is_refused_at_the_preview_and_at_the_act_and_nothing_is_written(string code, string verb, string old, string next, string parent, string? day = null)
    {
        using var client = await World.As(World.ProvinceDepartment);
        var before = await CountsAsync();
        var body = new { DecisionNumber = "70-QĐ/TU", EffectiveOn = day ?? $"{Past:yyyy-MM-dd}", Lines = new[] { new { Verb = verb, OldCode = old, NewCode = next, NewParentCode = parent } } };

        var preview = await client.PostJsonAsync($"{Door}?check=true", body);
        var act = await client.PostJsonAsync(Door, body);

        Assert.True(preview.ShowsRefusal(code), preview.Body);
        Assert.True(act.ShowsRefusal(code), act.Body);
        Assert.Equal(before, await CountsAsync());
        Assert.Equal((0, ""), await VerifyAsync());
    }

    [Fact]
    public async Task Two_decisions_on_one_cell_of_one_day_keep_their_order_and_the_preview_tells_it()
    {
        using var client = await World.As(World.OfficerOfPhuong);
        (await client.PostJsonAsync(Door, Rename("71-QĐ/ĐU", "Chi bộ Khu phố Một"))).MustBe(HttpStatusCode.OK);

        var preview = (await client.PostJsonAsync($"{Door}?check=true", Rename("72-QĐ/ĐU", "Chi bộ Khu phố Nhất"))).MustBe(HttpStatusCode.OK);
        (await client.PostJsonAsync(Door, Rename("72-QĐ/ĐU", "Chi bộ Khu phố Nhất"))).MustBe(HttpStatusCode.OK);
        var page = await client.OpenAsync($"/to-chuc/{World.Units.KhuPho1}");

        Assert.True(preview.Shows("hơn một quyết định trong cùng ngày"), preview.Body);
        Assert.True(page.Shows("Chi bộ Khu phố Nhất") && page.Shows("71-QĐ/ĐU") && page.Shows("72-QĐ/ĐU"), page.Text);
        Assert.Equal((0, ""), await VerifyAsync());
    }

    [Fact]
    public async Task A_file_with_a_contradiction_is_told_by_line_nothing_of_that_event_is_taken_and_the_rest_goes_on()
    {
        using var client = await World.As(World.OfficerOfPhuong);
        var form = await client.OpenAsync("/to-chuc/nhap-tep");
        string[] lines =
        [
            OrganizationSheets.ChangeHeadings,
            $"73-QĐ/ĐU,,{Past:yyyy-MM-dd},sap-nhap,MH-D-02,MH-D-01,,,,", $"74-QĐ/ĐU,,{Past:yyyy-MM-dd},sap-nhap,MH-D-02,MH-N-03,,,,",
            $"75-QĐ/ĐU,,{Past:yyyy-MM-dd},doi-ten,MH-N-03,,Chi bộ Khu phố Ba,,,", $"76-QĐ/ĐU,,{Past:yyyy-MM-dd},doi-ten,MH-X-99,,Chi bộ không có,,,", "",
        ];
        using var content = new MultipartFormDataContent
        {
            { new StringContent(form.Document.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? ""), "__RequestVerificationToken" },
            { new StringContent("2"), "loai" },
            { new StringContent(string.Join('\n', lines)), "tep", "bien-dong.csv" },
        };

        var checkedFile = (await client.PostFilesAsync("/to-chuc/nhap-tep", content)).MustBe(HttpStatusCode.OK);
        var taken = await client.SubmitAsync(checkedFile, "Ghi nhận 1 dòng");

        Assert.True(checkedFile.Shows("MH-X-99") && checkedFile.Shows("xem lại quyết định"), checkedFile.Text);
        Assert.True(taken.Shows("Đã nhận 1 dòng"), taken.Text);
        Assert.Equal(["75-QĐ/ĐU"], await World.InDb(db => db.OrganizationEvents.Where(e => e.EffectiveOn == Past).Select(e => e.DecisionNumber!).ToListAsync())); // each has a number
        Assert.Equal((0, ""), await VerifyAsync());
    }

    [Fact]
    public async Task A_decision_said_otherwise_one_without_lines_and_an_end_before_a_later_change_say_what_to_do_first()
    {
        using var client = await World.As(World.OfficerOfPhuong);
        (await client.PostJsonAsync(Door, Rename("81-QĐ/ĐU", "Chi bộ Khu phố Một"))).MustBe(HttpStatusCode.OK);

        var otherwise = await client.PostJsonAsync(Door, Rename("81-QĐ/ĐU", "Chi bộ Khu phố Nhất"));
        var empty = await client.PostJsonAsync(Door, new { DecisionNumber = "82-QĐ/ĐU", EffectiveOn = Past, Lines = Array.Empty<object>() });
        var early = await client.PostJsonAsync(Door, new { DecisionNumber = "83-QĐ/ĐU", EffectiveOn = Past.AddDays(-3), Lines = new[] { new { Verb = "Merge", OldCode = "MH-D-01", NewCode = "MH-D-02" } } });

        Assert.True(otherwise.ShowsRefusal("ORG-031") && otherwise.Shows("đính chính việc đã nhập"), otherwise.Body);
        Assert.True(empty.ShowsRefusal("ORG-037") && empty.Shows("Chưa ghi việc nào"), empty.Body);
        Assert.True(early.ShowsRefusal("ORG-011") && early.Shows("đính chính quyết định sau trước"), early.Body);
        Assert.Equal((0, ""), await VerifyAsync());
    }

    [Fact]
    public async Task A_decision_of_a_later_day_is_undone_once()
    {
        using var client = await World.As(World.OfficerOfPhuong);
        (await client.PostJsonAsync(Door, Merger("84-QĐ/ĐU", "MH-D-01", World.Today.AddDays(9)))).MustBe(HttpStatusCode.OK);
        var entered = await World.InDb(db => db.OrganizationEvents.Where(e => e.DecisionNumber == "84-QĐ/ĐU").Select(e => e.Id).SingleAsync());
        (await client.PostJsonAsync($"{Door}/{entered}/undo", new { reason = "Cấp trên rút quyết định" })).MustBe(HttpStatusCode.OK);

        var again = await client.PostJsonAsync($"{Door}/{entered}/undo", new { reason = "Cấp trên rút quyết định" });

        Assert.True(again.ShowsRefusal("ORG-036") && again.Shows("đã được đính chính hoặc hủy"), again.Body);
        Assert.Equal((0, ""), await VerifyAsync());
    }

    [Fact]
    public async Task No_file_a_file_that_is_gone_and_one_that_is_no_table_are_answered_with_what_to_do()
    {
        using var client = await World.As(World.OfficerOfPhuong);
        using var program = new ByteArrayContent([0x4D, 0x5A, 0x90, 0x00]);

        var none = await client.PostAsync("/to-chuc/nhap-tep", ("loai", "1"));
        var gone = await client.PostAsync("/to-chuc/nhap-tep", ("loai", "1"), ("khoa", Guid.CreateVersion7().ToString("N")));
        using var unread = await client.Http.PostAsync(new Uri($"{Door}/files/organizations", UriKind.Relative), program);
        var told = await unread.Content.ReadAsStringAsync();

        Assert.True(none.ShowsRefusal("ORG-027") && none.Shows("Chưa chọn tệp"), none.Text);
        Assert.True(gone.ShowsRefusal("ORG-025") && gone.Shows("chọn lại tệp"), gone.Text);
        Assert.True(told.Contains("ORG-026", StringComparison.Ordinal) && told.Contains("không phải là bảng CSV hoặc XLSX", StringComparison.Ordinal), told);
    }

    [Fact]
    public async Task A_decision_entered_twice_by_page_and_by_file_stands_once()
    {
        using var client = await World.As(World.OfficerOfPhuong);
        using var desk = new Desk();
        (await client.PostJsonAsync(Door, Merger("77-QĐ/ĐU", "MH-D-01", Past))).MustBe(HttpStatusCode.OK);

        var page = await client.PostJsonAsync(Door, Merger("77-QĐ/ĐU", "MH-D-01", Past));
        var file = await Shell.On(World).SayAsync("--json", "import", "reorganization", desk.File("a.csv", $"{OrganizationSheets.ChangeHeadings}\n77-QĐ/ĐU,,{Past:yyyy-MM-dd},sap-nhap,MH-D-02,MH-D-01,,,,\n"));

        Assert.True(page.ShowsRefusal("ORG-038") && page.Shows("đã nhập rồi"), page.Body);
        Assert.Contains("\"alreadyThere\":1", file.Output, StringComparison.Ordinal);
        Assert.Equal(1, await World.InDb(db => db.OrganizationEvents.CountAsync(e => e.DecisionNumber == "77-QĐ/ĐU")));
        Assert.Equal((0, ""), await VerifyAsync());
    }

    [Fact]
    public async Task A_future_day_that_is_changed_moves_people_on_the_new_day_only()
    {
        var (first, later) = (World.Today.AddDays(10), World.Today.AddDays(20));
        var done = await DoAsync(Input("78-QĐ/ĐU", first));
        await DoAsync(Input("78a-QĐ/ĐU", later) with { ReplacesId = done.EventIds[0], Reason = "Lùi ngày hiệu lực" });

        Assert.True(await StandsOnAsync(first));
        Assert.False(await StandsOnAsync(later));
        Assert.NotEqual(0, await DayComesAsync(first));
        Assert.Equal((0, ""), await VerifyAsync());
        Assert.Equal(0, await DayComesAsync(later));
        Assert.Equal((0, ""), await VerifyAsync());
    }

    [Fact]
    public async Task A_day_that_comes_at_midnight_and_a_clock_that_is_set_back_lose_and_double_nothing()
    {
        var day = World.Today.AddDays(1);
        await DoAsync(Input("79-QĐ/ĐU", day));
        World.Clock.GoTo(World.Today);
        World.Clock.Advance(TimeSpan.FromHours(14.9));
        await using var job = new DayJob<MoveDaily>(World);
        await job.StartAsync();
        Assert.NotEqual(0, await PeopleAsync());

        World.Clock.Advance(TimeSpan.FromHours(0.2));
        await job.TickAsync();
        Assert.Equal((day, 0), (World.Today, await PeopleAsync()));
        Assert.Equal((0, ""), await VerifyAsync());

        World.Clock.Advance(TimeSpan.FromDays(-3));
        await job.TickAsync();
        Assert.Equal(0, await PeopleAsync());
        Assert.Equal((0, ""), await VerifyAsync());
        World.Clock.Advance(TimeSpan.FromDays(4));
        await job.TickAsync();
        Assert.Equal((0, ""), await VerifyAsync());
    }

    [Fact]
    public async Task Of_two_officers_who_merge_one_cell_at_the_same_moment_one_wins_and_one_is_told()
    {
        using var one = await World.As(World.OfficerOfPhuong);
        using var other = await World.As(World.ProvinceDepartment);

        var answers = await Task.WhenAll(one.PostJsonAsync(Door, Merger("80-QĐ/ĐU", "MH-D-01", Past)), other.PostJsonAsync(Door, Merger("81-QĐ/TU", "MH-N-03", Past)));

        Assert.Single(answers, a => a.Status == HttpStatusCode.OK);
        Assert.Single(answers, a => a.Status == HttpStatusCode.UnprocessableEntity && a.Body.Contains("ORG-", StringComparison.Ordinal));
        Assert.Equal(1, await World.InDb(db => db.OrganizationSuccessions.CountAsync(s => s.PredecessorId == World.Units.KhuPho2 && s.EffectiveOn == Past)));
        Assert.Equal((0, ""), await VerifyAsync());
    }

    private object Rename(string number, string name) => new
    {
        DecisionNumber = number, EffectiveOn = Past, Lines = new[] { new { Verb = "Rename", OldCode = "MH-D-01", NewName = name } },
    };

    private static object Merger(string number, string into, DateOnly day) => new
    {
        DecisionNumber = number, EffectiveOn = day, Lines = new[] { new { Verb = "Merge", OldCode = "MH-D-02", NewCode = into } },
    };

    private static ReorganizeInput Input(string number, DateOnly day) => new()
    {
        DecisionNumber = number, EffectiveOn = day, Lines = [new ReorganizationLine { Row = 1, Verb = OrganizationEventKind.Merge, OldCode = "MH-D-02", NewCode = "MH-D-01" }],
    };

    private async Task<ReorganizationDone> DoAsync(ReorganizeInput input)
    {
        var outcome = await World.AsOperator<Reorganize, Outcome<ReorganizationDone>>(r => r.RunAsync(input, default));
        return outcome.Value ?? throw new InvalidOperationException(string.Join('\n', outcome.Refusals.Select(r => r.Message)));
    }

    /// <summary>How many people the cell still has after the daily run of that day.</summary>
    private async Task<int> DayComesAsync(DateOnly day)
    {
        World.Clock.GoTo(day);
        await World.AsOperator<MoveDue, RehomeReport>(move => move.RunAsync(default));
        return await PeopleAsync();
    }

    private Task<bool> StandsOnAsync(DateOnly day) => World.InDb(db => db.OrganizationVersions.InForceOn(day).AnyAsync(v => v.OrganizationId == World.Units.KhuPho2));

    private Task<int> PeopleAsync() => World.InDb(db => db.People.CountAsync(p => p.OrganizationId == World.Units.KhuPho2));

    private Task<(int Versions, int Events, int Standings)> CountsAsync() => World.InDb(async db =>
        (await db.OrganizationVersions.IgnoreQueryFilters().CountAsync(), await db.OrganizationEvents.CountAsync(), await db.Standings.CountAsync()));

    private async Task<(int Code, string Error)> VerifyAsync()
    {
        var said = await Shell.On(World).SayAsync("verify");
        return (said.Code, said.Error);
    }
}
