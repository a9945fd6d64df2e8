using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Sessions;
using Nguon.Tests.World;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Tests.Routes;

/// <summary>Every route as every role for own, foreign, former and missing records; a new route joins by itself.</summary>
public sealed class RouteRoleTests
{
    [Fact]
    public async Task Every_route_has_a_rule_and_known_parameters()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();
        var faults = new RouteFaults(world, await RouteRecords.InAsync(world));

        var found = (await RouteCalls.OfAsync(world.Services)).SelectMany(faults.OfShape).Distinct().ToList();

        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    [Fact]
    public async Task Nobody_opens_anything_but_the_open_routes()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();
        var faults = new RouteFaults(world, await RouteRecords.InAsync(world));
        var found = new List<string?>();

        foreach (var call in await RouteCalls.OfAsync(world.Services))
        {
            found.Add(await faults.OfNobodyAsync(call));
        }

        Assert.True(found.TrueForAll(f => f is null), string.Join('\n', found.OfType<string>()));
    }

    [Fact]
    public async Task No_role_sees_more_than_its_rule_and_its_reach()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();

        var found = await FaultsOfAllAsync(world, await RouteCalls.OfAsync(world.Services));

        Assert.True(found.Count == 0, $"{found.Count} faults:\n{string.Join('\n', found)}");
    }

    [Fact]
    public async Task Offending_routes_are_found()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform(routes: app =>
        {
            app.MapGet("/offender/no-rule", () => "anything");
            app.MapGet("/offender/unknown/{starSign}", (string starSign) => starSign).Needs(Power.SeePeople);
            app.MapGet("/offender/leak/{personId:guid}", async (Guid personId, AppDb db) =>
                await db.People.FindAsync(personId) is { } person ? Results.Text(person.FullName) : Results.NotFound()).Needs(Power.SeePeople);
            app.MapGet("/offender/query", async (Guid personId, AppDb db) =>
                await db.People.FindAsync(personId) is { } person ? Results.Text(person.FullName) : Results.NotFound()).Needs(Power.SeePeople);
            app.MapGet("/offender/hides/{personId:guid}", (Guid personId) => Results.StatusCode(404)).Needs(Power.SeePeople);
            app.MapGet("/offender/breaks", string () => throw new InvalidOperationException("broken")).Needs(Power.SeePeople);
        });
        var calls = (await RouteCalls.OfAsync(world.Services)).Where(c => c.Path.StartsWith("/offender", StringComparison.Ordinal)).ToList();
        var faults = new RouteFaults(world, await RouteRecords.InAsync(world));

        var shapes = calls.SelectMany(faults.OfShape).ToList();
        var found = await FaultsOfAllAsync(world, calls.Where(c => c.HasRule && !c.Path.Contains("unknown", StringComparison.Ordinal)).ToList());

        Assert.Contains(shapes, f => f.Contains("no-rule", StringComparison.Ordinal) && f.Contains("has no rule", StringComparison.Ordinal));
        Assert.Contains(shapes, f => f.Contains("{starSign}", StringComparison.Ordinal));
        Assert.Contains(found, f => f.Contains("leak", StringComparison.Ordinal) && f.Contains("told a foreign record from none", StringComparison.Ordinal));
        Assert.Contains(found, f => f.Contains("/query", StringComparison.Ordinal) && f.Contains("told a foreign record from none", StringComparison.Ordinal));
        Assert.Contains(found, f => f.Contains("hides", StringComparison.Ordinal) && f.Contains("404 for a record in reach", StringComparison.Ordinal));
        Assert.Contains(found, f => f.Contains("breaks", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Ids_in_the_query_of_a_page_are_found()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();

        var calls = await RouteCalls.OfAsync(world.Services);

        Assert.Equal(["DonVi"], calls.First(c => c.Path == "/tai-khoan/tao-moi").QueryIds);
    }

    [Fact]
    public async Task Every_place_in_the_bar_opens_for_whom_it_is_shown()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();
        var found = new List<string>();

        foreach (var account in world.Accounts.All)
        {
            using var browser = await world.As(account);
            var links = (await browser.OpenAsync("/tai-khoan-cua-toi")).Document.QuerySelectorAll("nav.nav--desk a").Select(a => a.GetAttribute("href") ?? "").ToList();
            Assert.Contains("/", links);
            Assert.Equal(Powers.Of(account.Role).HasFlag(Power.SeeSubmitted), links.Contains("/ho-so-trinh"));
            Assert.True(account.Role != AccountRole.Clerk || links.Contains("/so-cap-so"));
            Assert.Equal(Powers.Of(account.Role).HasFlag(Power.SeeTree), links.Contains("/to-chuc"));
            foreach (var link in links)
            {
                var answer = await browser.GetAsync(link);
                found.AddRange(answer.IsOk ? [] : [$"{account.Login} is shown {link}, which answers {(int)answer.Status}"]);
            }
        }

        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    private static async Task<List<string>> FaultsOfAllAsync(TestWorld world, IEnumerable<RouteCall> calls)
    {
        var faults = new RouteFaults(world, await RouteRecords.InAsync(world));
        var found = new List<string>();
        foreach (var call in calls.Where(c => c.HasRule).OrderBy(c => !c.IsReading))
        {
            foreach (var account in world.Accounts.All)
            {
                found.AddRange(await faults.OfAsync(call, account));
            }
        }

        return found;
    }
}
