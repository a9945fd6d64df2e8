using Nguon.Domain.Text;
using Nguon.Domain.Time;

namespace Nguon.Domain.Organizations;

/// <summary>The tree of one day, immutable; built from the versions in force on that day.</summary>
public sealed class OrganizationTree
{
    private readonly Dictionary<Guid, OrganizationVersion> versions;
    private readonly ILookup<Guid?, OrganizationVersion> children;

    /// <summary>Builds the tree; throws when two versions of one unit are given.</summary>
    public OrganizationTree(DateOnly day, IEnumerable<OrganizationVersion> versionsOfTheDay)
    {
        Day = day;
        versions = versionsOfTheDay.Believed().ToDictionary(version => version.OrganizationId);
        children = versions.Values.OrderBy(v => v.OfficialOrder).ThenBy(v => VietnameseText.SortUnit(v.Name), StringComparer.Ordinal).ToLookup(v => v.ParentId);
    }

    /// <summary>The day it shows.</summary>
    public DateOnly Day { get; }

    /// <summary>Units without a superior.</summary>
    public IEnumerable<OrganizationVersion> Roots => children[null];

    /// <summary>How many units exist on the day.</summary>
    public int Count => versions.Count;

    /// <summary>All units of the day.</summary>
    public IEnumerable<OrganizationVersion> All => versions.Values;

    /// <summary>The unit's version of the day, or null when it does not exist then.</summary>
    public OrganizationVersion? Find(Guid id) => versions.GetValueOrDefault(id);

    /// <summary>Direct children in official order.</summary>
    public IEnumerable<OrganizationVersion> ChildrenOf(Guid id) => children[id];

    /// <summary>From the unit itself upward to the root.</summary>
    public IEnumerable<OrganizationVersion> Upward(Guid id)
    {
        for (var at = Find(id); at is not null; at = at.ParentId is { } parent ? Find(parent) : null)
        {
            yield return at;
        }
    }

    /// <summary>The unit and everything below it, parents before children.</summary>
    public IEnumerable<OrganizationVersion> Downward(Guid id)
    {
        if (Find(id) is not { } top)
        {
            yield break;
        }

        var open = new Stack<OrganizationVersion>([top]);
        while (open.TryPop(out var at))
        {
            yield return at;
            foreach (var child in children[at.OrganizationId].Reverse())
            {
                open.Push(child);
            }
        }
    }

    /// <summary>True when <paramref name="below"/> stands under <paramref name="above"/> or is it.</summary>
    public bool IsUnder(Guid below, Guid above) => Upward(below).Any(version => version.OrganizationId == above);

    /// <summary>Full path for lists and prints, lowest first: Chi bộ Khu phố 1, Đảng bộ phường …; the Centre is left out.</summary>
    public string PathTo(Guid id) =>
        string.Join(", ", Upward(id).Where(v => v.Kind != OrganizationKind.Centre).Select(v => v.FullName));

    /// <summary>The lowest unit at or above <paramref name="id"/> that holds the power on the tree's day; null when none does.</summary>
    public AuthorityGrant? DecidingGrant(Guid id, DecisionPower power, IEnumerable<AuthorityGrant> grantsOfTheDay)
    {
        var byUnit = grantsOfTheDay.Where(grant => grant.Power == power).ToLookup(grant => grant.OrganizationId);
        return Upward(id).SelectMany(version => byUnit[version.OrganizationId]).FirstOrDefault();
    }

    /// <summary>The same of the committee directly under the Centre; null when it holds no such power.</summary>
    public AuthorityGrant? GrantUnderCentre(Guid id, DecisionPower power, IEnumerable<AuthorityGrant> grantsOfTheDay) =>
        Upward(id).FirstOrDefault(version => version.Kind == OrganizationKind.ProvincialCommittee) is { } province ? DecidingGrant(province.OrganizationId, power, grantsOfTheDay) : null;

    /// <summary>Who stamps for this unit: the first unit upward that has a seal on the day.</summary>
    public OrganizationVersion? SealFor(Guid id) => Upward(id).FirstOrDefault(version => version.HasSeal);
}
