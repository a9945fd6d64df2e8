using System.Diagnostics;
using Nguon.Web.Features.Papers;
using Nguon.Web.Word;

namespace Nguon.Tests.Papers;

public sealed class PaperPdfTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("nguon-pdf-").FullName;

    [Fact]
    public async Task Every_paper_becomes_a_pdf_in_one_face_with_full_Vietnamese()
    {
        using var converter = new PdfConverter(new PdfSettings(folder), TimeProvider.System);
        var views = SamplePapers.All;

        var pdfs = await converter.ConvertManyAsync([.. views.Select(PaperReader.Print)], CancellationToken.None);

        Assert.Empty(pdfs.Refusals);
        var kept = Keep(views, pdfs.Value!);
        foreach (var path in kept)
        {
            Assert.All(await FontsAsync(path), font => Assert.Contains("LiberationSerif", font));
        }
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>The files stay under artifacts/papers so that a person can look at them.</summary>
    private static List<string> Keep(IReadOnlyList<IPaperView> views, IReadOnlyList<byte[]> pdfs)
    {
        var target = Directory.CreateDirectory(Path.Combine(Root(), "artifacts", "papers")).FullName;
        var paths = new List<string>();
        foreach (var (view, pdf) in views.Zip(pdfs))
        {
            paths.Add(Path.Combine(target, $"{(int)view.Kind:00}-{view.Kind}.pdf"));
            File.WriteAllBytes(paths[^1], pdf);
        }

        return paths;
    }

    private static string Root()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at.FullName, "Nguon.slnx")))
        {
            at = at.Parent!;
        }

        return at.FullName;
    }

    private static async Task<IReadOnlyList<string>> FontsAsync(string path)
    {
        using var process = Process.Start(new ProcessStartInfo("pdffonts", [path]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var text = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2)];
    }
}
