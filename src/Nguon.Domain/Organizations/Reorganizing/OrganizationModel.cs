namespace Nguon.Domain.Organizations;

/// <summary>What the planner knows of the units, as lives; indexes by code and superior over all days.</summary>
internal sealed class OrganizationModel
{
    private readonly Dictionary<Guid, UnitTimeline> units;
    private readonly Dictionary<string, HashSet<Guid>> byCode = new(StringComparer.Ordinal);
    private readonly Dictionary<Guid, HashSet<Guid>> byParent = [];
    private readonly List<OrganizationSuccession> known;
    private readonly Dictionary<Guid, OrganizationEvent> events;
    private readonly HashSet<OrganizationSuccession> taken = [];
    private readonly List<OrganizationSuccession> added = [];

    public OrganizationModel(OrganizationHistory history)
    {
        events = history.Events.ToDictionary(e => e.Id);
        units = history.Versions.GroupBy(v => v.OrganizationId).ToDictionary(g => g.Key, g => UnitTimeline.Of(g.Key, [.. g
            .OrderBy(v => v.From).ThenBy(v => v.Until ?? DateOnly.MaxValue)
            .ThenBy(v => events.GetValueOrDefault(v.EventId ?? Guid.Empty)?.RecordedAt).ThenBy(v => events.GetValueOrDefault(v.EventId ?? Guid.Empty)?.Sequence)],
            v => events.GetValueOrDefault(v.EventId ?? Guid.Empty)?.SaysOf(v.Code) ?? UnitFields.None));
        known = [.. history.Successions];
        foreach (var unit in units.Values)
        {
            Index(unit);
        }
    }

    public IEnumerable<UnitTimeline> Units => units.Values;

    public IReadOnlyCollection<OrganizationSuccession> TakenSuccessions => taken;

    public IReadOnlyList<OrganizationSuccession> AddedSuccessions => added;

    public UnitTimeline? Find(Guid id) => units.GetValueOrDefault(id);

    public IReadOnlyCollection<Guid> EverCoded(string code) => byCode.GetValueOrDefault(code) ?? [];

    public IReadOnlyCollection<Guid> EverUnder(Guid parent) => byParent.GetValueOrDefault(parent) ?? [];

    /// <summary>The unit that carries the code on the day; null when none does.</summary>
    public Guid? ByCode(string code, DateOnly day)
    {
        foreach (var id in EverCoded(code))
        {
            if (units[id].On(day)?.Code == code)
            {
                return id;
            }
        }

        return null;
    }

    public IEnumerable<Guid> ChildrenOn(Guid parent, DateOnly day) =>
        EverUnder(parent).Select(id => (Id: id, State: units[id].On(day))).Where(c => c.State?.ParentId == parent)
            .OrderBy(c => c.State!.OfficialOrder).ThenBy(c => c.State!.Code, StringComparer.Ordinal).Select(c => c.Id); // null ones are left out above

    /// <summary>A unit whose founding was taken out and that carried the code: it may be founded again.</summary>
    public Guid? Unfounded(string code) =>
        EverCoded(code).Where(id => !units[id].Exists && units[id].Original.Any(v => v.Code == code)).Cast<Guid?>().FirstOrDefault();

    /// <summary>Takes an event out: what it changed, ended, founded, and its successions.</summary>
    public IReadOnlyCollection<Guid> Remove(OrganizationEvent wrong)
    {
        var its = known.Where(s => s.EventId == wrong.Id).ToList();
        var touched = new HashSet<Guid>(its.SelectMany(s => new[] { s.PredecessorId, s.SuccessorId }));
        taken.UnionWith(its);
        known.RemoveAll(taken.Contains);
        foreach (var unit in units.Values.Where(u => u.EndEventId == wrong.Id || u.Original.Any(v => v.EventId == wrong.Id)).ToList())
        {
            KeepEnded(unit, wrong);
            unit.Remove(wrong.Id);
            touched.Add(unit.Id);
        }

        // What was told before ends were tied to their events.
        foreach (var former in its.Select(s => units.GetValueOrDefault(s.PredecessorId)).OfType<UnitTimeline>().Where(u => u.EndEventId is null && u.Until == wrong.EffectiveOn))
        {
            former.Reopen();
        }

        var overtaken = its.Select(s => s.SuccessorId).ToHashSet();
        while (known.Where(s => overtaken.Contains(s.PredecessorId) && !overtaken.Contains(s.SuccessorId)).Select(s => s.SuccessorId).ToList() is { Count: > 0 } further)
        {
            overtaken.UnionWith(further);
        }

        touched.UnionWith(units.Values.Where(unit => unit.Reseat((cause, from, state) => SeatOf(cause, from, state, overtaken))).Select(unit => unit.Id).ToList());
        return touched;
    }

    /// <summary>True when a succession other than those taken out leads into the unit, or out of it, on the day or later.</summary>
    public bool IsNamedSince(Guid unit, DateOnly day) =>
        known.Concat(added).Any(s => s.EffectiveOn >= day && (s.SuccessorId == unit || s.PredecessorId == unit));

    /// <summary>A decision put the unit under one that was thought gone: where that one, or who followed it, is now known to stand.</summary>
    private Guid? SeatOf(Guid? cause, DateOnly from, UnitState state, HashSet<Guid> overtaken)
    {
        if (state.ParentId is not { } parent || !overtaken.Contains(parent) || events.GetValueOrDefault(cause ?? Guid.Empty)?.ParentSaidOf(state.Code) is not { } said)
        {
            return state.ParentId;
        }

        var named = EverCoded(said).Where(unit => units[unit].Exists && units[unit].From <= from).OrderByDescending(unit => units[unit].On(from)?.Code == said).ToList();
        return named.Count > 0 ? Standing(named[0], from) ?? parent : parent;
    }

    /// <summary>The unit itself, or who followed it by the day.</summary>
    private Guid? Standing(Guid unit, DateOnly day)
    {
        Guid? at = unit;
        for (var depth = 0; depth < units.Count && at is { } gone && units[gone].On(day) is null; depth++)
        {
            at = known.Find(s => s.PredecessorId == gone && s.EffectiveOn == units[gone].Until)?.SuccessorId;
        }

        return at;
    }

    private void KeepEnded(UnitTimeline unit, OrganizationEvent wrong)
    {
        if (unit.EndEventId == wrong.Id && known.Find(s => s.PredecessorId == unit.Id && s.EffectiveOn == unit.Until) is { } other)
        {
            unit.EndsBy(other.EventId);
        }
    }

    public void Take(DayResult result)
    {
        foreach (var unit in result.Trial.Scratch.Edited)
        {
            units[unit.Id] = unit;
            Index(unit);
        }

        added.AddRange(result.Successions);
    }

    private void Index(UnitTimeline unit)
    {
        foreach (var state in unit.States)
        {
            Into(byCode, state.Code, unit.Id);
            if (state.ParentId is { } parent)
            {
                Into(byParent, parent, unit.Id);
            }
        }
    }

    private static void Into<TKey>(Dictionary<TKey, HashSet<Guid>> index, TKey key, Guid id)
        where TKey : notnull
    {
        if (!index.TryGetValue(key, out var ids))
        {
            index[key] = ids = [];
        }

        ids.Add(id);
    }
}
