namespace Nguon.Domain.People;

/// <summary>What somebody is to the Party (rules.md 1.2).</summary>
public enum PersonStatus
{
    /// <summary>Quần chúng.</summary>
    NonMember = 1,

    /// <summary>Cảm tình Đảng: on the cell's list by resolution.</summary>
    Sympathizer = 2,

    /// <summary>Người xin vào Đảng: from the application to the decision.</summary>
    Applicant = 3,

    /// <summary>Đảng viên dự bị: from the ceremony.</summary>
    ProbationaryMember = 4,

    /// <summary>Đảng viên chính thức: from the recognition decision.</summary>
    OfficialMember = 5,

    /// <summary>Left: name deleted, withdrew, expelled, died, moved out.</summary>
    Left = 9,
}

/// <summary>Giới tính.</summary>
public enum Sex
{
    /// <summary>Nam.</summary>
    Male = 1,

    /// <summary>Nữ.</summary>
    Female = 2,
}

/// <summary>How much of a life date is known.</summary>
public enum DatePrecision
{
    /// <summary>Day, month and year.</summary>
    Day = 1,

    /// <summary>Month and year.</summary>
    Month = 2,

    /// <summary>Year only.</summary>
    Year = 3,
}

/// <summary>General education as the versions of the rules tell it apart (rules.md 3.3).</summary>
public enum EducationLevel
{
    /// <summary>Chưa biết chữ.</summary>
    None = 0,

    /// <summary>Biết đọc, biết viết chữ quốc ngữ.</summary>
    ReadsAndWrites = 1,

    /// <summary>Hoàn thành chương trình tiểu học.</summary>
    Primary = 2,

    /// <summary>Hoàn thành chương trình THCS, no diploma.</summary>
    LowerSecondaryCompleted = 3,

    /// <summary>Tương đương THCS.</summary>
    LowerSecondaryEquivalent = 4,

    /// <summary>Có bằng tốt nghiệp THCS.</summary>
    LowerSecondary = 5,

    /// <summary>Tốt nghiệp THPT.</summary>
    UpperSecondary = 6,

    /// <summary>Above upper secondary.</summary>
    Higher = 7,
}

/// <summary>Bodies that brought the person forward; one person may come from several.</summary>
[Flags]
public enum IntroducingBodies
{
    /// <summary>Nobody named yet.</summary>
    None = 0,

    /// <summary>Đoàn TNCS Hồ Chí Minh.</summary>
    YouthUnion = 1,

    /// <summary>Công đoàn.</summary>
    TradeUnion = 2,

    /// <summary>Hội Liên hiệp Phụ nữ.</summary>
    WomensUnion = 4,

    /// <summary>Hội Nông dân.</summary>
    FarmersUnion = 8,

    /// <summary>Hội Cựu chiến binh.</summary>
    VeteransAssociation = 16,

    /// <summary>Mặt trận Tổ quốc.</summary>
    FatherlandFront = 32,

    /// <summary>The cell itself.</summary>
    PartyCell = 64,
}

/// <summary>Reason of leaving, or of being no applicant any more (rules.md 4.7, 6.4).</summary>
public enum LeavingReason
{
    /// <summary>Đưa ra khỏi danh sách cảm tình Đảng.</summary>
    RemovedFromList = 1,

    /// <summary>Xóa tên trong danh sách đảng viên.</summary>
    NameDeleted = 2,

    /// <summary>Cho ra khỏi Đảng theo đơn.</summary>
    WithdrewFromParty = 3,

    /// <summary>Khai trừ.</summary>
    Expelled = 4,

    /// <summary>Từ trần.</summary>
    Died = 5,

    /// <summary>Chuyển đi, nơi mới tiếp tục.</summary>
    MovedOut = 6,

    /// <summary>Hủy quyết định kết nạp.</summary>
    DecisionAnnulled = 7,

    /// <summary>Người xin vào Đảng xin rút.</summary>
    WithdrewApplication = 8,

    /// <summary>Không còn theo dõi: the source review let the person go.</summary>
    NoLongerFollowed = 15,

    /// <summary>Chi bộ chưa đề nghị kết nạp: the person stays on the list and may be voted on again.</summary>
    NotProposed = 17,

    /// <summary>Chưa đồng ý kết nạp: the person stays on the list until the cell resolves otherwise (rules.md 4.6).</summary>
    NotAgreed = 18,
}
