namespace Nguon.Domain.Admission;

/// <summary>A day that another set of rules moves.</summary>
/// <param name="Name">Which day, in Vietnamese.</param>
/// <param name="Before">Under the rules in force.</param>
/// <param name="After">Under the new ones.</param>
public sealed record DueMove(string Name, DateOnly Before, DateOnly After);

/// <summary>What new rules would change for one open dossier; steps already taken are never judged again.</summary>
/// <param name="Gains">What would no longer stand against it.</param>
/// <param name="Blocks">What would newly stand against it.</param>
/// <param name="Moves">Days that would move.</param>
public sealed record RuleImpact(IReadOnlyList<Refusal> Gains, IReadOnlyList<Refusal> Blocks, IReadOnlyList<DueMove> Moves)
{
    /// <summary>True when nothing changes.</summary>
    public bool IsNone => Gains.Count == 0 && Blocks.Count == 0 && Moves.Count == 0;

    /// <summary>Judges what is left of the way by both sets, on the day of the context; nothing is written.</summary>
    public static RuleImpact Of(AdmissionDossier dossier, TakeContext context, RuleBook after)
    {
        var then = context with { Rules = after };
        var (old, next) = (dossier.Outlook(context, []), dossier.Outlook(then, []));
        var (was, will) = (Against(old), Against(next));
        return new(
            [.. was.Where(one => !will.ContainsKey(one.Key)).Select(one => one.Value)],
            [.. will.Where(one => !was.ContainsKey(one.Key)).Select(one => one.Value)],
            [.. Clocks(dossier.Clocks(context), dossier.Clocks(then)), .. Steps(old, next)]);
    }

    private static Dictionary<(StepKind Kind, string Rule), Refusal> Against(DossierOutlook outlook) =>
        outlook.Lines.SelectMany(line => line.Refusals.Select(refusal => (Key: (line.Kind, refusal.Rule), refusal)))
            .GroupBy(one => one.Key).ToDictionary(same => same.Key, same => same.First().refusal);

    private static IEnumerable<DueMove> Clocks(IReadOnlyList<DossierClock> old, IReadOnlyList<DossierClock> next) =>
        from clock in old
        from same in next.Where(one => one.Kind == clock.Kind && one.StartOn == clock.StartOn && one.Place == clock.Place && one.DueOn != clock.DueOn)
        select new DueMove(clock.Name, clock.DueOn, same.DueOn);

    private static IEnumerable<DueMove> Steps(DossierOutlook old, DossierOutlook next) =>
        from line in old.Lines
        where line.Kind is StepKind.CellResolution or StepKind.AdmissionDecision or StepKind.Ceremony or StepKind.CellRecognitionResolution or StepKind.RecognitionDecision
        let same = next.Of(line.Kind)
        where same is not null
        from move in new[] { (Name: $"{line.Label}, sớm nhất", Before: line.EarliestOn, After: same.EarliestOn), (Name: $"{line.Label}, chậm nhất", Before: line.LatestOn, After: same.LatestOn) }
        where move is { Before: not null, After: not null } && move.Before != move.After
        select new DueMove(move.Name, move.Before.GetValueOrDefault(), move.After.GetValueOrDefault());
}
