using System.Net;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Admission;
using Nguon.Domain.People;
using Nguon.Domain.Sessions;
using Nguon.Tests.Features.Admission;
using Nguon.Tests.World;
using Nguon.Web.Data;

namespace Nguon.Tests.Features.Home;

public sealed class StartPageTests : IAsyncLifetime
{
    private TestWorld? made;

    private TestWorld World => made ?? throw new InvalidOperationException("The world is not built yet.");

    private TestAccount[] Everybody =>
    [
        World.SecretaryOfKhuPho1, World.OfficerOfPhuong, World.Clerk, World.StandingMember, World.ProvinceDepartment, World.Centre, World.YouthUnion, World.Mentor, World.Admin,
    ];

    public async Task InitializeAsync()
    {
        made = await TestWorld.ProvinceBeforeAndAfterReform();
        await World.InDb(async db =>
        {
            db.Add(new Session
            {
                Id = Guid.CreateVersion7(), OrganizationId = World.Units.KhuPho1, Kind = SessionKind.Cell, Method = SessionMethod.Meeting, HeldOn = World.Clock.Today.AddDays(5),
                RecordedAt = World.Clock.GetUtcNow().UtcDateTime,
            });
            return await db.SaveChangesAsync();
        });
    }

    public async Task DisposeAsync() => await World.DisposeAsync();

    [Fact]
    public async Task Nobody_is_led_from_the_start_page_to_a_page_that_answers_not_found()
    {
        foreach (var account in Everybody)
        {
            using var client = await World.As(account);
            var page = await client.OpenAsync("/");
            foreach (var link in page.Document.QuerySelectorAll("main a[href^='/']").Select(a => a.GetAttribute("href")!).Distinct())
            {
                (await client.GetAsync(link)).MustBe(HttpStatusCode.OK);
            }
        }
    }

    [Theory]
    [InlineData("Cảm tình Đảng", "người")]
    [InlineData("Đảng viên chính thức", "người")]
    [InlineData("Hồ sơ đang xem xét", "hồ sơ")]
    public async Task A_figure_is_as_many_as_the_list_behind_it(string label, string counted)
    {
        await OnTheWay.ToAsync(World, World.An, StepKind.Resume);
        using var officer = await World.As(World.OfficerOfPhuong);
        var page = await officer.OpenAsync("/");

        var figure = page.Document.QuerySelectorAll("main .strip > a").Single(a => a.QuerySelector(".strip__label")?.TextContent.Trim() == label);
        var list = await officer.OpenAsync(figure.GetAttribute("href") ?? "");

        Assert.True(list.Shows($"trong {figure.QuerySelector(".strip__value")?.FirstChild?.TextContent.Trim()} {counted}"), $"{figure.TextContent}\n{list.Text}");
    }

    [Fact]
    public async Task Nobody_is_led_from_the_exercises_to_a_page_that_answers_not_found()
    {
        await World.InDb(async db =>
        {
            db.Add(new Setting { Key = "demo", Value = "1" });
            return await db.SaveChangesAsync();
        });
        foreach (var account in Everybody)
        {
            using var client = await World.As(account);
            var page = await client.OpenAsync("/tap-lam");
            foreach (var link in page.Document.QuerySelectorAll("main a[href^='/']").Select(a => a.GetAttribute("href")!).Distinct())
            {
                (await client.GetAsync(link)).MustBe(HttpStatusCode.OK);
            }
        }
    }

    [Fact]
    public async Task Every_role_sees_its_year_in_figures()
    {
        foreach (var account in Everybody)
        {
            using var client = await World.As(account);

            Assert.NotEmpty((await client.OpenAsync("/")).Document.QuerySelectorAll("main .strip"));
        }
    }

    [Fact]
    public async Task Only_who_holds_meetings_reads_of_the_next_one()
    {
        foreach (var account in Everybody)
        {
            using var client = await World.As(account);
            var page = await client.OpenAsync("/");
            var holds = account == World.SecretaryOfKhuPho1 || account == World.OfficerOfPhuong;

            Assert.Equal(holds, page.Shows("trước kỳ sinh hoạt tới"));
            Assert.Equal(holds, page.Document.QuerySelector("main a[href^='/sinh-hoat/']") is not null);
        }
    }

    [Fact]
    public async Task Somebody_who_soon_leaves_the_youth_union_is_named_to_it_and_a_member_without_dossier_is_a_member()
    {
        var member = World.People.MembersOfKhuPho3[1];
        await World.InDb(async db =>
        {
            await db.People.Where(p => p.Id == World.People.Teacher.Id || p.Id == member).ExecuteUpdateAsync(set => set.SetProperty(p => p.IntroducedBy, IntroducingBodies.YouthUnion));
            return await db.People.Where(p => p.Id == World.People.Teacher.Id).ExecuteUpdateAsync(set => set.SetProperty(p => p.BornOn, World.Clock.Today.AddYears(-30).AddDays(40)));
        });
        using var client = await World.As(World.YouthUnion);

        var start = await client.OpenAsync("/");
        var list = await client.OpenAsync("/gioi-thieu");

        Assert.True(start.Shows(World.People.Teacher.Name));
        Assert.Contains("Đã công nhận chính thức", list.Document.QuerySelectorAll("tr").Single(r => r.TextContent.Contains(World.People.NameOf(member), StringComparison.Ordinal)).TextContent, StringComparison.Ordinal);
    }
}
