using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Organizations;
using Nguon.Domain.People;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Data;
using Nguon.Web.Reading;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.Organizations;

/// <summary>Who belongs to the units that lines dissolve, and the cells they may go to.</summary>
internal sealed class FindMovers(AppDb db, Reach reach, UnitChoices units)
{
    private const int Most = 300;

    public async Task<(IReadOnlyList<Mover> Movers, IReadOnlyList<Choice> Cells)> OfAsync(ReorganizeInput input, CancellationToken ct)
    {
        var codes = input.Lines.Where(l => l.Verb == OrganizationEventKind.Dissolve && l.OldCode.Length > 0).Select(l => l.OldCode).Distinct().ToList();
        var ended = codes.Count == 0 ? [] : await db.OrganizationVersions.AsNoTracking().InForceOn(input.EffectiveOn.AddDays(-1)).Where(v => codes.Contains(v.Code))
            .ToDictionaryAsync(v => v.OrganizationId, v => v.FullName, ct);
        var ids = (await reach.OfTheseAsync(Power.Reorganize, ended.Keys, ct)).ToList();
        var people = ids.Count == 0 ? [] : await db.Standings.AsNoTracking()
            .Where(s => ids.Contains(s.OrganizationId) && s.RetractedAt == null && s.Status != PersonStatus.Left && (s.Until == null || s.Until > input.EffectiveOn))
            .Join(db.People, s => s.PersonId, p => p.Id, (s, p) => new { p.Id, p.FullName, p.SortName, p.BornOn, s.Status, s.OrganizationId }).ToListAsync(ct);
        var movers = people.DistinctBy(p => p.Id).OrderBy(p => p.OrganizationId).ThenBy(p => p.SortName, StringComparer.Ordinal).Take(Most)
            .Select(p => new Mover(p.Id, p.FullName, p.BornOn?.Year, p.Status, ended[p.OrganizationId])).ToList();
        return movers.Count == 0 ? ([], []) : (movers, [.. (await units.CellsAsync(Power.Reorganize, ct)).Where(v => !ended.ContainsKey(v.OrganizationId))
            .Select(v => new Choice(v.OrganizationId.ToString(), v.FullName))]);
    }
}

/// <summary>One person of a unit that is dissolved.</summary>
internal sealed record Mover(Guid PersonId, string Name, int? BornYear, PersonStatus Status, string UnitName);
