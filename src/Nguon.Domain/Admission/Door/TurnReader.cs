namespace Nguon.Domain.Admission;

/// <summary>Whose turn it is: the unit of the first step of the way that is still to be done.</summary>
internal static class TurnReader
{
    public static Guid? WhoseTurn(AdmissionDossier dossier, TakeContext context)
    {
        if (dossier.Stage is DossierStage.ReturnedForCorrection or DossierStage.CellRejected)
        {
            return dossier.CellId;
        }

        var chain = context.Chain;
        var first = StepCatalogue.Way.FirstOrDefault(step => !step.IsOptional && Progress.Of(dossier, step.Kind, context) == StepProgress.Open);
        return first?.UnitOn(chain) is { } unit && unit != chain.CellId ? unit : dossier.CellId;
    }
}
