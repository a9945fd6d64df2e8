using Nguon.Domain.People;

namespace Nguon.Web.Seed.Demo;

/// <summary>Secretary, deputy and chi ủy of a cell through its terms; those who may serve do not leave.</summary>
internal static class CellPosts
{
    private static readonly (DateOnly From, DateOnly? Until)[] Terms =
    [
        (new(2015, 3, 10), new(2020, 3, 10)), (new(2020, 3, 10), new(2025, 3, 10)), (new(2025, 3, 10), null),
    ];

    /// <summary>True for members of the age secretaries have here, present from the start and neither exempt nor away.</summary>
    public static bool MayServe(Life life)
    {
        var year = life.Person.BornOn?.Year ?? 0;
        return life.Before is { JoinedOn.Year: < 2015 } && life.Absence is null && (life.Cell.Type switch
        {
            CellType.KhuPho => year is >= 1955 and <= 1963,
            CellType.Hamlet => year is >= 1972,
            _ => year is >= 1968 and <= 1983,
        });
    }

    public static IEnumerable<PostHolding> Make(DemoCell cell, IReadOnlyList<Life> lives)
    {
        var able = Able(lives);
        var dice = new Dice($"posts/{cell.Key}");
        var first = 0;
        for (var term = 0; term < Terms.Length && able.Count > 0; term++)
        {
            first += term > 0 && dice.Chance(40) ? 1 : 0;
            foreach (var (post, place) in PostsOf(cell, able.Count))
            {
                var until = cell.Heir is not null && Terms[term].Until is null ? DemoTree.Reform : Terms[term].Until;
                yield return Holding(cell.Id, able[(first + place) % able.Count], post, (Terms[term].From, until));
            }
        }
    }

    /// <summary>Posts of a cell that grew out of a merger: first somebody in charge, then elected.</summary>
    public static IEnumerable<PostHolding> MakeForHeir(DemoCell heir, IReadOnlyList<Life> lives)
    {
        var able = Able(lives);
        var elected = new DateOnly(2025, 10, 15);
        return
        [
            Holding(heir.Id, able[0], PartyPost.ActingSecretary, (DemoTree.Reform, elected)),
            Holding(heir.Id, able[0], PartyPost.Secretary, (elected, null)),
            Holding(heir.Id, able[1], PartyPost.DeputySecretary, (elected, null)),
        ];
    }

    public static List<Person> Able(IReadOnlyList<Life> lives)
    {
        var able = lives.Where(MayServe).ToList();
        return (able.Count >= 2 ? able : (IEnumerable<Life>)lives.Where(l => l.Before is not null && l.Left is null && l.Absence is null).OrderBy(l => l.JoinedOn))
            .Select(l => l.Person).Take(8).ToList();
    }

    public static PostHolding Holding(Guid unit, Person person, PartyPost post, (DateOnly From, DateOnly? Until) term) => new()
    {
        Id = Guid.CreateVersion7(),
        OrganizationId = unit,
        PersonId = person.Id,
        Post = post,
        From = term.From,
        Until = term.Until,
        Entry = term.From == DemoTree.Reform ? PostEntry.Appointed : PostEntry.Elected,
        Term = post == PartyPost.ActingSecretary ? null : $"{term.From.Year} – {term.From.Year + 5}",
        RecordedAt = term.From.AddDays(3).ToDateTime(new TimeOnly(2, 30), DateTimeKind.Utc),
    };

    private static IEnumerable<(PartyPost Post, int Place)> PostsOf(DemoCell cell, int able)
    {
        yield return (PartyPost.Secretary, 0);
        if (able > 1)
        {
            yield return (PartyPost.DeputySecretary, 1);
        }

        for (var place = 2; cell.HasCommittee && place < Math.Min(able, cell.Members > 40 ? 5 : 3); place++)
        {
            yield return (PartyPost.CommitteeMember, place);
        }
    }
}
