using Microsoft.EntityFrameworkCore;
using Nguon.Domain;
using Nguon.Domain.Organizations;
using Nguon.Domain.People;
using Nguon.Tests.World;
using Nguon.Web.Features.Organizations;

namespace Nguon.Tests.Features.Organizations;

/// <summary>A unit gives a part away, changes its code and ends by a third decision: between two days all of it is told, in the order it happened.</summary>
public sealed class DifferenceOrderTests : IAsyncLifetime
{
    private TestWorld? built;

    private TestWorld World => built ?? throw new InvalidOperationException("The world is not built yet.");

    private DateOnly Day => World.Today.AddDays(-20);

    public async Task InitializeAsync()
    {
        built = await TestWorld.ProvinceBeforeAndAfterReform();
        await DoAsync(Day, "50-QĐ/ĐU", [Line(OrganizationEventKind.Split, "MH-D-02", "MH-D-02"), Line(OrganizationEventKind.Split, "MH-D-02", "MH-D-12") with { NewName = "Chi bộ Khu phố 2B" }]);
        await DoAsync(Day.AddDays(2), "51-QĐ/ĐU", [Line(OrganizationEventKind.Rename, "MH-D-02", "MH-D-99")]);
    }

    public async Task DisposeAsync() => await World.DisposeAsync();

    [Fact]
    public async Task The_last_decision_says_how_it_ended_and_all_successors_stand_in_order()
    {
        await DoAsync(Day.AddDays(4), "52-QĐ/ĐU", [Line(OrganizationEventKind.Merge, "MH-D-99", "MH-N-03"), Line(OrganizationEventKind.Rename, "MH-N-03", "MH-N-03") with { NewName = "Chi bộ Khu phố Ba" }]);
        using var client = await World.As(World.OfficerOfPhuong);

        var page = await client.OpenAsync($"/to-chuc/so-sanh?tu={Day.AddDays(-1):dd/MM/yyyy}&den={World.Today:dd/MM/yyyy}&thay-doi=Merged");

        Assert.True(page.Shows("Sáp nhập, hợp nhất: 1 đơn vị"), page.Text);
        Assert.True(page.Shows("Không còn; về: Chi bộ Khu phố 2B, Đảng bộ phường Đông Hải, Đảng bộ tỉnh Hải Sơn; Chi bộ Khu phố Ba, Đảng bộ phường Đông Hải, Đảng bộ tỉnh Hải Sơn"), page.Text);
        Assert.True(page.Shows("Chia tách: 50-QĐ/ĐU") && page.Shows("Đổi tên: 51-QĐ/ĐU") && page.Shows("Sáp nhập: 52-QĐ/ĐU"), page.Text);
        Assert.True(page.Text.IndexOf("50-QĐ", StringComparison.Ordinal) < page.Text.IndexOf("52-QĐ", StringComparison.Ordinal), page.Text);
    }

    [Fact]
    public async Task A_unit_that_gave_a_part_away_before_is_dissolved_and_not_divided()
    {
        var people = await World.InDb(db => db.People.Where(p => p.OrganizationId == World.Units.KhuPho2 && p.Status != PersonStatus.Left).Select(p => p.Id).ToListAsync());
        await DoAsync(Day.AddDays(4), "52-QĐ/ĐU", [Line(OrganizationEventKind.Dissolve, "MH-D-99", "")], [.. people.Select(p => new MemberMove(p, World.Units.KhuPho1))]);
        using var client = await World.As(World.OfficerOfPhuong);

        var page = await client.OpenAsync($"/to-chuc/so-sanh?tu={Day.AddDays(-1):dd/MM/yyyy}&den={World.Today:dd/MM/yyyy}");

        Assert.True(page.Shows("Giải thể, kết thúc hoạt động: 1 đơn vị"), page.Text);
        Assert.False(page.Shows("Chia tách: 1 đơn vị"), page.Text);
    }

    private static ReorganizationLine Line(OrganizationEventKind verb, string old, string next) => new() { Row = 1, Verb = verb, OldCode = old, NewCode = next };

    private async Task DoAsync(DateOnly day, string number, IReadOnlyList<ReorganizationLine> lines, IReadOnlyList<MemberMove>? moves = null)
    {
        var done = await World.AsOperator<Reorganize, Outcome<ReorganizationDone>>(r => r.RunAsync(new ReorganizeInput { DecisionNumber = number, EffectiveOn = day, Lines = [.. lines.Select((l, i) => l with { Row = i + 1 })], Moves = moves ?? [] }, default));
        World.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.True(done.Succeeded, string.Join('\n', done.Refusals.Select(r => r.Message)));
    }
}
