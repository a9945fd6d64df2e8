using Nguon.Domain.Organizations;
using Nguon.Domain.Sessions;

namespace Nguon.Web.Ui;

public static partial class Labels
{
    /// <summary>Kind of a party organisation.</summary>
    public static string Of(OrganizationKind kind) => kind switch
    {
        OrganizationKind.Centre => "Trung ương",
        OrganizationKind.ProvincialCommittee => "Đảng bộ tỉnh, thành phố trực thuộc Trung ương",
        OrganizationKind.DistrictCommittee => "Đảng bộ cấp huyện (đến 30/6/2025)",
        OrganizationKind.AboveBaseOrganization => "Đảng bộ cấp trên trực tiếp của tổ chức cơ sở đảng",
        OrganizationKind.BasePartyOrganization => "Đảng bộ cơ sở",
        OrganizationKind.BasePartyCell => "Chi bộ cơ sở",
        OrganizationKind.SubBasePartyOrganization => "Đảng bộ bộ phận",
        OrganizationKind.SubordinateBaseOrganization => "Đảng bộ trực thuộc đảng bộ cơ sở",
        OrganizationKind.PartyCell => "Chi bộ",
        OrganizationKind.PartyGroup => "Tổ đảng",
        _ => throw Unnamed(kind),
    };

    /// <summary>Kind of a body that is not a party organisation.</summary>
    public static string Of(CivicBodyKind kind) => kind switch
    {
        CivicBodyKind.YouthUnion => "Đoàn TNCS Hồ Chí Minh",
        CivicBodyKind.TradeUnion => "Công đoàn",
        CivicBodyKind.WomensUnion => "Hội Liên hiệp Phụ nữ",
        CivicBodyKind.FarmersUnion => "Hội Nông dân",
        CivicBodyKind.VeteransAssociation => "Hội Cựu chiến binh",
        CivicBodyKind.FatherlandFront => "Mặt trận Tổ quốc",
        CivicBodyKind.School => "Trường học, cơ sở giáo dục",
        CivicBodyKind.Enterprise => "Doanh nghiệp, hợp tác xã",
        CivicBodyKind.PoliticalCentre => "Trung tâm chính trị, trường chính trị",
        CivicBodyKind.Other => "Hội, tổ chức khác",
        _ => throw Unnamed(kind),
    };

    /// <summary>What a party organisation is to such a body.</summary>
    public static string Of(CivicTieKind kind) => kind switch
    {
        CivicTieKind.LedBy => "Cấp ủy lãnh đạo",
        CivicTieKind.PartyInside => "Tổ chức đảng ở trong đơn vị",
        CivicTieKind.WorksIn => "Hoạt động trên địa bàn của",
        _ => throw Unnamed(kind),
    };

    /// <summary>Code lists of units.</summary>
    public static string Of(UnitCodeList list) => list switch
    {
        UnitCodeList.Kind => "Loại tổ chức đảng",
        UnitCodeList.Block => "Khối",
        UnitCodeList.BaseType => "Loại hình tổ chức cơ sở đảng",
        UnitCodeList.Area => "Địa bàn",
        _ => throw Unnamed(list),
    };

    /// <summary>What a decision did to an organisation: the decision's own verb.</summary>
    public static string Of(OrganizationEventKind kind) => kind switch
    {
        OrganizationEventKind.Establish => "Thành lập",
        OrganizationEventKind.Merge => "Sáp nhập",
        OrganizationEventKind.Consolidate => "Hợp nhất",
        OrganizationEventKind.Split => "Chia tách",
        OrganizationEventKind.Rename => "Đổi tên",
        OrganizationEventKind.Reparent => "Chuyển trực thuộc",
        OrganizationEventKind.ChangeKind => "Đổi loại hình",
        OrganizationEventKind.Dissolve => "Giải thể, kết thúc hoạt động",
        OrganizationEventKind.Undo => "Hủy quyết định chưa có hiệu lực",
        OrganizationEventKind.ChangeDetails => "Thay đổi thông tin của đơn vị",
        _ => throw Unnamed(kind),
    };

    /// <summary>What is wrong in the history of a unit.</summary>
    public static string Of(HistoryFaultKind kind) => kind switch
    {
        HistoryFaultKind.Overlap => "Hai bản ghi trong cùng một ngày",
        HistoryFaultKind.Gap => "Có ngày không có bản ghi",
        HistoryFaultKind.ParentNotInForce => "Cấp trên không hoạt động",
        HistoryFaultKind.Cycle => "Trực thuộc vòng tròn",
        _ => throw Unnamed(kind),
    };

    /// <summary>What became of a unit between two days.</summary>
    public static string Of(OrganizationChange change) => change switch
    {
        OrganizationChange.Founded => "Thành lập",
        OrganizationChange.Merged => "Sáp nhập, hợp nhất",
        OrganizationChange.Divided => "Chia tách",
        OrganizationChange.Dissolved => "Giải thể, kết thúc hoạt động",
        OrganizationChange.Renamed => "Đổi tên",
        OrganizationChange.Moved => "Chuyển trực thuộc",
        OrganizationChange.KindChanged => "Đổi loại, khối, loại hình",
        OrganizationChange.CodeChanged => "Đổi mã",
        OrganizationChange.AreaChanged => "Đổi địa bàn, nơi đặt trụ sở",
        OrganizationChange.CameAndWent => "Thành lập rồi kết thúc trong khoảng này",
        _ => throw Unnamed(change),
    };

    /// <summary>What goes on in the unit that takes over.</summary>
    public static string Of(PassedOn passed) => passed switch
    {
        PassedOn.None => "Không tiếp tục",
        PassedOn.Accounts => "Tài khoản làm tiếp ở đơn vị tiếp nhận",
        PassedOn.Posts => "Người giữ chức vụ giữ tiếp ở đơn vị tiếp nhận (chỉ định)",
        PassedOn.Powers => "Thẩm quyền quyết định tiếp tục ở đơn vị tiếp nhận, khi nơi đó chưa có",
        _ => string.Join(", ", Enum.GetValues<PassedOn>().Where(one => one != PassedOn.None && passed.HasFlag(one)).Select(Of)),
    };

    /// <summary>Kind of a record that moved with a unit.</summary>
    public static string Of(MovedKind kind) => kind switch
    {
        MovedKind.Session => "Buổi sinh hoạt, phiên họp",
        MovedKind.Step => "Bước của hồ sơ",
        MovedKind.Turn => "Hồ sơ chờ xử lý",
        MovedKind.Mentor => "Phân công đảng viên giúp đỡ",
        MovedKind.Role => "Vai trò của tài khoản",
        _ => throw Unnamed(kind),
    };

    /// <summary>What an organ may decide.</summary>
    public static string Of(DecisionPower power) => power switch
    {
        DecisionPower.Admission => "Kết nạp đảng viên",
        DecisionPower.Recognition => "Công nhận đảng viên chính thức",
        DecisionPower.Deletion => "Xóa tên đảng viên dự bị",
        _ => throw Unnamed(power),
    };

    /// <summary>How an organ decides.</summary>
    public static string Of(DecisionMode mode) => mode switch
    {
        DecisionMode.WholeCommittee => "Toàn thể ban chấp hành",
        DecisionMode.StandingCommittee => "Ban Thường vụ",
        DecisionMode.StandingSecretariatPlusHeads => "Thường trực cùng các ủy viên ban thường vụ là trưởng ban đảng",
        _ => throw Unnamed(mode),
    };

    /// <summary>Who meets.</summary>
    public static string Of(SessionKind kind) => kind switch
    {
        SessionKind.Cell => "Buổi sinh hoạt chi bộ",
        SessionKind.Committee => "Họp ban chấp hành",
        SessionKind.StandingCommittee => "Họp Ban Thường vụ",
        _ => throw Unnamed(kind),
    };

    /// <summary>Who meets, or is asked by slips.</summary>
    public static string Of(SessionKind kind, SessionMethod method) => (kind, method) switch
    {
        (SessionKind.Committee, SessionMethod.Slips) => "Lấy ý kiến ban chấp hành bằng phiếu",
        (SessionKind.StandingCommittee, SessionMethod.Slips) => "Lấy ý kiến Ban Thường vụ bằng phiếu",
        _ => Of(kind),
    };

    /// <summary>How a committee is asked.</summary>
    public static string Of(SessionMethod method) => method switch
    {
        SessionMethod.Meeting => "Họp",
        SessionMethod.Slips => "Phiếu lấy ý kiến",
        _ => throw Unnamed(method),
    };

    /// <summary>What a session is about.</summary>
    public static string Of(SessionItemKind kind) => kind switch
    {
        SessionItemKind.PutOnList => "Đưa vào danh sách cảm tình Đảng",
        SessionItemKind.RemoveFromList => "Đưa ra khỏi danh sách cảm tình Đảng",
        SessionItemKind.AssignMentor => "Phân công đảng viên giúp đỡ",
        SessionItemKind.ProposeClass => "Đề nghị cử học lớp nhận thức về Đảng",
        SessionItemKind.OpenDossier => "Thống nhất làm hồ sơ",
        SessionItemKind.ConsiderAdmission => "Xét, biểu quyết đề nghị kết nạp",
        SessionItemKind.ConsiderRecognition => "Xét, biểu quyết đề nghị công nhận chính thức",
        SessionItemKind.ConsiderDeletion => "Xét đề nghị xóa tên đảng viên dự bị",
        SessionItemKind.MentorRemark => "Nhận xét của đảng viên giúp đỡ",
        SessionItemKind.CommitteeAdmission => "Nghị quyết đề nghị kết nạp",
        SessionItemKind.CommitteeRecognition => "Nghị quyết đề nghị công nhận",
        SessionItemKind.AuthorityAdmission => "Thống nhất kết nạp",
        SessionItemKind.AuthorityRecognition => "Thống nhất công nhận chính thức",
        SessionItemKind.CommitteeDeletion => "Nghị quyết đề nghị xóa tên đảng viên dự bị",
        SessionItemKind.AuthorityDeletion => "Thống nhất xóa tên đảng viên dự bị",
        _ => throw Unnamed(kind),
    };
}
