using Nguon.Web.Features.Papers;
using Nguon.Web.Word;

namespace Nguon.Tests.Papers;

/// <summary>One invented example of every paper; all people and numbers are made up.</summary>
internal static partial class SamplePapers
{
    public static readonly DateOnly Today = new(2026, 9, 5);

    public static readonly PersonOnPaper An = new()
    {
        FullName = "Nguyễn Thị Ngọc An",
        Born = "12/5/2001",
        Sex = "Nữ",
        Ethnic = "Kinh",
        Religion = "Không",
        HomePlace = "xã Gio Linh, tỉnh Quảng Trị",
        Residence = "khu phố 3, phường Nam Đông Hà, tỉnh Quảng Trị",
        Occupation = "Giáo viên Trường Mầm non Hoa Phượng",
        Education = "Đại học",
        Membership = "Đoàn viên",
    };

    public static readonly PersonOnPaper Lai = An with
    {
        FullName = "Hồ Văn Lai",
        Born = "03/02/1996",
        Sex = "Nam",
        Ethnic = "Bru - Vân Kiều",
        HomePlace = "xã Lìa, tỉnh Quảng Trị",
        Occupation = "Công nhân Công ty Môi trường đô thị",
        Education = "12/12",
        Membership = "Công đoàn viên",
    };

    public static readonly MeetingOnPaper Meeting = new()
    {
        HeldOn = new DateOnly(2026, 9, 5),
        Place = "Nhà văn hóa khu phố 3",
        StartedAt = "19 giờ 30",
        EndedAt = "21 giờ 15",
        Chair = "Trần Quốc Hưng, Bí thư chi bộ",
        MinutesBy = "Lê Thị Thu Hà",
        Official = 24,
        OfficialPresent = 20,
        Probationary = 2,
        ProbationaryPresent = 2,
        TemporarilyAway = 1,
        ExemptAbsent = 2,
        AbsenceReasons = "01 đồng chí sinh hoạt tạm thời nơi khác, 02 đồng chí được miễn sinh hoạt, 01 đồng chí ốm",
    };

    public static readonly VoteOnPaper Vote = new(18, 2, 0, "Cần thêm thời gian rèn luyện tại khu phố");

    public static readonly Letterhead CellHead = new()
    {
        SuperiorLine = "Đảng bộ phường Nam Đông Hà",
        OrganName = "Chi bộ khu phố 3",
        Symbol = "CB",
        Place = "Nam Đông Hà",
        PreparedOn = Today,
        Authority = "T/M Chi bộ",
        Post = "Bí thư",
        Signer = "Trần Quốc Hưng",
    };

    public static readonly Letterhead WardHead = new()
    {
        SuperiorLine = "Đảng bộ tỉnh Quảng Trị",
        OrganName = "Đảng ủy phường Nam Đông Hà",
        Symbol = "ĐU",
        Place = "Nam Đông Hà",
        PreparedOn = Today,
        Authority = "T/M Ban Thường vụ",
        Post = "Bí thư",
        Signer = "Phan Thanh Bình",
        HasSeal = true,
    };

    public static IReadOnlyList<IPaperView> All => [.. Leading(), .. Committee(), .. Desk(), .. Slips(), .. Evening(), .. Classes()];

    private static IEnumerable<IPaperView> Leading() => [AdmissionResolution, AdmissionDecision, CellMinutes];

    public static AdmissionResolutionView AdmissionResolution => new()
    {
        Head = CellHead with { Number = "5", IssuedOn = new DateOnly(2026, 9, 5) },
        CellName = "chi bộ khu phố 3",
        AskedOrgan = "Ban Thường vụ Đảng ủy phường Nam Đông Hà",
        Person = An,
        Meeting = Meeting,
        Vote = Vote,
        Background = "Bản thân và gia đình chấp hành tốt đường lối của Đảng, pháp luật của Nhà nước; kết quả thẩm tra tại ba nơi thống nhất với lý lịch đã khai.",
        Awareness = "Có nhận thức đúng về Đảng, động cơ phấn đấu trong sáng; đã có giấy chứng nhận học lớp bồi dưỡng nhận thức về Đảng.",
        Strengths = "Hoàn thành tốt nhiệm vụ chuyên môn hai năm liền; nhiệt tình trong phong trào của khu phố và của Đoàn.",
        Weaknesses = "Có lúc còn ngại phát biểu trong sinh hoạt.",
        Prestige = "Được đồng nghiệp, phụ huynh và nhân dân khu phố tín nhiệm.",
    };

    public static AdmissionDecisionView AdmissionDecision => new()
    {
        Head = WardHead,
        DecidingOrgan = "Ban Thường vụ Đảng ủy phường Nam Đông Hà",
        Grounds =
        [
            "Căn cứ Điều lệ Đảng Cộng sản Việt Nam",
            "Căn cứ Quy định số 208-QĐ/TW, ngày 26/7/2026 của Ban Chấp hành Trung ương về thi hành Điều lệ Đảng",
            "Xét Nghị quyết số 05-NQ/CB, ngày 05/9/2026 của Chi bộ khu phố 3 đề nghị kết nạp đảng viên",
            "Xét đề nghị của Ban Xây dựng Đảng",
        ],
        Person = An,
        CellName = "chi bộ khu phố 3",
        CeremonyWithin = "trong thời hạn 30 ngày làm việc kể từ ngày ban hành Quyết định này",
        Department = "Ban Xây dựng Đảng",
    };

    public static CellMinutesView CellMinutes => new()
    {
        Head = CellHead with { IssuedOn = new DateOnly(2026, 9, 5) },
        CellName = "chi bộ khu phố 3",
        Meeting = Meeting with { Guests = "đồng chí Hoàng Minh Tâm, Ban Xây dựng Đảng phường" },
        People =
        [
            new ConsideredPerson(An, Vote) { Discussion = "Các đồng chí dự họp đánh giá cao tinh thần trách nhiệm, sự tiến bộ trong hai năm qua." },
            new ConsideredPerson(Lai, new VoteOnPaper(20, 0)) { Discussion = "Chi bộ nhất trí với nhận xét của đồng chí được phân công giúp đỡ." },
        ],
    };
}
