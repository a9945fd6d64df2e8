using System.Net;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Nguon.Domain.Activities;
using Nguon.Domain.Organizations;
using Nguon.Domain.People;
using Nguon.Tests.World;

namespace Nguon.Tests.Features.Figures;

/// <summary>Where nobody was admitted, and who entered nothing: the ward has five cells, all older than the years asked for.</summary>
public sealed class GapsTests : IAsyncLifetime, IDisposable
{
    private const string Bare = "/so-lieu/chua-ket-nap?don-vi=HS-DH&den-ngay=01/11/2026&so-nam=2";
    private const string Silent = "/so-lieu/chua-nhap?don-vi=HS-DH&so-ngay=30";
    private const string BareWire = "/api/v1/figures/no-admission?organization=HS-DH&to=2026-11-01";
    private const string SilentWire = "/api/v1/figures/not-entered?organization=HS-DH&days=30";

    private readonly QueryCount queries = new();
    private TestWorld? built;

    private TestWorld World => built ?? throw new InvalidOperationException("The world is not built yet.");

    public async Task InitializeAsync() => built = await TestWorld.ProvinceBeforeAndAfterReform(builder => builder.Logging.AddProvider(queries));

    public async Task DisposeAsync() => await World.DisposeAsync();

    public void Dispose() => queries.Dispose();

    [Fact]
    public async Task A_cell_is_listed_until_somebody_is_admitted_in_it_or_in_a_cell_it_followed()
    {
        using var officer = await World.As(World.OfficerOfPhuong);
        var all = Cells(await officer.OpenAsync(Bare));
        await AdmitAsync(World.Units.KhuPho3, new(2026, 5, 4));
        await AdmitAsync(World.Units.KhuPho4, new(2025, 3, 3));
        await AdmitAsync(World.Units.KhuPho2, new(2024, 10, 31));

        var page = await officer.OpenAsync(Bare);

        Assert.Contains("Chi bộ Khu phố 1", all);
        Assert.DoesNotContain("Chi bộ Khu phố 3", Cells(page));
        Assert.DoesNotContain("Chi bộ Khu phố 1", Cells(page));
        Assert.Contains("Chi bộ Khu phố 2", Cells(page));
        Assert.Equal(all.Count - 2, Cells(page).Count);
        Assert.DoesNotContain(Cells(page), cell => cell.Contains("Đảng bộ phường Đông Hà", StringComparison.Ordinal)); // the unit asked about is said once, above
        Assert.True(page.Shows("31/10/2024"), page.Text);
        Assert.True(page.Shows($"Chi bộ không có kết nạp từ sau ngày 01/11/2024: {all.Count - 2}"), page.Text);
    }

    [Fact]
    public async Task A_cell_founded_lately_is_not_blamed()
    {
        using var officer = await World.As(World.OfficerOfPhuong);
        var before = Cells(await officer.OpenAsync(Bare)).Count;
        var young = Guid.CreateVersion7();
        await World.InDb(db =>
        {
            var from = new DateOnly(2026, 1, 1);
            var at = World.Clock.GetUtcNow().UtcDateTime;
            db.Add(new PartyOrganization { Id = young, FoundedOn = from });
            db.Add(new OrganizationVersion
            {
                Id = Guid.CreateVersion7(), OrganizationId = young, From = from, ParentId = World.Units.Phuong, Code = "HS-DH-99", Name = "Chi bộ Khu phố 99", OrganName = "Chi bộ Khu phố 99",
                SearchName = "chi bo khu pho 99", Kind = OrganizationKind.PartyCell, RecordedAt = at,
            });
            var id = -1L;
            foreach (var (above, distance) in new[] { (young, 0), (World.Units.Phuong, 1) })
            {
                db.Add(new OrganizationAncestry { Id = id--, AncestorId = above, DescendantId = young, Distance = distance, From = from, RecordedAt = at });
            }

            return Task.FromResult(0);
        });

        var page = await officer.OpenAsync(Bare);

        Assert.Equal(before, Cells(page).Count);
        Assert.True(page.Shows("không xét 1 chi bộ mới thành lập"), page.Text);
    }

    [Fact]
    public async Task A_settlement_is_listed_with_the_white_spots_beside_it()
    {
        using var officer = await World.As(World.OfficerOfPhuong);
        await SettleAsync("Thôn Đông", World.Units.KhuPho1);
        await SettleAsync("Thôn Tây", World.Units.KhuPho3);
        await SettleAsync("Thôn Trống", null);
        await AdmitAsync(World.Units.KhuPho3, new(2026, 5, 4));

        var page = await officer.OpenAsync(Bare);

        Assert.True(page.Shows("Thôn, khu phố không có kết nạp từ sau ngày 01/11/2024: 2"), page.Text);
        Assert.True(page.Shows("Thôn Trống"), page.Text);
        Assert.False(page.Shows("Thôn Tây"), page.Text);
        Assert.True((await officer.OpenAsync(page.Document.QuerySelector("a[href*='chua-co=dang-vien']")?.GetAttribute("href") ?? "")).Shows("Thôn Trống"));
    }

    [Fact]
    [Leaves(ActivityKind.PersonChanged)]
    public async Task What_is_entered_today_is_the_last_entry_and_the_cell_is_no_longer_silent()
    {
        World.Clock.Advance(TimeSpan.FromDays(60));
        using var officer = await World.As(World.OfficerOfPhuong);
        var before = await officer.OpenAsync(Silent);
        var form = await officer.OpenAsync($"/nguoi/{World.An.Id}/sua");
        Assert.NotNull((await officer.SubmitAsync(form, "Ghi nhận", ("Nơi thường trú", "Số 5 Khu phố 1"))).RedirectsTo);

        var after = await officer.OpenAsync(Silent);

        var (silent, cells) = Told(before);
        Assert.Equal(cells, silent);
        Assert.Equal((cells - 1, cells), Told(after));
        Assert.True((await officer.OpenAsync("/so-lieu/mot-trang?don-vi=HS-DH")).Shows($"Việc nhập gần nhất trong đơn vị: {World.Clock.GetUtcNow().ToOffset(TimeSpan.FromHours(7)).Hour} giờ"));
        Assert.True(after.Shows($"Lần nhập gần nhất: {World.Clock.GetUtcNow().ToOffset(TimeSpan.FromHours(7)).Hour} giờ"), after.Text);
    }

    [Fact]
    public async Task Dossiers_still_on_paper_open_their_people()
    {
        await World.Add(new PersonStanding
        {
            Id = Guid.CreateVersion7(), PersonId = World.Binh.Id, OrganizationId = World.Units.KhuPho1, Status = PersonStatus.Applicant, From = new DateOnly(2026, 9, 1), RecordedAt = World.Clock.GetUtcNow().UtcDateTime,
        });
        using var officer = await World.As(World.OfficerOfPhuong);
        var page = await officer.OpenAsync(Silent);

        var link = page.Document.QuerySelector("main p a[href*='ho-so-tren-giay']");
        var list = await officer.OpenAsync(link?.GetAttribute("href") ?? "");

        Assert.Equal("1", link?.TextContent);
        Assert.True(list.Shows("Trần Văn Bình"), list.Text);
        Assert.False(list.Shows("Lê Thị Cúc"), list.Text);
    }

    [Fact]
    public async Task Programs_read_both_lists_as_the_pages_tell_them()
    {
        using var officer = await World.As(World.OfficerOfPhuong);
        using var foreign = await World.As(World.ForeignOfficer);
        await AdmitAsync(World.Units.KhuPho3, new(2026, 5, 4));
        await SettleAsync("Thôn Trống", null);
        var (silent, cells) = Told(await officer.OpenAsync(Silent));

        var bare = JsonDocument.Parse((await officer.OpenAsync($"{BareWire}&years=2")).Body).RootElement;
        var late = JsonDocument.Parse((await officer.OpenAsync(SilentWire)).Body).RootElement;

        Assert.Equal(Cells(await officer.OpenAsync(Bare)), bare.GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("path").GetString()!.Split(',')[0]).ToList()); // every cell has a path
        Assert.Equal("Thôn Trống", bare.GetProperty("bareHamlets")[0].GetProperty("name").GetString());
        Assert.Equal((silent, cells), (late.GetProperty("silentCells").GetInt32(), late.GetProperty("cells").GetInt32()));
        Assert.True((await foreign.GetAsync(BareWire)).IsNotFound && (await foreign.GetAsync(SilentWire)).IsNotFound);
        Assert.Equal(HttpStatusCode.BadRequest, (await officer.GetAsync($"{BareWire}&years=99")).Status);
    }

    [Fact]
    public async Task A_foreign_unit_is_told_on_neither_page()
    {
        using var foreign = await World.As(World.ForeignOfficer);

        Assert.DoesNotContain("Khu phố 1", (await foreign.OpenAsync(Bare)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Khu phố 1", (await foreign.OpenAsync(Silent)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_cells_and_settlements_ask_the_database_no_more_often()
    {
        using var officer = await World.As(World.OfficerOfPhuong);
        await SettleAsync("Thôn Đông", World.Units.KhuPho1);
        await AdmitAsync(World.Units.KhuPho1, new(2020, 3, 3));
        var few = await CountAsync(officer);
        await SettleAsync("Thôn Tây", World.Units.KhuPho3);
        await SettleAsync("Thôn Nam", World.Units.KhuPho2);
        await AdmitAsync(World.Units.KhuPho3, new(2020, 3, 3));

        Assert.Equal(few, await CountAsync(officer));
    }

    private async Task<(int, int)> CountAsync(TestClient officer)
    {
        await officer.OpenAsync(Bare);
        queries.Reset();
        await officer.OpenAsync(Bare);
        var bare = queries.Commands;
        queries.Reset();
        await officer.OpenAsync(Silent);
        Assert.InRange(bare, 1, 30);
        return (bare, queries.Commands);
    }

    private static List<string> Cells(PageAnswer page) => page.Document.QuerySelectorAll("tbody th a").Select(a => a.TextContent.Split(',')[0].Trim()).ToList();

    private static (int Silent, int Cells) Told(PageAnswer page)
    {
        var words = page.Text.Split("chi bộ chưa nhập gì trong 30 ngày")[0].Trim().Split(' ');
        return (int.Parse(words[^3], System.Globalization.CultureInfo.InvariantCulture), int.Parse(words[^1], System.Globalization.CultureInfo.InvariantCulture));
    }

    private Task<int> SettleAsync(string name, Guid? cell) => World.InDb(db =>
    {
        var (place, from, at) = (Guid.CreateVersion7(), new DateOnly(2025, 7, 1), World.Clock.GetUtcNow().UtcDateTime);
        db.Add(new ResidentialUnit { Id = place, FoundedOn = from, Revision = 1 });
        db.Add(new ResidentialVersion
        {
            Id = Guid.CreateVersion7(), ResidentialUnitId = place, From = from, RecordedAt = at, Name = name, SearchName = "thon", Kind = ResidentialKind.Village, OrganizationId = World.Units.Phuong,
        });
        if (cell is { } tied)
        {
            db.Add(new ResidentialCell { Id = Guid.CreateVersion7(), ResidentialUnitId = place, CellId = tied, From = from, RecordedAt = at });
        }

        return Task.FromResult(0);
    });

    private Task AdmitAsync(Guid unit, DateOnly on) => World.Add(new AdmissionRecord
    {
        Id = Guid.CreateVersion7(), PersonId = World.People.Dung.Id, OrganizationId = unit, DecidedOn = on, AgeThen = 25, RecordedAt = World.Clock.GetUtcNow().UtcDateTime,
    });
}
