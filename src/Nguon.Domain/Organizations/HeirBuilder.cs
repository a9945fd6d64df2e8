using Nguon.Domain.Time;

namespace Nguon.Domain.Organizations;

/// <summary>Derives who holds what former units left: follows the successions to the units in force, day by day.</summary>
public static class HeirBuilder
{
    private const int Deepest = 64;

    /// <summary>Rows of every former unit; ids count from 1.</summary>
    public static IReadOnlyList<OrganizationHeir> Build(IEnumerable<OrganizationVersion> versions, IEnumerable<OrganizationSuccession> successions) =>
        Build(Lifetimes(versions), successions, null, 0);

    /// <summary>Rows of the former units named only (all when null); ids follow <paramref name="lastId"/>.</summary>
    public static IReadOnlyList<OrganizationHeir> Build(
        IReadOnlyDictionary<Guid, Lifetime> lives, IEnumerable<OrganizationSuccession> successions, IReadOnlySet<Guid>? only, long lastId)
    {
        var after = successions.Believed().ToLookup(s => s.PredecessorId);
        var rows = new List<OrganizationHeir>();
        foreach (var (former, life) in lives.Where(pair => only is null || only.Contains(pair.Key)).OrderBy(pair => pair.Key))
        {
            if (life.Until is { } end)
            {
                var pieces = new List<Piece>();
                Follow(lives, after, new Step(former, end, false, life.RecordedAt), pieces, 0);
                rows.AddRange(Rows(former, pieces, lastId + rows.Count));
            }
        }

        return rows;
    }

    /// <summary>First and last day of every unit as known now; a unit's versions leave no gap.</summary>
    public static IReadOnlyDictionary<Guid, Lifetime> Lifetimes(IEnumerable<OrganizationVersion> versions) =>
        versions.Believed().GroupBy(v => v.OrganizationId).ToDictionary(g => g.Key, g => new Lifetime(
            g.Min(v => v.From), g.Any(v => v.Until is null) ? null : g.Max(v => v.Until), g.MaxBy(v => (v.From, v.Until ?? DateOnly.MaxValue))!.ParentId, g.Max(v => v.RecordedAt))); // never empty

    /// <summary>From the day a unit ended: its successors of that day while they exist, then theirs.</summary>
    private static void Follow(
        IReadOnlyDictionary<Guid, Lifetime> lives, ILookup<Guid, OrganizationSuccession> after, Step step, List<Piece> pieces, int depth)
    {
        if (depth > Deepest)
        {
            throw new InvalidOperationException($"Successions run in a circle at organisation {step.Unit}.");
        }

        foreach (var next in Next(lives, after, step))
        {
            var life = lives[next.Unit];
            if (life.From < (life.Until ?? DateOnly.MaxValue) && !(life.Until <= step.From))
            {
                pieces.Add(new Piece(next.Unit, next.IsPart, step.From, life.Until, next.RecordedAt));
            }

            if (life.Until is { } end)
            {
                Follow(lives, after, next with { From = end < step.From ? step.From : end }, pieces, depth + 1);
            }
        }
    }

    /// <summary>The successors of the day the unit ended; without any, the last superior holds what is left.</summary>
    private static List<Step> Next(IReadOnlyDictionary<Guid, Lifetime> lives, ILookup<Guid, OrganizationSuccession> after, Step step)
    {
        var end = lives[step.Unit].Until;
        var next = after[step.Unit].Where(s => s.EffectiveOn == end && lives.ContainsKey(s.SuccessorId))
            .Select(s => new Step(s.SuccessorId, step.From, step.IsPart || s.IsPart, s.RecordedAt > step.RecordedAt ? s.RecordedAt : step.RecordedAt)).ToList();
        return next.Count > 0 || lives[step.Unit].LastParentId is not { } parent || !lives.ContainsKey(parent) ? next : [step with { Unit = parent }];
    }

    /// <summary>An heir by two ways is one row; it holds a part only when no way brings the whole.</summary>
    private static IEnumerable<OrganizationHeir> Rows(Guid former, List<Piece> pieces, long lastId) =>
        pieces.GroupBy(p => (p.Heir, p.From, p.Until)).OrderBy(g => g.Key.From).ThenBy(g => g.Key.Heir).Select(g => new OrganizationHeir
        {
            Id = ++lastId,
            FormerId = former,
            HeirId = g.Key.Heir,
            IsPart = g.All(p => p.IsPart),
            From = g.Key.From,
            Until = g.Key.Until,
            RecordedAt = g.Min(p => p.RecordedAt),
        });

    private readonly record struct Step(Guid Unit, DateOnly From, bool IsPart, DateTime RecordedAt);

    private readonly record struct Piece(Guid Heir, bool IsPart, DateOnly From, DateOnly? Until, DateTime RecordedAt);
}

/// <summary>How long a unit exists, as known now.</summary>
/// <param name="From">Founding day.</param>
/// <param name="Until">First day it is no more; null while it goes on.</param>
/// <param name="LastParentId">The superior at the end; holds what is left when nobody succeeds.</param>
/// <param name="RecordedAt">Moment of the latest entry about it, UTC.</param>
public readonly record struct Lifetime(DateOnly From, DateOnly? Until, Guid? LastParentId, DateTime RecordedAt);
