using Microsoft.Extensions.Logging;

namespace Nguon.Tests.World;

/// <summary>Counts the database commands of one host: give it to its logging, reset before the request that counts.</summary>
internal sealed class QueryCount : ILoggerProvider, ILogger
{
    private const int CommandExecuted = 20101;

    private int count;

    public int Commands => count;

    public void Reset() => Interlocked.Exchange(ref count, 0);

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (eventId.Id == CommandExecuted)
        {
            Interlocked.Increment(ref count);
        }
    }

    public void Dispose()
    {
    }
}
