using Nguon.Domain.Time;

namespace Nguon.Domain.Organizations;

/// <summary>Judges a list of units against each other and against what is known: any order, each row by itself, superiors first.</summary>
public sealed class OrganizationIntake
{
    private const int Deepest = 32;

    private readonly DateTime recordedAt;
    private readonly Dictionary<string, OrganizationLine> byCode = new(StringComparer.Ordinal);
    private readonly Dictionary<Guid, OrganizationVersion[]> known;
    private readonly ILookup<string, Guid> knownByCode;
    private readonly Dictionary<string, Verdict> verdicts = new(StringComparer.Ordinal);
    private readonly HashSet<string> open = new(StringComparer.Ordinal);
    private readonly List<LineRefusal> refused = [];
    private readonly List<OrganizationLine> there = [];
    private readonly List<OrganizationLine> taken = [];

    private OrganizationIntake(IEnumerable<OrganizationVersion> believed, DateTime recordedAt)
    {
        this.recordedAt = recordedAt;
        known = believed.GroupBy(v => v.OrganizationId).ToDictionary(g => g.Key, g => g.OrderBy(v => v.From).ToArray());
        knownByCode = known.SelectMany(u => u.Value.Select(v => (v.Code, u.Key))).Distinct().ToLookup(p => p.Code, p => p.Key, StringComparer.Ordinal);
    }

    /// <summary>Takes good rows, names those already there, refuses the others; known are all units that share a code or are named as superior, and theirs.</summary>
    public static IntakePlan Plan(IEnumerable<OrganizationLine> lines, IEnumerable<OrganizationVersion> believed, DateTime recordedAt)
    {
        var intake = new OrganizationIntake(believed, recordedAt);
        return intake.Run(lines);
    }

    private IntakePlan Run(IEnumerable<OrganizationLine> lines)
    {
        foreach (var line in lines)
        {
            if (!byCode.TryAdd(line.State.Code, line))
            {
                refused.Add(new LineRefusal(line.Row, IntakeWords.Twice(line.State.Code, byCode[line.State.Code].Row)));
            }
        }

        foreach (var line in byCode.Values)
        {
            Judge(line);
        }

        var ids = taken.ToDictionary(l => l.State.Code, _ => Guid.CreateVersion7(), StringComparer.Ordinal);
        var founding = taken.Where(l => l.DecisionNumber.Length > 0 || l.DecidedOn is not null).ToDictionary(l => l.State.Code, EventOf, StringComparer.Ordinal);
        return new IntakePlan(
            taken.Select(l => new PartyOrganization { Id = ids[l.State.Code], FoundedOn = l.From }).ToList(),
            taken.Select(l => VersionOf(l, ids, founding.GetValueOrDefault(l.State.Code)?.Id)).ToList(),
            [.. founding.Values],
            there,
            refused.OrderBy(r => r.Row).ToList());
    }

    private OrganizationVersion VersionOf(OrganizationLine line, Dictionary<string, Guid> ids, Guid? eventId)
    {
        Guid? parent = line.ParentCode.Length == 0 ? null : ids.TryGetValue(line.ParentCode, out var id) ? id : KnownOn(line.ParentCode, line.From);
        return (line.State with { ParentId = parent }).ToVersion(ids[line.State.Code], new VersionSpan(line.From, line.Until, eventId, null), recordedAt);
    }

    private OrganizationEvent EventOf(OrganizationLine line) => new()
    {
        Id = Guid.CreateVersion7(),
        Kind = OrganizationEventKind.Establish,
        EffectiveOn = line.From,
        DecisionNumber = line.DecisionNumber.Length > 0 ? line.DecisionNumber : null,
        DecidedOn = line.DecidedOn,
        Summary = $"Thành lập {line.State.Name}.",
        RecordedAt = recordedAt,
    };

    /// <summary>Superiors are judged first; a row met again while it is still open stands under itself.</summary>
    private Verdict Judge(OrganizationLine line)
    {
        var code = line.State.Code;
        if (verdicts.TryGetValue(code, out var done))
        {
            return done;
        }

        if (open.Count > Deepest || !open.Add(code))
        {
            return Verdict.Cycle;
        }

        var verdict = Decide(line);
        open.Remove(code);
        return verdicts[code] = verdict;
    }

    private Verdict Decide(OrganizationLine line)
    {
        if (KnownLike(line) is { } same)
        {
            if (Differences(line, same) is { Count: > 0 } differences)
            {
                return Refuse(line, IntakeWords.Different(line.State.Code, differences));
            }

            there.Add(line);
            return Verdict.There;
        }

        if (Fault(line) is { } fault)
        {
            return Refuse(line, fault);
        }

        taken.Add(line);
        return Verdict.Taken;
    }

    private Verdict Refuse(OrganizationLine line, Refusal refusal)
    {
        refused.Add(new LineRefusal(line.Row, refusal));
        return Verdict.Refused;
    }

    private Refusal? Fault(OrganizationLine line)
    {
        if (line.Until is { } until && until <= line.From)
        {
            return IntakeWords.EndsBeforeItBegins();
        }

        if (line.ParentCode.Length == 0)
        {
            return line.State.Kind == OrganizationKind.Centre ? null : IntakeWords.NeedsParent();
        }

        if (byCode.TryGetValue(line.ParentCode, out var above) && !(above == line))
        {
            switch (Judge(above))
            {
                case Verdict.Cycle:
                    return IntakeWords.Cycle(line.ParentCode);
                case Verdict.Refused:
                    return IntakeWords.ParentRefused(line.ParentCode, above.Row);
                case Verdict.Taken:
                    return Under(line, above.State.Kind, above.From, above.Until);
                default:
                    break;
            }
        }

        return above == line ? IntakeWords.Cycle(line.ParentCode) : UnderKnown(line);
    }

    private Refusal? UnderKnown(OrganizationLine line)
    {
        if (!knownByCode.Contains(line.ParentCode))
        {
            return IntakeWords.ParentUnknown(line.ParentCode);
        }

        if (KnownOn(line.ParentCode, line.From) is not { } id)
        {
            return ReorganizationWords.ParentUnknown(line.ParentCode, line.From);
        }

        var life = known[id];
        return Under(line, life.InForceOn(line.From).First().Kind, life[0].From, life[^1].Until);
    }

    private static Refusal? Under(OrganizationLine line, OrganizationKind above, DateOnly from, DateOnly? until) =>
        line.From < from ? IntakeWords.ParentLater(line.ParentCode, from)
        : until is { } end && (line.Until is null || line.Until > end) ? IntakeWords.ParentEnds(line.ParentCode, end.AddDays(-1))
        : !line.State.Kind.MayStandUnder(above) ? ReorganizationWords.WrongKind($"Loại «{OrganizationCodes.Of(line.State.Kind)}»", $"loại «{OrganizationCodes.Of(above)}»")
        : null;

    private Guid? KnownOn(string code, DateOnly day) =>
        knownByCode[code].Where(id => known[id].InForceOn(day).Any(v => v.Code == code)).Cast<Guid?>().FirstOrDefault();

    /// <summary>The unit the row speaks of: carried the code on one of its days.</summary>
    private Guid? KnownLike(OrganizationLine line) => knownByCode[line.State.Code]
        .Where(id => known[id].Any(v => v.Code == line.State.Code && (line.Until is null || v.From < line.Until) && !(v.Until <= line.From))).Cast<Guid?>().FirstOrDefault();

    /// <summary>Columns in which no version of the unit says what the row says; a row may begin later than the unit, as exports do.</summary>
    private List<string> Differences(OrganizationLine line, Guid id)
    {
        var life = known[id];
        var closest = life.Where(v => v.Code == line.State.Code).Select(v => Differences(line, v)).MinBy(d => d.Count)!; // found by its code
        if (line.From < life[0].From)
        {
            closest.Add("tu_ngay");
        }

        if (line.Until is not null && line.Until != life[^1].Until)
        {
            closest.Add("den_ngay");
        }

        return closest;
    }

    private List<string> Differences(OrganizationLine line, OrganizationVersion v)
    {
        var on = v.From > line.From ? v.From : line.From;
        var parent = v.ParentId is { } id && known.TryGetValue(id, out var above) ? above.InForceOn(on).FirstOrDefault()?.Code ?? above[^1].Code : "";
        var (mine, theirs) = (line.State, UnitState.Of(v));
        (string Column, bool IsOther)[] columns =
        [
            ("ten", mine.Name != theirs.Name), ("loai", mine.Kind != theirs.Kind), ("ma_cap_tren", line.ParentCode != parent),
            ("khoi", mine.Block is not null && mine.Block != theirs.Block), ("loai_hinh", mine.BaseType is not null && mine.BaseType != theirs.BaseType),
            ("dia_ban", mine.Area is not null && mine.Area != theirs.Area),
        ];
        return columns.Where(c => c.IsOther).Select(c => c.Column).ToList();
    }

    private enum Verdict
    {
        Taken = 1,
        There = 2,
        Refused = 3,
        Cycle = 4,
    }
}
