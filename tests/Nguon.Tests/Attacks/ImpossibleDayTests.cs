using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Admission;
using Nguon.Tests.World;

namespace Nguon.Tests.Attacks;

/// <summary>A day that cannot be — none of the calendar, before anybody lived, still to come — is refused by every door that takes a day, and nothing is kept.</summary>
public sealed class ImpossibleDayTests(ProvinceFixture fixture) : IClassFixture<ProvinceFixture>
{
    private static readonly Dictionary<string, string> Doors = new()
    {
        ["dossiers"] = """{ "personId": "BINH", "openedOn": "DAY" }""",
        ["dossiers/record"] = """{ "personId": "BINH", "steps": [ { "kind": "Application", "occurredOn": "DAY" } ] }""",
        ["dossiers/DOSSIER/steps"] = """{ "kind": "Application", "occurredOn": "DAY" }""",
        ["dossiers/DOSSIER/booklet"] = """{ "on": "DAY", "place": "Đảng ủy xã Bản Sơn", "signedBy": "Hồ Văn Khoa" }""",
        ["dossiers/DOSSIER/steps/STEP/reminders"] = """{ "on": "DAY" }""",
        ["verifications/incoming"] = """{ "from": "Đảng ủy xã Gio Lâm", "personName": "Lê Văn Tám", "letterNumber": "DAY", "receivedOn": "DAY", "keeper": "Lan" }""",
        ["people"] = """{ "fullName": "Lê Thị Mới", "unitId": "CELL", "bornOn": "DAY" }""",
        ["people/AN/remarks"] = """{ "text": "Tiến bộ", "on": "DAY" }""",
        ["sessions/record"] = """{ "organizationId": "CELL", "kind": "Cell", "heldOn": "DAY", "attendance": { "officialMembers": 24, "present": 20 }, "items": [ { "kind": "PutOnList", "personId": "BINH" } ] }""",
    };

    private TestWorld World => fixture.World;

    public static TheoryData<string> Paths => [.. Doors.Keys];

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task A_day_that_cannot_be_is_refused(string door)
    {
        using var officer = await World.As(World.OfficerOfPhuong);
        var step = await RequestAsync(officer);
        var before = await RowsAsync();
        (string Day, HttpStatusCode Status)[] days =
        [
            ("2026-02-31", HttpStatusCode.BadRequest), ("", HttpStatusCode.BadRequest), ("0001-01-02", HttpStatusCode.UnprocessableEntity),
            ("1850-05-05", HttpStatusCode.UnprocessableEntity), ("2199-01-01", HttpStatusCode.UnprocessableEntity),
        ];

        foreach (var (day, status) in days)
        {
            var answer = await officer.PostJsonAsync($"/api/v1/{Told(door)}", JsonNode.Parse(Told(Doors[door]).Replace("DAY", day, StringComparison.Ordinal)));
            Assert.True(answer.Status == status, $"{day}: {(int)answer.Status} {answer.Body}");
        }

        Assert.Equal(before, await RowsAsync());

        string Told(string text) => text.Replace("DOSSIER", World.Cuc.DossierId.ToString(), StringComparison.Ordinal).Replace("STEP", step.ToString(), StringComparison.Ordinal)
            .Replace("BINH", World.Binh.Id.ToString(), StringComparison.Ordinal).Replace("AN/", $"{World.An.Id}/", StringComparison.Ordinal).Replace("CELL", World.Units.KhuPho1.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("31/02/2026")]
    [InlineData("hôm qua")]
    [InlineData("05/05/1850")]
    [InlineData("01/01/2199")]
    public async Task The_page_of_a_step_keeps_what_was_typed_and_says_what_is_wrong_with_the_day(string day)
    {
        using var secretary = await World.As(World.SecretaryOfKhuPho1);
        var form = await secretary.OpenAsync($"/ho-so/{World.An.DossierId}/ghi-buoc/Application");

        var again = (await secretary.SubmitAsync(form, "Kiểm tra lại", ("Ngày ghi trên đơn", day))).MustBe(HttpStatusCode.UnprocessableEntity);

        Assert.Equal(day, again.Control("Ngày ghi trên đơn").GetAttribute("value"));
        Assert.True(again.Shows("Chưa ghi nhận được"), again.Text);
    }

    private Task<string> RowsAsync() => World.InDb(async db =>
        $"{await db.Activities.CountAsync()} {await db.DossierSteps.CountAsync()} {await db.Dossiers.CountAsync()} {await db.People.CountAsync()} {await db.BookletMoves.CountAsync()} {await db.IncomingVerifications.CountAsync()} {await db.MentorRemarks.CountAsync()} {await db.Sessions.CountAsync()}");

    private async Task<Guid> RequestAsync(TestClient officer)
    {
        await officer.PostJsonAsync($"/api/v1/dossiers/{World.Cuc.DossierId}/steps", new { kind = "VerificationSent", occurredOn = "2026-09-01", details = new { place = "Đảng ủy xã Gio Lâm" } });
        return await World.InDb(db => db.DossierSteps.Where(s => s.DossierId == World.Cuc.DossierId && s.Kind == StepKind.VerificationSent).Select(s => s.Id).FirstAsync());
    }
}
