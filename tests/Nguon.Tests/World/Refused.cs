using System.Net;
using Microsoft.EntityFrameworkCore;
using Xunit.Sdk;

namespace Nguon.Tests.World;

/// <summary>A fault sent through a door people or programs use: answered 422 with its code, and nothing is left behind.</summary>
internal static class Refused
{
    public static async Task<PageAnswer> ByAsync(TestWorld world, string code, Func<Task<PageAnswer>> send)
    {
        var before = await TracesAsync(world);
        var answer = await send();
        if (answer.Status != HttpStatusCode.UnprocessableEntity || !answer.ShowsRefusal(code))
        {
            throw new XunitException($"{code} was expected; {answer.Address} answered {(int)answer.Status}: {answer.RedirectsTo} {answer.Text}");
        }

        Assert.Equal(before, await TracesAsync(world));
        return answer;
    }

    // Every write leaves an activity; the rows beside it are the ones a half-done write would leave.
    private static Task<string> TracesAsync(TestWorld world) => world.InDb(async db => string.Join(' ',
        await db.Activities.CountAsync(), await db.People.CountAsync(), await db.Standings.CountAsync(), await db.Dossiers.CountAsync(), await db.DossierSteps.CountAsync(),
        await db.Sessions.CountAsync(), await db.SessionItems.CountAsync(), await db.StoredFiles.CountAsync(), await db.MentorRemarks.CountAsync(), await db.TrialTasks.CountAsync()));
}
