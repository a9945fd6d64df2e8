using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Nguon.Tests.Domain;
using Nguon.Web.Features.Rules;
using Nguon.Web.Seed;

namespace Nguon.Tests.Law;

/// <summary>Whatever is sent to be judged gets verdicts or a clear error with the place, and memory stays bounded.</summary>
public sealed class HostileCaseTests
{
    private static readonly Evaluation Evaluation = new(Way.Book, CalendarSource.Load());

    [Theory]
    [InlineData("""[{"id":"a","act":"HoldCeremony","on":"2025-01-01","papers":[{"kind":"Ceremony","on":"0000-00-00"}]}]""", "papers")]
    [InlineData("""[{"id":"a","act":"HoldCeremony","on":"9999-13-01"}]""", "on")]
    [InlineData("""[{"id":"a","act":"NoSuchAct","on":"2025-01-01"}]""", "act")]
    [InlineData("""[{"id":"a","act":"HoldCeremony","on":"2025-01-01","star":1}]""", "star")]
    [InlineData("""[{"id":"a","act":"HoldCeremony","on":"2025-01-01","body":{"officialMembers":1e99}}]""", "officialMembers")]
    [InlineData("""[{"id":"a","act":"HoldCeremony","on":"2025-01-01","body":[[[[]]]]}]""", "body")]
    [InlineData("""[{"id":{},"act":"HoldCeremony","on":"2025-01-01"}]""", "id")]
    [InlineData("[null]", "")]
    public async Task A_malformed_case_is_answered_in_its_place_naming_the_field_and_the_next_is_judged(string first, string place)
    {
        var answers = await AnswersAsync(first[..^1] + """,{"id":"b","act":"SendToAwarenessClass","on":"2025-01-01"}]""");

        Assert.Equal(2, answers.Count);
        Assert.Contains(place, answers[0].GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.Equal("b", answers[1].GetProperty("id").GetString());
        Assert.False(answers[1].GetProperty("allowed").GetBoolean());
    }

    [Fact]
    public async Task Deep_nesting_and_a_case_without_end_are_refused_with_the_place_in_the_file()
    {
        var deep = await AnswersAsync($$"""[{"id":"a","act":"HoldCeremony","on":"2025-01-01","papers":{{new string('[', 5000)}}{{new string(']', 5000)}}}]""");
        var endless = await Assert.ThrowsAsync<FormatException>(() => AnswersAsync("[\n{\"id\":\"" + new string('x', 3_000_000) + "\"}]"));
        var cut = await Assert.ThrowsAsync<FormatException>(() => AnswersAsync("[{\"id\":\"a\",\n\"act\":"));

        Assert.True(Assert.Single(deep).TryGetProperty("error", out _));
        Assert.Contains("dòng", endless.Message, StringComparison.Ordinal);
        Assert.Contains("dòng", cut.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[", "]", "")]
    [InlineData("{\"a\":", "}", "0")]
    public async Task A_hundred_thousand_levels_cost_no_more_than_the_few_a_case_has(string open, string close, string innermost)
    {
        var deep = Enumerable.Repeat(open, 100_000).Append(innermost).Concat(Enumerable.Repeat(close, 100_000));
        var text = $$"""{"id":"a","x":{{string.Concat(deep)}},"y":[1] }""";

        using var read = ShallowJson.Parse(Encoding.UTF8.GetBytes(text + ",{}"), isAll: false, out var length);
        var answers = await AnswersAsync($$"""[{{text}},{{text}},{"id":"b","act":"SendToAwarenessClass","on":"2025-01-01"}]""");

        Assert.Equal(text.Length, length);
        Assert.Equal(17, Depth(read?.RootElement ?? default));
        Assert.Equal(["a", "a", "b"], answers.Select(answer => answer.GetProperty("id").GetString()));
        Assert.Contains("không có trường này tại x", answers[0].GetProperty("error").GetString(), StringComparison.Ordinal);
    }

    private static int Depth(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => 1 + element.EnumerateObject().Select(field => Depth(field.Value)).DefaultIfEmpty().Max(),
        JsonValueKind.Array => 1 + element.EnumerateArray().Select(Depth).DefaultIfEmpty().Max(),
        _ => 0,
    };

    private static async Task<IReadOnlyList<JsonElement>> AnswersAsync(string text)
    {
        await using var answer = new FileBufferingWriteStream();
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(text));
        await Evaluation.RunAsync(input, answer, default);
        using var all = new MemoryStream();
        await answer.DrainBufferAsync(all);
        return [.. JsonDocument.Parse(all.ToArray()).RootElement.EnumerateArray()];
    }
}
