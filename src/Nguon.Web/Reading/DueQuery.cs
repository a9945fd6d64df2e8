using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Admission;
using Nguon.Domain.Organizations;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Web.Reading;

/// <summary>Clocks that run: what falls due, what is late, which papers lose their validity; derived from the dossiers, never stored apart.</summary>
internal sealed class DueQuery(AppDb db, Reach reach, OrganizationTrees trees, RulesOfTheDay rules)
{
    /// <summary>Most rows of one board; the rest is counted.</summary>
    public const int Most = 300;

    public Task<DueView> WithinAsync(int days, CancellationToken ct) => UntilAsync(reach.Today.AddDays(days), ct);

    /// <summary>What falls due in so many working days.</summary>
    public Task<DueView> WithinWorkingDaysAsync(int days, CancellationToken ct) => UntilAsync(rules.Calendar.AddWorkingDays(reach.Today, days), ct);

    private async Task<DueView> UntilAsync(DateOnly horizon, CancellationToken ct)
    {
        var today = reach.Today;
        var tree = await trees.OnAsync(db, today, ct);
        var rows = await reach.Dossiers.AsNoTracking().Open()
            .Where(d => d.DueOn <= horizon || d.LapsesOn <= horizon)
            .Join(db.People, d => d.PersonId, p => p.Id, (d, p) => new { Dossier = d, p.FullName, p.BornOn })
            .OrderBy(r => r.Dossier.DueOn == null || (r.Dossier.LapsesOn != null && r.Dossier.LapsesOn < r.Dossier.DueOn) ? r.Dossier.LapsesOn : r.Dossier.DueOn)
            .Select(r => new
            {
                r.Dossier.Id, r.Dossier.PersonId, r.Dossier.CellId, r.Dossier.Stage, r.Dossier.WaitsForId,
                r.Dossier.DueKind, r.Dossier.DueOn, r.Dossier.LapseKind, r.Dossier.LapsesOn, r.FullName, r.BornOn,
            })
            .Take(Most + 1).ToListAsync(ct);
        var clocks = rows.Take(Most).SelectMany(r => new[] { (Kind: r.DueKind, On: r.DueOn, IsLapse: false), (Kind: r.LapseKind, On: r.LapsesOn, IsLapse: true) }
            .Where(c => c is { Kind: not null, On: not null } && c.On <= horizon)
            .Select(c => new DueRow(r.Id, r.FullName, r.BornOn, tree.PathTo(r.CellId), r.Stage, c.Kind!.Value, c.On!.Value, // filtered just above
                c.IsLapse, r.WaitsForId is { } w ? tree.Find(w)?.OrganName ?? "" : "")));
        return new DueView(today, horizon, clocks.OrderBy(c => c.On).ToList(), rows.Count > Most)
        {
            Groups = await GroupsAsync(horizon, tree, ct),
        };
    }

    // Counted over all dossiers in reach, also where the list is cut; probation is no time to act in.
    private async Task<IReadOnlyList<DueGroup>> GroupsAsync(DateOnly horizon, OrganizationTree tree, CancellationToken ct)
    {
        var today = reach.Today;
        var counted = await reach.Dossiers.AsNoTracking().Open()
            .Where(d => d.DueOn <= horizon && d.DueKind != null && (d.DueKind != ClockKind.Probation || d.DueOn >= today))
            .GroupBy(d => new { d.CellId, d.DueKind, d.WaitsForId, IsLate = d.DueOn < today })
            .Select(g => new { g.Key.CellId, g.Key.DueKind, g.Key.WaitsForId, g.Key.IsLate, Count = g.Count() }).ToListAsync(ct);
        var roots = reach.User.Grants.Select(g => g.OrganizationId).ToHashSet();
        return [.. counted.GroupBy(one => (Unit: UnitOf(one.CellId), Kind: one.DueKind.GetValueOrDefault(), By: one.WaitsForId is { } waits ? tree.Find(waits)?.OrganName ?? "" : ""))
            .Select(same => new DueGroup(same.Key.Unit, same.Key.Kind, same.Key.By, same.Where(one => one.IsLate).Sum(one => one.Count), same.Where(one => !one.IsLate).Sum(one => one.Count)))
            .OrderBy(group => Domain.Text.VietnameseText.SortUnit(group.Unit), StringComparer.Ordinal).ThenBy(group => group.Kind)];

        // The unit right below the user's own, on the way to the cell.
        string UnitOf(Guid cell) => tree.Upward(cell).TakeWhile(v => !roots.Contains(v.OrganizationId)).LastOrDefault()?.Name ?? tree.Find(cell)?.Name ?? "";
    }
}

/// <summary>The board of clocks on a day.</summary>
public sealed record DueView(DateOnly Today, DateOnly Horizon, IReadOnlyList<DueRow> Rows, bool IsCut)
{
    /// <summary>By unit and step, with who acts; the steps of one unit below each other.</summary>
    public IReadOnlyList<DueGroup> Groups { get; init; } = [];

    public IEnumerable<DueRow> Late => Rows.Where(r => !r.IsLapse && r.On < Today && r.Kind != ClockKind.Probation);

    public IEnumerable<DueRow> Lapsed => Rows.Where(r => r.IsLapse && r.On < Today);

    public IEnumerable<DueRow> Coming => Rows.Where(r => r.On >= Today || r.Kind == ClockKind.Probation);
}

/// <summary>Dossiers of one unit whose step of one kind is late or falls due (hồ sơ).</summary>
public sealed record DueGroup(string Unit, ClockKind Kind, string WaitsFor, int Late, int Coming);

/// <summary>One clock of one dossier; <c>On</c> is its last day.</summary>
public sealed record DueRow(
    Guid DossierId, string Name, DateOnly? BornOn, string Unit, DossierStage Stage, ClockKind Kind, DateOnly On, bool IsLapse, string WaitsFor);
