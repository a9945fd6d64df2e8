namespace Nguon.Domain.Organizations;

/// <summary>What one try of a day's events works on, and whom its faults fall on.</summary>
internal sealed class Trial(OrganizationModel model, DateOnly day, IReadOnlyList<ReorganizationDraft> drafts)
{
    private readonly List<LineRefusal> notes = [];
    private readonly Dictionary<Guid, List<Entry>> touchedBy = [];
    private readonly Dictionary<ReorganizationDraft, List<LineRefusal>> refusals = [];

    public OrganizationModel Model => model;

    public DateOnly Day => day;

    public DateOnly Eve => day.AddDays(-1);

    public DayLines Lines { get; } = new(model, day, drafts);

    public Scratch Scratch { get; } = new(model);

    public IReadOnlyDictionary<Guid, List<Entry>> TouchedBy => touchedBy;

    public IReadOnlyDictionary<ReorganizationDraft, List<LineRefusal>> Refusals => refusals;

    /// <summary>Things to know that refuse nothing.</summary>
    public IReadOnlyList<LineRefusal> Notes => notes;

    /// <summary>Told at the last line that touched the unit.</summary>
    public void Note(Guid unit, Refusal refusal) => notes.Add(new LineRefusal(touchedBy.GetValueOrDefault(unit)?[^1].Line.Row ?? 0, refusal));

    public void Touch(Guid unit, Entry entry)
    {
        if (!touchedBy.TryGetValue(unit, out var entries))
        {
            touchedBy[unit] = entries = [];
        }

        if (!entries.Contains(entry))
        {
            entries.Add(entry);
        }
    }

    public void Refuse(Entry entry, Refusal refusal) => Refuse(entry.Draft, new LineRefusal(entry.Line.Row, refusal));

    /// <summary>A fault of a unit falls on the events that touched it, or those that touched its superior, or on all.</summary>
    public void RefuseUnit(Guid unit, Guid? other, Refusal refusal)
    {
        var entries = touchedBy.GetValueOrDefault(unit) ?? (other is { } id ? touchedBy.GetValueOrDefault(id) : null);
        if (entries is null)
        {
            foreach (var draft in drafts)
            {
                Refuse(draft, new LineRefusal(draft.Lines.Count > 0 ? draft.Lines[0].Row : 0, refusal));
            }

            return;
        }

        entries.ForEach(e => Refuse(e, refusal));
    }

    /// <summary>The one thing lines of an event say; two different ones refuse it.</summary>
    public string? One(IReadOnlyCollection<Entry> entries, string what, Func<Entry, string?> of)
    {
        var said = entries.Where(e => !string.IsNullOrEmpty(of(e))).ToList();
        foreach (var other in said.Where(e => of(e) != of(said[0])))
        {
            Refuse(other, ReorganizationWords.TwoValues(what));
        }

        return said.Count > 0 ? of(said[0]) : null;
    }

    private void Refuse(ReorganizationDraft draft, LineRefusal reason)
    {
        if (!refusals.TryGetValue(draft, out var reasons))
        {
            refusals[draft] = reasons = [];
        }

        if (!reasons.Exists(r => r.Row == reason.Row && r.Refusal.Message == reason.Refusal.Message))
        {
            reasons.Add(reason);
        }
    }
}
