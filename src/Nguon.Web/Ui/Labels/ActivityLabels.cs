using Nguon.Domain.Activities;

namespace Nguon.Web.Ui;

public static partial class Labels
{
    /// <summary>What was done, on the timeline of a record.</summary>
    public static string Of(ActivityKind kind) => (int)kind switch
    {
        < 300 => OfPersonActivity(kind),
        < 700 => OfWorkActivity(kind),
        < 1000 => OfOfficeActivity(kind),
        >= 1400 and < 1500 => OfRuleActivity(kind),
        >= 1550 and < 1600 => OfClassActivity(kind),
        >= 1650 and < 1700 => OfMemberActivity(kind),
        >= 1700 and < 1740 => OfSourceActivity(kind),
        _ => OfUnitActivity(kind),
    };

    /// <summary>What was looked at.</summary>
    public static string Of(LookKind kind) => kind switch
    {
        LookKind.Person => "Xem trang của người",
        LookKind.Dossier => "Xem hồ sơ",
        LookKind.File => "Mở bản chụp giấy tờ",
        LookKind.Restricted => "Xem phần hạn chế",
        LookKind.Export => "Xuất tệp hoặc in",
        _ => throw Unnamed(kind),
    };

    private static string OfPersonActivity(ActivityKind kind) => kind switch
    {
        ActivityKind.PersonEntered => "Thêm người",
        ActivityKind.PersonChanged => "Sửa thông tin của người",
        ActivityKind.PeopleImported => "Nhập danh sách người từ tệp",
        ActivityKind.PeopleExported => "Xuất danh sách người ra tệp",
        ActivityKind.DossierOpened => "Mở hồ sơ",
        ActivityKind.DossierStepTaken => "Ghi nhận một bước",
        ActivityKind.DossierStepCorrected => "Đính chính một bước",
        ActivityKind.DossierStepWithdrawn => "Rút lại một bước",
        ActivityKind.DossierChanged => "Sửa hoàn cảnh của hồ sơ",
        ActivityKind.NumberSpoilt => "Ghi số hủy vào sổ cấp số",
        ActivityKind.TermStartChanged => "Ghi ngày bắt đầu nhiệm kỳ",
        _ => throw Unnamed(kind),
    };

    private static string OfRuleActivity(ActivityKind kind) => kind switch
    {
        ActivityKind.RuleVersionProposed => "Đưa ra phiên bản quy định",
        ActivityKind.RuleVersionDecided => "Quyết định về phiên bản quy định",
        ActivityKind.CalendarYearSaved => "Ghi lịch làm việc của năm",
        ActivityKind.LocalCriterionSaved => "Ghi tiêu chí riêng của cấp ủy",
        ActivityKind.RuleQuestionAsked => "Hỏi về quy định",
        ActivityKind.RuleQuestionAnswered => "Trả lời về quy định",
        ActivityKind.IncomingVerificationSaved => "Ghi đề nghị thẩm tra đến",
        _ => throw Unnamed(kind),
    };

    private static string OfUnitActivity(ActivityKind kind) => kind switch
    {
        ActivityKind.CodeVersionAdded => "Thêm phiên bản danh mục của đơn vị",
        ActivityKind.CivicBodySaved => "Ghi đoàn thể, trường, doanh nghiệp",
        ActivityKind.CivicTieSaved => "Ghi quan hệ của đoàn thể, trường, doanh nghiệp với tổ chức đảng",
        ActivityKind.OrganizationsImported => "Nhập danh sách tổ chức từ tệp",
        ActivityKind.OrganizationsExported => "Xuất danh sách tổ chức ra tệp",
        ActivityKind.ReorganizationImported => "Nhập tệp sắp xếp tổ chức",
        ActivityKind.OrganizationsReorganized => "Sắp xếp tổ chức",
        ActivityKind.ReorganizationReplaced => "Đính chính hoặc hủy việc sắp xếp tổ chức",
        ActivityKind.AggregatesImported => "Nhập số tổng hợp",
        ActivityKind.FiguresIssued => "Chốt số liệu",
        ActivityKind.BalanceReconciled => "Đối chiếu số đảng viên với sổ",
        ActivityKind.ResidentialUnitSaved => "Ghi thôn, khu phố",
        ActivityKind.ResidentialCellSaved => "Ghi chi bộ của thôn, khu phố",
        ActivityKind.ResidentialPostSaved => "Ghi chức danh ở thôn, khu phố",
        ActivityKind.PostHoldingSaved => "Ghi chức vụ trong cấp ủy, chi bộ",
        ActivityKind.PostHoldingCorrected => "Đính chính chức vụ trong cấp ủy, chi bộ",
        ActivityKind.AuthorityGrantSaved => "Ghi thẩm quyền quyết định",
        ActivityKind.SourceReviewSaved => "Ghi rà soát nguồn",
        ActivityKind.SourceReviewOrdered => "Yêu cầu rà soát nguồn",
        ActivityKind.GeneralNoticeRecorded => "Ghi thông báo chung của cấp ủy",
        ActivityKind.MentoringRhythmSet => "Đặt nhịp nhận xét của người giúp đỡ",
        ActivityKind.RelativeKept => "Ghi hoặc bỏ người thân phải thẩm tra",
        ActivityKind.PersonErased => "Xóa thông tin của người không được kết nạp",
        ActivityKind.PersonTold => "Đã thông báo cho người được theo dõi",
        _ => throw Unnamed(kind),
    };

    private static string OfWorkActivity(ActivityKind kind) => kind switch
    {
        ActivityKind.SessionSaved => "Lưu buổi sinh hoạt, buổi họp",
        ActivityKind.SessionRecorded => "Ghi nhận các việc của buổi sinh hoạt, buổi họp",
        ActivityKind.MentorAssigned => "Phân công đảng viên giúp đỡ",
        ActivityKind.MentorRemarked => "Ghi nhận xét của đảng viên giúp đỡ",
        ActivityKind.TrialTaskSaved => "Giao hoặc kết thúc nhiệm vụ",
        ActivityKind.VerificationMoved => "Ghi nhận việc thẩm tra lý lịch",
        _ => throw Unnamed(kind),
    };

    private static string OfOfficeActivity(ActivityKind kind) => kind switch
    {
        ActivityKind.FileAdded => "Thêm bản chụp giấy tờ",
        ActivityKind.PaperPrinted => "In giấy tờ",
        ActivityKind.AccountCreated => "Lập tài khoản",
        ActivityKind.AccountReset => "Đặt lại, khóa tài khoản hoặc đóng phiên đăng nhập",
        ActivityKind.GrantChanged => "Giao hoặc thôi giao quyền",
        ActivityKind.SignedIn => "Đăng nhập",
        ActivityKind.DemoBuilt => "Dựng thành phố tập làm",
        ActivityKind.BackupMade => "Sao lưu",
        ActivityKind.BackupRestored => "Phục hồi từ bản sao lưu",
        _ => throw Unnamed(kind),
    };
}
