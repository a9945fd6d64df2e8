using Nguon.Domain.Time;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Nguon.Domain;
using Nguon.Domain.Admission;
using Nguon.Web.Ui;

namespace Nguon.Tests.Ui;

public sealed class PictureTests
{
    private static readonly Refusal Expired = new(
        "ADM-030", "CertificateValidity", "Chưa đưa ra chi bộ xét được ngày 25/02/2025. Giấy có giá trị đến hết ngày 24/02/2025. Việc cần làm: cử đi học lại.", "01-HD/TW, điểm 5.4", ["số 112"], "chi bộ");

    [Fact]
    public async Task A_refusal_states_fact_task_basis_and_code()
    {
        var page = await DrawAsync<RefusalList>(new() { ["Refusals"] = new[] { Expired } });

        Assert.Equal("Chưa đưa ra chi bộ xét được ngày 25/02/2025.", page.QuerySelector("strong")?.TextContent);
        Assert.Equal(["Việc cần làm:", "Người làm:", "Căn cứ:"], page.QuerySelectorAll("em").Select(e => e.TextContent));
        Assert.Contains("ADM-030", page.QuerySelector(".refusal__small")?.TextContent);
    }

    [Theory]
    [InlineData(ClockKind.Decision, "Hạn ra quyết định kết nạp 20/11/2026, quá 1 ngày làm việc")]
    [InlineData(ClockKind.AfterCeremony, "Hạn làm xong việc sau lễ kết nạp 20/11/2026, quá 3 ngày")]
    public void How_late_it_is_is_counted_in_the_days_of_the_rule(ClockKind clock, string words)
    {
        var (friday, monday) = (new DateOnly(2026, 11, 20), new DateOnly(2026, 11, 23));

        Assert.Equal(words, TaskFacts.DueSentence(clock, friday, monday, new WorkingCalendar([], isComplete: true)));
        Assert.EndsWith("20/11/2026", TaskFacts.DueSentence(clock, friday, friday, new WorkingCalendar([], isComplete: true)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_task_says_in_words_that_it_is_late_blocked_or_done()
    {
        var today = new DateOnly(2026, 11, 22);
        var group = new TaskGroupView("Thẩm tra", [
            new("Thẩm tra lý lịch", TaskState.Now) { DueOn = new(2026, 11, 2), Today = today },
            new("Chi bộ xét", TaskState.Blocked) { Reasons = [Expired] },
            new("Đơn xin vào Đảng", TaskState.Done) { DoneOn = new(2026, 1, 2), ValidUntil = new(2026, 11, 30), Today = today }]);

        var page = await DrawAsync<TaskList>(new() { ["Groups"] = new[] { group } });

        var tasks = page.QuerySelectorAll(".task").Select(e => e.TextContent).ToList();
        Assert.Contains("Quá hạn 20 ngày (hạn 02/11/2026)", tasks[0]);
        Assert.Contains("Chưa làm được", tasks[1]);
        Assert.Contains("ADM-030", tasks[1]);
        Assert.Contains("Có giá trị đến hết ngày 30/11/2026", tasks[2]);
    }

    [Fact]
    public async Task A_tree_unfolds_without_script_and_shows_where_one_is()
    {
        var cell = new TreeNodeView(Guid.CreateVersion7(), "Chi bộ Khu phố 1", "/to-chuc/1") { IsCurrent = true };
        var root = new TreeNodeView(Guid.CreateVersion7(), "Đảng bộ phường", "/to-chuc/2") { IsOpen = true, Children = [cell] };

        var page = await DrawAsync<OrganizationTreeView>(new() { ["Roots"] = new[] { root } });

        Assert.NotNull(page.QuerySelector("details[open] > summary"));
        Assert.Equal("Chi bộ Khu phố 1", page.QuerySelector("[aria-current=page]")?.TextContent);
    }

    [Fact]
    public async Task What_people_type_is_never_markup()
    {
        var item = new TimelineItem(new(2026, 1, 1), "<script>alert(1)</script>") { Reason = "<b>", By = "\"><img>" };

        var page = await DrawAsync<Timeline>(new() { ["Items"] = new[] { item } });

        Assert.Empty(page.QuerySelectorAll("script, b, img"));
    }

    [Theory]
    [InlineData(DossierStage.Verifying, "Làm hồ sơ, thẩm tra", RailState.Now)]
    [InlineData(DossierStage.Certified, "Lớp nhận thức", RailState.Now)]
    [InlineData(DossierStage.Submitted, "Cấp có thẩm quyền", RailState.Now)]
    [InlineData(DossierStage.ReturnedForCorrection, "Cấp có thẩm quyền", RailState.Now)]
    [InlineData(DossierStage.Recognised, "Đảng viên chính thức", RailState.Done)]
    [InlineData(DossierStage.Withdrawn, "Cảm tình Đảng", RailState.Ended)]
    public void The_rail_stands_where_the_dossier_stands(DossierStage stage, string label, RailState state)
    {
        var stops = ProcedureRail.Of(stage);

        Assert.Equal(state, Assert.Single(stops, stop => stop.Label == label).State);
        Assert.All(stops.TakeWhile(stop => stop.Label != label), stop => Assert.Equal(RailState.Done, stop.State));
    }

    [Fact]
    public void A_cell_directly_under_the_deciding_committee_has_no_stop_of_the_base() =>
        Assert.DoesNotContain(ProcedureRail.Of(DossierStage.CellApproved, hasBase: false), stop => stop.Label == "Đảng ủy cơ sở");

    private static async Task<IHtmlDocument> DrawAsync<TPicture>(Dictionary<string, object?> parameters)
        where TPicture : IComponent
    {
        await using var services = new ServiceCollection().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<TPicture>(ParameterView.FromDictionary(parameters))).ToHtmlString());
        return new HtmlParser().ParseDocument(html);
    }
}
