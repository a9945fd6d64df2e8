using Nguon.Web.Word;

namespace Nguon.Web.Features.Papers;

/// <summary>The lines of the catalogue.</summary>
internal static class PaperEntries
{
    public static IEnumerable<PaperEntry> List() => [.. ByHand(), .. OfTheCell(), .. OfTheCommittee(), .. OfTheDesk(), .. Guides(), .. OfTheClass()];

    private static PaperEntry[] ByHand() =>
    [
        new(PaperKind.Application, "1-KNĐ", "Đơn xin vào Đảng", "1-KND"),
        new(PaperKind.Resume, "2-KNĐ", "Lý lịch của người xin vào Đảng", "2-KND"),
        new(PaperKind.SelfReview, "10-KNĐ", "Bản tự kiểm điểm của đảng viên dự bị", "10-KND"),
    ];

    private static PaperEntry[] OfTheCell() =>
    [
        new(PaperKind.AdmissionResolution, "6-KNĐ", "Nghị quyết đề nghị kết nạp đảng viên của chi bộ", "6-KND-nghi-quyet-chi-bo")
        { Write = By<AdmissionResolutionView>(AdmissionResolutionPaper.Write) },
        new(PaperKind.RecognitionResolution, "13-KNĐ", "Nghị quyết đề nghị công nhận đảng viên chính thức của chi bộ", "13-KND-nghi-quyet-chi-bo")
        { Write = By<RecognitionResolutionView>(RecognitionResolutionPaper.Write) },
        new(PaperKind.CellMinutes, "", "Biên bản họp chi bộ", "bien-ban-hop-chi-bo")
        { Write = By<CellMinutesView>(CellMinutesPaper.Write) },
        new(PaperKind.EveningResolution, "", "Nghị quyết buổi sinh hoạt chi bộ", "nghi-quyet-buoi-sinh-hoat")
        { Write = By<EveningResolutionView>(EveningPapers.WriteResolution) },
        new(PaperKind.Ballot, "", "Phiếu biểu quyết", "phieu-bieu-quyet") { Page = PaperPage.Slip, Write = By<BallotView>(EveningPapers.WriteBallot) },
        new(PaperKind.CountMinutes, "", "Biên bản kiểm phiếu", "bien-ban-kiem-phieu") { Write = By<CountMinutesView>(EveningPapers.WriteCount) },
        new(PaperKind.ResidenceOpinion, "5B-KNĐ", "Phiếu lấy ý kiến nhận xét của chi ủy nơi cư trú", "5B-KND-phieu-lay-y-kien")
        { Write = By<ResidenceOpinionView>(OpinionRequestPaper.WriteResidence) },
        new(PaperKind.MassOrganizationOpinion, "5C-KNĐ", "Phiếu lấy ý kiến nhận xét của tổ chức chính trị - xã hội", "5C-KND-phieu-lay-y-kien")
        { Write = By<MassOrganizationOpinionView>(OpinionRequestPaper.WriteMassOrganization) },
    ];

    private static PaperEntry[] OfTheCommittee() =>
    [
        new(PaperKind.CommitteeAdmissionResolution, "8-KNĐ", "Nghị quyết đề nghị kết nạp đảng viên của đảng ủy cơ sở", "8-KND-nghi-quyet-dang-uy")
        { NeedsSeal = true, Write = By<CommitteeAdmissionView>(CommitteeAdmissionPaper.Write) },
        new(PaperKind.AdmissionDecision, "9-KNĐ", "Quyết định kết nạp đảng viên", "9-KND-quyet-dinh")
        { NeedsSeal = true, Write = By<AdmissionDecisionView>(AdmissionDecisionPaper.Write) },
        new(PaperKind.CommitteeRecognitionResolution, "15-KNĐ", "Nghị quyết đề nghị công nhận đảng viên chính thức của đảng ủy cơ sở", "15-KND-nghi-quyet-dang-uy")
        { NeedsSeal = true, Write = By<CommitteeRecognitionView>(CommitteeRecognitionPaper.Write) },
        new(PaperKind.RecognitionDecision, "16-KNĐ", "Quyết định công nhận đảng viên chính thức", "16-KND-quyet-dinh")
        { NeedsSeal = true, Write = By<RecognitionDecisionView>(RecognitionDecisionPaper.Write) },
        new(PaperKind.VerificationRequest, "", "Công văn đề nghị thẩm tra lý lịch", "cong-van-tham-tra")
        { NeedsSeal = true, Write = By<VerificationRequestView>(VerificationRequestPaper.Write) },
        new(PaperKind.StandingMinutes, "", "Biên bản họp Ban Thường vụ", "bien-ban-ban-thuong-vu")
        { Write = By<StandingMinutesView>(StandingMinutesPaper.Write) },
    ];

    private static PaperEntry[] OfTheDesk() =>
    [
        new(PaperKind.CandidateList, "", "Danh sách trích ngang", "danh-sach-trich-ngang")
        { Page = PaperPage.Landscape, Write = By<CandidateListView>(CandidateListPaper.Write) },
        new(PaperKind.Submission, "", "Tờ trình", "to-trinh") { Write = By<SubmissionView>(SubmissionPaper.Write) },
        new(PaperKind.OpinionSlip, "", "Phiếu lấy ý kiến Ban Thường vụ", "phieu-lay-y-kien") { Write = By<OpinionSlipView>(OpinionSlipPaper.Write) },
        new(PaperKind.AppraisalSheet, "", "Phiếu thẩm định hồ sơ", "phieu-tham-dinh") { Write = By<AppraisalSheetView>(AppraisalSheetPaper.Write) },
        new(PaperKind.ReturnSlip, "", "Phiếu trả hồ sơ", "phieu-tra-ho-so") { Write = By<ReturnSlipView>(ReturnSlipPaper.Write) },
        new(PaperKind.HandoverSlip, "", "Phiếu giao nhận hồ sơ", "phieu-giao-nhan") { Write = By<HandoverSlipView>(HandoverSlipPaper.Write) },
        new(PaperKind.MonthlyReminder, "", "Phiếu nhắc việc tháng", "phieu-nhac-viec")
        { Page = PaperPage.Slip, Write = By<MonthlyReminderView>(MonthlyReminderPaper.Write) },
    ];

    private static PaperEntry[] Guides() =>
    [
        new(PaperKind.ApplicationGuide, "", "Bản hướng dẫn viết đơn xin vào Đảng", "huong-dan-1-KND") { Write = By<WritingGuideView>(WritingGuidePaper.Write) },
        new(PaperKind.ResumeGuide, "", "Bản hướng dẫn khai lý lịch", "huong-dan-2-KND") { Write = By<WritingGuideView>(WritingGuidePaper.Write) },
        new(PaperKind.SelfReviewGuide, "", "Bản hướng dẫn viết bản tự kiểm điểm", "huong-dan-10-KND") { Write = By<WritingGuideView>(WritingGuidePaper.Write) },
    ];

    private static PaperEntry[] OfTheClass() =>
    [
        new(PaperKind.ClassNominees, "", "Danh sách đề nghị cử đi học", "danh-sach-de-nghi") { Write = By<ClassPaperView>(ClassPapers.WriteNominees) },
        new(PaperKind.ClassAnnouncement, "", "Thông báo chiêu sinh", "thong-bao-chieu-sinh") { Write = By<ClassPaperView>(ClassPapers.WriteAnnouncement) },
        new(PaperKind.ClassOpening, "", "Quyết định mở lớp", "quyet-dinh-mo-lop") { Write = By<ClassPaperView>(ClassPapers.WriteOpening) },
        new(PaperKind.ClassInvitation, "", "Thông báo triệu tập học viên", "giay-trieu-tap") { Write = By<ClassPaperView>(ClassPapers.WriteInvitation) },
        new(PaperKind.ClassTimetable, "", "Lịch học", "lich-hoc") { Write = By<ClassPaperView>(ClassPapers.WriteTimetable) },
        new(PaperKind.ClassSignIn, "", "Danh sách điểm danh", "danh-sach-diem-danh") { Page = PaperPage.Landscape, Write = By<ClassPaperView>(ClassPapers.WriteSignIn) },
        new(PaperKind.ClassResults, "", "Bảng điểm bài thu hoạch", "bang-diem") { Write = By<ClassPaperView>(ClassEndPapers.WriteResults) },
        new(PaperKind.ClassRecognition, "", "Quyết định công nhận kết quả", "quyet-dinh-cong-nhan") { Write = By<ClassPaperView>(ClassEndPapers.WriteRecognition) },
        new(PaperKind.ClassCertificate, "", "Giấy chứng nhận", "giay-chung-nhan") { Page = PaperPage.Landscape, Write = By<ClassPaperView>(ClassEndPapers.WriteCertificates) },
        new(PaperKind.CertificateRegister, "", "Sổ cấp giấy chứng nhận", "so-cap-giay-chung-nhan") { Page = PaperPage.Landscape, Write = By<ClassPaperView>(ClassEndPapers.WriteRegister) },
        new(PaperKind.ClassReport, "", "Báo cáo kết thúc lớp", "bao-cao-ket-thuc-lop") { Write = By<ClassPaperView>(ClassEndPapers.WriteReport) },
    ];

    private static Action<DocxPaper, IPaperView> By<TView>(Action<DocxPaper, TView> write)
        where TView : IPaperView =>
        (paper, view) => write(paper, (TView)view);
}
