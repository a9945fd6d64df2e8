using Nguon.Domain.Organizations;
using Nguon.Domain.Time;

namespace Nguon.Tests.Domain.Organizations;

/// <summary>Rows as a database would hold them, changed only by plans; and decisions made up at random beside the slow model.</summary>
internal sealed class RandomHistory
{
    private static readonly DateOnly Start = new(2005, 1, 1);

    private readonly Random random;
    private readonly List<OrganizationVersion> versions = [];
    private readonly List<OrganizationSuccession> successions = [];
    private readonly List<OrganizationEvent> events = [];
    private readonly HashSet<DateOnly> used = [];
    private DateTime now = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private int named;

    public RandomHistory(int seed)
    {
        random = new Random(seed);
        var lines = new List<OrganizationLine> { Line("TW", OrganizationKind.Centre, "") };
        for (var p = 1; p <= 2; p++)
        {
            lines.Add(Line($"P{p}", OrganizationKind.ProvincialCommittee, "TW"));
            for (var d = 1; d <= 2; d++)
            {
                lines.Add(Line($"P{p}.{d}", OrganizationKind.DistrictCommittee, $"P{p}"));
                for (var c = 1; c <= 3; c++)
                {
                    lines.Add(Line($"P{p}.{d}.{c}", OrganizationKind.BasePartyOrganization, $"P{p}.{d}"));
                    lines.AddRange(Enumerable.Range(1, 2).Select(cell => Line($"P{p}.{d}.{c}.{cell}", OrganizationKind.PartyCell, $"P{p}.{d}.{c}")));
                }
            }
        }

        versions.AddRange(OrganizationIntake.Plan(lines, [], now).Versions);
        Slow = new SlowTree(lines.ToDictionary(l => l.State.Code, l => new SlowUnit(l.State.Name, l.State.Kind, l.ParentCode)));
    }

    public SlowTree Slow { get; }

    public IReadOnlyList<OrganizationVersion> Versions => versions;

    public IReadOnlyList<OrganizationSuccession> Successions => successions;

    /// <summary>What was done last, for the message of a failed run.</summary>
    public string Last { get; private set; } = "";

    public int Accepted { get; private set; }

    public int Refused { get; private set; }

    /// <summary>Days worth looking at: each change, and the day before.</summary>
    public IEnumerable<DateOnly> DaysToTry => used.SelectMany(d => new[] { d.AddDays(-1), d }).Append(Start);

    public DateTime Step()
    {
        now = now.AddHours(1);
        if (events.Exists(e => e.RetractedAt is null && e.Lines.Count > 0) && random.Next(5) == 0)
        {
            TakeOutOne();
        }
        else
        {
            EnterSome();
        }

        return now;
    }

    private void EnterSome()
    {
        DateOnly day;
        do
        {
            day = Start.AddDays(1 + random.Next(7000));
        }
        while (!used.Add(day));

        var lines = Enumerable.Range(0, 1 + random.Next(4)).SelectMany(i => Some(Slow.On(day.AddDays(-1)), i + 1)).Select((l, row) => l with { Row = row + 1 }).ToList();
        var drafts = ReorganizationDraft.Of(lines.Select(l => ($"{l.NewCode}-QĐ", (DateOnly?)day, day, l)));
        Last = $"entered {day:yyyy-MM-dd}";
        var plan = ReorganizationPlanner.Plan(Known(), new ReorganizationRequest { Drafts = drafts, RecordedAt = now });
        Write(plan);
        Accepted += plan.Events.Count;
        Refused += plan.Refused.Count;
        Slow.Enter(day, drafts.Where(d => plan.Events.Any(e => e.Id == d.Id)).ToList());
    }

    private void TakeOutOne()
    {
        var open = events.Where(e => e.RetractedAt is null && e.Lines.Count > 0).ToList();
        var wrong = open[random.Next(open.Count)];
        Last = $"took out {wrong.Summary}";
        var plan = ReorganizationPlanner.Plan(Known(), new ReorganizationRequest { Drafts = [], Replaces = wrong, RecordedAt = now });
        if (plan.Refused.Count == 0)
        {
            wrong.RetractedAt = now;
            Write(plan);
            Slow.TakeOut(wrong.Id);
        }
    }

    private OrganizationHistory Known() =>
        new(versions.Believed().ToList(), successions.Believed().ToList(), events.Believed().ToList());

    private void Write(ReorganizationPlan plan)
    {
        foreach (var gone in plan.RetractedVersions)
        {
            gone.RetractedAt = now;
        }

        foreach (var gone in plan.RetractedSuccessions)
        {
            gone.RetractedAt = now;
        }

        versions.AddRange(plan.AddedVersions);
        successions.AddRange(plan.AddedSuccessions);
        events.AddRange(plan.Events);
    }

    private IEnumerable<ReorganizationLine> Some(Dictionary<string, SlowUnit> tree, int salt)
    {
        var communes = tree.Where(u => u.Value.Kind == OrganizationKind.BasePartyOrganization).Select(u => u.Key).Order(StringComparer.Ordinal).ToList();
        var parents = tree.Where(u => u.Value.Kind is OrganizationKind.DistrictCommittee or OrganizationKind.ProvincialCommittee).Select(u => u.Key).Order(StringComparer.Ordinal).ToList();
        if (communes.Count < 3)
        {
            yield break;
        }

        var (one, two, other) = (Pick(communes), Pick(communes), Pick(communes));
        var fresh = $"X{++named}.{salt}";
        switch (random.Next(8))
        {
            case 0:
                yield return New(OrganizationEventKind.Merge, one, two);
                break;
            case 1:
                yield return New(OrganizationEventKind.Consolidate, one, fresh) with { NewName = $"Đảng bộ xã {fresh}", NewParentCode = Pick(parents) };
                yield return New(OrganizationEventKind.Consolidate, two, fresh);
                break;
            case 2:
                var child = tree.Where(u => u.Value.Parent == one).Select(u => u.Key).Order(StringComparer.Ordinal).LastOrDefault() ?? "phần phía nam";
                yield return New(OrganizationEventKind.Split, one, two);
                yield return New(OrganizationEventKind.Split, one, fresh) with { NewName = $"Đảng bộ xã {fresh}", NewParentCode = Pick(parents), Part = child };
                break;
            case 3:
                yield return New(OrganizationEventKind.Rename, one, one) with { NewName = $"Đảng bộ xã tên {named}" };
                break;
            case 4:
                yield return New(OrganizationEventKind.Reparent, one, one) with { NewParentCode = Pick(parents) };
                break;
            case 5:
                yield return New(OrganizationEventKind.Establish, "", fresh) with { NewName = $"Chi bộ {fresh}", NewKind = OrganizationKind.PartyCell, NewParentCode = other };
                break;
            case 6:
                yield return New(OrganizationEventKind.Dissolve, Pick([.. tree.Keys.Order(StringComparer.Ordinal)]), "");
                break;
            default:
                yield return New(OrganizationEventKind.Merge, Pick(parents), Pick(parents));
                break;
        }
    }

    private string Pick(List<string> from) => from[random.Next(from.Count)];

    private static ReorganizationLine New(OrganizationEventKind verb, string old, string next) => new() { Verb = verb, OldCode = old, NewCode = next };

    private static OrganizationLine Line(string code, OrganizationKind kind, string parent) => new()
    {
        Row = 1,
        State = UnitDefaults.New(code, $"Đảng bộ {code}", kind, null),
        ParentCode = parent,
        From = Start,
    };
}
