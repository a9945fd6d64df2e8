using Nguon.Domain.Admission;
using static Nguon.Tests.Domain.Way;

namespace Nguon.Tests.Domain;

/// <summary>Where a later document counts otherwise, the clocks of a dossier, its stage and the judge count alike; and the sentences say that document's numbers.</summary>
public sealed class OneCountingTests
{
    private static readonly RuleBook Other = Changed((RuleKey.StartDayCounts, "true"), (RuleKey.LastDayInside, "false"));

    [Fact]
    public void The_clock_of_the_decision_is_the_day_the_judge_tells()
    {
        var facts = RuleCases.Authority("1/6/2027") with { Papers = [new(PaperKind.CellResolution, Day("1/4/2027"))] };

        Assert.Equal(Judge.Of(facts, Other, Free()).Dates.DecisionDueOn, Clock(StepKind.CellResolution, "1/4/2027", ClockKind.Decision).DueOn);
        Assert.NotEqual(Judge.Of(facts, Book, Free()).Dates.DecisionDueOn, Judge.Of(facts, Other, Free()).Dates.DecisionDueOn);
    }

    [Fact]
    public void The_end_of_probation_the_stage_and_the_effect_are_one_day()
    {
        var facts = RuleCases.Recognition("1/6/2028").With(PaperKind.Ceremony, "20/4/2027");
        var ends = Judge.Of(facts, Other, Free()).Dates.ProbationEndsOn;
        var way = Held();

        way.Dossier.Refresh(way.Context(Day("18/4/2028")) with { Rules = Other });
        Assert.Equal((DossierStage.Probation, ends), (way.Dossier.Stage, way.Dossier.DueOn));
        way.Dossier.Refresh(way.Context(Day("19/4/2028")) with { Rules = Other });
        Assert.Equal((DossierStage.RecognitionOpen, ends), (way.Dossier.Stage, way.Dossier.StageOn));
        Assert.Equal(Day("19/4/2028"), ends);
        Assert.Equal(Judge.Of(facts, Other, Free()).Dates.RecognitionDueOn, way.Dossier.DueOn);
    }

    [Fact]
    public void Certificate_and_request_lapse_on_the_day_every_page_counts()
    {
        var rules = Other.InForceOn(Day("1/4/2027"));

        Assert.Equal(Day("31/3/2032"), rules.CertificateUntil(Day("1/4/2027")));
        Assert.Equal(Free().AddWorkingDays(Day("31/3/2027"), rules.VerificationReplyDays.Value), rules.EndOfWorkingDays(Day("1/4/2027"), rules.VerificationReplyDays.Value, Free()));
    }

    [Fact]
    public void The_sentences_about_age_say_the_years_of_the_rules_in_force()
    {
        var book = Changed((RuleKey.AgeFromMonths, "240"), (RuleKey.AgeToMonths, "660"));

        Assert.Contains("Chưa đủ 20 tuổi", Said("1/5/2007"), StringComparison.Ordinal);
        Assert.Contains("mới đủ 20 tuổi", Said("20/4/2007"), StringComparison.Ordinal);
        Assert.Contains("đã quá 55 tuổi từ", Said("1/4/1972"), StringComparison.Ordinal);
        Assert.Contains("Người trên 55 tuổi", Said("31/3/1972"), StringComparison.Ordinal);

        string Said(string born) => string.Join('\n', Judge.Of(
            new() { Act = ActKind.CellConsidersAdmission, On = Day("15/4/2027"), Applicant = new() { BornOn = Day(born) } }, book, Free())
            is var verdict ? verdict.Refusals.Concat(verdict.Warnings).Select(refusal => refusal.Message) : []);
    }

    private static Way Held()
    {
        var way = new Way { Today = Day("22/4/2027") };
        foreach (var (kind, on) in new[] { (StepKind.AdmissionDecision, "1/4/2027"), (StepKind.Ceremony, "20/4/2027") })
        {
            Assert.True(way.Dossier.Take(way.Draft(kind, on, mode: StepMode.Record), way.Context() with { Rules = Other }).Succeeded);
        }

        return way;
    }

    private static DossierClock Clock(StepKind kind, string on, ClockKind clock)
    {
        var way = new Way { Today = Day("22/4/2027") };
        var context = way.Context() with { Rules = Other };
        Assert.True(way.Dossier.Take(way.Draft(kind, on, new() { Body = Present(14), Vote = new() { For = 14 } }, StepMode.Record), context).Succeeded);
        return way.Dossier.Clocks(context).Single(one => one.Kind == clock);
    }

    /// <summary>The book with these values in every document that holds them.</summary>
    private static RuleBook Changed(params (RuleKey Key, string Text)[] values) => new(Book.Layers.Select(layer => layer with
    {
        Values = [.. layer.Values.Select(value => values.Where(other => other.Key == value.Key).Select(other => value with { Text = other.Text }).FirstOrDefault(value))],
    }));
}
