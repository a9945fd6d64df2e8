using FsCheck;
using FsCheck.Fluent;
using Nguon.Domain.Admission;
using static Nguon.Tests.Domain.RuleCases;

namespace Nguon.Tests.Domain;

public sealed class OrderlessTests
{
    [Fact]
    public void The_order_in_which_papers_were_typed_never_changes_the_verdict() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(
        Cases.ToArbitrary(),
        (DossierFacts facts) =>
        {
            var turned = facts with { Papers = [.. facts.Papers.OrderBy(paper => (paper.On.DayNumber * 31) % 17).ThenByDescending(paper => paper.Kind)], Introducers = [.. facts.Introducers!.Reverse()] }; // given by Cases
            return Told(facts).SequenceEqual(Told(turned));
        }));

    private static Gen<DossierFacts> Cases =>
        from act in Gen.Elements(Enum.GetValues<ActKind>())
        from offset in Gen.Choose(0, 4000)
        from papers in (from kind in Gen.Elements(Enum.GetValues<PaperKind>()) from days in Gen.Choose(-2500, 100) select (kind, days)).ArrayOf(14)
        from together in Gen.Choose(0, 800)
        let day = new DateOnly(2016, 1, 1).AddDays(offset)
        select Cell() with
        {
            Act = act,
            On = day,
            Papers = [.. papers.Select(paper => new PaperFact(paper.kind, day.AddDays(paper.days)))],
            Introducers = [new() { Name = "A", IsOfficial = true, WorkedTogetherSince = day.AddDays(-together) }, new() { Name = "B", OfficialSince = day, WorkedTogetherSince = day.AddYears(-2) }],
        };

    private static IEnumerable<string> Told(DossierFacts facts)
    {
        var verdict = facts.Judged();
        return verdict.Refusals.Concat(verdict.Warnings).Select(refusal => $"{refusal.Rule}: {refusal.Message}").Append(verdict.Dates.ToString());
    }
}
