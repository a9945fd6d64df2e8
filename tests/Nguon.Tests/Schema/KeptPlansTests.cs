using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Nguon.Tests.World;
using Nguon.Web.Data;

namespace Nguon.Tests.Schema;

/// <summary>Plans are kept only for what is asked while a context keeps them; the answers are the same.</summary>
public sealed class KeptPlansTests
{
    [Fact]
    public async Task Plans_are_kept_by_postgres_until_the_keeping_ends()
    {
        await using var database = await TestDatabase.NewAsync(_ => Task.CompletedTask);
        await using var host = await TestHost.StartAsync(database.Choice, new FrozenClock());
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        await db.Database.OpenConnectionAsync(); // kept plans are those of one connection

        var usual = await db.Organizations.CountAsync();
        using ((db as PostgresAppDb)?.KeepPlans())
        {
            Assert.Equal(usual, await db.Organizations.CountAsync());
        }

        await db.People.CountAsync();

        Assert.Equal(TestDatabase.IsPostgres ? ["organization"] : [], await KeptAsync(db));
    }

    private static async Task<List<string>> KeptAsync(AppDb db) => TestDatabase.IsPostgres
        ? await db.Database.SqlQueryRaw<string>("SELECT substring(statement from 'FROM ([a-z_]+)') AS \"Value\" FROM pg_prepared_statements").ToListAsync()
        : [];
}
