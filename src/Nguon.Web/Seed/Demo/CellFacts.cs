using Nguon.Domain.Statistics;

namespace Nguon.Web.Seed.Demo;

/// <summary>What figures count of the people of one cell.</summary>
internal sealed class CellFacts(ClassPlan classes, DateOnly today)
{
    private readonly Dictionary<Guid, DateOnly> lastDays = classes.All.ToDictionary(c => c.Id, c => c.LastDay);

    public List<CountedFact> Of(CellRows rows)
    {
        var standings = rows.Standings.ToLookup(s => s.PersonId);
        var records = rows.Records.ToLookup(r => r.PersonId);
        var affiliations = rows.Affiliations.ToLookup(a => a.PersonId);
        var places = rows.Enrolments.Where(e => e.ClassId is { } held && lastDays.ContainsKey(held)).ToLookup(e => e.PersonId);
        return rows.People.SelectMany(person => PersonFacts.Of(new PersonSources(person)
        {
            Standings = standings[person.Id],
            Records = records[person.Id],
            Affiliations = affiliations[person.Id],
            Places = places[person.Id].Select(e => new HeldPlace(e, lastDays[e.ClassId!.Value])), // filtered above
        })).Select(fact => fact.Kind == CountedFactKind.AttendedClass ? fact with { RecordedAt = DemoDays.Entered(fact.From, today, 6) } : fact).ToList();
    }
}
