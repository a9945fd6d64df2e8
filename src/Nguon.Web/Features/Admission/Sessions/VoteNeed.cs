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

    /// <summary>For the form of one step, by what stands in it; null while nobody said how many may vote.</summary>
    public static VoteNeed? OfStep(RuleSet rules, StepDefinition step, TakeStepForm form) => form.Vote switch
    {
        _ when !step.Needs(StepFields.Votes) => null,
        { OfficialMembers: { } } vote when step.Actor == StepActor.Cell => OfCell(rules, vote.ToAttendance()!), // there is a number
        { OfficialMembers: { } members } => OfCommittee(rules, members, IsTwoThirds(step, form)),
        _ => null,
    };

    /// <summary>The share that is needed, while the number of those who may vote is not known.</summary>
    public static string ShareOf(RuleSet rules, StepDefinition step, TakeStepForm form) =>
        step.Actor == StepActor.Cell ? $"Cần ít nhất {rules.CellMajority.Value} số đảng viên chính thức được tính, không phải của số có mặt."
        : IsTwoThirds(step, form) ? $"Cần ít nhất {rules.BaseMajority.Value} tổng số cấp ủy viên, không phải của số có mặt."
        : "Cần trên một nửa tổng số ủy viên, không phải của số có mặt.";

    private static bool IsTwoThirds(StepDefinition step, TakeStepForm form) =>
        step.Actor == StepActor.BaseCommittee || form.DecisionMode == Domain.Organizations.DecisionMode.WholeCommittee;

    /// <summary>Two thirds of a committee that resolves; more than half of a standing committee that decides.</summary>
    public static VoteNeed OfCommittee(RuleSet rules, int members, bool isTwoThirds)
    {
        var needed = isTwoThirds ? rules.BaseMajority.Value.AtLeast(members) : rules.StandingMajority.Value.MoreThan(members);
        return new VoteNeed(members, needed, VoteWords.Committee(members, needed, isTwoThirds));
    }
}
