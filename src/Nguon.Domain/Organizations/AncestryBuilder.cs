namespace Nguon.Domain.Organizations;

/// <summary>Derives the ancestry rows from all versions: the same input always gives the same rows.</summary>
public static class AncestryBuilder
{
    /// <summary>Rows for every unit and every time its path upward stayed the same; ids count from 1.</summary>
    public static IReadOnlyList<OrganizationAncestry> Build(IEnumerable<OrganizationVersion> versions)
    {
        var byUnit = versions.GroupBy(v => v.OrganizationId).ToDictionary(g => g.Key, g => g.OrderBy(v => v.From).ToArray());
        var rows = new List<OrganizationAncestry>();
        foreach (var unit in byUnit.OrderBy(pair => pair.Key))
        {
            rows.AddRange(Joined(unit.Value.SelectMany(v => Climb(byUnit, v, v.From, v.Until, 0, unit.Key)), rows.Count));
        }

        return rows;
    }

    private static IEnumerable<(Guid Ancestor, Guid Descendant, int Distance, DateOnly From, DateOnly? Until)> Climb(
        Dictionary<Guid, OrganizationVersion[]> byUnit, OrganizationVersion at, DateOnly from, DateOnly? until, int distance, Guid descendant)
    {
        if (distance > 32)
        {
            throw new InvalidOperationException($"A cycle above organisation {descendant}.");
        }

        yield return (at.OrganizationId, descendant, distance, from, until);
        if (at.ParentId is not { } parentId || !byUnit.TryGetValue(parentId, out var parents))
        {
            yield break;
        }

        foreach (var parent in parents)
        {
            var start = parent.From > from ? parent.From : from;
            var end = Earlier(parent.Until, until);
            if (end is null || start < end)
            {
                foreach (var row in Climb(byUnit, parent, start, end, distance + 1, descendant))
                {
                    yield return row;
                }
            }
        }
    }

    private static DateOnly? Earlier(DateOnly? left, DateOnly? right) =>
        left is null ? right : right is null || left < right ? left : right;

    private static IEnumerable<OrganizationAncestry> Joined(
        IEnumerable<(Guid Ancestor, Guid Descendant, int Distance, DateOnly From, DateOnly? Until)> pieces, int already)
    {
        var id = already;
        foreach (var group in pieces.GroupBy(p => (p.Ancestor, p.Distance)).OrderBy(g => g.Key.Distance).ThenBy(g => g.Key.Ancestor))
        {
            (DateOnly From, DateOnly? Until)? open = null;
            foreach (var piece in group.OrderBy(p => p.From))
            {
                if (open is { } o && o.Until == piece.From)
                {
                    open = (o.From, piece.Until);
                    continue;
                }

                if (open is { } done)
                {
                    yield return Row(++id, group.Key, group.First().Descendant, done);
                }

                open = (piece.From, piece.Until);
            }

            yield return Row(++id, group.Key, group.First().Descendant, open!.Value); // a group has at least one piece
        }
    }

    private static OrganizationAncestry Row(long id, (Guid Ancestor, int Distance) key, Guid descendant, (DateOnly From, DateOnly? Until) span) =>
        new() { Id = id, AncestorId = key.Ancestor, DescendantId = descendant, Distance = key.Distance, From = span.From, Until = span.Until };
}
