namespace Nguon.Domain.Admission;

/// <summary>Why a dossier is returned (practice.md 5.5); all at once.</summary>
public enum ReturnReason
{
    /// <summary>Các mốc ngày mâu thuẫn nhau.</summary>
    DatesContradict = 1,

    /// <summary>Thiếu ý kiến nhận xét nơi cư trú.</summary>
    MissingResidenceOpinion = 2,

    /// <summary>Họ tên, ngày sinh không thống nhất giữa các giấy tờ.</summary>
    NameOrBirthDiffers = 3,

    /// <summary>Chứng nhận trước khi có kết quả thẩm tra.</summary>
    CertifiedBeforeVerification = 4,

    /// <summary>Nghị quyết thiếu lý do vắng mặt.</summary>
    MissingAbsenceReasons = 5,

    /// <summary>Thiếu chữ ký hoặc dấu giáp lai.</summary>
    UnsignedOrUnstamped = 6,

    /// <summary>Thiếu giấy tờ.</summary>
    PaperMissing = 7,

    /// <summary>Khác.</summary>
    Other = 99,
}

/// <summary>The checklist Việc sau lễ kết nạp (practice.md 1.2 #22).</summary>
public enum AfterCeremonyTaskKind
{
    /// <summary>Lý lịch đảng viên (1-HSĐV).</summary>
    MemberResume = 1,

    /// <summary>Phiếu đảng viên (2-HSĐV).</summary>
    MemberCard = 2,

    /// <summary>Số lý lịch đảng viên.</summary>
    ResumeNumber = 3,

    /// <summary>Vào sổ danh sách đảng viên (7-HSĐV).</summary>
    MemberList = 4,

    /// <summary>Báo tăng đảng viên.</summary>
    IncreaseReported = 5,

    /// <summary>Thu đảng phí lần đầu.</summary>
    FirstDues = 6,

    /// <summary>Nhập cơ sở dữ liệu đảng viên.</summary>
    NationalDatabase = 7,
}
