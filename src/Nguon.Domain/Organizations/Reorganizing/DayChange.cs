namespace Nguon.Domain.Organizations;

/// <summary>What trying one day's events gave: lives as they would be, or who must be refused.</summary>
internal sealed record DayResult(Trial Trial, IReadOnlyList<OrganizationSuccession> Successions, IReadOnlyList<UnitEnd> Ended);

/// <summary>Tries all events of one effective day as one consistent change, whatever their order; nothing outside is altered.</summary>
internal sealed class DayChange(Trial trial, UnitCodeBook codes, DateTime recordedAt)
{
    private readonly ChildMoves children = new(trial);
    private readonly List<OrganizationSuccession> successions = [];
    private readonly List<UnitEnd> ended = [];
    private readonly Dictionary<Guid, int> places = [];

    private OrganizationModel Model => trial.Model;

    private DayLines Lines => trial.Lines;

    public DayResult Try(IEnumerable<Guid> alsoTouched)
    {
        new LineCheck(Model, trial.Day, Lines, trial.Refuse).Run();
        if (trial.Refusals.Count == 0)
        {
            FoundAll();
            ChangeStanding();
            LeaveAll();
            children.NameApart();
            foreach (var id in alsoTouched)
            {
                trial.Scratch.Edit(id);
            }

            trial.Scratch.Index();
            new LifeCheck(Model, trial.Scratch, trial.Day, trial.RefuseUnit).Run();
            new CodeCheck(trial, codes).Run();
        }

        return new DayResult(trial, successions, ended);
    }

    private void FoundAll()
    {
        var founded = Lines.NewCodes.Where(code => Lines.Standing(code) is null).ToList();
        founded.ForEach(code => Lines.Found(code));
        foreach (var code in founded)
        {
            var into = Lines.IntoNew(code).ToList();
            var founder = into.Find(e => e.Line.Verb == OrganizationEventKind.Establish) ?? into[0];
            if (Founding(code, into, founder) is { } state && Lines.After(code) is { } id)
            {
                trial.Scratch.Edit(id).Found(trial.Day, founder.Draft.Id, state);
                into.ForEach(e => trial.Touch(id, e));
            }
        }
    }

    /// <summary>What the lines say of a new unit; what they leave open is as it was with the first that goes into it.</summary>
    private UnitState? Founding(string code, List<Entry> into, Entry founder)
    {
        var first = into.Select(e => Lines.Before(e.Line.OldCode)).OfType<Guid>().Select(id => Model.Find(id)?.On(trial.Eve)).FirstOrDefault(s => s is not null);
        var name = trial.One(into, "tên mới", e => e.Line.NewName) ?? first?.Name;
        var kind = trial.One(into, "loại mới", e => e.Line.NewKind?.ToString()) is { } said ? Enum.Parse<OrganizationKind>(said) : first?.Kind;
        var parentCode = trial.One(into, "cấp trên mới", e => e.Line.NewParentCode);
        var parent = parentCode is null ? first?.ParentId : Parent(founder, parentCode);
        if (name is null || kind is null)
        {
            trial.Refuse(founder, ReorganizationWords.Missing("tên và loại của đơn vị mới"));
            return null;
        }

        return Completed(UnitDefaults.New(code, name, kind.Value, parent), into, first);
    }

    private UnitState Completed(UnitState state, List<Entry> into, UnitState? first)
    {
        var block = trial.One(into, "khối", e => e.Line.NewBlock) ?? state.Block;
        var baseType = trial.One(into, "loại hình", e => e.Line.NewBaseType) ?? state.BaseType;
        return first is null ? state with { Block = block, BaseType = baseType } : Like(first, state with { Block = block, BaseType = baseType });
    }

    private UnitState Like(UnitState first, UnitState state) => state with
    {
        Block = state.Block ?? (first.Kind == state.Kind ? Today(UnitCodeList.Block, first.Block) : null),
        BaseType = state.BaseType ?? (first.Kind == state.Kind ? Today(UnitCodeList.BaseType, first.BaseType) : null),
        OfficialOrder = first.OfficialOrder,
        Area = first.Area,
        IsDifficultArea = first.IsDifficultArea,
        HasNoPersonRecords = first.HasNoPersonRecords,
    };

    /// <summary>A code as the list of the day writes it.</summary>
    private string? Today(UnitCodeList list, string? code) => code is null ? null : codes.Follow(list, code, trial.Day);

    private void ChangeStanding()
    {
        foreach (var entry in Lines.All.Where(e => e.Line.NewCode.Length > 0))
        {
            if (Lines.Standing(entry.Line.NewCode) is { } id)
            {
                ChangeStanding(id, entry);
            }
        }
    }

    private void ChangeStanding(Guid id, Entry entry)
    {
        trial.One([.. Lines.IntoNew(entry.Line.NewCode).Where(e => e.Draft == entry.Draft)], "tên mới", e => e.Line.NewName);
        Guid? parent = entry.Line.NewParentCode.Length > 0 ? Parent(entry, entry.Line.NewParentCode) : null;
        trial.Touch(id, entry);
        var unit = trial.Scratch.Edit(id);
        if (unit.On(trial.Day) is not { } before)
        {
            trial.Refuse(entry, ReorganizationWords.EndedAlready(unit.Exists ? unit.First.Name : entry.Line.NewCode, unit.Until ?? trial.Day));
            return;
        }

        unit.Change(trial.Day, entry.Draft.Id, OrganizationEvent.UnitFieldsOf([entry.Line], entry.Line.NewCode), state => Detailed(Changed(state, entry.Line, parent), entry.Line));
        if (unit.On(trial.Day)?.Name != before.Name)
        {
            DropHeadLines(id, before.Name, entry);
        }
    }

    private static UnitState Detailed(UnitState state, ReorganizationLine line) => line.Details?.Over(state) ?? state;

    private static UnitState Changed(UnitState state, ReorganizationLine line, Guid? parent)
    {
        var kind = line.NewKind ?? state.Kind;
        var name = line.NewName.Length > 0 ? line.NewName : state.Name;
        var isMoved = parent is not null && parent != state.ParentId;
        return state with
        {
            Code = line.NewCode,
            Name = name,
            OrganName = name != state.Name || kind.IsCell() != state.Kind.IsCell() ? UnitDefaults.OrganName(name, kind) : state.OrganName,
            FormerPlace = line.NewName.Length > 0 ? null : state.FormerPlace,
            Kind = kind,
            ParentId = parent ?? state.ParentId,
            LetterheadLine = isMoved ? null : state.LetterheadLine,
            Block = line.NewBlock ?? state.Block,
            BaseType = line.NewBaseType.Length > 0 ? line.NewBaseType : state.BaseType,
            HasSeal = kind == state.Kind ? state.HasSeal : UnitDefaults.HasSeal(kind),
        };
    }

    /// <summary>A head line that repeats the old name of the superior is no longer true: the superior of the day is printed instead.</summary>
    private void DropHeadLines(Guid id, string oldName, Entry entry)
    {
        foreach (var child in Model.ChildrenOn(id, trial.Eve))
        {
            if (trial.Scratch.Find(child)?.On(trial.Day)?.LetterheadLine is { } line && string.Equals(line, oldName, StringComparison.OrdinalIgnoreCase))
            {
                trial.Scratch.Edit(child).Change(trial.Day, entry.Draft.Id, UnitFields.None, s => s with { LetterheadLine = null });
            }
        }
    }

    /// <summary>Ends what ends, takes parts out of what goes on; every line that leads elsewhere is a succession.</summary>
    private void LeaveAll()
    {
        foreach (var code in Lines.OldCodes)
        {
            if (Lines.Ends(code))
            {
                End(code);
            }
            else if (Lines.Before(code) is { } giving && Lines.OfOld(code).Any(e => e.Line.Verb == OrganizationEventKind.Split))
            {
                children.FromGiving(giving, code);
            }
        }

        foreach (var entry in Lines.OldCodes.SelectMany(Lines.OfOld).Where(e => e.Leaves))
        {
            if (Lines.Before(entry.Line.OldCode) is { } old && Lines.After(entry.Line.NewCode) is { } next && old != next)
            {
                trial.Touch(old, entry);
                trial.Touch(next, entry);
                successions.Add(Succession(entry, old, next));
            }
        }
    }

    private void End(string code)
    {
        var its = Lines.OfOld(code).ToList();
        if (Lines.Before(code) is not { } id || Model.Find(id) is not { } known || known.On(trial.Eve) is not { } last)
        {
            return;
        }

        its.ForEach(e => trial.Touch(id, e));
        if (known.Until is { } until)
        {
            trial.Refuse(its[0], ReorganizationWords.EndedAlready(last.Name, until));
            return;
        }

        if (known.ChangesAfter(trial.Day) || Model.IsNamedSince(id, trial.Day))
        {
            trial.Refuse(its[0], ReorganizationWords.ChangedLater(last.Name, trial.Day));
            return;
        }

        trial.Scratch.Edit(id).End(trial.Day, its[0].Draft.Id);
        var to = its.Where(e => e.Leaves).Select(e => Lines.After(e.Line.NewCode)).FirstOrDefault(s => s is not null);
        ended.Add(new UnitEnd(id, trial.Day, to, its[0].Draft.Id));
        children.FromEnded(id, code, last);
    }

    private OrganizationSuccession Succession(Entry entry, Guid old, Guid next) => new()
    {
        Id = Guid.CreateVersion7(),
        EventId = entry.Draft.Id,
        PredecessorId = old,
        SuccessorId = next,
        EffectiveOn = trial.Day,
        IsPart = entry.Line.Verb == OrganizationEventKind.Split,
        Part = entry.Line.Part.Length > 0 ? entry.Line.Part : null,
        Order = NextPlace(old),
        RecordedAt = recordedAt,
    };

    /// <summary>Successors stand in the order of the lines.</summary>
    private int NextPlace(Guid old) => places[old] = places.TryGetValue(old, out var last) ? last + 1 : 0;

    private Guid? Parent(Entry entry, string code)
    {
        var parent = Lines.After(code);
        if (parent is null)
        {
            trial.Refuse(entry, ReorganizationWords.ParentUnknown(code, trial.Day));
        }

        return parent;
    }
}
