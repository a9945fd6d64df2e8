using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Organizations;
using Nguon.Web.Data;

namespace Nguon.Web.Verbs;

/// <summary>Rebuilds what is derived from the versions and successions of units and compares; looks for overlaps, gaps and cycles.</summary>
internal static class VerifyOrganizations
{
    public static async Task<IReadOnlyList<string>> DifferencesAsync(AppDb db, CancellationToken ct)
    {
        var versions = await db.OrganizationVersions.AsNoTracking().ToListAsync(ct);
        var faults = HistoryCheck.Of(versions);
        var names = versions.GroupBy(v => v.OrganizationId).ToDictionary(g => g.Key, g => g.MaxBy(v => v.From)!); // a group is never empty
        var words = faults.Select(f => $"Cây tổ chức: {names[f.OrganizationId].Name} ({names[f.OrganizationId].Code}) {WordsOf(f.Kind)} từ {f.On:dd/MM/yyyy}.");
        string[] derived = faults.Any(f => f.Kind == HistoryFaultKind.Cycle)
            ? []
            : [.. await AncestryAsync(db, versions, ct), .. await HeirsAsync(db, versions, ct)];
        return [.. words, .. derived, .. await UnitsAsync(db, names, ct)];
    }

    private static async Task<IEnumerable<string>> AncestryAsync(AppDb db, List<OrganizationVersion> versions, CancellationToken ct)
    {
        var stored = (await db.OrganizationAncestry.AsNoTracking().ToListAsync(ct)).Select(KeyOf).ToHashSet();
        var rebuilt = AncestryBuilder.Build(versions).Select(KeyOf).ToHashSet();
        return rebuilt.Except(stored).Select(row => $"Cây tổ chức: thiếu quan hệ {row.AncestorId} – {row.DescendantId} từ {row.From:dd/MM/yyyy}.")
            .Concat(stored.Except(rebuilt).Select(row => $"Cây tổ chức: thừa quan hệ {row.AncestorId} – {row.DescendantId} từ {row.From:dd/MM/yyyy}."));
    }

    private static async Task<IEnumerable<string>> HeirsAsync(AppDb db, List<OrganizationVersion> versions, CancellationToken ct)
    {
        var successions = await db.OrganizationSuccessions.AsNoTracking().ToListAsync(ct);
        var stored = (await db.OrganizationHeirs.AsNoTracking().ToListAsync(ct)).Select(KeyOf).ToHashSet();
        var rebuilt = HeirBuilder.Build(versions, successions).Select(KeyOf).ToHashSet();
        return rebuilt.Except(stored).Select(row => $"Đơn vị kế thừa: thiếu {row.FormerId} – {row.HeirId} từ {row.From:dd/MM/yyyy}.")
            .Concat(stored.Except(rebuilt).Select(row => $"Đơn vị kế thừa: thừa {row.FormerId} – {row.HeirId} từ {row.From:dd/MM/yyyy}."));
    }

    private static async Task<List<string>> UnitsAsync(AppDb db, Dictionary<Guid, OrganizationVersion> names, CancellationToken ct)
    {
        var units = await db.Organizations.AsNoTracking().Select(o => o.Id).ToListAsync(ct);
        var ever = await db.OrganizationVersions.IgnoreQueryFilters().AsNoTracking().Select(v => v.OrganizationId).Distinct().ToListAsync(ct);
        return units.Where(id => !names.ContainsKey(id)).Except(ever).Select(id => $"Cây tổ chức: đơn vị {id} không có tên, cấp trên nào.").ToList();
    }

    private static (Guid AncestorId, Guid DescendantId, int Distance, DateOnly From, DateOnly? Until) KeyOf(OrganizationAncestry row) =>
        (row.AncestorId, row.DescendantId, row.Distance, row.From, row.Until);

    private static (Guid FormerId, Guid HeirId, bool IsPart, DateOnly From, DateOnly? Until) KeyOf(OrganizationHeir row) =>
        (row.FormerId, row.HeirId, row.IsPart, row.From, row.Until);

    private static string WordsOf(HistoryFaultKind kind) => kind switch
    {
        HistoryFaultKind.Overlap => "có hai bản ghi cho cùng một ngày",
        HistoryFaultKind.Gap => "không có bản ghi nào",
        HistoryFaultKind.ParentNotInForce => "có cấp trên không hoạt động",
        HistoryFaultKind.Cycle => "trực thuộc chính mình",
        _ => throw new InvalidOperationException($"A fault without words: {kind}."),
    };
}
