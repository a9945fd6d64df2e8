namespace Nguon.Domain.Organizations;

/// <summary>What must be known to plan: versions of all units spoken of, their children, superiors and same-coded ones; successions and events of these.</summary>
public sealed record OrganizationHistory(
    IReadOnlyCollection<OrganizationVersion> Versions, IReadOnlyCollection<OrganizationSuccession> Successions, IReadOnlyCollection<OrganizationEvent> Events);

/// <summary>What is asked for.</summary>
public sealed record ReorganizationRequest
{
    /// <summary>The events, of one or several days.</summary>
    public required IReadOnlyList<ReorganizationDraft> Drafts { get; init; }

    /// <summary>The event these take the place of (đính chính, hủy); null for new ones. Then all stand or none.</summary>
    public OrganizationEvent? Replaces { get; init; }

    /// <summary>Moment of entry, UTC.</summary>
    public required DateTime RecordedAt { get; init; }

    /// <summary>The code lists the acts are held against.</summary>
    public UnitCodeBook Codes { get; init; } = UnitCodeBook.Empty;
}

/// <summary>Turns events into new and closed versions and successions; refuses by event and line; alters nothing.</summary>
public static class ReorganizationPlanner
{
    /// <summary>Events of one day are one change whatever their order; an event with a contradiction is refused whole, and what cannot stand without it.</summary>
    public static ReorganizationPlan Plan(OrganizationHistory history, ReorganizationRequest request)
    {
        var model = new OrganizationModel(history);
        var work = new Work(request);
        if (request.Replaces is { } named && StillParted(history, request, named) is { } parted)
        {
            work.Refused.Add(new RefusedDraft(request.Drafts.Count > 0 ? request.Drafts[0] : Nothing(named), [new LineRefusal(0, ReorganizationWords.StillParted(parted))]));
            return work.Plan(model);
        }

        IReadOnlyCollection<Guid> removed = request.Replaces is { } wrong ? model.Remove(wrong) : [];
        work.Touched.UnionWith(removed);
        foreach (var day in request.Drafts.GroupBy(d => d.EffectiveOn).OrderBy(g => g.Key))
        {
            TakeDay(model, work, day.Key, [.. day], removed);
        }

        if (request.Drafts.Count == 0 && request.Replaces is not null)
        {
            TakeDay(model, work, request.Replaces.EffectiveOn, [Nothing(request.Replaces)], removed);
        }

        return work.Refused.Count > 0 && request.Replaces is not null
            ? new Work(request) { Refused = work.Refused }.Plan(new OrganizationModel(history))
            : work.Plan(model);
    }

    /// <summary>Code of a unit that goes on only because the event says so, while another event of the day takes parts of it.</summary>
    private static string? StillParted(OrganizationHistory history, ReorganizationRequest request, OrganizationEvent named)
    {
        var others = history.Events.Where(e => e.Id != named.Id && e.RetractedAt is null && e.EffectiveOn == named.EffectiveOn).SelectMany(e => e.Lines).ToList();
        return named.Lines.Where(l => l.NewCode == l.OldCode && !request.Drafts.SelectMany(d => d.Lines).Any(n => n.OldCode == l.OldCode && n.NewCode == l.OldCode))
            .Select(l => l.OldCode).FirstOrDefault(code => others.Exists(l => l.OldCode == code && l.NewCode != code));
    }

    private static ReorganizationDraft Nothing(OrganizationEvent undone) =>
        new() { DecisionNumber = undone.DecisionNumber ?? "", EffectiveOn = undone.EffectiveOn, Lines = [] };

    private static void TakeDay(OrganizationModel model, Work work, DateOnly day, List<ReorganizationDraft> drafts, IReadOnlyCollection<Guid> removed)
    {
        while (drafts.Count > 0)
        {
            var result = new DayChange(new Trial(model, day, drafts), work.Request.Codes, work.Request.RecordedAt).Try(removed);
            if (result.Trial.Refusals.Count == 0)
            {
                model.Take(result);
                work.Take(drafts, result);
                return;
            }

            work.Refused.AddRange(result.Trial.Refusals.Select(r => new RefusedDraft(r.Key, r.Value)));
            drafts = drafts.Where(d => !result.Trial.Refusals.ContainsKey(d)).ToList();
        }
    }

    private sealed class Work(ReorganizationRequest request)
    {
        private readonly List<ReorganizationDraft> taken = [];
        private readonly List<UnitEnd> ended = [];
        private readonly List<LineRefusal> notes = [];

        public ReorganizationRequest Request => request;

        public List<RefusedDraft> Refused { get; init; } = [];

        public HashSet<Guid> Touched { get; } = [];

        public void Take(IReadOnlyList<ReorganizationDraft> drafts, DayResult result)
        {
            taken.AddRange(drafts.Where(d => d.Lines.Count > 0));
            ended.AddRange(result.Ended);
            notes.AddRange(result.Trial.Notes);
            Touched.UnionWith(result.Trial.TouchedBy.Keys);
            foreach (var (unit, entries) in result.Trial.TouchedBy.Where(t => HasSeveral(result.Trial, t.Key, t.Value)))
            {
                notes.Add(new LineRefusal(entries[^1].Line.Row, ReorganizationWords.SameDay(result.Trial.Scratch.Find(unit)?.States.Last().Name ?? "")));
            }
        }

        /// <summary>More than one decision on the unit that day, all entered now or one of them before.</summary>
        private bool HasSeveral(Trial trial, Guid unit, List<Entry> entries)
        {
            var now = entries.Where(e => e.Line.Verb.GoesOn()).Select(e => e.Draft).Distinct().Count();
            return now > 1 || (now == 1 && trial.Model.Find(unit)?.Original.Any(v => v.From == trial.Day && v.EventId is { } entered && entered != request.Replaces?.Id) == true);
        }

        public ReorganizationPlan Plan(OrganizationModel model)
        {
            var rows = model.Units.Where(u => Refused.Count == 0 || request.Replaces is null).Select(u => (Unit: u, Rows: u.Rows(request.RecordedAt)))
                .Where(r => r.Rows.Retracted.Count + r.Rows.Added.Count > 0).ToList();
            return new ReorganizationPlan
            {
                Events = EventsOf(model),
                Refused = Refused,
                Founded = rows.Where(r => r.Unit.Original.Count == 0).Select(r => new PartyOrganization { Id = r.Unit.Id, FoundedOn = r.Unit.From }).ToList(),
                RetractedVersions = rows.SelectMany(r => r.Rows.Retracted).ToList(),
                AddedVersions = rows.SelectMany(r => r.Rows.Added).ToList(),
                RetractedSuccessions = [.. model.TakenSuccessions],
                AddedSuccessions = model.AddedSuccessions,
                Ended = ended,
                Touched = Touched,
                Notes = notes,
            };
        }

        private List<OrganizationEvent> EventsOf(OrganizationModel model)
        {
            var events = taken.Select((draft, i) => EventWords.Of(draft, request, i, code => NameOf(model, code, draft.EffectiveOn))).ToList();
            return request.Replaces is { } undone && events.Count == 0 && Refused.Count == 0 ? [EventWords.Undoing(undone, request)] : events;
        }

        private static string NameOf(OrganizationModel model, string code, DateOnly day) =>
            (model.ByCode(code, day.AddDays(-1)) ?? model.ByCode(code, day)) is { } id
                ? (model.Find(id)?.On(day.AddDays(-1)) ?? model.Find(id)?.On(day))?.Name ?? code
                : code;
    }
}
