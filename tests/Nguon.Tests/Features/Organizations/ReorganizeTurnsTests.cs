using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Nguon.Domain.Organizations;
using Nguon.Tests.Verbs;
using Nguon.Tests.World;
using Nguon.Web.Data;
using Nguon.Web.Features.Organizations;

namespace Nguon.Tests.Features.Organizations;

/// <summary>Whose turn a dossier is follows a reorganisation in the same transaction: nothing is left to be done after the commit.</summary>
public sealed class ReorganizeTurnsTests : IAsyncLifetime
{
    private TestWorld? built;

    private TestWorld World => built ?? throw new InvalidOperationException("The world is not built yet.");

    public async Task InitializeAsync() => built = await TestWorld.ProvinceBeforeAndAfterReform();

    public async Task DisposeAsync() => await World.DisposeAsync();

    [Fact]
    public async Task A_program_that_dies_right_after_the_commit_leaves_every_turn_right()
    {
        var before = await WaitingAtTheWrongCommitteeAsync();

        await MoveAsync(isCommitted: true);

        var after = await TurnAsync();
        Assert.NotEqual(before.WaitsForId, after.WaitsForId);
        Assert.True(after.Revision > before.Revision, "a step judged on the tree before would be saved");
        Assert.Equal((0, ""), await VerifyAsync());
    }

    [Fact]
    public async Task A_program_that_dies_before_the_commit_leaves_turns_and_units_as_they_were()
    {
        var before = await WaitingAtTheWrongCommitteeAsync();
        var units = await World.InDb(db => db.OrganizationVersions.IgnoreQueryFilters().CountAsync());

        await MoveAsync(isCommitted: false);

        Assert.Equal(before, await TurnAsync());
        Assert.Equal(units, await World.InDb(db => db.OrganizationVersions.IgnoreQueryFilters().CountAsync()));
    }

    [Fact]
    public async Task The_tree_read_while_it_is_written_is_kept_for_nobody_else()
    {
        await MoveAsync(isCommitted: false);

        var trees = World.Services.GetRequiredService<OrganizationTrees>();
        var parent = await World.InDb(async db => (await trees.OnAsync(db, World.Today, default)).Find(World.Units.KhuPho1)?.ParentId);
        Assert.Equal(World.Units.Phuong, parent);
    }

    [Fact]
    public async Task Another_program_on_the_same_database_sees_the_new_tree_within_ten_seconds()
    {
        var elsewhere = new OrganizationTrees(World.Clock, look: new StampLook(OrganizationTrees.StampSetting, World.Services.GetRequiredService<IServiceScopeFactory>(), World.Clock));
        Task<Guid?> ParentAsync() => World.InDb(async db => (await elsewhere.OnAsync(db, World.Today, default)).Find(World.Units.KhuPho1)?.ParentId);
        var before = await ParentAsync();

        await MoveAsync(isCommitted: true);
        World.Clock.Advance(TimeSpan.FromSeconds(11));

        Assert.Equal((World.Units.Phuong, World.Units.OtherPhuong), (before, await ParentAsync()));
    }

    private async Task<Turn> WaitingAtTheWrongCommitteeAsync()
    {
        await World.InDb(db => db.Dossiers.Where(d => d.Id == World.An.DossierId).ExecuteUpdateAsync(set => set.SetProperty(d => d.WaitsForId, World.Units.OldProvince)));
        return await TurnAsync();
    }

    /// <summary>The cell goes under another ward; what a page does after the commit is left out.</summary>
    private Task<int> MoveAsync(bool isCommitted) => World.AsOperator<IServiceProvider, int>(async services =>
    {
        var (db, carryOut) = (services.GetRequiredService<AppDb>(), services.GetRequiredService<CarryOut>());
        await using var transaction = await db.BeginAloneAsync(default);
        var line = new ReorganizationLine { Row = 1, Verb = OrganizationEventKind.Reparent, OldCode = "MH-D-01", NewParentCode = "HS-TH" };
        var done = await carryOut.TakeAsync(ReorganizationDraft.Of([("50-QĐ/TU", null, World.Today.AddDays(-20), line)]), default);
        Assert.Empty(done.Plan.Refused.SelectMany(r => r.Reasons).Select(r => r.Refusal.Message));
        await db.SaveChangesAsync();
        if (isCommitted)
        {
            await transaction.CommitAsync();
        }

        return done.Plan.Events.Count;
    });

    private Task<Turn> TurnAsync() => World.InDb(db => db.Dossiers.Where(d => d.Id == World.An.DossierId).Select(d => new Turn(d.WaitsForId, d.Revision)).SingleAsync());

    private async Task<(int Code, string Error)> VerifyAsync()
    {
        var said = await Shell.On(World).SayAsync("verify");
        return (said.Code, said.Error);
    }

    private sealed record Turn(Guid? WaitsForId, int Revision);
}
