namespace Nguon.Domain.Organizations;

/// <summary>A line with the event it belongs to.</summary>
internal sealed record Entry(ReorganizationDraft Draft, ReorganizationLine Line)
{
    /// <summary>True when the unit leaves into another unit.</summary>
    public bool Leaves => Line.NewCode != Line.OldCode && (Line.Verb.GoesWhole() || Line.Verb == OrganizationEventKind.Split);
}

/// <summary>All lines of one effective day, found by the unit they speak of, and where each code leads after the day.</summary>
internal sealed class DayLines
{
    private readonly OrganizationModel model;
    private readonly DateOnly day;
    private readonly ILookup<string, Entry> byOld;
    private readonly ILookup<string, Entry> byNew;
    private readonly Dictionary<string, Guid> founded = new(StringComparer.Ordinal);

    public DayLines(OrganizationModel model, DateOnly day, IEnumerable<ReorganizationDraft> drafts)
    {
        (this.model, this.day) = (model, day);
        All = drafts.SelectMany(d => d.Lines.Select(l => new Entry(d, l))).ToList();
        byOld = All.Where(e => e.Line.OldCode.Length > 0).OrderBy(e => e.Line.Row).ToLookup(e => e.Line.OldCode, StringComparer.Ordinal);
        byNew = All.Where(e => e.Line.NewCode.Length > 0).ToLookup(e => e.Line.NewCode, StringComparer.Ordinal);
    }

    public IReadOnlyList<Entry> All { get; }

    public IEnumerable<string> OldCodes => byOld.Select(g => g.Key);

    public IEnumerable<string> NewCodes => byNew.Select(g => g.Key);

    public IEnumerable<Entry> OfOld(string code) => byOld[code];

    public IEnumerable<Entry> IntoNew(string code) => byNew[code];

    /// <summary>The unit that carries the code on the day before.</summary>
    public Guid? Before(string code) => code.Length == 0 ? null : model.ByCode(code, day.AddDays(-1));

    /// <summary>True when the unit has the day before as its last day by these lines.</summary>
    public bool Ends(string oldCode)
    {
        var leaves = false;
        foreach (var entry in byOld[oldCode])
        {
            if (entry.Line.NewCode == oldCode || entry.Line.Verb.GoesOn())
            {
                return false;
            }

            leaves = true;
        }

        return leaves;
    }

    /// <summary>The unit that carries the code from the day on, when it is not a new one.</summary>
    public Guid? Standing(string code)
    {
        if (byNew[code].FirstOrDefault(e => e.Line.Verb.GoesOn() && e.Line.OldCode != code) is { } recoded && Before(recoded.Line.OldCode) is { } renamed)
        {
            return renamed;
        }

        if (Before(code) is { } before && !Ends(code) && !byOld[code].Any(e => e.Line.Verb.GoesOn() && e.Line.NewCode != code))
        {
            return before;
        }

        return model.ByCode(code, day) is { } today && today != Before(code) ? today : null;
    }

    /// <summary>The unit the code means from the day on: standing, or founded by these lines; null when there is none.</summary>
    public Guid? After(string code) => Standing(code) ?? (founded.TryGetValue(code, out var id) ? id : null);

    public Guid Found(string code) => founded[code] = model.Unfounded(code) ?? Guid.CreateVersion7();
}
