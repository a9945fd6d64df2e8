using Microsoft.EntityFrameworkCore;
using Nguon.Domain;
using Nguon.Domain.Organizations;
using Nguon.Domain.People;
using Nguon.Tests.Verbs;
using Nguon.Tests.World;
using Nguon.Web.Features.Organizations;

namespace Nguon.Tests.Features.Organizations;

/// <summary>People are not sent where nobody goes on: a cell that was dissolved, is to be, or leads to one; the words say which cell to choose.</summary>
public sealed class ReceivingCellTests : IAsyncLifetime
{
    private TestWorld? built;

    private TestWorld World => built ?? throw new InvalidOperationException("The world is not built yet.");

    private DateOnly Past => World.Today.AddDays(-20);

    private Guid A => World.Units.KhuPho2;

    private Guid B => World.Units.KhuPho1;

    private Guid C => World.Units.KhuPho3;

    public async Task InitializeAsync() => built = await TestWorld.ProvinceBeforeAndAfterReform();

    public async Task DisposeAsync() => await World.DisposeAsync();

    [Theory]
    [InlineData(-5)]
    [InlineData(0)]
    [InlineData(3)]
    public async Task Before_on_and_after_the_day_a_cell_was_dissolved_nobody_is_sent_there(int days)
    {
        await DoAsync(Dissolve("MH-D-01", Past, await MovesAsync(B, C)));

        var refusal = await RefusedAsync(Dissolve("MH-D-02", Past.AddDays(days), await MovesAsync(A, B)));

        Assert.Equal("ORG-053", refusal.Code);
        Assert.Contains($"Chi bộ Khu phố 1 kết thúc hoạt động từ ngày {Past:dd/MM/yyyy}, không có đơn vị kế thừa", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("đã về Chi bộ Khu phố 3; đề nghị chọn chi bộ trong số đó", refusal.Message, StringComparison.Ordinal);
        await DoAsync(Dissolve("MH-D-02", Past.AddDays(days), await MovesAsync(A, C)));
        await AssertVerifiedAsync();
    }

    [Fact]
    public async Task Nor_by_way_of_a_cell_that_went_into_the_dissolved_one_and_a_merger_that_ends_there_needs_names()
    {
        await DoAsync(Line(OrganizationEventKind.Merge, "MH-D-01", "MH-N-03", Past.AddDays(2)));
        await DoAsync(Dissolve("MH-N-03", Past.AddDays(5), await MovesAsync(C, World.Units.MarketCell)));

        var named = await RefusedAsync(Dissolve("MH-D-02", Past, await MovesAsync(A, B)));
        var merged = await RefusedAsync(Line(OrganizationEventKind.Merge, "MH-D-02", "MH-D-01", Past));

        Assert.Contains("Chi bộ Khu phố 1 đã nhập vào Chi bộ Khu phố 3, đơn vị này kết thúc hoạt động", named.Message, StringComparison.Ordinal);
        Assert.Equal(("ORG-053", "ORG-053"), (named.Code, merged.Code));
        Assert.Contains("đã về Chi bộ Chợ Đông 1", merged.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cell_taken_over_by_another_names_that_one()
    {
        await DoAsync(Line(OrganizationEventKind.Merge, "MH-D-01", "MH-N-03", Past));

        var refusal = await RefusedAsync(Dissolve("MH-D-02", Past.AddDays(2), await MovesAsync(A, B)));

        Assert.Equal("ORG-053", refusal.Code);
        Assert.Contains("Chi bộ Khu phố 3 kế thừa. Đề nghị chọn Chi bộ Khu phố 3", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_merger_corrected_to_a_dissolution_needs_a_cell_for_whom_it_brings_back_and_the_page_lists_them()
    {
        var (people, others) = (await PeopleAsync(A), await PeopleAsync(B));
        var wrong = await DoAsync(Line(OrganizationEventKind.Merge, "MH-D-02", "MH-D-01", Past));
        ReorganizeInput Correction(IReadOnlyList<MemberMove> moves) => Dissolve("MH-D-02", Past, moves) with { ReplacesId = wrong.EventIds[0], Reason = "Giải thể, không sáp nhập" };

        var refusal = await RefusedAsync(Correction([]));
        var listed = await World.AsOperator<FindMovers, MoverLists>(find => find.OfAsync(Correction([]), default));
        await DoAsync(Correction([.. people.Select(p => new MemberMove(p, C))]));

        Assert.Contains($"còn {people.Count} người", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(people.Order(), listed.People.Select(p => p.PersonId).Order());
        await AssertAtAsync(C, people);
        await AssertAtAsync(B, others);
        await AssertVerifiedAsync();
    }

    [Fact]
    public async Task A_cell_dissolved_by_a_correction_gives_on_whom_an_earlier_dissolution_had_sent_it()
    {
        var people = await PeopleAsync(A);
        var renamed = await DoAsync(Line(OrganizationEventKind.Rename, "MH-D-01", "", Past.AddDays(4)) with { Lines = [new ReorganizationLine { Row = 1, Verb = OrganizationEventKind.Rename, OldCode = "MH-D-01", NewName = "Chi bộ Khu phố Một" }] });
        await DoAsync(Dissolve("MH-D-02", Past, await MovesAsync(A, B)));
        var own = (await PeopleAsync(B)).Except(people).ToList();
        ReorganizeInput Correction(IReadOnlyList<MemberMove> moves) => Dissolve("MH-D-01", Past.AddDays(4), moves) with { ReplacesId = renamed.EventIds[0], Reason = "Giải thể, không đổi tên" };

        var refusal = await RefusedAsync(Correction([.. own.Select(p => new MemberMove(p, C))]));
        await DoAsync(Correction([.. own.Concat(people).Select(p => new MemberMove(p, C))]));

        Assert.Contains($"còn {people.Count} người", refusal.Message, StringComparison.Ordinal);
        await AssertAtAsync(C, people);
        await AssertVerifiedAsync();
    }

    [Fact]
    public async Task A_cell_to_which_a_decision_ahead_sends_people_is_not_dissolved_before_and_after_it_only_with_them()
    {
        await DoAsync(Dissolve("MH-D-02", World.Today.AddDays(10), await MovesAsync(A, B)));
        var coming = await PeopleAsync(A);

        var before = await RefusedAsync(Dissolve("MH-D-01", World.Today.AddDays(10), await MovesAsync(B, C)));
        var after = await RefusedAsync(Dissolve("MH-D-01", World.Today.AddDays(12), await MovesAsync(B, C)));
        await DoAsync(Dissolve("MH-D-01", World.Today.AddDays(12), [.. await MovesAsync(B, C), .. coming.Select(p => new MemberMove(p, C))]));
        foreach (var days in new[] { 10, 2 })
        {
            World.Clock.GoTo(World.Today.AddDays(days));
            await World.AsOperator<MoveDue, RehomeReport>(move => move.RunAsync(default));
        }

        Assert.Equal("ORG-054", before.Code);
        Assert.Contains("còn chuyển người về Chi bộ Khu phố 1", before.Message, StringComparison.Ordinal);
        Assert.Contains($"còn {coming.Count} người", after.Message, StringComparison.Ordinal);
        await AssertAtAsync(C, coming);
        await AssertVerifiedAsync();
    }

    private static ReorganizeInput Line(OrganizationEventKind verb, string old, string into, DateOnly day) => new()
    {
        DecisionNumber = $"{old}-{day:ddMM}-QĐ/ĐU", EffectiveOn = day, Lines = [new ReorganizationLine { Row = 1, Verb = verb, OldCode = old, NewCode = into }],
    };

    private static ReorganizeInput Dissolve(string code, DateOnly day, IReadOnlyList<MemberMove> moves) => Line(OrganizationEventKind.Dissolve, code, "", day) with { Moves = moves };

    private async Task<IReadOnlyList<MemberMove>> MovesAsync(Guid from, Guid to) => (await PeopleAsync(from)).ConvertAll(p => new MemberMove(p, to));

    private Task<List<Guid>> PeopleAsync(Guid unit) => World.InDb(db => db.People.Where(p => p.OrganizationId == unit && p.Status != PersonStatus.Left).Select(p => p.Id).ToListAsync());

    private async Task AssertAtAsync(Guid unit, IEnumerable<Guid> people)
    {
        var ids = people.ToList();
        Assert.Equal([unit], await World.InDb(db => db.People.Where(p => ids.Contains(p.Id)).Select(p => p.OrganizationId).Distinct().ToListAsync()));
    }

    private async Task<Refusal> RefusedAsync(ReorganizeInput input) => Assert.Single((await World.AsOperator<Reorganize, Outcome<ReorganizationDone>>(r => r.RunAsync(input, default))).Refusals);

    private async Task<ReorganizationDone> DoAsync(ReorganizeInput input)
    {
        var outcome = await World.AsOperator<Reorganize, Outcome<ReorganizationDone>>(r => r.RunAsync(input, default));
        World.Clock.Advance(TimeSpan.FromMinutes(5));
        return outcome.Value ?? throw new InvalidOperationException(string.Join('\n', outcome.Refusals.Select(r => r.Message)));
    }

    private async Task AssertVerifiedAsync()
    {
        var said = await Shell.On(World).SayAsync("verify");
        Assert.Equal((0, ""), (said.Code, said.Error));
    }
}
