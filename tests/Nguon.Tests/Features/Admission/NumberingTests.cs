using System.Net;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Activities;
using Nguon.Domain.Admission;
using Nguon.Tests.World;
using Nguon.Web.Reading;

namespace Nguon.Tests.Features.Admission;

public sealed class NumberingTests
{
    [Fact]
    public async Task The_clerk_sees_kind_unit_and_code_and_never_whose_it_is()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();
        await OnTheWay.ToAsync(world, world.An, StepKind.AuthorityAgreed);
        using var clerk = await world.As(world.Clerk);

        var page = await clerk.OpenAsync("/so-cap-so");

        Assert.True(page.Shows(DossierCodes.Of(world.An.DossierId)));
        Assert.True(page.Shows("Chi bộ Khu phố 1"));
        Assert.DoesNotContain("Nguyễn Thị An", page.Body, StringComparison.Ordinal);
        Assert.True((await clerk.GetAsync($"/in/9-knd/ho-so/{world.An.DossierId}")).IsNotFound);
    }

    [Fact]
    public async Task Who_may_open_the_dossier_reads_whose_it_is_and_the_code_stands_on_its_page()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();
        await OnTheWay.ToAsync(world, world.An, StepKind.AdmissionDecision);
        await OnTheWay.ToAsync(world, world.Cuc, StepKind.AuthorityAgreed);
        using var officer = await world.As(world.OfficerOfPhuong);
        using var clerk = await world.As(world.Clerk);

        var book = await officer.OpenAsync("/so-cap-so");
        var api = (await officer.GetAsync("/api/v1/numbering/book")).Body;

        Assert.True(book.Shows("Lê Thị Cúc") && book.Shows("Nguyễn Thị An") && book.Shows("Chi bộ Khu phố 1"), book.Text);
        Assert.Contains("Nguyễn Thị An", api, StringComparison.Ordinal);
        Assert.DoesNotContain("Nguyễn Thị An", (await clerk.GetAsync("/api/v1/numbering/book")).Body, StringComparison.Ordinal);
        Assert.True((await officer.OpenAsync($"/ho-so/{world.An.DossierId}")).Shows(DossierCodes.Of(world.An.DossierId)));
    }

    [Fact]
    public async Task The_number_of_a_corrected_decision_stays_in_the_book_struck_through()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();
        await OnTheWay.ToAsync(world, world.An, StepKind.AdmissionDecision);
        var decision = await world.InDb(db => db.DossierSteps.Where(s => s.Kind == StepKind.AdmissionDecision).Select(s => s.Id).SingleAsync());
        using var officer = await world.As(world.OfficerOfPhuong);
        using var clerk = await world.As(world.Clerk);
        (await officer.PostJsonAsync($"/api/v1/dossiers/{world.An.DossierId}/steps", new { kind = "Correction", occurredOn = "2026-11-20", correctsStepId = decision, details = new { text = "Ghi nhầm ngày" } })).MustBe(HttpStatusCode.Created);

        var book = await clerk.OpenAsync("/so-cap-so");

        Assert.Equal("14-QĐ/ĐU", Assert.Single(book.Document.QuerySelectorAll("s")).TextContent);
        Assert.True(book.Shows("đã đính chính"), book.Text);
    }

    [Fact]
    public async Task A_batch_gets_the_next_numbers_of_the_term()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();
        await OnTheWay.ToAsync(world, world.Neighbour, StepKind.AdmissionDecision);
        await OnTheWay.ToAsync(world, world.An, StepKind.AuthorityAgreed);
        await OnTheWay.ToAsync(world, world.Cuc, StepKind.AuthorityAgreed);
        using var clerk = await world.As(world.Clerk);
        var page = await clerk.OpenAsync("/so-cap-so");

        var looked = await clerk.SubmitAsync(Ticked(page), "Kiểm tra lại", ("Ngày ban hành", "20/11/2026"));
        var before = await world.InDb(db => db.DossierSteps.CountAsync(s => s.Kind == StepKind.AdmissionDecision));
        var done = await clerk.SubmitAndFollowAsync(looked, "Cấp số");

        Assert.False(looked.Shows("không theo thứ tự"), looked.Text);
        Assert.True(looked.Shows("Kiểm tra lại trước khi cấp số") && looked.Shows("15-QĐ/ĐU") && looked.Shows("2 quyết định sẽ được cấp số"), looked.Text);
        Assert.DoesNotContain("Nguyễn Thị An", looked.Body, StringComparison.Ordinal);
        Assert.Equal(1, before);
        Assert.True(done.Shows("Đã cấp số cho 2 quyết định"), done.Text);
        var numbers = await world.InDb(db => db.DossierSteps.Where(s => s.Kind == StepKind.AdmissionDecision).Select(s => s.PaperNumber).ToListAsync());
        Assert.Equal(["14-QĐ/ĐU", "15-QĐ/ĐU", "16-QĐ/ĐU"], numbers.Order());
    }

    [Fact]
    public async Task A_number_given_before_in_the_term_is_refused_and_the_decision_still_waits()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();
        await OnTheWay.ToAsync(world, world.Neighbour, StepKind.AdmissionDecision);
        await OnTheWay.ToAsync(world, world.An, StepKind.AuthorityAgreed);
        using var clerk = await world.As(world.Clerk);
        var page = await clerk.OpenAsync("/so-cap-so");

        ((AngleSharp.Html.Dom.IHtmlInputElement)page.Document.QuerySelector("input[name$='.Number']")!).Value = "14"; // one decision waits

        var again = await clerk.SubmitAsync(Ticked(page), "Kiểm tra lại", ("Ngày ban hành", "20/11/2026"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.True(again.ShowsRefusal("NUM-002"));
        Assert.Equal(DossierStage.Agreed, await world.InDb(db => db.Dossiers.Where(d => d.Id == world.An.DossierId).Select(d => d.Stage).SingleAsync()));
    }

    [Theory]
    [InlineData("9", "20/11/2026")]
    [InlineData("20", "09/10/2026")]
    public async Task A_number_against_the_days_of_the_book_is_warned_of_and_may_be_given(string number, string day)
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();
        await OnTheWay.ToAsync(world, world.Neighbour, StepKind.AdmissionDecision);
        await OnTheWay.ToAsync(world, world.An, StepKind.AuthorityAgreed);
        using var clerk = await world.As(world.Clerk);
        var page = await clerk.OpenAsync("/so-cap-so");
        ((AngleSharp.Html.Dom.IHtmlInputElement)page.Document.QuerySelector("input[name$='.Number']")!).Value = number; // one decision waits

        var looked = await clerk.SubmitAsync(Ticked(page), "Kiểm tra lại", ("Ngày ban hành", day));
        var done = await clerk.SubmitAndFollowAsync(looked, "Cấp số");

        Assert.True(looked.Shows("không theo thứ tự của sổ: số 14-QĐ/ĐU đã cấp ngày 10/10/2026"), looked.Text);
        Assert.DoesNotContain("Nguyễn Thị An", looked.Body, StringComparison.Ordinal);
        Assert.True(done.Shows("Đã cấp số cho 1 quyết định"), done.Text);
    }

    [Fact]
    public async Task One_number_for_two_decisions_is_seen_at_the_check_and_the_form_can_be_mended()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();
        await OnTheWay.ToAsync(world, world.An, StepKind.AuthorityAgreed);
        await OnTheWay.ToAsync(world, world.Cuc, StepKind.AuthorityAgreed);
        using var clerk = await world.As(world.Clerk);
        var page = await clerk.OpenAsync("/so-cap-so");
        foreach (var box in page.Document.QuerySelectorAll("input[name$='.Number']").OfType<AngleSharp.Html.Dom.IHtmlInputElement>())
        {
            box.Value = box.Name == "Book.Number" ? "" : "21";
        }

        var again = await clerk.SubmitAsync(Ticked(page), "Kiểm tra lại", ("Ngày ban hành", "20/11/2026"));
        var numbers = again.Document.QuerySelectorAll("input[name^='Form.Rows'][name$='.Number']").OfType<AngleSharp.Html.Dom.IHtmlInputElement>().ToList();
        numbers[1].Value = "22";
        var looked = await clerk.SubmitAsync(again, "Kiểm tra lại");
        var mended = await clerk.SubmitAsync(looked, "Sửa lại");

        Assert.True(again.Status == HttpStatusCode.UnprocessableEntity && again.ShowsRefusal("NUM-007") && again.Shows("Chưa có số nào được cấp"), again.Text);
        Assert.True(looked.Shows("22-QĐ/ĐU"), looked.Text);
        Assert.Equal(["21", "22"], mended.Document.QuerySelectorAll("input[name^='Form.Rows'][name$='.Number']").Select(n => n.GetAttribute("value") ?? "").Order());
        Assert.False(await world.InDb(db => db.DossierSteps.AnyAsync(s => s.Kind == StepKind.AdmissionDecision)));
    }

    [Fact]
    public async Task A_secretary_gives_no_numbers()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();
        using var secretary = await world.As(world.SecretaryOfKhuPho1);

        Assert.True((await secretary.GetAsync("/so-cap-so")).IsNotFound);
    }

    [Fact]
    public async Task Two_clerks_who_give_one_number_at_once_one_wins_and_the_other_hears_which_paper_has_it()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();
        await OnTheWay.ToAsync(world, world.An, StepKind.AuthorityAgreed);
        await OnTheWay.ToAsync(world, world.Cuc, StepKind.AuthorityAgreed);
        Landmark[] people = [world.An, world.Cuc];

        var answers = await Task.WhenAll(people.Select(async person =>
        {
            using var clerk = await world.As(world.Clerk);
            return await clerk.PostJsonAsync("/api/v1/numbering", new { issuedOn = "2026-11-20", papers = new[] { new { dossierId = person.DossierId, number = "21" } } });
        }));

        var given = await world.InDb(db => db.DossierSteps.Where(s => s.Kind == StepKind.AdmissionDecision).Select(s => s.DossierId).ToListAsync());
        Assert.Equal(people.Where(p => p.DossierId == Assert.Single(given)).Select(p => p.DossierId), given);
        Assert.Contains(answers, a => a.Body.Contains("NUM-002", StringComparison.Ordinal) && a.Body.Contains(DossierCodes.Of(given[0]), StringComparison.Ordinal));
    }

    [Fact]
    [Leaves(ActivityKind.NumberSpoilt)]
    public async Task A_spoilt_number_stays_in_the_book_with_its_reason_and_is_never_given()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();
        await OnTheWay.ToAsync(world, world.An, StepKind.AuthorityAgreed);
        using var clerk = await world.As(world.Clerk);

        var page = await clerk.OpenAsync("/so-cap-so");
        var book = await clerk.FollowAsync(await clerk.SubmitAsync(page, "Ghi số hủy", ("Số hủy", "7"), ("Lý do hủy", "Hỏng bản chính"), ("Ngày hủy", "19/11/2026")));

        Assert.True(book.Shows("07-QĐ/ĐU") && book.Shows("Số hủy: Hỏng bản chính") && book.Shows("số tiếp theo là 8"), book.Text);
        var given = await clerk.PostJsonAsync("/api/v1/numbering", new { issuedOn = "2026-11-20", papers = new[] { new { dossierId = world.An.DossierId, number = "7" } } });
        Assert.Contains("số hủy", given.Body, StringComparison.Ordinal);
        Assert.False(await world.InDb(db => db.DossierSteps.AnyAsync(s => s.Kind == StepKind.AdmissionDecision)));
        Assert.True(await world.InDb(db => db.Activities.AnyAsync(a => a.Kind == ActivityKind.NumberSpoilt)));
        Assert.Contains("Hỏng bản chính", (await clerk.GetAsync("/api/v1/numbering/book")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_a_paper_has_a_number_without_reason_and_a_foreign_book_are_refused()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();
        await OnTheWay.ToAsync(world, world.An, StepKind.AdmissionDecision);
        using var clerk = await world.As(world.Clerk);

        var used = await clerk.PostJsonAsync("/api/v1/numbering/spoilt", new { unitId = world.Units.Phuong, number = "14", reason = "Nhầm", on = "2026-11-19" });
        var bare = await clerk.PostJsonAsync("/api/v1/numbering/spoilt", new { unitId = world.Units.Phuong, number = "số", reason = " ", on = "2027-12-19" });
        var foreign = await clerk.PostJsonAsync("/api/v1/numbering/spoilt", new { unitId = world.Units.OtherPhuong, number = "15", reason = "Nhầm", on = "2026-11-19" });

        Assert.True(used.ShowsRefusal("NUM-003") && used.Body.Contains(DossierCodes.Of(world.An.DossierId), StringComparison.Ordinal), used.Body);
        Assert.True(bare.ShowsRefusal("NUM-001") && bare.ShowsRefusal("NUM-004") && bare.ShowsRefusal("NUM-006"), bare.Body);
        Assert.True(foreign.IsNotFound);
    }

    [Fact]
    public async Task An_officer_who_performs_a_decision_by_its_step_page_takes_no_number_of_the_book_either()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();
        await OnTheWay.ToAsync(world, world.Neighbour, StepKind.AdmissionDecision);
        await OnTheWay.ToAsync(world, world.An, StepKind.AuthorityAgreed);
        using var officer = await world.As(world.OfficerOfPhuong);

        var answer = await officer.PostJsonAsync($"/api/v1/dossiers/{world.An.DossierId}/steps", new { kind = "AdmissionDecision", occurredOn = "2026-11-20", mode = "Perform", paperNumber = "14-QĐ/ĐU" });

        Assert.True(answer.ShowsRefusal("NUM-002"), answer.Body);
    }

    [Fact]
    [Leaves(ActivityKind.TermStartChanged)]
    public async Task A_recorded_first_day_of_the_term_begins_the_book_anew()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();
        await OnTheWay.ToAsync(world, world.An, StepKind.AdmissionDecision);
        await OnTheWay.ToAsync(world, world.Cuc, StepKind.AuthorityAgreed);
        using var clerk = await world.As(world.Clerk);
        var before = await clerk.OpenAsync("/so-cap-so");

        var after = await clerk.FollowAsync(await clerk.SubmitAsync(before, "Ghi ngày bắt đầu nhiệm kỳ", ("Nhiệm kỳ bắt đầu từ ngày", "20/10/2026")));

        Assert.True(before.Shows("số tiếp theo là 15") && before.Shows("tính từ ngày 01/07/2025"), before.Text);
        Assert.True(after.Shows("số tiếp theo là 1;") && after.Shows("tính từ ngày 20/10/2026"), after.Text);
        var future = await clerk.PostJsonAsync("/api/v1/numbering/term", new { unitId = world.Units.Phuong, from = "2031-01-01" });
        Assert.True(future.ShowsRefusal("NUM-005"));
    }

    [Theory]
    [InlineData("", "2026-11-20", "2025-07-01", "2030-07-01")]
    [InlineData("", "2025-06-30", "2020-07-01", "2025-07-01")]
    [InlineData("", "2025-07-01", "2025-07-01", "2030-07-01")]
    [InlineData("2025-08-12", "2025-08-11", "2020-07-01", "2025-08-12")]
    [InlineData("2025-08-12", "2025-08-12", "2025-08-12", "2030-07-01")]
    [InlineData("2025-03-28", "2025-06-30", "2025-03-28", "2030-07-01")]
    [InlineData("2020-05-15,2025-08-12", "2020-06-01", "2020-05-15", "2025-08-12")]
    public void A_term_begins_on_the_day_its_unit_recorded_else_in_the_middle_of_every_fifth_year(string recorded, string day, string from, string next) =>
        Assert.Equal((On(from), On(next)), TermBook.Read(recorded.Length == 0 ? null : recorded).On(On(day)));

    private static DateOnly On(string day) => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);

    private static PageAnswer Ticked(PageAnswer page)
    {
        foreach (var box in page.Document.QuerySelectorAll("input[name$='.Chosen']").OfType<AngleSharp.Html.Dom.IHtmlInputElement>())
        {
            box.IsChecked = true;
        }

        return page;
    }
}
