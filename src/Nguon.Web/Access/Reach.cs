using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Admission;
using Nguon.Domain.Organizations;
using Nguon.Domain.People;
using Nguon.Domain.Sessions;
using Nguon.Domain.Time;
using Nguon.Web.Data;

namespace Nguon.Web.Access;

/// <summary>The slice of the data this user may see and act on today; list, id, file, export and API all go through it.</summary>
internal sealed partial class Reach(AppDb db, OrganizationTrees trees, CurrentUserHolder holder, TimeProvider clock)
{
    public CurrentUser User => holder.User;

    public DateOnly Today => clock.TodayInVietnam();

    /// <summary>People the user may list and open; of whom was erased nothing is left to open, a merged record is opened with the one it is part of.</summary>
    public IQueryable<Person> People =>
        (Unbounded(Power.SeePeople) ? db.People : db.People.Where(p => UnitIds(Power.SeePeople).Contains(p.OrganizationId))).Where(p => p.ErasedOn == null && p.MergedIntoId == null);

    /// <summary>Dossiers the user may open: of the own branch, submitted to the own committee, or waiting for the province.</summary>
    public IQueryable<AdmissionDossier> Dossiers
    {
        get
        {
            if (Unbounded(Power.SeeDossiers) || IsEverything(User.UnitsWith(Power.SeeDossiers)))
            {
                return db.Dossiers;
            }

            var own = UnitIds(Power.SeeDossiers);
            if (!User.HasAny(Power.SeeSubmitted | Power.Consent))
            {
                return db.Dossiers.Where(d => own.Contains(d.CellId));
            }

            var submitted = UnitIds(Power.SeeSubmitted);
            var province = User.UnitsWith(Power.Consent);
            var provinces = UnitIds(Power.Consent);
            return db.Dossiers.Where(d => own.Contains(d.CellId)
                || (submitted.Contains(d.CellId) && d.Stage >= DossierStage.Submitted && province.Count == 0)
                || (provinces.Contains(d.CellId) && (d.NeedsProvincialConsent || province.Contains(d.WaitsForId!.Value)))); // null is never in a list
        }
    }

    /// <summary>Dossiers whose decision waits for a number at a văn thư of the deciding unit; number and kind only are shown.</summary>
    public IQueryable<AdmissionDossier> ToNumber
    {
        get
        {
            var units = User.UnitsWith(Power.NumberPapers);
            return db.Dossiers.Where(d => (d.Stage == DossierStage.Agreed || d.Stage == DossierStage.RecognitionAgreed || d.Stage == DossierStage.DeletionAgreed)
                && d.WaitsForId != null && units.Contains(d.WaitsForId.Value));
        }
    }

    /// <summary>Sessions of the units whose acts the user sees.</summary>
    public IQueryable<Session> Sessions =>
        Unbounded(Power.SeeDossiers)
            ? db.Sessions
            : db.Sessions.Where(s => UnitIds(Power.SeeDossiers | Power.SeeSubmitted).Contains(s.OrganizationId));

    /// <summary>People brought forward by the bodies the user speaks for, in their units; what became of them, without reasons.</summary>
    public IQueryable<Person> Introduced
    {
        get
        {
            var bodies = User.Grants.Aggregate(IntroducingBodies.None, (all, g) => all | g.Body);
            return db.People.Where(p => p.MergedIntoId == null && p.ErasedOn == null && (p.IntroducedBy & bodies) != IntroducingBodies.None && UnitIds(Power.SeeIntroduced).Contains(p.OrganizationId));
        }
    }

    /// <summary>People the user helps as a mentor today.</summary>
    public IQueryable<Person> Mentees
    {
        get
        {
            var mentor = User.PersonId ?? Guid.Empty;
            var today = Today;
            return db.People.Where(p => db.MentorAssignments.InForceOn(today).Any(a => a.MentorId == mentor && a.PersonId == p.Id));
        }
    }

    /// <summary>True when a role of the user with this power stands at or above the unit today.</summary>
    public Task<bool> MayAsync(Power power, Guid organizationId, CancellationToken ct) =>
        StandsAboveAsync(User.UnitsWith(power), organizationId, ct);

    /// <summary>True when one of these units stands at or above the unit today, or follows it; always true for the operator.</summary>
    public async Task<bool> StandsAboveAsync(IReadOnlyList<Guid> roots, Guid organizationId, CancellationToken ct)
    {
        if (User.IsOperator)
        {
            return true;
        }

        var tree = await trees.OnAsync(db, Today, ct);
        return tree.Upward(organizationId).Any(v => roots.Contains(v.OrganizationId))
            || (tree.Find(organizationId) is null && await IsFormerOfMineAsync(organizationId, roots, tree, ct));
    }

    /// <summary>Ids of units under the user's roles with any of these powers, and of the former units they succeed.</summary>
    public IQueryable<Guid> UnitIds(Power power) => UnitIdsUnder(User.UnitsWith(power));

    /// <summary>Ids of units under these today, and of the former units they succeed; says nothing about who may see them.</summary>
    public IQueryable<Guid> UnitIdsUnder(IReadOnlyList<Guid> roots) => IsEverything(roots) ? db.Organizations.Select(o => o.Id) : db.UnitIdsUnder(roots, Today);

    /// <summary>Until disposed, the questions of who answers for cells only are planned once for all cells; a wider user's are planned for his units. Null on SQLite too, which keeps none.</summary>
    public IDisposable? KeepPlans() => trees.Kept(Today) is { } tree && User.Grants.All(grant => tree.Find(grant.OrganizationId) is { } unit && unit.Kind.IsCell()) ? (db as PostgresAppDb)?.KeepPlans() : null;

    /// <summary>True when nothing stands beside these: a country is not listed to be looked into. With another top beside, units nobody follows could be its own.</summary>
    private bool IsEverything(IReadOnlyList<Guid> roots) => trees.Kept(Today) is { Count: > 0 } tree && tree.Roots.All(top => roots.Contains(top.OrganizationId));

    /// <summary>Former units whose work went on in units under the user's roles with any of these powers.</summary>
    public Task<List<Guid>> FormerUnitsAsync(Power power, CancellationToken ct)
    {
        var today = Today;
        return UnitIds(power).Where(id => !db.OrganizationAncestry.InForceOn(today).Any(a => a.DescendantId == id)).Distinct().ToListAsync(ct);
    }

    /// <summary>Which of these few units the user reaches: under a role today, or gone and followed only by such.</summary>
    public async Task<IReadOnlySet<Guid>> OfTheseAsync(Power power, IReadOnlyCollection<Guid> units, CancellationToken ct)
    {
        if (User.IsOperator || units.Count == 0)
        {
            return units.ToHashSet();
        }

        var today = Today;
        var own = await UnderRolesAsync(power, units, ct);
        var others = units.Where(unit => !own.Contains(unit)).ToList();
        var heirs = others.Count == 0 ? [] : await db.OrganizationHeirs.AsNoTracking().InForceOn(today).Where(h => others.Contains(h.FormerId)).ToListAsync(ct);
        var followed = await UnderRolesAsync(power, [.. heirs.Select(h => h.HeirId).Distinct()], ct);
        own.UnionWith(heirs.GroupBy(h => h.FormerId).Where(left => left.All(h => followed.Contains(h.HeirId))).Select(left => left.Key));
        return own;
    }

    private async Task<HashSet<Guid>> UnderRolesAsync(Power power, IReadOnlyCollection<Guid> units, CancellationToken ct)
    {
        var (roots, today) = (User.UnitsWith(power), Today);
        return units.Count == 0 ? [] : [.. await db.OrganizationAncestry.InForceOn(today).Where(a => units.Contains(a.DescendantId) && roots.Contains(a.AncestorId))
            .Select(a => a.DescendantId).ToListAsync(ct)];
    }

    private bool Unbounded(Power power) => User.IsOperator && User.Has(power);

    private async Task<bool> IsFormerOfMineAsync(Guid id, IReadOnlyList<Guid> roots, OrganizationTree tree, CancellationToken ct)
    {
        var heirs = await db.OrganizationHeirs.InForceOn(Today).Where(h => h.FormerId == id).Select(h => h.HeirId).ToListAsync(ct);
        return heirs.Count > 0 && heirs.TrueForAll(heir => tree.Upward(heir).Any(v => roots.Contains(v.OrganizationId)));
    }
}

/// <summary>Carries the user of this request from the gate to everything that asks.</summary>
internal sealed class CurrentUserHolder
{
    public CurrentUser User { get; set; } = CurrentUser.Nobody;
}
