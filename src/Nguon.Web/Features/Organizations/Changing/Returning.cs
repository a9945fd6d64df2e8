using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Organizations;
using Nguon.Domain.People;
using Nguon.Web.Data;

namespace Nguon.Web.Features.Organizations;

/// <summary>Whom an event that is corrected had moved out of a unit, and all that was entered about them since: also where later events carried them on.</summary>
internal sealed class FindReturning(AppDb db)
{
    public async Task<IReadOnlyList<Returning>> OfAsync(Guid unit, OrganizationEvent replaced, CancellationToken ct)
    {
        var moves = await MovesAsync(unit, replaced, ct);
        var people = moves.Select(m => m.Key).ToList();
        var believed = (await db.Standings.Where(s => people.Contains(s.PersonId) && s.RetractedAt == null).ToListAsync(ct)).ToLookup(s => s.PersonId);
        var later = await LaterAsync([.. believed.SelectMany(g => g).Select(s => s.OrganizationId).Distinct()], replaced, ct);
        return [.. moves.Select(m => Of(unit, m, [.. believed[m.Key].OrderBy(s => s.From)], later)).OfType<Returning>()];
    }

    /// <summary>What the event moved, at once or when its day came: out of the unit and into another in one moment.</summary>
    private async Task<ILookup<Guid, PersonStanding>> MovesAsync(Guid unit, OrganizationEvent replaced, CancellationToken ct)
    {
        var (day, movedAt, id) = (replaced.EffectiveOn, replaced.MovedAt, replaced.Id);
        var links = await db.OrganizationSuccessions.IgnoreQueryFilters().Where(s => s.EventId == id && s.PredecessorId == unit && s.SuccessorId != unit).Select(s => new { s.SuccessorId, s.IsPart }).ToListAsync(ct);
        var goesOn = links.Exists(link => link.IsPart); // then people also go from the unit to a part by their own way, later
        var to = links.ConvertAll(link => link.SuccessorId);
        to.AddRange(replaced.Moves.Select(m => m.ToId));
        var cut = db.Standings.Where(s => s.OrganizationId == unit && s.RetractedAt >= movedAt && (!goesOn || s.RetractedAt == movedAt) && (s.Until == null || s.Until > day));
        var moved = await db.Standings.AsNoTracking().Where(s => to.Contains(s.OrganizationId) && s.RecordedAt >= movedAt && s.From >= day && cut.Any(c => c.PersonId == s.PersonId && c.RetractedAt == s.RecordedAt)).ToListAsync(ct);
        return moved.ToLookup(s => s.PersonId);
    }

    private async Task<LaterMoves> LaterAsync(List<Guid> units, OrganizationEvent replaced, CancellationToken ct)
    {
        var (day, id) = (replaced.EffectiveOn, replaced.Id);
        var links = await db.OrganizationSuccessions.AsNoTracking().Where(s => units.Contains(s.PredecessorId) && s.EffectiveOn >= day && s.EventId != id).ToListAsync(ct);
        var ends = await db.OrganizationVersions.Where(v => units.Contains(v.OrganizationId) && v.Until >= day && v.EndEventId != null && v.EndEventId != id).Select(v => v.EndEventId!.Value).ToListAsync(ct); // not null by the filter
        var ids = links.Select(s => s.EventId).Concat(ends).Distinct().ToList();
        var named = (await db.OrganizationEvents.AsNoTracking().Where(e => ids.Contains(e.Id) && e.RetractedAt == null).ToListAsync(ct)).SelectMany(e => e.Moves.Select(m => (m.PersonId, m.ToId, e.EffectiveOn)));
        return new LaterMoves([.. links.Select(s => (s.PredecessorId, s.SuccessorId, s.EffectiveOn))], [.. named]);
    }

    /// <summary>Null when nothing of the person stands any more where the event moved it.</summary>
    private static Returning? Of(Guid unit, IGrouping<Guid, PersonStanding> moved, List<PersonStanding> now, LaterMoves later)
    {
        var (from, to) = (moved.Min(m => m.From), moved.Select(m => m.OrganizationId).ToHashSet());
        var since = new List<PersonStanding>();
        foreach (var row in now.Where(s => s.From >= from))
        {
            if (since.Count == 0 ? !to.Contains(row.OrganizationId) : !to.Contains(row.OrganizationId) && !later.Carried(since[^1], row))
            {
                break;
            }

            since.Add(row);
        }

        var before = now.FindLast(s => s.From < from);
        var isElsewhere = before is not null && (before.Until is null || before.Until > from); // what the event moved was corrected since
        return since.Count == 0 || isElsewhere ? null : new Returning(moved.Key, unit, from, since, before, now[^1] == since[^1])
        {
            Stays = now.Find(s => s.From >= since[^1].From && s != since[^1] && later.IsNamed(s)),
        };
    }

    /// <summary>Where units gave their people later on, and whom a later decision names.</summary>
    private sealed record LaterMoves(HashSet<(Guid From, Guid To, DateOnly On)> Links, HashSet<(Guid Person, Guid To, DateOnly On)> Named)
    {
        /// <summary>Somebody went on with the unit, not by the person's own way and not by name.</summary>
        public bool Carried(PersonStanding last, PersonStanding next) =>
            last.OrganizationId == next.OrganizationId || (Links.Contains((last.OrganizationId, next.OrganizationId, next.From)) && !IsNamed(next));

        public bool IsNamed(PersonStanding row) => Named.Contains((row.PersonId, row.OrganizationId, row.From));
    }
}

/// <summary>One person who comes back.</summary>
/// <param name="PersonId">Who.</param>
/// <param name="Unit">The unit the event had taken the person from.</param>
/// <param name="From">Since when.</param>
/// <param name="Since">All that stands since, up to where the person went on by another way.</param>
/// <param name="Before">What stood last before that.</param>
/// <param name="IsToday">True when the last of it is where the person stands.</param>
internal sealed record Returning(Guid PersonId, Guid Unit, DateOnly From, IReadOnlyList<PersonStanding> Since, PersonStanding? Before, bool IsToday)
{
    /// <summary>Where a later decision that names the person has put it: that stays.</summary>
    public PersonStanding? Stays { get; init; }

    /// <summary>True when an act of that day was of the unit the person is taken back from.</summary>
    public bool Holds(Guid unit, DateOnly day) => day >= From && Since.Any(s => s.OrganizationId == unit);
}
