using System.Text.Json;
using Nguon.Domain.Activities;
using Nguon.Domain.Admission;
using Nguon.Web.Data;

namespace Nguon.Web.Seed.Demo;

/// <summary>Who entered what in the last twelve months: mostly the commune's officer for the cells, from their papers.</summary>
internal sealed class StoryLog(DemoTree tree, DateOnly today)
{
    private readonly List<(DossierStep Step, Guid PersonId, Guid CellId)> entries = [];
    private readonly List<LogEntry> others = [];

    /// <summary>Remembers something else somebody entered, in its place by moment.</summary>
    public void Remember(LogEntry entry) => others.Add(entry);

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
        var steps = entries.OrderBy(e => e.Step.RecordedAt).ThenBy(e => e.Step.OccurredOn).ThenBy(e => e.Step.Sequence).Select(e =>
        {
            var above = parents.GetValueOrDefault(e.CellId) ?? e.CellId;
            var by = e.CellId == show.Id && StepCatalogue.Of(e.Step.Kind).Actor == StepActor.Cell ? accounts.By(DemoAccounts.CellSecretary) : officers.GetValueOrDefault(above);
            return EntryOf(e.Step, e.PersonId, ActOf(e.Step, by, (above, names.GetValueOrDefault(above, "cấp ủy"))));
        });
        var (id, hash, batch) = (0L, ActivityChain.Origin, new List<Activity>());
        foreach (var entry in steps.Concat(others).OrderBy(e => e.Act.At))
        {
            var activity = ActivityChain.Next(++id, hash, entry);
            hash = activity.Hash;
            batch.Add(activity);
        }

        await bulk.AddAsync(batch, ct);
    }

    private static LogEntry EntryOf(DossierStep step, Guid person, Act act) =>
        new(act, ActivityKind.DossierStepTaken, new LogSubject(step.DossierId, person, step.ByOrganizationId), null, After(step));

    private static Act ActOf(DossierStep step, Account? by, (Guid Id, string Name) above)
    {
        var isOwn = step.ByOrganizationId == above.Id || by?.UserName == DemoAccounts.CellSecretary;
        return new Act(by?.Id ?? Guid.Empty, by?.DisplayName ?? $"Cán bộ làm công tác đảng viên, {above.Name}", step.RecordedAt,
            isOwn ? null : step.ByOrganizationId, null, step.PaperNumber, isOwn ? null : step.OccurredOn);
    }

    private static string After(DossierStep step) =>
        JsonSerializer.Serialize(new { step.Id, step.Kind, step.OccurredOn, step.PaperNumber, step.Mode }, JsonColumn.Options);
}
