using Nguon.Domain.Admission;
using Nguon.Tests.Domain;
using Nguon.Web.Seed;
using static Nguon.Tests.Domain.Way;

namespace Nguon.Tests.Law;

/// <summary>
/// The way of one dossier as it is written down: each act (day and kind) and each question (? what stands, ! what lies ahead)
/// is followed by the answer, indented, of the task list only what is new; "who", "about" and "chain" say what is known.
/// </summary>
internal sealed class WrittenWay
{
    private readonly List<string> lines = [];
    private HashSet<string> seen = [];
    private Way way = new();

    /// <summary>The same acts and questions with the answers given now.</summary>
    public static string Told(string written)
    {
        var one = new WrittenWay();
        foreach (var line in written.Split('\n').Where(line => line.Length == 0 || line[0] != ' '))
        {
            one.lines.Add(line);
            one.Answer(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }

        return string.Join('\n', one.lines);
    }

    private void Answer(string[] words)
    {
        switch (words)
        {
            case [] or ["#", ..]:
                break;
            case ["calendar"]:
                way = new Way(CalendarSource.Load());
                break;
            case ["chain", .. var told]:
                way.Chain = WayWords.Chain(way.Chain, told);
                break;
            case ["who", .. var told]:
                way.Applicant = WayWords.Who(way.Applicant, told);
                break;
            case ["about", .. var told]:
                way.Dossier.Circumstances = WayWords.About(way.Dossier.Circumstances, told);
                break;
            case ["?", var day]:
                Look(Day(day));
                break;
            case ["!", var day, .. var supposed]:
                Say(WayAnswer.Ahead(way.Dossier.Outlook(way.Context(Day(day)), [.. supposed.Select(Supposed)])));
                break;
            case [var day, var kind, .. var told]:
                Act(Day(day), WayWords.Draft(way, Enum.Parse<StepKind>(kind), day, told.Where(word => !word.StartsWith("entered=", StringComparison.Ordinal))), told);
                break;
        }
    }

    private static Supposition Supposed(string word) => word.Split('=') is [var kind, var on] ? new(Enum.Parse<StepKind>(kind), Day(on)) : throw WayWords.Unknown(word);

    private void Act(DateOnly day, StepDraft draft, string[] told)
    {
        var entered = told.FirstOrDefault(word => word.StartsWith("entered=", StringComparison.Ordinal));
        var context = way.Context(entered is null ? day : Day(entered["entered=".Length..]));
        var outcome = way.Dossier.Take(draft, context);
        Say(outcome.Refusals.Select(refusal => $"chặn {WayAnswer.Of(refusal)}"));
        Say(outcome.Warnings.Select(warning => $"{(warning.IsRemark ? "nhắc" : "khắc phục")} {WayAnswer.Of(warning)}"));
        Say(outcome.Succeeded ? [$"{way.Dossier.Steps[^1].Sequence}. {WayAnswer.Standing(way.Dossier)}"] : []);
    }

    private void Look(DateOnly day)
    {
        var context = way.Context(day);
        way.Dossier.Refresh(context);
        Say([WayAnswer.Standing(way.Dossier)]);
        Say(way.Dossier.Clocks(context).Select(WayAnswer.Of));
        Say(News([.. way.Dossier.WhatNext(context).Select(WayAnswer.Of)]));
        Say(way.Dossier.MarksToMend(context).Select(open => $"còn phải khắc phục ở {open.Step.Kind}: {open.Mark.Refusal.Message}"));
    }

    // Only what the last look did not show: the whole list each time is read by nobody.
    private IEnumerable<string> News(HashSet<string> shown)
    {
        var before = seen;
        seen = shown;
        return shown.Except(before);
    }

    private void Say(IEnumerable<string> answers) => lines.AddRange(answers.Select(answer => $"    {answer}"));
}
