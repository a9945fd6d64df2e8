using Nguon.Domain.Time;

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
        (Stage, StageOn) = Since(StageReader.Read(this, context), context);
        WaitsForId = IsEnded ? null : TurnReader.WhoseTurn(this, context);
        var clocks = Clocks(context);
        var due = clocks.Where(clock => !clock.IsLapse && IsUrgent(clock, context.Today)).MinBy(clock => clock.DueOn);
        var lapse = clocks.Where(clock => clock.IsLapse).MinBy(clock => clock.DueOn);
        (DueKind, DueOn) = (due?.Kind, due?.DueOn);
        (LapseKind, LapsesOn) = (lapse?.Kind, lapse?.DueOn);
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
            ? (read.Stage, Months.Add(ceremony.OccurredOn, context.Rules.InForceOn(ceremony.OccurredOn).ProbationMonths.Value))
            : read;

    // Small papers long overdue must not hide the end of probation.
    private static bool IsUrgent(DossierClock clock, DateOnly today) => clock.Kind != ClockKind.AfterCeremony || clock.DueOn.AddDays(30) >= today;
}
