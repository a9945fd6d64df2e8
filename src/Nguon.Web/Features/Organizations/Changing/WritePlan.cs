using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Organizations;
using Nguon.Web.Data;

namespace Nguon.Web.Features.Organizations;

/// <summary>Writes a plan inside the caller's transaction: retracts, adds, derives; one writer at a time.</summary>
internal sealed class WritePlan(AppDb db)
{
    private const int Group = 500;

    public async Task RunAsync(ReorganizationPlan plan, OrganizationEvent? replaced, DateTime recordedAt, CancellationToken ct)
    {
        var bulk = new BulkInsert(db);
        var touched = plan.AddedVersions.Select(v => v.OrganizationId).Concat(plan.RetractedVersions.Select(v => v.OrganizationId))
            .Concat(plan.AddedSuccessions.Concat(plan.RetractedSuccessions).Select(s => s.PredecessorId)).ToHashSet();
        var tallies = new FigureTallies(db);
        var counted = await tallies.TakeOutAsync(touched, ct);
        await RetractAsync(plan, replaced, recordedAt, ct);
        await bulk.AddAsync(plan.Founded, ct);
        await bulk.AddAsync(plan.Events, ct);
        await bulk.AddAsync(plan.AddedVersions, ct);
        await bulk.AddAsync(plan.AddedSuccessions, ct);
        foreach (var group in touched.Union(plan.Touched).Chunk(Group))
        {
            await db.Organizations.Where(o => group.Contains(o.Id)).ExecuteUpdateAsync(set => set.SetProperty(o => o.Revision, o => o.Revision + 1), ct);
        }

        await new DeriveTree(db).RunAsync(touched, recordedAt, ct);
        await tallies.PutInAsync(counted, ct);
    }

    private async Task RetractAsync(ReorganizationPlan plan, OrganizationEvent? replaced, DateTime at, CancellationToken ct)
    {
        foreach (var group in plan.RetractedVersions.Select(v => v.Id).Chunk(Group))
        {
            await db.OrganizationVersions.Where(v => group.Contains(v.Id)).ExecuteUpdateAsync(set => set.SetProperty(v => v.RetractedAt, at), ct);
        }

        foreach (var group in plan.RetractedSuccessions.Select(s => s.Id).Chunk(Group))
        {
            await db.OrganizationSuccessions.Where(s => group.Contains(s.Id)).ExecuteUpdateAsync(set => set.SetProperty(s => s.RetractedAt, at), ct);
        }

        if (replaced is { Id: var id })
        {
            await db.OrganizationEvents.Where(e => e.Id == id).ExecuteUpdateAsync(set => set.SetProperty(e => e.RetractedAt, at), ct);
        }
    }
}
