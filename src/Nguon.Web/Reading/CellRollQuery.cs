using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Admission;
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
        var moves = await MovesAsync(cellId, day, ct);
        var sent = moves.Where(m => m.FromOrganizationId == cellId).ToLookup(m => m.PersonId, m => m.SlipOn);
        var away = absences.GroupBy(a => a.PersonId).ToDictionary(g => g.Key, g => g.Min(a => a.Kind));
        return new CellRoll(
            [.. members.Select(m => new RollMember(m.Id, m.FullName, m.BornOn?.Year, m.Status) {
                Absence = away.TryGetValue(m.Id, out var kind) ? kind : null,
                SentOn = sent[m.Id].Select(on => (DateOnly?)on).FirstOrDefault(),
            })],
            [.. posts.Select(p => p.ToRoll()).OrderBy(p => p.Post)])
        {
            Guests = [.. moves.Where(m => m.FromOrganizationId != cellId).Select(m => m.FullName)],
        };
    }

    /// <summary>Slips of the cell on their way on the day, and members of other cells here for a time.</summary>
    private Task<List<Move>> MovesAsync(Guid cellId, DateOnly day, CancellationToken ct)
    {
        var above = db.OrganizationAncestry.InForceOn(day).Where(a => a.DescendantId == cellId).Select(a => a.AncestorId);
        var leaving = db.Transfers.Where(t => t.FromOrganizationId == cellId && t.SlipOn <= day && (t.AnsweredOn == null || t.AnsweredOn > day));
        var staying = db.Transfers.Where(t => t.Kind == TransferKind.Temporary && t.CellId == cellId && above.Contains(t.ToOrganizationId!.Value) && t.AnsweredOn <= day && (t.BackOn == null || t.BackOn > day)); // null is above nothing
        return leaving.Concat(staying).Join(db.People, t => t.PersonId, p => p.Id, (t, p) => new { t.PersonId, t.FromOrganizationId, t.SlipOn, p.FullName, p.SortName })
            .OrderBy(m => m.SortName).Select(m => new Move(m.PersonId, m.FromOrganizationId, m.SlipOn, m.FullName)).ToListAsync(ct);
    }

    private sealed record Move(Guid PersonId, Guid? FromOrganizationId, DateOnly SlipOn, string FullName);
}

/// <summary>One member of the roll.</summary>
internal sealed record RollMember(Guid Id, string Name, int? BornYear, PersonStatus Status)
{
    public MemberAbsenceKind? Absence { get; init; }

    /// <summary>Day of the slip of a transfer not answered yet; until then the member counts here (rules.md 14.16).</summary>
    public DateOnly? SentOn { get; init; }

    /// <summary>For a choice among namesakes: Nguyễn Văn Đức (sinh 1970).</summary>
    public string NameAndYear => BornYear is { } year ? $"{Name} (sinh {year})" : Name;

    public bool IsOfficial => Status == PersonStatus.OfficialMember;

    /// <summary>May be asked to help somebody: official, neither exempt nor suspended nor away.</summary>
    public bool MayHelp => IsOfficial && Absence is null;
}

/// <summary>Who holds which post in the unit.</summary>
internal sealed record RollPost(Guid? PersonId, string Name, PartyPost Post);

/// <summary>Members of the day and who leads them.</summary>
internal sealed record CellRoll(IReadOnlyList<RollMember> Members, IReadOnlyList<RollPost> Posts)
{
    /// <summary>Members of other cells here for a time: they come, and are neither counted nor asked to vote.</summary>
    public IReadOnlyList<string> Guests { get; init; } = [];

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
