using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Admission;
using Nguon.Domain.Classes;
using Nguon.Web.Data;

namespace Nguon.Web.Features.Admission;

/// <summary>What a step changes in the lists of classes: a proposal asks for a place, a certificate closes it; taken back with the step.</summary>
internal sealed class ClassPlaces(AppDb db)
{
    public Task FollowAsync(AdmissionDossier dossier, DossierStep step, CancellationToken ct) => step.Kind switch
    {
        StepKind.ClassProposed => AskAsync(dossier, step, ct),
        StepKind.AwarenessCertificate => CertifyAsync(dossier.PersonId, ClassKind.Awareness, step, ct),
        StepKind.NewMemberCertificate => CertifyAsync(dossier.PersonId, ClassKind.NewMember, step, ct),
        _ => Task.CompletedTask,
    };

    public async Task TakeBackAsync(AdmissionDossier dossier, DossierStep wrong, CancellationToken ct)
    {
        if (wrong.Kind == StepKind.ClassProposed)
        {
            db.RemoveRange(await db.Enrolments.Where(e => e.PersonId == dossier.PersonId && e.Kind == ClassKind.Awareness
                && e.Status == EnrolmentStatus.Proposed && e.ProposedOn == wrong.OccurredOn).ToListAsync(ct));
        }
        else if (wrong.Kind is StepKind.AwarenessCertificate or StepKind.NewMemberCertificate)
        {
            // A certificate of a register here stays in it: the mistake was in the dossier.
            var kind = wrong.Kind == StepKind.AwarenessCertificate ? ClassKind.Awareness : ClassKind.NewMember;
            db.RemoveRange(await db.Certificates.Where(c => c.PersonId == dossier.PersonId && c.Kind == kind && c.IssuedOn == wrong.OccurredOn && c.Serial == null).ToListAsync(ct));
        }
    }

    /// <summary>Nothing when a place is asked for already, or when the class was attended since.</summary>
    private async Task AskAsync(AdmissionDossier dossier, DossierStep step, CancellationToken ct)
    {
        var asked = (await OpenAsync(dossier.PersonId, ClassKind.Awareness, ct)).Count > 0;
        var certified = await CertificatesAsync(dossier.PersonId, ClassKind.Awareness, ct);
        if (!asked && !certified.Exists(c => c.IssuedOn >= step.OccurredOn))
        {
            db.Add(new Enrolment
            {
                Id = Guid.CreateVersion7(),
                Kind = ClassKind.Awareness,
                PersonId = dossier.PersonId,
                OrganizationId = dossier.CellId,
                ProposedOn = step.OccurredOn,
                Status = EnrolmentStatus.Proposed,
            });
        }
    }

    /// <summary>A certificate known from paper closes what was asked for before it; one of a register here is there already.</summary>
    private async Task CertifyAsync(Guid personId, ClassKind kind, DossierStep step, CancellationToken ct)
    {
        foreach (var place in (await OpenAsync(personId, kind, ct)).Where(e => e.ClassId is null && e.ProposedOn <= step.OccurredOn))
        {
            place.Status = EnrolmentStatus.Passed;
        }

        if ((await CertificatesAsync(personId, kind, ct)).Exists(c => c.Number == step.PaperNumber && c.IssuedOn == step.OccurredOn))
        {
            return;
        }

        db.Add(new Certificate
        {
            Id = Guid.CreateVersion7(), Kind = kind, PersonId = personId, Number = step.PaperNumber ?? "", IssuedOn = step.OccurredOn, Issuer = step.Details.Place,
        });
    }

    private async Task<List<Enrolment>> OpenAsync(Guid personId, ClassKind kind, CancellationToken ct)
    {
        await db.Enrolments.Where(e => e.PersonId == personId && e.Kind == kind).LoadAsync(ct);
        return db.Enrolments.Local.Where(e => e.PersonId == personId && e.Kind == kind && e.IsOpen).ToList();
    }

    private async Task<List<Certificate>> CertificatesAsync(Guid personId, ClassKind kind, CancellationToken ct)
    {
        await db.Certificates.Where(c => c.PersonId == personId && c.Kind == kind).LoadAsync(ct);
        return db.Certificates.Local.Where(c => c.PersonId == personId && c.Kind == kind).ToList();
    }
}
