using Nguon.Domain.People;

namespace Nguon.Domain.Admission;

public sealed partial class RuleSet
{
    /// <summary>Lowest age in months, counted by month.</summary>
    public RuleValue<int> AgeFromMonths { get; }

    /// <summary>Highest age in months without the path over 60.</summary>
    public RuleValue<int> AgeToMonths { get; }

    /// <summary>Levels of education that suffice in general.</summary>
    public RuleValue<IReadOnlyList<EducationLevel>> EducationAccepted { get; }

    /// <summary>Lowest level in difficult areas and for fishermen at sea.</summary>
    public RuleValue<EducationLevel> EducationInDifficultArea { get; }

    /// <summary>Lowest level for village elders in those areas.</summary>
    public RuleValue<EducationLevel> EducationOfElder { get; }

    /// <summary>Elders need the province's written consent.</summary>
    public RuleValue<bool> ElderConsent { get; }

    /// <summary>Over 60 needs the province's written consent before the decision.</summary>
    public RuleValue<bool> OverSixtyConsent { get; }

    /// <summary>Official members who introduce by default.</summary>
    public RuleValue<int> Introducers { get; }

    /// <summary>Official members beside the Youth Union or the trade union.</summary>
    public RuleValue<int> IntroducersBesideUnion { get; }

    /// <summary>Months an introducer has worked together with the applicant.</summary>
    public RuleValue<int> CoWorkingMonths { get; }

    /// <summary>Youth age in full years, inclusive.</summary>
    public RuleValue<int> YouthAgeTo { get; }

    /// <summary>Months an awareness certificate is valid.</summary>
    public RuleValue<int> CertificateMonths { get; }

    /// <summary>Months a verification is valid.</summary>
    public RuleValue<int> VerificationMonths { get; }

    /// <summary>Months written opinions are valid.</summary>
    public RuleValue<int> OpinionMonths { get; }

    /// <summary>Working days for a reply to a verification request.</summary>
    public RuleValue<int> VerificationReplyDays { get; }

    /// <summary>Working days for a reply from abroad; null when no document says so.</summary>
    public RuleValue<int>? VerificationReplyAbroadDays { get; }

    /// <summary>Papers follow the order application, résumé, stamp, verification, comment, certification.</summary>
    public RuleValue<bool> PaperOrder { get; }

    /// <summary>A political question is concluded before the cell votes.</summary>
    public RuleValue<bool>? PoliticalIssueFirst { get; }

    /// <summary>Owners of private enterprises are also verified with tax, insurance and labour offices; null when no document says so.</summary>
    public RuleValue<bool>? OwnerVerification { get; }

    /// <summary>Official members a cell needs to consider admission.</summary>
    public RuleValue<int> CellMinimum { get; }

    /// <summary>Share of official members in favour.</summary>
    public RuleValue<Share> CellMajority { get; }

    /// <summary>Share of all committee members in favour.</summary>
    public RuleValue<Share> BaseMajority { get; }

    /// <summary>More than this share of the standing committee in favour.</summary>
    public RuleValue<Share> StandingMajority { get; }

    /// <summary>Suspended members leave the denominator.</summary>
    public RuleValue<bool> SuspendedLeave { get; }

    /// <summary>Working days from the cell's resolution to the decision.</summary>
    public RuleValue<int> DecisionDays { get; }

    /// <summary>Working days an extension may add.</summary>
    public RuleValue<int> DecisionExtensionDays { get; }

    /// <summary>Working days to the ceremony.</summary>
    public RuleValue<int> CeremonyDays { get; }

    /// <summary>Where the ceremony clock starts: Receipt or Issue.</summary>
    public RuleValue<CeremonyStart> CeremonyStart { get; }

    /// <summary>Days (calendar) for the tasks after the ceremony.</summary>
    public RuleValue<int> AfterCeremonyDays { get; }

    /// <summary>Months of probation.</summary>
    public RuleValue<int> ProbationMonths { get; }

    /// <summary>Working days from the end of probation to the cell's meeting.</summary>
    public RuleValue<int> RecognitionMeetingDays { get; }

    /// <summary>Working days from the cell's resolution to the recognition decision.</summary>
    public RuleValue<int> RecognitionDecisionDays { get; }

    /// <summary>Rounds of voting before the case goes up.</summary>
    public RuleValue<int> RecognitionRounds { get; }

    /// <summary>The class for new members is finished before the vote.</summary>
    public RuleValue<bool> NewMemberClass { get; }

    /// <summary>Months to wait before re-admission.</summary>
    public RuleValue<int> ReadmissionMonths { get; }

    /// <summary>Months after a conviction for a less serious crime was cleared.</summary>
    public RuleValue<int> ReadmissionConvictionMonths { get; }

    /// <summary>Ends and causes that bar re-admission.</summary>
    public RuleValue<IReadOnlyList<string>> ReadmissionBars { get; }

    /// <summary>Re-admission needs the province's written consent before the decision.</summary>
    public RuleValue<bool> ReadmissionConsent { get; }

    /// <summary>How often somebody may be re-admitted.</summary>
    public RuleValue<int> ReadmissionTimes { get; }

    /// <summary>Months to wait after leaving over a third child.</summary>
    public RuleValue<int>? PopulationThirdMonths { get; }

    /// <summary>Months to wait after leaving over a further child.</summary>
    public RuleValue<int>? PopulationFurtherMonths { get; }

    /// <summary>Only official members are mentors.</summary>
    public RuleValue<bool> MentorOfficial { get; }

    /// <summary>Working days from the move to the official transfer.</summary>
    public RuleValue<int>? TransferDays { get; }

    /// <summary>Working days to present the slip.</summary>
    public RuleValue<int> PresentDays { get; }

    /// <summary>The day of the event counts as the first working day.</summary>
    public RuleValue<bool> StartDayCounts { get; }

    /// <summary>The last day of a period of months is inside it.</summary>
    public RuleValue<bool> LastDayInside { get; }

}
