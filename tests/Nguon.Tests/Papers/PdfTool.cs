using System.Diagnostics;

namespace Nguon.Tests.Papers;

/// <summary>A tool of poppler that reads a PDF as others do.</summary>
internal static class PdfTool
{
    public static async Task<string> SaysAsync(string tool, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(tool, arguments) { RedirectStandardOutput = true, UseShellExecute = false })
            ?? throw new InvalidOperationException($"{tool} did not start.");
        var text = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return text;
    }
}
