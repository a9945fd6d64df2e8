using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Admission;
using Nguon.Tests.World;
using Nguon.Web.Data;

namespace Nguon.Tests.Features.Refusals;

/// <summary>Reasons of the dossier's own doors: opening, taking over, its circumstances, its verification and its scans.</summary>
public sealed class DossierRefusalTests(ProvinceFixture fixture) : IClassFixture<ProvinceFixture>
{
    private TestWorld World => fixture.World;

    private string Address => $"/api/v1/dossiers/{World.Cuc.DossierId}";

    private string Tomorrow => World.Today.AddDays(1).ToString("yyyy-MM-dd");

    [Theory]
    [InlineData("DOS-002", "", """{ "personId": "BINH", "openedOn": "TOMORROW" }""")]
    [InlineData("DOS-003", "/record", """{ "personId": "BINH", "steps": [] }""")]
    [InlineData("DOS-001", "", """{ "personId": "CUC", "openedOn": "2026-10-01" }""")]
    public async Task A_dossier_is_not_opened(string code, string path, string body)
    {
        using var secretary = await World.As(World.SecretaryOfKhuPho1);

        await Refused.ByAsync(World, code, () => secretary.PostJsonAsync("/api/v1/dossiers" + path, Told(body)));
    }

    [Fact]
    public async Task Sixty_one_papers_at_once_are_too_many()
    {
        using var secretary = await World.As(World.SecretaryOfKhuPho1);
        var steps = Enumerable.Range(0, 61).Select(_ => new { kind = "Application", occurredOn = "2026-03-01" });

        await Refused.ByAsync(World, "DOS-003", () => secretary.PostJsonAsync("/api/v1/dossiers/record", new { personId = World.Cuc.Id, dossierId = World.Cuc.DossierId, steps }));
    }

    [Theory]
    [InlineData("""{ "kind": "OpinionSummary", "occurredOn": "2026-10-01", "paperNumber": "LONG" }""")]
    [InlineData("""{ "kind": "OpinionSummary", "occurredOn": "2026-10-01", "details": { "text": "LONG" } }""")]
    [InlineData("""{ "kind": "Introduction", "occurredOn": "2026-10-01", "details": { "introducers": [ { "name": "LONG" } ] } }""")]
    public async Task A_text_no_paper_holds_is_refused(string step)
    {
        using var secretary = await World.As(World.SecretaryOfKhuPho1);

        await Refused.ByAsync(World, "DOS-004", () => secretary.PostJsonAsync($"{Address}/steps", Told(step)));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(41)]
    public async Task As_many_places_to_verify_as_nobody_has_are_refused_on_the_page_and_in_the_api(int places)
    {
        using var secretary = await World.As(World.SecretaryOfKhuPho1);
        var revision = await World.InDb(db => db.Dossiers.Where(d => d.Id == World.Cuc.DossierId).Select(d => d.Revision).SingleAsync());

        await Refused.ByAsync(World, "CIR-001", () => secretary.SendJsonAsync(HttpMethod.Put, $"{Address}/circumstances", new { revision, circumstances = new { placesToVerify = places } }));
        var page = await secretary.SubmitAsync(await secretary.OpenAsync($"/ho-so/{World.Cuc.DossierId}/hoan-canh"), "Ghi nhận", ("Số nơi phải thẩm tra lý lịch", $"{places}"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
    }

    [Theory]
    [InlineData("VER-001", """{ "on": "TOMORROW", "place": "Đảng ủy xã Bản Sơn", "signedBy": "Hồ Văn Khoa" }""")]
    [InlineData("VER-002", """{ "on": "2026-10-10", "place": "", "signedBy": "Hồ Văn Khoa" }""")]
    [InlineData("VER-002", """{ "on": "2026-10-10", "place": "Đảng ủy xã Bản Sơn", "signedBy": "" }""")]
    public async Task The_booklet_goes_from_a_known_hand_to_a_known_hand(string code, string move)
    {
        using var secretary = await World.As(World.SecretaryOfKhuPho1);

        await Refused.ByAsync(World, code, () => secretary.PostJsonAsync($"{Address}/booklet", Told(move)));
    }

    [Theory]
    [InlineData("VER-011", "TOMORROW")]
    [InlineData("VER-012", "2026-08-31")]
    public async Task A_reminder_is_of_a_day_between_the_letter_and_today(string code, string on)
    {
        using var officer = await World.As(World.OfficerOfPhuong);
        var step = await RequestAsync(officer);

        await Refused.ByAsync(World, code, () => officer.PostJsonAsync($"/api/v1/dossiers/{World.Neighbour.DossierId}/steps/{step}/reminders", Told($$"""{ "on": "{{on}}" }""")));
    }

    [Theory]
    [InlineData("VER-021", """{ "from": "", "personName": "Lê Văn Tám", "letterNumber": "7-CV", "receivedOn": "2026-10-01", "keeper": "Lan" }""")]
    [InlineData("VER-022", """{ "from": "Đảng ủy xã Gio Lâm", "personName": "Lê Văn Tám", "letterNumber": "7-CV", "receivedOn": "TOMORROW", "keeper": "Lan" }""")]
    [InlineData("VER-022", """{ "from": "Đảng ủy xã Gio Lâm", "personName": "Lê Văn Tám", "letterNumber": "7-CV", "receivedOn": null, "keeper": "Lan" }""")]
    public async Task A_request_of_another_committee_is_entered_whole(string code, string request)
    {
        using var officer = await World.As(World.OfficerOfPhuong);

        await Refused.ByAsync(World, code, () => officer.PostJsonAsync("/api/v1/verifications/incoming", Told(request)));
    }

    [Fact]
    public async Task A_scan_that_is_empty_too_large_or_one_too_many_is_refused()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();
        using var secretary = await world.As(world.SecretaryOfKhuPho1);
        var step = await world.InDb(db => db.DossierSteps.Where(s => s.DossierId == world.An.DossierId).Select(s => s.Id).FirstAsync());
        var large = new byte[(20 * 1024 * 1024) + 1];
        "%PDF-1.4"u8.CopyTo(large);

        await Refused.ByAsync(world, "FIL-001", () => SendAsync(large));
        await Refused.ByAsync(world, "FIL-003", () => SendAsync([]));
        await world.Add([.. Enumerable.Range(0, 200).Select(n => Scan(world.An.DossierId, step, n))]);
        await Refused.ByAsync(world, "FIL-004", () => SendAsync("%PDF-1.4 one more"u8.ToArray()));
        Assert.Empty(Directory.Exists(world.Choice.ScanFolder) ? Directory.EnumerateFiles(world.Choice.ScanFolder) : []);

        async Task<PageAnswer> SendAsync(byte[] bytes)
        {
            using var content = new ByteArrayContent(bytes);
            return await TestClient.AnswerAsync(await secretary.Http.PostAsync(new Uri($"/api/v1/dossiers/{world.An.DossierId}/steps/{step}/files?name=a.pdf", UriKind.Relative), content));
        }
    }

    [Fact]
    public async Task The_page_of_scans_without_a_file_asks_for_one()
    {
        using var secretary = await World.As(World.SecretaryOfKhuPho1);
        var step = await World.InDb(db => db.DossierSteps.Where(s => s.DossierId == World.An.DossierId).Select(s => s.Id).FirstAsync());

        await Refused.ByAsync(World, "FIL-003", async () =>
        {
            using var nothing = new MultipartFormDataContent { { new StringContent(""), "khac" } };
            return await secretary.PostFilesAsync($"/ho-so/{World.An.DossierId}/ban-chup/{step}", nothing);
        });
    }

    private static StoredFile Scan(Guid dossier, Guid step, int n) => new()
    {
        Id = Guid.CreateVersion7(), DossierId = dossier, StepId = step, OriginalName = $"{n}.pdf", ContentType = "application/pdf", Size = 1, Sha256 = new string('0', 64), AddedAt = FrozenClock.Baseline.UtcDateTime,
    };

    private JsonNode? Told(string text) => JsonNode.Parse(text
        .Replace("TOMORROW", Tomorrow, StringComparison.Ordinal).Replace("BINH", World.Binh.Id.ToString(), StringComparison.Ordinal)
        .Replace("CUC", World.Cuc.Id.ToString(), StringComparison.Ordinal).Replace("LONG", new string('x', 4001), StringComparison.Ordinal));

    private async Task<Guid> RequestAsync(TestClient officer)
    {
        await officer.PostJsonAsync($"/api/v1/dossiers/{World.Neighbour.DossierId}/steps", new { kind = "VerificationSent", occurredOn = "2026-09-01", details = new { place = "Đảng ủy xã Gio Lâm" } });
        return await World.InDb(db => db.DossierSteps.Where(s => s.DossierId == World.Neighbour.DossierId && s.Kind == StepKind.VerificationSent).Select(s => s.Id).FirstAsync());
    }
}
