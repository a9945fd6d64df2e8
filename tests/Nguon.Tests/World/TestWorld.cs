using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Tests.World;

/// <summary>One test class's own copy of a story: the program on it, its clock, and the landmarks tests start from.</summary>
internal sealed partial class TestWorld : IAsyncDisposable
{
    private static readonly Lazy<Task<(ProvinceStory Story, TestDatabase Template)>> Province = new(TellAsync);
    private static readonly SemaphoreSlim OneCopyAtATime = new(1, 1);

    private readonly TestDatabase database;

    private TestWorld(ProvinceStory story, TestDatabase database, TestHost host, FrozenClock clock) =>
        (this.story, this.database, Host, Clock) = (story, database, host, clock);

    public TestHost Host { get; }

    public FrozenClock Clock { get; }

    public DateOnly Today => Clock.Today;

    public IServiceProvider Services => Host.Services;

    public DatabaseChoice Choice => database.Choice;

    /// <summary>True for a test that writes acts by itself which no use case would leave.</summary>
    public bool HoldsForgedActs { get; set; }

    /// <summary>A small province before and after the reform of 1/7/2025; a test may change services or add routes.</summary>
    public static async Task<TestWorld> ProvinceBeforeAndAfterReform(Action<WebApplicationBuilder>? adjust = null, Action<WebApplication>? routes = null)
    {
        var (story, template) = await Province.Value;
        await OneCopyAtATime.WaitAsync();
        TestDatabase copy;
        try
        {
            copy = await template.CopyAsync();
        }
        finally
        {
            OneCopyAtATime.Release();
        }

        var clock = new FrozenClock();
        return new TestWorld(story, copy, await TestHost.StartAsync(copy.Choice, clock, adjust, routes), clock);
    }

    /// <summary>A browser nobody has signed in with.</summary>
    public TestClient Anyone() => new(Host.Handler());

    /// <summary>A browser with this account's session.</summary>
    public async Task<TestClient> As(TestAccount account) => new(Host.Handler(), await SignIn.CookieAsync(Services, account.Id));

    public async Task<TestClient> As(Guid accountId) => new(Host.Handler(), await SignIn.CookieAsync(Services, accountId));

    /// <summary>The database as the program opens it; the caller disposes.</summary>
    public AppDb Open() => database.Open();

    /// <summary>Reads or prepares rows directly; what is changed is saved.</summary>
    public async Task<T> InDb<T>(Func<AppDb, Task<T>> work)
    {
        await using var db = Open();
        var result = await work(db);
        await db.SaveChangesAsync();
        return result;
    }

    public Task Add(params object[] rows) => InDb(db =>
    {
        db.AddRange(rows);
        return Task.FromResult(0);
    });

    /// <summary>Runs a use case as this account, the way a page would.</summary>
    public async Task<T> Using<TService, T>(TestAccount account, Func<TService, Task<T>> work)
        where TService : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        var row = story.Accounts.Rows.Single(a => a.Id == account.Id);
        var grants = story.Accounts.Grants.Where(g => g.AccountId == account.Id);
        scope.ServiceProvider.GetRequiredService<CurrentUserHolder>().User = CurrentUser.Of(row, grants, Today);
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>Runs a use case as the operator of this machine, the way a verb does.</summary>
    public async Task<T> AsOperator<TService, T>(Func<TService, Task<T>> work)
        where TService : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUserHolder>().User = CurrentUser.Operator;
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        try
        {
            if (!HoldsForgedActs)
            {
                await using var db = Open();
                await ActsLeft.MustTellAsync(db, LeavesAttribute.OfThisTest);
            }
        }
        finally
        {
            await database.DisposeAsync();
        }
    }

    private static async Task<(ProvinceStory Story, TestDatabase Template)> TellAsync()
    {
        var told = new ProvinceStory(FrozenClock.Baseline.UtcDateTime.AddMonths(-1));
        var template = (await TestDatabase.NewAsync(told.FillAsync)).KeptUntilTheRunEnds();
        return (told, template);
    }
}
