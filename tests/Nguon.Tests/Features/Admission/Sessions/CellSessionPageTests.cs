using System.Net;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Activities;
using Nguon.Domain.Admission;
using Nguon.Tests.World;

namespace Nguon.Tests.Features.Admission;

public sealed class CellSessionPageTests(ProvinceFixture fixture) : IClassFixture<ProvinceFixture>
{
    private TestWorld World => fixture.World;

    private string New => $"/sinh-hoat/moi?donVi={World.Units.KhuPho1}";

    [Fact]
    public async Task The_page_counts_the_members_of_the_day_and_says_how_many_votes_are_needed()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();
        using var secretary = await world.As(world.SecretaryOfKhuPho1);

        var page = await secretary.OpenAsync($"/sinh-hoat/moi?donVi={world.Units.KhuPho1}");

        Assert.Equal("24", page.Document.QuerySelector("#Form_Official")?.GetAttribute("value"));
        Assert.Equal("21", page.Document.QuerySelector("#Form_Present")?.GetAttribute("value"));
        Assert.True(page.Shows("Cần ít nhất 14 phiếu tán thành"));
        Assert.True(page.Shows("2/3 của 21 là 14"));
        Assert.True(page.Shows("Trần Văn Bình"));
    }

    [Fact]
    public async Task The_agenda_prints_as_a_plain_agenda_without_the_form()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();
        await OnTheWay.ToAsync(world, world.Cuc, StepKind.AgreedToOpen);
        using var secretary = await world.As(world.SecretaryOfKhuPho1);

        var page = await secretary.OpenAsync($"/sinh-hoat/moi?donVi={world.Units.KhuPho1}");

        var paper = page.Document.QuerySelector(".on-paper");
        Assert.NotNull(paper);
        Assert.Empty(paper.QuerySelectorAll("input, button, select"));
        Assert.Contains("Cần ít nhất 14 phiếu tán thành", paper.TextContent, StringComparison.Ordinal);
        Assert.Contains("Trần Văn Bình", paper.TextContent, StringComparison.Ordinal);
        Assert.Contains("Còn thiếu:", paper.TextContent, StringComparison.Ordinal);
        Assert.All(paper.QuerySelectorAll("ol ul li"), lack => Assert.True(lack.TextContent.Split("gười làm:").Length <= 2, lack.TextContent));
        Assert.True(page.Document.QuerySelector("main form[method=post]")?.HasAttribute("data-screen"));
    }

    [Fact]
    public async Task One_evening_puts_on_the_list_assigns_a_mentor_and_proposes_for_the_class()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();
        using var secretary = await world.As(world.SecretaryOfKhuPho1);
        var page = await secretary.OpenAsync($"/sinh-hoat/moi?donVi={world.Units.KhuPho1}");

        var looked = await secretary.PostFormAsync(page.Address.PathAndQuery, Evening(page, world, "kiem-tra"));
        var done = await secretary.FollowAsync(await secretary.PostFormAsync(page.Address.PathAndQuery, Evening(page, world, "ghi-nhan")));

        Assert.True(looked.IsOk && looked.Shows("Xem lại trước khi ghi nhận"), looked.Text);
        Assert.True(done.Shows("Đã ghi nhận buổi sinh hoạt với 4 nội dung"), done.Text);
        var (session, kinds, remarks, logged) = await world.InDb(async db => (
            await db.Sessions.SingleAsync(),
            await db.DossierSteps.Where(s => s.SessionId != null).Select(s => s.Kind).ToListAsync(),
            await db.MentorRemarks.CountAsync(),
            await db.Activities.AnyAsync(a => a.Kind == ActivityKind.SessionRecorded)));
        Assert.Equal("05-NQ/CB", session.ResolutionNumber);
        Assert.Equal([StepKind.PutOnList, StepKind.MentorAssigned, StepKind.ClassProposed], kinds.Order());
        Assert.Equal(1, remarks);
        Assert.True(logged);
        Assert.False(await world.InDb(db => db.Drafts.AnyAsync()));
    }

    [Fact]
    public async Task Looking_over_records_nothing_but_keeps_the_form()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();
        using var secretary = await world.As(world.SecretaryOfKhuPho1);
        var page = await secretary.OpenAsync($"/sinh-hoat/moi?donVi={world.Units.KhuPho1}");

        await secretary.PostFormAsync(page.Address.PathAndQuery, Evening(page, world, "kiem-tra"));

        Assert.False(await world.InDb(db => db.Sessions.AnyAsync()));
        Assert.False(await world.InDb(db => db.DossierSteps.AnyAsync(s => s.SessionId != null)));
        var again = await secretary.OpenAsync($"/sinh-hoat/moi?donVi={world.Units.KhuPho1}");
        Assert.True(again.Shows("Đang mở bản lưu tạm"));
        Assert.Equal("Nhà văn hóa khu phố 1", again.Document.QuerySelector("#Form_Place")?.GetAttribute("value"));
    }

    [Fact]
    public async Task Numbers_that_cannot_be_are_refused_together_and_the_form_is_kept()
    {
        using var secretary = await World.As(World.SecretaryOfKhuPho1);
        var page = await secretary.OpenAsync(New);
        var fields = Evening(page, World, "ghi-nhan");
        Put(fields, "Form.Present", "25");
        Put(fields, "Form.ProbationaryPresent", "9");

        var answer = (await secretary.PostFormAsync(page.Address.PathAndQuery, fields)).MustBe(HttpStatusCode.UnprocessableEntity);

        Assert.True(answer.ShowsRefusal("SES-008"));
        Assert.True(answer.ShowsRefusal("SES-009"));
        Assert.Equal("25", answer.Document.QuerySelector("#Form_Present")?.GetAttribute("value"));
        Assert.False(await World.InDb(db => db.Sessions.AnyAsync()));
    }

    [Theory]
    [InlineData("kiem-tra")]
    [InlineData("ghi-nhan")]
    public async Task A_line_begun_and_not_finished_is_named_at_its_place_and_nothing_typed_is_lost(string button)
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();
        using var secretary = await world.As(world.SecretaryOfKhuPho1);
        var page = await secretary.OpenAsync($"/sinh-hoat/moi?donVi={world.Units.KhuPho1}");
        var fields = Evening(page, world, button);
        Put(fields, "Form.Others[0].Kind", "RemoveFromList");
        Put(fields, "Form.Others[1].PersonId", $"{world.Cuc.Id}");
        Put(fields, "Form.Others[1].Kind", "ProposeClass");
        Put(fields, "Form.Others[2].PersonId", $"{world.Cuc.Id}");
        Put(fields, "Form.Others[2].Kind", "ConsiderAdmission");
        Put(fields, "Form.Others[2].Against", "3");
        Put(fields, "Form.Others[3].Note", "Cần xem lại");

        var answer = (await secretary.PostFormAsync(page.Address.PathAndQuery, fields)).MustBe(HttpStatusCode.UnprocessableEntity);

        var lines = answer.Document.QuerySelectorAll(".agenda--other").Select(line => string.Join(' ', line.QuerySelectorAll(".field__error").Select(said => said.TextContent))).ToList();
        Assert.Contains("chưa chọn người", lines[0], StringComparison.Ordinal);
        Assert.Contains("chưa đánh dấu Ghi dòng này vào buổi họp", lines[1], StringComparison.Ordinal);
        Assert.Contains("chưa ghi số phiếu tán thành", lines[2], StringComparison.Ordinal);
        Assert.True(lines[3].Contains("chưa chọn việc", StringComparison.Ordinal) && lines[3].Contains("chưa chọn người", StringComparison.Ordinal), lines[3]);
        Assert.Equal("RemoveFromList", answer.Document.QuerySelector("[name='Form.Others[0].Kind'] option[selected]")?.GetAttribute("value"));
        Assert.Equal(("3", "Cần xem lại"), (answer.Document.QuerySelector("[name='Form.Others[2].Against']")?.GetAttribute("value"), answer.Document.QuerySelector("[name='Form.Others[3].Note']")?.GetAttribute("value")));
        Assert.Equal("Nhà văn hóa khu phố 1", answer.Document.QuerySelector("#Form_Place")?.GetAttribute("value"));
        Assert.False(await world.InDb(db => db.Sessions.AnyAsync()));
    }

    [Fact]
    public async Task A_date_that_cannot_be_read_is_asked_back_with_the_rest_kept()
    {
        using var secretary = await World.As(World.SecretaryOfKhuPho1);
        var page = await secretary.OpenAsync(New);
        var fields = Evening(page, World, "kiem-tra");
        Put(fields, "Form.HeldOn", "31/02/2026");

        var answer = (await secretary.PostFormAsync(page.Address.PathAndQuery, fields)).MustBe(HttpStatusCode.UnprocessableEntity);

        Assert.Equal("31/02/2026", answer.Document.QuerySelector("#Form_HeldOn")?.GetAttribute("value"));
        Assert.Equal("Nhà văn hóa khu phố 1", answer.Document.QuerySelector("#Form_Place")?.GetAttribute("value"));
    }

    [Fact]
    public async Task Members_ticked_by_name_change_the_numbers()
    {
        using var secretary = await World.As(World.SecretaryOfKhuPho1);
        var page = await secretary.OpenAsync(New);
        var fields = Evening(page, World, "tinh-lai");
        var member = fields.First(f => f.Value == World.People.MembersOfKhuPho1[0].ToString() && f.Key.StartsWith("Form.Members", StringComparison.Ordinal)).Key;
        Put(fields, member.Replace("PersonId", "Presence", StringComparison.Ordinal), "Sick");

        var answer = (await secretary.PostFormAsync(page.Address.PathAndQuery, fields)).MustBe(HttpStatusCode.OK);

        Assert.Equal("20", answer.Document.QuerySelector("#Form_Present")?.GetAttribute("value"));
        Assert.Contains("01 đồng chí ốm", answer.Document.QuerySelector("#Form_AbsenceReasons")?.GetAttribute("value"));
    }

    [Fact]
    [Leaves(ActivityKind.SessionSaved)]
    public async Task A_planned_evening_waits_in_the_list_until_it_is_recorded()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();
        using var secretary = await world.As(world.SecretaryOfKhuPho1);
        var page = await secretary.OpenAsync($"/sinh-hoat/moi?donVi={world.Units.KhuPho1}");

        var saved = await secretary.FollowAsync(await secretary.PostFormAsync(page.Address.PathAndQuery, Evening(page, world, "luu-tam")));
        var list = await secretary.OpenAsync("/sinh-hoat");

        Assert.True(saved.Shows("Đã lưu tạm chương trình buổi sinh hoạt"), saved.Text);
        Assert.Equal("Nhà văn hóa khu phố 1", saved.Document.QuerySelector("#Form_Place")?.GetAttribute("value"));
        Assert.True(list.Shows("Chương trình, chưa ghi nhận"));
    }

    [Fact]
    public async Task Somebody_put_on_the_list_since_it_was_planned_is_not_offered_to_the_list_again()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();
        using var secretary = await world.As(world.SecretaryOfKhuPho1);
        var page = await secretary.OpenAsync($"/sinh-hoat/moi?donVi={world.Units.KhuPho1}");
        var planned = await secretary.FollowAsync(await secretary.PostFormAsync(page.Address.PathAndQuery, Evening(page, world, "luu-tam")));
        (await secretary.PostJsonAsync("/api/v1/dossiers", new { personId = world.Binh.Id, openedOn = "2026-11-10" })).MustBe(HttpStatusCode.Created);

        var opened = await secretary.OpenAsync(planned.Address.PathAndQuery);

        Assert.True(OffersToList(planned, world.Binh), planned.Text);
        Assert.False(OffersToList(opened, world.Binh), opened.Text);
    }

    [Fact]
    public async Task Somebody_entered_twice_is_not_offered_to_the_list_again_and_the_page_leads_to_the_merging()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();
        using var secretary = await world.As(world.SecretaryOfKhuPho1);
        var cuc = await world.InDb(db => db.People.AsNoTracking().SingleAsync(p => p.Id == world.Cuc.Id));
        var twin = await world.InDb(async db =>
        {
            var person = await db.People.SingleAsync(p => p.Id == world.Binh.Id);
            (person.FullName, person.SearchName, person.SortName, person.BornOn) = (cuc.FullName, cuc.SearchName, cuc.SortName, cuc.BornOn);
            return person.Id;
        });

        var page = await secretary.OpenAsync($"/sinh-hoat/moi?donVi={world.Units.KhuPho1}");

        Assert.False(OffersToList(page, world.Binh), page.Text);
        Assert.NotNull(page.Document.QuerySelector($"main a[href='/nguoi/{twin}/gop']"));
    }

    [Fact]
    public async Task Another_number_of_members_than_the_list_of_the_day_has_is_told()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();
        using var secretary = await world.As(world.SecretaryOfKhuPho1);
        var page = await secretary.OpenAsync($"/sinh-hoat/moi?donVi={world.Units.KhuPho1}");
        var fields = Evening(page, world, "kiem-tra");
        var same = await secretary.PostFormAsync(page.Address.PathAndQuery, fields);
        SessionFields.Put(fields, "Form.Official", "25");

        var looked = await secretary.PostFormAsync(page.Address.PathAndQuery, fields);

        Assert.False(same.Shows("Đúng như biên bản thì giữ nguyên"), same.Text);
        Assert.True(looked.Shows("24 chính thức") && looked.Shows("ở đây ghi 25 chính thức"), looked.Text);
    }

    private static bool OffersToList(PageAnswer page, Landmark person) => page.Document.QuerySelectorAll("input[name^='Form.Rows'][name$='.Kind'][value='PutOnList']")
        .Any(kind => page.Document.QuerySelector($"input[name='{kind.GetAttribute("name")![..^".Kind".Length]}.PersonId']")?.GetAttribute("value") == person.Id.ToString()); // selected by its name

    [Fact]
    public async Task Another_cells_meeting_reads_as_absent()
    {
        using var neighbour = await World.As(World.SecretaryOfKhuPho3);
        using var foreign = await World.As(World.ForeignOfficer);
        using var clerk = await World.As(World.Clerk);

        Assert.True((await neighbour.GetAsync(New)).IsNotFound);
        Assert.True((await foreign.GetAsync(New)).IsNotFound);
        Assert.True((await clerk.GetAsync("/sinh-hoat")).IsNotFound);
    }

    [Fact]
    public async Task An_officer_enters_for_the_cell_on_the_strength_of_its_paper()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();
        using var officer = await world.As(world.OfficerOfPhuong);
        var page = await officer.OpenAsync($"/sinh-hoat/moi?donVi={world.Units.KhuPho1}");
        var fields = Evening(page, world, "ghi-nhan");
        Put(fields, "Form.PaperNumber", "05-NQ/CB");

        var answer = await officer.PostFormAsync(page.Address.PathAndQuery, fields);

        Assert.NotNull(answer.RedirectsTo);
        Assert.True(page.Shows("Nhập thay chi bộ"));
        var act = await world.InDb(db => db.Activities.SingleAsync(a => a.Kind == ActivityKind.SessionRecorded));
        Assert.Equal((world.Units.KhuPho1, "05-NQ/CB"), (act.OnBehalfOfId, act.PaperNumber));
    }

    private static List<KeyValuePair<string, string>> Evening(PageAnswer page, TestWorld world, string button) =>
        SessionFields.Of(page, button, world.Today.AddDays(-1),
            [
                ("PutOnList", world.Binh.Id, "Chosen", "true"),
                ("AssignMentor", world.Cuc.Id, "MentorId", world.People.MembersOfKhuPho1[5].ToString()),
                ("ProposeClass", world.An.Id, "Chosen", "true"),
                ("MentorRemark", world.An.Id, "Note", "Có tiến bộ, hoàn thành việc được giao."),
            ]);

    private static void Put(List<KeyValuePair<string, string>> fields, string name, string value) => SessionFields.Put(fields, name, value);
}
