using FsCheck;
using FsCheck.Fluent;
using Nguon.Domain;
using Nguon.Domain.Admission;
using Nguon.Domain.Organizations;
using Nguon.Domain.People;
using Nguon.Tests.Domain;
using static Nguon.Tests.Domain.RuleCases;

namespace Nguon.Tests.Law;

/// <summary>What holds for every case, however it was made up.</summary>
public sealed class LawPropertyTests
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(500);

    [Fact]
    public void Evaluating_twice_in_any_order_gives_the_same() => Check.One(Many, Prop.ForAll(Cases.ToArbitrary(), (DossierFacts facts) =>
    {
        var turned = facts with { Papers = [.. facts.Papers.Reverse()], Introducers = [.. (facts.Introducers ?? []).Reverse().Select(one => one)] };
        return Told(facts).SequenceEqual(Told(facts)) && (facts.Introducers is null || Told(facts).SequenceEqual(Told(turned)));
    }));

    [Fact]
    public void Whoever_is_refused_hears_why_on_what_ground_and_who_mends_it() => Check.One(Many, Prop.ForAll(Cases.ToArbitrary(), (DossierFacts facts) =>
        facts.Judged().Refusals.All(refusal => refusal is { Basis.Length: > 0, MendedBy.Length: > 0, Facts.Count: > 0, Message.Length: > 0 } && RuleCodes.Of(refusal.Rule) == refusal.Code)));

    [Fact]
    public void A_missing_paper_brought_in_its_time_never_adds_a_refusal() => Check.One(Many, Prop.ForAll(Lacking.ToArbitrary(), (Lack lack) =>
    {
        var before = Reasons(lack.Facts);
        return lack.Missing.All(paper => Reasons(lack.Facts with { Papers = [.. lack.Facts.Papers, paper] }).All(before.Contains));
    }));

    [Fact]
    public void What_is_allowed_is_what_has_no_refusal_and_low_confidence_never_refuses() => Check.One(Many, Prop.ForAll(Cases.ToArbitrary(), (DossierFacts facts) =>
    {
        var verdict = facts.Judged();
        return verdict.IsAllowed == (verdict.Refusals.Count == 0) && verdict.Refusals.All(refusal => !refusal.Message.Contains("chỉ nhắc, không chặn", StringComparison.Ordinal));
    }));

    [Fact]
    public void A_later_event_never_makes_its_deadline_earlier() => Check.One(Many, Prop.ForAll(Cases.ToArbitrary(), (DossierFacts facts) =>
    {
        var later = facts with { Papers = [.. facts.Papers.Select(paper => paper with { On = paper.On.AddDays(1) })] };
        var (first, second) = (facts.Judged().Dates, later.Judged().Dates);
        return Deadlines(first).Zip(Deadlines(second)).All(pair => NotEarlier(pair.First, pair.Second)) && (IsOtherStart(first) || NotEarlier(first.CeremonyDueOn, second.CeremonyDueOn));
    }));

    private static IEnumerable<DateOnly?> Deadlines(VerdictDates dates) =>
    [
        dates.CertificateValidUntil, dates.VerificationValidUntil, dates.DecisionDueOn, dates.DecisionLatestOn, dates.PartyAgeFrom, dates.ProbationEndsOn, dates.EffectiveOn,
        dates.RecognitionDueOn, dates.RecognitionDecisionDueOn, dates.TransferDueOn, dates.PresentDueOn,
    ];

    // A decision dated a day later falls under 208-QĐ/TW, whose clock starts at issue and no longer at receipt.
    private static bool IsOtherStart(VerdictDates dates) => dates.PartyAgeFrom == new DateOnly(2026, 7, 25) || dates.PartyAgeFrom is null;

    private static bool NotEarlier(DateOnly? first, DateOnly? second) => first is null || second is null || second >= first;

    private static List<string> Reasons(DossierFacts facts) => [.. facts.Judged().Refusals.Select(Words)];

    private static IEnumerable<string> Told(DossierFacts facts)
    {
        var verdict = facts.Judged();
        return verdict.Refusals.Concat(verdict.Warnings).Select(Words).Append(verdict.Dates.ToString()).Append($"{verdict.Votes}");
    }

    private static string Words(Refusal refusal) => $"{refusal.Code} {refusal.Message} {refusal.Basis} {string.Join(';', refusal.Facts)} {refusal.MendedBy}";

    private static Gen<DossierFacts> Cases =>
        from act in Gen.Elements(Enum.GetValues<ActKind>())
        from offset in Gen.Choose(-2000, 4600)
        from papers in (from kind in Gen.Elements(Enum.GetValues<PaperKind>()) from days in Gen.Choose(-2500, 50) select (kind, days)).ArrayOf(12)
        from person in People
        from body in Bodies
        from votes in Gen.Choose(0, 25).ArrayOf(3)
        from mode in Gen.Elements(Enum.GetValues<DecisionMode>())
        from round in Gen.Choose(1, 5)
        from has in Gen.Choose(0, 7)
        let day = new DateOnly(2014, 1, 1).AddDays(offset)
        select new DossierFacts
        {
            Act = act, On = day, Round = round,
            Papers = [.. papers.Select(paper => new PaperFact(paper.kind, day.AddDays(paper.days)))],
            Applicant = has == 0 ? null : person(day),
            Introducers = has == 1 ? null : [new() { Name = "Một", IsOfficial = has > 3, WorkedTogetherSince = day.AddDays(-100 * has) }, new() { Name = "Hai", OfficialSince = day, WorkedTogetherSince = day.AddYears(-2) }],
            Body = has == 2 ? null : body with { Mode = has == 5 ? null : mode },
            Vote = has == 3 ? null : new() { For = votes[0], Against = votes[1], Invalid = votes[2] },
            Mentor = has == 4 ? null : new() { IsOfficial = has > 5 ? null : has > 2, IsSuspended = has == 1, Mentees = has },
        };

    // A whole case with some of its papers left out and everything else as it happens.
    private static Gen<Lack> Lacking =>
        from offset in Gen.Choose(0, 4600)
        from isRecognition in Gen.Elements(true, false)
        from person in People
        from body in Bodies
        from left in Gen.Choose(0, 255)
        let day = new DateOnly(2014, 1, 1).AddDays(offset)
        let whole = isRecognition ? Recognition() : Cell(day.ToString("yyyy-MM-dd"))
        let papers = whole.Papers.Select((paper, index) => (Paper: paper, IsLeft: (left & (1 << index)) > 0)).ToList()
        select new Lack(
            whole with { Papers = [.. papers.Where(paper => !paper.IsLeft).Select(paper => paper.Paper)], Body = body, Applicant = isRecognition ? null : person(day) },
            [.. papers.Where(paper => paper.IsLeft).Select(paper => paper.Paper)]);

    private static Gen<BodyFacts> Bodies =>
        from members in Gen.Choose(0, 30)
        from away in Gen.Choose(0, 5)
        from exempt in Gen.Choose(0, 3)
        from present in Gen.Choose(0, 30)
        from suspended in Gen.Choose(0, 1)
        select new BodyFacts { Members = members, TemporarilyAway = away, ExemptAbsent = exempt, Present = present, Suspended = suspended };

    private static Gen<Func<DateOnly, ApplicantFacts>> People =>
        from months in Gen.Choose(200, 740)
        from education in Gen.Elements(Enum.GetValues<EducationLevel>())
        from flags in Gen.Choose(0, 255)
        from ended in Gen.Choose(0, 3000)
        from reason in Gen.Elements(Enum.GetValues<FormerEnd>())
        from cause in Gen.Elements(Enum.GetValues<FormerCause>())
        select (Func<DateOnly, ApplicantFacts>)(day => new()
        {
            BornOn = day.AddMonths(-months), Education = education,
            IsDifficultArea = (flags & 1) > 0, IsVillageElder = (flags & 2) > 0, HasThirdChild = (flags & 4) > 0, HasPoliticalIssue = (flags & 8) > 0,
            UnitHasYouthUnion = (flags & 16) > 0, IsYouthUnionMember = (flags & 32) > 0, IsTradeUnionMember = (flags & 64) > 0,
            Former = (flags & 128) > 0 ? new() { EndedOn = day.AddDays(-ended), Reason = reason, Cause = cause, Times = ended % 2 } : null,
        });

    private sealed record Lack(DossierFacts Facts, IReadOnlyList<PaperFact> Missing);
}
