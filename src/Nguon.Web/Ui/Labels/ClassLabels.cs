using Nguon.Domain.Activities;
using Nguon.Domain.Classes;

namespace Nguon.Web.Ui;

public static partial class Labels
{
    private static readonly HinderedTimes[] SingleTimes = [.. Enum.GetValues<HinderedTimes>().Where(time => time != HinderedTimes.None)];

    /// <summary>How a place in a class stands.</summary>
    public static string Of(EnrolmentStatus status) => status switch
    {
        EnrolmentStatus.Proposed => "Được đề nghị cử đi học",
        EnrolmentStatus.Approved => "Được cử đi học",
        EnrolmentStatus.Passed => "Hoàn thành",
        EnrolmentStatus.NotCompleted => "Chưa hoàn thành",
        EnrolmentStatus.Seated => "Có chỗ trong lớp",
        EnrolmentStatus.Waiting => "Trong danh sách chờ",
        EnrolmentStatus.Declined => "Chưa cử đi học",
        EnrolmentStatus.Withdrawn => "Thôi học lớp này",
        _ => throw Unnamed(status),
    };

    /// <summary>How far a class is on a day, by its first and last day.</summary>
    public static string Of(ClassState state, (DateOnly First, DateOnly Last) days, DateOnly today) => state switch
    {
        ClassState.Planned when days.First > today => "Đang nhận danh sách",
        ClassState.Planned when days.Last >= today => "Đang học",
        ClassState.Planned => "Đã học xong, chờ công nhận kết quả",
        _ => Of(state),
    };

    /// <summary>How far a class is.</summary>
    public static string Of(ClassState state) => state switch
    {
        ClassState.Planned => "Đang nhận danh sách hoặc đang học",
        ClassState.Concluded => "Đã công nhận kết quả",
        ClassState.Cancelled => "Không mở",
        _ => throw Unnamed(state),
    };

    /// <summary>Why somebody is not sent now.</summary>
    public static string Of(DeclineReason reason) => reason switch
    {
        DeclineReason.HasCertificate => "Đã có giấy chứng nhận còn giá trị",
        DeclineReason.NotOnList => "Chưa có trong danh sách cảm tình Đảng",
        DeclineReason.CannotCome => "Không thu xếp được thời gian trong đợt này",
        DeclineReason.NoSeat => "Hết chỗ, chuyển sang đợt sau",
        DeclineReason.TakenBack => "Chi bộ đề nghị rút lại",
        DeclineReason.PapersMissing => "Cần bổ sung giấy tờ",
        _ => throw Unnamed(reason),
    };

    /// <summary>When somebody cannot come.</summary>
    public static string Of(HinderedTimes times) => times switch
    {
        HinderedTimes.None => "Không vướng",
        HinderedTimes.OfficeHours => "Giờ hành chính",
        HinderedTimes.Evenings => "Buổi tối",
        HinderedTimes.Weekends => "Thứ Bảy, Chủ nhật",
        HinderedTimes.Harvest => "Mùa vụ",
        HinderedTimes.SchoolTerm => "Trong năm học, kỳ thi",
        HinderedTimes.Shifts => "Làm theo ca, kíp",
        _ => string.Join("; ", SingleTimes.Where(time => times.HasFlag(time)).Select(Of)),
    };

    /// <summary>Grade of the final paper.</summary>
    public static string Of(ClassGrade grade) => grade switch
    {
        ClassGrade.Excellent => "Giỏi",
        ClassGrade.Good => "Khá",
        ClassGrade.Satisfactory => "Đạt yêu cầu",
        ClassGrade.Insufficient => "Chưa đạt yêu cầu",
        _ => throw Unnamed(grade),
    };

    /// <summary>What is known about where a certificate comes from.</summary>
    public static string Of(CertificateProof proof) => proof switch
    {
        CertificateProof.OnPaper => "Ghi theo giấy, chưa đối chiếu sổ gốc",
        CertificateProof.Issued => "Cấp từ sổ này",
        CertificateProof.ConfirmedByKeeper => "Nơi giữ sổ gốc đã xác nhận",
        CertificateProof.ConfirmedElsewhere => "Nơi cấp ở tỉnh khác đã xác nhận",
        CertificateProof.NotFound => "Nơi giữ sổ trả lời không có số này",
        _ => throw Unnamed(proof),
    };

    /// <summary>Part of a day.</summary>
    public static string Of(DayPart part) => part switch
    {
        DayPart.Morning => "Sáng",
        DayPart.Afternoon => "Chiều",
        DayPart.Evening => "Tối",
        _ => throw Unnamed(part),
    };

    /// <summary>How somebody was at a session.</summary>
    public static string Of(AttendanceMark mark) => mark switch
    {
        AttendanceMark.Present => "Có mặt",
        AttendanceMark.Excused => "Vắng có phép",
        AttendanceMark.Absent => "Vắng không phép",
        _ => throw Unnamed(mark),
    };

    /// <summary>When a class is held.</summary>
    public static string Of(ClassRhythm rhythm) => rhythm switch
    {
        ClassRhythm.WholeDays => "Cả ngày, thứ Hai đến thứ Sáu",
        ClassRhythm.Evenings => "Buổi tối, thứ Hai đến thứ Sáu",
        ClassRhythm.Weekends => "Thứ Bảy và Chủ nhật",
        ClassRhythm.Saturdays => "Chỉ thứ Bảy",
        _ => throw Unnamed(rhythm),
    };

    private static string OfClassActivity(ActivityKind kind) => kind switch
    {
        ActivityKind.CentreSaved => "Ghi thông tin trung tâm chính trị",
        ActivityKind.CatchmentSaved => "Ghi địa bàn trung tâm phục vụ",
        ActivityKind.ClassSaved => "Ghi kế hoạch mở lớp",
        ActivityKind.ClassSessionSaved => "Ghi buổi học",
        ActivityKind.PlaceGiven => "Cử đi học",
        ActivityKind.PlaceDeclined => "Chưa cử đi học",
        ActivityKind.PlaceEnded => "Thôi học lớp",
        ActivityKind.AttendanceTaken => "Điểm danh buổi học",
        ActivityKind.ResultsRecorded => "Ghi kết quả bài thu hoạch",
        ActivityKind.ClassConcluded => "Công nhận kết quả lớp học",
        ActivityKind.NamesSigned => "Ký xác nhận họ tên học viên",
        ActivityKind.CertificatesIssued => "Cấp giấy chứng nhận",
        ActivityKind.BlankSpoilt => "Ghi phôi giấy chứng nhận hủy",
        ActivityKind.CertificateReissued => "Cấp lại giấy chứng nhận",
        ActivityKind.PlaceNoted => "Ghi thời gian không đến lớp được",
        ActivityKind.CertificateProved => "Ghi trả lời xác nhận giấy chứng nhận",
        _ => throw Unnamed(kind),
    };
}
