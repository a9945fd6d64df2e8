using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;
using Nguon.Tests.Domain;
using Nguon.Tests.Rooms;
using Nguon.Web.Features.Rules;
using Nguon.Web.Seed;

namespace Nguon.Tests.Law;

/// <summary>Every line of the tables, through the same door other programs use.</summary>
public sealed class LawTableTests
{
    private static readonly Evaluation Evaluation = new(Way.Book, CalendarSource.Load());

    public static TheoryData<LawLine> Lines => [.. LawSheet.Lines];

    public static TheoryData<LawLine> SaidLines => [.. LawSheet.Lines.Where(line => line.Refusals != "-" || line.Warnings != "-")];

    [Theory]
    [MemberData(nameof(Lines), DisableDiscoveryEnumeration = true)]
    public async Task The_verdict_is_what_the_clause_says(LawLine line)
    {
        var verdict = await Judged(line);

        Assert.False(verdict.TryGetProperty("error", out var error), error.ToString());
        Assert.Equal(line.Refusals == "-" ? "" : line.Refusals, Rules(verdict, "refusals"));
        Assert.Equal(line.Warnings == "-" ? "" : line.Warnings, Rules(verdict, "warnings"));
        Assert.Equal(line.Refusals == "-", verdict.GetProperty("allowed").GetBoolean());
        Assert.All(line.Results == "-" ? [] : line.Results.Split(' '), result => Assert.Equal(result, $"{result.Split('=')[0]}={Result(verdict, result.Split('=')[0])}"));
    }

    [Theory]
    [MemberData(nameof(SaidLines), DisableDiscoveryEnumeration = true)]
    public async Task Whatever_is_said_names_its_basis_its_facts_and_who_mends_it(LawLine line)
    {
        var verdict = await Judged(line);

        Guard.Every(verdict.GetProperty("refusals").EnumerateArray().Concat(verdict.GetProperty("warnings").EnumerateArray()), said =>
        {
            Assert.False(string.IsNullOrEmpty(said.GetProperty("basis").GetString()), said.ToString());
            Assert.False(string.IsNullOrEmpty(said.GetProperty("mendedBy").GetString()), said.ToString());
            Assert.NotEqual(0, said.GetProperty("facts").GetArrayLength());
            Assert.StartsWith("ADM-", said.GetProperty("code").GetString(), StringComparison.Ordinal);
        });
    }

    [Fact]
    public void There_are_at_least_150_cases_and_each_names_its_clause()
    {
        Assert.True(LawSheet.Lines.Count() >= 150, $"{LawSheet.Lines.Count()}");
        Assert.All(LawSheet.Lines, line => Assert.NotEqual("", line.Clause));
        Assert.Equal(LawSheet.Lines.Count(), LawSheet.Lines.Select(line => line.ToString()).Distinct().Count());
    }

    internal static Task<JsonElement> Judged(LawLine line) => Judged(line.ToJson());

    internal static async Task<JsonElement> Judged(JsonObject one)
    {
        await using var answer = new FileBufferingWriteStream();
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(one.ToJsonString()));
        await Evaluation.RunAsync(input, answer, default);
        using var text = new MemoryStream();
        await answer.DrainBufferAsync(text);
        return JsonDocument.Parse(text.ToArray()).RootElement[0];
    }

    private static string Rules(JsonElement verdict, string field) =>
        string.Join(',', verdict.GetProperty(field).EnumerateArray().Select(refusal => refusal.GetProperty("rule").GetString()));

    private static string Result(JsonElement verdict, string name) => name switch
    {
        "ruleSet" => verdict.GetProperty("ruleSet").GetString() ?? "",
        "votes" => verdict.GetProperty("votes") is { ValueKind: JsonValueKind.Object } votes
            ? $"{votes.GetProperty("needed")}/{votes.GetProperty("denominator")}:{votes.GetProperty("reached").ToString().ToLowerInvariant()}"
            : "none",
        _ => verdict.GetProperty("dates").TryGetProperty(name, out var day) ? day.GetString() ?? "" : "none",
    };
}
