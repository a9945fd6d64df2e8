using Nguon.Web.Word;

namespace Nguon.Web.Features.Papers;

/// <summary>The class's own papers before and while it is held, all from one record (practice.md 1.3 #38).</summary>
internal static class ClassPapers
{
    private static readonly PaperColumn[] People = [new("TT", 11, IsCentred: true), new("Họ và tên", 48), new("Năm sinh", 17, IsCentred: true), new("Đơn vị", 53), new("Cấp ủy cử", 36)];
    private static readonly PaperColumn[] Days = [new("Buổi", 13, IsCentred: true), new("Ngày", 32, IsCentred: true), new("Nội dung", 66), new("Số tiết", 14, IsCentred: true), new("Nơi học, giảng viên", 40)];

    public static void WriteNominees(DocxPaper paper, ClassPaperView view)
    {
        paper.Head(view.Head, null).Title("Danh sách đề nghị", $"cử đi học {Words.InSentence(view.ClassName)}");
        WritePeople(paper, view);
        paper.Note($"Danh sách có {MeetingSentences.N(view.Learners.Count)} người.");
        paper.Close(view.Head);
    }

    public static void WriteAnnouncement(DocxPaper paper, ClassPaperView view)
    {
        paper.Head(view.Head, "TB").Title("Thông báo", $"chiêu sinh {Words.InSentence(view.ClassName)}").Addressed("Kính gửi", "Các cấp ủy thuộc địa bàn trung tâm phục vụ");
        paper.Text($"{view.Centre} mở {Words.InSentence(view.ClassName)} như sau:");
        paper.Text($"1. Đối tượng: {(view.ClassKind.Contains("đảng viên mới", StringComparison.Ordinal) ? "đảng viên dự bị" : "quần chúng ưu tú trong danh sách cảm tình Đảng do chi bộ đề nghị, cấp ủy cử đi học")}.");
        paper.Text($"2. Thời gian: từ ngày {Words.ShortDate(view.FirstDay)} đến ngày {Words.ShortDate(view.LastDay)} ({view.Programme}).");
        paper.Text($"3. Địa điểm: {view.Place}.");
        paper.Text($"4. Số chỗ: {MeetingSentences.N(view.Seats)}. Khi hết chỗ, người được cử vào danh sách chờ theo thứ tự đăng ký.");
        paper.LastText(view.Head.Format, "Đề nghị các cấp ủy lập danh sách, ghi rõ họ tên và năm sinh theo căn cước, gửi về trung tâm trước ngày khai giảng.");
        paper.Close(view.Head, "Như kính gửi", "Lưu trung tâm");
    }

    public static void WriteOpening(DocxPaper paper, ClassPaperView view)
    {
        paper.Head(view.Head, "QĐ").Title("Quyết định", $"mở {Words.InSentence(view.ClassName)}").Grounds(Grounds(view, "danh sách cử đi học của các cấp ủy"));
        paper.CentredHeading(Words.Capitals(view.Head.Post)).CentredHeading("QUYẾT ĐỊNH");
        paper.Text($"Điều 1. Mở {Words.InSentence(view.ClassName)} tại {view.Place}, từ ngày {Words.ShortDate(view.FirstDay)} đến ngày {Words.ShortDate(view.LastDay)}, gồm {MeetingSentences.N(view.Learners.Count)} học viên (có danh sách kèm theo).");
        paper.Text($"Điều 2. Chương trình học: {view.Programme}. Học viên dự ít nhất {view.MinimumAttendance}% số buổi và có bài thu hoạch đạt yêu cầu thì được công nhận hoàn thành lớp.");
        paper.LastText(view.Head.Format, "Điều 3. Trung tâm, các cấp ủy có người được cử đi học và học viên có tên trong danh sách chịu trách nhiệm thi hành Quyết định này");
        paper.Close(view.Head, "Như Điều 3", "Lưu trung tâm");
        paper.NewPage().Line(Looks.TypeName, "DANH SÁCH HỌC VIÊN").Line(Looks.AttachedTo, $"(Kèm theo Quyết định mở {Words.InSentence(view.ClassName)})");
        WritePeople(paper, view);
    }

    public static void WriteTimetable(DocxPaper paper, ClassPaperView view)
    {
        paper.Head(view.Head, null).Title("Lịch học", view.ClassName);
        paper.Table(Days, view.Days.Select(day => (IReadOnlyList<string>)[MeetingSentences.N(day.Number), $"{day.Part}\n{Words.ShortDate(day.On)}", day.Topic, MeetingSentences.N(day.Periods),
            day.Teacher.Length > 0 ? $"{(day.Place.Length > 0 ? day.Place : view.Place)}\n{day.Teacher}" : day.Place.Length > 0 ? day.Place : view.Place]));
        paper.Close(view.Head);
    }

    public static void WriteInvitation(DocxPaper paper, ClassPaperView view)
    {
        paper.Head(view.Head, "TB").Title("Thông báo", $"triệu tập học viên {Words.InSentence(view.ClassName)}");
        paper.Text($"{view.Centre} trân trọng mời các đồng chí và quần chúng có tên trong danh sách dưới đây đến học {Words.InSentence(view.ClassName)}.");
        var first = view.Days is [var day, ..] ? day : null;
        paper.Text($"Khai giảng: {(first is null ? "" : $"{Words.InSentence($"buổi {first.Part.ToLowerInvariant()}")} ")}ngày {Words.ShortDate(view.FirstDay)}, tại {view.Place}. Học đến ngày {Words.ShortDate(view.LastDay)} theo lịch kèm theo.");
        paper.LastText(view.Head.Format, "Học viên mang theo căn cước để đối chiếu họ tên; nếu không đến được, báo cấp ủy cử đi học để thay người");
        paper.Close(view.Head, "Các cấp ủy cử đi học", "Học viên có tên", "Lưu trung tâm");
        paper.NewPage().Line(Looks.TypeName, "DANH SÁCH HỌC VIÊN");
        WritePeople(paper, view);
    }

    /// <summary>A4 across; a signature column for each of up to four half-days, then the next sheet.</summary>
    public static void WriteSignIn(DocxPaper paper, ClassPaperView view)
    {
        const int PerSheet = 4;
        foreach (var (days, sheet) in view.Days.Chunk(PerSheet).Select((days, sheet) => (days, sheet)))
        {
            if (sheet > 0)
            {
                paper.NewPage();
            }

            paper.Head(view.Head, null).Title("Danh sách điểm danh", view.ClassName, $"Buổi {days[0].Number} đến buổi {days[^1].Number}");
            PaperColumn[] columns = [new("TT", 11, IsCentred: true), new("Họ và tên", 52), new("Năm sinh", 18, IsCentred: true), new("Đơn vị", 56), .. days.Select(day => new PaperColumn($"{day.Part} {Words.ShortDate(day.On)}", 120.0 / PerSheet, IsCentred: true))];
            paper.Table(columns, view.Learners.Select(l => (IReadOnlyList<string>)[$"{MeetingSentences.N(l.Seat)}\n ", Words.WholeWithin(l.FullName, 24), l.BirthYear, l.Unit, .. days.Select(_ => "")]));
            paper.Note("Học viên ký vào ô của từng buổi; vắng có phép ghi P, vắng không phép ghi V.");
            paper.SignedByTwo(new PaperSigner("NGƯỜI ĐIỂM DANH", "(ký, ghi rõ họ tên)", ""), new PaperSigner(Words.Capitals(view.Head.Post), "", view.Head.Signer));
        }
    }

    /// <summary>What a decision of the centre rests on; a programme nobody compared with its document is not cited.</summary>
    public static string[] Grounds(ClassPaperView view, string last) =>
    [
        $"Căn cứ chức năng, nhiệm vụ của {view.Centre}",
        .. view.ProgrammeSource.Length > 0 ? new[] { $"Căn cứ Hướng dẫn số {view.ProgrammeSource}" } : [],
        $"Căn cứ {last}",
    ];

    private static void WritePeople(DocxPaper paper, ClassPaperView view) =>
        paper.Table(People, view.Learners.Select((l, i) => (IReadOnlyList<string>)[MeetingSentences.N(i + 1), Words.WholeWithin(l.FullName, 24), l.BirthYear, l.Unit, l.Committee]));
}
