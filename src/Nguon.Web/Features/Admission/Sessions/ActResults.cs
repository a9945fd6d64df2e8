using Nguon.Domain.Sessions;
using Nguon.Web.Reading;

namespace Nguon.Web.Features.Admission;

/// <summary>The result of one act in one sentence, for the page that is read before recording.</summary>
internal static class ActResults
{
    public static string Of(SessionItemInput act, CellRoll roll, VoteNeed need) => act switch
    {
        { Vote: { } vote } => $"Tán thành {vote.For}, không tán thành {vote.Against}, không hợp lệ {vote.Invalid}: {(vote.For >= need.Needed ? "đủ" : "chưa đủ")} số phiếu cần ({need.Needed}/{need.Denominator}).{(vote is { Against: > 0, Reasons.Length: > 0 } ? $" Lý do không tán thành: {vote.Reasons}" : "")}",
        { Kind: SessionItemKind.AssignMentor, MentorId: { } mentor } => $"Người giúp đỡ: {roll.Members.FirstOrDefault(m => m.Id == mentor)?.Name}",
        { Note.Length: > 0 } => act.Note,
        _ => Ticks.Of(act.Kind),
    };
}
