using static Nguon.Domain.Admission.StepFields;
using static Nguon.Domain.Admission.StepKind;

namespace Nguon.Domain.Admission;

public static partial class StepCatalogue
{
    private static IEnumerable<StepDefinition> Admission() =>
    [
        new()
        {
            Kind = CellResolution, Label = "Chi bộ xét, nghị quyết đề nghị kết nạp", FormCode = "6-KNĐ", Actor = StepActor.Cell,
            Fields = Number | Body | Votes | StepFields.Introducers | Wording, Paper = PaperKind.CellResolution, Act = ActKind.CellConsidersAdmission,
            RestsOn = [StepKind.AwarenessCertificate, Application, Resume, ResumeStamped, VerificationAnswered, RecordMatch, Introduction, YouthUnionRecommendation, TradeUnionRecommendation, OpinionSummary],
            DayLabel = "Ngày họp chi bộ",
        },
        new()
        {
            Kind = CellCommitteeComment, Label = "Nhận xét của chi ủy trong lý lịch", LabelWithoutCellCommittee = "Nhận xét của bí thư chi bộ trong lý lịch",
            Actor = StepActor.CellCommittee, Fields = Wording, Paper = PaperKind.CellCommitteeComment,
            RestsOn = [VerificationAnswered, RecordMatch], Requires = [VerificationAnswered], DayLabel = "Ngày nhận xét",
        },
        new()
        {
            Kind = BaseCertification, Label = "Chứng nhận của cấp ủy cơ sở trong lý lịch", Actor = StepActor.SealingCommittee,
            Fields = Wording, Paper = PaperKind.BaseCertification, Act = ActKind.CertifyResume,
            RestsOn = [VerificationAnswered, RecordMatch, CellCommitteeComment], DayLabel = "Ngày chứng nhận",
        },
        new() { Kind = SubBaseAppraisal, Label = "Báo cáo thẩm định của đảng ủy bộ phận", FormCode = "7-KNĐ", Actor = StepActor.SubBaseCommittee, Fields = Number | Wording, Paper = PaperKind.SubBaseAppraisal, RestsOn = [CellResolution], Requires = [CellResolution], DayLabel = "Ngày báo cáo" },
        new()
        {
            Kind = BaseResolution, Label = "Nghị quyết của đảng ủy cơ sở đề nghị kết nạp", FormCode = "8-KNĐ", Actor = StepActor.BaseCommittee,
            Fields = Number | Body | Votes, Paper = PaperKind.BaseResolution, Act = ActKind.BaseCommitteeConsiders,
            RestsOn = [CellResolution, SubBaseAppraisal], Requires = [SubBaseAppraisal], DayLabel = "Ngày nghị quyết",
        },
        new() { Kind = ConsentRequested, Label = "Gửi văn bản xin ý kiến Tỉnh ủy", Actor = StepActor.SealingCommittee, Fields = Number, IsMany = true, IsOptional = true, DayLabel = "Ngày gửi" },
        new()
        {
            Kind = SubmittedToAuthority, Label = "Trình hồ sơ lên cấp ủy có thẩm quyền", Actor = StepActor.SealingCommittee, Fields = Number,
            RestsOn = [CellResolution, BaseCertification, SubBaseAppraisal, BaseResolution],
            Requires = [CellResolution, BaseCertification, SubBaseAppraisal, BaseResolution], DayLabel = "Ngày trình",
        },
        new() { Kind = ReceivedByAuthority, Label = "Tiếp nhận hồ sơ", Actor = StepActor.Department, Fields = Number, IsOptional = true, RestsOn = [SubmittedToAuthority], Requires = [SubmittedToAuthority], DayLabel = "Ngày giao nhận" },
        new() { Kind = Appraised, Label = "Thẩm định hồ sơ", Actor = StepActor.Department, Fields = Number | Wording, IsOptional = true, RestsOn = [SubmittedToAuthority], Requires = [SubmittedToAuthority], DayLabel = "Ngày thẩm định" },
        new() { Kind = Returned, Label = "Trả hồ sơ để bổ sung", Actor = StepActor.Department, Fields = Number | StepFields.ReturnReasons | Wording, IsMany = true, IsOptional = true, RestsOn = [CellResolution], Requires = [CellResolution], DayLabel = "Ngày trả" },
        new() { Kind = ProvincialConsent, Label = "Đồng ý bằng văn bản của Ban Thường vụ Tỉnh ủy", Actor = StepActor.Province, Fields = Number, IsOptional = true, DayLabel = "Ngày văn bản" },
        new() { Kind = DecisionExtension, Label = "Gia hạn thời gian xem xét, quyết định", Actor = StepActor.Authority, Fields = Number | ExtensionDays | Wording, IsOptional = true, Paper = PaperKind.DecisionExtension, RestsOn = [CellResolution], Requires = [CellResolution], DayLabel = "Ngày văn bản" },
        new()
        {
            Kind = AuthorityAgreed, Label = "Cấp ủy có thẩm quyền thống nhất kết nạp", Actor = StepActor.Authority, Fields = Number | Body | Votes | StepFields.Mode, Act = ActKind.AuthorityDecides,
            RestsOn = [CellResolution, BaseResolution, SubmittedToAuthority], Requires = [SubmittedToAuthority, BaseCertification, SubBaseAppraisal, BaseResolution], DayLabel = "Ngày họp hoặc ngày lấy ý kiến",
        },
        new() { Kind = AdmissionDecision, Label = "Quyết định kết nạp đảng viên", FormCode = "9-KNĐ", Actor = StepActor.Office, Fields = Number, IsOnce = true, Paper = PaperKind.AdmissionDecision, RestsOn = [AuthorityAgreed], Requires = [AuthorityAgreed], DayLabel = "Ngày ban hành" },
        new() { Kind = DecisionReceived, Label = "Chi bộ nhận quyết định", Actor = StepActor.Cell, IsOnce = true, Paper = PaperKind.DecisionReceived, RestsOn = [AdmissionDecision], Requires = [AdmissionDecision], DayLabel = "Ngày nhận" },
        new() { Kind = AuthorityDeclined, Label = "Thông báo chưa đồng ý kết nạp", Actor = StepActor.Authority, Fields = Number | Wording, IsOnce = true, RestsOn = [SubmittedToAuthority], Requires = [SubmittedToAuthority], DayLabel = "Ngày thông báo" },
        new() { Kind = SuperiorConsent, Label = "Cấp ủy cấp trên đồng ý tổ chức lễ kết nạp quá hạn", Actor = StepActor.Superior, Fields = Number, IsOptional = true, Paper = PaperKind.SuperiorConsent, RestsOn = [AdmissionDecision], Requires = [AdmissionDecision], DayLabel = "Ngày văn bản" },
        new() { Kind = Ceremony, Label = "Lễ kết nạp đảng viên", Actor = StepActor.Cell, Fields = Place | Mentor, IsOnce = true, Paper = PaperKind.Ceremony, Act = ActKind.HoldCeremony, RestsOn = [AdmissionDecision, DecisionReceived], DayLabel = "Ngày tổ chức lễ" },
        new() { Kind = AfterCeremonyTask, Label = "Việc sau lễ kết nạp", Actor = StepActor.CellCommittee, Fields = StepFields.Task | Number, IsMany = true, IsOptional = true, RestsOn = [Ceremony], Requires = [Ceremony], DayLabel = "Ngày xong" },
    ];
}
