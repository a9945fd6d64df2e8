using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Organizations;
using Nguon.Web.Data;

namespace Nguon.Bench.Figures;

/// <summary>
/// A past year on today's tree against the tree of that day, the same facts on both sides: a unit of today against the units of that day that became it.
/// </summary>
internal sealed class FigureTrees(AppDb db, FigureStation station, Results results)
{
    public async Task CompareAsync(CountryLoad load, DateOnly today, int year)
    {
        var commune = load.Provinces[0].Communes[2];
        var organization = await db.OrganizationVersions.Where(v => v.ParentId == commune && v.Until == null && v.Kind == OrganizationKind.BasePartyOrganization)
            .OrderBy(v => v.OfficialOrder).Select(v => v.OrganizationId).FirstAsync();
        foreach (var (name, unit, hand) in new[] { ("country", load.Root, "tallies"), ("province", load.Provinces[0].Province, "place"), ("base organisation", organization, "facts") })
        {
            await CompareAsync(new FigureStop(name, unit, today, year, 11) { Hand = hand });
        }

        await ToldAsync(commune, load.Provinces[0].FormerOf(2), today, year);
    }

    private async Task CompareAsync(FigureStop of)
    {
        var now = await station.MeasureAsync(of with { Name = $"{of.Name}-{of.Year}-tree-of-today" });
        var (took, total) = (0.0, 0L);
        var before = await BeforeAsync(of.Unit);
        foreach (var (unit, at) in before.Select((unit, at) => (unit, at)))
        {
            var then = await station.MeasureAsync(of with { Name = $"{of.Name}-{of.Year}-tree-of-the-day-{at}", Unit = unit, Day = new DateOnly(of.Year, 12, 31) });
            (took, total) = (took + then.Product, total + then.Total);
        }

        if (total != now.Total)
        {
            throw new InvalidOperationException($"{of.Name}: {now.Total} on today's tree, {total} on the tree of {of.Year}.");
        }

        results.Told($"{of.Name}, {of.Year} on the tree of the day ({total} in {before.Count})", took, "ms");
        results.Told($"{of.Name}, {of.Year} on today's tree ({now.Total})", now.Product, "ms");
        results.AtMost($"{of.Name}: today's tree to the tree of the day", now.Product / took, "", 2);
    }

    /// <summary>A commune of today is made of parts of a district and of three communes: no unit of that day has the same people.</summary>
    private async Task ToldAsync(Guid commune, Guid former, DateOnly today, int year)
    {
        var now = await station.MeasureAsync(new FigureStop($"commune-{year}-tree-of-today", commune, today, year, 11));
        var then = await station.MeasureAsync(new FigureStop($"commune-{year}-tree-of-the-day", former, new DateOnly(year, 12, 31), year, 11));
        results.Told($"commune, {year} on today's tree ({now.Total})", now.Product, "ms");
        results.Told($"one of the communes it came from, {year} on the tree of the day ({then.Total})", then.Product, "ms");
    }

    private async Task<List<Guid>> BeforeAsync(Guid unit) =>
        [unit, .. await db.OrganizationSuccessions.Where(s => s.SuccessorId == unit && !s.IsPart).Select(s => s.PredecessorId).ToListAsync()];
}
