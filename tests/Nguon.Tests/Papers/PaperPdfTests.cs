using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Wordprocessing;
using Nguon.Tests.Rooms;
using Nguon.Web.Features.Papers;
using Nguon.Web.Word;

namespace Nguon.Tests.Papers;

public sealed partial class PaperPdfTests(PrintedPapers printed) : IClassFixture<PrintedPapers>, IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("nguon-pdf-").FullName;

    [Fact]
    public async Task Every_paper_becomes_a_pdf_in_one_face_with_full_Vietnamese()
    {
        var kept = Keep(printed.All);

        foreach (var path in kept)
        {
            Guard.Every(await FontsAsync(path), font => Assert.Contains("LiberationSerif", font));
        }
    }

    [Fact]
    public async Task A_face_that_is_not_Times_New_Roman_would_be_noticed()
    {
        using var converter = new PdfConverter(new PdfSettings(folder), TimeProvider.System);
        var odd = PaperReader.Change(PaperReader.Print(SamplePapers.AdmissionDecision), main =>
            main.StyleDefinitionsPart!.Styles!.DocDefaults!.Descendants<RunFonts>().Single().Ascii = "Liberation Mono");

        var pdf = await converter.ConvertAsync(odd, CancellationToken.None);
        var path = Path.Combine(folder, "odd.pdf");
        await File.WriteAllBytesAsync(path, pdf.Value!);

        Assert.Contains(await FontsAsync(path), font => !font.Contains("LiberationSerif"));
    }

    [Fact]
    public void Decisions_slips_and_guides_fit_on_one_page()
    {
        PaperKind[] onePage =
        [
            PaperKind.AdmissionDecision, PaperKind.RecognitionDecision, PaperKind.CommitteeAdmissionResolution,
            PaperKind.CommitteeRecognitionResolution, PaperKind.OpinionSlip, PaperKind.AppraisalSheet, PaperKind.ReturnSlip,
            PaperKind.HandoverSlip, PaperKind.VerificationRequest, PaperKind.ResidenceOpinion, PaperKind.MassOrganizationOpinion,
            PaperKind.ApplicationGuide, PaperKind.ResumeGuide, PaperKind.SelfReviewGuide,
        ];

        var longer = onePage.Where(kind => Pages(printed.All[kind]) != 1);

        Assert.Empty(longer);
    }

    [Fact]
    public async Task However_long_the_paper_the_signatures_never_stand_alone_on_a_sheet()
    {
        using var converter = new PdfConverter(new PdfSettings(folder), TimeProvider.System);
        var sheet = Assert.IsType<AppraisalSheetView>(SamplePapers.All.Single(view => view.Kind == PaperKind.AppraisalSheet));
        var sheets = Enumerable.Range(1, 14).Select(count => PaperReader.Print(sheet with { Faults = [.. Enumerable.Repeat("Thiếu kết quả thẩm tra lý lịch ở nơi thứ ba", count)] })).ToList();

        var pdfs = await converter.ConvertManyAsync(sheets, CancellationToken.None);

        var turned = 0;
        foreach (var pdf in pdfs.Value!)
        {
            var last = (await SheetsAsync(pdf))[^1];
            turned += last.Contains("PHIẾU THẨM ĐỊNH", StringComparison.Ordinal) ? 0 : 1;
            Assert.Contains("Thiếu kết quả thẩm tra lý lịch", last, StringComparison.Ordinal);
        }

        Assert.InRange(turned, 1, 13);
    }

    [Fact]
    public async Task Without_LibreOffice_the_refusal_says_so_and_the_docx_still_prints()
    {
        using var converter = new PdfConverter(new PdfSettings(folder) { Program = "no-such-office" }, TimeProvider.System);
        var press = new PaperPress(converter);

        var pdf = await press.PrintAsync(SamplePapers.AdmissionDecision, PaperFileKind.Pdf, CancellationToken.None);
        var docx = await press.PrintAsync(SamplePapers.AdmissionDecision, PaperFileKind.Docx, CancellationToken.None);

        Assert.Equal("PAP-010", Assert.Single(pdf.Refusals).Code);
        Assert.Contains("chưa cài LibreOffice", pdf.Refusals[0].Message);
        Assert.True(docx.Succeeded);
    }

    [Theory]
    [InlineData("false")] // ends with an error
    [InlineData("true")] // ends well and leaves no file
    public async Task A_run_that_makes_no_pdf_is_said_and_the_docx_stays(string program)
    {
        using var converter = new PdfConverter(new PdfSettings(folder) { Program = program }, TimeProvider.System);

        var pdf = await converter.ConvertAsync(PaperReader.Print(SamplePapers.AdmissionDecision), CancellationToken.None);

        Assert.Equal("PAP-012", Assert.Single(pdf.Refusals).Code);
        Assert.Contains("Tệp DOCX vẫn tải về được", pdf.Refusals[0].Message);
    }

    [Fact]
    public async Task A_run_that_takes_too_long_is_ended_and_said()
    {
        using var converter = new PdfConverter(new PdfSettings(folder) { Timeout = TimeSpan.FromMilliseconds(1) }, TimeProvider.System);

        var pdf = await converter.ConvertAsync(PaperReader.Print(SamplePapers.AdmissionDecision), CancellationToken.None);

        Assert.Equal("PAP-011", Assert.Single(pdf.Refusals).Code);
        Assert.DoesNotContain(Running(), line => line.Contains(folder));
    }

    [Fact]
    public async Task A_cancelled_run_leaves_no_process_and_the_next_one_works()
    {
        using var converter = new PdfConverter(new PdfSettings(folder) { Workers = 1 }, TimeProvider.System);
        var docx = PaperReader.Print(SamplePapers.AdmissionDecision);
        using var cancelled = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => converter.ConvertAsync(docx, cancelled.Token));
        var next = await converter.ConvertAsync(docx, CancellationToken.None);

        // A killed process ends in its own time, but long before the next conversion does.
        Assert.DoesNotContain(Running(), line => line.Contains(folder));
        Assert.True(next.Succeeded);
        Assert.Equal("%PDF", Encoding.ASCII.GetString(next.Value![..4]));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>The files stay under artifacts/papers so that a person can look at them.</summary>
    private static List<string> Keep(IReadOnlyDictionary<PaperKind, byte[]> pdfs)
    {
        var target = Directory.CreateDirectory(Path.Combine(Root(), "artifacts", "papers")).FullName;
        var paths = new List<string>();
        foreach (var (kind, pdf) in pdfs)
        {
            paths.Add(Path.Combine(target, $"{(int)kind:00}-{kind}.pdf"));
            File.WriteAllBytes(paths[^1], pdf);
        }

        return paths;
    }

    private static int Pages(byte[] pdf) => PageObject().Count(Encoding.Latin1.GetString(pdf));

    [GeneratedRegex("/Type ?/Page[^s]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 5000)]
    private static partial Regex PageObject();

    private static IEnumerable<string> Running() => Process.GetProcesses()
        .Select(process => $"/proc/{process.Id}/cmdline").Where(File.Exists).Select(ReadQuietly);

    /// <summary>A process may end between being listed and being read.</summary>
    private static string ReadQuietly(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (IOException)
        {
            return "";
        }
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

    private static async Task<IReadOnlyList<string>> FontsAsync(string path) =>
        [.. (await PdfTool.SaysAsync("pdffonts", path)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2)];

    /// <summary>The words of each sheet of paper.</summary>
    private async Task<IReadOnlyList<string>> SheetsAsync(byte[] pdf)
    {
        var path = Path.Combine(folder, "sheets.pdf");
        await File.WriteAllBytesAsync(path, pdf);
        return (await PdfTool.SaysAsync("pdftotext", "-layout", path, "-")).Split('\f', StringSplitOptions.RemoveEmptyEntries);
    }
}
