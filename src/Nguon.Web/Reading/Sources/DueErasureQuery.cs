using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Admission;
using Nguon.Domain.People;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Web.Reading;

/// <summary>People not taken on and not watched any more whose time to be kept is over, the longest first; where the user acts for the committee.</summary>
internal sealed class DueErasureQuery(AppDb db, Reach reach, UnitPaths paths)
{
    public const int OnPage = 100;

    public async Task<DueErasures> PageAsync(int number, CancellationToken ct)
    {
        var (today, units) = (reach.Today, reach.UnitIds(Power.ActForCommittee));
        var last = today.AddMonths(-Erasure.MonthsKept);
        var watched = db.WatchedOn(today);
        var due = from p in reach.People.AsNoTracking()
                  join s in db.Standings.Where(s => s.RetractedAt == null).InForceOn(today) on p.Id equals s.PersonId
                  where (p.Status == PersonStatus.NonMember || p.Status == PersonStatus.Left) && s.From <= last && units.Contains(p.OrganizationId)
                      && !db.AdmissionRecords.Any(r => r.PersonId == p.Id)
                      && !db.Standings.Any(m => m.PersonId == p.Id && m.RetractedAt == null && (m.Status == PersonStatus.ProbationaryMember || m.Status == PersonStatus.OfficialMember))
                      && !db.Dossiers.Open().Any(d => d.PersonId == p.Id) && !watched.Contains(p.Id)
                  select new { p.Id, p.FullName, p.BornOn, p.OrganizationId, s.From };
        var rows = await due.OrderBy(r => r.From).ThenBy(r => r.Id).Skip((number - 1) * OnPage).Take(OnPage).ToListAsync(ct);
        var where = await paths.OfAsync(rows.Select(r => r.OrganizationId), ct);
        return new DueErasures(await due.CountAsync(ct), [.. rows.Select(r => new DueErasure(r.Id, r.FullName, r.BornOn?.Year, where.GetValueOrDefault(r.OrganizationId, ""), r.From))]);
    }
}

/// <summary>One page of them; <paramref name="Total"/> in người.</summary>
internal sealed record DueErasures(int Total, IReadOnlyList<DueErasure> Rows);

/// <summary>One person, let go on the day.</summary>
internal sealed record DueErasure(Guid Id, string Name, int? BirthYear, string Unit, DateOnly LetGoOn);
