using System.Net;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Activities;
using Nguon.Tests.World;
using Nguon.Web.Data;

namespace Nguon.Tests.Verbs;

/// <summary>The program as people start it: a process, an empty folder, a signal, a killed machine.</summary>
public sealed class ServedDemoTests(ServedDemoFixture demo) : IClassFixture<ServedDemoFixture>
{
    private const string Officer = "canbo.namdongha";

    [Fact]
    public async Task An_empty_folder_becomes_the_demo_city_with_a_line_for_each_part_and_a_link_for_each_account()
    {
        var welcome = demo.Said.ToList().FindIndex(line => line.StartsWith("Nguồn đang chạy tại", StringComparison.Ordinal));
        await using var db = demo.Database.Open();
        var accounts = await db.Users.Select(a => a.UserName).ToListAsync();

        Assert.InRange(welcome, 3, 40);
        Assert.All(accounts, login => Assert.Single(demo.Said, line => line.Contains($"({login}): http://127.0.0.1:", StringComparison.Ordinal)));
        Assert.Equal(accounts.Count, demo.Said.Count(line => line.Contains("/vao/", StringComparison.Ordinal)));
        Assert.Equal(0, demo.ExitCode);
    }

    [Fact]
    public async Task A_printed_link_and_one_of_the_verb_each_sign_in_once()
    {
        await using var copy = await demo.Database.CopyAsync();
        using var served = await ServedProgram.StartAsync(copy.Choice, "none");
        var said = await new Shell(TimeProvider.System, Shell.PlaceOf(copy.Choice)).SayAsync("sign-in", Officer, "--port", $"{served.Address.Port}");

        Assert.Equal((0, ""), (said.Code, said.Error));
        foreach (var link in new[] { served.Links[0], new Uri(said.Output.Trim()) })
        {
            using var person = served.Client();
            using var another = served.Client();
            Assert.Equal(HttpStatusCode.Redirect, (await person.GetAsync(link)).StatusCode);
            Assert.Equal(HttpStatusCode.OK, (await person.GetAsync(new Uri("/", UriKind.Relative))).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await another.GetAsync(link)).StatusCode);
            Assert.Equal(HttpStatusCode.Redirect, (await another.GetAsync(new Uri("/", UriKind.Relative))).StatusCode);
        }

        Assert.Equal(0, await served.StopAsync());
    }

    [Fact]
    public async Task A_program_asked_to_end_while_people_write_ends_with_0_and_keeps_what_it_answered() =>
        await WritersAsync(async served => Assert.Equal(0, await served.StopAsync()));

    [Fact]
    public async Task A_program_killed_while_people_write_starts_again_with_all_it_answered_and_nothing_half_done() =>
        await WritersAsync(served => served.KillAsync());

    private async Task WritersAsync(Func<ServedProgram, Task> end)
    {
        await using var copy = await demo.Database.CopyAsync();
        using var writing = new EnteringPeople(await CellAsync(copy));
        using (var served = await ServedProgram.StartAsync(copy.Choice, "none"))
        {
            await writing.BeginAsync(served, served.Links.Single(link => served.Said.Any(line => line.Contains($"({Officer})", StringComparison.Ordinal) && line.EndsWith(link.ToString(), StringComparison.Ordinal))));
            await end(served);
            await writing.EndAsync();
        }

        using var again = await ServedProgram.StartAsync(copy.Choice, "none");
        await using var db = copy.Open();
        var kept = await db.People.Where(p => p.Hamlet == EnteringPeople.Hamlet).Select(p => p.Id).ToListAsync();
        Assert.Empty(writing.Answered.Except(kept));
        Assert.Equal(kept.Count, await db.Standings.CountAsync(s => kept.Contains(s.PersonId)));
        Assert.Equal(kept.Count, await db.Activities.CountAsync(a => a.Kind == ActivityKind.PersonEntered && kept.Contains(a.SubjectId)));
        Assert.Equal(0, await again.StopAsync());
        var said = await new Shell(TimeProvider.System, Shell.PlaceOf(copy.Choice)).SayAsync("verify");
        Assert.Equal((0, ""), (said.Code, said.Error));
    }

    private static async Task<Guid> CellAsync(TestDatabase database)
    {
        await using var db = database.Open();
        return await db.AccountGrants.Where(g => g.Role == AccountRole.CellSecretary).Select(g => g.OrganizationId).FirstAsync();
    }
}

/// <summary>One demo city built by the served program itself in an empty place; tests take copies of it.</summary>
public sealed class ServedDemoFixture : IAsyncLifetime
{
    internal TestDatabase Database { get; private set; } = null!; // set before any test runs

    internal IReadOnlyList<string> Said { get; private set; } = [];

    internal int ExitCode { get; private set; }

    public async Task InitializeAsync()
    {
        Database = await TestDatabase.EmptyAsync();
        using var served = await ServedProgram.StartAsync(Database.Choice, "demo");
        ExitCode = await served.StopAsync();
        Said = served.Said;
    }

    public async Task DisposeAsync() => await Database.DisposeAsync();
}
