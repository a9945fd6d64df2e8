using System.Text.Json;
using Nguon.Tests.Rooms;

namespace Nguon.Tests.Law;

/// <summary>Every sentence the tables make the law say, with document, facts and who mends it, as a secretary reads it; a change is read before it is kept.</summary>
public sealed class SentenceTests
{
    [Fact]
    public async Task Each_case_is_answered_with_the_words_that_were_read_and_kept()
    {
        var kept = Repo.Read("tests/Nguon.Tests/Law/sentences.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        List<string> said = [];
        foreach (var line in LawSheet.Lines)
        {
            var verdict = await LawTableTests.Judged(line);
            said.AddRange(Sentences(line, verdict, "refusals").Concat(Sentences(line, verdict, "warnings")));
        }

        Assert.Empty(said.Except(kept).Take(3));
        Assert.Equal(kept, said);
    }

    [Fact]
    public async Task An_older_copy_of_a_paper_changes_nothing_the_last_of_each_kind_counts()
    {
        string[] firstCounts = ["Verification", "VerificationRequest"]; // what cannot be is an answer before the first request
        foreach (var line in LawSheet.Lines.Where(line => line.Refusals == "-"))
        {
            var before = await LawTableTests.Judged(line);
            var json = line.ToJson();
            foreach (var paper in json["papers"]?.AsArray().Where(paper => paper!["on"] is not null && !firstCounts.Contains(paper["kind"]!.GetValue<string>())).ToList() ?? []) // bases hold whole papers
            {
                var older = paper!.DeepClone();
                older["on"] = DateOnly.Parse(paper["on"]!.GetValue<string>()).AddDays(-3).ToString("yyyy-MM-dd");
                json["papers"]!.AsArray().Add(older);
            }

            var after = await LawTableTests.Judged(json);
            Assert.Equal((line.ToString(), Told(before)), (line.ToString(), Told(after)));
        }
    }

    private static IEnumerable<string> Sentences(LawLine line, JsonElement verdict, string kind) => verdict.GetProperty(kind).EnumerateArray().Select(one => string.Join(" | ",
        $"{line.Clause}: {line.What}",
        kind == "refusals" ? "chặn" : "nhắc",
        one.GetProperty("code").GetString(),
        one.GetProperty("basis").GetString() ?? "không có văn bản",
        one.GetProperty("mendedBy").GetString(),
        string.Join("; ", one.GetProperty("facts").EnumerateArray().Select(fact => fact.GetString())),
        one.GetProperty("message").GetString()));

    private static string Told(JsonElement verdict) =>
        string.Join('\n', verdict.EnumerateObject().Where(part => part.Name != "id").Select(part => $"{part.Name}: {part.Value}"));
}
