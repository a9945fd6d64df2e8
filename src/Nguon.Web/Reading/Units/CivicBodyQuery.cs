using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Organizations;
using Nguon.Domain.People;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Web.Reading;

/// <summary>Đoàn thể, trường, doanh nghiệp, trung tâm chính trị of the reader's units on a day, with what each party organisation is to them.</summary>
internal sealed class CivicBodyQuery(AppDb db, Reach reach, PathsOnDay paths)
{
    /// <summary>All in reach, or those tied to one unit, to what it took over, and to what stands below it.</summary>
    public async Task<IReadOnlyList<CivicBodyView>> OnAsync(Guid? unit, DateOnly day, CancellationToken ct)
    {
        var ties = InReach().InForceOn(day);
        return await OfTiesAsync(unit is not { } top ? ties : Under(ties, db.OrganizationAncestry.InForceOn(day).Where(a => a.AncestorId == top).Select(a => a.DescendantId), day), day, ct);
    }

    /// <summary>Those tied to the unit itself or to what it took over.</summary>
    public Task<IReadOnlyList<CivicBodyView>> OfAsync(Guid unit, DateOnly day, CancellationToken ct) =>
        OfTiesAsync(Under(InReach().InForceOn(day), db.Organizations.Where(o => o.Id == unit).Select(o => o.Id), day), day, ct);

    private IQueryable<CivicTie> Under(IQueryable<CivicTie> ties, IQueryable<Guid> units, DateOnly day)
    {
        var former = db.OrganizationHeirs.InForceOn(day).Where(h => units.Contains(h.HeirId)).Select(h => h.FormerId);
        return ties.Where(t => units.Contains(t.OrganizationId) || former.Contains(t.OrganizationId));
    }

    private async Task<IReadOnlyList<CivicBodyView>> OfTiesAsync(IQueryable<CivicTie> ties, DateOnly day, CancellationToken ct)
    {
        var ids = await ties.Select(t => t.BodyId).Distinct().ToListAsync(ct);
        return ids.Count == 0 ? [] : await ViewsAsync(await db.CivicBodyVersions.AsNoTracking().InForceOn(day).Where(v => ids.Contains(v.BodyId)).ToListAsync(ct), day, ct);
    }

    /// <summary>One body on the day, or as it was last; null when absent or out of reach.</summary>
    public async Task<CivicBodyView?> FindAsync(Guid id, DateOnly day, CancellationToken ct)
    {
        var versions = await InReach().AnyAsync(t => t.BodyId == id, ct) ? await HistoryAsync(id, ct) : [];
        if (versions.Count == 0)
        {
            return null;
        }

        return (await ViewsAsync([versions.InForceOn(day).LastOrDefault() ?? versions[^1]], day, ct))[0];
    }

    public async Task<IReadOnlyList<CivicBodyVersion>> HistoryAsync(Guid id, CancellationToken ct) =>
        await db.CivicBodyVersions.AsNoTracking().Where(v => v.BodyId == id).OrderBy(v => v.From).ToListAsync(ct);

    /// <summary>How many people the body proposed to the cells below the units it is tied to, people once (người).</summary>
    public async Task<int> ProposedAsync(CivicBodyView body, CancellationToken ct)
    {
        if (BodyOf(body.Kind) is not { } named)
        {
            return 0;
        }

        var units = body.Ties.Select(t => t.UnitId).ToList();
        var below = db.OrganizationAncestry.InForceOn(reach.Today).Where(a => units.Contains(a.AncestorId)).Select(a => a.DescendantId);
        return await db.Nominations.Where(n => n.Body == named && below.Contains(n.OrganizationId)).Select(n => n.PersonId).Distinct().CountAsync(ct);
    }

    /// <summary>Accounts that act for such a body at a unit it is tied to, for whoever keeps accounts there.</summary>
    public async Task<IReadOnlyList<string>> AccountsAsync(CivicBodyView body, CancellationToken ct)
    {
        var mine = await reach.OfTheseAsync(Power.ManageAccounts, [.. body.Ties.Select(t => t.UnitId).Distinct()], ct);
        var grants = db.AccountGrants.InForceOn(reach.Today).Where(g => mine.Contains(g.OrganizationId));
        var named = BodyOf(body.Kind) ?? IntroducingBodies.None;
        grants = body.Kind == CivicBodyKind.PoliticalCentre ? grants.Where(g => g.Role == AccountRole.PoliticalCentre) : grants.Where(g => g.Role == AccountRole.MassOrganization && g.Body == named);
        return await grants.Join(db.Users, g => g.AccountId, a => a.Id, (g, a) => a.DisplayName).Distinct().OrderBy(name => name).ToListAsync(ct);
    }

    /// <summary>The introducing body a kind stands for; null for those that propose nobody.</summary>
    private static IntroducingBodies? BodyOf(CivicBodyKind kind) => kind switch
    {
        CivicBodyKind.YouthUnion => IntroducingBodies.YouthUnion,
        CivicBodyKind.TradeUnion => IntroducingBodies.TradeUnion,
        CivicBodyKind.WomensUnion => IntroducingBodies.WomensUnion,
        CivicBodyKind.FarmersUnion => IntroducingBodies.FarmersUnion,
        CivicBodyKind.VeteransAssociation => IntroducingBodies.VeteransAssociation,
        CivicBodyKind.FatherlandFront => IntroducingBodies.FatherlandFront,
        _ => null,
    };

    private IQueryable<CivicTie> InReach()
    {
        var ties = db.CivicTies.AsNoTracking();
        if (reach.User.IsOperator)
        {
            return ties;
        }

        var mine = reach.UnitIds(Power.SeeTree);
        return ties.Where(t => mine.Contains(t.OrganizationId));
    }

    private async Task<IReadOnlyList<CivicBodyView>> ViewsAsync(IReadOnlyList<CivicBodyVersion> versions, DateOnly day, CancellationToken ct)
    {
        var ids = versions.Select(v => v.BodyId).ToList();
        var kinds = await db.CivicBodies.Where(b => ids.Contains(b.Id)).ToDictionaryAsync(b => b.Id, b => b.Kind, ct);
        var ties = await db.CivicTies.AsNoTracking().Where(t => ids.Contains(t.BodyId)).OrderBy(t => t.Kind).ThenBy(t => t.From).ToListAsync(ct);
        var shown = ties.Where(t => t.IsInForceOn(day)).ToList();
        var names = await paths.OfAsync(shown.Select(t => t.OrganizationId).ToHashSet(), day, ct);
        var gone = shown.Select(t => t.OrganizationId).Where(unit => !names.ContainsKey(unit)).ToList();
        var former = await db.OrganizationVersions.AsNoTracking().Where(v => gone.Contains(v.OrganizationId)).GroupBy(v => v.OrganizationId)
            .Select(g => g.OrderByDescending(v => v.From).First()).ToDictionaryAsync(v => v.OrganizationId, v => $"{v.FullName} (đơn vị cũ)", ct);
        var byBody = shown.ToLookup(t => t.BodyId, t => new CivicTieView(t.Id, t.OrganizationId, names.GetValueOrDefault(t.OrganizationId) ?? former.GetValueOrDefault(t.OrganizationId, ""), t.Kind, t.From));
        return [.. versions.Select(v => new CivicBodyView(v.BodyId, kinds[v.BodyId], v, [.. byBody[v.BodyId]])).OrderBy(v => v.Kind).ThenBy(v => v.Version.SearchName, StringComparer.Ordinal)];
    }
}

/// <summary>A body on a day.</summary>
internal sealed record CivicBodyView(Guid Id, CivicBodyKind Kind, CivicBodyVersion Version, IReadOnlyList<CivicTieView> Ties);

/// <summary>What a party organisation is to it.</summary>
internal sealed record CivicTieView(Guid Id, Guid UnitId, string Path, CivicTieKind Kind, DateOnly From);
