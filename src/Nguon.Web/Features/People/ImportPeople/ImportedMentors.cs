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
    private readonly List<(Guid OrganizationId, string Name, Guid Id)> listed = [];

    public void Remember(Guid personId, Guid organizationId, SheetLine line)
    {
        if (line.Mentor.Length > 0)
        {
            wanted.Add(new Wanted(personId, organizationId, line.Mentor, line.ListedOn, line.Status == LineStatus.Probationary));
        }

        if (line.Status is LineStatus.Official or LineStatus.Exempt)
        {
            listed.Add((organizationId, line.FullName, personId));
        }
    }

    /// <summary>Ties the names, or only looks whom they fit; one that fits nobody, or two, stays as written and is given back.</summary>
    public async Task<IReadOnlyList<string>> TieAsync(bool isCheckOnly, CancellationToken ct)
    {
        var untied = new List<string>();
        var inList = isCheckOnly && wanted.Count > 0 ? listed.ToLookup(m => (m.OrganizationId, VietnameseText.Fold(m.Name)), m => m.Id) : null;
        foreach (var group in wanted.Chunk(Group))
        {
            var tied = await TiedAsync(group, inList, ct);
            List<Wanted> left = [.. group.Where(one => !tied.ContainsKey(one.PersonId))];
            untied.AddRange(left.Select(one => one.Name));
            if (!isCheckOnly)
            {
                db.AddRange(group.Where(one => tied.ContainsKey(one.PersonId)).Select(one => Assignment(one, tied[one.PersonId])));
                await KeepAsWrittenAsync(left, ct);
            }
        }

        return untied;
    }

    /// <summary>Mentors by whom they help: official members of the same unit who alone bear the name.</summary>
    private async Task<Dictionary<Guid, Guid>> TiedAsync(Wanted[] group, ILookup<(Guid OrganizationId, string Name), Guid>? inList, CancellationToken ct)
    {
        var units = group.Select(w => w.OrganizationId).Distinct().ToList();
        var members = (await db.People.AsNoTracking().Where(p => units.Contains(p.OrganizationId) && p.Status == PersonStatus.OfficialMember)
                .Select(p => new { p.Id, p.OrganizationId, p.FullName }).ToListAsync(ct))
            .ToLookup(p => (p.OrganizationId, VietnameseText.Fold(p.FullName)), p => p.Id);
        var tied = new Dictionary<Guid, Guid>();
        foreach (var one in group)
        {
            var name = (one.OrganizationId, VietnameseText.Fold(one.Name));
            if (members[name].Concat(inList?[name] ?? []).Where(id => id != one.PersonId).ToList() is [var mentor])
            {
                tied[one.PersonId] = mentor;
            }
        }

        return tied;
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

    private async Task KeepAsWrittenAsync(List<Wanted> left, CancellationToken ct)
    {
        var ids = left.ConvertAll(one => one.PersonId);
        var people = await db.People.Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, ct);
        foreach (var one in left)
        {
            var person = people[one.PersonId];
            person.AsWritten = new Dictionary<string, string>(person.AsWritten) { [PeopleColumns.Mentor] = one.Name };
        }

        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
    }

    private sealed record Wanted(Guid PersonId, Guid OrganizationId, string Name, DateOnly? From, bool IsForProbation);
}
