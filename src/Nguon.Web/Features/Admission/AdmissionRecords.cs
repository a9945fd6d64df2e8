using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Admission;
using Nguon.Domain.People;
using Nguon.Domain.Time;
using Nguon.Web.Data;
using Nguon.Web.Reading;

namespace Nguon.Web.Features.Admission;

/// <summary>Keeps the admission record of a dossier true to its steps in force: replaced as a row, never overwritten.</summary>
internal sealed class AdmissionRecords(AppDb db, RulesOfTheDay rules, TimeProvider clock)
{
    public async Task FollowAsync(AdmissionDossier dossier, Person person, CancellationToken ct)
    {
        var known = db.AdmissionRecords.Local.FirstOrDefault(r => r.DossierId == dossier.Id && r.RetractedAt is null)
            ?? await db.AdmissionRecords.FirstOrDefaultAsync(r => r.DossierId == dossier.Id && r.RetractedAt == null, ct);
        var wanted = await WantedAsync(dossier, person, known, ct);
        if (known is null ? wanted is null : wanted is not null && wanted == known with { Id = wanted.Id, RecordedAt = wanted.RecordedAt })
        {
            return;
        }

        known?.RetractedAt = clock.NowUtc();
        if (wanted is not null)
        {
            db.Add(wanted);
        }
    }

    private async Task<AdmissionRecord?> WantedAsync(AdmissionDossier dossier, Person person, AdmissionRecord? known, CancellationToken ct)
    {
        var inForce = dossier.StepsInForce;
        if (inForce.LastOrDefault(s => s.Kind == StepKind.AdmissionDecision) is not { } decision)
        {
            return null;
        }

        var record = known is not null && known.DecidedOn == decision.OccurredOn
            ? known with { RetractedAt = null, DecisionNumber = decision.PaperNumber }
            : await SnapshotAsync(dossier, person, decision, ct);
        var recognition = inForce.LastOrDefault(s => s.Kind == StepKind.RecognitionDecision);
        var ceremony = inForce.LastOrDefault(s => s.Kind == StepKind.Ceremony);
        return record with
        {
            Id = Guid.CreateVersion7(),
            RecordedAt = clock.NowUtc(),
            CeremonyOn = ceremony?.OccurredOn,
            RecognisedOn = recognition?.OccurredOn,
            OfficialFrom = recognition is null || ceremony is null ? null : rules.On(ceremony.OccurredOn).ProbationEndsOn(ceremony.OccurredOn),
            IsAnnulled = inForce.Any(s => s.Kind == StepKind.DecisionAnnulled),
        };
    }

    private async Task<AdmissionRecord> SnapshotAsync(AdmissionDossier dossier, Person person, DossierStep decision, CancellationToken ct)
    {
        var day = decision.OccurredOn;
        var inYouthUnion = dossier.Circumstances.IsYouthUnionMember
            || await db.Affiliations.Where(a => a.PersonId == person.Id && a.Body == IntroducingBodies.YouthUnion).InForceOn(day).AnyAsync(ct);
        return new AdmissionRecord
        {
            Id = Guid.Empty,
            PersonId = person.Id,
            OrganizationId = dossier.CellId,
            DossierId = dossier.Id,
            DecidedOn = day,
            DecisionNumber = decision.PaperNumber,
            IsReadmission = dossier.Circumstances.Former is not null,
            AgeThen = person.BornOn is { } born ? Months.FullYears(born, day) : null,
            SexThen = person.Sex,
            EthnicThen = person.EthnicCode,
            ReligionThen = person.ReligionCode,
            EducationThen = person.Education,
            ProfessionalThen = person.ProfessionalCode,
            OccupationThen = person.OccupationCode,
            WasYouthUnionMember = inYouthUnion,
            IntroducedBy = person.IntroducedBy,
            RecordedAt = clock.NowUtc(),
        };
    }
}
