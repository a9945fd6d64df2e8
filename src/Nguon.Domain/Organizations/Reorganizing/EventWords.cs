namespace Nguon.Domain.Organizations;

/// <summary>The event a draft becomes, with one sentence for the timeline.</summary>
internal static class EventWords
{
    private const int MostNamed = 8;

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

    private static string SummaryOf(ReorganizationDraft draft, Func<string, string> nameOf)
    {
        var olds = draft.Lines.Select(l => l.OldCode).Where(c => c.Length > 0 && c != draft.Meeting).Distinct().ToList();
        var named = string.Join(", ", olds.Take(MostNamed).Select(nameOf)) + (olds.Count > MostNamed ? $" và {olds.Count - MostNamed} đơn vị khác" : "");
        var name = draft.Lines.Select(l => l.NewName).FirstOrDefault(n => n.Length > 0) ?? nameOf(draft.Meeting);
        return KindOf(draft) switch
        {
            OrganizationEventKind.Establish => olds.Count > 0 ? $"Thành lập {name} từ {named}." : $"Thành lập {name}.",
            OrganizationEventKind.Consolidate => $"Hợp nhất {named} thành {name}.",
            OrganizationEventKind.Merge => $"Sáp nhập {named} vào {name}.",
            OrganizationEventKind.Split => olds.Count > 0 ? $"Chia tách {named}: một phần về {name}." : $"Chia tách {name}.",
            OrganizationEventKind.Dissolve => $"Kết thúc hoạt động của {named}.",
            OrganizationEventKind.Rename => olds.Count > 0 ? $"Đổi {named} thành {name}." : $"Đổi tên thành {name}.",
            OrganizationEventKind.Reparent => $"Chuyển {name} về trực thuộc {nameOf(draft.Lines.Select(l => l.NewParentCode).FirstOrDefault(c => c.Length > 0) ?? "")}.",
            OrganizationEventKind.ChangeDetails => $"Thay đổi thông tin của {name}.",
            _ => $"Đổi loại của {name}.",
        };
    }
}
