using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Organizations;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Web.Reading;

/// <summary>Which organ decides what for each unit on a day (rules.md 2.2), and below which units there are cells for which nobody does.</summary>
internal sealed class AuthorityTableQuery(AppDb db, Reach reach, TreeQuery tree)
{
    private static readonly DecisionPower[] Powers = Enum.GetValues<DecisionPower>();

    /// <summary>The unit and what stands directly under it, or the reader's highest units; null when the unit is absent or out of reach.</summary>
    public async Task<IReadOnlyList<AuthorityRow>?> OnAsync(Guid? unit, DateOnly day, CancellationToken ct)
    {
        if (unit is { } asked && !(await reach.OfTheseAsync(Power.SeeTree, [asked], ct)).Contains(asked))
        {
            return null;
        }

        var tops = unit is { } one ? [one] : (await tree.TopsAsync(day, ct)).Select(top => top.Id).ToList();
        var units = await db.OrganizationVersions.AsNoTracking().InForceOn(day).Where(v => tops.Contains(v.OrganizationId) || (v.ParentId != null && tops.Contains(v.ParentId.Value)))
            .OrderBy(v => v.OfficialOrder).ThenBy(v => v.Code).ToListAsync(ct);
        var seen = await reach.OfTheseAsync(Power.SeeTree, [.. units.Select(v => v.OrganizationId)], ct);
        units.RemoveAll(v => !tops.Contains(v.OrganizationId) && !seen.Contains(v.OrganizationId));
        var ids = units.ConvertAll(v => v.OrganizationId);
        var (deciding, open) = (await DecidingAsync(ids, day, ct), new Dictionary<DecisionPower, Dictionary<Guid, int>>());
        foreach (var power in Powers)
        {
            open[power] = await OpenCellsAsync([.. ids.Where(id => !deciding.ContainsKey((id, power)))], power, day, ct);
        }

        return [.. units.OrderBy(v => tops.Contains(v.OrganizationId) ? 0 : 1).Select(v => new AuthorityRow(v.OrganizationId, v.FullName, v.Kind, tops.Contains(v.OrganizationId),
            [.. Powers.Select(power => new AuthorityCell(power, deciding.GetValueOrDefault((v.OrganizationId, power)), open[power].GetValueOrDefault(v.OrganizationId)))]))];
    }

    /// <summary>The nearest organ upward that holds the power; the unit's own first.</summary>
    private async Task<Dictionary<(Guid, DecisionPower), DecidingOrgan>> DecidingAsync(List<Guid> ids, DateOnly day, CancellationToken ct)
    {
        var held = await db.OrganizationAncestry.InForceOn(day).Where(a => ids.Contains(a.DescendantId))
            .Join(db.AuthorityGrants.InForceOn(day), a => a.AncestorId, g => g.OrganizationId, (a, g) => new { a.DescendantId, a.Distance, g.Power, g.Mode, g.LegalBasis, g.OrganizationId, g.From })
            .Join(db.OrganizationVersions.InForceOn(day), g => g.OrganizationId, v => v.OrganizationId, (g, v) => new { g.DescendantId, g.Distance, g.Power, g.From, Organ = new DecidingOrgan(v.OrganizationId, v.OrganName, g.Mode, g.LegalBasis) })
            .ToListAsync(ct);
        return held.GroupBy(g => (g.DescendantId, g.Power)).ToDictionary(g => g.Key, g => g.OrderBy(one => one.Distance).ThenByDescending(one => one.From).First().Organ);
    }

    /// <summary>Cells at or below a unit without the power for which nobody between holds it either.</summary>
    private async Task<Dictionary<Guid, int>> OpenCellsAsync(List<Guid> units, DecisionPower power, DateOnly day, CancellationToken ct)
    {
        var (above, grants) = (db.OrganizationAncestry.InForceOn(day), db.AuthorityGrants.InForceOn(day).Where(g => g.Power == power));
        return units.Count == 0 ? [] : await db.OrganizationAncestry.InForceOn(day)
            .Where(a => units.Contains(a.AncestorId) && !above.Any(h => h.DescendantId == a.DescendantId && grants.Any(g => g.OrganizationId == h.AncestorId)))
            .Join(db.OrganizationVersions.InForceOn(day).Where(v => v.Kind == OrganizationKind.PartyCell || v.Kind == OrganizationKind.BasePartyCell), a => a.DescendantId, v => v.OrganizationId, (a, v) => a.AncestorId)
            .GroupBy(id => id).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
    }
}

/// <summary>One unit with who decides for it, power by power.</summary>
internal sealed record AuthorityRow(Guid Id, string Name, OrganizationKind Kind, bool IsTop, IReadOnlyList<AuthorityCell> Cells)
{
    public bool HasHole => Cells.Any(cell => cell.OpenCells > 0);
}

/// <summary>Who decides one matter; null and a number where nobody does for cells of the unit.</summary>
internal sealed record AuthorityCell(DecisionPower Power, DecidingOrgan? Organ, int OpenCells);

/// <summary>The organ that decides, how, and on what basis.</summary>
internal sealed record DecidingOrgan(Guid UnitId, string Name, DecisionMode Mode, string LegalBasis);
