using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Organizations;
using Nguon.Domain.Statistics;

namespace Nguon.Web.Data;

/// <summary>One save: what it changes of facts and of the tree, told to the tallies before and after it.</summary>
internal sealed class TallyFollow
{
    private readonly FigureTallies tallies;
    private readonly HashSet<Guid> touched = [];
    private readonly List<CountedFact> added = [];
    private readonly List<CountedFact> gone = [];
    private IReadOnlyList<Guid> taken = [];

    public TallyFollow(AppDb db)
    {
        tallies = new FigureTallies(db);
        foreach (var entry in db.ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted))
        {
            switch (entry.Entity)
            {
                case CountedFact fact when entry.State == EntityState.Added && fact.RetractedAt is null:
                    added.Add(fact);
                    break;
                case CountedFact fact when entry.State == EntityState.Modified && fact.RetractedAt is not null && entry.Property(nameof(CountedFact.RetractedAt)).IsModified:
                    gone.Add(fact);
                    break;
                case OrganizationVersion version:
                    touched.Add(version.OrganizationId);
                    break;
                case OrganizationAncestry ancestry:
                    touched.Add(ancestry.DescendantId);
                    break;
                case OrganizationHeir heir:
                    touched.Add(heir.FormerId);
                    break;
                case OrganizationSuccession succession:
                    touched.Add(succession.PredecessorId);
                    break;
                default:
                    break;
            }
        }
    }

    public bool HasAnything => touched.Count + added.Count + gone.Count > 0;

    public async Task BeforeAsync(CancellationToken ct) => taken = await tallies.TakeOutAsync(touched, ct);

    public async Task AfterAsync(CancellationToken ct)
    {
        var whole = taken.ToHashSet();
        await tallies.PutInAsync(whole, ct);
        await tallies.FollowAsync([.. added.Where(f => !whole.Contains(f.OrganizationId))], [.. gone.Where(f => !whole.Contains(f.OrganizationId))], ct);
    }
}
