using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Nguon.Domain.Activities;
using Nguon.Tests.World;
using Nguon.Web.Data;

namespace Nguon.Tests.Schema;

/// <summary>A context serves one request after the other; nothing of one may reach the next.</summary>
public sealed class PooledContextTests
{
    [Fact]
    public async Task What_one_request_recorded_but_did_not_save_is_not_saved_by_the_next()
    {
        await using var database = await TestDatabase.NewAsync(_ => Task.CompletedTask);
        await using var host = await TestHost.StartAsync(database.Choice, new FrozenClock());

        var first = await LogAsync(host, "người thứ nhất", saves: false);
        var second = await LogAsync(host, "người thứ hai", saves: true);

        Assert.Same(first, second);
        await using var scope = host.Services.CreateAsyncScope();
        Assert.Equal(["người thứ hai"], await scope.ServiceProvider.GetRequiredService<AppDb>().Activities.Select(a => a.By).ToListAsync());
    }

    private static async Task<AppDb> LogAsync(TestHost host, string by, bool saves)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        db.Log(new Act(Guid.CreateVersion7(), by, FrozenClock.Baseline.UtcDateTime), ActivityKind.PersonEntered, new LogSubject(Guid.CreateVersion7()));
        if (saves)
        {
            await db.SaveChangesAsync();
        }

        return db;
    }
}
