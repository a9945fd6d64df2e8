namespace Nguon.Domain.Organizations;

/// <summary>Where the children of a unit go when it ends or gives parts: named parts to their line, the rest to the first successor.</summary>
internal sealed class ChildMoves(Trial trial)
{
    private readonly List<Move> moved = [];

    private OrganizationModel Model => trial.Model;

    private DayLines Lines => trial.Lines;

    /// <summary>The unit ends: every child needs a place.</summary>
    public void FromEnded(Guid unit, string code, UnitState last)
    {
        var its = Lines.OfOld(code).ToList();
        var first = its.Find(e => e.Leaves);
        var left = new List<string>();
        var named = Named(code, unit, its);
        foreach (var (child, state) in Undecided(unit))
        {
            var way = named.GetValueOrDefault(state.Code) ?? first;
            if (way is null || Lines.After(way.Line.NewCode) is not { } to)
            {
                left.Add($"{state.Name} ({state.Code})");
                continue;
            }

            Seat(child, new Move(child, to, way, last));
        }

        if (left.Count > 0)
        {
            trial.Refuse(its[0], ReorganizationWords.ChildrenLeft(code, left));
        }

        RehomeLater(unit, first);
    }

    /// <summary>The unit goes on without some of its children.</summary>
    public void FromGiving(Guid unit, string code)
    {
        var its = Lines.OfOld(code).ToList();
        var last = Model.Find(unit)!.On(trial.Eve)!; // found by its code on that day
        var named = Named(code, unit, its);
        var rest = its.Exists(e => e.Line.NewCode == code && !e.Line.Verb.GoesOn()) ? its.Find(e => e.Line.Verb == OrganizationEventKind.Split) : null;
        foreach (var (child, state) in Undecided(unit))
        {
            if ((named.GetValueOrDefault(state.Code) ?? rest) is { } way && Lines.After(way.Line.NewCode) is { } to && to != unit)
            {
                Seat(child, new Move(child, to, way, last));
            }
        }
    }

    /// <summary>Five old wards bring five Khu phố 1: each shows where it came from until it is renamed.</summary>
    public void NameApart()
    {
        trial.Scratch.Index();
        foreach (var place in moved.GroupBy(m => m.To))
        {
            var names = trial.Scratch.EverUnder(place.Key).Select(id => trial.Scratch.Find(id)?.On(trial.Day)).OfType<UnitState>().Where(s => s.ParentId == place.Key)
                .GroupBy(s => s.Name, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
            foreach (var move in place.Where(m => trial.Scratch.Find(m.Child)?.On(trial.Day) is { FormerPlace: null } state && names.Contains(state.Name)))
            {
                trial.Scratch.Edit(move.Child).Change(trial.Day, move.Way.Draft.Id, UnitFields.None, s => s with { FormerPlace = $"{UnitDefaults.ShortName(move.From.Name)} cũ" });
            }
        }
    }

    /// <summary>Children of the eve that no line of their own ends or puts elsewhere.</summary>
    private List<(Guid Id, UnitState State)> Undecided(Guid unit) =>
        Model.ChildrenOn(unit, trial.Eve).Where(id => !(Model.Find(id)!.Until <= trial.Day)) // children of that day are known
            .Select(id => (id, State: Model.Find(id)!.On(trial.Eve)!))
            .Where(c => !Lines.Ends(c.State.Code) && !Lines.OfOld(c.State.Code).Any(e => e.Line.Verb.GoesOn() && e.Line.NewParentCode.Length > 0)).ToList();

    private void Seat(Guid child, Move move)
    {
        trial.Touch(child, move.Way);
        trial.Scratch.Edit(child).Change(trial.Day, move.Way.Draft.Id, UnitFields.Follows, s =>
            s with { ParentId = move.To, LetterheadLine = null, Place = s.Place == move.From.Place ? null : s.Place });
        moved.Add(move);
    }

    /// <summary>Units put under the old one after its last day, because the decision was entered late.</summary>
    private void RehomeLater(Guid unit, Entry? way)
    {
        if (way is null || Lines.After(way.Line.NewCode) is not { } to)
        {
            return;
        }

        foreach (var child in Model.EverUnder(unit).Where(c => trial.Scratch.Find(c)!.Spans().Any(s => s.From >= trial.Day && s.State.ParentId == unit))) // indexed ones are known
        {
            trial.Touch(child, way);
            trial.Scratch.Edit(child).Rehome(unit, to, trial.Day);
        }
    }

    private Dictionary<string, Entry> Named(string code, Guid unit, List<Entry> its)
    {
        var children = Model.ChildrenOn(unit, trial.Eve).Select(c => Model.Find(c)!.On(trial.Eve)!.Code).ToHashSet(StringComparer.Ordinal); // children of that day
        var named = new Dictionary<string, Entry>(StringComparer.Ordinal);
        foreach (var entry in its.Where(e => e.Line.Verb == OrganizationEventKind.Split && e.Line.Part.Length > 0))
        {
            var parts = entry.Line.Part.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            foreach (var part in Array.Exists(parts, children.Contains) ? parts : [])
            {
                if (!children.Contains(part))
                {
                    trial.Refuse(entry, ReorganizationWords.NotAChild(code, part));
                }
                else if (!named.TryAdd(part, entry) && named[part].Line.NewCode != entry.Line.NewCode)
                {
                    trial.Refuse(entry, ReorganizationWords.Contradiction(part, "được ghi vào hơn một phần"));
                }
            }
        }

        return named;
    }

    private sealed record Move(Guid Child, Guid To, Entry Way, UnitState From);
}
