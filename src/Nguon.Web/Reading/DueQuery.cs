using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Admission;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Web.Reading;

/// <summary>Clocks that run: what falls due, what is late, which papers lose their validity; derived from the dossiers, never stored apart.</summary>
internal sealed class DueQuery(AppDb db, Reach reach, OrganizationTrees trees)
{
    /// <summary>Most rows of one board; the rest is counted.</summary>
    public const int Most = 300;

    public async Task<DueView> WithinAsync(int days, CancellationToken ct)
    {
        var today = reach.Today;
        var horizon = today.AddDays(days);
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
        return new DueView(today, days, clocks.OrderBy(c => c.On).ToList(), rows.Count > Most);
    }
}

/// <summary>The board of clocks on a day.</summary>
public sealed record DueView(DateOnly Today, int Days, IReadOnlyList<DueRow> Rows, bool IsCut)
{
    public IEnumerable<DueRow> Late => Rows.Where(r => !r.IsLapse && r.On < Today && r.Kind != ClockKind.Probation);

    public IEnumerable<DueRow> Lapsed => Rows.Where(r => r.IsLapse && r.On < Today);

    public IEnumerable<DueRow> Coming => Rows.Where(r => r.On >= Today || r.Kind == ClockKind.Probation);
}

/// <summary>One clock of one dossier; <c>On</c> is its last day.</summary>
public sealed record DueRow(
    Guid DossierId, string Name, DateOnly? BornOn, string Unit, DossierStage Stage, ClockKind Kind, DateOnly On, bool IsLapse, string WaitsFor);
