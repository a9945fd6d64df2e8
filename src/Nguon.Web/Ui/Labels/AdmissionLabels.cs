using Nguon.Domain.Admission;

namespace Nguon.Web.Ui;

/// <summary>The Vietnamese word for every value a reader sees; a value without a word stops the program.</summary>
public static partial class Labels
{
    /// <summary>Status of a dossier, in the words of the office.</summary>
    public static string Of(DossierStage stage) => stage switch
    {
        DossierStage.Listed => "Cảm tình Đảng",
        DossierStage.InClass => "Được đề nghị cử đi học lớp nhận thức",
        DossierStage.Certified => "Đã có giấy chứng nhận",
        DossierStage.Preparing => "Đang làm hồ sơ",
        DossierStage.Verifying => "Đang thẩm tra lý lịch",
        DossierStage.ReadyForCell => "Đủ hồ sơ, chờ chi bộ xét",
        DossierStage.CellApproved => "Chi bộ đã có nghị quyết đề nghị",
        DossierStage.SubBaseAppraised => "Đảng ủy bộ phận đã thẩm định",
        DossierStage.BaseApproved => "Đảng ủy cơ sở đã có nghị quyết đề nghị",
        DossierStage.Submitted => "Đã trình cấp có thẩm quyền",
        DossierStage.ReturnedForCorrection => "Trả bổ sung, chờ chi bộ hoàn thiện",
        DossierStage.Agreed => "Đã thống nhất kết nạp, chờ ban hành quyết định",
        DossierStage.Decided => "Đã có quyết định, chờ lễ kết nạp",
        _ => OfMemberStage(stage),
    };

    /// <summary>How a step is entered.</summary>
    public static string Of(StepMode mode) => mode switch
    {
        StepMode.Record => "Ghi nhận theo giấy tờ",
        StepMode.Perform => "Thực hiện",
        _ => throw Unnamed(mode),
    };

    /// <summary>A clock that runs on a dossier; followed by its last day.</summary>
    public static string Of(ClockKind clock) => clock switch
    {
        ClockKind.CertificateValidity => "Giấy chứng nhận còn giá trị đến",
        ClockKind.VerificationValidity => "Kết quả thẩm tra còn giá trị đến",
        ClockKind.OpinionValidity => "Ý kiến nhận xét còn giá trị đến",
        ClockKind.Decision => "Hạn ra quyết định kết nạp",
        ClockKind.Ceremony => "Hạn tổ chức lễ kết nạp",
        ClockKind.Probation => "Hết 12 tháng dự bị",
        ClockKind.RecognitionMeeting => "Hạn chi bộ xét công nhận",
        ClockKind.RecognitionDecision => "Hạn ra quyết định công nhận",
        ClockKind.VerificationReply => "Hạn trả lời thẩm tra",
        ClockKind.AfterCeremony => "Hạn làm xong việc sau lễ kết nạp",
        ClockKind.ProvincialConsent => "Hạn có ý kiến đồng ý của Tỉnh ủy",
        _ => throw Unnamed(clock),
    };

    /// <summary>Why a dossier is returned.</summary>
    public static string Of(ReturnReason reason) => reason switch
    {
        ReturnReason.DatesContradict => "Các mốc ngày mâu thuẫn nhau",
        ReturnReason.MissingResidenceOpinion => "Thiếu ý kiến nhận xét nơi cư trú",
        ReturnReason.NameOrBirthDiffers => "Họ tên, ngày sinh không thống nhất giữa các giấy tờ",
        ReturnReason.CertifiedBeforeVerification => "Chứng nhận trước khi có kết quả thẩm tra",
        ReturnReason.MissingAbsenceReasons => "Nghị quyết thiếu lý do vắng mặt",
        ReturnReason.UnsignedOrUnstamped => "Thiếu chữ ký hoặc dấu giáp lai",
        ReturnReason.PaperMissing => "Thiếu giấy tờ",
        ReturnReason.Other => "Lý do khác",
        _ => throw Unnamed(reason),
    };

    /// <summary>A task of the checklist Việc sau lễ kết nạp.</summary>
    public static string Of(AfterCeremonyTaskKind task) => task switch
    {
        AfterCeremonyTaskKind.MemberResume => "Khai lý lịch đảng viên (1-HSĐV)",
        AfterCeremonyTaskKind.MemberCard => "Lập phiếu đảng viên (2-HSĐV)",
        AfterCeremonyTaskKind.ResumeNumber => "Cấp số lý lịch đảng viên",
        AfterCeremonyTaskKind.MemberList => "Vào sổ danh sách đảng viên (7-HSĐV)",
        AfterCeremonyTaskKind.IncreaseReported => "Báo tăng đảng viên",
        AfterCeremonyTaskKind.FirstDues => "Thu đảng phí lần đầu",
        AfterCeremonyTaskKind.NationalDatabase => "Nhập cơ sở dữ liệu đảng viên",
        _ => throw Unnamed(task),
    };

    /// <summary>Who introduces.</summary>
    public static string Of(IntroductionRoute route) => route switch
    {
        IntroductionRoute.TwoMembers => "Hai đảng viên chính thức giới thiệu",
        IntroductionRoute.YouthUnion => "Ban chấp hành Đoàn và một đảng viên chính thức giới thiệu",
        IntroductionRoute.TradeUnion => "Ban chấp hành công đoàn cơ sở và một đảng viên chính thức giới thiệu",
        _ => throw Unnamed(route),
    };

    /// <summary>How a former membership ended.</summary>
    public static string Of(FormerEnd end) => end switch
    {
        FormerEnd.NameDeleted => "Xóa tên",
        FormerEnd.Withdrew => "Xin ra khỏi Đảng",
        FormerEnd.QuitOnOwn => "Tự bỏ sinh hoạt đảng",
        FormerEnd.Expelled => "Khai trừ",
        _ => throw Unnamed(end),
    };

    /// <summary>Why a former membership ended, where the rules of re-admission ask for it.</summary>
    public static string Of(FormerCause cause) => cause switch
    {
        FormerCause.None => "Lý do khác",
        FormerCause.PopulationPolicy => "Vi phạm chính sách dân số",
        FormerCause.SeriousDisunity => "Gây mất đoàn kết nội bộ nghiêm trọng",
        FormerCause.Corruption => "Tham nhũng",
        FormerCause.SeriousCrime => "Tội nghiêm trọng trở lên",
        FormerCause.LesserCrime => "Tội ít nghiêm trọng",
        FormerCause.FamilyHardship => "Gia đình đặc biệt khó khăn",
        _ => throw Unnamed(cause),
    };

    /// <summary>How sure a value of the rules is.</summary>
    public static string Of(Confidence confidence) => confidence switch
    {
        Confidence.High => "Chắc chắn",
        Confidence.Medium => "Khá chắc chắn, cần đối chiếu",
        Confidence.Low => "Chưa chắc chắn, chỉ nhắc",
        Confidence.Unknown => "Chưa rõ, chỉ nhắc",
        _ => throw Unnamed(confidence),
    };

    private static string OfMemberStage(DossierStage stage) => stage switch
    {
        DossierStage.Probation => "Đảng viên dự bị",
        DossierStage.RecognitionOpen => "Hết 12 tháng dự bị, chờ công nhận",
        DossierStage.RecognitionCellApproved => "Chi bộ đã đề nghị công nhận",
        DossierStage.RecognitionBaseApproved => "Đảng ủy cơ sở đã đề nghị công nhận",
        DossierStage.RecognitionSubmitted => "Đã trình đề nghị công nhận",
        DossierStage.RecognitionAgreed => "Đã thống nhất công nhận, chờ ban hành quyết định",
        DossierStage.DeletionProposed => "Chi bộ đề nghị xóa tên đảng viên dự bị",
        DossierStage.DeletionAgreed => "Đã thống nhất xóa tên, chờ ban hành quyết định",
        DossierStage.Recognised => "Đảng viên chính thức",
        DossierStage.RemovedFromList => "Đưa ra khỏi danh sách cảm tình Đảng",
        DossierStage.CellRejected => "Chi bộ chưa đề nghị kết nạp",
        DossierStage.AuthorityDeclined => "Chưa đồng ý kết nạp",
        DossierStage.Withdrawn => "Người xin vào Đảng xin rút",
        DossierStage.MovedOut => "Chuyển đi, nơi mới tiếp tục xem xét",
        DossierStage.DecisionAnnulled => "Hủy quyết định kết nạp",
        DossierStage.NameDeleted => "Xóa tên đảng viên dự bị",
        DossierStage.Deceased => "Từ trần",
        _ => throw Unnamed(stage),
    };

    private static InvalidOperationException Unnamed<T>(T value)
        where T : struct, Enum =>
        new($"{typeof(T).Name} {value} has no Vietnamese label.");
}
