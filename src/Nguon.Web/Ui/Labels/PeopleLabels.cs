using Nguon.Domain.Classes;
using Nguon.Domain.People;

namespace Nguon.Web.Ui;

public static partial class Labels
{
    private static readonly IntroducingBodies[] SingleBodies =
        [.. Enum.GetValues<IntroducingBodies>().Where(body => body != IntroducingBodies.None)];

    /// <summary>What somebody is to the Party.</summary>
    public static string Of(PersonStatus status) => status switch
    {
        PersonStatus.NonMember => "Quần chúng",
        PersonStatus.Sympathizer => "Cảm tình Đảng",
        PersonStatus.Applicant => "Người xin vào Đảng",
        PersonStatus.ProbationaryMember => "Đảng viên dự bị",
        PersonStatus.OfficialMember => "Đảng viên chính thức",
        PersonStatus.Left => "Không còn trong danh sách",
        _ => throw Unnamed(status),
    };

    /// <summary>Giới tính.</summary>
    public static string Of(Sex sex) => sex switch
    {
        Sex.Male => "Nam",
        Sex.Female => "Nữ",
        _ => throw Unnamed(sex),
    };

    /// <summary>How much of a life date is known.</summary>
    public static string Of(DatePrecision precision) => precision switch
    {
        DatePrecision.Day => "Biết đủ ngày, tháng, năm",
        DatePrecision.Month => "Chỉ biết tháng, năm",
        DatePrecision.Year => "Chỉ biết năm",
        _ => throw Unnamed(precision),
    };

    /// <summary>General education.</summary>
    public static string Of(EducationLevel level) => level switch
    {
        EducationLevel.None => "Chưa biết chữ",
        EducationLevel.ReadsAndWrites => "Biết đọc, biết viết chữ quốc ngữ",
        EducationLevel.Primary => "Hoàn thành chương trình tiểu học",
        EducationLevel.LowerSecondaryCompleted => "Hoàn thành chương trình THCS (chưa có bằng)",
        EducationLevel.LowerSecondaryEquivalent => "Tương đương THCS",
        EducationLevel.LowerSecondary => "Tốt nghiệp THCS (có bằng)",
        EducationLevel.UpperSecondary => "Tốt nghiệp THPT",
        EducationLevel.Higher => "Trên THPT",
        _ => throw Unnamed(level),
    };

    /// <summary>Bodies that introduced somebody, one or several.</summary>
    public static string Of(IntroducingBodies bodies) => bodies switch
    {
        IntroducingBodies.None => "Chưa ghi",
        IntroducingBodies.YouthUnion => "Đoàn TNCS Hồ Chí Minh",
        IntroducingBodies.TradeUnion => "Công đoàn",
        IntroducingBodies.WomensUnion => "Hội Liên hiệp Phụ nữ",
        IntroducingBodies.FarmersUnion => "Hội Nông dân",
        IntroducingBodies.VeteransAssociation => "Hội Cựu chiến binh",
        IntroducingBodies.FatherlandFront => "Mặt trận Tổ quốc",
        IntroducingBodies.PartyCell => "Chi bộ",
        _ => string.Join(", ", SingleBodies.Where(body => bodies.HasFlag(body)).Select(Of)),
    };

    /// <summary>Why somebody left.</summary>
    public static string Of(LeavingReason reason) => reason switch
    {
        LeavingReason.RemovedFromList => "Đưa ra khỏi danh sách cảm tình Đảng",
        LeavingReason.NameDeleted => "Xóa tên trong danh sách đảng viên",
        LeavingReason.WithdrewFromParty => "Cho ra khỏi Đảng theo đơn",
        LeavingReason.Expelled => "Khai trừ",
        LeavingReason.Died => "Từ trần",
        LeavingReason.MovedOut => "Chuyển đi, nơi mới tiếp tục xem xét",
        LeavingReason.DecisionAnnulled => "Hủy quyết định kết nạp",
        LeavingReason.WithdrewApplication => "Người xin vào Đảng xin rút",
        LeavingReason.NoLongerFollowed => "Rà soát nguồn: không còn theo dõi",
        LeavingReason.NotProposed => "Chi bộ chưa đề nghị kết nạp",
        LeavingReason.NotAgreed => "Chưa đồng ý kết nạp",
        _ => throw Unnamed(reason),
    };

    /// <summary>Why a member may be outside the denominator of a vote.</summary>
    public static string Of(MemberAbsenceKind kind) => kind switch
    {
        MemberAbsenceKind.Exempt => "Miễn công tác và sinh hoạt đảng",
        MemberAbsenceKind.TemporarilyAway => "Sinh hoạt tạm thời nơi khác",
        MemberAbsenceKind.Suspended => "Đình chỉ sinh hoạt đảng",
        _ => throw Unnamed(kind),
    };

    /// <summary>A post in a committee or cell.</summary>
    public static string Of(PartyPost post) => post switch
    {
        PartyPost.Secretary => "Bí thư",
        PartyPost.DeputySecretary => "Phó bí thư",
        PartyPost.CommitteeMember => "Cấp ủy viên",
        PartyPost.StandingMember => "Ủy viên Ban Thường vụ",
        PartyPost.ActingSecretary => "Phụ trách chi bộ",
        _ => throw Unnamed(post),
    };

    /// <summary>How a post was taken up.</summary>
    public static string Of(PostEntry entry) => entry switch
    {
        PostEntry.Elected => "Bầu",
        PostEntry.Appointed => "Chỉ định",
        PostEntry.Provisional => "Chỉ định, cấp ủy lâm thời",
        _ => throw Unnamed(entry),
    };

    /// <summary>A class.</summary>
    public static string Of(ClassKind kind) => kind switch
    {
        ClassKind.Awareness => "Lớp bồi dưỡng nhận thức về Đảng",
        ClassKind.NewMember => "Lớp bồi dưỡng lý luận chính trị cho đảng viên mới",
        _ => throw Unnamed(kind),
    };
}
