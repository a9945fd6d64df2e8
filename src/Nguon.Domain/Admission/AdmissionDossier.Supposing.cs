namespace Nguon.Domain.Admission;

public sealed partial class AdmissionDossier
{
    /// <summary>
    /// Earliest day of every step still ahead and of recognition, what loses its validity before, and what the supposed
    /// papers and meetings would change. Nothing is written; a supposed day may lie ahead.
    /// </summary>
    public DossierOutlook Outlook(TakeContext context, IReadOnlyList<Supposition> supposed) => OutlookReader.Read(this, context, supposed);

    internal AdmissionDossier Copied(TakeContext context)
    {
        var copy = Begin(Id, PersonId, CellId, new(OpenedOn, Attempt, Circumstances));
        copy.steps.AddRange(steps);
        (copy.Stage, copy.StageOn) = StageReader.Read(copy, context);
        return copy;
    }

    /// <summary>Appends without judging; only ever on a copy.</summary>
    internal void Suppose(StepDraft draft, TakeContext context)
    {
        steps.Add(ToStep(draft, context, []));
        (Stage, StageOn) = StageReader.Read(this, context);
    }
}
