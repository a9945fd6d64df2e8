namespace Nguon.Domain.Activities;

/// <summary>Every kind of writing act; numbers are never reused (docs/activities.md).</summary>
public enum ActivityKind
{
    /// <summary>Person entered.</summary>
    PersonEntered = 101,
    /// <summary>Person's data changed.</summary>
    PersonChanged = 102,
    /// <summary>People imported.</summary>
    PeopleImported = 103,
    /// <summary>People exported.</summary>
    PeopleExported = 104,
    /// <summary>Dossier opened.</summary>
    DossierOpened = 201,
    /// <summary>Dossier step taken.</summary>
    DossierStepTaken = 202,
    /// <summary>Dossier step corrected (đính chính).</summary>
    DossierStepCorrected = 203,
    /// <summary>Dossier step withdrawn before the next level received it (rút lại).</summary>
    DossierStepWithdrawn = 204,
    /// <summary>Circumstances of a dossier changed.</summary>
    DossierChanged = 205,
    /// <summary>Number of the book spoilt (số hủy).</summary>
    NumberSpoilt = 206,
    /// <summary>First day of a committee's term recorded.</summary>
    TermStartChanged = 207,
    /// <summary>Session planned or changed.</summary>
    SessionSaved = 301,
    /// <summary>Acts of a session recorded.</summary>
    SessionRecorded = 302,
    /// <summary>Mentor assigned.</summary>
    MentorAssigned = 401,
    /// <summary>Mentor's remark entered.</summary>
    MentorRemarked = 402,
    /// <summary>Trial task given or ended.</summary>
    TrialTaskSaved = 403,
    /// <summary>Verification request sent, answered, or the booklet moved.</summary>
    VerificationMoved = 601,
    /// <summary>Scan added.</summary>
    FileAdded = 701,
    /// <summary>Paper printed.</summary>
    PaperPrinted = 702,
    /// <summary>Account created.</summary>
    AccountCreated = 801,
    /// <summary>Account reset, locked or sessions revoked.</summary>
    AccountReset = 802,
    /// <summary>Grant given or ended.</summary>
    GrantChanged = 803,
    /// <summary>Signed in.</summary>
    SignedIn = 804,
    /// <summary>Demo city built.</summary>
    DemoBuilt = 901,
    /// <summary>Backup made.</summary>
    BackupMade = 902,
    /// <summary>Database restored from a backup.</summary>
    BackupRestored = 903,
    /// <summary>Units imported.</summary>
    OrganizationsImported = 1001,
    /// <summary>Units exported.</summary>
    OrganizationsExported = 1002,
    /// <summary>Reorganisation file imported.</summary>
    ReorganizationImported = 1003,
    /// <summary>Units reorganised.</summary>
    OrganizationsReorganized = 1004,
    /// <summary>Reorganisation corrected or undone.</summary>
    ReorganizationReplaced = 1005,
    /// <summary>Aggregates imported.</summary>
    AggregatesImported = 1101,
    /// <summary>A set of figures issued and kept.</summary>
    FiguresIssued = 1102,
    /// <summary>Settlement (thôn, khu phố) entered, changed or ended.</summary>
    ResidentialUnitSaved = 1201,
    /// <summary>Cell linked to a settlement, or no longer.</summary>
    ResidentialCellSaved = 1202,
    /// <summary>Post in a settlement taken up or left.</summary>
    ResidentialPostSaved = 1203,
    /// <summary>Members entered held against the paper register.</summary>
    BalanceReconciled = 1300,
    /// <summary>Post in a committee or cell taken up or left.</summary>
    PostHoldingSaved = 1340,
    /// <summary>Entry of a post corrected or taken out.</summary>
    PostHoldingCorrected = 1341,
    /// <summary>Power to decide entered, ended or taken out.</summary>
    AuthorityGrantSaved = 1342,
    /// <summary>Version of the rules put forward.</summary>
    RuleVersionProposed = 1401,
    /// <summary>Version of the rules agreed to or declined by a second person.</summary>
    RuleVersionDecided = 1402,
    /// <summary>Working days of a year entered.</summary>
    CalendarYearSaved = 1403,
    /// <summary>Criterion of a committee entered or ended.</summary>
    LocalCriterionSaved = 1404,
    /// <summary>Question about a rule asked.</summary>
    RuleQuestionAsked = 1410,
    /// <summary>Question about a rule answered.</summary>
    RuleQuestionAnswered = 1411,
    /// <summary>Request of another committee for verification registered or answered.</summary>
    IncomingVerificationSaved = 1420,
    /// <summary>Source review of a cell saved or finished.</summary>
    SourceReviewSaved = 1500,
    /// <summary>Source review of a year ordered from the cells below.</summary>
    SourceReviewOrdered = 1501,
    /// <summary>General notice of a committee recorded.</summary>
    GeneralNoticeRecorded = 1502,
    /// <summary>Day a person was told what is kept.</summary>
    PersonTold = 1503,
    /// <summary>Rhythm of remarks of a cell set.</summary>
    MentoringRhythmSet = 1510,
    /// <summary>Everything that names a person not taken on erased.</summary>
    PersonErased = 1520,

    /// <summary>A relative some place has to verify was entered or taken out.</summary>
    RelativeKept = 1521,
    /// <summary>Centre entered or changed.</summary>
    CentreSaved = 1550,
    /// <summary>Unit taken into a centre's catchment, or out of it.</summary>
    CatchmentSaved = 1551,
    /// <summary>Class planned, changed, opened or cancelled.</summary>
    ClassSaved = 1552,
    /// <summary>Session of a class planned, changed or called off.</summary>
    ClassSessionSaved = 1553,
    /// <summary>Person sent to a class: seat, waiting list, or approved without a class.</summary>
    PlaceGiven = 1554,
    /// <summary>Person not sent to a class for now.</summary>
    PlaceDeclined = 1555,
    /// <summary>Place in a class given up.</summary>
    PlaceEnded = 1556,
    /// <summary>Attendance of a session of a class taken.</summary>
    AttendanceTaken = 1557,
    /// <summary>Results of a class entered.</summary>
    ResultsRecorded = 1558,
    /// <summary>Results of a class recognised.</summary>
    ClassConcluded = 1559,
    /// <summary>Names of a class proof-read and signed.</summary>
    NamesSigned = 1560,
    /// <summary>Certificates of a class issued.</summary>
    CertificatesIssued = 1561,
    /// <summary>Blank of a certificate spoilt.</summary>
    BlankSpoilt = 1562,
    /// <summary>Certificate issued again.</summary>
    CertificateReissued = 1563,
    /// <summary>Answer about a certificate entered.</summary>
    CertificateProved = 1564,
    /// <summary>When somebody cannot come to a class.</summary>
    PlaceNoted = 1565,
    /// <summary>Slip of a transfer of activity sent.</summary>
    TransferSent = 1650,
    /// <summary>Member received from another unit.</summary>
    TransferReceived = 1651,
    /// <summary>Transfer returned by the other side.</summary>
    TransferReturned = 1652,
    /// <summary>Transfer taken back by the sender.</summary>
    TransferWithdrawn = 1653,
    /// <summary>Receipt of a transfer taken out as a mistake.</summary>
    TransferUndone = 1654,
    /// <summary>Temporary member back home.</summary>
    TransferEnded = 1655,
    /// <summary>Member exempt or suspended, or no longer.</summary>
    MemberAbsenceSaved = 1660,
    /// <summary>Member died, was expelled, had the name deleted or left on request.</summary>
    MembershipEnded = 1670,
    /// <summary>End of a membership taken out as a mistake.</summary>
    MembershipEndUndone = 1671,
    /// <summary>Version of a code list of units added.</summary>
    CodeVersionAdded = 1600,
    /// <summary>Body that is not a party organisation entered, changed or ended.</summary>
    CivicBodySaved = 1601,
    /// <summary>Body tied to a unit, or no longer.</summary>
    CivicTieSaved = 1602,
    /// <summary>Two records of one person made one.</summary>
    PeopleMerged = 1700,
    /// <summary>Such a merging undone.</summary>
    MergeUndone = 1701,
    /// <summary>Political centre ended, its register given to another.</summary>
    CentreClosed = 1702,
    /// <summary>Result of a concluded class corrected.</summary>
    ResultCorrected = 1703,
}
