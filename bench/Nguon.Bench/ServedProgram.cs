using System.Diagnostics;
using System.Globalization;

namespace Nguon.Bench;

/// <summary>A program of its own process on loopback: how soon it answers, how much memory it holds.</summary>
internal sealed class ServedProgram : IAsyncDisposable
{
    private readonly Process process;

    private ServedProgram(Process process, Uri address) => (this.process, Address) = (process, address);

    public Uri Address { get; }

    /// <summary>From the start of the process to the first page, milliseconds.</summary>
    public double FirstAnswer { get; private set; }

    /// <summary>Resident memory now, MiB.</summary>
    public double Resident => File.ReadLines($"/proc/{process.Id}/status").Where(line => line.StartsWith("VmRSS:", StringComparison.Ordinal))
        .Select(line => double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024).First();

    /// <summary>Highest resident memory so far, MiB.</summary>
    public double Peak => File.ReadLines($"/proc/{process.Id}/status").Where(line => line.StartsWith("VmHWM:", StringComparison.Ordinal))
        .Select(line => double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024).First();

    /// <summary>Processor time used so far, seconds; unlike the clock on the wall it does not grow when others work beside.</summary>
    public double Processor
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime.TotalSeconds;
        }
    }

    public static async Task<ServedProgram> StartAsync(IEnumerable<string> arguments, int port, string firstPage)
    {
        var watch = Stopwatch.StartNew();
        var start = new ProcessStartInfo("dotnet", arguments) { RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false };
        start.Environment["MALLOC_ARENA_MAX"] = "2"; // as ./run does
        var started = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        started.BeginErrorReadLine();
        started.BeginOutputReadLine();
        var program = new ServedProgram(started, new Uri($"http://127.0.0.1:{port}"));
        using var client = new HttpClient { BaseAddress = program.Address };
        while (!await AnswersAsync(client, firstPage))
        {
            if (started.HasExited || watch.Elapsed > TimeSpan.FromMinutes(3))
            {
                throw new InvalidOperationException($"No answer from {string.Join(' ', arguments)}.");
            }

            await Task.Delay(5);
        }

        program.FirstAnswer = watch.Elapsed.TotalMilliseconds;
        return program;
    }

    public static async Task<string> RunAsync(IEnumerable<string> arguments)
    {
        using var run = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, UseShellExecute = false })
            ?? throw new InvalidOperationException("dotnet did not start.");
        var output = await run.StandardOutput.ReadToEndAsync();
        await run.WaitForExitAsync();
        return run.ExitCode == 0 ? output.Trim() : throw new InvalidOperationException($"{string.Join(' ', arguments)} ended with {run.ExitCode}.");
    }

    public async ValueTask DisposeAsync()
    {
        using (var stop = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]))
        {
            await stop.WaitForExitAsync();
        }

        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static async Task<bool> AnswersAsync(HttpClient client, string page)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri(page, UriKind.Relative));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
