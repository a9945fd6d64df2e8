using System.Text.Json;
using Nguon.Tests.World;

namespace Nguon.Tests.Verbs;

/// <summary>./nguon rules evaluate as another program calls it (contracts/rules-evaluate.md).</summary>
public sealed class RulesVerbTests : IDisposable
{
    private const string Good = """{ "id": "t", "act": "PresentTransfer", "on": "2025-09-30", "papers": [ { "kind": "TransferSlip", "on": "2025-09-01" } ] }""";

    private readonly Desk desk = new();

    public void Dispose() => desk.Dispose();

    [Fact]
    public async Task A_file_or_standard_input_gives_the_same_array_and_needs_no_database()
    {
        var file = await Nowhere().SayAsync("rules", "evaluate", desk.File("a.json", $"[{Good}]"));
        var input = await Nowhere().HearAsync(Good, "rules", "evaluate", "-");

        Assert.Equal((0, ""), (file.Code, file.Error));
        Assert.Equal(file.Output, input.Output);
        var verdict = JsonDocument.Parse(file.Output).RootElement[0];
        Assert.Equal(["id", "allowed", "ruleSet", "refusals", "warnings", "votes", "dates"], verdict.EnumerateObject().Select(field => field.Name));
        Assert.Equal("2025-10-14", verdict.GetProperty("dates").GetProperty("presentDueOn").GetString());
        Assert.Equal(JsonValueKind.Null, verdict.GetProperty("votes").ValueKind);
        Assert.False(Directory.Exists(desk.Path("data")));
    }

    [Fact]
    public async Task A_refusal_carries_code_rule_message_basis_facts_and_who_mends_it()
    {
        var said = await Nowhere().HearAsync("""{ "id": "x", "act": "StartTransfer", "on": "2025-08-01" }""", "rules", "evaluate", "-");

        var refusal = JsonDocument.Parse(said.Output).RootElement[0].GetProperty("refusals")[0];
        Assert.Equal(0, said.Code);
        Assert.Equal(["code", "rule", "message", "basis", "facts", "mendedBy"], refusal.EnumerateObject().Select(field => field.Name));
        Assert.Equal("PaperMissing", refusal.GetProperty("rule").GetString());
        Assert.Contains("MoveDecision", refusal.GetProperty("facts").EnumerateArray().Select(fact => fact.GetString()));
    }

    [Theory]
    [InlineData("""{ "id": "x", "act": "PresentTransfer", "on": "2025-09-30", "favourite": 1 }""", "favourite")]
    [InlineData("""{ "id": "x", "act": "PresentTransfer", "on": "2025-02-30" }""", " on")]
    [InlineData("""{ "id": "x", "act": "PresentTransfer", "on": "0001-01-01" }""", " on")]
    [InlineData("""{ "id": "x", "act": "Dance", "on": "2025-02-03" }""", "«Dance» tại act")]
    [InlineData("""{ "id": "x", "act": "PresentTransfer" }""", "thiếu tại on")]
    [InlineData("""{ "id": "x", "act": "PresentTransfer", "on": "2025-09-30", "papers": [ { "kind": "TransferSlip", "on": "2025-09-01" }, { "kind": "Novel", "on": "2025-09-01" } ] }""", "papers[1].kind")]
    [InlineData("""{ "id": "x", "act": "PresentTransfer", "on": "2025-09-30", "papers": {} }""", "papers")]
    [InlineData("""{ "id": "x", "act": "PresentTransfer", "on": "2025-09-30", "applicant": { "difficultArea": "yes" } }""", "applicant.difficultArea")]
    [InlineData("""{ "id": "x", "act": "PresentTransfer", "on": "2025-09-30", "vote": { "for": 1.5 } }""", "vote.for")]
    [InlineData("""{ "id": "x", "act": "PresentTransfer", "on": "2025-09-30", "vote": { "for": 99999999999 } }""", "vote.for")]
    [InlineData("""{ "id": "x", "act": "PresentTransfer", "on": "2025-09-30", "round": 0 }""", "round")]
    [InlineData("""{ "id": "x", "act": "PresentTransfer", "on": "2025-09-30", "on": "2025-09-29" }""", "ghi hai lần tại on")]
    [InlineData("""{ "id": "x", "act": "PresentTransfer", "on": "2025-09-30", "applicant": { "previousMembership": { "reason": 3 } } }""", "applicant.previousMembership.reason")]
    [InlineData("""{ "id": "x", "act": "PresentTransfer", "on": "2025-09-30", "calendar": { "holidays": ["Tết"] } }""", "calendar.holidays[0]")]
    [InlineData("""{ "id": "x", "act": "presenttransfer", "on": "2025-09-30" }""", "act")]
    public async Task A_malformed_case_is_answered_in_its_place_with_the_place_and_the_others_are_judged(string malformed, string named)
    {
        var said = await Nowhere().HearAsync($"[{Good}, {malformed}, {Good}]", "rules", "evaluate", "-");

        var answers = JsonDocument.Parse(said.Output).RootElement;
        Assert.Equal(1, said.Code);
        Assert.True(answers[0].GetProperty("allowed").GetBoolean());
        Assert.Equal("x", answers[1].GetProperty("id").GetString());
        Assert.Contains(named, answers[1].GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.True(answers[2].GetProperty("allowed").GetBoolean());
    }

    [Theory]
    [InlineData("", "dòng 1")]
    [InlineData("[", "dòng 1")]
    [InlineData("[\n{ \"id\": x }]", "dòng 2")]
    [InlineData("[{}] more", "dòng 1")]
    [InlineData("[{} {}]", "dấu phẩy")]
    [InlineData("[{},]", "dòng 1")]
    public async Task What_is_no_json_answers_2_with_the_line_and_nothing_on_standard_output(string text, string place)
    {
        var said = await Nowhere().HearAsync(text, "rules", "evaluate", "-");

        Assert.Equal((2, ""), (said.Code, said.Output));
        Assert.Contains(place, said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_no_json_and_is_named()
    {
        var said = await Nowhere().SayAsync("rules", "evaluate", desk.Path("nowhere.json"));

        Assert.Equal((2, ""), (said.Code, said.Output));
        Assert.Contains("nowhere.json", said.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[]", "[]")]
    [InlineData("17", "error")]
    [InlineData("[[], null]", "error")]
    public async Task What_is_json_but_no_case_is_answered(string text, string holds)
    {
        var said = await Nowhere().HearAsync(text, "rules", "evaluate", "-");

        Assert.Equal(text == "[]" ? 0 : 1, said.Code);
        Assert.Contains(holds, said.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deep_nesting_and_a_case_of_many_megabytes_are_refused_in_words()
    {
        var deep = await Nowhere().HearAsync($$"""[{ "id": "x", "act": "PresentTransfer", "on": "2025-09-30", "a": {{new string('[', 5000)}}{{new string(']', 5000)}} }]""", "rules", "evaluate", "-");
        var huge = await Nowhere().HearAsync($$"""[{ "id": "{{new string('x', 3_000_000)}}" }]""", "rules", "evaluate", "-");

        Assert.Equal(1, deep.Code);
        Assert.Contains("không có trường này tại a", deep.Output, StringComparison.Ordinal);
        Assert.Equal((2, ""), (huge.Code, huge.Output));
        Assert.Contains("dài hơn 1 MB", huge.Error, StringComparison.Ordinal);
    }

    private static Shell Nowhere() => new(new FrozenClock(), "--data", Path.Combine(Path.GetTempPath(), "nguon-nowhere"));
}
