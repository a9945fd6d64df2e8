using Nguon.Domain.Organizations;

namespace Nguon.Domain.Admission;

/// <summary>Reads from the tree and the grants of a day which organs stand between a cell and the decision.</summary>
public static class ChainOfOrgans
{
    /// <summary>The chain of the cell for a power; without an authority when no grant was found.</summary>
    public static ProcedureChain Of(OrganizationTree tree, IEnumerable<AuthorityGrant> grantsOfTheDay, Guid cellId, DecisionPower power) =>
        Of(tree, tree.DecidingGrant(cellId, power, grantsOfTheDay), cellId);

    /// <summary>The chain of somebody over the age, on whom the committee directly under the Centre decides (rules.md 2.2); the usual one where it holds no such power.</summary>
    public static ProcedureChain UnderCentre(OrganizationTree tree, IReadOnlyCollection<AuthorityGrant> grantsOfTheDay, Guid cellId, DecisionPower power) =>
        Of(tree, tree.GrantUnderCentre(cellId, power, grantsOfTheDay) ?? tree.DecidingGrant(cellId, power, grantsOfTheDay), cellId);

    private static ProcedureChain Of(OrganizationTree tree, AuthorityGrant? grant, Guid cellId)
    {
        var between = tree.Upward(cellId).Skip(1).TakeWhile(v => v.OrganizationId != grant?.OrganizationId).ToList();
        var chain = WithCell(tree, cellId, between);
        return grant is not null && tree.Find(grant.OrganizationId) is { } authority ? WithAuthority(chain, grant, authority) : chain;
    }

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
