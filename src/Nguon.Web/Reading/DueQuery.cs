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
        var rows = await Soonest(reach.Dossiers.AsNoTracking().Open().Where(d => d.DueOn <= horizon || d.SideOn <= horizon || d.LapsesOn <= horizon))
            .Join(db.People, d => d.PersonId, p => p.Id, (d, p) => new { d.Id, d.CellId, d.Stage, d.WaitsForId, d.OpenClocks, p.FullName, p.BornOn, p.Hamlet, p.OtherName })
            .Take(Most + 1).ToListAsync(ct);
        var unasked = await UnaskedAsync([.. rows.Where(r => r.OpenClocks.Any(clock => IsForSlips(clock, today))).Select(r => r.Id)], ct);
        var clocks = rows.Take(Most).SelectMany(r => r.OpenClocks.Where(c => c.On <= horizon)
            .Select(c => new DueRow(r.Id, r.FullName, r.BornOn, tree.PathTo(r.CellId), r.Stage, c.Kind, c.On, c.Kind.IsLapse(), r.WaitsForId is { } w ? tree.Find(w)?.OrganName ?? "" : "") { Place = c.Place, Hamlet = r.Hamlet, OtherName = r.OtherName, NeedsSlips = IsForSlips(c, today) && unasked.Contains(r.Id) }));
        return new DueView(today, horizon, clocks.OrderBy(c => c.On).ToList(), rows.Count > Most)
        {
            Groups = await GroupsAsync(horizon, tree, ct),
        };
    }

    /// <summary>From month 11 of the probation on the opinions of the residence and the mass organisations are asked for (practice.md 1.2 #23).</summary>
    private static bool IsForSlips(OpenClock clock, DateOnly today) =>
        clock.Kind == ClockKind.RecognitionMeeting || (clock.Kind == ClockKind.Probation && clock.On.AddMonths(-1) <= today);

    private async Task<HashSet<Guid>> UnaskedAsync(List<Guid> dossiers, CancellationToken ct) =>
        [.. await db.Dossiers.Where(d => dossiers.Contains(d.Id)
            && !d.Steps.Any(s => s.Kind == StepKind.RecognitionOpinionSummary && !d.Steps.Any(c => c.CorrectsStepId == s.Id))).Select(d => d.Id).ToListAsync(ct)];

    private static IQueryable<AdmissionDossier> Soonest(IQueryable<AdmissionDossier> dossiers)
    {
        var far = DateOnly.MaxValue;
        return dossiers.OrderBy(d => (d.DueOn ?? far) <= (d.SideOn ?? far)
            ? (d.DueOn ?? far) <= (d.LapsesOn ?? far) ? d.DueOn : d.LapsesOn
            : (d.SideOn ?? far) <= (d.LapsesOn ?? far) ? d.SideOn : d.LapsesOn).ThenBy(d => d.Id);
    }

    // Counted over all dossiers in reach, also where the list is cut; probation is no time to act in.
    private async Task<IReadOnlyList<DueGroup>> GroupsAsync(DateOnly horizon, OrganizationTree tree, CancellationToken ct)
    {
        var counted = await CountedAsync(horizon, ct);
        var roots = reach.User.Grants.Select(g => g.OrganizationId).ToHashSet();
        return [.. counted.GroupBy(one => (Unit: UnitOf(one.CellId), one.Kind, By: one.WaitsForId is { } waits ? tree.Find(waits)?.OrganName ?? "" : ""))
            .Select(same => new DueGroup(same.Key.Unit, same.Key.Kind, same.Key.By, same.Where(one => one.IsLate).Sum(one => one.Count), same.Where(one => !one.IsLate).Sum(one => one.Count)))
            .OrderBy(group => Domain.Text.VietnameseText.SortUnit(group.Unit), StringComparer.Ordinal).ThenBy(group => group.Kind)];

        // The unit right below the user's own, on the way to the cell.
        string UnitOf(Guid cell) => tree.Upward(cell).TakeWhile(v => !roots.Contains(v.OrganizationId)).LastOrDefault()?.Name ?? tree.Find(cell)?.Name ?? "";
    }

    // A dossier counts once for each step of its own, however many places it asked; lapsing papers are no duty.
    private async Task<List<CountedDuty>> CountedAsync(DateOnly horizon, CancellationToken ct)
    {
        var today = reach.Today;
        var running = await reach.Dossiers.AsNoTracking().Open().Where(d => d.DueOn <= horizon || d.SideOn <= horizon)
            .Select(d => new { d.CellId, d.WaitsForId, d.OpenClocks }).ToListAsync(ct);
        return [.. running.SelectMany(d => d.OpenClocks.Where(clock => clock.On <= horizon && !clock.Kind.IsLapse() && (clock.Kind != ClockKind.Probation || clock.On >= today))
                .GroupBy(clock => clock.Kind).Select(same => (d.CellId, Kind: same.Key, d.WaitsForId, IsLate: same.Min(clock => clock.On) < today)))
            .GroupBy(duty => duty).Select(same => new CountedDuty(same.Key.CellId, same.Key.Kind, same.Key.WaitsForId, same.Key.IsLate, same.Count()))];
    }

    private sealed record CountedDuty(Guid CellId, ClockKind Kind, Guid? WaitsForId, bool IsLate, int Count);
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
    Guid DossierId, string Name, DateOnly? BornOn, string Unit, DossierStage Stage, ClockKind Kind, DateOnly On, bool IsLapse, string WaitsFor)
{
    /// <summary>The place asked, for a verification; empty otherwise.</summary>
    public string Place { get; init; } = "";

    public string Hamlet { get; init; } = "";

    /// <summary>Tên thường gọi.</summary>
    public string OtherName { get; init; } = "";

    /// <summary>True when it is time to ask for the opinions on a probationer, and no summary of them (12-KNĐ) is there.</summary>
    public bool NeedsSlips { get; init; }
}
