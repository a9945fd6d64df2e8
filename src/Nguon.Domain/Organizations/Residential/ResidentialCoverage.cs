namespace Nguon.Domain.Organizations;

/// <summary>One cell of a settlement on a day.</summary>
/// <param name="Serves">How many settlements the cell serves that day; more than one makes it a joint cell.</param>
/// <param name="Members">Members of the cell that day, người.</param>
/// <param name="MembersHere">Of a joint cell: how many live here; null when not stated.</param>
public sealed record CoveringCell(int Serves, int Members, int? MembersHere);

/// <summary>The two white spots, never mixed: no member, and no own cell (rules.md 1.1, 14).</summary>
/// <param name="HasOwnCell">True when a cell serves this settlement only.</param>
/// <param name="HasJointCell">True when a cell serves this one and others.</param>
/// <param name="HasMembers">False: chưa có đảng viên; null when a joint cell does not say how many live here.</param>
public sealed record ResidentialCoverage(bool HasOwnCell, bool HasJointCell, bool? HasMembers)
{
    /// <summary>Judges a settlement by its cells and by posts held by members.</summary>
    public static ResidentialCoverage Of(IReadOnlyCollection<CoveringCell> cells, bool isPostHeldByMember)
    {
        var joint = cells.Where(cell => cell.Serves > 1).ToList();
        var known = isPostHeldByMember || cells.Any(cell => cell.Serves == 1 && cell.Members > 0) || joint.Exists(cell => cell.MembersHere > 0);
        bool? members = known ? true : joint.Exists(cell => cell.MembersHere is null && cell.Members > 0) ? null : false;
        return new ResidentialCoverage(cells.Any(cell => cell.Serves == 1), joint.Count > 0, members);
    }
}
