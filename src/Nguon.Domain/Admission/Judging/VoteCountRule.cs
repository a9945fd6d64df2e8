namespace Nguon.Domain.Admission;

/// <summary>Votes that do not add up cannot have happened: arithmetic, not blame (practice.md 1.7 #35).</summary>
internal static class VoteCountRule
{
    private const string CellVoters = " Đảng viên dự bị và đảng viên sinh hoạt tạm thời đến không biểu quyết.";

    public static void Cell(Case c, BodyFacts body, Vote? vote)
    {
        var members = body.Members.GetValueOrDefault();
        if (AnyNegative(body, vote))
        {
            Refuse(c, "Số phiếu hoặc số người không thể âm.");
        }

        if ((body.Present ?? 0) + body.TemporarilyAway + body.ExemptAbsent > members)
        {
            Refuse(c, $"Số người không khớp: có mặt {body.Present ?? 0} + tạm thời nơi khác {body.TemporarilyAway} + miễn sinh hoạt vắng mặt {body.ExemptAbsent} nhiều hơn {members} đảng viên chính thức.");
        }

        if (body.ExemptPresent > body.Present || body.Suspended > members || body.ProbationaryPresent > body.ProbationaryMembers)
        {
            Refuse(c, "Số người không khớp: số thành phần có mặt nhiều hơn số của chi bộ.");
        }

        if (members - body.TemporarilyAway - body.ExemptAbsent <= 0 && !AnyNegative(body, vote))
        {
            Refuse(c, "Không còn đảng viên chính thức nào được tính biểu quyết.");
        }

        Against(c, vote, body.Present, members - body.TemporarilyAway - body.ExemptAbsent, CellVoters);
    }

    public static void Committee(Case c, BodyFacts body, Vote? vote)
    {
        var members = body.Members.GetValueOrDefault();
        if (AnyNegative(body, vote))
        {
            Refuse(c, "Số phiếu hoặc số người không thể âm.");
        }

        if (body.Present > members)
        {
            Refuse(c, $"Số người không khớp: có mặt {body.Present}, cả cấp ủy {members}.");
        }

        if (members == 0)
        {
            Refuse(c, "Số ủy viên của cấp ủy ghi là 0: không có ai biểu quyết.");
        }

        Against(c, vote, body.Present, body.Members, "");
    }

    // Where nobody said who was present no more than all can have voted; fewer is nothing to ask about.
    private static void Against(Case c, Vote? vote, int? counted, int? all, string whoVotes)
    {
        if (vote is null || (counted ?? all) is not { } present)
        {
            return;
        }

        var sum = vote.For + vote.Against + vote.Invalid;
        if (sum > present)
        {
            Refuse(c, $"Số phiếu không khớp: {vote.For} + {vote.Against} + {vote.Invalid} = {sum}, có mặt biểu quyết {present}. Đề nghị xem lại biên bản kiểm phiếu.{whoVotes}");
        }
        else if (sum < counted)
        {
            c.Add(new()
            {
                Rule = RuleCodes.VoteCount,
                OnlyWarns = true,
                MendedBy = "người nhập",
                Facts = [$"{sum} phiếu", $"{present} có mặt"],
                Message = $"Tổng số phiếu {sum} ít hơn số có mặt biểu quyết {present}." + Say.ToDo("xem lại biên bản kiểm phiếu; phiếu không hợp lệ hoặc không bỏ phiếu cũng ghi vào"),
            });
        }
    }

    private static bool AnyNegative(BodyFacts body, Vote? vote) =>
        new[] { body.Members ?? 0, body.Present ?? 0, body.TemporarilyAway, body.ExemptAbsent, body.ExemptPresent, body.Suspended, body.ProbationaryMembers, body.ProbationaryPresent, vote?.For ?? 0, vote?.Against ?? 0, vote?.Invalid ?? 0 }.Any(count => count < 0);

    private static void Refuse(Case c, string message) => c.Add(new()
    {
        Rule = RuleCodes.VoteCount,
        Nature = FindingNature.Impossible,
        Facts = [message.Split(". ")[0].TrimEnd('.')],
        MendedBy = "người nhập",
        Message = message,
    });
}
