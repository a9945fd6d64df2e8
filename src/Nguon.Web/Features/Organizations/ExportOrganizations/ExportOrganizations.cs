using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Activities;
using Nguon.Domain.Organizations;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Data;
using Nguon.Web.Tables;

namespace Nguon.Web.Features.Organizations;

/// <summary>The units in force on a day as a list that an import takes again; parents before children, in official order; recorded.</summary>
internal sealed class ExportOrganizations(AppDb db, Reach reach, TimeProvider clock)
{
    public bool IsAllowed => reach.User.Has(Power.Export);

    /// <summary>The same as a file for the browser and the interface; null for whoever may not export.</summary>
    public async Task<ExportedUnits?> ToFileAsync(DateOnly? on, string? format, CancellationToken ct)
    {
        if (!IsAllowed)
        {
            return null;
        }

        var (day, asXlsx) = (on ?? reach.Today, string.Equals(format, "xlsx", StringComparison.OrdinalIgnoreCase));
        using var content = new MemoryStream();
        await using (var table = TableWriter.To(content, asXlsx))
        {
            await RunAsync(table, day, ct);
        }

        return new ExportedUnits(content.ToArray(), asXlsx ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" : "text/csv", $"to-chuc-{day:yyyy-MM-dd}.{(asXlsx ? "xlsx" : "csv")}");
    }

    /// <summary>How many were written. The highest units of whoever sees a part name their superior by its code.</summary>
    public async Task<int> RunAsync(ITableWriter table, DateOnly day, CancellationToken ct)
    {
        await table.WriteAsync(OrganizationColumns.Units);
        var units = IsAllowed ? await Shown(day).Select(v => new Listed(v.OrganizationId, v.ParentId, v.Code, v.Name, v.Kind, v.Block, v.BaseType, v.Area, v.OfficialOrder)).ToListAsync(ct) : [];
        var (ids, children) = (units.Select(u => u.Id).ToHashSet(), units.ToLookup(u => u.ParentId));
        var foundings = await FoundingsAsync(day, ct);
        var tops = units.FindAll(u => u.ParentId is not { } parent || !ids.Contains(parent));
        var superiors = await SuperiorsAsync(tops, day, ct);
        var written = 0;
        var open = new Stack<(Listed Unit, string Parent, DateOnly NotBefore)>(
            Ordered(tops).Reverse().Select(u => (u, u.ParentId is { } parent ? superiors.GetValueOrDefault(parent, "") : "", DateOnly.MinValue)));
        while (open.TryPop(out var at))
        {
            var founding = foundings[at.Unit.Id];
            var from = founding.From < at.NotBefore ? at.NotBefore : founding.From;
            await table.WriteAsync(Cells(at.Unit, at.Parent, from, founding));
            written++;
            foreach (var child in Ordered(children[at.Unit.Id]).Reverse())
            {
                open.Push((child, at.Unit.Code, from));
            }
        }

        db.Log(reach.User.Act(clock), ActivityKind.OrganizationsExported, new LogSubject(reach.User.AccountId), null, new { Rows = written, On = day });
        await db.SaveChangesAsync(ct);
        return written;
    }

    /// <summary>What the user may take along, not all that may be seen.</summary>
    private IQueryable<OrganizationVersion> Shown(DateOnly day)
    {
        var versions = db.OrganizationVersions.AsNoTracking().InForceOn(day);
        var mine = reach.UnitIds(Power.Export);
        return reach.User.IsOperator ? versions : versions.Where(v => mine.Contains(v.OrganizationId));
    }

    private async Task<Dictionary<Guid, string>> SuperiorsAsync(List<Listed> tops, DateOnly day, CancellationToken ct)
    {
        var above = tops.Select(v => v.ParentId).OfType<Guid>().Distinct().ToList();
        return above.Count == 0 ? [] : await db.OrganizationVersions.InForceOn(day).Where(v => above.Contains(v.OrganizationId)).ToDictionaryAsync(v => v.OrganizationId, v => v.Code, ct);
    }

    /// <summary>The first day of each unit of the list, with the decision that made it.</summary>
    private async Task<Dictionary<Guid, Founding>> FoundingsAsync(DateOnly day, CancellationToken ct)
    {
        var shown = Shown(day);
        var first = db.OrganizationVersions.Where(v => shown.Any(s => s.OrganizationId == v.OrganizationId) && !db.OrganizationVersions.Any(older => older.OrganizationId == v.OrganizationId && older.From < v.From));
        var rows = from v in first
                   join e in db.OrganizationEvents on v.EventId equals e.Id into events
                   from e in events.DefaultIfEmpty()
                   select new { v.OrganizationId, Founding = new Founding(v.From, e.DecisionNumber, e.DecidedOn) };
        return await rows.ToDictionaryAsync(r => r.OrganizationId, r => r.Founding, ct);
    }

    private static IEnumerable<Listed> Ordered(IEnumerable<Listed> units) =>
        units.OrderBy(u => u.Order).ThenBy(u => Domain.Text.VietnameseText.SortUnit(u.Name), StringComparer.Ordinal).ThenBy(u => u.Code, StringComparer.Ordinal);

    private static string[] Cells(Listed u, string parent, DateOnly from, Founding founding) =>
    [
        u.Code, u.Name, OrganizationCodes.Of(u.Kind), parent, u.Block ?? "", u.BaseType ?? "",
        TableDay.Write(from), "", founding.Number ?? "", TableDay.Write(founding.DecidedOn), u.Area ?? "",
        u.Order == 0 ? "" : u.Order.ToString(CultureInfo.InvariantCulture),
    ];

    /// <summary>What a line says of a unit; the country is read into these and no more.</summary>
    private sealed record Listed(Guid Id, Guid? ParentId, string Code, string Name, OrganizationKind Kind, string? Block, string? BaseType, string? Area, int Order);

    private sealed record Founding(DateOnly From, string? Number, DateOnly? DecidedOn);
}

/// <summary>A list of units as a file.</summary>
internal sealed record ExportedUnits(byte[] Bytes, string ContentType, string Name);
