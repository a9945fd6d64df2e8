using System.Net;
using Microsoft.EntityFrameworkCore;
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
    public async Task A_batch_gets_the_next_numbers_of_the_term()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();
        await OnTheWay.ToAsync(world, world.Neighbour, StepKind.AdmissionDecision);
        await OnTheWay.ToAsync(world, world.An, StepKind.AuthorityAgreed);
        await OnTheWay.ToAsync(world, world.Cuc, StepKind.AuthorityAgreed);
        using var clerk = await world.As(world.Clerk);
        var page = await clerk.OpenAsync("/so-cap-so");

        var done = await clerk.FollowAsync(await clerk.SubmitAsync(Ticked(page), "Cấp số", ("Ngày ban hành", "20/11/2026")));

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

        var again = await clerk.SubmitAsync(Ticked(page), "Cấp số", ("Ngày ban hành", "20/11/2026"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.True(again.ShowsRefusal("NUM-002"));
        Assert.Equal(DossierStage.Agreed, await world.InDb(db => db.Dossiers.Where(d => d.Id == world.An.DossierId).Select(d => d.Stage).SingleAsync()));
    }

    [Fact]
    public async Task A_secretary_gives_no_numbers()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();
        using var secretary = await world.As(world.SecretaryOfKhuPho1);

        Assert.True((await secretary.GetAsync("/so-cap-so")).IsNotFound);
    }

    [Theory]
    [InlineData(2026, 11, 20, 2025)]
    [InlineData(2025, 6, 30, 2020)]
    [InlineData(2025, 7, 1, 2025)]
    public void A_term_begins_in_the_middle_of_every_fifth_year(int year, int month, int day, int start) =>
        Assert.Equal(new DateOnly(start, 7, 1), Terms.StartOf(new DateOnly(year, month, day)));

    private static PageAnswer Ticked(PageAnswer page)
    {
        foreach (var box in page.Document.QuerySelectorAll("input[name$='.Chosen']").OfType<AngleSharp.Html.Dom.IHtmlInputElement>())
        {
            box.IsChecked = true;
        }

        return page;
    }
}
