using Microsoft.EntityFrameworkCore;
using Nguon.Domain;
using Nguon.Domain.Organizations;
using Nguon.Tests.Verbs;
using Nguon.Tests.World;
using Nguon.Web.Features.Organizations;

namespace Nguon.Tests.Features.Organizations;

/// <summary>One decision that does several things at once tells each of them, of each unit what happened to that unit.</summary>
public sealed class MixedEventTests : IAsyncLifetime
{
    private TestWorld? built;

    private TestWorld World => built ?? throw new InvalidOperationException("The world is not built yet.");

    private DateOnly Past => World.Today.AddDays(-20);

    public async Task InitializeAsync() => built = await TestWorld.ProvinceBeforeAndAfterReform();

    public async Task DisposeAsync() => await World.DisposeAsync();

    [Fact]
    public async Task A_new_cell_out_of_a_whole_one_and_a_part_of_another_says_which_is_gone()
    {
        var told = await DoAsync(Founding());
        using var client = await World.As(World.OfficerOfPhuong);

        var compared = await client.OpenAsync($"/to-chuc/so-sanh?tu={Past.AddDays(-1):dd/MM/yyyy}&den={World.Today:dd/MM/yyyy}&don-vi={World.Units.Phuong}");
        var merged = await client.OpenAsync($"{compared.Address.PathAndQuery}&thay-doi=Merged");
        var dissolved = await client.OpenAsync($"{compared.Address.PathAndQuery}&thay-doi=Dissolved");
        var former = await client.OpenAsync($"/to-chuc/{World.Units.KhuPho2}");

        Assert.Contains("Thành lập Chi bộ Khu phố 9 từ Chi bộ Khu phố 2 và một phần Chi bộ Khu phố 3.", told);
        Assert.True(merged.Shows("Chi bộ Khu phố 2") && merged.Shows("Sáp nhập: 70-QĐ/ĐU"), merged.Text);
        Assert.False(dissolved.Shows("Chi bộ Khu phố 2"), dissolved.Text);
        Assert.True(former.Shows("Sáp nhập") && !former.Shows("Giải thể"), former.Text);
    }

    [Fact]
    public async Task A_merger_that_renames_and_moves_the_unit_says_all_three()
    {
        var told = await DoAsync(Input(
            Line(OrganizationEventKind.Merge, "MH-D-02", "MH-D-01"), Line(OrganizationEventKind.Rename, "MH-D-01", "MH-D-01") with { NewName = "Chi bộ Khu phố Một" },
            Line(OrganizationEventKind.Reparent, "MH-D-01", "MH-D-01") with { NewParentCode = "MH-D-CD" }));
        using var client = await World.As(World.OfficerOfPhuong);

        var renamed = await client.OpenAsync($"/to-chuc/so-sanh?tu={Past.AddDays(-1):dd/MM/yyyy}&den={World.Today:dd/MM/yyyy}&thay-doi=Renamed");

        Assert.Equal(["Sáp nhập Chi bộ Khu phố 2 vào Chi bộ Khu phố 1; đổi tên thành Chi bộ Khu phố Một; chuyển Chi bộ Khu phố Một về trực thuộc Đảng bộ bộ phận Chợ Đông."], told);
        Assert.True(renamed.Shows("Đổi tên: 70-QĐ/ĐU"), renamed.Text);
    }

    [Fact]
    public async Task People_named_by_a_mixed_decision_of_a_later_day_move_on_that_day()
    {
        var day = World.Today.AddDays(10);
        await DoAsync(new ReorganizeInput
        {
            DecisionNumber = "71-QĐ/ĐU", EffectiveOn = day, CodedMoves = [new(World.An.Id, "MH-D-11")],
            Lines =
            [
                Line(OrganizationEventKind.Split, "MH-D-01", "MH-D-01"), Line(OrganizationEventKind.Split, "MH-D-01", "MH-D-11") with { NewName = "Chi bộ Khu phố 11" },
                Line(OrganizationEventKind.Merge, "MH-D-02", "MH-D-11"),
            ],
        });
        World.Clock.GoTo(day);

        await World.AsOperator<MoveDue, RehomeReport>(move => move.RunAsync(default));
        var again = await World.AsOperator<MoveDue, RehomeReport>(move => move.RunAsync(default));

        var made = await World.InDb(db => db.OrganizationVersions.Where(v => v.Code == "MH-D-11").Select(v => v.OrganizationId).SingleAsync());
        Assert.Equal(made, await World.InDb(db => db.People.Where(p => p.Id == World.An.Id).Select(p => p.OrganizationId).SingleAsync()));
        Assert.Equal(made, await World.InDb(db => db.People.Where(p => p.Id == World.People.SmallCellCandidate.Id).Select(p => p.OrganizationId).SingleAsync()));
        Assert.Equal(0, again.People);
        var said = await Shell.On(World).SayAsync("verify");
        Assert.Equal((0, ""), (said.Code, said.Error));
    }

    private ReorganizeInput Founding() => Input(
        Line(OrganizationEventKind.Establish, "", "MH-D-09") with { NewName = "Chi bộ Khu phố 9", NewKind = OrganizationKind.PartyCell, NewParentCode = "HS-DH" },
        Line(OrganizationEventKind.Merge, "MH-D-02", "MH-D-09"), Line(OrganizationEventKind.Split, "MH-N-03", "MH-D-09"), Line(OrganizationEventKind.Split, "MH-N-03", "MH-N-03"));

    private ReorganizeInput Input(params ReorganizationLine[] lines) => new() { DecisionNumber = "70-QĐ/ĐU", DecidedOn = Past.AddDays(-3), EffectiveOn = Past, Lines = lines };

    private static ReorganizationLine Line(OrganizationEventKind verb, string old, string next) => new() { Row = 1, Verb = verb, OldCode = old, NewCode = next };

    private async Task<IReadOnlyList<string>> DoAsync(ReorganizeInput input)
    {
        var outcome = await World.AsOperator<Reorganize, Outcome<ReorganizationDone>>(r => r.RunAsync(input, default));
        return (outcome.Value ?? throw new InvalidOperationException(string.Join('\n', outcome.Refusals.Select(r => r.Message)))).Events;
    }
}
