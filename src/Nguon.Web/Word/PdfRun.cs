using System.Diagnostics;

namespace Nguon.Web.Word;

/// <summary>Files and command of one run of LibreOffice; each worker has a profile of its own, or two runs would wait for one another.</summary>
internal sealed record PdfRun(string Folder, int Worker)
{
    public string Source(int index) => Path.Combine(Folder, $"{index}.docx");

    public string Target(int index) => Path.Combine(Folder, $"{index}.pdf");

    public ProcessStartInfo StartInfo(PdfSettings settings, int count)
    {
        var profile = new Uri(Path.GetFullPath(Path.Combine(settings.DataFolder, "pdf", $"profile-{Worker}"))).AbsoluteUri;
        return new ProcessStartInfo(
            settings.Program,
            [
                $"-env:UserInstallation={profile}", "--headless", "--norestore", "--nologo", "--nolockcheck",
                "--convert-to", "pdf:writer_pdf_Export", "--outdir", Folder, .. Enumerable.Range(0, count).Select(Source),
            ])
        {
            WorkingDirectory = Folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // What LibreOffice lays down on the way, and leaves when it is ended, goes with the folder of the run.
            Environment = { ["TMPDIR"] = Folder },
        };
    }
}
