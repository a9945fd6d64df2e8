using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Nguon.Tests.World;

namespace Nguon.Tests.Attacks;

public sealed class HostileInputTests(ProvinceFixture fixture) : IClassFixture<ProvinceFixture>
{
    private TestWorld World => fixture.World;

    [Fact]
    public async Task A_form_of_too_many_fields_is_a_bad_request_with_a_page()
    {
        using var anyone = World.Anyone();

        var answer = await anyone.PostFormAsync("/dang-nhap", Enumerable.Range(0, 1100).Select(i => KeyValuePair.Create($"k{i}", "1")));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
    }

    [Fact]
    public async Task People_are_listed_by_the_stage_of_their_dossier()
    {
        using var secretary = await World.As(World.SecretaryOfKhuPho1);

        Assert.Equal(HttpStatusCode.OK, (await secretary.GetAsync("/api/v1/people?stage=Listed")).Status);
    }

    [Fact]
    public async Task Nobody_is_entered_with_hidden_characters_endless_codes_or_a_foreign_responsible_member()
    {
        using var secretary = await World.As(World.SecretaryOfKhuPho1);

        var hidden = await secretary.PostJsonAsync("/api/v1/people", new { fullName = "Trần \u202eThị Ẩn", unitId = World.An.CellId, bornOn = "1999-01-01", occupation = "a\u200bb" });
        var endless = await secretary.PostJsonAsync("/api/v1/people", new { fullName = "Trần Thị Dài", unitId = World.An.CellId, ethnicCode = new string('z', 5000) });
        var foreign = await secretary.PostJsonAsync("/api/v1/people", new { fullName = "Trần Thị Xa", unitId = World.An.CellId, responsibleMemberId = World.Stranger.Id });

        var id = JsonDocument.Parse(hidden.MustBe(HttpStatusCode.Created).Body).RootElement.GetProperty("id").GetGuid();
        var kept = await World.InDb(db => db.People.SingleAsync(p => p.Id == id));
        Assert.Equal(("Trần Thị Ẩn", "ab"), (kept.FullName, kept.Occupation));
        Assert.Equal([HttpStatusCode.UnprocessableEntity, HttpStatusCode.NotFound], [endless.Status, foreign.Status]);
    }
}
