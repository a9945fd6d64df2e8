using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Activities;
using Nguon.Tests.World;

namespace Nguon.Tests.Features.Admission;

public sealed class FileTests(ProvinceFixture fixture) : IClassFixture<ProvinceFixture>
{
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.4\n%%EOF");
    private static readonly byte[] Program = [(byte)'M', (byte)'Z', 0x90, 0, 3, 0, 0, 0, 4, 0];

    private TestWorld World => fixture.World;

    [Fact]
    public async Task A_scan_is_added_to_a_step_served_to_who_may_and_each_opening_is_recorded()
    {
        using var secretary = await World.As(World.SecretaryOfKhuPho1);
        byte[] resolution = [.. Pdf, .. Encoding.ASCII.GetBytes("\n% nghi quyet")];
        var answer = await SendAsync(secretary, World.An.DossierId, resolution, "nghị quyết.pdf");
        var row = await World.InDb(db => db.StoredFiles.SingleAsync(f => f.DossierId == World.An.DossierId && f.OriginalName == "nghị quyết.pdf"));

        using var opened = await secretary.Http.GetAsync(new Uri($"/ho-so/{World.An.DossierId}/ban-chup/tep/{row.Id}", UriKind.Relative));

        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        Assert.Equal(resolution, await opened.Content.ReadAsByteArrayAsync());
        Assert.Equal("application/pdf", opened.Content.Headers.ContentType?.MediaType);
        Assert.Contains("nosniff", opened.Headers.GetValues("X-Content-Type-Options"));
        Assert.True(await World.InDb(db => db.Looks.AnyAsync(l => l.SubjectId == row.Id && l.Kind == LookKind.File)));
        Assert.True(await World.InDb(db => db.Activities.AnyAsync(a => a.SubjectId == row.StepId && a.Kind == ActivityKind.FileAdded)));
        Assert.DoesNotContain(Directory.EnumerateFiles(World.Choice.ScanFolder, "*", SearchOption.AllDirectories), path => path.EndsWith(".pdf", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_picture_sent_many_times_at_once_is_one_scan_on_the_disk_and_in_the_record()
    {
        byte[] picture = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, .. Encoding.ASCII.GetBytes("trang 1")];
        using var secretary = await World.As(World.SecretaryOfKhuPho1);

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => SendAsync(secretary, World.An.DossierId, picture, "trang-1.png")));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.Status));
        var row = await World.InDb(db => db.StoredFiles.SingleAsync(f => f.OriginalName == "trang-1.png"));
        Assert.Equal("image/png", row.ContentType);
        Assert.True(File.Exists(World.Choice.ScanFile(row.Id)));
        Assert.Equal(await World.InDb(db => db.StoredFiles.CountAsync()), Directory.EnumerateFiles(World.Choice.ScanFolder, "*", SearchOption.AllDirectories).Count());
    }

    [Fact]
    public async Task A_program_named_pdf_is_refused_by_its_content_and_leaves_nothing()
    {
        using var secretary = await World.As(World.SecretaryOfKhuPho1);

        var answer = await SendAsync(secretary, World.Cuc.DossierId, Program, "giay.pdf");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.True(answer.ShowsRefusal("FIL-002"));
        Assert.False(await World.InDb(db => db.StoredFiles.AnyAsync(f => f.DossierId == World.Cuc.DossierId)));
        Assert.DoesNotContain(Directory.EnumerateFiles(World.Choice.ScanFolder), path => path.EndsWith(".tmp", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_over_the_limit_gets_a_clear_answer()
    {
        using var secretary = await World.As(World.SecretaryOfKhuPho1);
        var large = new byte[21 * 1024 * 1024];
        Pdf.CopyTo(large, 0);

        var answer = await SendAsync(secretary, World.Cuc.DossierId, large, "lon.pdf");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.True(answer.Shows("nhiều nhất 20 MB"));
    }

    [Fact]
    public async Task The_api_takes_raw_bytes_and_answers_the_same()
    {
        using var secretary = await World.As(World.SecretaryOfKhuPho1);
        var step = await StepAsync(World.An.DossierId);

        using var good = new ByteArrayContent([0xFF, 0xD8, 0xFF, 0xE0, 0, 0, 0, 0, 0]);
        using var made = await secretary.Http.PostAsync(new Uri($"/api/v1/dossiers/{World.An.DossierId}/steps/{step}/files?name=anh.jpg", UriKind.Relative), good);
        using var wrong = new ByteArrayContent(Program);
        using var refused = await secretary.Http.PostAsync(new Uri($"/api/v1/dossiers/{World.An.DossierId}/steps/{step}/files?name=anh.jpg", UriKind.Relative), wrong);

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.UnprocessableEntity), (made.StatusCode, refused.StatusCode));
    }

    [Fact]
    public async Task A_scan_of_a_dossier_out_of_reach_is_not_found()
    {
        using var foreign = await World.As(World.ForeignSecretary);
        using var secretary = await World.As(World.SecretaryOfKhuPho1);
        await SendAsync(secretary, World.An.DossierId, Pdf, "rieng.pdf");
        var id = await World.InDb(db => db.StoredFiles.Where(f => f.OriginalName == "rieng.pdf").Select(f => f.Id).SingleAsync());

        Assert.True((await foreign.GetAsync($"/ho-so/{World.An.DossierId}/ban-chup/tep/{id}")).IsNotFound);
        Assert.True((await foreign.GetAsync($"/api/v1/dossiers/{World.An.DossierId}/files/{id}")).IsNotFound);
        Assert.True((await SendAsync(foreign, World.An.DossierId, Pdf, "x.pdf")).IsNotFound);
    }

    private async Task<PageAnswer> SendAsync(TestClient client, Guid dossier, byte[] bytes, string name)
    {
        using var file = new ByteArrayContent(bytes);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        using var form = new MultipartFormDataContent { { file, "tep", name } };
        return await client.PostFilesAsync($"/ho-so/{dossier}/ban-chup/{await StepAsync(dossier)}", form);
    }

    private Task<Guid> StepAsync(Guid dossier) => World.InDb(db => db.DossierSteps.Where(s => s.DossierId == dossier).OrderBy(s => s.Sequence).Select(s => s.Id).FirstAsync());
}
