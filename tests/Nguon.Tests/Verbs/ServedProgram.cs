using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using Nguon.Web.Data;

namespace Nguon.Tests.Verbs;

/// <summary>nguon serve as a process of its own, on a port the system chose; what it says is kept line by line.</summary>
internal sealed class ServedProgram : IDisposable
{
    private const string Announced = "Nguồn đang chạy tại ";

    /// <summary>A busy machine is slow, not broken; nothing waits this long that works.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    private readonly Process process;
    private readonly ConcurrentQueue<string> said = new();
    private readonly TaskCompletionSource welcomed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ServedProgram(Process process)
    {
        this.process = process;
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
    }

    public IReadOnlyList<string> Said => [.. said];

    public Uri Address => new(Said.Single(line => line.StartsWith(Announced, StringComparison.Ordinal))[Announced.Length..].Split(' ')[0]);

    /// <summary>The one-time links of the welcome.</summary>
    public IReadOnlyList<Uri> Links => [.. Said.Where(line => line.Contains("/vao/", StringComparison.Ordinal)).Select(line => new Uri(line[line.IndexOf("http", StringComparison.Ordinal)..]))];

    public static async Task<ServedProgram> StartAsync(DatabaseChoice choice, string prepare)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "Nguon.Web.dll");
        var start = new ProcessStartInfo("dotnet", [program, "verb", .. Shell.PlaceOf(choice), "serve", "--port", "0", "--prepare", prepare])
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            StandardErrorEncoding = Encoding.UTF8,
        };
        var served = new ServedProgram(Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start."));
        served.process.BeginErrorReadLine();
        served.process.BeginOutputReadLine();
        if (await Task.WhenAny(served.welcomed.Task, served.process.WaitForExitAsync()).WaitAsync(Patience) != served.welcomed.Task)
        {
            throw new InvalidOperationException(string.Join('\n', served.Said));
        }

        using var anybody = served.Client();
        Assert.Equal(HttpStatusCode.OK, (await anybody.GetAsync(new Uri("/health/ready", UriKind.Relative))).StatusCode);
        return served;
    }

    /// <summary>A browser of its own; it follows nothing by itself.</summary>
    public HttpClient Client() => new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = Address };

    /// <summary>Asks the program to end, as a machine that is shut down does; its exit code.</summary>
    public async Task<int> StopAsync()
    {
        using var stop = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await process.WaitForExitAsync().WaitAsync(Patience);
        return process.ExitCode;
    }

    /// <summary>As when the power goes: nothing of the program runs any more.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync().WaitAsync(Patience);
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
        }

        process.Dispose();
    }

    private void Hear(string? line)
    {
        if (line is null)
        {
            return;
        }

        said.Enqueue(line);
        if (line.StartsWith("Mỗi đường dẫn dùng một lần", StringComparison.Ordinal) || line.StartsWith("Đăng nhập tại", StringComparison.Ordinal))
        {
            welcomed.TrySetResult();
        }
    }
}
