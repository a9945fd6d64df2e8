namespace Nguon.Domain.Organizations;

/// <summary>The event a draft becomes, with one sentence for the timeline.</summary>
internal static class EventWords
{
    public static OrganizationEvent Of(ReorganizationDraft draft, ReorganizationRequest request, int sequence, Func<string, string> nameOf) => new()
    {
        Id = draft.Id,
        Kind = KindOf(draft),
        EffectiveOn = draft.EffectiveOn,
        DecisionNumber = draft.DecisionNumber.Length > 0 ? draft.DecisionNumber : null,
        DecidedOn = draft.DecidedOn,
        Summary = SummaryOf(draft, nameOf),
        RecordedAt = request.RecordedAt,
        ReplacesId = request.Replaces?.Id,
        Sequence = sequence,
        Lines = draft.Lines,
        Moves = draft.Moves,
        Passes = draft.Passes,
    };

    public static OrganizationEvent Undoing(OrganizationEvent undone, ReorganizationRequest request) => new()
    {
        Id = Guid.CreateVersion7(),
        Kind = OrganizationEventKind.Undo,
        EffectiveOn = undone.EffectiveOn,
        DecisionNumber = undone.DecisionNumber,
        DecidedOn = undone.DecidedOn,
        Summary = $"Hủy: {undone.Summary}",
        RecordedAt = request.RecordedAt,
        ReplacesId = undone.Id,
    };

    private static OrganizationEventKind KindOf(ReorganizationDraft draft)
    {
        OrganizationEventKind[] order =
        [
            OrganizationEventKind.Establish, OrganizationEventKind.Consolidate, OrganizationEventKind.Merge, OrganizationEventKind.Split, OrganizationEventKind.Dissolve,
        ];
        return order.Where(kind => draft.Lines.Any(l => l.Verb == kind)).Append(draft.Lines[0].Verb).First();
    }

    /// <summary>Each thing the decision does is told; a unit that only gives a part is not told as gone.</summary>
    private static string SummaryOf(ReorganizationDraft draft, Func<string, string> nameOf)
    {
        var told = new EventClauses(draft, nameOf).All().ToList();
        var joined = string.Join("; ", told);
        return $"{char.ToUpperInvariant(joined[0])}{joined[1..]}.";
    }
}

/// <summary>What one decision does to the unit in which its lines meet, clause by clause.</summary>
internal sealed class EventClauses(ReorganizationDraft draft, Func<string, string> nameOf)
{
    private const int MostNamed = 8;

    private readonly string newName = draft.Lines.Select(l => l.NewName).FirstOrDefault(n => n.Length > 0) ?? nameOf(draft.Meeting);

    /// <summary>Never empty: a draft has a line.</summary>
    public IEnumerable<string> All() => Gatherings().Concat(Changes());

    private IEnumerable<string> Gatherings()
    {
        var (merged, joined, given) = (Olds(OrganizationEventKind.Merge), Olds(OrganizationEventKind.Consolidate), Olds(OrganizationEventKind.Split));
        if (Has(OrganizationEventKind.Establish))
        {
            yield return $"thành lập {newName}{Prefixed(" từ ", [.. merged, .. joined], given)}";
            yield break;
        }

        if (joined.Count > 0)
        {
            yield return $"hợp nhất{Prefixed(" ", joined, merged.Count > 0 ? [] : given)} thành {newName}";
        }

        if (merged.Count > 0)
        {
            yield return $"sáp nhập{Prefixed(" ", merged, given)} vào {Receiving()}";
        }
        else if (joined.Count == 0 && Has(OrganizationEventKind.Split))
        {
            yield return given.Count > 0 ? $"chia tách {Named(given)}: một phần về {Receiving()}" : $"chia tách {newName}";
        }

        if (Has(OrganizationEventKind.Dissolve))
        {
            yield return $"kết thúc hoạt động của {Named(Olds(OrganizationEventKind.Dissolve))}";
        }
    }

    private IEnumerable<string> Changes() => draft.Lines.Where(l => l.Verb.GoesOn()).Select(line => line.Verb switch
    {
        OrganizationEventKind.Rename => line.OldCode != draft.Meeting ? $"đổi {nameOf(line.OldCode)} thành {newName}" : $"đổi tên thành {newName}",
        OrganizationEventKind.Reparent => $"chuyển {newName} về trực thuộc {nameOf(line.NewParentCode)}",
        OrganizationEventKind.ChangeDetails => $"thay đổi thông tin của {newName}",
        _ => $"đổi loại của {newName}",
    }).Distinct();

    /// <summary>The unit as it was called before a line renames it.</summary>
    private string Receiving() => draft.Lines.FirstOrDefault(l => l.Verb.GoesOn()) is { } own ? nameOf(own.OldCode) : newName;

    private bool Has(OrganizationEventKind verb) => draft.Lines.Any(l => l.Verb == verb);

    private List<string> Olds(OrganizationEventKind verb) => [.. draft.Lines.Where(l => l.Verb == verb && l.OldCode.Length > 0 && l.OldCode != draft.Meeting).Select(l => l.OldCode).Distinct()];

    private string Prefixed(string prefix, List<string> whole, List<string> parts) => (whole.Count, parts.Count) switch
    {
        (0, 0) => "",
        (_, 0) => prefix + Named(whole),
        (0, _) => $"{prefix}một phần {Named(parts)}",
        _ => $"{prefix}{Named(whole)} và một phần {Named(parts)}",
    };

    private string Named(List<string> codes) =>
        string.Join(", ", codes.Take(MostNamed).Select(nameOf)) + (codes.Count > MostNamed ? $" và {codes.Count - MostNamed} đơn vị khác" : "");
}
