using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Admission;
using Nguon.Domain.Organizations;
using Nguon.Tests.Verbs;
using Nguon.Tests.World;
using Nguon.Web.Features.Admission;

namespace Nguon.Tests.Features.Admission;

/// <summary>What is stored about an open dossier follows the day and the tree, without a step.</summary>
public sealed class RefreshStagesTests
{
    [Fact]
    public async Task A_reorganisation_moves_whose_turn_it_is_on_every_open_dossier_once_a_day()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();
        await OnTheWay.ToAsync(world, world.An, StepKind.CellCommitteeComment);
        await world.InDb(db => db.Dossiers.Where(d => d.Id == world.An.DossierId).ExecuteUpdateAsync(set => set.SetProperty(d => d.WaitsForId, world.Units.City)));

        var changed = await world.AsOperator<RefreshStages, int>(stages => stages.RunAsync(default));
        var again = await world.AsOperator<RefreshStages, int>(stages => stages.RunAsync(default));

        Assert.Equal((true, 0), (changed >= 1, again));
        Assert.Equal(world.Units.Phuong, await world.InDb(db => db.Dossiers.Where(d => d.Id == world.An.DossierId).Select(d => d.WaitsForId).SingleAsync()));
    }

    [Fact]
    public async Task A_stage_that_the_steps_do_not_say_is_named_by_verify_and_mended_by_the_next_run()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();
        await OnTheWay.ToAsync(world, world.An, StepKind.Application);
        Assert.Equal(0, (await Shell.On(world).SayAsync("verify")).Code);
        await world.InDb(db => db.Dossiers.Where(d => d.Id == world.An.DossierId).ExecuteUpdateAsync(set => set.SetProperty(d => d.Stage, DossierStage.Submitted)));

        var said = await Shell.On(world).SayAsync("verify");
        await world.AsOperator<RefreshStages, int>(stages => stages.RunAsync(default));

        Assert.Equal(1, said.Code);
        Assert.Contains($"{world.An.DossierId:N}: tình trạng đang lưu", said.Error, StringComparison.Ordinal);
        Assert.Equal((0, ""), await SaidAsync(world));
    }

    [Fact]
    public async Task What_only_the_passing_days_changed_while_the_program_stood_still_is_no_difference()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();
        await OnTheWay.ToAsync(world, world.An, StepKind.AdmissionDecision);
        await world.AsOperator<RefreshStages, int>(stages => stages.RunAsync(default));
        world.Clock.Advance(TimeSpan.FromDays(40));

        Assert.Equal((0, ""), await SaidAsync(world));
    }

    private static async Task<(int Code, string Error)> SaidAsync(TestWorld world)
    {
        var said = await Shell.On(world).SayAsync("verify");
        return (said.Code, said.Error);
    }
}
