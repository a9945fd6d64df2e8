using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Classes;
using Nguon.Domain.People;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Web.Reading;

/// <summary>Probationers who have not been to the class of new members, those whose twelve months end first on top.</summary>
internal sealed class ProbationerQuery(AppDb db, Reach reach, UnitPaths paths, RulesOfTheDay rules)
{
    public const int Most = 300;

    public async Task<IReadOnlyList<ProbationerRow>> WithoutClassAsync(CancellationToken ct)
    {
        var units = reach.LearningUnits;
        var rows = await db.People.AsNoTracking().Where(p => units.Contains(p.OrganizationId) && p.Status == PersonStatus.ProbationaryMember && !db.Certificates.Any(c => c.PersonId == p.Id && c.Kind == ClassKind.NewMember))
            .Select(p => new
            {
                p.Id, p.FullName, p.SortName, p.BornOn, p.OrganizationId,
                HeldOn = db.AdmissionRecords.Where(r => r.PersonId == p.Id && r.RetractedAt == null && !r.IsAnnulled).Max(r => r.CeremonyOn),
                Place = db.Enrolments.Where(e => e.PersonId == p.Id && e.Kind == ClassKind.NewMember).OrderByDescending(e => e.ProposedOn).ThenByDescending(e => e.Id).FirstOrDefault(),
            }).OrderBy(r => r.HeldOn == null).ThenBy(r => r.HeldOn).ThenBy(r => r.SortName).ThenBy(r => r.Id).Take(Most).ToListAsync(ct);
        var names = await paths.OfAsync(rows.Select(r => r.OrganizationId), ct);
        var classes = await ClassesAsync(rows.Select(r => r.Place?.ClassId), ct);
        return [.. rows.Select(r => new ProbationerRow(r.Id, r.FullName, r.BornOn?.Year, names.GetValueOrDefault(r.OrganizationId, ""))
        {
            EndsOn = r.HeldOn is { } on ? rules.On(on).ProbationEndsOn(on) : null, Status = r.Place?.Status, Class = ClassOf(r.Place, classes),
        })];
    }

    private static TrainingClass? ClassOf(Enrolment? place, Dictionary<Guid, TrainingClass> classes) => place?.ClassId is { } id ? classes.GetValueOrDefault(id) : null;

    private async Task<Dictionary<Guid, TrainingClass>> ClassesAsync(IEnumerable<Guid?> ids, CancellationToken ct)
    {
        var held = ids.OfType<Guid>().Distinct().ToList();
        return await db.TrainingClasses.AsNoTracking().Where(c => held.Contains(c.Id)).ToDictionaryAsync(c => c.Id, ct);
    }
}

/// <summary>Name, birth year, unit and what the class needs to know.</summary>
internal sealed record ProbationerRow(Guid PersonId, string Name, int? BirthYear, string Unit)
{
    /// <summary>Day the twelve months end; null when the ceremony is not recorded.</summary>
    public DateOnly? EndsOn { get; init; }

    public EnrolmentStatus? Status { get; init; }
    public TrainingClass? Class { get; init; }
}
