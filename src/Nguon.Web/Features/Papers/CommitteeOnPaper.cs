using Nguon.Domain.Sessions;
using Nguon.Web.Word;

namespace Nguon.Web.Features.Papers;

/// <summary>A committee's or standing committee's session as papers state it; counts are people, or slips.</summary>
internal sealed record CommitteeOnPaper
{
    public required DateOnly HeldOn { get; init; }

    public string Place { get; init; } = "";

    /// <summary>All members of the organ: the denominator.</summary>
    public required int Members { get; init; }

    public required int Present { get; init; }

    public string AbsenceReasons { get; init; } = "";

    /// <summary>Name and post.</summary>
    public string Chair { get; init; } = "";

    public string MinutesBy { get; init; } = "";

    public string Guests { get; init; } = "";

    /// <summary>Set when the organ was asked by slips: how many were sent and came back.</summary>
    public (int Sent, int Returned)? Slips { get; init; }

    /// <summary>Two thirds of all members, rounded up (resolution of a committee).</summary>
    public int TwoThirds => ((2 * Members) + 2) / 3;

    /// <summary>More than half of all members (standing committee).</summary>
    public int MoreThanHalf => (Members / 2) + 1;

    /// <summary>The session as recorded; by slips when it was held that way.</summary>
    public static CommitteeOnPaper Of(Session session)
    {
        var counted = session.Attendance
            ?? throw new InvalidOperationException($"Session {session.Id} has no attendance yet.");
        return new CommitteeOnPaper
        {
            HeldOn = session.HeldOn,
            Place = session.Place,
            Chair = session.Chair,
            MinutesBy = session.MinutesBy,
            Guests = session.Guests,
            Members = counted.OfficialMembers,
            Present = counted.Present,
            AbsenceReasons = counted.AbsenceReasons,
            Slips = session.Method == SessionMethod.Slips ? (session.SlipsSent ?? counted.OfficialMembers, session.SlipsReturned ?? 0) : null,
        };
    }

    /// <summary>Votes for and against with the reasons of those against, in one or two sentences.</summary>
    public string Counted(VoteOnPaper vote)
    {
        var against = vote.Against == 0 ? "không" : Share(vote.Against);
        var reasons = vote.Against == 0 || vote.AgainstReasons.Length == 0 ? "" : $" Lý do không tán thành: {Words.Sentence(Words.InSentence(vote.AgainstReasons))}";
        return $"Số tán thành: {Share(vote.For)}; số không tán thành: {against}.{reasons}";
    }

    /// <summary>"14/15 đồng chí (93,3%)".</summary>
    public string Share(int votes) =>
        $"{MeetingSentences.N(votes)}/{MeetingSentences.N(Members)} đồng chí ({Words.Percent(votes, Members)})";
}

/// <summary>The sentences about a committee's session.</summary>
internal static class CommitteeSentences
{
    public static DocxPaper Attendance(this DocxPaper paper, CommitteeOnPaper session, string memberWord)
    {
        if (session.Slips is { } slips)
        {
            return paper.Text($"Hình thức: lấy ý kiến bằng phiếu. Tổng số {memberWord}: {N(session.Members)} đồng chí; phiếu phát ra: {N(slips.Sent)}; phiếu thu về: {N(slips.Returned)}.");
        }

        var absent = session.Members - session.Present;
        var counts = $"Tổng số {memberWord}: {N(session.Members)} đồng chí; có mặt: {N(session.Present)}; vắng mặt: {N(absent)}";
        return absent == 0
            ? paper.Text(counts, ".")
            : paper.Text(counts, ", lý do: ", Span.Or(Words.InSentence(session.AbsenceReasons), "ghi lý do vắng mặt của từng đồng chí"), ".");
    }

    public static DocxPaper ChairAndSecretary(this DocxPaper paper, CommitteeOnPaper session) =>
        paper.ChairAndSecretary(session.Chair, session.MinutesBy);

    private static string N(int number) => MeetingSentences.N(number);
}
