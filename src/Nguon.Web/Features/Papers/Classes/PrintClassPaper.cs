using Nguon.Domain;
using Nguon.Domain.Activities;
using Nguon.Domain.Classes;
using Nguon.Web.Access;
using Nguon.Web.Data;
using Nguon.Web.Reading;
using Nguon.Web.Ui;
using Nguon.Web.Word;

namespace Nguon.Web.Features.Papers;

/// <summary>Prints one of the class's own papers; a committee that only sends people prints those that are about its people and the timetable.</summary>
internal sealed class PrintClassPaper(AppDb db, Reach reach, ClassQuery query, PaperPress press, TimeProvider clock)
{
    private static readonly Dictionary<string, PaperKind> Kinds = new(StringComparer.Ordinal)
    {
        ["danh-sach-de-nghi"] = PaperKind.ClassNominees, ["thong-bao-chieu-sinh"] = PaperKind.ClassAnnouncement, ["quyet-dinh-mo-lop"] = PaperKind.ClassOpening, ["giay-trieu-tap"] = PaperKind.ClassInvitation,
        ["lich-hoc"] = PaperKind.ClassTimetable, ["danh-sach-diem-danh"] = PaperKind.ClassSignIn, ["bang-diem"] = PaperKind.ClassResults, ["quyet-dinh-cong-nhan"] = PaperKind.ClassRecognition,
        ["giay-chung-nhan"] = PaperKind.ClassCertificate, ["so-cap"] = PaperKind.CertificateRegister, ["bao-cao-ket-thuc"] = PaperKind.ClassReport,
    };

    public async Task<Outcome<PaperFile>> RunAsync(Guid classId, string slug, PaperFileKind format, CancellationToken ct)
    {
        if (!Kinds.TryGetValue(slug, out var kind) || await query.FindAsync(classId, ct) is not { } view || (!view.IsOwn && !ClassPaperLinks.All.First(p => p.Slug == slug).IsForCommittees))
        {
            return Outcome.NotFound;
        }

        if (kind is PaperKind.ClassCertificate or PaperKind.CertificateRegister && !view.Seated.Any(p => p.Certificate is not null))
        {
            return CellPapers.Missing("lớp chưa cấp giấy chứng nhận nào", "cấp giấy chứng nhận ở trang kết quả của lớp rồi in");
        }

        var printed = await press.PrintAsync(OnPaper(view, kind), format, ct);
        if (printed.Succeeded)
        {
            db.Log(reach.User.Act(clock), ActivityKind.PaperPrinted, new LogSubject(classId), null, new { Paper = slug, As = format });
            await db.SaveChangesAsync(ct);
        }

        return printed;
    }

    private ClassPaperView OnPaper(ClassView view, PaperKind kind)
    {
        var held = view.Class;
        var programme = ClassProgrammes.Of(held.ProgrammeCode);
        return new ClassPaperView(kind)
        {
            Head = HeadOf(view, kind),
            ClassName = held.Name,
            ClassKind = Labels.Of(held.Kind),
            Centre = view.Centre.Name,
            Place = held.Place,
            FirstDay = held.FirstDay,
            LastDay = held.LastDay,
            Seats = held.Seats,
            ProgrammeSource = programme is { IsUnchecked: false } ? programme.Source : "",
            Programme = programme is null ? $"{view.Sessions.Count} buổi" : $"{programme.Lessons} bài, {programme.Periods} tiết, {view.Sessions.Count(s => !s.Session.IsCancelled)} buổi",
            Opening = Paper(held.OpeningNumber, held.OpenedOn),
            Recognition = Paper(held.ResultNumber, held.ResultOn),
            MinimumAttendance = view.Centre.MinimumAttendance,
            Days = [.. view.Sessions.Where(s => !s.Session.IsCancelled).Select(s => new ClassDayOnPaper(s.Number, s.Session.HeldOn, Labels.Of(s.Session.Part), s.Session.Topic)
            { Periods = s.Session.Periods, Place = s.Session.Place, Teacher = s.Session.Teacher, IsHeld = s.Marked > 0 })],
            Learners = [.. view.Seated.Select((p, i) => LearnerOf(p, view.HeldSessions) with { Seat = p.Place.Seat ?? i + 1 })],
        };
    }

    private Letterhead HeadOf(ClassView view, PaperKind kind)
    {
        var (held, centre) = (view.Class, view.Centre);
        var (number, on) = kind switch
        {
            PaperKind.ClassOpening => (held.OpeningNumber, held.OpenedOn),
            PaperKind.ClassRecognition => (held.ResultNumber, held.ResultOn),
            _ => (null, null),
        };
        return new Letterhead
        {
            SuperiorLine = centre.SuperiorLine, OrganName = centre.Name, Symbol = centre.Symbol, Place = centre.Place.Length > 0 ? centre.Place : "……", Number = number, IssuedOn = on,
            PreparedOn = reach.Today, Post = centre.HeadPost, Signer = centre.HeadName, HasSeal = true,
        };
    }

    private static LearnerOnPaper LearnerOf(PlaceRow row, int held) => new(row.Place.Seat ?? 0, row.Name, $"{row.BirthYear}", row.Unit.Split(", ")[0])
    {
        Committee = row.Committee, Attendance = held == 0 ? "" : $"{row.Present}/{held}", Points = row.Place.Points is { } points ? Formats.Decimal(points / 10m) : "", Grade = row.Place.Grade is { } grade ? Labels.Of(grade) : "",
        Result = Labels.Of(row.Place.Status), HasPassed = row.Place.Status == EnrolmentStatus.Passed,
        CertificateNumber = row.Certificate?.Number ?? "", CertificateOn = row.Certificate?.IssuedOn, ReissuedOn = row.Certificate?.ReissuedOn,
    };

    private static string Paper(string? number, DateOnly? on) => number is not { Length: > 0 } ? "" : on is { } day ? $"số {number}, ngày {Words.ShortDate(day)}" : $"số {number}";
}
