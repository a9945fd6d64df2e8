using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Classes;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Web.Reading;

/// <summary>Who is proposed for a class and has no seat yet: of the own units for a committee, of the units it serves for a centre.</summary>
internal sealed class NominationQuery(AppDb db, Reach reach, UnitPaths paths)
{
    public const int PageSize = 100;

    public async Task<NominationPage> ListAsync(ClassKind? kind, int page, CancellationToken ct)
    {
        var reached = reach.User.Has(Power.ActForCommittee) ? reach.Nominations : reach.Enrolments;
        var open = reached.AsNoTracking().Where(e => (kind == null || e.Kind == kind)
            && (e.Status == EnrolmentStatus.Proposed || e.Status == EnrolmentStatus.Approved || e.Status == EnrolmentStatus.Waiting));
        var rows = await open.Join(db.People, e => e.PersonId, p => p.Id, (e, p) => new { Place = e, p.FullName, p.SortName, p.BornOn })
            .OrderBy(r => r.Place.Kind).ThenBy(r => r.SortName).ThenBy(r => r.Place.Id).Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(ct);
        var units = await paths.OfAsync(rows.Select(r => r.Place.OrganizationId), ct);
        var classIds = rows.Select(r => r.Place.ClassId).OfType<Guid>().Distinct().ToList();
        var classes = await db.TrainingClasses.AsNoTracking().Where(c => classIds.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.Name, ct);
        return new NominationPage([.. rows.Select(r => new NominationRow(r.Place, r.FullName, r.BornOn?.Year, units.GetValueOrDefault(r.Place.OrganizationId, ""))
        {
            ClassName = r.Place.ClassId is { } id ? classes.GetValueOrDefault(id, "") : "",
        })], await open.CountAsync(ct), page);
    }
}

/// <summary>One page of the list.</summary>
internal sealed record NominationPage(IReadOnlyList<NominationRow> Rows, int Total, int Page);

/// <summary>Somebody proposed: name, birth year, unit and class data only.</summary>
internal sealed record NominationRow(Enrolment Place, string Name, int? BirthYear, string Unit)
{
    /// <summary>The class somebody waits for; empty without one.</summary>
    public string ClassName { get; init; } = "";
}
