using Nguon.Web.Features.Papers;
using Nguon.Web.Word;

namespace Nguon.Tests.Papers;

/// <summary>Every sample as PDF, made once for all tests of a class.</summary>
public sealed class PrintedPapers : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("nguon-printed-").FullName;

    internal IReadOnlyDictionary<PaperKind, byte[]> All { get; private set; } = new Dictionary<PaperKind, byte[]>();

    public async Task InitializeAsync()
    {
        using var converter = new PdfConverter(new PdfSettings(folder), TimeProvider.System);
        var views = SamplePapers.All;
        var pdfs = await converter.ConvertManyAsync([.. views.Select(PaperReader.Print)], CancellationToken.None);
        Assert.Empty(pdfs.Refusals);
        All = views.Zip(pdfs.Value!).ToDictionary(pair => pair.First.Kind, pair => pair.Second);
    }

    public Task DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        return Task.CompletedTask;
    }
}
