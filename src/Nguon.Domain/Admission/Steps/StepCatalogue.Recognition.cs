using static Nguon.Domain.Admission.StepFields;
using static Nguon.Domain.Admission.StepKind;

namespace Nguon.Domain.Admission;

public static partial class StepCatalogue
{
    private static IEnumerable<StepDefinition> Recognition() =>
    [
        new() { Kind = NewMemberCertificate, Label = "Giấy chứng nhận lớp bồi dưỡng lý luận chính trị cho đảng viên mới", Actor = StepActor.PoliticalCentre, Fields = Number | Place, Paper = PaperKind.NewMemberCertificate, RestsOn = [Ceremony], Requires = [Ceremony], DayLabel = "Ngày cấp" },
        new() { Kind = SelfReview, Label = "Bản tự kiểm điểm của đảng viên dự bị", FormCode = "10-KNĐ", Actor = StepActor.Applicant, IsPersonal = true, Paper = PaperKind.SelfReview, RestsOn = [Ceremony], Requires = [Ceremony], DayLabel = "Ngày ghi trên bản tự kiểm điểm" },
        new() { Kind = MentorReview, Label = "Bản nhận xét của đảng viên được phân công giúp đỡ", FormCode = "11-KNĐ", Actor = StepActor.Member, Fields = Wording, Paper = PaperKind.MentorReview, RestsOn = [Ceremony], Requires = [Ceremony], DayLabel = "Ngày nhận xét" },
        new() { Kind = RecognitionOpinionSummary, Label = "Tổng hợp ý kiến nhận xét đối với đảng viên dự bị", FormCode = "12-KNĐ", Actor = StepActor.CellCommittee, Fields = Wording, Paper = PaperKind.OpinionSummary, RestsOn = [Ceremony], Requires = [Ceremony], DayLabel = "Ngày tổng hợp" },
        new()
        {
            Kind = CellRecognitionResolution, Label = "Chi bộ xét, nghị quyết đề nghị công nhận đảng viên chính thức", FormCode = "13-KNĐ", Actor = StepActor.Cell,
            Fields = Number | Body | Votes | StepFields.Round | Wording, IsMany = true, Paper = PaperKind.CellRecognitionResolution, Act = ActKind.CellConsidersRecognition,
            RestsOn = [Ceremony, NewMemberCertificate, SelfReview, MentorReview, RecognitionOpinionSummary], DayLabel = "Ngày họp chi bộ",
        },
        new() { Kind = SubBaseRecognitionAppraisal, Label = "Thẩm định của đảng ủy bộ phận về công nhận", FormCode = "14-KNĐ", Actor = StepActor.SubBaseCommittee, Fields = Number | Wording, Paper = PaperKind.SubBaseRecognitionAppraisal, RestsOn = [CellRecognitionResolution], Requires = [CellRecognitionResolution], DayLabel = "Ngày báo cáo" },
        new()
        {
            Kind = BaseRecognitionResolution, Label = "Nghị quyết của đảng ủy cơ sở đề nghị công nhận", FormCode = "15-KNĐ", Actor = StepActor.BaseCommittee,
            Fields = Number | Body | Votes, Paper = PaperKind.BaseRecognitionResolution, Act = ActKind.BaseCommitteeConsidersRecognition,
            RestsOn = [CellRecognitionResolution, SubBaseRecognitionAppraisal], Requires = [SubBaseRecognitionAppraisal], DayLabel = "Ngày nghị quyết",
        },
        new()
        {
            Kind = RecognitionSubmitted, Label = "Trình đề nghị công nhận", Actor = StepActor.SealingCommittee, Fields = Number,
            RestsOn = [CellRecognitionResolution, SubBaseRecognitionAppraisal, BaseRecognitionResolution],
            Requires = [CellRecognitionResolution, SubBaseRecognitionAppraisal, BaseRecognitionResolution], DayLabel = "Ngày trình",
        },
        new() { Kind = RecognitionReceivedByAuthority, Label = "Tiếp nhận đề nghị công nhận", Actor = StepActor.Department, Fields = Number, IsOptional = true, RestsOn = [RecognitionSubmitted], Requires = [RecognitionSubmitted], DayLabel = "Ngày giao nhận" },
        new()
        {
            Kind = RecognitionAgreed, Label = "Cấp ủy có thẩm quyền thống nhất công nhận", Actor = StepActor.Authority, Fields = Number | Body | Votes | StepFields.Mode, Act = ActKind.AuthorityRecognises,
            RestsOn = [CellRecognitionResolution, BaseRecognitionResolution, RecognitionSubmitted],
            Requires = [RecognitionSubmitted, SubBaseRecognitionAppraisal, BaseRecognitionResolution], DayLabel = "Ngày họp hoặc ngày lấy ý kiến",
        },
        new() { Kind = RecognitionDecision, Label = "Quyết định công nhận đảng viên chính thức", FormCode = "16-KNĐ", Actor = StepActor.Office, Fields = Number, IsOnce = true, Paper = PaperKind.RecognitionDecision, RestsOn = [RecognitionAgreed], Requires = [RecognitionAgreed], DayLabel = "Ngày ban hành" },
        new() { Kind = RecognitionDecisionReceived, Label = "Chi bộ nhận và công bố quyết định công nhận", Actor = StepActor.Cell, IsOnce = true, IsOptional = true, RestsOn = [RecognitionDecision], Requires = [RecognitionDecision], DayLabel = "Ngày công bố" },
    ];

    private static IEnumerable<StepDefinition> Exits() =>
    [
        new() { Kind = CellDeletionResolution, Label = "Chi bộ đề nghị xóa tên đảng viên dự bị", Actor = StepActor.Cell, Fields = Number | Body | Votes | Wording, IsOptional = true, Act = ActKind.DeleteProbationer, RestsOn = [Ceremony], DayLabel = "Ngày họp chi bộ" },
        new() { Kind = BaseDeletionResolution, Label = "Đảng ủy cơ sở đề nghị xóa tên đảng viên dự bị", Actor = StepActor.BaseCommittee, Fields = Number | Body | Votes, IsOptional = true, RestsOn = [CellDeletionResolution], Requires = [CellDeletionResolution], DayLabel = "Ngày nghị quyết" },
        new()
        {
            Kind = DeletionAgreed, Label = "Cấp ủy có thẩm quyền thống nhất xóa tên đảng viên dự bị", Actor = StepActor.Authority, Fields = Number | Body | Votes | StepFields.Mode, IsOptional = true,
            RestsOn = [CellDeletionResolution, BaseDeletionResolution], Requires = [CellDeletionResolution, BaseDeletionResolution], DayLabel = "Ngày họp hoặc ngày lấy ý kiến",
        },
        new()
        {
            Kind = DeletionDecision, Label = "Quyết định xóa tên đảng viên dự bị", Actor = StepActor.Office, Fields = Number, IsOnce = true, IsOptional = true,
            RestsOn = [CellDeletionResolution, BaseDeletionResolution, DeletionAgreed], Requires = [CellDeletionResolution, BaseDeletionResolution, DeletionAgreed], DayLabel = "Ngày ban hành",
        },
        new() { Kind = DeletionDecisionReceived, Label = "Chi bộ nhận quyết định xóa tên", Actor = StepActor.Cell, IsOnce = true, IsOptional = true, RestsOn = [DeletionDecision], Requires = [DeletionDecision], DayLabel = "Ngày nhận" },
        new() { Kind = RemovedFromList, Label = "Đưa ra khỏi danh sách cảm tình Đảng", Actor = StepActor.Cell, Fields = Number | Wording, IsOnce = true, RestsOn = [PutOnList], DayLabel = "Ngày nghị quyết chi bộ" },
        new() { Kind = Withdrawn, Label = "Người xin vào Đảng xin rút", Actor = StepActor.Applicant, Fields = Wording, IsOnce = true, Paper = PaperKind.WithdrawalRequest, DayLabel = "Ngày ghi trên đơn" },
        new() { Kind = MovedOut, Label = "Chuyển đi, nơi mới tiếp tục xem xét", Actor = StepActor.SealingCommittee, Fields = Number | Place | ToOrganization | Wording, IsOnce = true, DayLabel = "Ngày giới thiệu chuyển đi" },
        new() { Kind = DecisionAnnulled, Label = "Hủy quyết định kết nạp", Actor = StepActor.Authority, Fields = Number | Wording, IsOnce = true, RestsOn = [AdmissionDecision], Requires = [AdmissionDecision], DayLabel = "Ngày ban hành" },
        new() { Kind = Deceased, Label = "Từ trần", Actor = StepActor.Cell, Fields = Wording, IsOnce = true, DayLabel = "Ngày mất" },
        new() { Kind = Correction, Label = "Đính chính", Actor = StepActor.CellCommittee, Fields = Corrects | Wording, IsMany = true, DayLabel = "Ngày đính chính" },
        new() { Kind = Retraction, Label = "Rút lại", Actor = StepActor.CellCommittee, Fields = Corrects | Wording, IsMany = true, DayLabel = "Ngày rút lại" },
    ];
}
