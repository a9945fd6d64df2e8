using System.Net;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Activities;
using Nguon.Domain.Admission;
using Nguon.Tests.World;

namespace Nguon.Tests.Features.Admission;

public sealed class RecordDossierTests(ProvinceFixture fixture) : IClassFixture<ProvinceFixture>
{
    private TestWorld World => fixture.World;

    [Fact]
    public async Task A_pile_of_paper_is_taken_over_on_one_page_in_one_act()
    {
        using var officer = await World.As(World.OfficerOfPhuong);
        var form = await officer.OpenAsync($"/ho-so/moi?nguoi={World.Binh.Id}");

        Fill(form, "Đưa vào danh sách cảm tình Đảng", "03022026");
        Fill(form, "Đơn xin vào Đảng", "1/3/26");
        Fill(form, "Lý lịch của người xin vào Đảng", "05.03.2026");
        Fill(form, "Gửi đề nghị thẩm tra lý lịch", "10/03/2026");
        ((AngleSharp.Html.Dom.IHtmlInputElement)form.Document.QuerySelector("input[type=checkbox][name$=IsAbroad]")!).IsChecked = true; // the form offers it

        var check = (await officer.SubmitAsync(form, "Kiểm tra lại")).MustBe(HttpStatusCode.OK);
        var dossier = await officer.SubmitAndFollowAsync(check, "Ghi nhận");

        Assert.True(check.Shows("4 giấy tờ") && check.Shows("nơi thẩm tra ở nước ngoài"));
        Assert.True(dossier.MustBe(HttpStatusCode.OK).Shows("Hồ sơ của quần chúng Trần Văn Bình"));
        var taken = await World.InDb(db => db.DossierSteps.AsNoTracking().Where(s => db.Dossiers.Any(d => d.Id == s.DossierId && d.PersonId == World.Binh.Id)).ToListAsync());
        Assert.Equal(4, taken.Count);
        Assert.True(taken.Single(step => step.Kind == StepKind.VerificationSent).Details.IsAbroad);
    }

    [Fact]
    public async Task Each_paper_is_entered_for_the_body_whose_act_it_is_and_the_committees_own_for_nobody()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();
        using var officer = await world.As(world.OfficerOfPhuong);
        var form = await officer.OpenAsync($"/ho-so/moi?ho-so={world.Cuc.DossierId}");
        Fill(form, "Đơn xin vào Đảng", "1/3/26");
        Fill(form, "Lý lịch của người xin vào Đảng", "05/03/2026");
        Fill(form, "Đóng dấu giáp lai lý lịch", "10/03/2026");

        await officer.SubmitAsync((await officer.SubmitAsync(form, "Kiểm tra lại")).MustBe(HttpStatusCode.OK), "Ghi nhận");

        var entered = await world.InDb(async db => (
            Steps: await db.DossierSteps.Where(s => s.DossierId == world.Cuc.DossierId).ToListAsync(),
            Acts: await db.Activities.Where(a => a.SubjectId == world.Cuc.DossierId && a.Kind == ActivityKind.DossierStepTaken).ToListAsync()));
        Guid? For(StepKind kind) => entered.Acts.Single(a => a.After!.Contains(entered.Steps.Single(s => s.Kind == kind).Id.ToString(), StringComparison.OrdinalIgnoreCase)).OnBehalfOfId; // a step leaves what it became
        Assert.Equal((world.Units.KhuPho1, null), (For(StepKind.Application), For(StepKind.ResumeStamped)));
    }

    [Fact]
    public async Task What_the_rules_say_stands_under_its_paper_and_a_line_without_a_day_is_asked_back()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();
        using var officer = await world.As(world.OfficerOfPhuong);
        var form = await officer.OpenAsync($"/ho-so/moi?ho-so={world.Cuc.DossierId}");
        Fill(form, "Đơn xin vào Đảng", "10/03/2026");
        Fill(form, "Lý lịch của người xin vào Đảng", "05/03/2026");
        Type(form, "Số của Nghị quyết của đảng ủy cơ sở đề nghị kết nạp", "41-NQ/ĐU");

        var asked = (await officer.SubmitAsync(form, "Kiểm tra lại")).MustBe(HttpStatusCode.UnprocessableEntity);
        Type(asked, "Số của Nghị quyết của đảng ủy cơ sở đề nghị kết nạp", "");
        var check = (await officer.SubmitAsync(asked, "Kiểm tra lại")).MustBe(HttpStatusCode.OK);

        Assert.True(asked.Shows("Nghị quyết của đảng ủy cơ sở đề nghị kết nạp: chưa ghi ngày"), asked.Text);
        Assert.Contains("Lý lịch của người xin vào Đảng, ngày 05/03/2026", check.Document.QuerySelectorAll("h3").Select(title => title.TextContent));
        Assert.DoesNotContain(check.Document.QuerySelectorAll(".refusal"), said => said.TextContent.Contains("Lý lịch của người xin vào Đảng, ngày", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_vote_is_taken_over_with_all_its_raw_numbers()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();
        using var officer = await world.As(world.OfficerOfPhuong);
        var form = await officer.OpenAsync($"/ho-so/moi?ho-so={world.Cuc.DossierId}");
        const string vote = "Chi bộ xét, nghị quyết đề nghị kết nạp";
        Fill(form, vote, "10/03/2026");
        foreach (var (label, number) in new[] { ("Tổng số", "24"), ("Có mặt", "21"), ("Tạm thời nơi khác", "1"), ("Miễn sinh hoạt, vắng", "2"), ("Miễn sinh hoạt, có mặt", "1"), ("Tán thành", "18"), ("Không tán thành", "2"), ("Không hợp lệ", "1") })
        {
            Type(form, $"{label}, {vote}", number);
        }

        await officer.SubmitAsync((await officer.SubmitAsync(form, "Kiểm tra lại")).MustBe(HttpStatusCode.OK), "Ghi nhận");

        var taken = (await world.InDb(db => db.DossierSteps.SingleAsync(s => s.DossierId == world.Cuc.DossierId && s.Kind == StepKind.CellResolution))).Details;
        Assert.Equal((24, 21, 1, 2, 1), (taken.Body!.OfficialMembers, taken.Body.Present, taken.Body.TemporarilyAway, taken.Body.ExemptAbsent, taken.Body.ExemptPresent)); // typed above
        Assert.Equal((18, 2, 1), (taken.Vote!.For, taken.Vote.Against, taken.Vote.Invalid)); // as above
    }

    [Fact]
    public async Task A_decision_after_the_reform_on_a_meeting_of_the_body_that_ended_is_told_beside_its_paper()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();
        using var officer = await world.As(world.OfficerOfPhuong);
        var form = await officer.OpenAsync($"/ho-so/moi?ho-so={world.Cuc.DossierId}");
        Fill(form, "Chi bộ xét, nghị quyết đề nghị kết nạp", "20/05/2025");
        Fill(form, "Cấp ủy có thẩm quyền thống nhất kết nạp", "20/06/2025");
        Fill(form, "Quyết định kết nạp đảng viên", "10/07/2025");

        var check = (await officer.SubmitAsync(form, "Kiểm tra lại")).MustBe(HttpStatusCode.OK);

        Assert.True(check.Shows("Từ ngày 01/07/2025, quyết định kết nạp của trường hợp này do") && check.Shows("phiên họp ngày 20/06/2025 là của cấp ủy khác"), check.Text);
    }

    [Fact]
    public async Task Missing_education_is_written_down_on_the_way_and_what_was_typed_waits()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();
        await world.InDb(async db => (await db.People.SingleAsync(p => p.Id == world.Cuc.Id)).Education = null);
        using var officer = await world.As(world.OfficerOfPhuong);
        var form = await officer.OpenAsync($"/ho-so/moi?ho-so={world.Cuc.DossierId}");
        Fill(form, "Đơn xin vào Đảng", "01/03/2026");
        var check = (await officer.SubmitAsync(form, "Kiểm tra lại")).MustBe(HttpStatusCode.OK);

        var person = await officer.SubmitAndFollowAsync(check, "Bổ sung thông tin rồi quay lại");
        var back = await officer.SubmitAndFollowAsync(person, "Ghi nhận", ("Giáo dục phổ thông", nameof(Nguon.Domain.People.EducationLevel.UpperSecondary)));

        Assert.Equal($"/nguoi/{world.Cuc.Id}/sua", person.Address.AbsolutePath);
        Assert.Equal("/ho-so/moi", back.Address.AbsolutePath);
        Assert.True(back.Shows("Đã ghi nhận thông tin") && !back.Shows("Chưa ghi trình độ giáo dục phổ thông"), back.Text);
        Assert.Contains(back.Document.QuerySelectorAll("input[name$='.OccurredOn']"), day => day.GetAttribute("value") == "01/03/2026");
    }

    [Fact]
    public async Task An_official_member_counts_from_the_end_of_probation_whatever_the_day_of_the_decision()
    {
        using var officer = await World.As(World.OfficerOfPhuong);
        var person = World.Cuc;
        var taken = await officer.PostJsonAsync("/api/v1/dossiers/record", new
        {
            personId = person.Id,
            dossierId = person.DossierId,
            steps = new object[]
            {
                new { kind = "AdmissionDecision", occurredOn = "2025-03-03", paperNumber = "12-QĐ/TU" },
                new { kind = "Ceremony", occurredOn = "2025-03-10" },
                new { kind = "RecognitionDecision", occurredOn = "2026-04-01", paperNumber = "31-QĐ/ĐU" },
            },
        });

        var page = await officer.OpenAsync($"/ho-so/{person.DossierId}");

        Assert.True(taken.Status == HttpStatusCode.OK, taken.Body);
        Assert.True(page.Shows("từ ngày 10/03/2026"));
        Assert.False(page.Shows("từ ngày 01/04/2026"));
    }

    [Fact]
    public async Task Papers_that_broke_a_rule_are_taken_and_marked_and_the_impossible_is_refused_with_its_line()
    {
        using var secretary = await World.As(World.SecretaryOfKhuPho3);
        var person = World.Neighbour;

        var refused = await secretary.PostJsonAsync("/api/v1/dossiers/record", new
        {
            personId = person.Id,
            dossierId = person.DossierId,
            steps = new object[]
            {
                new { kind = "Application", occurredOn = "2026-03-01" },
                new { kind = "Resume", occurredOn = "2036-03-02" },
            },
        });
        var taken = await secretary.PostJsonAsync("/api/v1/dossiers/record", new
        {
            personId = person.Id,
            dossierId = person.DossierId,
            steps = new object[]
            {
                new { kind = "Resume", occurredOn = "2026-03-02" },
                new { kind = "Application", occurredOn = "2026-03-01" },
            },
        });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Lý lịch của người xin vào Đảng, ngày 02/03/2036: ", refused.Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, taken.Status);
        Assert.Equal(2, await World.InDb(db => db.DossierSteps.CountAsync(s => s.DossierId == person.DossierId && (s.Kind == StepKind.Application || s.Kind == StepKind.Resume))));
    }

    [Fact]
    public async Task A_person_out_of_reach_cannot_be_chosen()
    {
        using var secretary = await World.As(World.SecretaryOfKhuPho1);

        Assert.True((await secretary.GetAsync($"/ho-so/moi?nguoi={World.Stranger.Id}")).IsNotFound);
        Assert.True((await secretary.PostJsonAsync("/api/v1/dossiers", new { personId = World.Stranger.Id, openedOn = "2026-10-01" })).IsNotFound);
    }

    [Fact]
    public async Task A_second_open_dossier_is_refused()
    {
        using var secretary = await World.As(World.SecretaryOfKhuPho1);

        var refused = await secretary.PostJsonAsync("/api/v1/dossiers", new { personId = World.An.Id, openedOn = "2026-10-01" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("DOS-001", refused.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nobody_said_how_many_places_must_verify_the_page_says_so_and_the_form_is_empty()
    {
        using var secretary = await World.As(World.SecretaryOfKhuPho1);

        var page = await secretary.OpenAsync($"/ho-so/{World.An.DossierId}");
        var form = await secretary.OpenAsync($"/ho-so/{World.An.DossierId}/hoan-canh");

        Assert.Contains(page.Document.QuerySelectorAll("#tham-tra dl > div"), fact => fact.TextContent.Contains("Số nơi phải thẩm tra", StringComparison.Ordinal) && fact.TextContent.EndsWith("Chưa xác định", StringComparison.Ordinal));
        Assert.Equal("", form.Document.QuerySelector("input[name$='PlacesToVerify']")!.GetAttribute("value") ?? "");
    }

    [Fact]
    public async Task Circumstances_are_changed_with_an_activity_and_a_stale_revision_is_told()
    {
        using var secretary = await World.As(World.SecretaryOfKhuPho1);
        var form = await secretary.OpenAsync($"/ho-so/{World.Cuc.DossierId}/hoan-canh");

        var done = await secretary.SubmitAsync(form, "Ghi nhận", ("Số nơi phải thẩm tra lý lịch", "2"));
        var stale = await secretary.SubmitAsync(form, "Ghi nhận", ("Số nơi phải thẩm tra lý lịch", "3"));

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Conflict), (done.Status, stale.Status));
        Assert.Equal(2, (await World.InDb(db => db.Dossiers.SingleAsync(d => d.Id == World.Cuc.DossierId))).Circumstances.PlacesToVerify);
        Assert.True(await World.InDb(db => db.Activities.AnyAsync(a => a.SubjectId == World.Cuc.DossierId && a.Kind == ActivityKind.DossierChanged)));
    }

    private static void Type(PageAnswer page, string label, string value) =>
        page.Document.QuerySelectorAll("input").OfType<AngleSharp.Html.Dom.IHtmlInputElement>().First(input => input.GetAttribute("aria-label") == label).Value = value;

    private static void Fill(PageAnswer page, string paper, string date)
    {
        var line = page.Document.QuerySelectorAll("input[name$=OccurredOn]").First(input => input.GetAttribute("aria-label")?.EndsWith(": " + paper, StringComparison.Ordinal) == true);
        ((AngleSharp.Html.Dom.IHtmlInputElement)line).Value = date;
    }
}
