using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Activities;
using Nguon.Domain.Statistics;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Data;
using Nguon.Web.Reading;
using Nguon.Web.Tables;

namespace Nguon.Web.Features.Figures;

/// <summary>How a file of aggregates is to be taken.</summary>
internal sealed record ImportAggregatesInput(string FileName, string Sha256, bool IsCheckOnly, Func<TableRow, string, Task> OnRefusedAsync)
{
    /// <summary>Told each row that goes in.</summary>
    public Action<TableRow, AggregateLine>? OnTaken { get; init; }
}

/// <summary>What came of it, in rows.</summary>
internal sealed record ImportAggregatesReport(int Taken, int AlreadyThere, int Refused, IReadOnlyList<string> UnknownColumns);

/// <summary>Takes stated figures in; the same document stating another number later replaces the row, visibly.</summary>
internal sealed class ImportAggregates(AppDb db, Reach reach, UnitCodes codes, TimeProvider clock)
{
    private readonly Dictionary<(Guid, DateOnly, DateOnly, string, AxisKind?, string?, MeasureUnit), AggregateEntry> inFile = [];
    private int taken;
    private int alreadyThere;
    private int refused;

    public async Task<ImportAggregatesReport> RunAsync(TableFile table, ImportAggregatesInput input, CancellationToken ct)
    {
        var columns = new TableColumns(table.Headings, AggregateColumns.All, AggregateColumns.Required);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        foreach (var row in table.Rows())
        {
            var faults = row.Fault is { } fault ? new List<string> { fault } : [];
            var line = faults.Count == 0 ? AggregateLine.Read(columns, row, faults, codes.Book) : null;
            if (line is null || faults.Count > 0 || await TakeAsync(line, faults, ct) is false)
            {
                refused++;
                await input.OnRefusedAsync(row, string.Join(' ', faults));
            }
            else
            {
                input.OnTaken?.Invoke(row, line);
            }
        }

        var report = new ImportAggregatesReport(taken, alreadyThere, refused, columns.Unknown);
        if (!input.IsCheckOnly)
        {
            db.Log(reach.User.Act(clock), ActivityKind.AggregatesImported, new LogSubject(Guid.CreateVersion7()), null,
                new { File = input.FileName, input.Sha256, report.Taken, report.AlreadyThere, report.Refused });
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
        }

        return report;
    }

    private async Task<bool> TakeAsync(AggregateLine line, List<string> faults, CancellationToken ct)
    {
        if (await UnitAsync(line, ct) is not { } unit)
        {
            faults.Add($"Không tìm thấy tổ chức có mã «{line.Code}» trong phạm vi của đơn vị.");
            return false;
        }

        var entry = Entry(line, unit);
        var key = (unit, line.FirstDay, line.LastDay, line.Measure, line.Axis, line.Value, line.Unit);
        if (inFile.TryGetValue(key, out var twice) && twice.Source == entry.Source)
        {
            faults.Add(twice.Amount == entry.Amount ? "Dòng này có hai lần trong tệp." : "Cùng văn bản mà hai dòng ghi hai số khác nhau.");
            return false;
        }

        inFile[key] = entry;
        var known = await KnownAsync(entry, ct);
        if (known?.Amount == entry.Amount)
        {
            alreadyThere++;
            return true;
        }

        known?.RetractedAt = clock.NowUtc();
        db.Add(entry);
        taken++;
        return true;
    }

    /// <summary>What the same document stated before for the same unit, days and group.</summary>
    private Task<AggregateEntry?> KnownAsync(AggregateEntry entry, CancellationToken ct) => db.AggregateEntries.FirstOrDefaultAsync(
        e => e.OrganizationId == entry.OrganizationId && e.FirstDay == entry.FirstDay && e.LastDay == entry.LastDay && e.Measure == entry.Measure && e.Axis == entry.Axis
            && e.Value == entry.Value && e.Unit == entry.Unit && e.Source == entry.Source && e.RetractedAt == null, ct);

    /// <summary>The unit that had the code on the last day, else the last that had it before, else the first after.</summary>
    private async Task<Guid?> UnitAsync(AggregateLine line, CancellationToken ct)
    {
        var named = await db.OrganizationVersions.AsNoTracking().Where(v => v.Code == line.Code).OrderBy(v => v.From).ToListAsync(ct);
        var meant = named.InForceOn(line.LastDay).FirstOrDefault() ?? named.LastOrDefault(v => line.LastDay >= v.From) ?? named.FirstOrDefault();
        return meant is not null && await reach.MayAsync(Power.EditPeople, meant.OrganizationId, ct) ? meant.OrganizationId : null;
    }

    private AggregateEntry Entry(AggregateLine line, Guid unit) => new()
    {
        Id = Guid.CreateVersion7(),
        OrganizationId = unit,
        FirstDay = line.FirstDay,
        LastDay = line.LastDay,
        Measure = line.Measure,
        Axis = line.Axis,
        Value = line.Value,
        Amount = line.Amount,
        Unit = line.Unit,
        Source = line.Source,
        RecordedAt = clock.NowUtc(),
    };
}
