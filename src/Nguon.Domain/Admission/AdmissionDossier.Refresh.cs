namespace Nguon.Domain.Admission;

public sealed partial class AdmissionDossier
{
    /// <summary>
    /// Derives stage, whose turn it is, clocks and open marks from the steps in force; called by <see cref="Take"/>,
    /// and by the caller when the day or the organs changed without a step.
    /// </summary>
    public void Refresh(TakeContext context)
    {
        context = context.ChainNow is { } now ? context with { Chain = now, ChainNow = null } : context;
        var (stage, turn) = (Stage, WaitsForId);
        (Stage, StageOn) = Since(StageReader.Read(this, context), context);
        WaitsForId = IsEnded ? null : TurnReader.WhoseTurn(this, context);
        StageAt = StageAt is null || stage != Stage ? context.RecordedAt : StageAt;
        TurnAt = TurnAt is null || turn != WaitsForId ? context.RecordedAt : TurnAt;
        KeepClocks(context);
        OpenMarks = MarksToMend(context).Count;
        Returns = StepsInForce.Count(step => step.Kind == StepKind.Returned);
    }

    /// <summary>The clocks that run on the day of the context.</summary>
    public IReadOnlyList<DossierClock> Clocks(TakeContext context) => IsEnded ? [] : ClockReader.Read(this, context);

    /// <summary>Every step of the way with its state, reasons and earliest day, in the order of the procedure.</summary>
    public IReadOnlyList<NextStep> WhatNext(TakeContext context) => NextReader.Read(this, context);

    /// <summary>Marks Cần khắc phục still open: on the last step of their kind, and not healed by what came in since; by the rules of the step's own day.</summary>
    public IReadOnlyList<OpenMark> MarksToMend(TakeContext context) => MarkReader.Read(this, context);

    // An official member counts from the end of probation, whenever the decision was issued.
    private (DossierStage Stage, DateOnly On) Since((DossierStage Stage, DateOnly On) read, TakeContext context) =>
        read.Stage == DossierStage.Recognised && this.LastOf(StepKind.Ceremony) is { } ceremony
            ? (read.Stage, context.Rules.InForceOn(ceremony.OccurredOn).ProbationEndsOn(ceremony.OccurredOn))
            : read;

    private void KeepClocks(TakeContext context)
    {
        OpenClocks = [.. Clocks(context).Where(clock => IsUrgent(clock, context.Today)).Select(clock => Known(clock, context.RecordedAt))];
        var duties = OpenClocks.Where(clock => !clock.Kind.IsLapse()).OrderBy(clock => clock.Kind.Rank()).ThenBy(clock => clock.On).ToList();
        var (due, beside, lapse) = (duties.ElementAtOrDefault(0), duties.ElementAtOrDefault(1), OpenClocks.FirstOrDefault(clock => clock.Kind.IsLapse()));
        (DueKind, DueOn) = (due?.Kind, due?.On);
        (SideKind, SideOn) = (beside?.Kind, beside?.On);
        (LapseKind, LapsesOn) = (lapse?.Kind, lapse?.On);
    }

    private OpenClock Known(DossierClock clock, DateTime at) =>
        OpenClocks.FirstOrDefault(open => open.Kind == clock.Kind && open.On == clock.DueOn && open.Place == clock.Place) ?? new(clock.Kind, clock.DueOn, at, clock.Place);

    // Small papers long overdue are told on the dossier, no longer on the lists.
    private static bool IsUrgent(DossierClock clock, DateOnly today) => clock.Kind != ClockKind.AfterCeremony || clock.DueOn.AddDays(30) >= today;
}
