using Nguon.Web.Word;

namespace Nguon.Web.Features.Papers;

/// <summary>Papers of the end of a class: results, recognition, register, report, certificates.</summary>
internal static class ClassEndPapers
{
    private static readonly PaperColumn[] Marks = [new("TT", 11, IsCentred: true), new("Họ và tên", 45), new("Năm sinh", 16, IsCentred: true), new("Đơn vị", 41), new("Dự học", 16, IsCentred: true), new("Điểm", 12, IsCentred: true), new("Xếp loại", 24, IsCentred: true)];
    private static readonly PaperColumn[] Given = [new("Số giấy", 44), new("Họ và tên", 54), new("Năm sinh", 18, IsCentred: true), new("Đơn vị", 62), new("Ngày cấp", 27, IsCentred: true), new("Ký nhận", 32), new("Ghi chú", 20)];

    public static void WriteResults(DocxPaper paper, ClassPaperView view)
    {
        paper.Head(view.Head, null).Title("Bảng điểm bài thu hoạch", view.ClassName);
        paper.Table(Marks, view.Learners.Select(l => (IReadOnlyList<string>)[MeetingSentences.N(l.Seat), Words.WholeWithin(l.FullName, 24), l.BirthYear, l.Unit, l.Attendance, l.Points, l.Grade]));
        paper.SignedByTwo(new PaperSigner("NGƯỜI CHẤM", "(ký, ghi rõ họ tên)", ""), new PaperSigner(Words.Capitals(view.Head.Post), "", view.Head.Signer));
    }

    public static void WriteRecognition(DocxPaper paper, ClassPaperView view)
    {
        var passed = view.Passed.ToList();
        paper.Head(view.Head, "QĐ").Title("Quyết định", $"công nhận kết quả {Words.InSentence(view.ClassName)}").Grounds(ClassPapers.Grounds(view, "kết quả học tập của học viên"));
        paper.CentredHeading(Words.Capitals(view.Head.Post)).CentredHeading("QUYẾT ĐỊNH");
        paper.Text($"Điều 1. Công nhận {MeetingSentences.N(passed.Count)} học viên hoàn thành {Words.InSentence(view.ClassName)}, học từ ngày {Words.ShortDate(view.FirstDay)} đến ngày {Words.ShortDate(view.LastDay)} (có danh sách kèm theo).");
        paper.Text("Điều 2. Cấp giấy chứng nhận cho học viên có tên tại Điều 1, ghi vào sổ cấp giấy chứng nhận của trung tâm.");
        paper.LastText(view.Head.Format, "Điều 3. Trung tâm, các cấp ủy có người được cử đi học và học viên có tên trong danh sách chịu trách nhiệm thi hành Quyết định này");
        paper.Close(view.Head, "Như Điều 3", "Lưu trung tâm");
        paper.NewPage().Line(Looks.TypeName, "DANH SÁCH HỌC VIÊN HOÀN THÀNH");
        paper.Table(Marks, passed.Select((l, i) => (IReadOnlyList<string>)[MeetingSentences.N(i + 1), Words.WholeWithin(l.FullName, 24), l.BirthYear, l.Unit, l.Attendance, l.Points, l.Grade]));
    }

    public static void WriteRegister(DocxPaper paper, ClassPaperView view)
    {
        var given = view.Learners.Where(l => l.CertificateNumber.Length > 0).ToList();
        paper.Head(view.Head, null).Title("Sổ cấp giấy chứng nhận", view.ClassName);
        paper.Table(Given, given.Select(l => (IReadOnlyList<string>)[l.CertificateNumber, Words.WholeWithin(l.FullName, 26), l.BirthYear, l.Unit, l.CertificateOn is { } on ? Words.ShortDate(on) : "", "", l.ReissuedOn is null ? "" : "cấp lại"]));
        paper.Note($"Cộng {MeetingSentences.N(given.Count)} giấy chứng nhận.");
        paper.Close(view.Head);
    }

    public static void WriteReport(DocxPaper paper, ClassPaperView view)
    {
        var passed = view.Passed.Count();
        paper.Head(view.Head, "BC").Title("Báo cáo", $"kết thúc {Words.InSentence(view.ClassName)}");
        paper.Text($"1. {view.Centre} đã mở {Words.InSentence(view.ClassName)}{(view.Opening.Length > 0 ? $" theo Quyết định {view.Opening}" : "")}, từ ngày {Words.ShortDate(view.FirstDay)} đến ngày {Words.ShortDate(view.LastDay)}, tại {view.Place}.");
        paper.Text($"2. Chương trình: {view.Programme}. Đã học {MeetingSentences.N(view.Days.Count(d => d.IsHeld))}/{MeetingSentences.N(view.Days.Count)} buổi.");
        paper.Text($"3. Học viên: {MeetingSentences.N(view.Learners.Count)} người của {MeetingSentences.N(view.Learners.Select(l => l.Committee).Distinct().Count())} cấp ủy cử đi học; hoàn thành {MeetingSentences.N(passed)} người, chưa hoàn thành {MeetingSentences.N(view.Learners.Count - passed)} người{(view.Recognition.Length > 0 ? $" (Quyết định {view.Recognition})" : "")}.");
        foreach (var grade in view.Passed.GroupBy(l => l.Grade).Where(g => g.Key.Length > 0))
        {
            paper.Text($"- Xếp loại {Words.InSentence(grade.Key)}: {MeetingSentences.N(grade.Count())} người.");
        }

        paper.LastText(view.Head.Format, $"4. Đã cấp {MeetingSentences.N(view.Learners.Count(l => l.CertificateNumber.Length > 0))} giấy chứng nhận, ghi sổ theo quy định");
        paper.Close(view.Head, "Các cấp ủy cử đi học", "Lưu trung tâm");
    }

    /// <summary>One sheet for each person.</summary>
    public static void WriteCertificates(DocxPaper paper, ClassPaperView view)
    {
        foreach (var (learner, i) in view.Learners.Where(l => l.CertificateNumber.Length > 0).Select((l, i) => (l, i)))
        {
            if (i > 0)
            {
                paper.NewPage();
            }

            var head = view.Head with { IssuedOn = learner.CertificateOn, Authority = "" };
            paper.Head(head, null).Line(Looks.TypeName, "GIẤY CHỨNG NHẬN").Line(Looks.Dashes, "-----");
            paper.Line(Looks.Addressee, $"{view.Head.Post} {view.Centre}").Line(Looks.CentredHeading, "chứng nhận");
            paper.Line(Looks.TypeName, Words.Capitals(learner.FullName)).Line(Looks.Addressee, $"sinh năm {learner.BirthYear} · {learner.Unit}");
            paper.Line(Looks.Addressee, $"đã hoàn thành {Words.InSentence(view.ClassKind)}").Line(Looks.Addressee, $"từ ngày {Words.ShortDate(view.FirstDay)} đến ngày {Words.ShortDate(view.LastDay)}{(learner.Grade.Length > 0 ? $"; bài thu hoạch xếp loại {Words.InSentence(learner.Grade)}" : "")}.");
            paper.Line(Looks.Note, $"Số vào sổ: {learner.CertificateNumber}{(learner.ReissuedOn is { } again ? $" (cấp lại ngày {Words.ShortDate(again)})" : "")}");
            paper.Close(head);
        }
    }
}
