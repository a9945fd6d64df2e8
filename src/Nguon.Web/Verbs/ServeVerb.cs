using System.CommandLine;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Nguon.Web.Data;
using Nguon.Web.Features.Accounts;
using Nguon.Web.Files;
using Nguon.Web.Ui;

namespace Nguon.Web.Verbs;

/// <summary>nguon serve: what ./run ends in. Prepares an empty database when asked, never changes an old one.</summary>
internal static class ServeVerb
{
    public const string Name = "serve";
    private const int UsualPort = 5080;

    public static Command Make(VerbScope scope)
    {
        var port = new Option<int>("--port") { Description = "cổng trên máy này (0: cổng nào đang trống)", HelpName = "5080", DefaultValueFactory = _ => UsualPort };
        var prepare = new Option<string>("--prepare") { Description = "cơ sở dữ liệu trống thì: demo, empty hoặc none", HelpName = "CÁCH", DefaultValueFactory = _ => "none" };
        prepare.AcceptOnlyFromAmong("demo", "empty", "none");
        var command = new Command(Name, "mở các trang trên http://127.0.0.1:PORT") { port, prepare };
        command.SetAction((line, ct) => RunAsync(scope, line, new ServeInput(line.GetValue(port), line.GetValue(prepare)!), ct)); // it has a default
        return command;
    }

    private static async Task<int> RunAsync(VerbScope scope, ParseResult line, ServeInput input, CancellationToken ct)
    {
        var choice = scope.Choice(line);
        await using var app = WebComposition.Make(["--urls", $"http://127.0.0.1:{input.Port}"], choice, Quiet);
        var preparing = Task.Run(() => PrepareAsync(app.Services, choice, scope.Streams, input, ct), ct);
        WebComposition.UsePipeline(app);
        await preparing;
        ScanStore.DropLeftOvers(choice);
        try
        {
            await app.StartAsync(ct);
        }
        catch (IOException busy) when (busy.InnerException is AddressInUseException)
        {
            throw new VerbRefusedException($"Cổng {input.Port} đang được chương trình khác dùng; chọn cổng khác bằng --port.");
        }

        var address = app.Urls.Single();
        var port = new Uri(address).Port;
        await scope.Streams.Error.WriteLineAsync($"Nguồn đang chạy tại {address} (dừng: Ctrl+C)");
        await TellLooseScansAsync(app.Services, choice, scope.Streams.Error, ct);
        await WelcomeAsync(app.Services, scope.Streams.Error, address, $"./nguon{scope.Spoken(line)} sign-in TÊN_ĐĂNG_NHẬP{(port == UsualPort ? "" : $" --port {port}")}", ct);
        await app.WaitForShutdownAsync(ct);
        return 0;
    }

    /// <summary>The console is for the person who starts it; NGUON_LOG=json writes one structured line per request for whoever runs the machine.</summary>
    private static void Quiet(WebApplicationBuilder builder)
    {
        builder.Logging
            .AddFilter("Microsoft", LogLevel.Warning)
            .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error)
            .AddFilter("Microsoft.Extensions.Hosting", LogLevel.None);
        if (Environment.GetEnvironmentVariable("NGUON_LOG") == "json")
        {
            builder.Logging.ClearProviders().AddJsonConsole(options => options.UseUtcTimestamp = true);
        }
        else
        {
            builder.Logging.AddFilter("Nguon", LogLevel.Warning);
        }
    }

    private static async Task PrepareAsync(IServiceProvider services, DatabaseChoice choice, VerbStreams streams, ServeInput input, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        await (input.Prepare == "none" ? VerbSchema.MustBeReadyAsync(choice, ct) : VerbSchema.PrepareAsync(db, choice, ct));
        if (input.Prepare == "demo" && await VerbSchema.HoldsNothingAsync(choice, ct))
        {
            await SeedVerb.BuildAsync(db, choice, streams, ct);
            // What the building left in memory is not needed again; the program starts as light as on an existing database.
            db.ChangeTracker.Clear();
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            return;
        }

        await WarmAsync(services, db, ct);
    }

    /// <summary>What the first page would wait for, done while the pages are mapped.</summary>
    private static async Task WarmAsync(IServiceProvider services, AppDb db, CancellationToken ct)
    {
        _ = services.GetRequiredService<Assets>();
        _ = services.GetRequiredService<IDataProtectionProvider>().CreateProtector(Name).Protect([1]);
        _ = await db.Users.AsNoTracking().AnyAsync(ct);
    }

    /// <summary>Scans without a row are never removed by themselves: the database beside them may be the wrong one.</summary>
    private static async Task TellLooseScansAsync(IServiceProvider services, DatabaseChoice choice, TextWriter output, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var loose = await ScanFiles.LooseAsync(scope.ServiceProvider.GetRequiredService<AppDb>(), choice, ct);
        if (loose.Count > 0)
        {
            await output.WriteLineAsync($"Có {loose.Count} tệp quét trên đĩa không thuộc hồ sơ nào; xem từng tệp: ./nguon verify");
        }
    }

    /// <summary>How to sign in: in a demo database a one-time link for each account, elsewhere the page.</summary>
    private static async Task WelcomeAsync(IServiceProvider services, TextWriter output, string address, string another, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var links = await scope.ServiceProvider.GetRequiredService<SignInLinks>().CreateForAllAsync(ct);
        foreach (var (account, path) in links)
        {
            await output.WriteLineAsync($"  {account.DisplayName} ({account.UserName}): {address}{path}");
        }

        await output.WriteLineAsync(links.Count > 0
            ? $"Mỗi đường dẫn dùng một lần, trên máy này. Đường dẫn mới: {another}"
            : $"Đăng nhập tại {address}/dang-nhap");
    }
}

internal sealed record ServeInput(int Port, string Prepare);
