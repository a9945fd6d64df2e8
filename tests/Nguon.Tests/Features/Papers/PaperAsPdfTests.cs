using System.Net;
using Nguon.Domain.Admission;
using Nguon.Tests.Features.Admission;
using Nguon.Tests.Papers;
using Nguon.Tests.World;

namespace Nguon.Tests.Features.Papers;

public sealed class PaperAsPdfTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("nguon-pdf-").FullName;

    [Fact]
    public async Task A_page_and_the_interface_give_the_paper_as_pdf_whose_words_can_be_read_and_searched()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();
        await OnTheWay.ToAsync(world, world.An, StepKind.AdmissionDecision);
        using var officer = await world.As(world.OfficerOfPhuong);

        foreach (var address in new[] { $"/in/9-knd/ho-so/{world.An.DossierId}?tep=pdf", $"/api/v1/papers/9-knd?dossierId={world.An.DossierId}&format=Pdf" })
        {
            var answer = await officer.Http.GetAsync(new Uri(address, UriKind.Relative));
            var words = await WordsOfAsync(await answer.Content.ReadAsByteArrayAsync());

            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal("application/pdf", answer.Content.Headers.ContentType?.MediaType);
            Assert.EndsWith(".pdf", answer.Content.Headers.ContentDisposition?.FileNameStar ?? answer.Content.Headers.ContentDisposition?.FileName?.Trim('"'), StringComparison.Ordinal);
            Assert.Contains("ĐẢNG ỦY PHƯỜNG ĐÔNG HẢI", words, StringComparison.Ordinal);
            Assert.Contains(world.An.Name, words, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("14-QĐ/ĐU", words, StringComparison.Ordinal);
        }
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private async Task<string> WordsOfAsync(byte[] pdf)
    {
        var path = Path.Combine(folder, "giay.pdf");
        await File.WriteAllBytesAsync(path, pdf);
        var text = await PdfTool.SaysAsync("pdftotext", "-layout", path, "-");
        return string.Join(' ', text.Split([' ', '\n', '\u00A0', '\f'], StringSplitOptions.RemoveEmptyEntries));
    }
}
