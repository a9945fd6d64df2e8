using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;
using Nguon.Domain;

namespace Nguon.Web.Word;

/// <summary>Where the converter keeps its profiles, what it runs and how long it waits.</summary>
internal sealed record PdfSettings(string DataFolder)
{
    /// <summary>Program name or path.</summary>
    public string Program { get; init; } = "soffice";

    /// <summary>Conversions at the same time; each has its own profile.</summary>
    public int Workers { get; init; } = 2;

    /// <summary>Longest time of one run.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);
}

/// <summary>Turns DOCX into PDF with LibreOffice; without it DOCX keeps working and the refusal says so.</summary>
internal sealed class PdfConverter(PdfSettings settings, TimeProvider clock) : IDisposable
{
    private readonly SemaphoreSlim gate = new(settings.Workers, settings.Workers);
    private readonly ConcurrentQueue<int> profiles = new(Enumerable.Range(1, settings.Workers));

    private static readonly Refusal Missing = Refusal.Plain(
        "PAP-010", "PdfProgramMissing", "Máy chủ chưa cài LibreOffice nên chưa tạo được tệp PDF. Tệp DOCX vẫn tải về và in được bình thường.", "Người quản trị hệ thống");

    private static readonly Refusal TooSlow = Refusal.Plain(
        "PAP-011", "PdfTimeout", "Chưa tạo được tệp PDF trong thời gian cho phép. Đề nghị thử lại sau ít phút, hoặc tải tệp DOCX.", "Người quản trị hệ thống");

    private static readonly Refusal Failed = Refusal.Plain(
        "PAP-012", "PdfFailed", "LibreOffice không tạo được tệp PDF từ văn bản này. Tệp DOCX vẫn tải về được.", "Người quản trị hệ thống");

    /// <summary>Converts one paper.</summary>
    public async Task<Outcome<byte[]>> ConvertAsync(byte[] docx, CancellationToken ct)
    {
        var many = await ConvertManyAsync([docx], ct);
        return many.Succeeded ? many.Value![0] : Outcome.Refused<byte[]>(many.Refusals); // a success has a value
    }

    /// <summary>Converts several papers in one run; the order stays.</summary>
    public async Task<Outcome<IReadOnlyList<byte[]>>> ConvertManyAsync(IReadOnlyList<byte[]> papers, CancellationToken ct)
    {
        await gate.WaitAsync(ct);
        if (!profiles.TryDequeue(out var worker))
        {
            throw new InvalidOperationException("The gate let in more conversions than there are profiles.");
        }

        var folder = Path.Combine(settings.DataFolder, "pdf", Guid.CreateVersion7().ToString("N"));
        try
        {
            Directory.CreateDirectory(folder);
            return await RunAsync(papers, new PdfRun(folder, worker), ct);
        }
        finally
        {
            if (Directory.Exists(folder))
            {
                Directory.Delete(folder, recursive: true);
            }

            profiles.Enqueue(worker);
            gate.Release();
        }
    }

    public void Dispose() => gate.Dispose();

    private async Task<Outcome<IReadOnlyList<byte[]>>> RunAsync(IReadOnlyList<byte[]> papers, PdfRun run, CancellationToken ct)
    {
        for (var index = 0; index < papers.Count; index++)
        {
            await File.WriteAllBytesAsync(run.Source(index), papers[index], ct);
        }

        if (await LaunchAsync(run, papers.Count, ct) is { } refusal)
        {
            return refusal;
        }

        var files = new List<byte[]>();
        for (var index = 0; index < papers.Count; index++)
        {
            if (!File.Exists(run.Target(index)))
            {
                return Failed;
            }

            files.Add(await File.ReadAllBytesAsync(run.Target(index), ct));
        }

        return Outcome.Done<IReadOnlyList<byte[]>>(files, []);
    }

    private async Task<Refusal?> LaunchAsync(PdfRun run, int count, CancellationToken ct)
    {
        using var process = new Process { StartInfo = run.StartInfo(settings, count) };
        try
        {
            process.Start();
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
        }
        catch (Win32Exception)
        {
            return Missing;
        }

        using var timeout = new CancellationTokenSource(settings.Timeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, timeout.Token);
        try
        {
            await process.WaitForExitAsync(either.Token);
            return process.ExitCode == 0 ? null : Failed;
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return TooSlow;
        }
        finally
        {
            await KillAsync(process);
        }
    }

    private static async Task KillAsync(Process process)
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
        }
    }
}
