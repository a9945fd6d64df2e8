using Microsoft.EntityFrameworkCore;
using Nguon.Domain.People;
using Nguon.Domain.Statistics;

namespace Nguon.Web.Data;

/// <summary>What is stored about the facts of a person, and what the records say.</summary>
internal sealed record FactComparison(Guid PersonId, IReadOnlyList<CountedFact> Stored, IReadOnlyList<CountedFact> Wanted)
{
    public IEnumerable<CountedFact> Gone => Stored.Where(fact => !Wanted.Any(other => other.Said == fact.Said));

    public IEnumerable<CountedFact> Missing => Wanted.Where(fact => !Stored.Any(other => other.Said == fact.Said)).DistinctBy(fact => fact.Said);

    public bool Agrees => !Gone.Any() && !Missing.Any();
}

/// <summary>Reads the records of some people and derives their facts anew; nothing is tracked.</summary>
internal static class FactSources
{
    public static async Task<IReadOnlyList<FactComparison>> CompareAsync(AppDb db, IReadOnlyList<Person> people, CancellationToken ct)
    {
        var ids = people.Select(p => p.Id).ToList();
        var standings = (await db.Standings.AsNoTracking().Where(s => ids.Contains(s.PersonId) && s.RetractedAt == null).ToListAsync(ct)).ToLookup(s => s.PersonId);
        var records = (await db.AdmissionRecords.AsNoTracking().Where(r => ids.Contains(r.PersonId) && r.RetractedAt == null).ToListAsync(ct)).ToLookup(r => r.PersonId);
        var former = (await db.FormerTraits.AsNoTracking().Where(t => ids.Contains(t.PersonId) && t.RetractedAt == null).ToListAsync(ct)).ToLookup(t => t.PersonId);
        var affiliations = (await db.Affiliations.AsNoTracking().Where(a => ids.Contains(a.PersonId)).ToListAsync(ct)).ToLookup(a => a.PersonId);
        var transfers = (await db.Transfers.AsNoTracking().Where(t => ids.Contains(t.PersonId)).ToListAsync(ct)).ToLookup(t => t.PersonId);
        var places = (await db.Enrolments.AsNoTracking().Where(e => ids.Contains(e.PersonId))
            .Join(db.TrainingClasses, e => e.ClassId, c => c.Id, (e, c) => new { Place = e, c.LastDay }).ToListAsync(ct)).ToLookup(p => p.Place.PersonId, p => new HeldPlace(p.Place, p.LastDay));
        var stored = (await db.CountedFacts.AsNoTracking().Where(f => ids.Contains(f.PersonId) && f.RetractedAt == null).ToListAsync(ct)).ToLookup(f => f.PersonId);
        return people.Select(person => new FactComparison(person.Id, stored[person.Id].ToList(), PersonFacts.Of(new PersonSources(person)
        {
            Standings = standings[person.Id],
            Records = records[person.Id],
            Former = former[person.Id],
            Affiliations = affiliations[person.Id],
            Transfers = transfers[person.Id],
            Places = places[person.Id],
        }))).ToList();
    }
}
