using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Organizations;
using Nguon.Domain.Time;
using Nguon.Web.Data;

namespace Nguon.Web.Reading;

/// <summary>Whose a settlement is on a day: a tie somebody entered holds until the tie of the part it was given to begins.</summary>
internal static class TiesOfDay
{
    /// <summary>Of ties all of which are believed, those in force on the day and given to nobody yet.</summary>
    public static IQueryable<ResidentialCell> StandingOn(this IQueryable<ResidentialCell> believed, DateOnly day) => believed.InForceOn(day).NotGivenOn(believed, day);

    public static IQueryable<ResidentialCell> NotGivenOn(this IQueryable<ResidentialCell> ties, IQueryable<ResidentialCell> believed, DateOnly day) =>
        ties.Where(c => !believed.Any(next => next.FollowsId == c.Id && day >= next.From));
}

/// <summary>The ties of a cell on the eve of a day, also those it took over from cells that ended before; what a division gave to a part is that part's.</summary>
internal static class PlacesOfCell
{
    public static async Task<IReadOnlyList<ResidentialCell>> OfAsync(AppDb db, Guid cell, DateOnly day, CancellationToken ct)
    {
        var former = db.OrganizationHeirs.InForceOn(day.AddDays(-1)).Where(h => h.HeirId == cell).Select(h => h.FormerId);
        return await db.ResidentialCells.AsNoTracking().Where(c => (c.CellId == cell || former.Contains(c.CellId)) && (c.Until == null || c.Until > day))
            .Where(c => !db.ResidentialCells.Any(next => next.FollowsId == c.Id)).OrderBy(c => c.From).ThenBy(c => c.Id).ToListAsync(ct);
    }
}
