using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Organizations;
using Nguon.Domain.People;
using Nguon.Web.Data;

namespace Nguon.Web.Features.Organizations;

/// <summary>Who belongs to a unit from a day on: also whom the event that is corrected had taken away, and not whom it had brought.</summary>
internal sealed class UnitMembers(AppDb db)
{
    public async Task<HashSet<Guid>> OfAsync(Guid unit, DateOnly day, IReadOnlyCollection<Returning> returning, CancellationToken ct)
    {
        var people = await db.Standings.Where(s => s.OrganizationId == unit && s.RetractedAt == null && s.Status != PersonStatus.Left && (s.Until == null || s.Until > day))
            .Select(s => s.PersonId).ToHashSetAsync(ct);
        people.ExceptWith(returning.Where(one => one.IsToday && one.Unit != unit).Select(one => one.PersonId));
        people.UnionWith(returning.Where(one => one.Unit == unit && one.Since.Any(s => s.Status != PersonStatus.Left && (s.Until is null || s.Until > day))).Select(one => one.PersonId));
        return people;
    }

    /// <summary>Whom the correction brings back to these units; nobody when nothing is corrected.</summary>
    public async Task<IReadOnlyList<Returning>> ReturningAsync(IEnumerable<Guid> units, OrganizationEvent? replaced, CancellationToken ct)
    {
        var all = new List<Returning>();
        foreach (var unit in replaced is null ? [] : units)
        {
            all.AddRange(await new FindReturning(db).OfAsync(unit, replaced!, ct)); // units only when something is replaced
        }

        return all;
    }
}
