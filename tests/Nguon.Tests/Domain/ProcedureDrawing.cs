using System.Text;
using Nguon.Domain.Admission;

namespace Nguon.Tests.Domain;

/// <summary>Draws the procedure of one rule set: every step, what it rests on, the clocks and every value with its confidence.</summary>
internal static class ProcedureDrawing
{
    /// <summary>One drawing per regulation, by file name.</summary>
    public static IReadOnlyDictionary<string, string> All(RuleBook book) =>
        book.Sets.GroupBy(rules => rules.Regulation.Id).ToDictionary(
            same => same.Key.Replace('/', '-').Replace("Đ", "D", StringComparison.Ordinal) + ".md",
            same => Draw(same.Last()),
            StringComparer.Ordinal);

    private static string Draw(RuleSet rules)
    {
        var text = new StringBuilder();
        Line($"# {rules.Regulation.Id}");
        Line("");
        Line($"In force from {rules.Regulation.From:yyyy-MM-dd}{(rules.Regulation.Until is { } until ? $" until the day before {until:yyyy-MM-dd}" : "")}. Guidance: {rules.Guidance.Id}. Forms: {rules.Forms.Id}.");
        Line(rules.Regulation.IsCheckedAgainstOriginal ? "Đã đối chiếu văn bản gốc." : "Chưa đối chiếu văn bản gốc.");
        Line("");
        Line("Made by a test from `StepCatalogue` and `RuleSet`; run the tests with `UPDATE_DRAWINGS=1` to draw it anew. Dashed boxes are optional, dotted arrows are clocks, a question mark is a value that only warns.");
        Line("");
        Line("```mermaid");
        Line("flowchart TD");
        Steps(Line);
        Clocks(rules, Line);
        Line("  classDef optional stroke-dasharray: 4 4");
        Line($"  class {string.Join(',', StepCatalogue.Way.Where(step => step.IsOptional).Select(step => step.Kind))} optional");
        Line("```");
        Line("");
        Values(rules, Line);
        return text.ToString();

        void Line(string line) => text.Append(line).Append('\n');
    }

    private static void Steps(Action<string> line)
    {
        foreach (var step in StepCatalogue.Way)
        {
            line($"  {step.Kind}[\"{step.Label}{(step.FormCode is null ? "" : $" ({step.FormCode})")}<br/>{Actors.NameOf(step.Actor)}\"]");
        }

        foreach (var step in StepCatalogue.Way)
        {
            foreach (var before in step.RestsOn)
            {
                line($"  {before} --> {step.Kind}");
            }
        }
    }

    private static void Clocks(RuleSet rules, Action<string> line)
    {
        foreach (var clock in ProcedureClock.Of(rules))
        {
            line($"  {clock.From} -. \"{clock.Length.Value} {clock.Unit}{(clock.Length.Judges ? "" : " ?")}\" .-> {clock.To}");
        }
    }

    private static void Values(RuleSet rules, Action<string> line)
    {
        line("| Key | Value | Confidence | Basis |");
        line("|---|---|---|---|");
        foreach (var value in rules.Values)
        {
            line($"| `{value.Key}` | {value.Text} | {value.Confidence} | {value.Document}{(value.Clause.Length > 0 ? $", {value.Clause}" : "")} |");
        }
    }
}
