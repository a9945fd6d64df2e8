using Microsoft.EntityFrameworkCore;
using Nguon.Domain.People;
using Nguon.Domain.Sessions;
using Nguon.Domain.Time;
using Nguon.Web.Data;

namespace Nguon.Web.Reading;

/// <summary>Who belongs to a unit as a member on a day, with absences; the caller has asked reach for the unit.</summary>
internal sealed class CellRollQuery(AppDb db, PostsQuery holders)
{
    public async Task<CellRoll> OnAsync(Guid cellId, DateOnly day, CancellationToken ct)
    {
        var members = await db.Standings.AsNoTracking().Where(s => s.RetractedAt == null && s.OrganizationId == cellId)
            .Where(s => s.Status == PersonStatus.OfficialMember || s.Status == PersonStatus.ProbationaryMember)
            .InForceOn(day)
            .Join(db.People, s => s.PersonId, p => p.Id, (s, p) => new { p.Id, p.FullName, p.SortName, p.BornOn, s.Status })
            .OrderBy(p => p.SortName).ToListAsync(ct);
        var absences = await db.MemberAbsences.AsNoTracking().InForceOn(day)
            .Where(a => db.Standings.Any(s => s.PersonId == a.PersonId && s.OrganizationId == cellId && s.RetractedAt == null))
            .ToListAsync(ct);
        var posts = await holders.OnAsync(cellId, day, ct);
        var away = absences.GroupBy(a => a.PersonId).ToDictionary(g => g.Key, g => g.Min(a => a.Kind));
        return new CellRoll(
            [.. members.Select(m => new RollMember(m.Id, m.FullName, m.BornOn?.Year, m.Status) { Absence = away.TryGetValue(m.Id, out var kind) ? kind : null })],
            [.. posts.Select(p => p.ToRoll()).OrderBy(p => p.Post)]);
    }
}

/// <summary>One member of the roll.</summary>
internal sealed record RollMember(Guid Id, string Name, int? BornYear, PersonStatus Status)
{
    public MemberAbsenceKind? Absence { get; init; }

    public bool IsOfficial => Status == PersonStatus.OfficialMember;

    /// <summary>May be asked to help somebody: official, neither exempt nor suspended nor away.</summary>
    public bool MayHelp => IsOfficial && Absence is null;
}

/// <summary>Who holds which post in the unit.</summary>
internal sealed record RollPost(Guid? PersonId, string Name, PartyPost Post);

/// <summary>Members of the day and who leads them.</summary>
internal sealed record CellRoll(IReadOnlyList<RollMember> Members, IReadOnlyList<RollPost> Posts)
{
    public RollPost? Head => Posts.FirstOrDefault(p => p.Post is PartyPost.Secretary or PartyPost.ActingSecretary) ?? (Posts.Count > 0 ? Posts[0] : null);

    /// <summary>The attendance to expect when all who can come do come.</summary>
    public Attendance Expected()
    {
        var official = Members.Where(m => m.IsOfficial).ToList();
        int Of(MemberAbsenceKind kind) => official.Count(m => m.Absence == kind);
        var probationary = Members.Count - official.Count;
        return new Attendance
        {
            OfficialMembers = official.Count,
            TemporarilyAway = Of(MemberAbsenceKind.TemporarilyAway),
            ExemptAbsent = Of(MemberAbsenceKind.Exempt),
            Suspended = Of(MemberAbsenceKind.Suspended),
            Present = official.Count(m => m.Absence is null),
            ProbationaryMembers = probationary,
            ProbationaryPresent = probationary,
        };
    }
}
