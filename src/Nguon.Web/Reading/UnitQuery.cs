using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Admission;
using Nguon.Domain.Organizations;
using Nguon.Domain.People;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Web.Reading;

/// <summary>One unit on one day: what it was, who stands there, what it does about admission this year.</summary>
internal sealed class UnitQuery(AppDb db, Reach reach, OrganizationTrees trees, PostsQuery posts)
{
    /// <summary>With its figures, for roles that see people; null when the unit is absent or out of reach.</summary>
    public async Task<UnitView?> OnAsync(Guid id, DateOnly day, CancellationToken ct) =>
        await PlaceAsync(id, day, ct) is { } place ? place with { Figures = reach.User.HasAny(Power.SeePeople) ? await FiguresAsync(id, day, ct) : null } : null;

    /// <summary>The unit, its past and its posts, without figures.</summary>
    public async Task<UnitView?> PlaceAsync(Guid id, DateOnly day, CancellationToken ct)
    {
        if (!await reach.MayAsync(Power.SeeTree, id, ct))
        {
            return null;
        }

        var tree = await trees.OnAsync(db, day, ct);
        var versions = await db.OrganizationVersions.AsNoTracking().Where(v => v.OrganizationId == id).OrderBy(v => v.From).ToListAsync(ct);
        var shown = tree.Find(id) ?? versions[^1];
        return new UnitView
        {
            Id = id,
            Day = day,
            Version = shown,
            ExistsOnDay = tree.Find(id) is not null,
            Path = tree.Find(id) is null ? shown.Name : tree.PathTo(id),
            Versions = versions.Where(v => v.Until is null || v.From < v.Until).ToList(),
            Children = tree.ChildrenOf(id).ToList(),
            Events = await EventsAsync(id, ct),
            Posts = [.. (await posts.OnAsync(id, day, ct)).Select(p => new UnitPost(p.Post.Post, p.Name, p.Post.From))],
            Authority = tree.DecidingGrant(id, DecisionPower.Admission, await trees.GrantsOnAsync(db, day, ct)) is { } grant
                ? new UnitAuthority(tree.Find(grant.OrganizationId)?.OrganName ?? "", grant.Mode, grant.LegalBasis)
                : null,
        };
    }

    private async Task<UnitFigures> FiguresAsync(Guid id, DateOnly day, CancellationToken ct)
    {
        var below = db.OrganizationAncestry.InForceOn(day).Where(a => a.AncestorId == id).Select(a => a.DescendantId);
        var standings = await db.Standings.Where(s => s.RetractedAt == null && below.Contains(s.OrganizationId)).InForceOn(day)
            .GroupBy(s => s.Status).Select(g => new { Status = g.Key, Count = g.Count() }).ToListAsync(ct);
        int Of(params PersonStatus[] status) => standings.Where(s => status.Contains(s.Status)).Sum(s => s.Count);
        var (admitted, lastAdmission) = await AdmittedAsync(below, day, ct);
        var (open, overdue) = await InFlightAsync(below, day, ct);
        return new UnitFigures(
            Of(PersonStatus.OfficialMember), Of(PersonStatus.ProbationaryMember), Of(PersonStatus.Sympathizer, PersonStatus.Applicant),
            open, overdue, admitted, lastAdmission);
    }

    private async Task<(int Admitted, DateOnly? Last)> AdmittedAsync(IQueryable<Guid> below, DateOnly day, CancellationToken ct)
    {
        var yearStart = new DateOnly(day.Year, 1, 1);
        var records = db.AdmissionRecords.Where(r => r.RetractedAt == null && !r.IsAnnulled && r.DecidedOn <= day && below.Contains(r.OrganizationId));
        return (await records.CountAsync(r => r.DecidedOn >= yearStart, ct), await records.MaxAsync(r => (DateOnly?)r.DecidedOn, ct));
    }

    private async Task<(int Open, int Overdue)> InFlightAsync(IQueryable<Guid> below, DateOnly day, CancellationToken ct)
    {
        var dossiers = db.Dossiers.Open().Where(d => below.Contains(d.CellId));
        var open = await dossiers.CountAsync(d => d.Stage >= DossierStage.Preparing && d.Stage < DossierStage.Probation, ct);
        return (open, await dossiers.CountAsync(d => d.DueOn < day, ct));
    }

    /// <summary>Everything that was ever decided about the unit, also what was corrected or undone since.</summary>
    private async Task<IReadOnlyList<OrganizationEvent>> EventsAsync(Guid id, CancellationToken ct)
    {
        var versions = db.OrganizationVersions.IgnoreQueryFilters().Where(v => v.OrganizationId == id);
        var made = await versions.Where(v => v.EventId != null).Select(v => v.EventId!.Value) // not null by the filter
            .Union(versions.Where(v => v.EndEventId != null).Select(v => v.EndEventId!.Value)) // not null by the filter
            .Union(db.OrganizationSuccessions.IgnoreQueryFilters().Where(s => s.PredecessorId == id || s.SuccessorId == id).Select(s => s.EventId)).ToListAsync(ct);
        return await db.OrganizationEvents.AsNoTracking().Where(e => made.Contains(e.Id) || (e.ReplacesId != null && made.Contains(e.ReplacesId.Value)))
            .OrderBy(e => e.EffectiveOn).ThenBy(e => e.RecordedAt).ThenBy(e => e.Sequence).ToListAsync(ct);
    }
}

/// <summary>A unit's page.</summary>
public sealed record UnitView
{
    public required Guid Id { get; init; }
    public required DateOnly Day { get; init; }
    public required OrganizationVersion Version { get; init; }
    public required bool ExistsOnDay { get; init; }
    public required string Path { get; init; }
    public required IReadOnlyList<OrganizationVersion> Versions { get; init; }
    public required IReadOnlyList<OrganizationVersion> Children { get; init; }
    public required IReadOnlyList<OrganizationEvent> Events { get; init; }
    public required IReadOnlyList<UnitPost> Posts { get; init; }
    public UnitAuthority? Authority { get; init; }

    /// <summary>Null for roles that see no people.</summary>
    public UnitFigures? Figures { get; init; }
}

public sealed record UnitPost(PartyPost Post, string Name, DateOnly Since);

public sealed record UnitAuthority(string OrganName, DecisionMode Mode, string LegalBasis);

/// <summary>All in người, below the unit on the day.</summary>
public sealed record UnitFigures(
    int Official, int Probationary, int Listed, int OpenDossiers, int Overdue, int AdmittedThisYear, DateOnly? LastAdmissionOn)
{
    public int Members => Official + Probationary;
}
