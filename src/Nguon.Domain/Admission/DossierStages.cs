namespace Nguon.Domain.Admission;

/// <summary>Questions about stages that lists and acts ask alike.</summary>
public static class DossierStages
{
    /// <summary>True while something may still be done: a cell that has not proposed may vote again.</summary>
    public static bool IsOpen(this DossierStage stage) => stage is < DossierStage.Recognised or DossierStage.CellRejected;

    /// <summary>Narrows to dossiers that are open; translates to SQL.</summary>
    public static IQueryable<AdmissionDossier> Open(this IQueryable<AdmissionDossier> dossiers) =>
        dossiers.Where(d => d.Stage < DossierStage.Recognised || d.Stage == DossierStage.CellRejected);
}
