using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Admission;
using Nguon.Domain.Classes;
using Nguon.Domain.Mentoring;
using Nguon.Domain.Organizations;
using Nguon.Domain.People;
using Nguon.Domain.Sessions;
using Nguon.Web.Data;

namespace Nguon.Web.Features.People;

/// <summary>Rows about a person that go over to the kept record, and back; a new table about people belongs in here. Dossiers stay where they are and are shown with the kept record.</summary>
internal sealed class MergeRows(AppDb db)
{
    private static readonly Table[] Tables =
    [
        new(nameof(MentorAssignment), (db, from, _) => db.MentorAssignments.Where(a => a.PersonId == from)),
        new(nameof(MentorRemark), (db, from, _) => db.MentorRemarks.Where(r => r.PersonId == from)),
        new(nameof(TrialTask), (db, from, _) => db.TrialTasks.Where(t => t.PersonId == from)),
        new(nameof(Obstacle), (db, from, _) => db.Obstacles.Where(o => o.PersonId == from)),
        new(nameof(Relative), (db, from, _) => db.Relatives.Where(r => r.PersonId == from)),
        new(nameof(Nomination), (db, from, _) => db.Nominations.Where(n => n.PersonId == from)),
        new(nameof(Certificate), (db, from, _) => db.Certificates.Where(c => c.PersonId == from)),
        new(nameof(SessionItem), (db, from, _) => db.SessionItems.Where(i => i.PersonId == from)),
        new(nameof(PostHolding), (db, from, _) => db.PostHoldings.Where(p => p.PersonId == from)),
        new(nameof(ResidentialPost), (db, from, _) => db.ResidentialPosts.Where(p => p.PersonId == from)),
        new(nameof(Enrolment), (db, from, to) => db.Enrolments.Where(e => e.PersonId == from && !db.Enrolments.Any(own => own.PersonId == to && own.ClassId != null && own.ClassId == e.ClassId))),
        new(nameof(Affiliation), (db, from, to) => db.Affiliations.Where(a => a.PersonId == from && !db.Affiliations.Any(own => own.PersonId == to && own.Body == a.Body))),
        new(nameof(SourceReviewLine), (db, from, to) => db.SourceReviewLines.Where(l => l.PersonId == from && !db.SourceReviewLines.Any(own => own.PersonId == to && own.ReviewId == l.ReviewId))),
        new(nameof(PersonNotice), (db, from, to) => db.PersonNotices.Where(n => n.PersonId == from && !db.PersonNotices.Any(own => own.PersonId == to))),
    ];

    /// <summary>How many rows would go over, by table; tables without any are left out.</summary>
    public async Task<IReadOnlyDictionary<string, int>> CountAsync(Guid from, Guid to, CancellationToken ct)
    {
        var counts = new Dictionary<string, int>();
        foreach (var table in Tables)
        {
            if (await table.Rows(db, from, to).CountAsync(ct) is > 0 and var rows)
            {
                counts[table.Name] = rows;
            }
        }

        return counts;
    }

    /// <summary>Moves what belongs to one record to the other; where the other has its own of what there is once, both stay. Gives the keys moved.</summary>
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<Guid>>> MoveAsync(Guid from, Guid to, CancellationToken ct)
    {
        var moved = new Dictionary<string, IReadOnlyList<Guid>>();
        foreach (var table in Tables)
        {
            if (await table.Rows(db, from, to).ToListAsync(ct) is { Count: > 0 } rows)
            {
                moved[table.Name] = rows.ConvertAll(row => Give(row, to));
            }
        }

        return moved;
    }

    /// <summary>Gives back what a merging moved; what went since is not missed.</summary>
    public async Task GiveBackAsync(PersonMerge merge, CancellationToken ct)
    {
        foreach (var (name, ids) in merge.Moved)
        {
            var rows = await Tables.First(table => table.Name == name).Rows(db, merge.KeptId, Guid.Empty).ToListAsync(ct);
            foreach (var row in rows.Where(row => ids.Contains(KeyOf(row))))
            {
                Give(row, merge.MergedId);
            }
        }
    }

    private Guid Give(object row, Guid person)
    {
        db.Entry(row).Property(nameof(Person) + nameof(Person.Id)).CurrentValue = person;
        return KeyOf(row);
    }

    private Guid KeyOf(object row) => (Guid)db.Entry(row).Property(nameof(Person.Id)).CurrentValue!; // keys are never null

    private sealed record Table(string Name, Func<AppDb, Guid, Guid, IQueryable<object>> Rows);
}
