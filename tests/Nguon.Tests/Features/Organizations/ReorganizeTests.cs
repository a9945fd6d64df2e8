using System.Net;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain;
using Nguon.Domain.Activities;
using Nguon.Domain.Organizations;
using Nguon.Domain.Time;
using Nguon.Tests.Verbs;
using Nguon.Tests.World;
using Nguon.Web.Features.Organizations;

namespace Nguon.Tests.Features.Organizations;

public sealed class ReorganizeTests : IAsyncLifetime
{
    private TestWorld? built;

    private TestWorld World => built ?? throw new InvalidOperationException("The world is not built yet.");

    private DateOnly Past => World.Today.AddDays(-20);

    public async Task InitializeAsync() => built = await TestWorld.ProvinceBeforeAndAfterReform();

    public async Task DisposeAsync() => await World.DisposeAsync();

    [Fact]
    public async Task Two_cells_become_one_from_preview_to_the_page_of_the_new_one()
    {
        using var client = await World.As(World.OfficerOfPhuong);
        var form = await client.OpenAsync("/to-chuc/sap-xep");

        var preview = (await client.SubmitAsync(form, "Xem trước", Merger(Past))).MustBe(HttpStatusCode.OK);
        Assert.True(preview.Shows("Chi bộ Khu phố 2"), preview.Text);
        Assert.True(preview.Shows("6 người, về Chi bộ Khu phố 1") || preview.Shows("7 người, về Chi bộ Khu phố 1"), preview.Text);
        Assert.Equal(0, await MergersAsync());

        var done = await client.SubmitAndFollowAsync(preview, "Ghi nhận");
        Assert.True(done.Shows("Đã ghi nhận."), done.Text);
        Assert.Equal(1, await MergersAsync());
        var former = await client.OpenAsync($"/to-chuc/{World.Units.KhuPho2}");
        Assert.True(former.Shows("không hoạt động") && former.Shows("30-QĐ/ĐU"), former.Text);
        Assert.Equal((0, ""), await VerifyAsync());
    }

    [Fact]
    public async Task People_dossiers_and_what_was_recorded_after_the_day_go_to_the_unit_that_took_over()
    {
        await DoAsync(Input(Past));

        var people = await World.InDb(db => db.People.CountAsync(p => p.OrganizationId == World.Units.KhuPho2));
        var standings = await World.InDb(db => db.Standings.Where(s => s.RetractedAt == null && s.PersonId == World.People.SmallCellCandidate.Id).OrderBy(s => s.From).ToListAsync());
        var told = await World.InDb(db => db.Activities.CountAsync(a => a.Kind == ActivityKind.OrganizationsReorganized));

        Assert.Equal(0, people);
        Assert.Equal([World.Units.KhuPho2, World.Units.KhuPho1], standings.Select(s => s.OrganizationId));
        Assert.Equal(Past, standings[1].From);
        Assert.Equal(2, told);
        Assert.Equal((0, ""), await VerifyAsync());
    }

    [Fact]
    public async Task The_decision_a_second_time_is_refused_as_entered()
    {
        await DoAsync(Input(Past));

        var again = await World.AsOperator<Reorganize, Outcome<ReorganizationDone>>(r => r.RunAsync(Input(Past), default));

        Assert.Contains("đã nhập rồi", Assert.Single(again.Refusals).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_officers_at_the_same_cells_one_wins_and_one_is_told()
    {
        var seen = await World.AsOperator<Reorganize, Outcome<ReorganizationPreview>>(r => r.PreviewAsync(Input(Past), default));
        await DoAsync(Rename(Past.AddDays(1)));

        var late = await World.AsOperator<Reorganize, Outcome<ReorganizationDone>>(r => r.RunAsync(Input(Past) with { Seen = seen.Value!.Seen }, default)); // the preview succeeded

        Assert.Equal("ORG-034", Assert.Single(late.Refusals).Code);
        Assert.Equal(0, await MergersAsync());
    }

    [Fact]
    public async Task A_decision_of_a_later_day_is_undone_before_it_and_only_then()
    {
        var done = await DoAsync(Input(World.Today.AddDays(10)));

        await World.AsOperator<Reorganize, bool>(async r => (await r.UndoAsync(done.EventIds[0], "Cấp trên rút quyết định", default)).Succeeded);

        Assert.Equal((0, ""), await VerifyAsync());
        Assert.NotNull(await OnAsync(World.Units.KhuPho2, World.Today.AddDays(11)));
        var effective = await DoAsync(Input(Past));
        var refused = await World.AsOperator<Reorganize, Outcome<ReorganizationDone>>(r => r.UndoAsync(effective.EventIds[0], null, default));
        Assert.Equal("ORG-035", Assert.Single(refused.Refusals).Code);
    }

    [Fact]
    public async Task A_decision_of_a_later_day_moves_people_on_its_day()
    {
        await DoAsync(Input(World.Today.AddDays(10)));
        Assert.NotEqual(0, await World.InDb(db => db.People.CountAsync(p => p.OrganizationId == World.Units.KhuPho2)));

        World.Clock.GoTo(World.Today.AddDays(10));
        await World.AsOperator<MoveDue, RehomeReport>(move => move.RunAsync(default));

        Assert.Equal(0, await World.InDb(db => db.People.CountAsync(p => p.OrganizationId == World.Units.KhuPho2)));
        Assert.Equal((0, ""), await VerifyAsync());
    }

    [Fact]
    public async Task A_day_the_program_stood_still_is_made_up_at_its_start()
    {
        await DoAsync(Input(World.Today.AddDays(10)));
        World.Clock.GoTo(World.Today.AddDays(17));

        await using var job = new DayJob<MoveDaily>(World);
        await job.StartAsync();

        var standing = await World.InDb(db => db.Standings.Where(s => s.RetractedAt == null && s.PersonId == World.People.SmallCellCandidate.Id).OrderBy(s => s.From).LastAsync());
        Assert.Equal((World.Units.KhuPho1, World.Today.AddDays(-7)), (standing.OrganizationId, standing.From));
        Assert.Equal((0, ""), await VerifyAsync());
    }

    [Fact]
    public async Task A_merger_entered_wrongly_is_mended_by_an_act_that_names_it_and_both_stay()
    {
        var wrong = await DoAsync(Input(Past));
        var right = Input(Past) with { ReplacesId = wrong.EventIds[0], DecisionNumber = "30a-QĐ/ĐU", Lines = [Line("MH-D-02", "MH-N-03")], Reason = "Ghi nhầm chi bộ tiếp nhận" };

        await DoAsync(right);

        Assert.Equal(2, await World.InDb(db => db.OrganizationEvents.CountAsync(e => e.EffectiveOn == Past)));
        Assert.Equal(World.Units.KhuPho3, (await World.InDb(db => db.People.SingleAsync(p => p.Id == World.People.SmallCellCandidate.Id))).OrganizationId);
        Assert.Equal(World.Units.KhuPho3, (await World.InDb(db => db.OrganizationHeirs.SingleAsync(h => h.FormerId == World.Units.KhuPho2))).HeirId);
        Assert.Equal((0, ""), await VerifyAsync());
    }

    [Fact]
    public async Task A_cell_with_people_is_not_dissolved_without_a_place_for_them()
    {
        var outcome = await World.AsOperator<Reorganize, Outcome<ReorganizationDone>>(r =>
            r.RunAsync(Input(Past) with { Lines = [new ReorganizationLine { Row = 1, Verb = OrganizationEventKind.Dissolve, OldCode = "MH-D-02" }] }, default));

        Assert.Equal("ORG-033", Assert.Single(outcome.Refusals).Code);
    }

    [Fact]
    public async Task What_is_not_below_the_own_committee_answers_as_what_does_not_exist()
    {
        using var foreign = await World.As(World.ForeignOfficer);
        using var own = await World.As(World.OfficerOfPhuong);

        var answer = await foreign.PostJsonAsync("/api/v1/reorganizations", Body("MH-D-02", "MH-D-01"));
        var itself = await own.PostJsonAsync("/api/v1/reorganizations", Body("HS-DH", "HS-TH"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("ORG-032", answer.Body, StringComparison.Ordinal);
        Assert.Contains("ORG-032", itself.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_API_previews_and_carries_out_the_same()
    {
        using var client = await World.As(World.OfficerOfPhuong);

        var preview = (await client.PostJsonAsync("/api/v1/reorganizations?check=true", Body("MH-D-02", "MH-D-01"))).MustBe(HttpStatusCode.OK);
        (await client.PostJsonAsync("/api/v1/reorganizations", Body("MH-D-02", "MH-D-01"))).MustBe(HttpStatusCode.OK);

        Assert.Contains("\"seen\"", preview.Body, StringComparison.Ordinal);
        Assert.Equal(1, await MergersAsync());
    }

    [Fact]
    [Leaves(ActivityKind.ReorganizationImported)]
    public async Task A_file_is_checked_in_the_browser_and_taken_after_it()
    {
        using var client = await World.As(World.OfficerOfPhuong);
        var form = await client.OpenAsync("/to-chuc/nhap-tep");
        var token = form.Document.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "";
        using var content = new MultipartFormDataContent
        {
            { new StringContent(token), "__RequestVerificationToken" },
            { new StringContent("2"), "loai" },
            { new StringContent($"{OrganizationSheets.ChangeHeadings}\n30-QĐ/ĐU,2026-10-01,{Past:yyyy-MM-dd},sap-nhap,MH-D-02,MH-D-01,,,,\n"), "tep", "bien-dong.csv" },
        };

        var checkedFile = (await client.PostFilesAsync("/to-chuc/nhap-tep", content)).MustBe(HttpStatusCode.OK);
        Assert.True(checkedFile.Shows("Sẽ nhận 1 dòng"), checkedFile.Text);
        Assert.Equal(0, await MergersAsync());

        var taken = await client.SubmitAsync(checkedFile, "Ghi nhận 1 dòng");
        Assert.True(taken.Shows("Đã nhận 1 dòng"), taken.Text);
        Assert.Equal(1, await MergersAsync());
    }

    private static (string, string)[] Merger(DateOnly day) =>
    [
        ("Số quyết định", "30-QĐ/ĐU"), ("Ngày quyết định", $"{day.AddDays(-3):dd/MM/yyyy}"), ("Có hiệu lực từ ngày", $"{day:dd/MM/yyyy}"),
        ("Hình thức", nameof(OrganizationEventKind.Merge)), ("Mã đơn vị cũ", "MH-D-02"), ("Mã đơn vị mới", "MH-D-01"),
    ];

    private static ReorganizeInput Input(DateOnly day) => new() { DecisionNumber = "30-QĐ/ĐU", DecidedOn = day.AddDays(-3), EffectiveOn = day, Lines = [Line("MH-D-02", "MH-D-01")] };

    private static ReorganizeInput Rename(DateOnly day) => Input(day) with
    {
        DecisionNumber = "31-QĐ/ĐU",
        Lines = [new ReorganizationLine { Row = 1, Verb = OrganizationEventKind.Rename, OldCode = "MH-D-01", NewName = "Chi bộ Khu phố Một" }],
    };

    private static ReorganizationLine Line(string old, string next) => new() { Row = 1, Verb = OrganizationEventKind.Merge, OldCode = old, NewCode = next };

    private object Body(string old, string next) => new
    {
        DecisionNumber = "30-QĐ/ĐU",
        EffectiveOn = Past,
        Lines = new[] { new { Verb = nameof(OrganizationEventKind.Merge), OldCode = old, NewCode = next } },
    };

    private async Task<ReorganizationDone> DoAsync(ReorganizeInput input)
    {
        var outcome = await World.AsOperator<Reorganize, Outcome<ReorganizationDone>>(r => r.RunAsync(input, default));
        return outcome.Value ?? throw new InvalidOperationException(string.Join('\n', outcome.Refusals.Select(r => r.Message)));
    }

    private Task<int> MergersAsync() => World.InDb(db => db.OrganizationEvents.CountAsync(e => e.DecisionNumber == "30-QĐ/ĐU"));

    private Task<OrganizationVersion?> OnAsync(Guid unit, DateOnly day) =>
        World.InDb(db => db.OrganizationVersions.InForceOn(day).FirstOrDefaultAsync(v => v.OrganizationId == unit));

    private async Task<(int Code, string Error)> VerifyAsync()
    {
        var said = await Shell.On(World).SayAsync("verify");
        return (said.Code, said.Error);
    }
}
