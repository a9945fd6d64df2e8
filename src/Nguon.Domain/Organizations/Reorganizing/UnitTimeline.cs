namespace Nguon.Domain.Organizations;

/// <summary>The whole life of one unit while a plan is made: what each decision changed can be taken out or put in between.</summary>
internal sealed class UnitTimeline
{
    private readonly IReadOnlyList<OrganizationVersion> original;
    private readonly List<Segment> segments;
    private readonly List<Orphan> orphans;

    private UnitTimeline(Guid id, IReadOnlyList<OrganizationVersion> original, List<Segment> segments, List<Orphan> orphans) =>
        (Id, this.original, this.segments, this.orphans) = (id, original, segments, orphans);

    public Guid Id { get; }

    public DateOnly? Until { get; private set; }

    public Guid? EndEventId { get; private set; }

    public bool Exists => segments.Count > 0;

    /// <summary>True when later decisions speak of a unit whose founding was taken out.</summary>
    public bool HasOrphans => !Exists && (orphans.Count > 0 || Until is not null);

    public DateOnly From => segments[0].From;

    public UnitState First => segments[0].State;

    public IEnumerable<UnitState> States => segments.Select(s => s.State);

    public IReadOnlyList<OrganizationVersion> Original => original;

    public static UnitTimeline Of(Guid id, IReadOnlyList<OrganizationVersion> believed, Func<OrganizationVersion, UnitFields> said)
    {
        return new UnitTimeline(id, believed, believed.Select(v => new Segment(v.From, UnitState.Of(v), v.EventId, said(v))).ToList(), []) { Until = believed[^1].Until, EndEventId = believed[^1].EndEventId };
    }

    public static UnitTimeline New(Guid id) => new(id, [], [], []);

    public UnitTimeline Copy() => new(Id, original, [.. segments], [.. orphans]) { Until = Until, EndEventId = EndEventId };

    public UnitState? On(DateOnly day) =>
        !Exists || day < From || day >= (Until ?? DateOnly.MaxValue) ? null : segments[IndexOn(day)].State;

    /// <summary>The event that made the state of the day, or ended the unit before it.</summary>
    public Guid? CauseOn(DateOnly day) => !Exists || day < From ? null : day >= (Until ?? DateOnly.MaxValue) ? EndEventId : segments[IndexOn(day)].EventId;

    public bool ChangesAfter(DateOnly day) => segments.Exists(s => s.From > day);

    /// <summary>Each state with its days; those of no length are left out.</summary>
    public IEnumerable<(DateOnly From, DateOnly? Until, UnitState State)> Spans() =>
        Ends().Where(s => s.Until is null || s.From < s.Until).Select(s => (s.From, s.Until, s.Segment.State));

    public void Found(DateOnly day, Guid eventId, UnitState state)
    {
        segments.Add(new Segment(day, state, eventId, UnitFields.None));
        foreach (var orphan in orphans)
        {
            segments.Add(orphan.Later with { State = segments[^1].State.Carrying(orphan.Before, orphan.Later.State, orphan.Later.Said) });
        }

        orphans.Clear();
    }

    /// <summary>From the day on; what later decisions changed stays as they said.</summary>
    public void Change(DateOnly day, Guid eventId, UnitFields said, Func<UnitState, UnitState> change)
    {
        var at = IndexOn(day);
        var changed = change(segments[at].State);
        if (segments[at].From == day && segments[at].EventId == eventId)
        {
            segments[at] = segments[at] with { Said = segments[at].Said | said };
            Restate(at, changed);
        }
        else if (said != UnitFields.None || changed != segments[at].State)
        {
            segments.Insert(at + 1, new Segment(day, segments[at].State, eventId, said));
            Restate(at + 1, changed);
        }
    }

    /// <summary>What was put under a unit after the day it ended goes under its successor.</summary>
    public void Rehome(Guid oldParent, Guid newParent, DateOnly day)
    {
        for (var i = 0; i < segments.Count; i++)
        {
            if (segments[i].From >= day && segments[i].State.ParentId == oldParent)
            {
                segments[i] = segments[i] with { State = segments[i].State with { ParentId = newParent } };
            }
        }
    }

    /// <summary>Gives each state the superior found for it; true when something changed.</summary>
    public bool Reseat(Func<Guid?, DateOnly, UnitState, Guid?> seatOf)
    {
        var changed = false;
        for (var i = 0; i < segments.Count; i++)
        {
            var seat = seatOf(segments[i].EventId, segments[i].From, segments[i].State);
            if (seat != segments[i].State.ParentId)
            {
                Restate(i, segments[i].State with { ParentId = seat });
                changed = true;
            }
        }

        return changed;
    }

    public void End(DateOnly day, Guid? eventId) => (Until, EndEventId) = (day, eventId);

    public void Reopen() => (Until, EndEventId) = (null, null);

    /// <summary>Another event of the same day ends it as well.</summary>
    public void EndsBy(Guid eventId) => EndEventId = eventId;

    /// <summary>As if the event had never been.</summary>
    public void Remove(Guid eventId)
    {
        var old = segments.ToList();
        segments.Clear();
        for (var i = 0; i < old.Count; i++)
        {
            if (old[i].EventId == eventId)
            {
                continue;
            }

            if (i == 0)
            {
                segments.Add(old[i]);
            }
            else if (segments.Count == 0)
            {
                orphans.Add(new Orphan(old[i - 1].State, old[i]));
            }
            else
            {
                segments.Add(old[i] with { State = segments[^1].State.Carrying(old[i - 1].State, old[i].State, old[i].Said) });
            }
        }

        if (EndEventId == eventId)
        {
            Reopen();
        }
    }

    /// <summary>Rows to take back and rows to add so that what is known says this life.</summary>
    public (IReadOnlyList<OrganizationVersion> Retracted, IReadOnlyList<OrganizationVersion> Added) Rows(DateTime recordedAt)
    {
        var kept = new HashSet<OrganizationVersion>();
        var added = new List<OrganizationVersion>();
        var spans = Ends().ToList();
        foreach (var (from, until, segment) in spans)
        {
            var span = new VersionSpan(from, until, segment.EventId, ReferenceEquals(segment, segments[^1]) ? EndEventId : null);
            var same = original.FirstOrDefault(v => !kept.Contains(v) && new VersionSpan(v.From, v.Until, v.EventId, v.EndEventId) == span && UnitState.Of(v) == segment.State);
            if (same is null)
            {
                added.Add(segment.State.ToVersion(Id, span, recordedAt));
            }
            else
            {
                kept.Add(same);
            }
        }

        return (original.Where(v => !kept.Contains(v)).ToList(), added);
    }

    private IEnumerable<(DateOnly From, DateOnly? Until, Segment Segment)> Ends() =>
        segments.Select((s, i) => (s.From, i + 1 < segments.Count ? segments[i + 1].From : Until, s));

    private int IndexOn(DateOnly day)
    {
        var at = segments.Count - 1;
        while (at > 0 && segments[at].From > day)
        {
            at--;
        }

        return at;
    }

    private void Restate(int at, UnitState state)
    {
        var (before, after) = (segments[at].State, state);
        segments[at] = segments[at] with { State = state };
        for (var i = at + 1; i < segments.Count; i++)
        {
            var (old, carried) = (segments[i].State, after.Carrying(before, segments[i].State, segments[i].Said));
            segments[i] = segments[i] with { State = carried };
            (before, after) = (old, carried);
        }
    }

    private sealed record Segment(DateOnly From, UnitState State, Guid? EventId, UnitFields Said);

    private sealed record Orphan(UnitState Before, Segment Later);
}
