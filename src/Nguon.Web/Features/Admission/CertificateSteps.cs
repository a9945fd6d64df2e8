using Microsoft.EntityFrameworkCore;
using Nguon.Domain;
using Nguon.Domain.Admission;
using Nguon.Domain.Classes;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Web.Features.Admission;

/// <summary>Certificates from a register here become steps of the open dossier through its one door.</summary>
internal sealed class CertificateSteps(AppDb db, StepDoor door) : IFollowCertificates
{
    public async Task<IReadOnlyList<Refusal>> FollowAsync(Certificate issued, CancellationToken ct)
    {
        var dossier = await DossierAsync(issued.PersonId, ct);
        if (dossier is null || dossier.StepsInForce.Any(s => s.Kind == KindOf(issued) && s.PaperNumber == issued.Number))
        {
            return [];
        }

        var outcome = await door.TakeAsync(dossier, Draft(dossier, KindOf(issued), issued), null, ct);
        return [.. outcome.Refusals, .. outcome.Warnings];
    }

    public async Task<IReadOnlyList<Refusal>> ReplaceAsync(Certificate spoilt, Certificate issued, string reason, CancellationToken ct)
    {
        var dossier = await DossierAsync(spoilt.PersonId, ct);
        if (dossier?.StepsInForce.FirstOrDefault(s => s.Kind == KindOf(spoilt) && s.PaperNumber == spoilt.Number) is not { } wrong)
        {
            return await FollowAsync(issued, ct);
        }

        var correction = Draft(dossier, StepKind.Correction, issued) with { PaperNumber = null, CorrectsStepId = wrong.Id, Details = new StepDetails { Text = reason } };
        var outcome = await door.TakeAsync(dossier, correction, new OnPaper(Reason: reason), ct);
        return outcome.Succeeded ? await FollowAsync(issued, ct) : outcome.Refusals;
    }

    private Task<AdmissionDossier?> DossierAsync(Guid personId, CancellationToken ct) =>
        db.Dossiers.Include(d => d.Steps).FirstOrDefaultAsync(d => d.PersonId == personId && d.Stage < DossierStage.Recognised, ct);

    private static StepKind KindOf(Certificate certificate) => certificate.Kind == ClassKind.Awareness ? StepKind.AwarenessCertificate : StepKind.NewMemberCertificate;

    private static StepDraft Draft(AdmissionDossier dossier, StepKind kind, Certificate issued) => new()
    {
        Id = Guid.CreateVersion7(), Kind = kind, OccurredOn = issued.IssuedOn, Mode = StepMode.Record, ByOrganizationId = dossier.CellId, PaperNumber = issued.Number,
        Details = new StepDetails { Place = issued.Issuer },
    };
}
