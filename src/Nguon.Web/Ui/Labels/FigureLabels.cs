using Nguon.Domain.Statistics;

namespace Nguon.Web.Ui;

public static partial class Labels
{
    /// <summary>What a figure can be broken down by.</summary>
    public static string Of(AxisKind axis) => Enum.IsDefined(axis) ? Axis.Of(axis).Name : throw Unnamed(axis);

    /// <summary>What a measure counts in.</summary>
    public static string Of(MeasureUnit unit) => unit switch
    {
        MeasureUnit.People => "người",
        MeasureUnit.Turns => "lượt",
        MeasureUnit.Units => "tổ chức đảng",
        MeasureUnit.Hamlets => "thôn, khu phố",
        MeasureUnit.Posts => "chức danh",
        MeasureUnit.Percent => "%",
        MeasureUnit.Years => "tuổi",
        _ => throw Unnamed(unit),
    };

    /// <summary>Which days a measure looks at.</summary>
    public static string Of(MeasureTime time) => time switch
    {
        MeasureTime.Period => "trong kỳ",
        MeasureTime.EndOfPeriod => "cuối kỳ",
        MeasureTime.DayBefore => "cuối ngày trước kỳ",
        _ => throw Unnamed(time),
    };

    /// <summary>What is counted about a person.</summary>
    public static string Of(CountedFactKind kind) => kind switch
    {
        CountedFactKind.Admitted => "Kết nạp",
        CountedFactKind.Ceremony => "Lễ kết nạp",
        CountedFactKind.Recognised => "Công nhận chính thức",
        CountedFactKind.AttendedClass => "Học lớp nhận thức về Đảng",
        CountedFactKind.NameDeleted => "Xóa tên",
        CountedFactKind.Listed => "Đưa vào danh sách cảm tình Đảng",
        CountedFactKind.Applied => "Nộp đơn xin vào Đảng",
        CountedFactKind.LeftWay => "Dừng trên đường vào Đảng",
        CountedFactKind.CameFromOutside => "Chuyển đến từ tỉnh khác",
        CountedFactKind.TransferredIn => "Chuyển đến trong tỉnh",
        CountedFactKind.TransferredOut => "Chuyển đi trong tỉnh",
        CountedFactKind.LeftForOutside => "Chuyển đi tỉnh khác",
        CountedFactKind.Died => "Từ trần",
        CountedFactKind.Expelled => "Khai trừ",
        CountedFactKind.LeftOnRequest => "Cho ra khỏi Đảng",
        CountedFactKind.Member => "Đảng viên",
        CountedFactKind.Applicant => "Người xin vào Đảng",
        _ => throw Unnamed(kind),
    };

    /// <summary>Why a figure asked again differs.</summary>
    public static string Of(IssuedChangeKind kind) => kind switch
    {
        IssuedChangeKind.EnteredLater => "Ghi sau khi chốt",
        IssuedChangeKind.Corrected => "Đính chính",
        IssuedChangeKind.TakenBack => "Hủy",
        IssuedChangeKind.Moved => "Thay đổi về tổ chức",
        _ => throw Unnamed(kind),
    };
}
