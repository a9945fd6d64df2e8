using Nguon.Domain.Activities;
using Nguon.Domain.Organizations;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Data;
using Nguon.Web.Tables;

namespace Nguon.Web.Features.Organizations;

/// <summary>Takes a reorganisation file in: events without a contradiction are taken, the others told by line; one act, one transaction, repeatable.</summary>
internal sealed class ImportReorganization(AppDb db, Reach reach, CarryOut carryOut, TimeProvider clock)
{
    private readonly Dictionary<int, string> faults = [];

    public async Task<ImportReport> RunAsync(TableFile table, ImportInput input, CancellationToken ct)
    {
        var columns = new TableColumns(table.Headings, OrganizationColumns.Changes, OrganizationColumns.ChangesRequired);
        var rows = table.Rows().ToDictionary(row => row.Number);
        var read = rows.Values.Select(row => ReorganizationRow.Read(columns, row)).ToList();
        await using var transaction = await db.BeginAloneAsync(ct);
        var done = await carryOut.TakeAsync(Sound(read), ct);
        foreach (var reason in done.Plan.Refused.SelectMany(r => Reasons(r)))
        {
            faults[reason.Row] = reason.Why;
        }

        foreach (var (row, why) in faults.OrderBy(f => f.Key))
        {
            await input.OnRefusedAsync(rows[row], why);
        }

        var report = new ImportReport(done.Plan.Events.Sum(e => e.Lines.Count), done.AlreadyThere.Sum(d => d.Lines.Count), faults.Count, columns.Unknown)
        {
            Notes = [.. done.Plan.Notes.Select(n => $"Dòng {n.Row}: {n.Refusal.Message}"), .. done.Report.Words()],
        };
        if (!input.IsCheckOnly)
        {
            db.Log(reach.User.Act(clock), ActivityKind.ReorganizationImported, new LogSubject(Guid.CreateVersion7()), null,
                new { File = input.FileName, input.Sha256, report.Taken, report.AlreadyThere, report.Refused });
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
            carryOut.Settle();
        }

        return report;
    }

    /// <summary>A row that cannot be read refuses the other rows of its event too.</summary>
    private List<ReorganizationDraft> Sound(List<ReorganizationRow> read)
    {
        foreach (var alone in read.Where(r => r.Faults.Count > 0))
        {
            faults[alone.Line.Row] = string.Join(' ', alone.Faults);
        }

        var drafts = ReorganizationDraft.Of(read.Where(r => r.Number.Length > 0 && r.EffectiveOn is not null)
            .Select(r => (r.Number, r.DecidedOn, r.EffectiveOn!.Value, r.Line))); // looked at a line above
        foreach (var (broken, row) in drafts.Select(d => (d, d.Lines.FirstOrDefault(l => faults.ContainsKey(l.Row)))).Where(p => p.Item2 is not null))
        {
            foreach (var other in broken.Lines.Where(l => !faults.ContainsKey(l.Row)))
            {
                faults[other.Row] = $"Dòng {row!.Row} của cùng việc này có lỗi nên cả việc không nhận."; // not null by the filter
            }
        }

        return drafts.Where(d => !d.Lines.Any(l => faults.ContainsKey(l.Row))).ToList();
    }

    /// <summary>Every line of a refused event is told: its own reason, or the row that has one.</summary>
    private static IEnumerable<(int Row, string Why)> Reasons(RefusedDraft refused)
    {
        var own = refused.Reasons.ToLookup(r => r.Row, r => r.Refusal.Message);
        var first = refused.Reasons[0];
        return refused.Draft.Lines.Select(l => (l.Row, own.Contains(l.Row)
            ? string.Join(' ', own[l.Row])
            : $"Cả việc không nhận vì dòng {first.Row}: {first.Refusal.Message}"));
    }
}
