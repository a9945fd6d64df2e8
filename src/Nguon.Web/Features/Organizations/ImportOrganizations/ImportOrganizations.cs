using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Activities;
using Nguon.Domain.Organizations;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Data;
using Nguon.Web.Reading;
using Nguon.Web.Tables;

namespace Nguon.Web.Features.Organizations;

/// <summary>Takes a list of units in: good rows are taken, the others told; one act, one transaction, repeatable.</summary>
internal sealed class ImportOrganizations(AppDb db, Reach reach, OrganizationTrees trees, UnitCodes codes, TimeProvider clock)
{
    private const int Group = 500;
    private const int AllFrom = 2000;

    public async Task<ImportReport> RunAsync(TableFile table, ImportInput input, CancellationToken ct)
    {
        var columns = new TableColumns(table.Headings, OrganizationColumns.Units, OrganizationColumns.UnitsRequired);
        var rows = table.Rows().ToDictionary(row => row.Number);
        var lines = new List<OrganizationLine>();
        var faults = new Dictionary<int, string>();
        foreach (var row in rows.Values)
        {
            var reader = new OrganizationLineReader(columns, row, codes.Book);
            if (row.Fault is null && reader.Read() is { } line)
            {
                lines.Add(line);
            }
            else
            {
                faults[row.Number] = row.Fault ?? string.Join(' ', reader.Faults);
            }
        }

        await using var transaction = await db.BeginAloneAsync(ct);
        var plan = OrganizationIntake.Plan(await InReachAsync(lines, faults, ct), await KnownAsync(lines, ct), clock.NowUtc());
        foreach (var reason in plan.Refused)
        {
            faults[reason.Row] = reason.Refusal.Message;
        }

        foreach (var (row, why) in faults.OrderBy(f => f.Key))
        {
            await input.OnRefusedAsync(rows[row], why);
        }

        var incomplete = lines.Count(l => !faults.ContainsKey(l.Row) && (l.State.BaseType is null || l.DecisionNumber.Length == 0));
        var report = new ImportReport(plan.Units.Count, plan.AlreadyThere.Count, faults.Count, columns.Unknown)
        {
            Notes = incomplete > 0 ? [$"{incomplete} đơn vị chưa đủ số quyết định, loại hình hoặc các cột không bắt buộc khác."] : [],
        };
        if (!input.IsCheckOnly)
        {
            await WriteAsync(plan, report, input, ct);
            await transaction.CommitAsync(ct);
            trees.Forget();
        }

        return report;
    }

    private async Task WriteAsync(IntakePlan plan, ImportReport report, ImportInput input, CancellationToken ct)
    {
        var bulk = new BulkInsert(db);
        await bulk.AddAsync(plan.Units, ct);
        await bulk.AddAsync(plan.Events, ct);
        await bulk.AddAsync(plan.Versions, ct);
        await new DeriveTree(db).RunAsync(plan.Units.Select(u => u.Id).ToHashSet(), clock.NowUtc(), ct);
        db.Log(reach.User.Act(clock), ActivityKind.OrganizationsImported, new LogSubject(Guid.CreateVersion7()), null,
            new { File = input.FileName, input.Sha256, report.Taken, report.AlreadyThere, report.Refused });
        await StampLook.SetAsync(db, OrganizationTrees.StampSetting, ct);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>A user takes in only what stands under the own units; the operator everything.</summary>
    private async Task<List<OrganizationLine>> InReachAsync(List<OrganizationLine> lines, Dictionary<int, string> faults, CancellationToken ct)
    {
        if (reach.User.IsOperator)
        {
            return lines;
        }

        var mine = reach.UnitIds(Power.Reorganize);
        var known = (await db.OrganizationVersions.Where(v => mine.Contains(v.OrganizationId)).Select(v => v.Code).Distinct().ToListAsync(ct)).ToHashSet(StringComparer.Ordinal);
        var open = lines.ToList();
        for (var added = true; added;)
        {
            var under = open.Where(l => known.Contains(l.ParentCode)).ToList();
            open.RemoveAll(under.Contains);
            var before = known.Count;
            known.UnionWith(under.Select(l => l.State.Code));
            added = known.Count > before;
        }

        open.ForEach(l => faults[l.Row] = $"Không tìm thấy cấp trên mang mã «{l.ParentCode}» trong phạm vi của đơn vị.");
        return lines.Except(open).ToList();
    }

    /// <summary>Units that carry, or carried, a code of the list, and their superiors.</summary>
    private async Task<List<OrganizationVersion>> KnownAsync(List<OrganizationLine> lines, CancellationToken ct)
    {
        var known = lines.Select(l => l.State.Code).Concat(lines.Select(l => l.ParentCode)).Where(c => c.Length > 0).Distinct().ToList();
        if (known.Count >= AllFrom)
        {
            return await db.OrganizationVersions.AsNoTracking().ToListAsync(ct);
        }

        var ids = new HashSet<Guid>();
        foreach (var group in known.Chunk(Group))
        {
            var found = await db.OrganizationVersions.Where(v => group.Contains(v.Code)).Select(v => new { v.OrganizationId, v.ParentId }).ToListAsync(ct);
            ids.UnionWith(found.Select(v => v.OrganizationId));
            ids.UnionWith(found.Select(v => v.ParentId).OfType<Guid>());
        }

        var versions = new List<OrganizationVersion>();
        foreach (var group in ids.Chunk(Group))
        {
            versions.AddRange(await db.OrganizationVersions.AsNoTracking().Where(v => group.Contains(v.OrganizationId)).ToListAsync(ct));
        }

        return versions;
    }
}
