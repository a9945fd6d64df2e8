using Nguon.Web.Word;

namespace Nguon.Web.Features.Papers;

/// <summary>The sentences about attendance, chair and votes that resolutions and minutes share.</summary>
internal static class MeetingSentences
{
    public static DocxPaper Attendance(this DocxPaper paper, MeetingOnPaper meeting)
    {
        if (!meeting.TellsProbationers)
        {
            return paper.OfficialsOnly(meeting);
        }

        paper.Text($"Tổng số đảng viên của chi bộ: {N(meeting.Official + meeting.Probationary)} đồng chí, trong đó chính thức {N(meeting.Official)}, dự bị {N(meeting.Probationary)}.");
        paper.Text($"Có mặt: {N(meeting.OfficialPresent + meeting.ProbationaryPresent)} đồng chí, trong đó chính thức {N(meeting.OfficialPresent)}, dự bị {N(meeting.ProbationaryPresent)}.");
        if (meeting.Absent == 0)
        {
            return paper.Text("Vắng mặt: không.");
        }

        paper.Text($"Vắng mặt: {N(meeting.Absent)} đồng chí, trong đó chính thức {N(meeting.Official - meeting.OfficialPresent)}, dự bị {N(meeting.Probationary - meeting.ProbationaryPresent)}.");
        return paper.Told("Lý do vắng mặt: ", Words.InSentence(meeting.WhyAbsent), "ghi lý do vắng mặt của từng đồng chí");
    }

    private static DocxPaper OfficialsOnly(this DocxPaper paper, MeetingOnPaper meeting) => paper
        .Text($"Đảng viên chính thức của chi bộ: {N(meeting.Official)} đồng chí; có mặt {N(meeting.OfficialPresent)}, vắng mặt {N(meeting.Official - meeting.OfficialPresent)}.")
        .Told("Đảng viên dự bị: ", "", "ghi số đảng viên dự bị của chi bộ, số có mặt và vắng mặt")
        .Told("Lý do vắng mặt: ", Words.InSentence(meeting.AbsenceReasons), "ghi lý do vắng mặt của từng đồng chí");

    public static DocxPaper ChairAndSecretary(this DocxPaper paper, MeetingOnPaper meeting) =>
        paper.ChairAndSecretary(meeting.Chair, meeting.MinutesBy);

    public static DocxPaper ChairAndSecretary(this DocxPaper paper, string chair, string minutesBy) => paper
        .Text("Chủ trì: đồng chí ", Span.Or(chair, "họ tên, chức vụ người chủ trì"), ".")
        .Text("Thư ký: đồng chí ", Span.Or(minutesBy, "họ tên người ghi biên bản"), ".");

    /// <summary>"… tán thành 13/15 đồng chí (đạt 86,7%)": the count over those two thirds are taken of.</summary>
    public static string InFavour(this MeetingOnPaper meeting, VoteOnPaper vote) =>
        $"{N(vote.For)}/{N(meeting.Voters)} đảng viên chính thức (đạt {Words.Percent(vote.For, meeting.Voters)})";

    public static DocxPaper Dissent(this DocxPaper paper, MeetingOnPaper meeting, VoteOnPaper vote)
    {
        if (vote.Against == 0 && vote.Invalid == 0)
        {
            return paper.Text("Số không tán thành: không.");
        }

        if (vote.Against > 0)
        {
            paper.Text(
                $"Số không tán thành: {N(vote.Against)} đồng chí (chiếm {Words.Percent(vote.Against, meeting.Voters)}). Lý do không tán thành: ",
                Span.Or(Closed(Words.InSentence(vote.AgainstReasons)), "ghi lý do nêu tại buổi họp"));
        }

        return vote.Invalid == 0 ? paper : paper.Text($"Số phiếu không hợp lệ hoặc không biểu quyết: {N(vote.Invalid)}.");
    }

    public static string N(int number) => number == 0 ? "0" : Words.TwoDigits(number);

    private static string Closed(string text) => text.Length == 0 ? text : Words.Sentence(text);
}
