using Nguon.Domain.Time;

namespace Nguon.Domain.Organizations;

/// <summary>Derives the ancestry rows from the versions known now: the same input always gives the same rows.</summary>
public static class AncestryBuilder
{
    private const int Deepest = 32;

    /// <summary>Rows for every unit and every time its path upward stayed the same; ids count from 1.</summary>
    public static IReadOnlyList<OrganizationAncestry> Build(IEnumerable<OrganizationVersion> versions) => Build(versions, null, 0);

    /// <summary>Rows of the units named only (all when null), whose superiors must be among the versions; ids follow <paramref name="lastId"/>.</summary>
    public static IReadOnlyList<OrganizationAncestry> Build(IEnumerable<OrganizationVersion> versions, IReadOnlySet<Guid>? only, long lastId)
    {
        var byUnit = versions.Believed().Where(v => v.Until is null || v.From < v.Until)
            .GroupBy(v => v.OrganizationId).ToDictionary(g => g.Key, g => g.OrderBy(v => v.From).ToArray());
        var rows = new List<OrganizationAncestry>();
        foreach (var unit in byUnit.Where(pair => only is null || only.Contains(pair.Key)).OrderBy(pair => pair.Key))
        {
            var pieces = new List<Piece>();
            foreach (var version in unit.Value)
            {
                Climb(byUnit, version, new Piece(unit.Key, 0, version.From, version.Until, version.RecordedAt), pieces);
            }

            rows.AddRange(Joined(unit.Key, pieces, lastId + rows.Count));
        }

        return rows;
    }

    private static void Climb(Dictionary<Guid, OrganizationVersion[]> byUnit, OrganizationVersion at, Piece piece, List<Piece> pieces)
    {
        if (piece.Distance > Deepest)
        {
            throw new InvalidOperationException($"A cycle above organisation {pieces[0].Ancestor}.");
        }

        pieces.Add(piece);
        if (at.ParentId is not { } parentId || !byUnit.TryGetValue(parentId, out var parents))
        {
            return;
        }

        foreach (var parent in parents)
        {
            var start = parent.From > piece.From ? parent.From : piece.From;
            var end = Earlier(parent.Until, piece.Until);
            if (end is null || start < end)
            {
                var recorded = parent.RecordedAt > piece.RecordedAt ? parent.RecordedAt : piece.RecordedAt;
                Climb(byUnit, parent, new Piece(parentId, piece.Distance + 1, start, end, recorded), pieces);
            }
        }
    }

    private static DateOnly? Earlier(DateOnly? left, DateOnly? right) =>
        left is null ? right : right is null || left < right ? left : right;

    private static IEnumerable<OrganizationAncestry> Joined(Guid descendant, List<Piece> pieces, long lastId)
    {
        Piece? open = null;
        foreach (var piece in pieces.OrderBy(p => p.Distance).ThenBy(p => p.Ancestor).ThenBy(p => p.From))
        {
            if (open is { } o && o.Ancestor == piece.Ancestor && o.Distance == piece.Distance && o.Until == piece.From)
            {
                open = o with { Until = piece.Until, RecordedAt = o.RecordedAt < piece.RecordedAt ? o.RecordedAt : piece.RecordedAt };
                continue;
            }

            if (open is { } done)
            {
                yield return Row(++lastId, descendant, done);
            }

            open = piece;
        }

        if (open is { } last)
        {
            yield return Row(++lastId, descendant, last);
        }
    }

    private static OrganizationAncestry Row(long id, Guid descendant, Piece piece) => new()
    {
        Id = id,
        AncestorId = piece.Ancestor,
        DescendantId = descendant,
        Distance = piece.Distance,
        From = piece.From,
        Until = piece.Until,
        RecordedAt = piece.RecordedAt,
    };

    private readonly record struct Piece(Guid Ancestor, int Distance, DateOnly From, DateOnly? Until, DateTime RecordedAt);
}
