using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Activities;
using Nguon.Web.Access;
using Nguon.Web.Data;
using Nguon.Web.Tables;

namespace Nguon.Web.Features.People;

/// <summary>Everybody in reach as a list that an import takes again, the restricted part only where it may be read; recorded.</summary>
internal sealed class ExportPeople(AppDb db, Reach reach, PeopleLines lines, TimeProvider clock)
{
    private const int Group = 400;

    /// <summary>How many were written.</summary>
    public async Task<int> RunAsync(ITableWriter table, CancellationToken ct)
    {
        await table.WriteAsync(PeopleColumns.All);
        var ids = reach.User.Has(Power.Export)
            ? await reach.People.OrderBy(p => p.SortName).ThenBy(p => p.BornOn).ThenBy(p => p.Code).ThenBy(p => p.Id).Select(p => p.Id).ToListAsync(ct)
            : [];
        foreach (var group in ids.Chunk(Group))
        {
            var found = await lines.OfAsync(group, ct);
            var open = await OpenAsync(group, ct);
            foreach (var id in group.Where(found.ContainsKey))
            {
                await table.WriteAsync((open.Contains(id) ? found[id] : found[id] with { Identity = null, Religion = null }).Cells());
            }
        }

        db.Log(reach.User.Act(clock), ActivityKind.PeopleExported, new LogSubject(reach.User.AccountId), null, new { Rows = ids.Count });
        await db.SaveChangesAsync(ct);
        return ids.Count;
    }

    /// <summary>Of whom the restricted part may be read too.</summary>
    private async Task<HashSet<Guid>> OpenAsync(Guid[] group, CancellationToken ct)
    {
        var people = await reach.People.Where(p => group.Contains(p.Id)).Select(p => new { p.Id, p.OrganizationId }).ToListAsync(ct);
        var units = await reach.OfTheseAsync(Power.EditPeople, people.Select(p => p.OrganizationId).Distinct().ToList(), ct);
        return people.Where(p => units.Contains(p.OrganizationId)).Select(p => p.Id).ToHashSet();
    }
}
