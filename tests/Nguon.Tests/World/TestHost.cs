using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Nguon.Web;
using Nguon.Web.Data;

namespace Nguon.Tests.World;

/// <summary>The real program on a test database, with the frozen clock; in memory, or on a real port for a browser.</summary>
internal sealed class TestHost : IAsyncDisposable
{
    private TestHost(WebApplication app) => App = app;

    public WebApplication App { get; }

    public IServiceProvider Services => App.Services;

    public static async Task<TestHost> StartAsync(DatabaseChoice choice, TimeProvider clock, Action<WebApplicationBuilder>? adjust = null, Action<WebApplication>? routes = null)
    {
        var app = WebComposition.Build([], choice, builder =>
        {
            builder.Services.Replace(ServiceDescriptor.Singleton(clock));
            builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
            builder.Services.AddSingleton<IStartupFilter, RemoteAddressFilter>();
            builder.Services.ConfigureDbContext<SqliteAppDb>(NoPageWithoutOrder).ConfigureDbContext<PostgresAppDb>(NoPageWithoutOrder);
            WithoutDailyJobs(builder.Services);
            builder.Logging.ClearProviders();
            builder.WebHost.UseTestServer();
            adjust?.Invoke(builder);
        });
        routes?.Invoke(app);
        await app.StartAsync();
        return new TestHost(app);
    }

    // A job that begins with the host would change dossiers while a test reads them; what jobs do is asked of their use cases.
    private static void WithoutDailyJobs(IServiceCollection services)
    {
        foreach (var job in services.Where(s => s.ServiceType == typeof(IHostedService) && s.ImplementationType?.Assembly == typeof(WebComposition).Assembly).ToList())
        {
            services.Remove(job);
        }
    }

    // A page or a few rows without an order are other rows each time.
    private static void NoPageWithoutOrder(DbContextOptionsBuilder options) =>
        options.ConfigureWarnings(warnings => warnings.Throw(CoreEventId.RowLimitingOperationWithoutOrderByWarning));

    public HttpMessageHandler Handler() => App.GetTestServer().CreateHandler();

    public async ValueTask DisposeAsync()
    {
        await App.StopAsync();
        await App.DisposeAsync();
    }

    /// <summary>Lets a test say from which address a request comes; without a word it is the loopback address.</summary>
    private sealed class RemoteAddressFilter : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, rest) =>
            {
                var told = context.Request.Headers[TestClient.RemoteAddressHeader].ToString();
                context.Connection.RemoteIpAddress = System.Net.IPAddress.Parse(told.Length > 0 ? told : "127.0.0.1");
                context.Connection.LocalIpAddress = System.Net.IPAddress.Loopback;
                return rest(context);
            });
            next(app);
        };
    }
}
