using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Activities;
using Nguon.Tests.World;
using Nguon.Web.Data;

namespace Nguon.Tests.Schema;

/// <summary>Every kind of act is done in earnest by a test, and whatever act a test leaves tells its facts.</summary>
public sealed class RealActTests
{
    private static readonly Activity Whole = new()
    {
        Id = 1, At = FrozenClock.Baseline.UtcDateTime, AccountId = Guid.CreateVersion7(), By = "Bí thư chi bộ", Kind = ActivityKind.TransferReturned, SubjectId = Guid.CreateVersion7(), PersonId = Guid.CreateVersion7(),
        OrganizationId = Guid.CreateVersion7(), Reason = "Không cư trú ở đây", PaperNumber = "21-CV/CB", PaperOn = new(2026, 11, 1), Before = "{}", After = "{}", Hash = "",
    };

    [Fact]
    public void Every_kind_is_left_by_a_test_that_does_it()
    {
        var left = typeof(RealActTests).Assembly.GetTypes().SelectMany(type => type.GetMethods()).SelectMany(test => test.GetCustomAttribute<LeavesAttribute>()?.Kinds ?? []).ToHashSet();

        Assert.Equal([], Enum.GetValues<ActivityKind>().Except(left));
    }

    [Fact]
    public void An_act_that_keeps_a_fact_to_itself_is_found()
    {
        Assert.Empty(ActFacts.Missing(Whole, isAgain: true, isErased: false));
        Assert.Equal(["TransferReturned does not tell by whom"], Found(Whole with { By = " " }));
        Assert.Equal(["TransferReturned does not tell when"], Found(Whole with { At = default }));
        Assert.Equal(["TransferReturned does not tell which record"], Found(Whole with { SubjectId = Guid.Empty }));
        Assert.Equal(["TransferReturned does not tell which person"], Found(Whole with { PersonId = null }));
        Assert.Equal(["TransferReturned does not tell which unit"], Found(Whole with { OrganizationId = null }));
        Assert.Equal(["TransferReturned does not tell why"], Found(Whole with { Reason = null }));
        Assert.Equal(["TransferReturned does not tell of which day the paper is"], Found(Whole with { PaperOn = null }));
        Assert.Equal(["TransferSent does not tell on which paper"], Found(Whole with { Kind = ActivityKind.TransferSent, PaperNumber = null }));
        Assert.Equal(["TransferReturned does not tell what was before"], Found(Whole with { Before = null }));
        Assert.Equal(["TransferReturned does not tell what is after"], Found(Whole with { After = null }));
        Assert.Equal(["ClassSaved does not tell what was before"], Found(Whole with { Kind = ActivityKind.ClassSaved, Before = null }));
        Assert.Equal(["RelativeKept does not tell what was before or is after"], Found(Whole with { Kind = ActivityKind.RelativeKept, Before = null, After = null }));
    }

    [Fact]
    public async Task A_world_with_an_act_of_nobody_for_nowhere_or_without_the_act_it_names_is_found()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();
        world.HoldsForgedActs = true;
        await world.InDb(db =>
        {
            db.Log(new Act(Guid.CreateVersion7(), "ai đó", FrozenClock.Baseline.UtcDateTime, Guid.CreateVersion7()), ActivityKind.FiguresIssued, new LogSubject(Guid.CreateVersion7(), null, world.Units.Phuong), null, new { Title = "Báo cáo" });
            return Task.FromResult(0);
        });

        await using var db = world.Open();
        Assert.Equal(
            ["FiguresIssued is of an account that does not exist", "FiguresIssued is for a unit that does not exist", "MergeUndone was to be left and was not"],
            await ActsLeft.FaultsAsync(db, [ActivityKind.FiguresIssued, ActivityKind.MergeUndone]));
    }

    private static IEnumerable<string> Found(Activity act) => ActFacts.Missing(act, isAgain: true, isErased: false);
}
