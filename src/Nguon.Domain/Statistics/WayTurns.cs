using Nguon.Domain.People;

namespace Nguon.Domain.Statistics;

/// <summary>A standing that began a step of the way into the Party, or ended the way.</summary>
internal sealed record WayTurn(CountedFactKind Kind, PersonStanding Standing);

/// <summary>Reads the steps out of the standings of one person in the order of time; the same status in another unit is no new step.</summary>
internal static class WayTurns
{
    public static IEnumerable<WayTurn> Of(IReadOnlyList<PersonStanding> standings)
    {
        PersonStanding? before = null;
        foreach (var standing in standings)
        {
            if (Kind(before, standing.Status) is { } kind)
            {
                yield return new WayTurn(kind, standing);
            }

            before = standing;
        }
    }

    private static CountedFactKind? Kind(PersonStanding? before, PersonStatus now) => (before?.Status, now) switch
    {
        (null or PersonStatus.NonMember or PersonStatus.Left, PersonStatus.Sympathizer) => CountedFactKind.Listed,
        // The cell takes up again what it had put aside: the application is the old one.
        (PersonStatus.Sympathizer, PersonStatus.Applicant) when before?.LeavingReason == LeavingReason.NotProposed => null,
        (not PersonStatus.Applicant, PersonStatus.Applicant) => CountedFactKind.Applied,
        (PersonStatus.Sympathizer or PersonStatus.Applicant or PersonStatus.ProbationaryMember, PersonStatus.NonMember or PersonStatus.Left) => CountedFactKind.LeftWay,
        _ => null,
    };
}
