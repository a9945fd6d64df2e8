using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Nguon.Tests.World;

/// <summary>A daily job of the program on a test world: the clock is frozen, its timer ticks when the test says so.</summary>
internal sealed class DayJob<TJob> : TimeProvider, IAsyncDisposable, IServiceScopeFactory, ILogger<TJob>
    where TJob : IHostedService
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly TestWorld world;
    private readonly IServiceScopeFactory scopes;
    private readonly Channel<LogLevel> runs = Channel.CreateUnbounded<LogLevel>();
    private readonly IHostedService job;
    private ManualTimer? timer;
    private bool isDatabaseAway;

    public DayJob(TestWorld world)
    {
        this.world = world;
        scopes = world.Services.GetRequiredService<IServiceScopeFactory>();
        job = ActivatorUtilities.CreateInstance<TJob>(world.Services, (IServiceScopeFactory)this, (TimeProvider)this, (ILogger<TJob>)this);
    }

    /// <summary>The program starts; answers when the first run is over.</summary>
    public async Task<LogLevel> StartAsync(bool isDatabaseAway = false)
    {
        this.isDatabaseAway = isDatabaseAway;
        await job.StartAsync(CancellationToken.None);
        return await NextRunAsync();
    }

    /// <summary>The timer's next turn; answers how the run went.</summary>
    public Task<LogLevel> TickAsync()
    {
        timer?.Tick();
        return NextRunAsync();
    }

    public override DateTimeOffset GetUtcNow() => world.Clock.GetUtcNow();

    /// <summary>A single wait is over at once; what repeats waits for the test.</summary>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (period == Timeout.InfiniteTimeSpan)
        {
            ThreadPool.QueueUserWorkItem(_ => callback(state));
            return new ManualTimer(() => { });
        }

        return timer = new ManualTimer(() => callback(state));
    }

    public IServiceScope CreateScope()
    {
        if (isDatabaseAway)
        {
            isDatabaseAway = false;
            throw new SqliteException("database is locked", 5);
        }

        return scopes.CreateScope();
    }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => runs.Writer.TryWrite(logLevel);

    public async ValueTask DisposeAsync()
    {
        await job.StopAsync(CancellationToken.None);
        (job as IDisposable)?.Dispose();
    }

    private Task<LogLevel> NextRunAsync() => runs.Reader.ReadAsync().AsTask().WaitAsync(Patience);

    private sealed class ManualTimer(Action tick) : ITimer
    {
        public void Tick() => tick();

        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
