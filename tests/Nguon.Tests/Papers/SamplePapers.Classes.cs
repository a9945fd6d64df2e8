using Nguon.Web.Features.Papers;

namespace Nguon.Tests.Papers;

internal static partial class SamplePapers
{
    public static ClassPaperView ClassPaper(PaperKind kind, int learners = 12) => new(kind)
    {
        Head = WardHead with { SuperiorLine = "Đảng ủy phường Nam Đông Hà", OrganName = "Trung tâm Chính trị phường Nam Đông Hà", Symbol = "TTCT", Authority = "", Post = "Giám đốc", Signer = "Lê Thị Thu Hà" },
        ClassName = "Lớp bồi dưỡng nhận thức về Đảng khóa 3 năm 2026", ClassKind = "Lớp bồi dưỡng nhận thức về Đảng", Centre = "Trung tâm Chính trị phường Nam Đông Hà", Place = "Hội trường Trung tâm Chính trị phường",
        FirstDay = new DateOnly(2026, 9, 7), LastDay = new DateOnly(2026, 9, 11), Seats = 60, ProgrammeSource = "61-HD/BTGTW ngày 16/6/2022", Programme = "5 bài, 50 tiết, 10 buổi",
        Opening = "số 11-QĐ/TTCT, ngày 28/8/2026", Recognition = "số 14-QĐ/TTCT, ngày 18/9/2026", MinimumAttendance = 80,
        Days = [.. Enumerable.Range(0, 10).Select(i => new ClassDayOnPaper(i + 1, new DateOnly(2026, 9, 7).AddDays(i / 2), i % 2 == 0 ? "Sáng" : "Chiều", $"Bài {(i / 2) + 1}: Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh") { Periods = 5, Teacher = "Trần Quốc Hưng", IsHeld = true })],
        Learners = [.. Enumerable.Range(1, learners).Select(i => new LearnerOnPaper(i, i % 2 == 0 ? "Nguyễn Thị Ngọc An" : "Hồ Văn Lai", "2001", $"Chi bộ khu phố {i}")
        {
            Committee = "Đảng ủy phường Nam Đông Hà", Attendance = "10/10", Points = "8,5", Grade = "Khá", Result = "Hoàn thành", HasPassed = i != 3, CertificateNumber = i == 3 ? "" : $"{i:000}/2026-TTCT", CertificateOn = new DateOnly(2026, 9, 18),
        })],
    };

    private static IEnumerable<IPaperView> Classes() => new[]
    {
        PaperKind.ClassNominees, PaperKind.ClassAnnouncement, PaperKind.ClassOpening, PaperKind.ClassInvitation, PaperKind.ClassTimetable, PaperKind.ClassSignIn, PaperKind.ClassResults, PaperKind.ClassRecognition,
        PaperKind.ClassCertificate, PaperKind.CertificateRegister, PaperKind.ClassReport,
    }.Select(kind => ClassPaper(kind));
}
