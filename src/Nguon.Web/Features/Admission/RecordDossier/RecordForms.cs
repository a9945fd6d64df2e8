using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Admission;
using Nguon.Domain.Organizations;
using Nguon.Domain.People;
using Nguon.Web.Access;
using Nguon.Web.Reading;

namespace Nguon.Web.Features.Admission;

/// <summary>Whose pile of paper it is.</summary>
internal sealed record RecordSubject(Person Person, Guid CellId, string UnitPath, AdmissionDossier? Dossier)
{
    /// <summary>Official members of the cell, of whom one may be the mentor.</summary>
    public required IReadOnlyList<MemberChoice> Members { get; init; }
}

/// <summary>Draws and reads the table of papers: one line per expected paper, by the organs of the days in question.</summary>
internal sealed class RecordForms(Reach reach, ProcedureChains chains, ActingUnits units, UnitPaths paths, MemberChoices members)
{
    private const int YearsBack = 3;
    private const int UsualPlaces = 3;

    public async Task<RecordSubject?> FindAsync(RecordDossierForm form, CancellationToken ct)
    {
        var dossier = form.DossierId is { } id ? await reach.Dossiers.AsNoTracking().Include(d => d.Steps).FirstOrDefaultAsync(d => d.Id == id, ct) : null;
        var personId = dossier?.PersonId ?? form.PersonId;
        var person = await reach.People.AsNoTracking().FirstOrDefaultAsync(p => p.Id == personId, ct);
        if (person is null || (form.DossierId is not null && dossier is null) || !await reach.MayAsync(Power.ActForCell, dossier?.CellId ?? person.OrganizationId, ct))
        {
            return null;
        }

        var cell = dossier?.CellId ?? person.OrganizationId;
        return new RecordSubject(person, cell, await paths.OfAsync(cell, ct), dossier) { Members = await members.OfAsync(cell, ct) };
    }

    /// <summary>Papers not yet there that the organs of today or of the last years ask for; three places of verification to begin with.</summary>
    public async Task<IEnumerable<PaperLineForm>> LinesAsync(RecordSubject subject, CancellationToken ct)
    {
        var today = subject.Dossier is { } dossier ? await chains.OfAsync(dossier, reach.Today, DecisionPower.Admission, ct) : await chains.OnAsync(subject.CellId, reach.Today, DecisionPower.Admission, ct);
        var before = await chains.OnAsync(subject.CellId, reach.Today.AddYears(-YearsBack), DecisionPower.Admission, ct);
        return StepCatalogue.Way
            .Where(step => step.ExistsOn(today) || step.ExistsOn(before))
            .Where(step => step.Kind is not (StepKind.AfterCeremonyTask or StepKind.Returned or StepKind.DecisionExtension or StepKind.SuperiorConsent or StepKind.SupplementaryVerification))
            .Where(step => subject.Dossier is null || step.IsMany || !subject.Dossier.Has(step.Kind))
            .SelectMany(step => Enumerable.Repeat(step.Kind, step.Kind is StepKind.VerificationSent or StepKind.VerificationAnswered ? UsualPlaces : 1))
            .Select(kind => new PaperLineForm { Kind = kind });
    }

    public async Task<RecordDossierInput> ReadAsync(RecordDossierForm form, RecordSubject subject, CancellationToken ct)
    {
        var steps = new List<StepDraft>();
        var circumstances = subject.Dossier?.Circumstances ?? form.Circumstances.ToCircumstances();
        var way = new CellWay(subject.CellId, circumstances.IsOverSixtyPath);
        foreach (var line in form.Filled)
        {
            var on = line.OccurredOn ?? reach.Today;
            steps.Add(line.ToDraft(subject.Dossier is { } dossier ? await units.OfAsync(dossier, line.Kind, on, ct) : await units.OnAsync(way, line.Kind, on, ct)));
        }

        var paper = new OnPaper(subject.CellId, form.SourceNumber, form.SourceOn);
        return new RecordDossierInput(subject.Person.Id, subject.Dossier?.Id, circumstances, steps, paper);
    }
}
