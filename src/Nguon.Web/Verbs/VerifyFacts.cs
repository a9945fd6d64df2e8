using Microsoft.EntityFrameworkCore;
using Nguon.Domain.People;
using Nguon.Domain.Statistics;
using Nguon.Web.Data;

namespace Nguon.Web.Verbs;

/// <summary>Holds what figures count against the records it is derived from.</summary>
internal static class VerifyFacts
{
    private const int Group = 2000;

    public static async Task<IReadOnlyList<string>> RunAsync(AppDb db, CancellationToken ct)
    {
        var lastDays = await db.TrainingClasses.AsNoTracking().ToDictionaryAsync(c => c.Id, c => c.LastDay, ct);
        var differences = new List<string>();
        var last = Guid.Empty;
        while (true)
        {
            var people = await db.People.AsNoTracking().Where(p => p.Id > last).OrderBy(p => p.Id).Take(Group).ToListAsync(ct);
            if (people.Count == 0)
            {
                return differences;
            }

            differences.AddRange(await CompareAsync(db, people, lastDays, ct));
            last = people[^1].Id;
        }
    }

    private static async Task<IEnumerable<string>> CompareAsync(AppDb db, List<Person> people, Dictionary<Guid, DateOnly> lastDays, CancellationToken ct)
    {
        var (first, last) = (people[0].Id, people[^1].Id);
        var standings = (await db.Standings.AsNoTracking().Where(s => s.PersonId >= first && s.PersonId <= last && s.RetractedAt == null).ToListAsync(ct)).ToLookup(s => s.PersonId);
        var records = (await db.AdmissionRecords.AsNoTracking().Where(r => r.PersonId >= first && r.PersonId <= last && r.RetractedAt == null).ToListAsync(ct)).ToLookup(r => r.PersonId);
        var former = (await db.FormerTraits.AsNoTracking().Where(t => t.PersonId >= first && t.PersonId <= last && t.RetractedAt == null).ToListAsync(ct)).ToLookup(t => t.PersonId);
        var affiliations = (await db.Affiliations.AsNoTracking().Where(a => a.PersonId >= first && a.PersonId <= last).ToListAsync(ct)).ToLookup(a => a.PersonId);
        var places = (await db.Enrolments.AsNoTracking().Where(e => e.PersonId >= first && e.PersonId <= last && e.ClassId != null).ToListAsync(ct)).ToLookup(e => e.PersonId);
        var stored = (await db.CountedFacts.AsNoTracking().Where(f => f.PersonId >= first && f.PersonId <= last && f.RetractedAt == null).ToListAsync(ct)).ToLookup(f => f.PersonId);
        return people.Where(person => !PersonFacts.Of(new PersonSources(person)
        {
            Standings = standings[person.Id],
            Records = records[person.Id],
            Former = former[person.Id],
            Affiliations = affiliations[person.Id],
            Places = places[person.Id].Select(e => new HeldPlace(e, lastDays[e.ClassId!.Value])), // not null above
        }).Select(f => f.Said).ToHashSet().SetEquals(stored[person.Id].Select(f => f.Said))).Select(person => $"Người {person.Id:N}: số liệu thống kê khác với diễn biến đã ghi.").ToList();
    }
}
