using Nguon.Web.Features.Papers;
using Nguon.Web.Word;

namespace Nguon.Tests.Papers;

internal static partial class SamplePapers
{
    private const string Standing = "Ban Thường vụ Đảng ủy phường Nam Đông Hà";
    private const string Department = "Ban Xây dựng Đảng";

    public static Letterhead DeskHead => WardHead with
    {
        SuperiorLine = "Đảng ủy phường Nam Đông Hà",
        OrganName = Department,
        Symbol = "BXDĐ",
        Authority = "",
        Post = "Trưởng ban",
        Signer = "Hoàng Minh Tâm",
        HasSeal = false,
    };

    public static Letterhead BaseHead => WardHead with
    {
        SuperiorLine = "Đảng bộ phường Nam Đông Hà",
        OrganName = "Đảng ủy cơ sở Ủy ban nhân dân phường",
        Authority = "T/M Đảng ủy",
    };

    public static readonly CommitteeOnPaper Session = new()
    {
        HeldOn = new DateOnly(2026, 9, 22), Place = "Phòng họp Đảng ủy phường", Members = 15, Present = 14,
        AbsenceReasons = "01 đồng chí đi công tác", Chair = "Phan Thanh Bình, Bí thư Đảng ủy", MinutesBy = "Hoàng Minh Tâm",
    };

    public static IReadOnlyList<CandidateRow> Rows(int count) => [.. Enumerable.Range(0, count).Select(index =>
        new CandidateRow(index % 2 == 0 ? An : Lai, $"Chi bộ khu phố {index + 1}")
        {
            CellMetOn = new DateOnly(2026, 9, 3), Votes = "18/21", Note = index == 1 ? "Hoàn thiện lần 2" : "",
        })];

    private static IEnumerable<IPaperView> Committee() =>
    [
        CommitteeAdmission,
        new RecognitionResolutionView
        {
            Head = CellHead, CellName = "chi bộ khu phố 3", AskedOrgan = Standing, Person = Lai, Meeting = Meeting, Vote = new VoteOnPaper(21, 0),
            CeremonyOn = new DateOnly(2025, 8, 20), ProbationEndedOn = new DateOnly(2026, 8, 20),
            NewMemberCertificate = "đã học lớp bồi dưỡng lý luận chính trị dành cho đảng viên mới, giấy chứng nhận số 42, ngày 15/5/2026",
            Strengths = "Chấp hành tốt Điều lệ Đảng, dự sinh hoạt đầy đủ, hoàn thành nhiệm vụ chi bộ giao.",
        },
        new CommitteeRecognitionView
        {
            Head = BaseHead, CommitteeName = "Đảng ủy cơ sở Ủy ban nhân dân phường", CellName = "chi bộ Văn phòng", AskedOrgan = Standing, Person = Lai,
            Session = Session, Vote = new VoteOnPaper(14, 0), ProbationEndedOn = new DateOnly(2026, 8, 20), CellResolution = "số 07-NQ/CB, ngày 05/9/2026",
            Strengths = "Hoàn thành tốt nhiệm vụ được giao.", Weaknesses = "Cần mạnh dạn góp ý hơn.",
        },
        new RecognitionDecisionView
        {
            Head = WardHead with { Number = "31", IssuedOn = new DateOnly(2026, 9, 25) }, DecidingOrgan = Standing, Grounds = AdmissionDecision.Grounds,
            Person = Lai, CellName = "chi bộ khu phố 3", OfficialFrom = new DateOnly(2026, 8, 20), PartyAgeFrom = new DateOnly(2025, 8, 5), Department = Department,
        },
        new StandingMinutesView
        {
            Head = WardHead, OrganName = Standing, Department = Department, Session = Session with { Members = 9, Present = 8 },
            Rows = [.. Rows(5).Select(row => new DecidedRow(row.Person.FullName, row.CellName, "Kết nạp đảng viên", new VoteOnPaper(8, 0)))],
        },
    ];

    public static CommitteeAdmissionView CommitteeAdmission => new()
    {
        Head = BaseHead, CommitteeName = "Đảng ủy cơ sở Ủy ban nhân dân phường", CellName = "chi bộ Văn phòng", AskedOrgan = Standing, Person = An,
        Session = Session, Vote = new VoteOnPaper(14, 0), CellResolution = "số 05-NQ/CB, ngày 05/9/2026",
        Background = "Lý lịch rõ ràng, đã được thẩm tra tại ba nơi.", Strengths = "Có nhận thức đúng về Đảng, hoàn thành tốt nhiệm vụ.", Weaknesses = "Còn ít kinh nghiệm công tác.",
    };

    private static IEnumerable<IPaperView> Desk() =>
    [
        CandidateList(12),
        new SubmissionView
        {
            Head = DeskHead, ToOrgan = Standing, Department = Department, Rows = Rows(5), Regulation = "Quy định số 208-QĐ/TW, ngày 26/7/2026",
        },
        new OpinionSlipView { Head = DeskHead, OrganName = Standing, Department = Department, Rows = Rows(6), BackBy = new DateOnly(2026, 9, 20) },
        new AppraisalSheetView
        {
            Head = DeskHead, Department = Department, Person = An, CellName = "chi bộ khu phố 3", ReceivedOn = new DateOnly(2026, 9, 10), DecidingOrgan = Standing,
            DecideBy = new DateOnly(2026, 11, 30), Officer = "Lê Thị Mỹ Hạnh",
            Rows =
            [
                new("Giấy chứng nhận học lớp bồi dưỡng nhận thức về Đảng", "số 112, ngày 24/3/2024", "Có; còn giá trị đến hết ngày 24/3/2029"),
                new("Đơn xin vào Đảng (1-KNĐ)", "ngày 10/01/2026", "Có"),
                new("Lý lịch của người xin vào Đảng (2-KNĐ)", "ngày 20/01/2026", "Có; đã đóng dấu giáp lai"),
                new("Kết quả thẩm tra lý lịch", "ngày 21/4/2026", "Đủ 3/3 nơi"),
                new("Giấy giới thiệu người vào Đảng (3-KNĐ)", "ngày 12/6/2026", "Có"),
                new("Nghị quyết giới thiệu đoàn viên ưu tú (4-KNĐ)", "số 08, ngày 15/6/2026", "Có"),
                new("Tổng hợp ý kiến nhận xét (5-KNĐ)", "ngày 30/6/2026", "Có"),
                new("Nghị quyết của chi bộ (6-KNĐ)", "số 05-NQ/CB, ngày 05/9/2026", "Tán thành 18/21"),
            ],
        },
        ReturnSlip,
        new HandoverSlipView
        {
            Head = DeskHead, Person = An, From = "đồng chí Trần Quốc Hưng, Bí thư Chi bộ khu phố 3", To = "đồng chí Lê Thị Mỹ Hạnh, Ban Xây dựng Đảng",
            HandedOn = new DateOnly(2026, 9, 10), FromName = "Trần Quốc Hưng", ToName = "Lê Thị Mỹ Hạnh",
            Papers = [new("Đơn xin vào Đảng (1-KNĐ)", "Bản chính", 1), new("Lý lịch của người xin vào Đảng (2-KNĐ)", "Bản chính", 1), new("Nghị quyết của chi bộ (6-KNĐ)", "Bản chính", 2, "Kèm biên bản")],
        },
        new VerificationRequestView
        {
            Head = WardHead, CommitteeName = "Đảng ủy phường Nam Đông Hà", ToOrgan = "Đảng ủy phường Quảng Trị (trước 01/7/2025: xã Hải Lệ, thị xã Quảng Trị)",
            Person = An, CellName = "chi bộ khu phố 3", WhomToVerify = "Cha đẻ và mẹ đẻ của người xin vào Đảng", AnswerBy = new DateOnly(2026, 10, 20), IsBooklet = true,
        },
    ];

    public static CandidateListView CandidateList(int count) => new()
    {
        Head = DeskHead, Subject = "quần chúng đề nghị xét kết nạp vào Đảng", Rows = Rows(count),
        AttachedTo = "Kèm theo Tờ trình số      -TTr/BXDĐ, ngày      tháng     năm 2026 của Ban Xây dựng Đảng",
    };

    public static ReturnSlipView ReturnSlip => new()
    {
        Head = DeskHead, Department = Department, CellName = "chi bộ khu phố 3", Person = An, Round = 2, BackBy = new DateOnly(2026, 9, 30),
        Faults =
        [
            new("Nghị quyết của chi bộ chưa ghi lý do vắng mặt của 01 đồng chí", "38-HD/BTCTW, mẫu 6-KNĐ", "Thư ký buổi họp"),
            new("Thiếu ý kiến nhận xét của chi ủy nơi cư trú (5B-KNĐ)", "06-HD/TW, điểm 3.5", "Chi ủy chi bộ"),
            new("Ngày chứng nhận lý lịch trước ngày có kết quả thẩm tra cuối cùng", "06-HD/TW, điểm 3.4", "Ban Xây dựng Đảng và chi bộ"),
        ],
    };

    private static IEnumerable<IPaperView> Slips() =>
    [
        new ResidenceOpinionView { Head = CellHead, ToBody = "Chi ủy Chi bộ khu phố 7, phường Nam Đông Hà", CellName = "chi bộ khu phố 3", Person = An, BackBy = new DateOnly(2026, 8, 15) },
        new MassOrganizationOpinionView { Head = CellHead, ToBody = "Ban Chấp hành Đoàn phường Nam Đông Hà", CellName = "chi bộ khu phố 3", Person = An, IsProbationer = true },
        new MonthlyReminderView
        {
            Head = DeskHead, Month = 9, Year = 2026, Contact = "đồng chí Lê Thị Mỹ Hạnh, Ban Xây dựng Đảng",
            Cells =
            [
                new("chi bộ khu phố 3",
                [
                    new("Họp xét công nhận đảng viên chính thức", "Hồ Văn Lai") { DueOn = new DateOnly(2026, 10, 1), Bring = "Bản tự kiểm điểm (10-KNĐ); đảng viên dự bị nộp" },
                    new("Bổ sung hồ sơ trả lần 2", "Nguyễn Thị Ngọc An") { DueOn = new DateOnly(2026, 8, 30), IsOverdue = true, Bring = "Phiếu 5B-KNĐ; bí thư chi bộ mang đến" },
                ]),
                new("chi bộ khu phố 4", []),
            ],
        },
        new WritingGuideView(PaperKind.ApplicationGuide, WardHead),
        new WritingGuideView(PaperKind.ResumeGuide, WardHead),
        new WritingGuideView(PaperKind.SelfReviewGuide, WardHead),
    ];
}
