namespace Nguon.Domain.Admission;

/// <summary>Rule keys of contracts/rules-evaluate.md and of the door, each with the stable code of its small print.</summary>
public static class RuleCodes
{
    internal const string Age = "Age";
    internal const string AgeConsent = "AgeConsent";
    internal const string Education = "Education";
    internal const string IntroductionRoute = "IntroductionRoute";
    internal const string IntroducerCount = "IntroducerCount";
    internal const string IntroducerOfficial = "IntroducerOfficial";
    internal const string IntroducerCoWorking = "IntroducerCoWorking";
    internal const string PaperMissing = "PaperMissing";
    internal const string FactMissing = "FactMissing";
    internal const string PaperOrder = "PaperOrder";
    internal const string PaperDate = "PaperDate";
    internal const string CertificateValidity = "CertificateValidity";
    internal const string VerificationValidity = "VerificationValidity";
    internal const string OpinionValidity = "OpinionValidity";
    internal const string PoliticalIssue = "PoliticalIssue";
    internal const string CellMinimum = "CellMinimum";
    internal const string CellMajority = "CellMajority";
    internal const string BaseMajority = "BaseMajority";
    internal const string AuthorityMajority = "AuthorityMajority";
    internal const string VoteCount = "VoteCount";
    internal const string ReadmissionWait = "ReadmissionWait";
    internal const string ReadmissionBar = "ReadmissionBar";
    internal const string ReadmissionConsent = "ReadmissionConsent";
    internal const string ReadmissionOnce = "ReadmissionOnce";
    internal const string PopulationPolicy = "PopulationPolicy";
    internal const string DecisionDue = "DecisionDue";
    internal const string CeremonyDue = "CeremonyDue";
    internal const string ProbationRunning = "ProbationRunning";
    internal const string NewMemberClass = "NewMemberClass";
    internal const string RecognitionDue = "RecognitionDue";
    internal const string RecognitionRounds = "RecognitionRounds";
    internal const string MentorEligibility = "MentorEligibility";
    internal const string ListMembership = "ListMembership";
    internal const string TransferDue = "TransferDue";
    internal const string StepDate = "StepDate";
    internal const string StepOnce = "StepOnce";
    internal const string StepAfterEnd = "StepAfterEnd";
    internal const string StepNotOnWay = "StepNotOnWay";
    internal const string StepStands = "StepStands";
    internal const string Authority = "Authority";
    internal const string LocalCriterion = "LocalCriterion";
    internal const string PaperNumber = "PaperNumber";

    private static readonly Dictionary<string, string> Codes = new(StringComparer.Ordinal)
    {
        [Age] = "ADM-001", [AgeConsent] = "ADM-002", [Education] = "ADM-003",
        [IntroductionRoute] = "ADM-010", [IntroducerCount] = "ADM-011", [IntroducerOfficial] = "ADM-012", [IntroducerCoWorking] = "ADM-013",
        [PaperMissing] = "ADM-020", [FactMissing] = "ADM-021", [PaperOrder] = "ADM-022", [PaperDate] = "ADM-023",
        [CertificateValidity] = "ADM-030", [VerificationValidity] = "ADM-031", [OpinionValidity] = "ADM-032", [PoliticalIssue] = "ADM-033",
        [CellMinimum] = "ADM-040", [CellMajority] = "ADM-041", [BaseMajority] = "ADM-042", [AuthorityMajority] = "ADM-043", [VoteCount] = "ADM-044",
        [ReadmissionWait] = "ADM-050", [ReadmissionBar] = "ADM-051", [ReadmissionConsent] = "ADM-052", [ReadmissionOnce] = "ADM-053", [PopulationPolicy] = "ADM-054",
        [DecisionDue] = "ADM-060", [CeremonyDue] = "ADM-061", [ProbationRunning] = "ADM-062", [NewMemberClass] = "ADM-063", [RecognitionDue] = "ADM-064", [RecognitionRounds] = "ADM-065",
        [MentorEligibility] = "ADM-070", [ListMembership] = "ADM-071", [TransferDue] = "ADM-072",
        [StepDate] = "ADM-080", [StepOnce] = "ADM-081", [StepAfterEnd] = "ADM-082", [StepNotOnWay] = "ADM-083", [StepStands] = "ADM-084", [Authority] = "ADM-085", [LocalCriterion] = "ADM-090", [PaperNumber] = "NUM-002",
    };

    /// <summary>Every rule key with its code.</summary>
    public static IReadOnlyDictionary<string, string> All => Codes;

    /// <summary>The code of a rule key.</summary>
    public static string Of(string rule) => Codes[rule];
}
