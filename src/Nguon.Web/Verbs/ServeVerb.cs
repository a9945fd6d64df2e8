using System.CommandLine;
using Microsoft.AspNetCore.Connections;
using Microsoft.EntityFrameworkCore;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Web.Verbs;

/// <summary>nguon serve: what ./run ends in. Prepares an empty database when asked, never changes an old one.</summary>
internal static class ServeVerb
{
    public const string Name = "serve";

    public static Command Make(VerbScope scope)
    {
        var port = new Option<int>("--port") { Description = "cổng trên máy này", HelpName = "5080", DefaultValueFactory = _ => 5080 };
        var prepare = new Option<string>("--prepare") { Description = "cơ sở dữ liệu trống thì: demo, empty hoặc none", HelpName = "CÁCH", DefaultValueFactory = _ => "none" };
        prepare.AcceptOnlyFromAmong("demo", "empty", "none");
        var command = new Command(Name, "mở các trang trên http://127.0.0.1:PORT") { port, prepare };
        command.SetAction((line, ct) => RunAsync(scope, line, new ServeInput(line.GetValue(port), line.GetValue(prepare)!), ct)); // it has a default
        return command;
    }

    private static async Task<int> RunAsync(VerbScope scope, ParseResult line, ServeInput input, CancellationToken ct)
    {
        var choice = scope.Choice(line);
        var address = $"http://127.0.0.1:{input.Port}";
        await using var app = WebComposition.Build(["--urls", address], choice, Quiet);
        await PrepareAsync(app.Services, choice, input, ct);
        try
        {
            await app.StartAsync(ct);
        }
        catch (IOException busy) when (busy.InnerException is AddressInUseException)
        {
            throw new VerbRefusedException($"Cổng {input.Port} đang được chương trình khác dùng; chọn cổng khác bằng --port.");
        }

        await scope.Streams.Error.WriteLineAsync($"Nguồn đang chạy tại {address} (dừng: Ctrl+C)");
        await app.WaitForShutdownAsync(ct);
        return 0;
    }

    /// <summary>The console is for the person who starts it: requests and key files are not news, a failed start is told in words.</summary>
    private static void Quiet(WebApplicationBuilder builder) => builder.Logging
        .AddFilter("Microsoft", LogLevel.Warning)
        .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error)
        .AddFilter("Microsoft.Extensions.Hosting", LogLevel.None);

    private static async Task PrepareAsync(IServiceProvider services, DatabaseChoice choice, ServeInput input, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        if (input.Prepare == "none")
        {
            await VerbSchema.MustBeReadyAsync(db, choice, ct);
            return;
        }

        await VerbSchema.PrepareAsync(db, choice, ct);
    }
}

internal sealed record ServeInput(int Port, string Prepare);
