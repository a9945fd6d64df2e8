namespace Nguon.Domain.Admission;

/// <summary>Takes on a copy, one after the other, every step that is left; each on the first day nothing but waiting stands against it.</summary>
internal sealed class OutlookWalk
{
    private const int MostOfOneKind = 12;
    private const int MostWaits = 4;

    private readonly AdmissionDossier copy;
    private readonly TakeContext context;
    private readonly IReadOnlyList<Supposition> supposed;
    private readonly bool takesAllTime;
    private readonly List<OutlookLine> lines = [];
    private bool isStuck;
    private bool isUncertain;

    public OutlookWalk(AdmissionDossier dossier, TakeContext context, IReadOnlyList<Supposition> supposed, bool takesAllTime)
    {
        copy = dossier.Copied(context);
        (this.context, this.supposed, this.takesAllTime) = (context, supposed, takesAllTime);
    }

    public IReadOnlyList<OutlookLine> Lines => lines;

    public DateOnly? EffectiveOn => !isStuck && copy.LastOf(StepKind.Ceremony) is { } held
        ? context.Rules.InForceOn(held.OccurredOn).ProbationEndsOn(held.OccurredOn)
        : null;

    public void Run()
    {
        var passed = TurnReader.Passed(copy, context);
        foreach (var definition in StepCatalogue.Way)
        {
            foreach (var one in supposed.Where(one => one.Kind == definition.Kind).OrderBy(one => one.On))
            {
                Suppose(definition, one.On);
            }

            for (var times = 0; times < MostOfOneKind && definition.Kind > passed && IsAhead(definition); times++)
            {
                Take(definition);
            }
        }
    }

    // Small tasks and what may be left out are not waited for.
    private bool IsAhead(StepDefinition definition) => !copy.IsEnded
        && (!definition.IsOptional || definition.Kind is StepKind.PoliticalIssueConclusion or StepKind.ProvincialConsent)
        && Progress.Of(copy, definition.Kind, context) == StepProgress.Open;

    private void Suppose(StepDefinition definition, DateOnly on)
    {
        var draft = VirtualStep.Of(copy, definition.Kind, on, context);
        Append(definition, draft, Against(draft), isSupposed: true);
    }

    private void Take(StepDefinition definition)
    {
        var day = Start(definition);
        var draft = VirtualStep.Of(copy, definition.Kind, day, context);
        var against = Against(draft);
        for (var waits = 0; waits < MostWaits && against.Max(finding => finding.EarliestOn) is { } later && later > day; waits++)
        {
            day = later;
            draft = VirtualStep.Of(copy, definition.Kind, day, context);
            against = Against(draft);
        }

        if (takesAllTime && ClockAt(definition.Kind, day) is { } clock && clock.DueOn > day)
        {
            draft = draft with { OccurredOn = clock.DueOn };
            isUncertain |= clock.IsUncertain;
        }

        Append(definition, draft, against, isSupposed: false);
    }

    private void Append(StepDefinition definition, StepDraft draft, List<Finding> against, bool isSupposed)
    {
        isStuck |= against.Count > 0;
        copy.Suppose(draft, On(draft.OccurredOn));
        lines.Add(new()
        {
            Definition = definition,
            Label = draft.Details.Place.Length > 0 && definition.Kind is StepKind.VerificationSent or StepKind.VerificationAnswered ? $"{definition.LabelOn(context.Chain)}: {draft.Details.Place}" : definition.LabelOn(context.Chain),
            UnitId = definition.UnitOn(context.Chain),
            EarliestOn = isStuck && !isSupposed ? null : draft.OccurredOn,
            JudgedOn = draft.OccurredOn,
            LatestOn = takesAllTime && ClockOf(definition.Kind) is not null ? draft.OccurredOn : null,
            Refusals = [.. against.Select(finding => finding.ToRefusal())],
            IsSupposed = isSupposed,
            IsUncertain = takesAllTime && isUncertain,
        });
    }

    // What is missing comes in before on this walk; what was not typed can be typed: only what remains is told.
    private List<Finding> Against(StepDraft draft) => [.. StepChecks.Of(copy, draft, On(draft.OccurredOn))
        .Where(finding => finding.Refuses && finding.Rule != RuleCodes.FactMissing && finding.Nature is FindingNature.Breach or FindingNature.Impossible)];

    private DateOnly Start(StepDefinition definition)
    {
        var rests = definition.RestsOn.Concat(definition.Requires);
        var after = copy.StepsInForce.Where(step => rests.Contains(step.Kind) && step.Kind < definition.Kind).Select(FactsReader.DayOf);
        var review = NextReader.Review(copy, definition.Kind, context);
        return after.Append(review ?? context.Today).Append(context.Today).Max();
    }

    private DossierClock? ClockAt(StepKind kind, DateOnly day) => ClockOf(kind) is { } clock
        ? copy.Clocks(On(day)).Where(one => one.Kind == clock).MaxBy(one => one.DueOn)
        : null;

    private static ClockKind? ClockOf(StepKind kind) => kind switch
    {
        StepKind.VerificationAnswered => ClockKind.VerificationReply,
        StepKind.AuthorityAgreed or StepKind.AdmissionDecision => ClockKind.Decision,
        StepKind.Ceremony => ClockKind.Ceremony,
        StepKind.CellRecognitionResolution => ClockKind.RecognitionMeeting,
        StepKind.RecognitionAgreed or StepKind.RecognitionDecision => ClockKind.RecognitionDecision,
        _ => null,
    };

    private TakeContext On(DateOnly day) => day > context.Today ? context with { Today = day } : context;
}
