using System.Net;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Nguon.Tests.World;

namespace Nguon.Tests.Attacks;

/// <summary>Uploads far over the limit through a real server: the answer arrives in words, the line does not break.</summary>
public sealed class HugeUploadTests
{
    private const long MegaByte = 1024 * 1024;

    [Theory]
    [InlineData(300)]
    [InlineData(600)]
    public async Task A_huge_scan_is_answered_in_words_on_the_page_and_in_the_API(int megaBytes)
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform(builder => builder.WebHost.UseKestrel().UseUrls("http://127.0.0.1:0"));
        using var browser = await RealAsync(world);
        var step = await world.InDb(db => db.DossierSteps.Where(s => s.DossierId == world.An.DossierId).Select(s => s.Id).FirstAsync());

        using var page = await browser.PostAsync(new Uri($"/ho-so/{world.An.DossierId}/ban-chup/{step}", UriKind.Relative), Form(megaBytes));
        using var wire = await browser.PostAsync(new Uri($"/api/v1/dossiers/{world.An.DossierId}/steps/{step}/files?name=lon.pdf", UriKind.Relative), new Endless(megaBytes * MegaByte));

        Assert.Equal([HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity], [page.StatusCode, wire.StatusCode]);
        Assert.Contains("nhiều nhất 20 MB", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("nhiều nhất 20 MB", await wire.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(world.Choice.ScanFolder, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_huge_body_sent_to_an_ordinary_form_is_answered_in_words()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform(builder => builder.WebHost.UseKestrel().UseUrls("http://127.0.0.1:0"));
        using var browser = await RealAsync(world);

        using var page = await browser.PostAsync(new Uri("/nguoi/moi", UriKind.Relative), Form(64));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, page.StatusCode);
        Assert.Contains("quá lớn", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static MultipartFormDataContent Form(int megaBytes) => new() { { new Endless(megaBytes * MegaByte), "tep", "lon.pdf" } };

    private static async Task<HttpClient> RealAsync(TestWorld world)
    {
        var address = world.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.First() ?? throw new InvalidOperationException("The server has no address.");
        var cookie = await SignIn.CookieAsync(world.Services, world.SecretaryOfKhuPho1.Id);
        var client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = new Uri(address) };
        client.DefaultRequestHeaders.Add("Cookie", cookie.Split(';')[0]);
        return client;
    }

    /// <summary>Bytes of a PDF that goes on and on, never in memory.</summary>
    private sealed class Endless : HttpContent
    {
        private readonly long length;

        public Endless(long length)
        {
            this.length = length;
            Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
        }

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            var part = new byte[MegaByte];
            "%PDF-1.4"u8.CopyTo(part);
            for (var sent = 0L; sent < length; sent += part.Length)
            {
                await stream.WriteAsync(part);
            }
        }

        protected override bool TryComputeLength(out long computed)
        {
            computed = length;
            return true;
        }
    }
}
