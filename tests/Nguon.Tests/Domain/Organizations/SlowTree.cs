using Nguon.Domain.Organizations;

namespace Nguon.Tests.Domain.Organizations;

/// <summary>One unit of the slow model.</summary>
internal sealed record SlowUnit(string Name, OrganizationKind Kind, string Parent);

/// <summary>The slow, obviously right model: every day's tree is told anew from the first one by reading all decisions in order of their days.</summary>
internal sealed class SlowTree(IReadOnlyDictionary<string, SlowUnit> first)
{
    private readonly List<(DateOnly Day, IReadOnlyList<ReorganizationDraft> Events)> days = [];

    public IEnumerable<(DateOnly Day, IReadOnlyList<ReorganizationDraft> Events)> Days => days;

    public void Enter(DateOnly day, IReadOnlyList<ReorganizationDraft> events) => days.Add((day, events));

    public void TakeOut(Guid eventId)
    {
        for (var i = 0; i < days.Count; i++)
        {
            days[i] = (days[i].Day, days[i].Events.Where(e => e.Id != eventId).ToList());
        }
    }

    public Dictionary<string, SlowUnit> On(DateOnly day)
    {
        var tree = first.ToDictionary();
        var after = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (_, events) in days.Where(d => d.Day <= day).OrderBy(d => d.Day))
        {
            tree = Apply(tree, events, after);
        }

        return tree;
    }

    private static Dictionary<string, SlowUnit> Apply(Dictionary<string, SlowUnit> before, IReadOnlyList<ReorganizationDraft> events, Dictionary<string, string> heirs)
    {
        var lines = events.SelectMany(e => e.Lines).ToList();
        var ended = before.Keys.Where(code => Ends(lines.Where(l => l.OldCode == code).ToList(), code)).ToHashSet(StringComparer.Ordinal);
        var after = before.Where(u => !ended.Contains(u.Key)).ToDictionary();
        foreach (var draft in events)
        {
            foreach (var line in draft.Lines.Where(l => l.NewCode.Length > 0))
            {
                after[line.NewCode] = after.TryGetValue(line.NewCode, out var standing) ? Said(standing, line) : Founded(before, draft);
            }
        }

        MoveChildren(before, after, lines, ended);
        foreach (var code in ended.Where(c => lines.Exists(l => l.OldCode == c && l.NewCode.Length > 0)))
        {
            heirs[code] = lines.First(l => l.OldCode == code).NewCode;
        }

        return after.ToDictionary(u => u.Key, u => u.Value with { Parent = Alive(u.Value.Parent, after, heirs) });
    }

    private static void MoveChildren(Dictionary<string, SlowUnit> before, Dictionary<string, SlowUnit> after, List<ReorganizationLine> lines, HashSet<string> ended)
    {
        foreach (var (code, unit) in before.Where(u => !ended.Contains(u.Key)))
        {
            var isPutElsewhere = lines.Exists(l => l.OldCode == code && l.Verb.GoesOn() && l.NewParentCode.Length > 0);
            var way = isPutElsewhere ? null : ended.Contains(unit.Parent) ? Way(lines, unit.Parent, code) : PartOf(lines, unit.Parent, code);
            if (way is not null)
            {
                after[code] = after[code] with { Parent = way };
            }
        }
    }

    private static bool Ends(List<ReorganizationLine> its, string code) =>
        its.Count > 0 && its.TrueForAll(l => !l.Verb.GoesOn() && l.NewCode != code);

    private static SlowUnit Said(SlowUnit unit, ReorganizationLine line) => new(
        line.NewName.Length > 0 ? line.NewName : unit.Name, line.NewKind ?? unit.Kind, line.NewParentCode.Length > 0 ? line.NewParentCode : unit.Parent);

    private static SlowUnit Founded(Dictionary<string, SlowUnit> before, ReorganizationDraft draft)
    {
        var like = draft.Lines.Select(l => before.GetValueOrDefault(l.OldCode)).FirstOrDefault(u => u is not null);
        var kind = draft.Lines.Select(l => l.NewKind).FirstOrDefault(k => k is not null);
        return new SlowUnit(First(draft, l => l.NewName) ?? like!.Name, kind ?? like!.Kind, First(draft, l => l.NewParentCode) ?? like!.Parent); // an accepted event says it or has one
    }

    private static string? First(ReorganizationDraft draft, Func<ReorganizationLine, string> of) => draft.Lines.Select(of).FirstOrDefault(text => text.Length > 0);

    private static string Way(List<ReorganizationLine> lines, string parent, string child)
    {
        var its = lines.Where(l => l.OldCode == parent && l.NewCode.Length > 0).ToList();
        return (its.Find(l => l.Part.Split('|').Contains(child)) ?? its[0]).NewCode;
    }

    /// <summary>Where a child of a unit that goes on is taken: named as a part, or with the rest when the unit is its own part.</summary>
    private static string? PartOf(List<ReorganizationLine> lines, string parent, string child)
    {
        var its = lines.Where(l => l.OldCode == parent && l.Verb == OrganizationEventKind.Split).ToList();
        return (its.Find(l => l.Part.Split('|').Contains(child)) ?? (its.Exists(l => l.NewCode == parent) ? its[0] : null))?.NewCode;
    }

    /// <summary>A decision entered late ended the superior named by a later one: its first successor is meant.</summary>
    private static string Alive(string code, Dictionary<string, SlowUnit> tree, Dictionary<string, string> heirs)
    {
        while (!tree.ContainsKey(code) && heirs.TryGetValue(code, out var heir))
        {
            code = heir;
        }

        return code;
    }
}
