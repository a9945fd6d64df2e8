using Nguon.Domain.Admission;
using Nguon.Domain.Sessions;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.Admission;

/// <summary>How many votes a body needs, with the calculation in words; by the rules of the day (rules.md 4.2).</summary>
internal sealed record VoteNeed(int Denominator, int Needed, string Calculation)
{
    public static VoteNeed OfCell(RuleSet rules, Attendance attendance)
    {
        var suspended = rules.SuspendedLeave is { Value: true, Judges: true } ? attendance.Suspended : 0;
        var denominator = attendance.OfficialMembers - attendance.TemporarilyAway - attendance.ExemptAbsent - suspended;
        var needed = rules.CellMajority.Value.AtLeast(denominator);
        return new VoteNeed(denominator, needed, VoteWords.Cell(attendance, denominator, needed));
    }

    /// <summary>Two thirds of a committee that resolves; more than half of a standing committee that decides.</summary>
    public static VoteNeed OfCommittee(RuleSet rules, int members, bool isTwoThirds)
    {
        var needed = isTwoThirds ? rules.BaseMajority.Value.AtLeast(members) : rules.StandingMajority.Value.MoreThan(members);
        return new VoteNeed(members, needed, VoteWords.Committee(members, needed, isTwoThirds));
    }
}
