using Nguon.Web.Word;

namespace Nguon.Web.Features.Papers;

/// <summary>One applicant or probationer considered in the meeting; people are voted on one by one.</summary>
internal sealed record ConsideredPerson(PersonOnPaper Person, VoteOnPaper Vote)
{
    /// <summary>What was reported and said, in paragraphs; empty leaves a shaded place to write.</summary>
    public string Discussion { get; init; } = "";

    /// <summary>True when recognition, not admission, was voted on.</summary>
    public bool IsRecognition { get; init; }
}

/// <summary>Minutes of a cell's meeting that considered admissions or recognitions.</summary>
internal sealed record CellMinutesView : IPaperView
{
    public PaperKind Kind => PaperKind.CellMinutes;

    public required Letterhead Head { get; init; }

    /// <summary>The cell inside a sentence.</summary>
    public required string CellName { get; init; }

    public required MeetingOnPaper Meeting { get; init; }

    public required IReadOnlyList<ConsideredPerson> People { get; init; }

    /// <summary>How the cell voted: bỏ phiếu kín or giơ thẻ đảng viên.</summary>
    public string VotingForm { get; init; } = "bỏ phiếu kín";

    /// <summary>Other contents of the evening, one line each.</summary>
    public IReadOnlyList<string> OtherContents { get; init; } = [];
}

/// <summary>Writes the minutes.</summary>
internal static class CellMinutesPaper
{
    public static void Write(DocxPaper paper, CellMinutesView view)
    {
        paper.Head(view.Head, "BB").Title("Biên bản", Meeting(view));
        Opening(paper, view);
        paper.Heading("II. Nội dung");
        for (var index = 0; index < view.People.Count; index++)
        {
            Considered(paper, view, index);
        }

        Other(paper, view);
        Ending(paper, view);
    }

    private static string Meeting(CellMinutesView view) => (view.People.Any(person => !person.IsRecognition), view.People.Any(person => person.IsRecognition)) switch
    {
        (true, true) => "họp chi bộ xét kết nạp đảng viên, công nhận đảng viên chính thức",
        (true, false) => "họp chi bộ xét kết nạp đảng viên",
        (false, true) => "họp chi bộ xét công nhận đảng viên chính thức",
        _ => "họp chi bộ",
    };

    private static void Opening(DocxPaper paper, CellMinutesView view)
    {
        var meeting = view.Meeting;
        var hour = meeting.StartedAt.Length == 0 ? "" : $"{Words.Whole(meeting.StartedAt)}, ";
        var place = meeting.Place.Length == 0 ? "" : $" tại {meeting.Place},";
        paper.Text($"Hôm nay, {hour}{Words.LongDate(meeting.HeldOn)},{place} {view.CellName} tổ chức họp.".Replace(",  ", ", "));
        paper.Heading("I. Thành phần");
        paper.Attendance(meeting).ChairAndSecretary(meeting);
        if (meeting.Guests.Length > 0)
        {
            paper.Text("Khách mời: ", Words.Sentence(meeting.Guests));
        }
    }

    private static void Considered(DocxPaper paper, CellMinutesView view, int index)
    {
        var item = view.People[index];
        var name = Span.Name(item.Person.FullName);
        var what = item.IsRecognition
            ? "Xét, đề nghị công nhận đảng viên chính thức đối với đảng viên dự bị "
            : "Xét, đề nghị kết nạp quần chúng ";
        paper.Heading($"{index + 1}. {what}{Words.Whole(item.Person.FullName)}");
        paper.Text("Chi bộ nghe báo cáo về ", item.IsRecognition ? "đảng viên dự bị " : "quần chúng ", name, item.Person.InSentence(), ".");
        paper.Told("Ý kiến tại buổi họp: ", item.Discussion, "tóm tắt ý kiến phát biểu về ưu điểm, khuyết điểm, lý lịch, uy tín");
        paper.Text($"Chi bộ biểu quyết bằng hình thức {view.VotingForm}, riêng từng người. Kết quả:");
        paper.Text($"Tán thành: {view.Meeting.InFavour(item.Vote)}; cần ít nhất {MeetingSentences.N(view.Meeting.Needed)} đồng chí tán thành (hai phần ba).");
        paper.Dissent(view.Meeting, item.Vote);
        var passed = item.Vote.For >= view.Meeting.Needed;
        paper.Text("Kết luận: chi bộ ", passed ? "tán thành" : "chưa tán thành", item.IsRecognition ? " đề nghị công nhận đồng chí " : " đề nghị kết nạp quần chúng ", name, item.IsRecognition ? " là đảng viên chính thức." : " vào Đảng.");
    }

    private static void Other(DocxPaper paper, CellMinutesView view)
    {
        if (view.Meeting.HowCounted() is { Length: > 0 } counted)
        {
            paper.Text(counted);
        }

        if (view.OtherContents.Count == 0)
        {
            return;
        }

        if (view.People.Count > 0)
        {
            paper.Heading("III. Nội dung khác");
        }

        foreach (var line in view.OtherContents)
        {
            paper.Text("- ", Words.Sentence(line));
        }
    }

    private static void Ending(DocxPaper paper, CellMinutesView view)
    {
        var hour = view.Meeting.EndedAt.Length == 0 ? " cùng ngày" : $" lúc {Words.Whole(view.Meeting.EndedAt)} cùng ngày";
        paper.LastText(view.Head.Format, $"Buổi họp kết thúc{hour}. Biên bản đã được đọc lại, các đồng chí dự họp nhất trí thông qua.");
        paper.SignedMinutes(NameOnly(view.Meeting.MinutesBy), NameOnly(view.Meeting.Chair));
    }

    private static string NameOnly(string chair) => chair.Split(',', '-')[0].Trim();
}
