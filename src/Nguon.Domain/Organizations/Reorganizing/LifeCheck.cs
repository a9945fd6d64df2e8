namespace Nguon.Domain.Organizations;

/// <summary>Holds every edited life and its children against what must be true on every day: superior, kind, code, no cycle.</summary>
internal sealed class LifeCheck(OrganizationModel model, Scratch scratch, DateOnly day, Action<Guid, Guid?, Refusal> refuse)
{
    private const int Deepest = 32;

    public void Run()
    {
        foreach (var unit in scratch.Edited.Where(u => !Orphaned(u)))
        {
            if (unit.Exists)
            {
                Above(unit);
                Codes(unit);
                Circle(unit);
            }

            foreach (var child in scratch.EverUnder(unit.Id).Select(id => scratch.Find(id)).OfType<UnitTimeline>().Where(c => !scratch.IsEdited(c.Id)))
            {
                Above(child);
            }
        }
    }

    private bool Orphaned(UnitTimeline unit)
    {
        var isNeeded = unit.HasOrphans || (!unit.Exists && unit.Original.Count > 0 && model.IsNamedSince(unit.Id, DateOnly.MinValue));
        if (isNeeded)
        {
            refuse(unit.Id, null, ReorganizationWords.StillNeeded(unit.Original[0].Name));
        }

        return isNeeded;
    }

    private void Above(UnitTimeline unit)
    {
        foreach (var (from, until, state) in unit.Spans())
        {
            if (state.ParentId is { } parentId && Above(unit, (from, until, state), scratch.Find(parentId)) is { } refusal)
            {
                refuse(unit.Id, parentId, refusal);
                return;
            }
        }
    }

    private Refusal? Above(UnitTimeline unit, (DateOnly From, DateOnly? Until, UnitState State) span, UnitTimeline? parent)
    {
        if (parent is not { Exists: true } || parent.From > span.From)
        {
            return ReorganizationWords.ParentNotInForce($"{span.State.Name} ({span.State.Code})", NameOf(parent), span.From);
        }

        if (parent.Until is { } end && (span.Until is null || end < span.Until))
        {
            return ReorganizationWords.ParentNotInForce($"{span.State.Name} ({span.State.Code})", NameOf(parent), end > span.From ? end : span.From);
        }

        var wrong = parent.Spans().Where(s => Meet((span.From, span.Until), (s.From, s.Until)))
            .Where(s => !span.State.Kind.MayStandUnder(s.State.Kind) && IsNew(unit, span.State.Kind, s.State.Kind, s.From > span.From ? s.From : span.From))
            .Select(s => s.State.Name).FirstOrDefault();
        return wrong is null ? null : ReorganizationWords.WrongKind($"{span.State.Name} ({span.State.Code})", wrong);
    }

    /// <summary>What stood like this the day before is not judged again.</summary>
    private bool IsNew(UnitTimeline unit, OrganizationKind kind, OrganizationKind above, DateOnly from) =>
        from >= day && !(unit.On(from.AddDays(-1)) is { ParentId: { } parent } before && before.Kind == kind && scratch.Find(parent)?.On(from.AddDays(-1))?.Kind == above);

    private void Codes(UnitTimeline unit)
    {
        foreach (var (from, until, state) in unit.Spans().Where(s => s.Until is null || s.Until > day))
        {
            foreach (var other in scratch.EverCoded(state.Code).Where(id => id != unit.Id).Select(id => scratch.Find(id)!)) // indexed ones are known
            {
                if (other.Spans().Any(s => s.State.Code == state.Code && Meet((from, until), (s.From, s.Until)) && (s.Until is null || s.Until > day)))
                {
                    refuse(unit.Id, other.Id, ReorganizationWords.CodeTaken(state.Code, NameOf(other)));
                    return;
                }
            }
        }
    }

    private void Circle(UnitTimeline unit)
    {
        foreach (var from in unit.Spans().Select(s => s.From).Where(f => f >= day).Prepend(day))
        {
            var at = unit.On(from);
            for (var depth = 0; at?.ParentId is { } parent; depth++)
            {
                if (depth > Deepest || parent == unit.Id)
                {
                    refuse(unit.Id, null, ReorganizationWords.Cycle($"{unit.First.Name} ({unit.First.Code})"));
                    return;
                }

                at = scratch.Find(parent)?.On(from);
            }
        }
    }

    private static bool Meet((DateOnly From, DateOnly? Until) one, (DateOnly From, DateOnly? Until) other) =>
        (one.Until is null || other.From < one.Until) && (other.Until is null || other.Until > one.From);

    private static string NameOf(UnitTimeline? unit) => unit is { Exists: true } ? unit.States.Last().Name : "không rõ";
}
