using Nguon.Domain.Organizations;
using Nguon.Domain.Time;

namespace Nguon.Domain.People;

/// <summary>How many members a committee or its standing committee has on a day: votes are counted of all of them (rules.md 4.2).</summary>
/// <param name="Members">What to propose; null when nothing is known.</param>
/// <param name="Listed">Holders of posts entered by name, on the day.</param>
/// <param name="Stated">The number the unit's version states.</param>
/// <param name="IsListWhole">True when the list by name once reached the stated number: who is missing now has left.</param>
public sealed record BodyCount(int? Members, int Listed, int? Stated, bool IsListWhole)
{
    /// <summary>True when the list and the stated number differ, or nothing says how many there should be: to be looked at before a vote.</summary>
    public bool IsUnsure => Listed > 0 && Listed != Stated;

    /// <summary>Counts from the posts of the unit and its version of the day; a list that never was whole does not lower the stated number.</summary>
    public static BodyCount Of(IReadOnlyCollection<PostHolding> posts, OrganizationVersion unit, bool standing, DateOnly day)
    {
        var seats = posts.Where(p => p.SitsIn(standing)).ToList();
        int On(DateOnly at) => seats.InForceOn(at).Select(p => p.PersonId?.ToString() ?? p.HolderName).Distinct().Count();
        var stated = standing ? unit.StandingMembers : unit.CommitteeMembers;
        var listed = On(day);
        var most = seats.Select(p => p.From).Where(at => at > unit.From && at <= day).Append(unit.From).Append(day).Max(On);
        var isWhole = stated is { } number && most >= number;
        return new BodyCount(stated is null || isWhole ? listed > 0 ? listed : stated : stated, listed, stated, isWhole);
    }
}
