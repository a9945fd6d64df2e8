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
        var versions = await ShownAsync(day, ct);
        var tree = new OrganizationTree(day, versions);
        var foundings = await FoundingsAsync(ct);
        var tops = versions.Where(v => v.ParentId is not { } parent || tree.Find(parent) is null).ToList();
        var superiors = await SuperiorsAsync(tops, day, ct);
        var written = 0;
        var open = new Stack<(OrganizationVersion Unit, string Parent, DateOnly NotBefore)>(
            Ordered(tops).Reverse().Select(v => (v, v.ParentId is { } parent ? superiors.GetValueOrDefault(parent, "") : "", DateOnly.MinValue)));
        while (open.TryPop(out var at))
        {
            var founding = foundings[at.Unit.OrganizationId];
            var from = founding.From < at.NotBefore ? at.NotBefore : founding.From;
            await table.WriteAsync(Cells(at.Unit, at.Parent, from, founding));
            written++;
            foreach (var child in Ordered(tree.ChildrenOf(at.Unit.OrganizationId)).Reverse())
            {
                open.Push((child, at.Unit.Code, from));
            }
        }

        db.Log(reach.User.Act(clock), ActivityKind.OrganizationsExported, new LogSubject(reach.User.AccountId), null, new { Rows = written, On = day });
        await db.SaveChangesAsync(ct);
        return written;
    }

    private async Task<List<OrganizationVersion>> ShownAsync(DateOnly day, CancellationToken ct)
    {
        var versions = db.OrganizationVersions.AsNoTracking().InForceOn(day);
        if (!reach.User.IsOperator)
        {
            var mine = reach.UnitIds(Power.SeeTree);
            versions = versions.Where(v => mine.Contains(v.OrganizationId));
        }

        return IsAllowed ? await versions.ToListAsync(ct) : [];
    }

    private async Task<Dictionary<Guid, string>> SuperiorsAsync(List<OrganizationVersion> tops, DateOnly day, CancellationToken ct)
    {
        var above = tops.Select(v => v.ParentId).OfType<Guid>().Distinct().ToList();
        return above.Count == 0 ? [] : await db.OrganizationVersions.InForceOn(day).Where(v => above.Contains(v.OrganizationId)).ToDictionaryAsync(v => v.OrganizationId, v => v.Code, ct);
    }

    private async Task<Dictionary<Guid, Founding>> FoundingsAsync(CancellationToken ct)
    {
        var first = db.OrganizationVersions.GroupBy(v => v.OrganizationId).Select(g => new { Id = g.Key, From = g.Min(v => v.From) });
        var rows = await (from f in first
                          join v in db.OrganizationVersions on new { f.Id, f.From } equals new { Id = v.OrganizationId, v.From }
                          join e in db.OrganizationEvents on v.EventId equals e.Id into events
                          from e in events.DefaultIfEmpty()
                          select new { f.Id, Founding = new Founding(f.From, e.DecisionNumber, e.DecidedOn) }).ToListAsync(ct);
        return rows.GroupBy(r => r.Id).ToDictionary(g => g.Key, g => g.First().Founding);
    }

    private static IEnumerable<OrganizationVersion> Ordered(IEnumerable<OrganizationVersion> units) =>
        units.OrderBy(v => v.OfficialOrder).ThenBy(v => Domain.Text.VietnameseText.SortUnit(v.Name), StringComparer.Ordinal).ThenBy(v => v.Code, StringComparer.Ordinal);

    private static string[] Cells(OrganizationVersion v, string parent, DateOnly from, Founding founding) =>
    [
        v.Code, v.Name, OrganizationCodes.Of(v.Kind), parent, v.Block ?? "", v.BaseType ?? "",
        TableDay.Write(from), "", founding.Number ?? "", TableDay.Write(founding.DecidedOn), v.Area ?? "",
        v.OfficialOrder == 0 ? "" : v.OfficialOrder.ToString(CultureInfo.InvariantCulture),
    ];

    private sealed record Founding(DateOnly From, string? Number, DateOnly? DecidedOn);
}

/// <summary>A list of units as a file.</summary>
internal sealed record ExportedUnits(byte[] Bytes, string ContentType, string Name);
