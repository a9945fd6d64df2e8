namespace Nguon.Domain.Admission;

/// <summary>Reads the running clocks from the steps; each by the rules of the day it started on (rules.md 4.8).</summary>
internal static class ClockReader
{
    public static IReadOnlyList<DossierClock> Read(AdmissionDossier dossier, TakeContext context)
    {
        var isOverVote = Carried.Yes(dossier.LastOf(StepKind.CellResolution)) && dossier.Stage != DossierStage.ReturnedForCorrection;
        return [.. (isOverVote ? [] : Lapses(dossier, context)).Concat(Replies(dossier, context)).Concat(Admission(dossier, context)).Concat(Recognition(dossier, context)).OrderBy(clock => clock.DueOn)];
    }

    private static IEnumerable<DossierClock> Lapses(AdmissionDossier dossier, TakeContext context)
    {
        if (dossier.LastOf(StepKind.AwarenessCertificate) is { } certificate)
        {
            yield return MonthClock(context, ClockKind.CertificateValidity, "Giấy chứng nhận còn giá trị", certificate, rules => rules.CertificateMonths);
        }

        var verified = new[] { StepKind.VerificationAnswered, StepKind.RecordMatch, StepKind.SupplementaryVerification }.Select(dossier.LastOf).OfType<DossierStep>().MaxBy(FactsReader.DayOf);
        if (verified is not null)
        {
            yield return MonthClock(context, ClockKind.VerificationValidity, "Kết quả thẩm tra còn giá trị", verified, rules => rules.VerificationMonths);
        }

        if (dossier.LastOf(StepKind.OpinionSummary) is { } opinions)
        {
            yield return MonthClock(context, ClockKind.OpinionValidity, "Ý kiến nhận xét còn giá trị", opinions, rules => rules.OpinionMonths);
        }
    }

    private static IEnumerable<DossierClock> Replies(AdmissionDossier dossier, TakeContext context) =>
        dossier.Has(StepKind.AdmissionDecision) ? [] : dossier.OpenRequests.Select(request =>
            WorkingClock(context, ClockKind.VerificationReply, "Hạn trả lời thẩm tra", request.OccurredOn, rules => rules.ReplyDays(request.Details.IsAbroad)) with { Place = request.Details.Place });

    private static IEnumerable<DossierClock> Admission(AdmissionDossier dossier, TakeContext context)
    {
        if (!dossier.Has(StepKind.AdmissionDecision))
        {
            if (dossier.LastOf(StepKind.CellResolution) is { } voted && Carried.Yes(voted))
            {
                var decision = WorkingClock(context, ClockKind.Decision, "Hạn ra quyết định kết nạp", FactsReader.DayOf(voted), rules => rules.DecisionDays, Extensions(dossier, voted));
                yield return decision;
                if (dossier.Circumstances.NeedsWrittenConsent() && !dossier.Has(StepKind.ProvincialConsent))
                {
                    yield return decision with { Kind = ClockKind.ProvincialConsent, Name = "Ý kiến đồng ý bằng văn bản của Tỉnh ủy, trước khi ra quyết định" };
                }
            }
        }
        else if (!dossier.Has(StepKind.Ceremony) && CeremonyStartOn(dossier, context) is { } start)
        {
            yield return WorkingClock(context, ClockKind.Ceremony, "Hạn tổ chức lễ kết nạp", start, rules => rules.CeremonyDays);
        }
    }

    private static IEnumerable<DossierClock> Recognition(AdmissionDossier dossier, TakeContext context)
    {
        if (dossier.LastOf(StepKind.Ceremony) is not { } ceremony)
        {
            yield break;
        }

        if (Progress.Of(dossier, StepKind.AfterCeremonyTask, context) == StepProgress.Open)
        {
            yield return AfterCeremony(context, ceremony.OccurredOn);
        }

        var probation = MonthClock(context, ClockKind.Probation, "Hết 12 tháng dự bị", ceremony, rules => rules.ProbationMonths) with { IsLapse = false };
        if (dossier.LastOf(StepKind.CellRecognitionResolution) is { } voted && (Carried.Yes(voted) || Deadlock.Holds(dossier, context.Rules)))
        {
            yield return WorkingClock(context, ClockKind.RecognitionDecision, "Hạn ra quyết định công nhận", FactsReader.DayOf(voted), rules => rules.RecognitionDecisionDays, Extensions(dossier, voted));
        }
        else if (dossier.Stage is not (DossierStage.DeletionProposed or DossierStage.DeletionAgreed))
        {
            yield return context.Today < probation.DueOn ? probation
                : WorkingClock(context, ClockKind.RecognitionMeeting, "Hạn chi bộ xét công nhận", probation.DueOn, rules => rules.RecognitionMeetingDays);
        }
    }

    // An extension belongs to the resolution it follows: that of an admission says nothing about a recognition.
    private static List<DossierStep> Extensions(AdmissionDossier dossier, DossierStep voted) =>
        [.. dossier.Chronology.Where(step => step.Kind == StepKind.DecisionExtension && FactsReader.DayOf(step) >= FactsReader.DayOf(voted))];

    private static DateOnly? CeremonyStartOn(AdmissionDossier dossier, TakeContext context)
    {
        if (dossier.LastOf(StepKind.AdmissionDecision) is not { } decision)
        {
            return null;
        }

        var decided = FactsReader.DayOf(decision);
        return context.Rules.InForceOn(decided).CeremonyStart.Value == CeremonyStart.Issue ? decided : dossier.LastOf(StepKind.DecisionReceived)?.OccurredOn;
    }

    private static DossierClock MonthClock(TakeContext context, ClockKind kind, string name, DossierStep step, Func<RuleSet, RuleValue<int>> value)
    {
        var start = FactsReader.DayOf(step);
        var rules = context.Rules.InForceOn(context.Today > start ? context.Today : start);
        var rule = value(kind == ClockKind.Probation ? context.Rules.InForceOn(start) : rules);
        var due = (kind == ClockKind.Probation ? context.Rules.InForceOn(start) : rules).EndOfMonths(start, rule.Value);
        return Running(context, kind, name, start, due) with { Rule = $"{rule.Value} tháng", Basis = rule.Basis, IsLapse = true, IsUncertain = !rule.Judges };
    }

    private static DossierClock WorkingClock(TakeContext context, ClockKind kind, string name, DateOnly start, Func<RuleSet, RuleValue<int>> value, IReadOnlyList<DossierStep>? extensions = null)
    {
        var rules = context.Rules.InForceOn(start);
        var rule = value(rules);
        var more = rules.ExtensionOf((extensions ?? []).Select(paper => paper.Details.ExtensionDays));
        var due = rules.EndOfWorkingDays(start, rule.Value + more, context.Calendar);
        return Running(context, kind, name, start, due) with
        {
            Rule = more > 0 ? $"{rule.Value} + {more} ngày làm việc" : $"{rule.Value} ngày làm việc",
            Basis = rule.Basis,
            Extension = string.Join("; ", (extensions ?? []).Select(paper => $"{paper.PaperNumber ?? "văn bản chưa ghi số"} ngày {Say.Day(FactsReader.DayOf(paper))}")),
            InWorkingDays = true,
            DaysUsed = Math.Max(0, context.Calendar.WorkingDaysBetween(start, context.Today)),
            DaysLeft = context.Calendar.WorkingDaysBetween(context.Today, due) is var left && context.Today > due ? Math.Min(-1, left) : left,
            IsUncertain = !rule.Judges || context.Calendar.HasUnconfirmedYear(start, due),
        };
    }

    private static DossierClock AfterCeremony(TakeContext context, DateOnly held)
    {
        var rule = context.Rules.InForceOn(held).AfterCeremonyDays;
        return Running(context, ClockKind.AfterCeremony, "Việc sau lễ kết nạp", held, held.AddDays(rule.Value)) with { Rule = $"khoảng {rule.Value} ngày", IsUncertain = true };
    }

    private static DossierClock Running(TakeContext context, ClockKind kind, string name, DateOnly start, DateOnly due) => new()
    {
        Kind = kind,
        Name = name,
        StartOn = start,
        DueOn = due,
        Rule = "",
        DaysUsed = Math.Max(0, context.Today.DayNumber - start.DayNumber),
        DaysLeft = due.DayNumber - context.Today.DayNumber,
    };
}
