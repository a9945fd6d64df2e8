using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Classes;
using Nguon.Domain.Organizations;
using Nguon.Domain.People;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Web.Reading;

/// <summary>How many of those who finished the class in one year were admitted later: the same persons followed, years are never mixed.</summary>
internal sealed class CohortQuery(AppDb db, Reach reach, OrganizationTrees trees)
{
    /// <summary>Rows by the year of the first certificate, or for one year by unit, centre or nominating body.</summary>
    public async Task<IReadOnlyList<CohortRow>> OfAsync(CohortWish wish, CancellationToken ct)
    {
        var first = db.Certificates.Where(c => c.Kind == ClassKind.Awareness).GroupBy(c => c.PersonId).Select(g => new { PersonId = g.Key, IssuedOn = g.Min(c => c.IssuedOn) });
        var from = new DateOnly(wish.Year ?? reach.Today.Year - 10, 1, 1);
        var until = new DateOnly(wish.Year ?? reach.Today.Year, 12, 31);
        var people = await (from p in reach.People
                            join c in first on p.Id equals c.PersonId
                            where c.IssuedOn >= @from && c.IssuedOn <= until
                            select new
                            {
                                p.OrganizationId, p.IntroducedBy, c.IssuedOn,
                                AdmittedOn = db.AdmissionRecords.Where(r => r.PersonId == p.Id && r.RetractedAt == null && !r.IsAnnulled && r.DecidedOn >= c.IssuedOn).Min(r => (DateOnly?)r.DecidedOn),
                                Issuer = db.Certificates.Where(k => k.PersonId == p.Id && k.Kind == ClassKind.Awareness && k.IssuedOn == c.IssuedOn).Max(k => k.Issuer),
                            }).ToListAsync(ct);
        var tree = await trees.OnAsync(db, reach.Today, ct);
        var rows = wish.By switch
        {
            _ when wish.Year is null => people.GroupBy(p => $"{p.IssuedOn.Year}"),
            CohortBy.Centre => people.GroupBy(p => p.Issuer ?? ""),
            CohortBy.Body => people.GroupBy(p => $"{(int)p.IntroducedBy:000}"),
            _ => people.GroupBy(p => UnitOf(tree, p.OrganizationId)),
        };
        return [.. rows.Select(g => new CohortRow(g.Key, g.Count())
        {
            Body = wish is { Year: not null, By: CohortBy.Body } ? g.First().IntroducedBy : null,
            WithinYear = g.Count(p => p.AdmittedOn <= Months.Add(p.IssuedOn, 12)), WithinTwoYears = g.Count(p => p.AdmittedOn <= Months.Add(p.IssuedOn, 24)), SoFar = g.Count(p => p.AdmittedOn is not null),
        }).OrderBy(r => r.Label, StringComparer.Ordinal)];
    }

    /// <summary>The commune; for somebody of a unit that is gone one line for all such.</summary>
    private static string UnitOf(OrganizationTree tree, Guid unit) => tree.SealFor(unit)?.FullName ?? "Đơn vị đã thay đổi";
}

/// <summary>Rows of what.</summary>
public enum CohortBy
{
    Unit = 1,
    Centre = 2,
    Body = 3,
}

/// <summary>All years, or one year by something.</summary>
internal sealed record CohortWish(int? Year, CohortBy By);

/// <summary>One cohort, in người.</summary>
public sealed record CohortRow(string Label, int Finished)
{
    /// <summary>The nominating bodies, where rows are by them.</summary>
    public IntroducingBodies? Body { get; init; }

    public int WithinYear { get; init; }
    public int WithinTwoYears { get; init; }
    public int SoFar { get; init; }
}
