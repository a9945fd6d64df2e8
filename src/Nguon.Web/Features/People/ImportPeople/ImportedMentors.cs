using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Mentoring;
using Nguon.Domain.People;
using Nguon.Domain.Text;
using Nguon.Domain.Time;
using Nguon.Web.Data;

namespace Nguon.Web.Features.People;

/// <summary>Names of members who help, tied to their records once the whole list is in: the member may stand below in the same list.</summary>
internal sealed class ImportedMentors(AppDb db, TimeProvider clock)
{
    private const int Group = 400;
    private readonly List<Wanted> wanted = [];

    public void Remember(Guid personId, Guid organizationId, SheetLine line)
    {
        if (line.Mentor.Length > 0)
        {
            wanted.Add(new Wanted(personId, organizationId, line.Mentor, line.ListedOn, line.Status == LineStatus.Probationary));
        }
    }

    /// <summary>Ties the names; one that fits nobody, or two, stays as written and is given back.</summary>
    public async Task<IReadOnlyList<string>> TieAsync(CancellationToken ct)
    {
        var untied = new List<string>();
        foreach (var group in wanted.Chunk(Group))
        {
            var units = group.Select(w => w.OrganizationId).Distinct().ToList();
            var members = (await db.People.AsNoTracking().Where(p => units.Contains(p.OrganizationId) && p.Status == PersonStatus.OfficialMember)
                    .Select(p => new { p.Id, p.OrganizationId, p.FullName }).ToListAsync(ct))
                .ToLookup(p => (p.OrganizationId, VietnameseText.Fold(p.FullName)), p => p.Id);
            foreach (var one in group)
            {
                var fits = members[(one.OrganizationId, VietnameseText.Fold(one.Name))].Where(id => id != one.PersonId).ToList();
                if (fits is [var mentor])
                {
                    db.Add(Assignment(one, mentor));
                }
                else
                {
                    await KeepAsWrittenAsync(one, ct);
                    untied.Add(one.Name);
                }
            }

            await db.SaveChangesAsync(ct);
            db.ChangeTracker.Clear();
        }

        return untied;
    }

    private MentorAssignment Assignment(Wanted one, Guid mentor) => new()
    {
        Id = Guid.CreateVersion7(),
        PersonId = one.PersonId,
        MentorId = mentor,
        OrganizationId = one.OrganizationId,
        IsForProbation = one.IsForProbation,
        From = one.From ?? clock.TodayInVietnam(),
    };

    private async Task KeepAsWrittenAsync(Wanted one, CancellationToken ct)
    {
        var person = await db.People.SingleAsync(p => p.Id == one.PersonId, ct);
        person.AsWritten = new Dictionary<string, string>(person.AsWritten) { [PeopleColumns.Mentor] = one.Name };
    }

    private sealed record Wanted(Guid PersonId, Guid OrganizationId, string Name, DateOnly? From, bool IsForProbation);
}
