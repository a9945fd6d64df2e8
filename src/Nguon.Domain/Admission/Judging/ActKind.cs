namespace Nguon.Domain.Admission;

/// <summary>Acts the rules judge (contracts/rules-evaluate.md; wire names).</summary>
public enum ActKind
{
    /// <summary>Phân công người giúp đỡ.</summary>
    AdoptMentor = 1,

    /// <summary>Cử học lớp nhận thức về Đảng.</summary>
    SendToAwarenessClass = 2,

    /// <summary>Chi bộ xét kết nạp.</summary>
    CellConsidersAdmission = 3,

    /// <summary>Chứng nhận lý lịch.</summary>
    CertifyResume = 4,

    /// <summary>Đảng ủy cơ sở xét.</summary>
    BaseCommitteeConsiders = 5,

    /// <summary>Cấp ủy có thẩm quyền quyết định.</summary>
    AuthorityDecides = 6,

    /// <summary>Tổ chức lễ kết nạp.</summary>
    HoldCeremony = 7,

    /// <summary>Chi bộ xét công nhận.</summary>
    CellConsidersRecognition = 8,

    /// <summary>Đảng ủy cơ sở xét công nhận.</summary>
    BaseCommitteeConsidersRecognition = 9,

    /// <summary>Cấp ủy có thẩm quyền công nhận.</summary>
    AuthorityRecognises = 10,

    /// <summary>Xóa tên đảng viên dự bị.</summary>
    DeleteProbationer = 11,

    /// <summary>Làm thủ tục chuyển sinh hoạt.</summary>
    StartTransfer = 12,

    /// <summary>Nộp giấy giới thiệu nơi mới.</summary>
    PresentTransfer = 13,
}

/// <summary>Kinds of transfer (rules.md 6.1).</summary>
public enum TransferKind
{
    /// <summary>Chính thức.</summary>
    Official = 1,

    /// <summary>Tạm thời.</summary>
    Temporary = 2,

    /// <summary>Nội bộ.</summary>
    Internal = 3,

    /// <summary>Ra nước ngoài.</summary>
    Abroad = 4,
}
