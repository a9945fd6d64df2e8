using static Nguon.Domain.Admission.StepFields;
using static Nguon.Domain.Admission.StepKind;

namespace Nguon.Domain.Admission;

public static partial class StepCatalogue
{
    private static IEnumerable<StepDefinition> Preparation() =>
    [
        new() { Kind = PutOnList, Label = "Đưa vào danh sách cảm tình Đảng", Actor = StepActor.Cell, Fields = Number, IsOnce = true, Paper = PaperKind.ListResolution, DayLabel = "Ngày nghị quyết chi bộ" },
        new() { Kind = MentorAssigned, Label = "Phân công đảng viên giúp đỡ", Actor = StepActor.Cell, Fields = Mentor | Number, IsMany = true, Act = ActKind.AdoptMentor, RestsOn = [PutOnList], Requires = [PutOnList], DayLabel = "Ngày nghị quyết chi bộ" },
        new() { Kind = ClassProposed, Label = "Đề nghị cử học lớp nhận thức về Đảng", Actor = StepActor.Cell, Fields = Number, IsOptional = true, Act = ActKind.SendToAwarenessClass, RestsOn = [PutOnList], DayLabel = "Ngày nghị quyết chi bộ" },
        new() { Kind = StepKind.AwarenessCertificate, Label = "Giấy chứng nhận học lớp bồi dưỡng nhận thức về Đảng", Actor = StepActor.PoliticalCentre, Fields = Number | Place, Paper = PaperKind.AwarenessCertificate, DayLabel = "Ngày cấp" },
        new() { Kind = AgreedToOpen, Label = "Chi bộ thống nhất làm hồ sơ", Actor = StepActor.Cell, Fields = Number, IsOnce = true, IsOptional = true, RestsOn = [PutOnList], Requires = [PutOnList], DayLabel = "Ngày họp chi bộ" },
        new() { Kind = Application, Label = "Đơn xin vào Đảng", FormCode = "1-KNĐ", Actor = StepActor.Applicant, IsPersonal = true, Paper = PaperKind.Application, DayLabel = "Ngày ghi trên đơn" },
        new() { Kind = Resume, Label = "Lý lịch của người xin vào Đảng", FormCode = "2-KNĐ", Actor = StepActor.Applicant, IsPersonal = true, Paper = PaperKind.Resume, RestsOn = [Application], Requires = [Application], DayLabel = "Ngày ghi trên lý lịch" },
        new() { Kind = ResumeStamped, Label = "Đóng dấu giáp lai lý lịch", Actor = StepActor.SealingCommittee, Paper = PaperKind.ResumeStamped, RestsOn = [Resume], Requires = [Resume], DayLabel = "Ngày đóng dấu" },
        new() { Kind = VerificationSent, Label = "Gửi đề nghị thẩm tra lý lịch", Actor = StepActor.SealingCommittee, Fields = Number | Place, IsMany = true, Paper = PaperKind.VerificationRequest, RestsOn = [ResumeStamped], Requires = [ResumeStamped], DayLabel = "Ngày gửi" },
        new() { Kind = VerificationAnswered, Label = "Kết quả thẩm tra lý lịch", Actor = StepActor.SealingCommittee, Fields = Number | Place | Request | Wording, IsMany = true, Paper = PaperKind.Verification, RestsOn = [VerificationSent], Requires = [VerificationSent], DayLabel = "Ngày có kết quả" },
        new() { Kind = RecordMatch, Label = "Đối chiếu hồ sơ đảng viên của người thân", Actor = StepActor.SealingCommittee, Fields = Wording, IsOptional = true, Paper = PaperKind.RecordMatch, RestsOn = [Resume], Requires = [Resume], DayLabel = "Ngày đối chiếu" },
        new() { Kind = SupplementaryVerification, Label = "Thẩm tra bổ sung", Actor = StepActor.SealingCommittee, Fields = Number | Place | Wording, IsMany = true, IsOptional = true, Paper = PaperKind.SupplementaryVerification, DayLabel = "Ngày có kết quả" },
        new() { Kind = PoliticalIssueConclusion, Label = "Kết luận về vấn đề chính trị", Actor = StepActor.Authority, Fields = Number, IsOptional = true, Paper = PaperKind.PoliticalIssueConclusion, DayLabel = "Ngày kết luận" },
        new() { Kind = Introduction, Label = "Giấy giới thiệu người vào Đảng", FormCode = "3-KNĐ", Actor = StepActor.Member, Fields = StepFields.Introducers, IsMany = true, Paper = PaperKind.Introduction, DayLabel = "Ngày giới thiệu" },
        new() { Kind = YouthUnionRecommendation, Label = "Nghị quyết giới thiệu đoàn viên ưu tú vào Đảng", FormCode = "4-KNĐ", Actor = StepActor.MassOrganization, Fields = Number, Paper = PaperKind.YouthUnionRecommendation, DayLabel = "Ngày nghị quyết" },
        new() { Kind = TradeUnionRecommendation, Label = "Nghị quyết giới thiệu đoàn viên công đoàn vào Đảng", FormCode = "4A-KNĐ", Actor = StepActor.MassOrganization, Fields = Number, Paper = PaperKind.TradeUnionRecommendation, DayLabel = "Ngày nghị quyết" },
        new() { Kind = OpinionSummary, Label = "Tổng hợp ý kiến nhận xét", FormCode = "5-KNĐ", Actor = StepActor.CellCommittee, Fields = Wording, Paper = PaperKind.OpinionSummary, DayLabel = "Ngày tổng hợp" },
        new() { Kind = CellCommitteeCheck, Label = "Chi ủy kiểm tra hồ sơ", Actor = StepActor.CellCommittee, Fields = Wording, IsOptional = true, RestsOn = [OpinionSummary], Requires = [OpinionSummary], DayLabel = "Ngày họp chi ủy" },
    ];
}
