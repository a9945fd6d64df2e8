using System.Net;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Admission;
using Nguon.Domain.People;
using Nguon.Tests.World;

namespace Nguon.Tests.Features.Admission;

/// <summary>Meetings entered from the minute book long after they were held, and what is known of a person before.</summary>
public sealed class LateMeetingTests
{
    [Fact]
    public async Task A_meeting_entered_late_offers_nobody_whose_dossier_began_afterwards()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();
        using var secretary = await world.As(world.SecretaryOfKhuPho1);
        var began = await world.InDb(db => db.Dossiers.Where(d => d.Id == world.An.DossierId).Select(d => d.OpenedOn).SingleAsync());

        var before = Offered(await secretary.OpenAsync($"/sinh-hoat/moi?donVi={world.Units.KhuPho1}&ngay={began.AddDays(-1):dd/MM/yyyy}"));
        var then = Offered(await secretary.OpenAsync($"/sinh-hoat/moi?donVi={world.Units.KhuPho1}&ngay={began:dd/MM/yyyy}"));

        Assert.Contains(world.Binh.Id.ToString(), before);
        Assert.DoesNotContain(world.An.Id.ToString(), before);
        Assert.Contains(world.An.Id.ToString(), then);
    }

    [Theory]
    [InlineData(IntroducingBodies.YouthUnion | IntroducingBodies.PartyCell, IntroductionRoute.YouthUnion, true, false)]
    [InlineData(IntroducingBodies.TradeUnion, IntroductionRoute.TwoMembers, false, true)]
    [InlineData(IntroducingBodies.None, IntroductionRoute.TwoMembers, false, false)]
    public async Task Who_gave_the_source_is_not_asked_again_when_the_cell_puts_the_person_on_the_list(IntroducingBodies source, IntroductionRoute route, bool isYouth, bool isWorker)
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();
        await world.InDb(db => db.People.Where(p => p.Id == world.Binh.Id).ExecuteUpdateAsync(set => set.SetProperty(p => p.IntroducedBy, source)));
        using var secretary = await world.As(world.SecretaryOfKhuPho1);
        var pile = await secretary.OpenAsync($"/ho-so/moi?nguoi={world.Binh.Id}");

        await PutOnListAsync(secretary, world, world.Binh.Id);

        var known = await world.InDb(db => db.Dossiers.Where(d => d.PersonId == world.Binh.Id).Select(d => d.Circumstances).SingleAsync());
        Assert.Equal((route, isYouth, isWorker), (known.Route, known.IsYouthUnionMember, known.IsTradeUnionMember));
        Assert.Equal(route.ToString(), pile.Document.QuerySelector("input[name='Input.Circumstances.Route'][checked]")?.GetAttribute("value"));
    }

    [Fact]
    public async Task Somebody_entered_today_is_what_the_older_papers_say_and_quan_chung_again_when_they_are_taken_back()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();
        using var secretary = await world.As(world.SecretaryOfKhuPho1);
        (await secretary.PostJsonAsync("/api/v1/people", new { fullName = "Đỗ Thị Muộn", unitId = world.Units.KhuPho1, bornOn = "1999-03-12" })).MustBe(HttpStatusCode.Created);
        var late = await world.InDb(db => db.People.SingleAsync(p => p.FullName == "Đỗ Thị Muộn"));

        await PutOnListAsync(secretary, world, late.Id);
        var listed = await StatusAsync(world, late.Id);
        var step = await world.InDb(db => db.DossierSteps.Where(s => db.Dossiers.Any(d => d.Id == s.DossierId && d.PersonId == late.Id)).SingleAsync());
        (await secretary.PostJsonAsync($"/api/v1/dossiers/{step.DossierId}/steps", new { kind = "Correction", occurredOn = "2026-11-20", mode = "Record", correctsStepId = step.Id, details = new { text = "Ghi nhầm người" } })).MustBe(HttpStatusCode.Created);

        Assert.Equal(PersonStatus.Sympathizer, listed);
        Assert.Equal(PersonStatus.NonMember, await StatusAsync(world, late.Id));
    }

    [Fact]
    public async Task The_page_of_a_source_says_where_the_cell_puts_a_person_on_the_list()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();
        using var secretary = await world.As(world.SecretaryOfKhuPho1);

        var page = await secretary.OpenAsync($"/nguoi/{world.Binh.Id}");

        Assert.True(page.Shows("Để đưa vào danh sách cảm tình Đảng, ghi ở buổi sinh hoạt chi bộ"), page.Text);
    }

    private static async Task PutOnListAsync(TestClient secretary, TestWorld world, Guid person) => (await secretary.PostJsonAsync("/api/v1/sessions/record", new
    {
        organizationId = world.Units.KhuPho1, kind = "Cell", heldOn = "2026-11-18", place = "Nhà văn hóa", chair = "Lê Văn Hùng", minutesBy = "Trần Thị Lan",
        attendance = new { officialMembers = 24, present = 21, probationaryMembers = 1, probationaryPresent = 1, temporarilyAway = 1, exemptAbsent = 2 },
        items = new object[] { new { kind = "PutOnList", personId = person } },
    })).MustBe(HttpStatusCode.Created);

    private static async Task<PersonStatus> StatusAsync(TestWorld world, Guid person)
    {
        var (today, rows) = await world.InDb(async db => (await db.People.SingleAsync(p => p.Id == person), await db.Standings.Where(s => s.PersonId == person && s.RetractedAt == null && s.Until == null).ToListAsync()));
        Assert.Equal(today.Status, Assert.Single(rows).Status);
        return today.Status;
    }

    private static List<string?> Offered(PageAnswer page) =>
        [.. page.Document.QuerySelectorAll("input[name^='Form.Rows'][name$='.PersonId']").Select(field => field.GetAttribute("value"))];
}
