using System.Net;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Activities;
using Nguon.Domain.Admission;
using Nguon.Domain.People;
using Nguon.Tests.World;

namespace Nguon.Tests.Features.People;

public sealed class EnterPersonTests(ProvinceFixture fixture) : IClassFixture<ProvinceFixture>
{
    private TestWorld World => fixture.World;

    [Fact]
    public async Task Somebody_is_entered_with_eight_fields_and_the_page_of_the_person_opens()
    {
        using var secretary = await World.As(World.SecretaryOfKhuPho1);
        var form = await secretary.OpenAsync("/nguoi/moi");

        var person = await secretary.SubmitAndFollowAsync(form, "Ghi nhận", ("Họ và tên khai sinh", "Đào Thị Ngọc Ánh"), ("Ngày sinh", "5/1999"), ("Nữ", "true"), ("Nghề nghiệp, nơi làm việc", "Giáo viên"));

        Assert.True(person.MustBe(HttpStatusCode.OK).Shows("Đào Thị Ngọc Ánh"));
        Assert.True(person.Shows("05/1999"));
        var row = await World.InDb(db => db.People.SingleAsync(p => p.FullName == "Đào Thị Ngọc Ánh"));
        Assert.Equal((PersonStatus.NonMember, DatePrecision.Month, World.Units.KhuPho1), (row.Status, row.BornPrecision, row.OrganizationId));
        Assert.True(await World.InDb(db => db.Activities.AnyAsync(a => a.SubjectId == row.Id && a.Kind == ActivityKind.PersonEntered)));
    }

    [Fact]
    public async Task A_fault_of_a_field_and_what_the_act_refuses_are_told_together()
    {
        using var secretary = await World.As(World.SecretaryOfKhuPho1);
        var form = await secretary.OpenAsync("/nguoi/moi");

        var answer = await secretary.SubmitAsync(form, "Ghi nhận", ("Họ và tên khai sinh", "<b>Đào Thị Lạ</b>"), ("Ngày sinh", "ba mươi tết"), ("Số định danh cá nhân", "123"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.NotNull(answer.Document.QuerySelector(".summary a[href='#Input_BornOn']"));
        Assert.True(answer.ShowsRefusal("PER-002"), answer.Text);
        Assert.True(answer.ShowsRefusal("PER-004"), answer.Text);
    }

    [Fact]
    public async Task The_same_form_sent_many_times_at_once_is_one_person_also_without_a_day_of_birth()
    {
        using var secretary = await World.As(World.SecretaryOfKhuPho1);
        var typed = new { fullName = "Trương Thị Hai Lần", unitId = World.Units.KhuPho1, sex = "Female", ethnicCode = "01", occupation = "Thợ may" };

        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => secretary.PostJsonAsync("/api/v1/people", typed)));
        var other = await secretary.PostJsonAsync("/api/v1/people", new { typed.fullName, typed.unitId, typed.sex, typed.ethnicCode, occupation = "Giáo viên" });

        Assert.All(answers, answer => answer.MustBe(HttpStatusCode.Created));
        Assert.Single(answers.Select(answer => answer.Body).Distinct());
        other.MustBe(HttpStatusCode.Created);
        var entered = await World.InDb(db => db.People.Where(p => p.FullName == typed.fullName).Select(p => p.Id).ToListAsync());
        Assert.Equal((2, 2), (entered.Count, await World.InDb(db => db.Activities.CountAsync(a => entered.Contains(a.SubjectId) && a.Kind == ActivityKind.PersonEntered))));
    }

    [Fact]
    public async Task A_likely_double_is_asked_about_and_taken_when_the_reader_says_it_is_somebody_else()
    {
        using var secretary = await World.As(World.SecretaryOfKhuPho1);
        var form = await secretary.OpenAsync("/nguoi/moi");

        var asked = await secretary.SubmitAsync(form, "Ghi nhận", ("Họ và tên khai sinh", "Nguyễn Thị An"), ("Ngày sinh", "19/5/2001"));
        var taken = await secretary.SubmitAsync(asked, "Ghi nhận", ("Không phải người đã có", "true"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, asked.Status);
        Assert.True(asked.ShowsRefusal("PER-010"));
        Assert.Equal($"/nguoi/{World.An.Id}", asked.Find("main li a", "Nguyễn Thị An, sinh 19/05/2001")?.GetAttribute("href"));
        Assert.Equal(HttpStatusCode.Redirect, taken.Status);
    }

    [Fact]
    public async Task A_likely_double_out_of_reach_is_told_of_without_a_name_or_a_link()
    {
        using var foreign = await World.As(World.ForeignOfficer);
        var form = await foreign.OpenAsync("/nguoi/moi");
        var cell = form.Document.QuerySelector("select[name='Input.OrganizationId'] option[value]:not([value=''])")?.GetAttribute("value") ?? form.Document.QuerySelector("input[name='Input.OrganizationId']")?.GetAttribute("value");

        var asked = await foreign.PostAsync("/nguoi/moi", ("Input.FullName", "Nguyễn Thị An"), ("Input.BornOn", "19/5/2001"), ("Input.Sex", "Female"), ("Input.EthnicCode", "01"), ("Input.Occupation", "Giáo viên"), ("Input.OrganizationId", cell ?? ""));

        Assert.True(asked.Shows("Đã có người cùng họ tên và ngày sinh ở một đơn vị khác"), asked.Text);
        Assert.DoesNotContain(World.An.Id.ToString(), asked.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_candidate_another_ward_let_go_with_a_paper_is_taken_over_by_its_number_and_by_nothing_less()
    {
        using var sender = await World.As(World.OfficerOfPhuong);
        using var receiver = await World.As(World.ForeignSecretary);
        (string, string)[] who = [("Họ và tên khai sinh", World.Cuc.Name), ("Ngày sinh", "19/5/2001")];
        var early = await receiver.SubmitAsync(await receiver.OpenAsync("/nguoi/moi"), "Ghi nhận", [.. who, ("Nhập theo giấy tờ số", "03-GCN/ĐU")]);
        (await sender.PostJsonAsync($"/api/v1/dossiers/{World.Cuc.DossierId}/steps", new { kind = "MovedOut", occurredOn = "2026-11-10", paperNumber = "03-GCN/ĐU", details = new { text = "Chuyển nơi ở" } })).MustBe(HttpStatusCode.Created);
        var move = await World.InDb(db => db.Dossiers.Where(d => d.Id == World.Cuc.DossierId).SelectMany(d => d.Steps).Where(s => s.Kind == StepKind.MovedOut).Select(s => s.Id).SingleAsync());

        var bare = await receiver.SubmitAsync(await receiver.OpenAsync("/nguoi/moi"), "Ghi nhận", who);
        var other = await receiver.SubmitAsync(await receiver.OpenAsync("/nguoi/moi"), "Ghi nhận", [.. who, ("Nhập theo giấy tờ số", "04-GCN/ĐU")]);
        var taken = await receiver.SubmitAndFollowAsync(other, "Ghi nhận", ("Nhập theo giấy tờ số", "03-GCN/ĐU"));
        var back = await sender.PostJsonAsync($"/api/v1/dossiers/{World.Cuc.DossierId}/steps", new { kind = "Retraction", occurredOn = "2026-11-20", correctsStepId = move, details = new { text = "ghi nhầm" } });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, back.Status);
        Assert.Contains("StepStands", back.Body, StringComparison.Ordinal);
        Assert.True(early.ShowsRefusal("PER-010") && bare.ShowsRefusal("PER-010") && other.ShowsRefusal("PER-010"));
        Assert.True(bare.Shows("ghi số giấy giới thiệu của nơi cũ"));
        Assert.True(taken.MustBe(HttpStatusCode.OK).Shows(World.Cuc.Name));
        var row = await World.InDb(db => db.People.SingleAsync(p => p.SearchName == db.People.Where(c => c.Id == World.Cuc.Id).Select(c => c.SearchName).First()));
        Assert.Equal((World.Cuc.Id, PersonStatus.NonMember, World.Units.OtherCell), (row.Id, row.Status, row.OrganizationId));
    }

    [Fact]
    public async Task All_faults_are_told_at_once_and_what_was_typed_stays()
    {
        using var secretary = await World.As(World.SecretaryOfKhuPho1);

        var again = await secretary.SubmitAsync(await secretary.OpenAsync("/nguoi/moi"), "Ghi nhận", ("Họ và tên khai sinh", "<script>alert(1)</script> X"), ("Ngày sinh", "1/1/2040"), ("Số định danh cá nhân", "12"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.True(again.ShowsRefusal("PER-002") && again.ShowsRefusal("PER-003") && again.ShowsRefusal("PER-004"));
        Assert.DoesNotContain("<script>alert", again.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_api_enters_the_same_way_and_a_foreign_cell_is_not_found()
    {
        using var secretary = await World.As(World.SecretaryOfKhuPho1);

        var made = await secretary.PostJsonAsync("/api/v1/people", new { fullName = "Trương Văn Bảy", unitId = World.Units.KhuPho1, bornOn = "1998-02-03" });
        var refused = await secretary.PostJsonAsync("/api/v1/people", new { fullName = "Bảy", unitId = World.Units.KhuPho1 });
        var foreign = await secretary.PostJsonAsync("/api/v1/people", new { fullName = "Trương Văn Tám", unitId = World.Units.OtherCell });
        var malformed = await secretary.PostJsonAsync("/api/v1/people", new { fullName = "Trương Văn Tám", unitId = World.Units.KhuPho1, unknown = 1 });

        Assert.Equal(
            (HttpStatusCode.Created, HttpStatusCode.UnprocessableEntity, HttpStatusCode.NotFound, HttpStatusCode.BadRequest),
            (made.Status, refused.Status, foreign.Status, malformed.Status));
        Assert.Contains("PER-001", refused.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_role_without_people_does_not_see_the_form()
    {
        using var clerk = await World.As(World.Clerk);

        Assert.True((await clerk.GetAsync("/nguoi/moi")).IsNotFound);
        Assert.True((await clerk.GetAsync("/nguoi")).IsNotFound);
    }
}
