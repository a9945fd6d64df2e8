using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Admission;
using Nguon.Domain.Organizations;
using Nguon.Domain.Time;
using Nguon.Web.Data;

namespace Nguon.Web.Reading;

/// <summary>Which organs stand between a cell and the decision on a day: from the tree and the grants of that day.</summary>
internal sealed class ProcedureChains(AppDb db, OrganizationTrees trees)
{
    public async Task<ProcedureChain> OnAsync(Guid cellId, DateOnly day, DecisionPower power, CancellationToken ct)
    {
        var tree = await trees.OnAsync(db, day, ct);
        var grant = tree.DecidingGrant(cellId, power, await trees.GrantsOnAsync(db, day, ct));
        var between = tree.Upward(cellId).Skip(1).TakeWhile(v => v.OrganizationId != grant?.OrganizationId).ToList();
        var chain = WithCell(tree, cellId, between);
        return grant is not null && tree.Find(grant.OrganizationId) is { } authority
            ? WithAuthority(chain, grant, authority) with { Since = await SinceAsync(cellId, authority.OrganizationId, day, ct) }
            : chain;
    }

    /// <summary>First day the cell stood under the deciding unit with as many levels between.</summary>
    private Task<DateOnly?> SinceAsync(Guid cellId, Guid authorityId, DateOnly day, CancellationToken ct) =>
        db.OrganizationAncestry.InForceOn(day).Where(a => a.DescendantId == cellId && a.AncestorId == authorityId)
            .Select(a => (DateOnly?)a.From).FirstOrDefaultAsync(ct);

    private static ProcedureChain WithCell(OrganizationTree tree, Guid cellId, List<OrganizationVersion> between)
    {
        var cell = tree.Find(cellId);
        var committee = between.Find(v => v.Kind is OrganizationKind.BasePartyOrganization or OrganizationKind.SubordinateBaseOrganization);
        return new ProcedureChain
        {
            CellId = cellId,
            CellName = cell?.Name ?? "",
            HasCellCommittee = cell?.HasCellCommittee ?? false,
            SubBaseId = between.Find(v => v.Kind == OrganizationKind.SubBasePartyOrganization)?.OrganizationId,
            BaseId = committee?.OrganizationId,
            BaseMembers = committee?.CommitteeMembers,
            SealId = tree.SealFor(cellId)?.OrganizationId,
        };
    }

    private static ProcedureChain WithAuthority(ProcedureChain chain, AuthorityGrant grant, OrganizationVersion authority) => chain with
    {
        AuthorityId = authority.OrganizationId,
        AuthorityName = authority.OrganName,
        Mode = grant.Mode,
        AuthorityMembers = grant.Mode == DecisionMode.WholeCommittee ? authority.CommitteeMembers : authority.StandingMembers,
        LegalBasis = grant.LegalBasis,
    };
}
