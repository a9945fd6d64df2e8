using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Nguon.Domain.Classes;
using Nguon.Domain.People;
using Nguon.Tests.World;

namespace Nguon.Tests.Features.Figures;

/// <summary>Tình hình theo từng bước: five people listed on 3/2/2026, counted by hand.</summary>
public sealed class StepsTests : IAsyncLifetime, IDisposable
{
    private const string Period = "from=2026-01-01&to=2026-11-01";
    private const string Page = "/so-lieu/tung-buoc?don-vi=HS-DH&tu-ngay=01/01/2026&den-ngay=01/11/2026";

    private readonly QueryCount queries = new();
    private TestWorld? built;

    private TestWorld World => built ?? throw new InvalidOperationException("The world is not built yet.");

    public async Task InitializeAsync()
    {
        built = await TestWorld.ProvinceBeforeAndAfterReform(builder => builder.Logging.AddProvider(queries));
        await AttendAsync(World.An, new(2026, 3, 5));
        await StandAsync(World.An, PersonStatus.Applicant, new(2026, 4, 4));
        await AdmitAsync(World.An, new(2026, 6, 3));
        await AttendAsync(World.Neighbour, new(2026, 3, 15));
        await StandAsync(World.People.Teacher, PersonStatus.Applicant, new(2026, 5, 4));
        await StandAsync(World.People.Teacher, PersonStatus.NonMember, new(2026, 6, 1), LeavingReason.WithdrewApplication);
        await StandAsync(World.People.SmallCellCandidate, PersonStatus.NonMember, new(2026, 3, 1), LeavingReason.RemovedFromList);
    }

    public async Task DisposeAsync() => await World.DisposeAsync();

    public void Dispose() => queries.Dispose();

    [Fact]
    public async Task Each_step_of_the_period_counts_its_own_people()
    {
        using var officer = await World.As(World.OfficerOfPhuong);

        var view = await AskAsync(officer, "vao-danh-sach");

        Assert.Equal(
            ["vao-danh-sach:5", "hoc-vien-nhan-thuc:2", "nop-don:3", "ket-nap:1", "cong-nhan-chinh-thuc:0"],
            view.GetProperty("steps").EnumerateArray().Select(s => $"{s.GetProperty("measure").GetString()}:{s.GetProperty("value").GetInt64()}"));
    }

    [Fact]
    public async Task A_group_is_followed_as_the_same_people_with_the_days_they_took()
    {
        using var officer = await World.As(World.OfficerOfPhuong);

        var group = (await AskAsync(officer, "vao-danh-sach")).GetProperty("group");

        Assert.Equal(5, group.GetProperty("persons").GetInt32());
        Assert.Equal(["2/5 40 30–40 -", "2/5 40 60–90 30–30", "1/5 20 120–120 60–60", "0/5 0 - -"], group.GetProperty("later").EnumerateArray().Select(Told));
    }

    [Fact]
    public async Task The_group_of_a_class_starts_with_the_class()
    {
        using var officer = await World.As(World.OfficerOfPhuong);

        var group = (await AskAsync(officer, "hoc-vien-nhan-thuc")).GetProperty("group");

        Assert.Equal(["1/2 50 30–30 -", "1/2 50 90–90 60–60", "0/2 0 - -"], group.GetProperty("later").EnumerateArray().Select(Told));
    }

    [Fact]
    public async Task Who_stopped_is_told_with_the_reason_and_the_step_reached()
    {
        using var officer = await World.As(World.OfficerOfPhuong);

        var view = await AskAsync(officer, "vao-danh-sach");

        Assert.Equal(2, view.GetProperty("stopped").GetInt32());
        Assert.Equal(["dua-ra-khoi-danh-sach:1", "xin-rut:1"], Rows(view.GetProperty("stoppedWhy")));
        Assert.Equal(["vao-danh-sach:1", "nop-don:1"], Rows(view.GetProperty("stoppedWhere")));
    }

    [Fact]
    public async Task Every_number_of_the_page_opens_as_many_persons_as_it_says()
    {
        using var officer = await World.As(World.OfficerOfPhuong);
        var page = await officer.OpenAsync(Page);

        var links = page.Document.QuerySelectorAll("main a[href*='/so-lieu/danh-sach']")
            .Select(a => (Href: a.GetAttribute("href")!, Value: (a.QuerySelector(".strip__value") ?? a).TextContent.Trim())).ToList(); // links have addresses

        Assert.Equal(15, links.Count);
        foreach (var (href, value) in links)
        {
            var list = await officer.OpenAsync(href);
            Assert.True(list.Shows($"{value} người"), $"{href}: {list.Text}");
            Assert.Equal(int.Parse(value, CultureInfo.InvariantCulture), list.Document.QuerySelectorAll("tbody tr").Length);
        }

        Assert.True(page.Shows("40% (2/5)"), page.Text);
        Assert.True(page.Shows("30 ngày; 9/10 số người không quá 40 ngày"), page.Text);
    }

    [Fact]
    public async Task What_was_recorded_later_does_not_change_what_was_known_then()
    {
        World.Clock.Advance(TimeSpan.FromHours(1));
        var moment = World.Clock.GetUtcNow().UtcDateTime;
        World.Clock.Advance(TimeSpan.FromHours(1));
        await AdmitAsync(World.Neighbour, new(2026, 9, 1));
        using var officer = await World.As(World.OfficerOfPhuong);

        var now = await AskAsync(officer, "vao-danh-sach");
        var then = await AskAsync(officer, "vao-danh-sach", $"&known-at={Uri.EscapeDataString($"{moment:O}")}");

        Assert.Equal("2/5 40", Told(now.GetProperty("group").GetProperty("later")[2])[..6]);
        Assert.Equal("1/5 20", Told(then.GetProperty("group").GetProperty("later")[2])[..6]);
    }

    [Fact]
    public async Task The_figures_stay_and_the_lists_are_refused_for_who_may_not_see_people()
    {
        using var member = await World.As(World.StandingMember);
        using var foreign = await World.As(World.ForeignOfficer);

        var page = await member.OpenAsync(Page);
        var list = await member.OpenAsync(page.Document.QuerySelector("main a[href*='vao-danh-sach-den-ket-nap']")?.GetAttribute("href") ?? "");

        Assert.True(page.Shows("20% (1/5)"), page.Text);
        Assert.True(list.Shows("danh sách chỉ mở cho người quản lý đơn vị đó"), list.Text);
        Assert.DoesNotContain("Nguyễn Thị An", list.Text, StringComparison.Ordinal);
        Assert.True((await foreign.GetAsync($"/api/v1/figures/steps?organization=HS-DH&measure=vao-danh-sach&{Period}")).IsNotFound);
        Assert.DoesNotContain("phường Đông Hải", (await foreign.OpenAsync(Page)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_people_ask_the_database_no_more_often()
    {
        using var officer = await World.As(World.OfficerOfPhuong);
        var few = await CountAsync(officer);
        foreach (var person in new[] { World.People.Trader, World.Neighbour, World.Binh })
        {
            await StandAsync(person, PersonStatus.Applicant, new(2026, 7, 1));
            await AdmitAsync(person, new(2026, 9, 1));
        }

        Assert.Equal(few, await CountAsync(officer));
        Assert.InRange(few, 1, 45);
    }

    [Fact]
    public async Task The_last_step_begins_no_group()
    {
        using var officer = await World.As(World.OfficerOfPhuong);

        var refused = await officer.GetAsync($"/api/v1/figures/steps?organization=HS-DH&measure=cong-nhan-chinh-thuc&{Period}");

        Assert.Equal(System.Net.HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("FIG-030", refused.Body, StringComparison.Ordinal);
    }

    private async Task<int> CountAsync(TestClient officer)
    {
        await officer.OpenAsync(Page);
        queries.Reset();
        await officer.OpenAsync(Page);
        return queries.Commands;
    }

    private static async Task<JsonElement> AskAsync(TestClient client, string first, string rest = "") =>
        JsonDocument.Parse((await client.OpenAsync($"/api/v1/figures/steps?organization=HS-DH&measure={first}&{Period}{rest}")).Body).RootElement;

    private static IEnumerable<string> Rows(JsonElement rows) => rows.EnumerateArray().Select(r => $"{r.GetProperty("key").GetString()}:{r.GetProperty("value").GetInt64()}");

    private static string Told(JsonElement later) =>
        $"{later.GetProperty("persons").GetInt64()}/{later.GetProperty("of").GetInt64()} {later.GetProperty("share").GetDecimal():0.#} {Days(later, "sinceFirst")} {Days(later, "sinceBefore")}";

    private static string Days(JsonElement later, string name) => later.TryGetProperty(name, out var days) && days.ValueKind == JsonValueKind.Object
        ? $"{days.GetProperty("median").GetInt64()}–{days.GetProperty("ninetieth").GetInt64()}" : "-";

    private Task AttendAsync(Landmark person, DateOnly lastDay)
    {
        var held = new TrainingClass { Id = Guid.CreateVersion7(), Kind = ClassKind.Awareness, Name = "Lớp nhận thức về Đảng", Organiser = "Trung tâm Chính trị", FirstDay = lastDay.AddDays(-4), LastDay = lastDay };
        return World.Add(held, new Enrolment
        {
            Id = Guid.CreateVersion7(), ClassId = held.Id, Kind = ClassKind.Awareness, PersonId = person.Id, OrganizationId = person.CellId, ProposedOn = lastDay.AddDays(-20), Status = EnrolmentStatus.Passed,
        });
    }

    private Task StandAsync(Landmark person, PersonStatus status, DateOnly from, LeavingReason? why = null) => World.Add(new PersonStanding
    {
        Id = Guid.CreateVersion7(), PersonId = person.Id, OrganizationId = person.CellId, Status = status, From = from, LeavingReason = why, RecordedAt = World.Clock.GetUtcNow().UtcDateTime,
    });

    private Task AdmitAsync(Landmark person, DateOnly on) => World.Add(new AdmissionRecord
    {
        Id = Guid.CreateVersion7(), PersonId = person.Id, OrganizationId = person.CellId, DecidedOn = on, AgeThen = 25, RecordedAt = World.Clock.GetUtcNow().UtcDateTime,
    });
}
