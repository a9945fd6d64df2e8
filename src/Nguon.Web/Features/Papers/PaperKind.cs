namespace Nguon.Web.Features.Papers;

/// <summary>Closed list of papers; numbers are stored and never reused. 1, 2 and 10 are written by the person's own hand.</summary>
internal enum PaperKind
{
    /// <summary>1-KNĐ Đơn xin vào Đảng: never filled.</summary>
    Application = 1,

    /// <summary>2-KNĐ Lý lịch của người xin vào Đảng: never filled.</summary>
    Resume = 2,

    /// <summary>6-KNĐ Nghị quyết của chi bộ đề nghị kết nạp.</summary>
    AdmissionResolution = 6,

    /// <summary>8-KNĐ Nghị quyết của đảng ủy cơ sở đề nghị kết nạp.</summary>
    CommitteeAdmissionResolution = 8,

    /// <summary>9-KNĐ Quyết định kết nạp.</summary>
    AdmissionDecision = 9,

    /// <summary>10-KNĐ Bản tự kiểm điểm: never filled.</summary>
    SelfReview = 10,

    /// <summary>13-KNĐ Nghị quyết của chi bộ đề nghị công nhận.</summary>
    RecognitionResolution = 13,

    /// <summary>15-KNĐ Nghị quyết của đảng ủy cơ sở đề nghị công nhận.</summary>
    CommitteeRecognitionResolution = 15,

    /// <summary>16-KNĐ Quyết định công nhận.</summary>
    RecognitionDecision = 16,

    /// <summary>Biên bản họp chi bộ.</summary>
    CellMinutes = 31,

    /// <summary>Danh sách trích ngang.</summary>
    CandidateList = 32,

    /// <summary>Tờ trình.</summary>
    Submission = 33,

    /// <summary>Biên bản họp Ban Thường vụ.</summary>
    StandingMinutes = 34,

    /// <summary>Phiếu lấy ý kiến ủy viên Ban Thường vụ.</summary>
    OpinionSlip = 35,

    /// <summary>Phiếu thẩm định hồ sơ.</summary>
    AppraisalSheet = 36,

    /// <summary>Phiếu trả hồ sơ.</summary>
    ReturnSlip = 37,

    /// <summary>Phiếu giao nhận hồ sơ.</summary>
    HandoverSlip = 38,

    /// <summary>Công văn đề nghị thẩm tra lý lịch.</summary>
    VerificationRequest = 39,

    /// <summary>Phiếu nhắc việc tháng.</summary>
    MonthlyReminder = 41,

    /// <summary>Nghị quyết buổi sinh hoạt chi bộ.</summary>
    EveningResolution = 42,

    /// <summary>Phiếu biểu quyết, blank.</summary>
    Ballot = 43,

    /// <summary>Biên bản kiểm phiếu, blank.</summary>
    CountMinutes = 44,

    /// <summary>5B-KNĐ Phiếu lấy ý kiến chi ủy nơi cư trú.</summary>
    ResidenceOpinion = 51,

    /// <summary>5C-KNĐ Phiếu lấy ý kiến tổ chức chính trị - xã hội.</summary>
    MassOrganizationOpinion = 52,

    /// <summary>Bản hướng dẫn viết 1-KNĐ.</summary>
    ApplicationGuide = 61,

    /// <summary>Bản hướng dẫn viết 2-KNĐ.</summary>
    ResumeGuide = 62,

    /// <summary>Bản hướng dẫn viết 10-KNĐ.</summary>
    SelfReviewGuide = 63,

    /// <summary>Danh sách đề nghị cử đi học.</summary>
    ClassNominees = 71,

    /// <summary>Thông báo chiêu sinh.</summary>
    ClassAnnouncement = 72,

    /// <summary>Quyết định mở lớp.</summary>
    ClassOpening = 73,

    /// <summary>Thông báo triệu tập học viên.</summary>
    ClassInvitation = 74,

    /// <summary>Lịch học.</summary>
    ClassTimetable = 75,

    /// <summary>Danh sách điểm danh.</summary>
    ClassSignIn = 76,

    /// <summary>Bảng điểm bài thu hoạch.</summary>
    ClassResults = 77,

    /// <summary>Quyết định công nhận kết quả.</summary>
    ClassRecognition = 78,

    /// <summary>Giấy chứng nhận.</summary>
    ClassCertificate = 79,

    /// <summary>Sổ cấp giấy chứng nhận.</summary>
    CertificateRegister = 80,

    /// <summary>Báo cáo kết thúc lớp.</summary>
    ClassReport = 81,
}
