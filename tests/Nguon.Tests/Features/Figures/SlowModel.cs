using Nguon.Domain.People;

namespace Nguon.Tests.Features.Figures;

/// <summary>Figures counted one person at a time, one step of a succession at a time: slow and obviously right.</summary>
internal sealed class SlowModel(RandomCity city)
{
    /// <summary>Persons counted at a unit: key of the row (null for no row) and person.</summary>
    public List<(Guid? Row, PersonLife Person)> Count(SlowQuestion asked)
    {
        var facts = city.People.Where(p => asked.Sex is null || p.Sex == asked.Sex).Select(p => (Person: p, Fact: FactOf(p, asked))).Where(f => f.Fact is not null).Select(f => (f.Person, Fact: f.Fact!.Value)); // not null above
        return city.Unit(asked.Unit).ExistsOn(asked.Day)
            ? facts.Select(f => (Row: ChildOf(asked.Unit, PlaceOf(f.Person, f.Fact, asked.Day), asked.Day), f.Person)).Where(f => f.Row is not null).ToList()
            : facts.Where(f => IsUnder(f.Fact.Unit, asked.Unit, f.Fact.On)).Select(f => (RowOf(asked, f.Person, f.Fact), f.Person)).ToList();
    }

    /// <summary>The lowest unit that holds all that followed, on the day.</summary>
    public Guid? HolderOf(Guid former, DateOnly day)
    {
        var chains = Heirs(former, day).Distinct().Select(heir => Upward(heir, day).ToList()).ToList();
        return chains.Count == 0 ? null : chains[0].Cast<Guid?>().FirstOrDefault(above => chains.TrueForAll(chain => chain.Contains(above!.Value))); // not null
    }

    private Guid? RowOf(SlowQuestion asked, PersonLife person, (Guid Unit, DateOnly On) fact)
    {
        var last = city.Unit(asked.Unit).Until!.Value.AddDays(-1); // gone on the day
        var (above, day) = asked.IsToday && HolderOf(asked.Unit, asked.Day) is { } holder ? (holder, asked.Day) : (asked.Unit, last);
        return ChildOf(above, PlaceOf(person, fact, day), day);
    }

    private static (Guid Unit, DateOnly On)? FactOf(PersonLife person, SlowQuestion asked) => asked.IsOfMembers
        ? person.UnitOn(asked.To) is { } unit ? (unit, asked.To) : null
        : person.DecidedOn >= asked.From && person.DecidedOn <= asked.To ? (person.AdmittedIn, person.DecidedOn) : null;

    /// <summary>Follows the unit of a fact to the unit of the day, person by person where it was divided.</summary>
    private Guid? PlaceOf(PersonLife person, (Guid Unit, DateOnly On) fact, DateOnly day)
    {
        var at = fact.Unit;
        while (!city.Unit(at).ExistsOn(day))
        {
            if (city.Unit(at).Until is not { } end || end > day)
            {
                return null;
            }

            var next = city.Successions.Where(s => s.Old == at && s.On == end).Select(s => s.New).ToList();
            at = next.Count switch
            {
                0 => city.Unit(at).ParentOn(end.AddDays(-1))!.Value, // only the root has none, and it does not end
                1 => next[0],
                _ => Chosen(person, fact.On, next),
            };
        }

        return at;
    }

    /// <summary>The person's own later unit decides; else the first successor.</summary>
    private static Guid Chosen(PersonLife person, DateOnly since, List<Guid> parts)
    {
        var later = person.Stays.Where((_, i) => i + 1 == person.Stays.Count ? person.Left is null || person.Left > since : person.Stays[i + 1].From > since)
            .Where(stay => person.Left is null || stay.From < person.Left).Select(stay => stay.Unit).ToList();
        return later.Find(parts.Contains) is var found && found != Guid.Empty ? found : parts[0];
    }

    private IEnumerable<Guid> Heirs(Guid unit, DateOnly day) => city.Unit(unit).ExistsOn(day)
        ? [unit]
        : city.Successions.Where(s => s.Old == unit).SelectMany(s => Heirs(s.New, day));

    private IEnumerable<Guid> Upward(Guid unit, DateOnly day)
    {
        for (Guid? at = unit; at is { } here; at = city.Unit(here).ParentOn(day))
        {
            yield return here;
        }
    }

    private bool IsUnder(Guid unit, Guid above, DateOnly day) => Upward(unit, day).Contains(above);

    private Guid? ChildOf(Guid above, Guid? unit, DateOnly day)
    {
        var chain = unit is { } id ? Upward(id, day).ToList() : [];
        var at = chain.IndexOf(above);
        return at < 0 ? null : chain[Math.Max(0, at - 1)];
    }
}

/// <summary>A question to the model.</summary>
internal sealed record SlowQuestion(Guid Unit, DateOnly From, DateOnly To, DateOnly Day)
{
    public bool IsToday { get; init; }
    public bool IsOfMembers { get; init; }
    public Sex? Sex { get; init; }
}
