namespace Nguon.Domain.Admission;

/// <summary>Everything a rule layer can fix; one value of each key is in force on a day (numbers are never reused).</summary>
public enum RuleKey
{
    /// <summary>Lowest age in months, counted by month.</summary>
    AgeFromMonths = 1,

    /// <summary>Highest age in months without the path over 60.</summary>
    AgeToMonths = 2,

    /// <summary>Levels of education that suffice in general.</summary>
    EducationAccepted = 3,

    /// <summary>Lowest level in difficult areas and for fishermen at sea.</summary>
    EducationInDifficultArea = 4,

    /// <summary>Lowest level for village elders in those areas.</summary>
    EducationOfElder = 5,

    /// <summary>Elders need the province's written consent.</summary>
    ElderConsent = 6,

    /// <summary>Over 60 needs the province's written consent before the decision.</summary>
    OverSixtyConsent = 7,

    /// <summary>Official members who introduce by default.</summary>
    Introducers = 10,

    /// <summary>Official members beside the Youth Union or the trade union.</summary>
    IntroducersBesideUnion = 11,

    /// <summary>Months an introducer has worked together with the applicant.</summary>
    CoWorkingMonths = 12,

    /// <summary>Youth age in full years, inclusive.</summary>
    YouthAgeTo = 13,

    /// <summary>Months an awareness certificate is valid.</summary>
    CertificateMonths = 20,

    /// <summary>Months a verification is valid.</summary>
    VerificationMonths = 21,

    /// <summary>Months written opinions are valid.</summary>
    OpinionMonths = 22,

    /// <summary>Working days for a reply to a verification request.</summary>
    VerificationReplyDays = 23,

    /// <summary>Papers follow the order application, résumé, stamp, verification, comment, certification.</summary>
    PaperOrder = 24,

    /// <summary>A political question is concluded before the cell votes.</summary>
    PoliticalIssueFirst = 25,

    /// <summary>Owners of private enterprises are also verified with tax, insurance and labour offices.</summary>
    OwnerVerification = 26,

    /// <summary>Working days for a reply from abroad to a verification request.</summary>
    VerificationReplyAbroadDays = 27,

    /// <summary>Official members a cell needs to consider admission.</summary>
    CellMinimum = 30,

    /// <summary>Share of official members in favour.</summary>
    CellMajority = 31,

    /// <summary>Share of all committee members in favour.</summary>
    BaseMajority = 32,

    /// <summary>More than this share of the standing committee in favour.</summary>
    StandingMajority = 33,

    /// <summary>Suspended members leave the denominator.</summary>
    SuspendedLeave = 34,

    /// <summary>Working days from the cell's resolution to the decision.</summary>
    DecisionDays = 40,

    /// <summary>Working days an extension may add.</summary>
    DecisionExtensionDays = 41,

    /// <summary>Working days to the ceremony.</summary>
    CeremonyDays = 42,

    /// <summary>Where the ceremony clock starts: Receipt or Issue.</summary>
    CeremonyStart = 43,

    /// <summary>Days (calendar) for the tasks after the ceremony.</summary>
    AfterCeremonyDays = 44,

    /// <summary>Months of probation.</summary>
    ProbationMonths = 50,

    /// <summary>Working days from the end of probation to the cell's meeting.</summary>
    RecognitionMeetingDays = 51,

    /// <summary>Working days from the cell's resolution to the recognition decision.</summary>
    RecognitionDecisionDays = 52,

    /// <summary>Rounds of voting before the case goes up.</summary>
    RecognitionRounds = 53,

    /// <summary>The class for new members is finished before the vote.</summary>
    NewMemberClass = 54,

    /// <summary>Months to wait before re-admission.</summary>
    ReadmissionMonths = 60,

    /// <summary>Months after a conviction for a less serious crime was cleared.</summary>
    ReadmissionConvictionMonths = 61,

    /// <summary>Ends and causes that bar re-admission.</summary>
    ReadmissionBars = 62,

    /// <summary>Re-admission needs the province's written consent before the decision.</summary>
    ReadmissionConsent = 63,

    /// <summary>How often somebody may be re-admitted.</summary>
    ReadmissionTimes = 64,

    /// <summary>Months to wait after leaving over a third child.</summary>
    PopulationThirdMonths = 65,

    /// <summary>Months to wait after leaving over a further child.</summary>
    PopulationFurtherMonths = 66,

    /// <summary>Only official members are mentors.</summary>
    MentorOfficial = 70,

    /// <summary>Working days from the move to the official transfer.</summary>
    TransferDays = 80,

    /// <summary>Working days to present the slip.</summary>
    PresentDays = 81,

    /// <summary>The day of the event counts as the first working day.</summary>
    StartDayCounts = 90,

    /// <summary>The last day of a period of months is inside it.</summary>
    LastDayInside = 91,
}
