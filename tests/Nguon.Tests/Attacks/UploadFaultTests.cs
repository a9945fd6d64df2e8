using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Nguon.Tests.World;
using Nguon.Web.Files;

namespace Nguon.Tests.Attacks;

public sealed class UploadFaultTests(ProvinceFixture fixture) : IClassFixture<ProvinceFixture>
{
    private TestWorld World => fixture.World;

    [Fact]
    public async Task A_scan_lies_where_backup_and_verify_look_for_it()
    {
        using var secretary = await World.As(World.SecretaryOfKhuPho1);
        var step = await World.InDb(db => db.DossierSteps.Where(s => s.DossierId == World.An.DossierId).Select(s => s.Id).FirstAsync());
        using var body = new ByteArrayContent("%PDF-1.4 invented"u8.ToArray());
        body.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");

        var answer = await TestClient.AnswerAsync(await secretary.Http.PostAsync(new Uri($"/api/v1/dossiers/{World.An.DossierId}/steps/{step}/files?name=..%2F..%2Fdon%0D%0A%22.pdf", UriKind.Relative), body));

        Assert.Equal(HttpStatusCode.Created, answer.Status);
        var id = JsonDocument.Parse(answer.Body).RootElement.GetProperty("id").GetGuid();
        Assert.True(File.Exists(World.Choice.ScanFile(id)));
    }

    [Fact]
    public async Task An_upload_that_breaks_off_leaves_no_file()
    {
        var store = new ScanStore(World.Choice);
        await using var breaking = new BreakingStream();

        await Assert.ThrowsAsync<IOException>(() => store.TakeAsync(breaking, "don.pdf", CancellationToken.None));

        Assert.Empty(Directory.EnumerateFiles(World.Choice.ScanFolder, "*.tmp"));
    }

    [Fact]
    public async Task What_a_killed_program_left_half_written_is_gone_at_the_next_start()
    {
        Directory.CreateDirectory(World.Choice.ScanFolder);
        var left = Path.Combine(World.Choice.ScanFolder, "left.tmp");
        await File.WriteAllTextAsync(left, "%PDF");

        ScanStore.DropLeftOvers(World.Choice);

        Assert.False(File.Exists(left));
    }

    private sealed class BreakingStream : MemoryStream
    {
        private bool isBroken;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (isBroken)
            {
                throw new IOException("The line broke.");
            }

            isBroken = true;
            "%PDF-1.4"u8.CopyTo(buffer.Span);
            return ValueTask.FromResult(8);
        }
    }
}
