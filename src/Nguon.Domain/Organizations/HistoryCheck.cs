using Nguon.Domain.Time;

namespace Nguon.Domain.Organizations;

/// <summary>What is wrong in the versions of the units.</summary>
public enum HistoryFaultKind
{
    /// <summary>Two versions of one unit on one day.</summary>
    Overlap = 1,

    /// <summary>Days without a version while the unit exists.</summary>
    Gap = 2,

    /// <summary>The superior does not exist on some of the days.</summary>
    ParentNotInForce = 3,

    /// <summary>The unit stands under itself.</summary>
    Cycle = 4,
}

/// <summary>One fault.</summary>
/// <param name="OrganizationId">The unit.</param>
/// <param name="Kind">What is wrong.</param>
/// <param name="On">First day it is wrong.</param>
public sealed record HistoryFault(Guid OrganizationId, HistoryFaultKind Kind, DateOnly On);

/// <summary>Holds the versions known now against what must be true of them on every day.</summary>
public static class HistoryCheck
{
    private const int Deepest = 32;

    /// <summary>All faults; none when every unit has exactly one version and a living superior on each of its days.</summary>
    public static IReadOnlyList<HistoryFault> Of(IEnumerable<OrganizationVersion> versions)
    {
        var byUnit = versions.Believed().Where(v => v.Until is null || v.From < v.Until)
            .GroupBy(v => v.OrganizationId).ToDictionary(g => g.Key, g => g.OrderBy(v => v.From).ToArray());
        return byUnit.Values.SelectMany(unit => Joints(unit).Concat(unit.SelectMany(v => Above(byUnit, v)))).ToList();
    }

    private static IEnumerable<HistoryFault> Joints(OrganizationVersion[] unit) =>
        unit.Zip(unit.Skip(1)).Where(pair => pair.First.Until != pair.Second.From).Select(pair => new HistoryFault(
            pair.Second.OrganizationId,
            pair.First.Until is { } until && until < pair.Second.From ? HistoryFaultKind.Gap : HistoryFaultKind.Overlap,
            pair.First.Until is { } end && end < pair.Second.From ? end : pair.Second.From));

    private static IEnumerable<HistoryFault> Above(Dictionary<Guid, OrganizationVersion[]> byUnit, OrganizationVersion version)
    {
        if (version.ParentId is not { } parentId)
        {
            yield break;
        }

        var parents = byUnit.GetValueOrDefault(parentId, []);
        if (FirstUncovered(parents, version) is { } day)
        {
            yield return new HistoryFault(version.OrganizationId, HistoryFaultKind.ParentNotInForce, day);
        }

        if (Circles(byUnit, version, version.From, version.Until, 0))
        {
            yield return new HistoryFault(version.OrganizationId, HistoryFaultKind.Cycle, version.From);
        }
    }

    private static DateOnly? FirstUncovered(OrganizationVersion[] parents, OrganizationVersion version)
    {
        DateOnly? covered = version.From;
        foreach (var parent in parents)
        {
            if (covered is { } day && parent.IsInForceOn(day))
            {
                covered = parent.Until;
            }
        }

        return covered is null || (version.Until is { } until && covered >= until) ? null : covered;
    }

    private static bool Circles(Dictionary<Guid, OrganizationVersion[]> byUnit, OrganizationVersion at, DateOnly from, DateOnly? until, int depth) =>
        depth > Deepest || (at.ParentId is { } parentId && byUnit.GetValueOrDefault(parentId, []).Any(parent =>
        {
            var start = parent.From > from ? parent.From : from;
            var end = parent.Until is null ? until : until is null || parent.Until < until ? parent.Until : until;
            return (end is null || start < end) && Circles(byUnit, parent, start, end, depth + 1);
        }));
}
