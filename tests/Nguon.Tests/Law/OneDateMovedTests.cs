using FsCheck;
using FsCheck.Fluent;
using Nguon.Domain.Admission;
using Nguon.Tests.Domain;
using static Nguon.Tests.Domain.RuleCases;
using static Nguon.Tests.Domain.Way;

namespace Nguon.Tests.Law;

/// <summary>A good case with one date alone moved: the answer stays, or changes in what names that date's rule and in nothing else.</summary>
public sealed class OneDateMovedTests
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(1500);

    private static readonly string[] Order = ["PaperOrder", "PaperDate"];

    private static readonly DossierFacts[] Good =
    [
        Cell(), Cell("5/8/2025"), Authority(), Recognition(),
        new() { Act = ActKind.HoldCeremony, On = Day("20/6/2024"), Papers = [new(PaperKind.AdmissionDecision, Day("1/6/2024")), new(PaperKind.DecisionReceived, Day("5/6/2024"))] },
        new() { Act = ActKind.CertifyResume, On = Day("25/1/2024"), Papers = [new(PaperKind.Verification, Day("20/1/2024")), new(PaperKind.CellCommitteeComment, Day("22/1/2024"))] },
        new()
        {
            Act = ActKind.AuthorityRecognises, On = Day("1/8/2025"), Body = new() { Members = 9, Mode = Nguon.Domain.Organizations.DecisionMode.StandingCommittee }, Vote = new() { For = 9 },
            Papers = [new(PaperKind.AdmissionDecision, Day("1/6/2024")), new(PaperKind.Ceremony, Day("20/6/2024")), new(PaperKind.NewMemberCertificate, Day("1/12/2024")), new(PaperKind.CellRecognitionResolution, Day("1/7/2025"))],
        },
        new() { Act = ActKind.StartTransfer, On = Day("1/8/2025"), Papers = [new(PaperKind.MoveDecision, Day("10/7/2025"))] },
        new() { Act = ActKind.PresentTransfer, On = Day("1/8/2025"), Papers = [new(PaperKind.TransferSlip, Day("10/7/2025"))] },
    ];

    [Fact]
    public void Every_case_it_starts_from_is_good() => Assert.All(Good, facts => facts.Refuses());

    [Fact]
    public void A_moved_paper_is_answered_by_its_own_rule_alone() => Check.One(Many, Prop.ForAll(Papers.ToArbitrary(), (Move move) =>
    {
        var paper = move.Facts.Papers[move.At];
        var moved = move.Facts with { Papers = [.. move.Facts.Papers.Select((one, at) => at == move.At ? one with { On = one.On.AddDays(move.Days) } : one)] };
        return Only(move.Facts, moved, RulesOf(paper.Kind, move.Facts.Act), $"{paper.Kind} {move.Days} days");
    }));

    [Fact]
    public void A_moved_birth_date_is_answered_by_the_age() => Check.One(Many, Prop.ForAll(Gen.Choose(-16000, 9000).ToArbitrary(), (int days) =>
        Only(Cell(), Cell().Who(who => who with { BornOn = who.BornOn!.Value.AddDays(days) }), ["Age", "AgeConsent", "IntroductionRoute", .. Order], $"born {days} days later"))); // given in the case

    [Fact]
    public void A_moved_day_of_an_introducer_is_answered_by_what_is_asked_of_introducers() => Check.One(Many, Prop.ForAll(Gen.Choose(-3000, 3000).ToArbitrary(), (int days) =>
    {
        var one = Cell().Introducers![0]; // given in the case
        return Only(Cell(), Cell() with { Introducers = [one with { WorkedTogetherSince = one.WorkedTogetherSince!.Value.AddDays(days) }] }, ["IntroducerCoWorking"], $"together {days} days later") // given in the case
            && Only(Cell(), Cell() with { Introducers = [one with { OfficialSince = Cell().On.AddDays(days) }] }, ["IntroducerOfficial"], $"official {days} days later");
    }));

    private static Gen<Move> Papers =>
        from facts in Gen.Elements(Good)
        from at in Gen.Choose(0, facts.Papers.Count - 1)
        from days in Gen.OneOf(Gen.Choose(-2500, 2500), Gen.Choose(-40, 40))
        select new Move(facts, at, days);

    private static string[] RulesOf(PaperKind kind, ActKind act) => [.. Order, .. kind switch
    {
        PaperKind.AwarenessCertificate => ["CertificateValidity"],
        PaperKind.Verification => ["VerificationValidity"],
        PaperKind.OpinionSummary => ["OpinionValidity"],
        PaperKind.CellResolution => ["DecisionDue"],
        PaperKind.AdmissionDecision when act == ActKind.HoldCeremony => ["CeremonyDue", "PaperMissing"],
        PaperKind.DecisionReceived => ["CeremonyDue"],
        PaperKind.Ceremony => ["ProbationRunning", "RecognitionDue", "NewMemberClass"],
        PaperKind.NewMemberCertificate => ["NewMemberClass"],
        PaperKind.CellRecognitionResolution => ["ProbationRunning", "RecognitionDue", "NewMemberClass"],
        PaperKind.MoveDecision or PaperKind.TransferSlip => ["TransferDue"],
        _ => Array.Empty<string>(),
    }];

    private static bool Only(DossierFacts before, DossierFacts after, string[] rules, string what)
    {
        var (first, second) = (Told(before), Told(after));
        var other = first.Except(second).Concat(second.Except(first)).Where(said => !rules.Contains(said.Split(' ')[1])).ToList();
        return other.Count == 0 ? true : throw new InvalidOperationException($"{before.Act}, {what}: {string.Join(", ", other)}");
    }

    private static List<string> Told(DossierFacts facts)
    {
        var verdict = facts.Judged();
        return [.. verdict.Refusals.Select(refusal => $"refuses {refusal.Rule} {refusal.Message}"), .. verdict.Warnings.Select(refusal => $"warns {refusal.Rule} {refusal.Message}")];
    }

    private sealed record Move(DossierFacts Facts, int At, int Days);
}
