using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Nguon.Tests.Routes;
using Nguon.Tests.World;
using Nguon.Web.Access;

namespace Nguon.Tests.Attacks;

/// <summary>Every date of every request that writes, found in the running program: a day that cannot be is never taken. A new field joins by itself.</summary>
public sealed class EveryDateTests
{
    private const string SampleDay = "2026-11-18";

    private static readonly string[] Impossible = ["2026-02-31", "0001-01-02", "1850-05-05", "2199-01-01"];

    [Fact]
    public async Task A_day_that_cannot_be_is_never_taken()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform(routes: Offender);
        world.HoldsForgedActs = true; // of the offender
        var ids = await RouteRecords.InAsync(world);
        var (taken, fields) = (new List<string>(), 0);
        foreach (var (call, account) in await WritingCalls.OfAsync(world))
        {
            using var client = await world.As(account);
            var sample = SampleBody.Of(WritingCalls.RequestOf(call)!, name => ids.BodyValueOf(name, Whose.Own))!.ToJsonString(); // only calls with a request
            for (var at = sample.IndexOf(SampleDay, StringComparison.Ordinal); at >= 0; at = sample.IndexOf(SampleDay, at + 1, StringComparison.Ordinal))
            {
                fields++;
                foreach (var day in Impossible)
                {
                    var body = JsonNode.Parse(sample[..at] + day + sample[(at + SampleDay.Length)..]);
                    var answer = await client.SendJsonAsync(new HttpMethod(call.Method), call.Address(p => ids.ValueOf(call, p, Whose.Own) ?? ""), body);
                    taken.AddRange((answer.Status < HttpStatusCode.BadRequest && !IsRefusedInside(answer)) || answer.Status >= HttpStatusCode.InternalServerError ? [$"{call} {(int)answer.Status} took {day} at …{sample[Math.Max(0, at - 30)..at]}"] : []);
                }
            }
        }

        Assert.Contains(taken, line => line.Contains("/offender/", StringComparison.Ordinal));
        var others = taken.Where(line => !line.Contains("/offender/", StringComparison.Ordinal)).ToList();
        Assert.True(others.Count == 0, string.Join('\n', others));
        Assert.InRange(fields, 60, int.MaxValue);
    }

    /// <summary>An act on many tells of each why not.</summary>
    private static bool IsRefusedInside(PageAnswer answer) => answer.Body.Contains("\"code\":\"", StringComparison.Ordinal);

    private static void Offender(WebApplication app) =>
        app.MapPost("/api/v1/offender/day", (Day body) => Results.Ok(body.On)).Needs(Power.SeePeople);

    internal sealed record Day(DateOnly On);
}
