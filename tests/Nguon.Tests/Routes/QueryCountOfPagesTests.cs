using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Nguon.Tests.World;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Tests.Routes;

/// <summary>Every page and every list a program reads asks the database as often for many rows as for few; a new one joins by itself.</summary>
public sealed class QueryCountOfPagesTests
{
    private const int Few = 14; // more than the start page shows of a list: from there on it counts the rest
    private const int Many = 10;

    [Fact]
    public async Task More_rows_ask_the_database_no_more_often()
    {
        using var queries = new QueryCount();
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform(builder => builder.Logging.AddProvider(queries), Offender);
        var ids = await RouteRecords.InAsync(world);
        var copies = new CopiedPeople(world);
        await copies.AddAsync(world.Cuc, Few);
        var few = await CountAsync(world, ids, queries);

        await copies.AddAsync(world.Cuc, Many);
        var many = await CountAsync(world, ids, queries);

        var grown = many.Where(pair => pair.Value > few[pair.Key]).Select(pair => $"{pair.Key}: {few[pair.Key]} statements, then {pair.Value}").ToList();
        Assert.Contains(grown, line => line.Contains("/offender/row-by-row", StringComparison.Ordinal));
        var others = grown.Where(line => !line.Contains("/offender/", StringComparison.Ordinal)).ToList();
        Assert.True(others.Count == 0, string.Join('\n', others));
        Assert.InRange(few.Count, 150, int.MaxValue);
    }

    private static async Task<Dictionary<string, int>> CountAsync(TestWorld world, RouteIds ids, QueryCount queries)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        TestAccount[] accounts = [world.OfficerOfPhuong, world.SecretaryOfKhuPho1, world.StandingMember, world.Clerk, world.Mentor, world.Centre, world.YouthUnion, world.ProvinceDepartment, world.Admin];
        var calls = (await RouteCalls.OfAsync(world.Services)).Where(call => call is { IsReading: true, IsOpen: false, Handler: null }).ToList();
        foreach (var account in accounts)
        {
            using var client = await world.As(account);
            foreach (var call in calls.Where(call => FirstFor(call, accounts).Contains(account)))
            {
                var address = call.Address(p => ids.ValueOf(call, p, Whose.Own) ?? "") + (RouteIds.AlwaysWith.TryGetValue(call.Path, out var with) ? $"?{with}" : "");
                await client.Http.GetAsync(new Uri(address, UriKind.Relative));
                queries.Reset();
                using var answer = await client.Http.GetAsync(new Uri(address, UriKind.Relative));
                counts[$"{call} for {account.Login}"] = queries.Commands;
            }
        }

        return counts;
    }

    /// <summary>The start page is another one for each role; elsewhere two are enough.</summary>
    private static IEnumerable<TestAccount> FirstFor(RouteCall call, TestAccount[] accounts) =>
        accounts.Where(account => call.Admits(Powers.Of(account.Role))).Take(call.IsForSignedIn ? accounts.Length : 2);

    private static void Offender(WebApplication app) => app.MapGet("/offender/row-by-row", async (AppDb db, Reach reach) =>
    {
        foreach (var id in await reach.People.Select(p => p.Id).ToListAsync())
        {
            await db.Standings.AnyAsync(s => s.PersonId == id);
        }

        return Results.Ok();
    }).Needs(Power.SeePeople);
}
