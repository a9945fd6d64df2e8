using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Nguon.Tests.World;

namespace Nguon.Tests.Attacks;

/// <summary>What the machine logs names routes and accounts, never a person.</summary>
public sealed class QuietLogTests
{
    [Fact]
    public async Task Reading_and_searching_for_a_person_logs_no_name_and_no_identity_number()
    {
        using var lines = new LineBook();
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform(builder => builder.Logging.SetMinimumLevel(LogLevel.Information)
            .AddFilter("Microsoft.AspNetCore", LogLevel.Warning).AddProvider(lines)); // as ServeVerb: what the server itself says of addresses is not kept
        var number = await world.InDb(db => db.People.Where(p => p.Id == world.An.Id).Select(p => p.IdentityNumber).SingleAsync());
        using var secretary = await world.As(world.SecretaryOfKhuPho1);
        var name = Uri.EscapeDataString(world.An.Name);

        var page = await secretary.OpenAsync($"/nguoi/{world.An.Id}");
        await secretary.SubmitAsync(page, "Xem phần hạn chế");
        await secretary.OpenAsync($"/nguoi?tim={name}");
        await secretary.OpenAsync($"/ho-so/{world.An.DossierId}");
        await secretary.OpenAsync($"/api/v1/people?search={name}");
        await secretary.PostJsonAsync("/api/v1/people", new { fullName = world.An.Name, unitId = world.An.CellId, identityNumber = number });

        Assert.Contains(lines.All, line => line.Contains("nguoi/{personId:guid}", StringComparison.Ordinal) && line.Contains(world.SecretaryOfKhuPho1.Id.ToString(), StringComparison.Ordinal));
        Assert.Contains(lines.All, line => line.StartsWith("Microsoft.EntityFrameworkCore.", StringComparison.Ordinal));
        Assert.All(["Nguyễn", "nguyen", name, number ?? "no number", world.An.Id.ToString()],
            secret => Assert.DoesNotContain(lines.All, line => line.Contains(secret, StringComparison.OrdinalIgnoreCase)));
    }

    private sealed class LineBook : ILoggerProvider
    {
        public ConcurrentQueue<string> All { get; } = new();

        public ILogger CreateLogger(string categoryName) => new Line(categoryName, All);

        public void Dispose()
        {
        }

        private sealed class Line(string category, ConcurrentQueue<string> all) : ILogger
        {
            public IDisposable? BeginScope<TState>(TState state)
                where TState : notnull => null;

            public bool IsEnabled(LogLevel logLevel) => true;

            public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
                all.Enqueue($"{category}: {formatter(state, exception)} {exception}");
        }
    }
}
