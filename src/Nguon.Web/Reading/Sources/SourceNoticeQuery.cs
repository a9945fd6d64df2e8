using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Organizations;
using Nguon.Domain.People;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Web.Reading;

/// <summary>What the notice to one person says.</summary>
internal sealed class SourceNoticeQuery(AppDb db, Reach reach, OrganizationTrees trees, UnitPaths paths)
{
    /// <summary>Null when the person is absent or out of reach.</summary>
    public async Task<SourceNoticeView?> OfAsync(Guid personId, CancellationToken ct)
    {
        var tree = await trees.OnAsync(db, reach.Today, ct);
        if (await reach.People.AsNoTracking().FirstOrDefaultAsync(p => p.Id == personId, ct) is not { } person)
        {
            return null;
        }

        var above = tree.Upward(person.OrganizationId).ToList();
        var ids = above.ConvertAll(v => v.OrganizationId);
        var notices = await db.GeneralNotices.AsNoTracking().Where(n => ids.Contains(n.OrganizationId)).ToListAsync(ct);
        return new SourceNoticeView(person, tree.Find(person.OrganizationId)?.Name ?? await paths.OfAsync(person.OrganizationId, ct))
        {
            CommitteeName = above.Find(v => !v.Kind.IsCell())?.FullName ?? "",
            Contact = above.Select(v => v.DepartmentName).FirstOrDefault(name => name is { Length: > 0 }) ?? "",
            Notice = notices.MinBy(n => ids.IndexOf(n.OrganizationId)),
            ToldOn = await db.PersonNotices.Where(n => n.PersonId == personId).Select(n => (DateOnly?)n.ToldOn).FirstOrDefaultAsync(ct),
        };
    }
}

/// <summary>One notice; names as they are today.</summary>
internal sealed record SourceNoticeView(Person Person, string CellName)
{
    public required string CommitteeName { get; init; }
    public required string Contact { get; init; }
    public GeneralNotice? Notice { get; init; }
    public DateOnly? ToldOn { get; init; }
}
