using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Admission;
using Nguon.Domain.Statistics;
using Nguon.Tests.Routes;
using Nguon.Tests.World;
using Nguon.Web.Features.Admission;
using Nguon.Web.Features.Figures;
using Nguon.Web.Features.Rules;
using Nguon.Web.Reading;

namespace Nguon.Tests.Features;

/// <summary>A list longer than a page goes on on the next one, on the page and for programs: nothing is cut off in silence.</summary>
public sealed class LongListTests : IAsyncLifetime
{
    private TestWorld? built;

    private TestWorld World => built ?? throw new InvalidOperationException("The world is not built yet.");

    private DateTime Now => World.Clock.GetUtcNow().UtcDateTime;

    public async Task InitializeAsync() => built = await TestWorld.ProvinceBeforeAndAfterReform();

    public async Task DisposeAsync() => await World.DisposeAsync();

    [Fact]
    public async Task Transfers_on_their_way_out()
    {
        await AddAsync(TransferBook.PageSize, i => new ActivityTransfer
        {
            Id = Guid.CreateVersion7(), PersonId = World.People.MembersOfKhuPho1[i % 10], Kind = TransferKind.Official, FromOrganizationId = World.Units.KhuPho1, OtherPlace = "Huế",
            SlipNumber = $"{i}-GGT", SlipOn = World.Today.AddDays(-i), RecordedAt = Now,
        });

        await GoesOnAsync(World.OfficerOfPhuong, "/chuyen-sinh-hoat?phan=di&trang=", "#di tbody tr", "transfers?", TransferBook.PageSize);
    }

    [Fact]
    public async Task Requests_of_other_committees()
    {
        await AddAsync(VerificationDesk.PageSize, i => new IncomingVerification
        {
            Id = Guid.CreateVersion7(), OrganizationId = World.Units.Phuong, From = "Đảng ủy xã Gio Lâm", PersonName = "Lê Văn Tám", LetterNumber = $"{i}-CV", ReceivedOn = World.Today.AddDays(-i),
            Keeper = "Lan", RecordedAt = Now,
        });

        await GoesOnAsync(World.OfficerOfPhuong, "/tham-tra?trang-den=", "#den tbody tr", "verifications/incoming?", VerificationDesk.PageSize);
    }

    [Fact]
    public async Task Requests_sent_and_not_answered()
    {
        using var officer = await World.As(World.OfficerOfPhuong);
        (await officer.PostJsonAsync($"/api/v1/dossiers/{World.Cuc.DossierId}/steps", new { kind = "VerificationSent", occurredOn = "2026-09-01", details = new { place = "Đảng ủy xã Gio Lâm" } })).MustBe(HttpStatusCode.Created);
        await new CopiedPeople(World).AddAsync(World.Cuc, VerificationDesk.PageSize);

        await GoesOnAsync(World.OfficerOfPhuong, "/tham-tra?trang-di=", "#di tbody tr", "verifications/outgoing?", VerificationDesk.PageSize);
    }

    [Fact]
    public async Task Questions_about_the_rules()
    {
        await AddAsync(RuleQuestions.PageSize, i => new RuleQuestion
        {
            Id = Guid.CreateVersion7(), OrganizationId = World.Units.KhuPho1, AskedBy = "Bí thư", AskedAt = Now.AddMinutes(-i), Rule = "Age", Basis = "29-QĐ/TW", Facts = "", Opinion = $"khác {i}",
        });

        await GoesOnAsync(World.OfficerOfPhuong, "/quy-dinh/hoi-dap?trang=", "section h2", "rules/questions?", RuleQuestions.PageSize);
    }

    [Fact]
    public async Task People_who_are_helped()
    {
        await new CopiedPeople(World).AddAsync(World.Cuc, MentoringRosterQuery.PageSize);

        await GoesOnAsync(World.OfficerOfPhuong, $"/giup-do?chi-bo={World.Units.KhuPho1}&trang=", "tbody tr", $"mentoring?cellId={World.Units.KhuPho1}&", MentoringRosterQuery.PageSize, "rows");
    }

    [Fact]
    public async Task People_whose_help_or_word_is_missing()
    {
        await new CopiedPeople(World).AddAsync(World.Cuc, MentoringRosterQuery.PageSize + 1);

        await GoesOnAsync(World.OfficerOfPhuong, "/giup-do?trang=", "tbody tr", "mentoring?", MentoringRosterQuery.PageSize, "rows");
    }

    [Fact]
    public async Task Decisions_that_wait_for_a_number()
    {
        await new CopiedPeople(World).AddAsync(World.Cuc, NumberingQuery.PageSize);
        await World.InDb(db => db.Dossiers.Where(d => d.CellId == World.Units.KhuPho1)
            .ExecuteUpdateAsync(set => set.SetProperty(d => d.Stage, DossierStage.Agreed).SetProperty(d => d.WaitsForId, World.Units.Phuong)));

        await GoesOnAsync(World.Clerk, "/so-cap-so?trang=", "form tbody tr", "numbering?", NumberingQuery.PageSize);
    }

    [Fact]
    public async Task Issued_figures()
    {
        await AddAsync(IssuedListPage.PageSize, i => new IssuedFigures
        {
            Id = Guid.CreateVersion7(), OrganizationId = World.Units.KhuPho1, Title = $"Báo cáo {i}", Question = "{}", Answer = "{}", Facts = [], Hash = new string('0', 64), IssuedAt = Now.AddMinutes(-i), By = "Cán bộ",
        });

        await GoesOnAsync(World.OfficerOfPhuong, "/so-lieu/da-chot?trang=", "main ul.plain > li", "figures/issued?", IssuedListPage.PageSize);
    }

    /// <summary>One more than a page holds.</summary>
    private Task AddAsync(int size, Func<int, object> row) => World.Add([.. Enumerable.Range(0, size + 1).Select(row)]);

    /// <summary>A full page, the rest on the next, none twice; programs get the same and no page above the cap.</summary>
    private async Task GoesOnAsync(TestAccount account, string page, string row, string api, int size, string items = "items")
    {
        using var client = await World.As(account);
        var first = JsonDocument.Parse((await client.OpenAsync($"/api/v1/{api}pageSize={size}")).Body).RootElement;
        var second = JsonDocument.Parse((await client.OpenAsync($"/api/v1/{api}pageSize={size}&page=2")).Body).RootElement;
        var total = first.GetProperty("total").GetInt32();
        var told = first.GetProperty(items).EnumerateArray().Concat(second.GetProperty(items).EnumerateArray()).Select(one => one.GetRawText()).ToList();

        Assert.InRange(total, size + 1, 2 * size);
        Assert.Equal((total, total), (told.Count, told.Distinct().Count()));
        Assert.Equal(HttpStatusCode.BadRequest, (await client.GetAsync($"/api/v1/{api}pageSize=201")).Status);
        var (shown, rest) = (await client.OpenAsync($"{page}1"), await client.OpenAsync($"{page}2"));
        Assert.Equal((size, total - size), (shown.Document.QuerySelectorAll(row).Length, rest.Document.QuerySelectorAll(row).Length));
        Assert.True(shown.Shows($"1–{size} trong {total} "), shown.Text);
        Assert.NotNull(shown.Document.QuerySelector("nav.pager a[rel=next]"));
    }
}
