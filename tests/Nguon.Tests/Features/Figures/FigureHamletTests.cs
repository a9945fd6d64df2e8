using System.Net;
using System.Text.Json;
using Nguon.Domain.Activities;
using Nguon.Domain.Organizations;
using Nguon.Domain.People;
using Nguon.Tests.Rooms;
using Nguon.Tests.Verbs;
using Nguon.Tests.World;

namespace Nguon.Tests.Features.Figures;

/// <summary>Settlements as figures: the two white spots by unit, on the day and on the tree asked for.</summary>
public sealed class FigureHamletTests : IAsyncLifetime
{
    private const string Api = "/api/v1/residential-units";

    private TestWorld? built;

    private TestWorld World => built ?? throw new InvalidOperationException("The world is not built yet.");

    public async Task InitializeAsync() => built = await TestWorld.ProvinceBeforeAndAfterReform();

    public async Task DisposeAsync() => await World.DisposeAsync();

    [Fact]
    public async Task The_two_white_spots_are_counted_apart_and_places_are_no_people()
    {
        var moment = World.Clock.GetUtcNow();
        World.Clock.Advance(TimeSpan.FromHours(1));
        using var client = await World.As(World.OfficerOfPhuong);
        await FiveAsync(client);

        var all = await AskAsync(client, "thon");
        var bare = await AskAsync(client, "thon-trang-dang-vien");
        var share = await AskAsync(client, "ty-le-thon-trang");

        Assert.Equal((5, 2, 4), (ValueOf(all), ValueOf(bare), ValueOf(await AskAsync(client, "thon-chua-co-chi-bo"))));
        Assert.Equal(("thon", 0, 0), (bare.GetProperty("unit").GetString(), bare.GetProperty("total").GetProperty("persons").GetInt32(), bare.GetProperty("total").GetProperty("aggregate").GetInt32()));
        Assert.Equal((40.0m, 2, 5), (share.GetProperty("total").GetProperty("value").GetDecimal(), share.GetProperty("total").GetProperty("numerator").GetInt32(), share.GetProperty("total").GetProperty("denominator").GetInt32()));
        Assert.Equal("[]", (await client.OpenAsync(Question("thon-trang-dang-vien") + "&persons=true")).Body.Trim());
        Assert.Equal(0, ValueOf(await AskAsync(client, "thon", "2025-12-31")));
        Assert.Equal(0, ValueOf(await AskAsync(client, "thon", "2026-11-01", $"&known-at={moment:yyyy-MM-ddTHH:mm:ss}Z")));
    }

    [Fact]
    public async Task Rows_of_units_sum_to_the_total_and_the_line_says_the_same()
    {
        using var client = await World.As(World.OfficerOfPhuong);
        await FiveAsync(client);

        var own = await AskAsync(client, "thon-chua-co-chi-bo", "2026-11-01", "&by=don-vi");
        var said = await Shell.On(World).SayAsync("--json", "figures", "--organization", "HS", "--measure", "thon-chua-co-chi-bo", "--from", "2026-01-01", "--to", "2026-11-01", "--by", "don-vi");
        var behind = await Shell.On(World).SayAsync("--json", "figures", "--organization", "HS", "--measure", "thon-chua-co-chi-bo", "--from", "2026-01-01", "--to", "2026-11-01", "--persons");

        Assert.Equal(["HS-DH:4"], Rows(own));
        Assert.Equal((0, "", 4), (said.Code, said.Error, ValueOf(JsonDocument.Parse(said.Output).RootElement)));
        Assert.Equal(["HS-DH:4"], Rows(JsonDocument.Parse(said.Output).RootElement));
        Assert.Equal((0, "[]"), (behind.Code, behind.Output.Trim()));
    }

    [Theory]
    [InlineData("thon", "", 5)]
    [InlineData("thon-chua-co-chi-bo", "", 4)]
    [InlineData("thon-chua-co-chi-bo", "&phan-theo=don-vi&muc=HS-DH", 4)]
    [InlineData("ty-le-thon-trang", "", 2)]
    public async Task Behind_a_figure_of_places_stand_exactly_these_places(string measure, string row, int places)
    {
        using var client = await World.As(World.OfficerOfPhuong);
        await FiveAsync(client);

        var page = await client.OpenAsync($"/so-lieu/danh-sach?don-vi=HS-DH&chi-tieu={measure}&tu-ngay=01%2F01%2F2026&den-ngay=01%2F11%2F2026{row}");

        var told = page.Document.QuerySelectorAll("tbody th a").Select(link => link.GetAttribute("href")).ToList();
        Assert.Equal(places, told.Count);
        Assert.Equal(places, told.Distinct().Count());
        Assert.All(told, link => Assert.StartsWith("/to-chuc/thon/", link, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Posts_that_members_hold_are_a_share_of_all_posts_and_the_list_names_their_holders()
    {
        using var client = await World.As(World.OfficerOfPhuong);
        var id = await EnterAsync(client, "Thôn Đông");
        await PostAsync(client, $"{Api}/{id}/posts", new { post = "Head", holderName = "Lê Thị Hoa", isPartyMember = true, from = "2026-01-01" });
        await PostAsync(client, $"{Api}/{id}/posts", new { post = "FrontHead", holderName = "Trần Văn Tín", from = "2026-01-01" });

        var share = (await AskAsync(client, "ty-trong-chuc-danh")).GetProperty("total");
        var list = await client.OpenAsync("/so-lieu/danh-sach?don-vi=HS-DH&chi-tieu=ty-trong-chuc-danh&den-ngay=01/11/2026");

        Assert.Equal((50.0m, 1, 2), (share.GetProperty("value").GetDecimal(), share.GetProperty("numerator").GetInt32(), share.GetProperty("denominator").GetInt32()));
        Assert.Equal(2, ValueOf(await AskAsync(client, "chuc-danh-thon")));
        Assert.True(list.Shows("1 chức danh ở tử số") && list.Shows("Lê Thị Hoa, đảng viên") && !list.Shows("Trần Văn Tín"), list.Text);
        Assert.Equal(0, ValueOf(await AskAsync(client, "chuc-danh-thon", "2025-12-31")));
    }

    [Fact]
    public async Task Behind_a_figure_of_no_places_stands_no_empty_table()
    {
        using var client = await World.As(World.OfficerOfPhuong);

        var page = await client.OpenAsync("/so-lieu/danh-sach?don-vi=HS-DH&chi-tieu=thon-chua-co-chi-bo");

        Assert.True(page.Shows("0 thôn, khu phố"), page.Text);
        Assert.Empty(page.Document.QuerySelectorAll("main table"));
    }

    [Fact]
    public async Task Behind_units_without_an_admission_stand_the_days_looked_at_and_their_superiors()
    {
        using var client = await World.As(World.ProvinceDepartment);

        var page = await client.OpenAsync("/so-lieu/danh-sach?chi-tieu=to-chuc-khong-ket-nap&tu-ngay=01%2F01%2F2026&den-ngay=01%2F11%2F2026");

        Assert.True(page.Shows("từ 01/01/2026 đến hết 01/11/2026"), page.Text);
        Assert.True(page.Shows("Trực thuộc"), page.Text);
        Assert.False(page.Shows("Đơn vị khi đó"), page.Text);
    }

    [Fact]
    public async Task A_place_of_a_ward_that_is_gone_is_found_under_the_ward_that_followed()
    {
        var place = Guid.CreateVersion7();
        await World.InDb(db =>
        {
            db.Add(new ResidentialUnit { Id = place, FoundedOn = new(2024, 1, 1), Revision = 1 });
            db.Add(new ResidentialVersion
            {
                Id = Guid.CreateVersion7(), ResidentialUnitId = place, From = new(2024, 1, 1), RecordedAt = World.Clock.GetUtcNow().UtcDateTime, Name = "Thôn Nam", SearchName = "thon nam",
                Kind = ResidentialKind.Village, OrganizationId = World.Units.OldWardSouth,
            });
            return db.SaveChangesAsync();
        });
        using var client = await World.As(World.OfficerOfPhuong);

        var list = await client.OpenAsync($"{Api}?organizationId={World.Units.Phuong}");
        var other = await client.OpenAsync($"{Api}?organizationId={World.Units.KhuPho1}");
        var page = await client.OpenAsync($"/to-chuc/thon?don-vi={World.Units.Phuong}&ngay=");

        Assert.Contains("Thôn Nam", list.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Thôn Nam", other.Body, StringComparison.Ordinal);
        Assert.True(page.Shows("Thôn Nam"), page.Text);
        Assert.Equal($"{World.Today:dd'/'MM'/'yyyy}", page.Document.QuerySelector("input[name=ngay]")?.GetAttribute("value"));
        Assert.Equal(1, ValueOf(await AskAsync(client, "thon")));
        var before = await Shell.On(World).SayAsync("--json", "figures", "--organization", "MH", "--measure", "thon", "--from", "2025-01-01", "--to", "2025-06-30", "--by", "don-vi");
        Assert.Equal(["MH-N:1"], Rows(JsonDocument.Parse(before.Output).RootElement));
    }

    [Fact]
    [Leaves(ActivityKind.ResidentialPostSaved)]
    public async Task Small_forms_of_one_page_have_ids_of_their_own()
    {
        using var client = await World.As(World.OfficerOfPhuong);
        var id = await EnterAsync(client, "Thôn Đông");
        await PostAsync(client, $"{Api}/{id}/cells", new { cellId = World.Units.KhuPho1, from = "2026-01-01" });
        await PostAsync(client, $"{Api}/{id}/posts", new { post = "Head", holderName = "Lê Thị Hoa", from = "2026-01-01" });

        var page = await client.OpenAsync($"/to-chuc/thon/{id}");
        var ids = page.Document.QuerySelectorAll("[id]").Select(e => e.Id).ToList();

        Assert.Equal(ids.Distinct(), ids);
        Guard.Every(page.Document.QuerySelectorAll("label[for]"), label => Assert.Contains(label.GetAttribute("for"), ids));
    }

    [Fact]
    public async Task A_fact_of_a_divided_cell_without_a_deciding_person_goes_to_the_first_successor()
    {
        await World.InDb(async db =>
        {
            var dung = (await db.People.FindAsync(World.People.Dung.Id))!; // of the world
            db.Add(new AdmissionRecord
            {
                Id = Guid.CreateVersion7(), PersonId = dung.Id, OrganizationId = World.Units.KhuPho2, DecidedOn = new DateOnly(2026, 5, 4), SexThen = dung.Sex, EducationThen = dung.Education,
                AgeThen = 25, RecordedAt = World.Clock.GetUtcNow().UtcDateTime,
            });
            return await db.SaveChangesAsync();
        });
        using var desk = new Desk();
        var day = World.Today.AddDays(-20);
        var split = desk.File("split.csv", string.Join('\n', OrganizationSheets.ChangeHeadings, Split("D"), Split("A"), Split("C"), Split("B"), ""));

        var done = await Shell.On(World).SayAsync("--json", "import", "reorganization", split);
        var said = await Shell.On(World).SayAsync("--json", "figures", "--organization", "HS-DH", "--measure", "ket-nap", "--from", "2026-01-01", "--to", "2026-06-30", "--tree", "today", "--by", "don-vi");

        Assert.Equal((0, """{"taken":4,"alreadyThere":0,"refused":0}"""), (done.Code, done.Output.Trim()));
        Assert.Equal(["KP2-D:1"], Rows(JsonDocument.Parse(said.Output).RootElement));

        string Split(string part) => $"31-QĐ/ĐU,{day:yyyy-MM-dd},{day:yyyy-MM-dd},chia-tach,MH-D-02,KP2-{part},Chi bộ Khu phố 2{part},,,";
    }

    /// <summary>One with a cell of its own, two of a joint cell with and without members, one with nothing, and one of a joint cell that does not say.</summary>
    private async Task FiveAsync(TestClient client)
    {
        var ids = new List<Guid>();
        foreach (var name in new[] { "Thôn Một", "Thôn Hai", "Thôn Ba", "Thôn Bốn", "Thôn Năm" })
        {
            ids.Add(await EnterAsync(client, name));
        }

        await PostAsync(client, $"{Api}/{ids[0]}/cells", new { cellId = World.Units.KhuPho1, from = "2026-01-01" });
        await PostAsync(client, $"{Api}/{ids[1]}/cells", new { cellId = World.Units.KhuPho3, from = "2026-01-01", membersHere = 2 });
        await PostAsync(client, $"{Api}/{ids[2]}/cells", new { cellId = World.Units.KhuPho3, from = "2026-01-01", membersHere = 0 });
        await PostAsync(client, $"{Api}/{ids[4]}/cells", new { cellId = World.Units.KhuPho3, from = "2026-01-01" });
    }

    private async Task<Guid> EnterAsync(TestClient client, string name) =>
        (await PostAsync(client, Api, new { name, kind = "Village", organizationId = World.Units.Phuong, from = "2026-01-01" })).GetProperty("id").GetGuid();

    private static async Task<JsonElement> PostAsync(TestClient client, string path, object body) =>
        JsonDocument.Parse((await client.PostJsonAsync(path, body)).MustBe(HttpStatusCode.OK).Body).RootElement;

    private static async Task<JsonElement> AskAsync(TestClient client, string measure, string to = "2026-11-01", string rest = "") =>
        JsonDocument.Parse((await client.OpenAsync(Question(measure, to) + rest)).Body).RootElement;

    private static string Question(string measure, string to = "2026-11-01") => $"/api/v1/figures?organization=HS-DH&measure={measure}&from=2025-12-01&to={to}";

    private static int ValueOf(JsonElement answer) => answer.GetProperty("total").GetProperty("value").GetInt32();

    private static List<string> Rows(JsonElement answer) => answer.GetProperty("rows").EnumerateArray()
        .Where(r => r.GetProperty("value").GetInt32() > 0).Select(r => $"{r.GetProperty("key").GetString()}:{r.GetProperty("value").GetInt32()}").ToList();
}
