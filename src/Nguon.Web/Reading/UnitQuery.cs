using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Admission;
using Nguon.Domain.Organizations;
using Nguon.Domain.People;
using Nguon.Domain.Statistics;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Web.Reading;

/// <summary>One unit on one day: what it was, who stands there, what it does about admission this year.</summary>
internal sealed class UnitQuery(AppDb db, Reach reach, OrganizationTrees trees, PostsQuery posts, FigureCounter figures)
{
    /// <summary>With its figures, for roles that see people; null when the unit is absent or out of reach.</summary>
    public async Task<UnitView?> OnAsync(Guid id, DateOnly day, CancellationToken ct) =>
        await PlaceAsync(id, day, ct) is { } place ? place with { Figures = reach.User.HasAny(Power.SeePeople) ? await FiguresAsync(place.Version, place.ShownOn, ct) : null } : null;

    /// <summary>The first of the account's own units whose people it sees, today; null when there is none or it has ended.</summary>
    public async Task<(OrganizationVersion Unit, UnitFigures Figures)?> OwnAsync(CancellationToken ct) =>
        reach.User.UnitsWith(Power.SeePeople) is [var own, ..] && (await trees.OnAsync(db, reach.Today, ct)).Find(own) is { } unit
            ? (unit, await FiguresAsync(unit, reach.Today, ct))
            : null;

    /// <summary>The unit, its past and its posts, without figures.</summary>
    public async Task<UnitView?> PlaceAsync(Guid id, DateOnly day, CancellationToken ct)
    {
        if (!await reach.MayAsync(Power.SeeTree, id, ct))
        {
            return null;
        }

        var around = await trees.AroundAsync(db, id, day, ct);
        var tree = around.Tree;
        var versions = await db.OrganizationVersions.AsNoTracking().Where(v => v.OrganizationId == id).OrderBy(v => v.From).ToListAsync(ct);
        var shown = tree.Find(id) ?? (day < versions[0].From ? versions[0] : versions[^1]);
        var at = tree.Find(id) is not null ? day : Nearest(shown, day);
        around = at == day ? around : await trees.AroundAsync(db, id, at, ct);
        tree = around.Tree;
        return new UnitView
        {
            Id = id,
            Day = day,
            ShownOn = at,
            Version = shown,
            ExistsOnDay = at == day,
            Path = tree.Find(id) is null ? shown.FullName : tree.PathTo(id),
            Versions = versions.Where(v => v.Until is null || v.From < v.Until).ToList(),
            Children = tree.ChildrenOf(id).ToList(),
            HasAggregates = await db.AggregateEntries.AnyAsync(a => a.OrganizationId == id, ct),
            Posts = [.. (await posts.OnAsync(id, at, ct)).Select(p => new UnitPost(p.Post.Post, p.Name, p.Post.From) { IsLeading = p.Rank < 2 })],
            Authority = AuthorityOf(id, around),
        };
    }

    /// <summary>The day of the version that is next to one on which the unit was not.</summary>
    private static DateOnly Nearest(OrganizationVersion shown, DateOnly day) => shown.From > day ? shown.From : shown.Until?.AddDays(-1) ?? day;

    private static UnitAuthority? AuthorityOf(Guid id, DayTree around) =>
        around.Tree.DecidingGrant(id, DecisionPower.Admission, around.Grants) is { } grant
            ? new UnitAuthority(around.Tree.Find(grant.OrganizationId)?.OrganName ?? "", grant.Mode, grant.LegalBasis)
            : null;

    private async Task<UnitFigures> FiguresAsync(OrganizationVersion unit, DateOnly day, CancellationToken ct)
    {
        var id = unit.OrganizationId;
        var below = db.OrganizationAncestry.InForceOn(day).Where(a => a.AncestorId == id).Select(a => a.DescendantId);
        var standings = await db.Standings.Where(s => s.RetractedAt == null && below.Contains(s.OrganizationId)).InForceOn(day)
            .GroupBy(s => s.Status).Select(g => new { Status = g.Key, Count = g.Count() }).ToListAsync(ct);
        int Of(params PersonStatus[] status) => standings.Where(s => status.Contains(s.Status)).Sum(s => s.Count);
        var (admitted, lastAdmission) = await AdmittedAsync(unit, day, ct);
        var (open, atAuthority, overdue) = await InFlightAsync(below, day, ct);
        return new UnitFigures(
            Of(PersonStatus.OfficialMember), Of(PersonStatus.ProbationaryMember), Of(PersonStatus.Sympathizer, PersonStatus.Applicant),
            open, overdue, admitted, lastAdmission)
        { Sympathizers = Of(PersonStatus.Sympathizer), AtAuthority = atAuthority };
    }

    /// <summary>The figure every page shows, with what former units left; so the list behind it has as many.</summary>
    private async Task<(int Admitted, DateOnly? Last)> AdmittedAsync(OrganizationVersion unit, DateOnly day, CancellationToken ct)
    {
        var place = new FigurePlace { Id = unit.OrganizationId, Code = unit.Code, Name = unit.Name, Day = day, RowsOf = unit.OrganizationId, RowsOn = day, IsCell = unit.Kind.IsCell() };
        var counted = await figures.CountAsync(new FigureAsked(place, MeasureCatalogue.Find("ket-nap")!, new DateOnly(day.Year, 1, 1), day), [], ct); // the catalogue has it
        var units = db.UnitIdsUnder([unit.OrganizationId], day);
        var last = await db.CountedFacts.Where(f => f.Kind == CountedFactKind.Admitted && f.RetractedAt == null && day >= f.From && units.Contains(f.OrganizationId)).MaxAsync(f => (DateOnly?)f.From, ct);
        return ((int)counted.Whole.Value, last);
    }

    private async Task<(int Open, int AtAuthority, int Overdue)> InFlightAsync(IQueryable<Guid> below, DateOnly day, CancellationToken ct)
    {
        var found = await db.Dossiers.Open().Where(d => below.Contains(d.CellId)).GroupBy(_ => 1).Select(all => new
        {
            Open = all.Count(d => d.Stage >= DossierStage.Preparing && d.Stage < DossierStage.Probation),
            AtAuthority = all.Count(d => d.Stage >= DossierStage.Submitted && d.Stage < DossierStage.Probation && d.Stage != DossierStage.ReturnedForCorrection),
            Overdue = all.Count(d => d.DueOn < day || d.SideOn < day),
        }).SingleOrDefaultAsync(ct);
        return found is null ? default : (found.Open, found.AtAuthority, found.Overdue);
    }
}

/// <summary>A unit's page.</summary>
public sealed record UnitView
{
    public required Guid Id { get; init; }
    public required DateOnly Day { get; init; }

    /// <summary>The day, or the last one on which the unit was, or its first when it is still to come.</summary>
    public required DateOnly ShownOn { get; init; }
    public required OrganizationVersion Version { get; init; }
    public required bool ExistsOnDay { get; init; }
    public required string Path { get; init; }
    public required IReadOnlyList<OrganizationVersion> Versions { get; init; }
    public required IReadOnlyList<OrganizationVersion> Children { get; init; }
    public required IReadOnlyList<UnitPost> Posts { get; init; }
    public UnitAuthority? Authority { get; init; }

    /// <summary>True when figures were entered for the unit without persons.</summary>
    public bool HasAggregates { get; init; }

    /// <summary>Null for roles that see no people.</summary>
    public UnitFigures? Figures { get; init; }
}

public sealed record UnitPost(PartyPost Post, string Name, DateOnly Since)
{
    /// <summary>Secretary, the one in charge, deputies.</summary>
    public bool IsLeading { get; init; }
}

public sealed record UnitAuthority(string OrganName, DecisionMode Mode, string LegalBasis);

/// <summary>All in người, below the unit on the day.</summary>
public sealed record UnitFigures(
    int Official, int Probationary, int Listed, int OpenDossiers, int Overdue, int AdmittedThisYear, DateOnly? LastAdmissionOn)
{
    /// <summary>Cảm tình Đảng.</summary>
    public int Sympathizers { get; init; }

    /// <summary>Dossiers submitted to the organ that decides, until the ceremony.</summary>
    public int AtAuthority { get; init; }
}
