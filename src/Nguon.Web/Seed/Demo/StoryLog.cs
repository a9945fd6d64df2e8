using System.Text.Json;
using Nguon.Domain.Activities;
using Nguon.Domain.Admission;
using Nguon.Web.Data;

namespace Nguon.Web.Seed.Demo;

/// <summary>Who entered what in the last twelve months: mostly the commune's officer for the cells, from their papers.</summary>
internal sealed class StoryLog(DemoTree tree, DateOnly today)
{
    private readonly List<(DossierStep Step, Guid PersonId, Guid CellId)> entries = [];

    public void Remember(CellRows rows)
    {
        var since = today.AddMonths(-12);
        entries.AddRange(rows.Dossiers.SelectMany(d => d.Steps.Where(s => s.OccurredOn >= since).Select(s => (s, d.PersonId, d.CellId))));
    }

    public async Task WriteAsync(BulkInsert bulk, DemoAccounts accounts, ShowCell show, CancellationToken ct)
    {
        var officers = new Dictionary<Guid, Account>
        {
            [tree.Commune(DemoTree.South)] = accounts.By(DemoAccounts.Officer), [tree.Commune("xã Lìa")] = accounts.By(DemoAccounts.MountainOfficer),
        };
        var current = tree.Rows.Where(v => v.Until is null).ToList();
        var parents = current.ToDictionary(v => v.OrganizationId, v => v.ParentId);
        var names = current.ToDictionary(v => v.OrganizationId, v => v.OrganName);
        var (id, hash, batch) = (0L, ActivityChain.Origin, new List<Activity>());
        foreach (var (step, person, cell) in entries.OrderBy(e => e.Step.RecordedAt).ThenBy(e => e.Step.OccurredOn).ThenBy(e => e.Step.Sequence))
        {
            var above = parents.GetValueOrDefault(cell) ?? cell;
            var by = cell == show.Id && StepCatalogue.Of(step.Kind).Actor == StepActor.Cell ? accounts.By("bithu.khupho1") : officers.GetValueOrDefault(above);
            var act = ActOf(step, by, (above, names.GetValueOrDefault(above, "cấp ủy")));
            var activity = ActivityChain.Next(++id, hash, new LogEntry(act, ActivityKind.DossierStepTaken, new LogSubject(step.DossierId, person, step.ByOrganizationId), null, After(step)));
            hash = activity.Hash;
            batch.Add(activity);
        }

        await bulk.AddAsync(batch, ct);
    }

    private static Act ActOf(DossierStep step, Account? by, (Guid Id, string Name) above)
    {
        var isOwn = step.ByOrganizationId == above.Id || by?.UserName == "bithu.khupho1";
        return new Act(by?.Id ?? Guid.Empty, by?.DisplayName ?? $"Cán bộ làm công tác đảng viên, {above.Name}", step.RecordedAt,
            isOwn ? null : step.ByOrganizationId, null, step.PaperNumber, isOwn ? null : step.OccurredOn);
    }

    private static string After(DossierStep step) =>
        JsonSerializer.Serialize(new { step.Id, step.Kind, step.OccurredOn, step.PaperNumber, step.Mode }, JsonColumn.Options);
}
