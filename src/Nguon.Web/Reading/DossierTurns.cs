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
        Chain = await chains.OfAsync(dossier, day, PowerFor(dossier), ct),
        Today = day,
        RecordedAt = clock.NowUtc(),
    };

    /// <summary>Dossiers in the order of their keys, with their steps and person; what is needed of all their cells is asked at once.</summary>
    public async Task<List<(AdmissionDossier Dossier, Person Person)>> LoadAsync(Guid[] ids, DateOnly day, CancellationToken ct)
    {
        var dossiers = await db.Dossiers.Include(d => d.Steps.OrderBy(s => s.Sequence)).Where(d => ids.Contains(d.Id)).OrderBy(d => d.Id).ToListAsync(ct);
        var wanted = dossiers.Select(d => d.PersonId).ToList();
        var people = await db.People.AsNoTracking().Where(p => wanted.Contains(p.Id)).ToDictionaryAsync(p => p.Id, ct);
        await chains.LearnAsync(dossiers.Select(d => d.CellId), day, ct);
        return [.. dossiers.Select(d => (d, people[d.PersonId]))];
    }

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
