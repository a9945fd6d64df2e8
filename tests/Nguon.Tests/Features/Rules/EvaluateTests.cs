using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Nguon.Tests.World;

namespace Nguon.Tests.Features.Rules;

public sealed class EvaluateTests(ProvinceFixture fixture) : IClassFixture<ProvinceFixture>
{
    private readonly TestWorld world = fixture.World;

    [Fact]
    public async Task The_api_gives_the_verdicts_in_the_order_of_the_cases_and_says_where_one_is_malformed()
    {
        using var client = await world.As(world.SecretaryOfKhuPho1);
        var cases = JsonNode.Parse("""
            [ { "id": "a", "act": "AdoptMentor", "on": "2024-02-03", "mentor": { "official": true } },
              { "id": "b", "act": "AdoptMentor", "on": "2024-02-03", "mentor": { "officer": true } },
              { "id": "c", "act": "AdoptMentor", "on": "2024-02-03", "mentor": { "official": false } } ]
            """);

        var answers = JsonDocument.Parse((await client.PostJsonAsync("/api/v1/rules/evaluate", cases)).MustBe(HttpStatusCode.OK).Body).RootElement;

        Assert.True(answers[0].GetProperty("allowed").GetBoolean());
        Assert.Contains("mentor.officer", answers[1].GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.Equal("MentorEligibility", answers[2].GetProperty("refusals")[0].GetProperty("rule").GetString());
    }

    [Fact]
    public async Task What_is_no_json_answers_400_with_the_place_and_nobody_is_asked_without_signing_in()
    {
        using var client = await world.As(world.SecretaryOfKhuPho1);
        using var anyone = world.Anyone();

        var broken = await client.PostJsonAsync("/api/v1/rules/evaluate", "[ {},\n oh ]");
        var refused = await anyone.PostJsonAsync("/api/v1/rules/evaluate", JsonNode.Parse("[]"));

        Assert.Contains("dòng 2", broken.MustBe(HttpStatusCode.BadRequest).Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Unauthorized, refused.Status);
    }
}
