using Nguon.Domain.People;
using Nguon.Domain.Sessions;
using Nguon.Web.Reading;

namespace Nguon.Web.Features.Admission;

/// <summary>Members ticked by name, counted into the numbers the minutes need.</summary>
internal static class Presences
{
    public static string Label(Presence presence) => presence switch
    {
        Presence.Present => "Có mặt",
        Presence.Sick => "Vắng: ốm",
        Presence.OnDuty => "Vắng: công tác",
        Presence.OtherReason => "Vắng: lý do khác",
        Presence.NoReason => "Vắng: không lý do",
        Presence.ExemptAbsent => "Miễn sinh hoạt, vắng",
        Presence.ExemptPresent => "Miễn sinh hoạt, có dự",
        Presence.TemporarilyAway => "Sinh hoạt tạm thời nơi khác",
        Presence.Suspended => "Đình chỉ sinh hoạt",
        _ => throw new InvalidOperationException($"A presence without a label: {presence}."),
    };

    public static Presence Expected(RollMember member) => member.Absence switch
    {
        MemberAbsenceKind.Exempt => Presence.ExemptAbsent,
        MemberAbsenceKind.TemporarilyAway => Presence.TemporarilyAway,
        MemberAbsenceKind.Suspended => Presence.Suspended,
        _ => Presence.Present,
    };

    public static Attendance Count(CellRoll roll, IEnumerable<MemberTick> ticks)
    {
        var said = ticks.ToLookup(t => t.PersonId, t => t.Presence);
        var all = roll.Members.Select(m => (m.IsOfficial, Presence: said[m.Id].DefaultIfEmpty(Expected(m)).First())).ToList();
        var official = all.Where(m => m.IsOfficial).Select(m => m.Presence).ToList();
        var probationary = all.Where(m => !m.IsOfficial).Select(m => m.Presence).ToList();
        return new Attendance
        {
            OfficialMembers = official.Count,
            Present = official.Count(p => p is Presence.Present or Presence.ExemptPresent),
            TemporarilyAway = official.Count(p => p == Presence.TemporarilyAway),
            ExemptAbsent = official.Count(p => p == Presence.ExemptAbsent),
            ExemptPresent = official.Count(p => p == Presence.ExemptPresent),
            Suspended = official.Count(p => p == Presence.Suspended),
            ProbationaryMembers = probationary.Count,
            ProbationaryPresent = probationary.Count(p => p is Presence.Present or Presence.ExemptPresent),
            AbsenceReasons = Reasons(all.Select(m => m.Presence)),
        };
    }

    private static string Reasons(IEnumerable<Presence> presences) => string.Join(", ", presences
        .Where(p => p is not (Presence.Present or Presence.ExemptPresent)).GroupBy(p => p).OrderBy(g => g.Key)
        .Select(g => $"{g.Count():00} đồng chí {Reason(g.Key)}"));

    private static string Reason(Presence presence) => presence switch
    {
        Presence.Sick => "ốm",
        Presence.OnDuty => "đi công tác",
        Presence.OtherReason => "vắng có lý do khác",
        Presence.NoReason => "vắng không lý do",
        Presence.ExemptAbsent => "được miễn sinh hoạt",
        Presence.TemporarilyAway => "sinh hoạt tạm thời nơi khác",
        _ => "đang bị đình chỉ sinh hoạt",
    };
}
