using System.Net;
using System.Text;
using Nguon.Tests.World;
using Nguon.Web.Api;

namespace Nguon.Tests.Attacks;

/// <summary>What never reaches a use case: the NUL character, values no list knows, a body of another kind.</summary>
public sealed class ReadableInputTests(ProvinceFixture fixture) : IClassFixture<ProvinceFixture>
{
    private TestWorld World => fixture.World;

    [Fact]
    public async Task The_NUL_character_in_any_text_of_the_API_is_answered_in_words()
    {
        using var secretary = await World.As(World.SecretaryOfKhuPho1);
        using var admin = await World.As(World.Admin);
        var dossier = $"/api/v1/dossiers/{World.An.DossierId}";

        PageAnswer[] answers =
        [
            await secretary.PostJsonAsync($"/api/v1/people/{World.An.Id}/tasks", new { text = "Giúp\0hộ" }),
            await secretary.PostJsonAsync($"{dossier}/booklet", new { on = "2026-11-01", place = "Chi\0bộ", signedBy = "An" }),
            await secretary.PostJsonAsync("/api/v1/sessions", Meeting("Nhà\0văn hóa")),
            await secretary.PostJsonAsync($"{dossier}/steps", new { kind = "Application", occurredOn = "2026-10-15", details = new { text = "a\0" } }),
            await admin.PostJsonAsync("/api/v1/accounts", new { login = "a\0b", displayName = "x", grant = new { organizationId = World.An.CellId, role = "CellSecretary" } }),
            await secretary.GetAsync("/api/v1/people?search=a%00b"),
        ];

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.BadRequest, answer.Status));
        Assert.All(answers, answer => Assert.Contains("ký tự ẩn", answer.Body, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_NUL_character_in_a_form_or_an_address_is_answered_with_a_page_in_words()
    {
        using var secretary = await World.As(World.SecretaryOfKhuPho1);

        var form = await secretary.PostAsync("/nguoi/moi", ("Input.FullName", "Trần\0Ẩn"));
        var query = await secretary.GetAsync("/nguoi?Tim=a%00b");

        Assert.Equal([HttpStatusCode.BadRequest, HttpStatusCode.BadRequest], [form.Status, query.Status]);
        Assert.True(form.Shows("ký tự ẩn") && query.Shows("ký tự ẩn"), form.Text);
    }

    [Theory]
    [InlineData("{\"a\":\"x\\u0000\"}", true)]
    [InlineData("{\"a\":\"x\\\\u0000\"}", false)]
    [InlineData("{\"a\":\"\\\\\\u0000\"}", true)]
    [InlineData("{\"a\":\"\\u0001 \\u000a0000\"}", false)]
    [InlineData("{\"a\":\"\\u00\\u0000\"}", true)]
    public void NUL_is_found_in_JSON_even_when_the_line_cuts_it_in_two(string json, bool isThere)
    {
        var scan = new NulScan();

        Assert.Equal(isThere, Encoding.UTF8.GetBytes(json).Aggregate(false, (found, one) => scan.Finds([one]) || found));
    }

    [Theory]
    [InlineData("/api/v1/people?status=99", "OfficialMember")]
    [InlineData("/api/v1/people?stage=7", "Preparing")]
    [InlineData("/api/v1/dossiers?stage=99", "Preparing")]
    [InlineData("/api/v1/sessions?kind=77", "StandingCommittee")]
    [InlineData("/api/v1/sessions?kind=Nothing", "StandingCommittee")]
    public async Task A_value_no_list_knows_is_a_bad_request_that_names_the_values(string address, string known)
    {
        using var secretary = await World.As(World.SecretaryOfKhuPho1);

        var answer = await secretary.GetAsync(address);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains(known, answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_of_another_kind_is_415_for_who_may_come_in_and_401_for_others()
    {
        using var secretary = await World.As(World.SecretaryOfKhuPho1);
        using var anyone = World.Anyone();

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await SendTextAsync(secretary)).Status);
        Assert.Contains("Chưa nhận kiểu nội dung này", (await SendTextAsync(secretary)).Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Unauthorized, (await SendTextAsync(anyone)).Status);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await secretary.SendJsonAsync(HttpMethod.Delete, "/api/v1/people", new { })).Status);
    }

    private static async Task<PageAnswer> SendTextAsync(TestClient client)
    {
        using var text = new StringContent("fullName=An", Encoding.UTF8, "text/plain");
        return await TestClient.AnswerAsync(await client.Http.PostAsync(new Uri("/api/v1/people", UriKind.Relative), text));
    }

    private object Meeting(string place) => new { organizationId = World.An.CellId, kind = "Cell", heldOn = "2026-11-25", place, items = Array.Empty<object>() };
}
