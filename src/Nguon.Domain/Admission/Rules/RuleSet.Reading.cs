using Nguon.Domain.People;

namespace Nguon.Domain.Admission;

public sealed partial class RuleSet
{
    internal RuleSet(DateOnly from, IReadOnlyList<RuleLayer> layers)
    {
        From = from;
        Layers = layers;
        Regulation = The(RuleLayerKind.Regulation);
        Guidance = The(RuleLayerKind.Guidance);
        Forms = The(RuleLayerKind.Forms);
        values = Compose(layers, Regulation.GuidanceCeiling);
        AgeFromMonths = Number(RuleKey.AgeFromMonths);
        AgeToMonths = Number(RuleKey.AgeToMonths);
        EducationAccepted = Levels(RuleKey.EducationAccepted);
        EducationInDifficultArea = Typed(RuleKey.EducationInDifficultArea, Enum.Parse<EducationLevel>);
        EducationOfElder = Typed(RuleKey.EducationOfElder, Enum.Parse<EducationLevel>);
        ElderConsent = Flag(RuleKey.ElderConsent);
        OverSixtyConsent = Flag(RuleKey.OverSixtyConsent);
        Introducers = Number(RuleKey.Introducers);
        IntroducersBesideUnion = Number(RuleKey.IntroducersBesideUnion);
        CoWorkingMonths = Number(RuleKey.CoWorkingMonths);
        YouthAgeTo = Number(RuleKey.YouthAgeTo);
        CertificateMonths = Number(RuleKey.CertificateMonths);
        VerificationMonths = Number(RuleKey.VerificationMonths);
        OpinionMonths = Number(RuleKey.OpinionMonths);
        VerificationReplyDays = Number(RuleKey.VerificationReplyDays);
        VerificationReplyAbroadDays = OptionalNumber(RuleKey.VerificationReplyAbroadDays);
        PaperOrder = Flag(RuleKey.PaperOrder);
        PoliticalIssueFirst = values.ContainsKey(RuleKey.PoliticalIssueFirst) ? Flag(RuleKey.PoliticalIssueFirst) : null;
        OwnerVerification = values.ContainsKey(RuleKey.OwnerVerification) ? Flag(RuleKey.OwnerVerification) : null;
        CellMinimum = Number(RuleKey.CellMinimum);
        CellMajority = ShareOf(RuleKey.CellMajority);
        BaseMajority = ShareOf(RuleKey.BaseMajority);
        StandingMajority = ShareOf(RuleKey.StandingMajority);
        SuspendedLeave = Flag(RuleKey.SuspendedLeave);
        DecisionDays = Number(RuleKey.DecisionDays);
        DecisionExtensionDays = Number(RuleKey.DecisionExtensionDays);
        CeremonyDays = Number(RuleKey.CeremonyDays);
        CeremonyStart = Typed(RuleKey.CeremonyStart, Enum.Parse<CeremonyStart>);
        AfterCeremonyDays = Number(RuleKey.AfterCeremonyDays);
        ProbationMonths = Number(RuleKey.ProbationMonths);
        RecognitionMeetingDays = Number(RuleKey.RecognitionMeetingDays);
        RecognitionDecisionDays = Number(RuleKey.RecognitionDecisionDays);
        RecognitionRounds = Number(RuleKey.RecognitionRounds);
        NewMemberClass = Flag(RuleKey.NewMemberClass);
        ReadmissionMonths = Number(RuleKey.ReadmissionMonths);
        ReadmissionConvictionMonths = Number(RuleKey.ReadmissionConvictionMonths);
        ReadmissionBars = Typed(RuleKey.ReadmissionBars, text => (IReadOnlyList<string>)text.Split(','));
        ReadmissionConsent = Flag(RuleKey.ReadmissionConsent);
        ReadmissionTimes = Number(RuleKey.ReadmissionTimes);
        PopulationThirdMonths = OptionalNumber(RuleKey.PopulationThirdMonths);
        PopulationFurtherMonths = OptionalNumber(RuleKey.PopulationFurtherMonths);
        MentorOfficial = Flag(RuleKey.MentorOfficial);
        TransferDays = OptionalNumber(RuleKey.TransferDays);
        PresentDays = Number(RuleKey.PresentDays);
        StartDayCounts = Flag(RuleKey.StartDayCounts);
        LastDayInside = Flag(RuleKey.LastDayInside);
    }
}
