namespace Nguon.Domain.Admission;

/// <summary>Everything the door asks about one step: the rules of its act, and what no rule needs to say.</summary>
internal static class StepChecks
{
    public static IReadOnlyList<Finding> Of(AdmissionDossier dossier, StepDraft draft, TakeContext context)
    {
        if (draft.Kind is StepKind.Correction or StepKind.Retraction)
        {
            return [.. DayCheck.Of(draft, context), .. CorrectionCheck.Of(dossier, draft, context)];
        }

        IReadOnlyList<DossierStep> steps = [.. dossier.StepsInForce];
        IReadOnlyList<Finding> open = [.. VerificationCheck.Of(dossier, steps, draft, context)];
        return
        [
            .. DayCheck.Of(draft, context),
            .. EndCheck.Of(dossier, draft, context),
            .. OnceCheck.Of(dossier, steps, draft),
            .. WayCheck.Of(steps, draft, context),
            .. ExitCheck.Of(dossier, draft),
            .. MarkCheck.Of(dossier, draft, context),
            .. open,
            .. InputCheck.Of(dossier, draft, context),
            .. LocalCheck.Of(dossier, draft, context),
            .. NumberCheck.Of(draft, context),
            .. VerificationCheck.Without(open, Rules(dossier, steps, draft, context)),
        ];
    }

    /// <summary>What the rules alone say about the step.</summary>
    public static IReadOnlyList<Finding> Rules(AdmissionDossier dossier, IReadOnlyList<DossierStep> steps, StepDraft draft, TakeContext context)
    {
        var facts = FactsReader.Read(dossier, steps, draft, context);
        if (draft.Kind is StepKind.BaseDeletionResolution or StepKind.DeletionAgreed)
        {
            return Deletion(draft.Kind, facts, context);
        }

        return facts.Act == FactsReader.NoAct
            ? OrderOnly(facts, draft, context)
            : [.. Judge.Of(facts, context.Rules, context.Calendar).Findings, .. Impossible(steps, draft, context)];
    }

    // The way of a deletion is that of an admission: two thirds of the committee, then the vote of the authority (rules.md 4.5).
    private static IReadOnlyList<Finding> Deletion(StepKind kind, DossierFacts facts, TakeContext context)
    {
        var c = new Case(facts, context.Rules, context.Calendar);
        if (kind == StepKind.DeletionAgreed)
        {
            CommitteeVoteRule.AskFor(c);
            CommitteeVoteRule.Authority(c);
        }
        else
        {
            CommitteeVoteRule.Base(c, facts.Body, facts.Vote, c.Rules, onlyWarns: false);
        }

        return c.Findings;
    }

    // An act judges the papers below it; that it did not happen before the paper it carries out is seen here.
    private static IEnumerable<Finding> Impossible(IReadOnlyList<DossierStep> steps, StepDraft draft, TakeContext context)
    {
        if (StepCatalogue.Of(draft.Kind).Paper is not { } paper)
        {
            return [];
        }

        var papers = steps.Where(step => StepCatalogue.Of(step.Kind).Paper is not null).Select(step => FactsReader.PaperOf(step, StepCatalogue.Of(step.Kind).Paper.GetValueOrDefault()));
        var c = new Case(new() { Act = FactsReader.NoAct, On = draft.OccurredOn, Papers = [.. papers] }, context.Rules, context.Calendar);
        PaperOrderRule.JudgeOne(c, paper, draft.Details.PaperOn ?? draft.OccurredOn);
        return c.Findings.Where(finding => finding.Nature == FindingNature.Impossible);
    }

    private static IReadOnlyList<Finding> OrderOnly(DossierFacts facts, StepDraft draft, TakeContext context)
    {
        var clockOf = draft.Kind switch
        {
            StepKind.AdmissionDecision => ActKind.AuthorityDecides,
            StepKind.RecognitionDecision => ActKind.AuthorityRecognises,
            _ => FactsReader.NoAct,
        };
        var day = draft.Details.PaperOn ?? draft.OccurredOn;
        if (StepCatalogue.Of(draft.Kind).Paper is not { } paper)
        {
            return [];
        }

        IReadOnlyList<PaperFact> papers = [.. facts.Papers, new(paper, day)];
        var c = new Case(facts with { Act = clockOf, Papers = papers }, context.Rules, context.Calendar);
        PaperOrderRule.JudgeOne(c, paper, day);
        PaperDateRule.JudgeBirth(c, paper, day);
        if (clockOf == ActKind.AuthorityDecides)
        {
            DecisionClockRule.Judge(c);
        }
        else if (clockOf == ActKind.AuthorityRecognises)
        {
            ProbationRule.Judge(c);
        }

        return c.Findings;
    }
}
