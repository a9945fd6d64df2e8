using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Admission;
using Nguon.Domain.Organizations;
using Nguon.Domain.People;
using Nguon.Domain.Time;
using Nguon.Web.Data;

namespace Nguon.Web.Reading;

/// <summary>What a dossier needs to know to say whose turn it is on a day.</summary>
internal sealed class DossierTurns(AppDb db, ProcedureChains chains, RulesOfTheDay rules, TimeProvider clock)
{
    public async Task<TakeContext> ContextAsync(AdmissionDossier dossier, DateOnly day, CancellationToken ct) =>
        await ContextAsync(dossier, await db.People.AsNoTracking().FirstAsync(p => p.Id == dossier.PersonId, ct), day, ct);

    public async Task<TakeContext> ContextAsync(AdmissionDossier dossier, Person person, DateOnly day, CancellationToken ct) => new()
    {
        Applicant = ApplicantOf(person),
        Rules = rules.Book,
        Calendar = rules.Calendar,
        Chain = await chains.OnAsync(dossier.CellId, day, PowerFor(dossier), ct),
        Today = day,
        RecordedAt = clock.NowUtc(),
    };

    public static Applicant ApplicantOf(Person person) => new()
    {
        Name = person.FullName,
        BornOn = person.BornOn,
        Education = person.Education,
        HasStatisticsFields = person is { Sex: not null, EthnicCode: not null, ReligionCode: not null, OccupationCode: not null, Education: not null },
    };

    /// <summary>What is to be decided next about the dossier.</summary>
    public static DecisionPower PowerFor(AdmissionDossier dossier) =>
        dossier.Stage is DossierStage.DeletionProposed or DossierStage.DeletionAgreed ? DecisionPower.Deletion
        : dossier.Has(StepKind.Ceremony) ? DecisionPower.Recognition
        : DecisionPower.Admission;
}
