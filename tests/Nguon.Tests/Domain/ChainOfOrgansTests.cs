using Nguon.Domain.Admission;
using Nguon.Domain.Organizations;
using static Nguon.Tests.Domain.Way;

namespace Nguon.Tests.Domain;

/// <summary>Which organs stand between a cell and the decision (rules.md 2.2, 14.14): read from the tree and the grants of the day, never from the kind of the unit alone.</summary>
public sealed class ChainOfOrgansTests
{
    private static readonly Guid Section = new("00000000-0000-0000-0000-0000000000d2");
    private static readonly Guid Province = new("00000000-0000-0000-0000-0000000000e1");

    private static readonly OrganizationVersion[] Units =
    [
        Unit(Province, null, OrganizationKind.ProvincialCommittee, "Ban Thường vụ Tỉnh ủy", hasSeal: true),
        Unit(City, Province, OrganizationKind.AboveBaseOrganization, "Ban Thường vụ Thành ủy", hasSeal: true, committee: 41, standing: 13),
        Unit(Base, City, OrganizationKind.BasePartyOrganization, "Đảng ủy phường", hasSeal: true, committee: 15, standing: 5),
        Unit(Section, Base, OrganizationKind.SubBasePartyOrganization, "Đảng ủy bộ phận"),
        Unit(Cell, Section, OrganizationKind.PartyCell, "Chi bộ", hasCellCommittee: true),
    ];

    [Fact]
    public void The_city_decides_through_its_standing_committee_and_everything_below_it_is_asked_first()
    {
        var chain = Chain(Units, Grant(City, DecisionMode.StandingCommittee), Grant(Province, DecisionMode.StandingCommittee));

        Assert.Equal((Cell, "Chi bộ", true), (chain.CellId, chain.CellName, chain.HasCellCommittee));
        Assert.Equal((Section, Base, 15, Base), (chain.SubBaseId, chain.BaseId, chain.BaseMembers, chain.SealId));
        Assert.Equal((City, "Ban Thường vụ Thành ủy", DecisionMode.StandingCommittee, 13), (chain.AuthorityId, chain.AuthorityName, chain.Mode, chain.AuthorityMembers));
        Assert.Equal("QĐ phân cấp", chain.LegalBasis);
    }

    [Fact]
    public void A_whole_committee_votes_with_all_its_members() =>
        Assert.Equal(41, Chain(Units, Grant(City, DecisionMode.WholeCommittee)).AuthorityMembers);

    [Fact]
    public void A_base_committee_that_was_given_the_power_decides_itself_and_writes_no_resolution_upward()
    {
        var chain = Chain(Units, Grant(City, DecisionMode.StandingCommittee), Grant(Base, DecisionMode.WholeCommittee));

        Assert.Equal((Base, null, null), (chain.AuthorityId, chain.BaseId, chain.BaseMembers));
        Assert.Equal((Section, 15), (chain.SubBaseId, chain.AuthorityMembers));
    }

    [Fact]
    public void On_somebody_over_the_age_the_committee_under_the_Centre_decides_and_those_below_are_asked_first()
    {
        AuthorityGrant[] grants = [Grant(City, DecisionMode.StandingCommittee), Grant(Province, DecisionMode.StandingSecretariatPlusHeads)];
        var tree = new OrganizationTree(Day("1/8/2025"), Units);

        var above = ChainOfOrgans.UnderCentre(tree, grants, Cell, DecisionPower.Admission);
        var ordinary = ChainOfOrgans.UnderCentre(tree, grants[..1], Cell, DecisionPower.Admission);

        Assert.Equal((Province, Base, Section, DecisionMode.StandingSecretariatPlusHeads), (above.AuthorityId, above.BaseId, above.SubBaseId, above.Mode));
        Assert.Equal(Chain(Units, grants), ordinary);
    }

    [Fact]
    public void A_power_to_recognise_is_no_power_to_admit() =>
        Assert.Null(Chain(Units, Grant(City, DecisionMode.StandingCommittee, DecisionPower.Recognition)).AuthorityId);

    [Fact]
    public void Without_a_grant_no_authority_is_guessed_and_the_organs_are_still_named()
    {
        var chain = Chain(Units);

        Assert.Equal((null, "", null, null), (chain.AuthorityId, chain.AuthorityName, chain.Mode, chain.LegalBasis));
        Assert.Equal((Section, Base), (chain.SubBaseId, chain.BaseId));
    }

    [Fact]
    public void A_cell_straight_under_the_city_has_no_organ_between_and_a_cell_of_another_day_none_at_all()
    {
        var straight = Chain([.. Units.Take(2), Unit(Cell, City, OrganizationKind.BasePartyCell, "Chi bộ cơ sở")], Grant(City, DecisionMode.StandingCommittee));
        var gone = Chain(Units[..3], Grant(City, DecisionMode.StandingCommittee));

        Assert.Equal((City, null, null, City, false), (straight.AuthorityId, straight.BaseId, straight.SubBaseId, straight.SealId, straight.HasCellCommittee));
        Assert.Equal((Cell, "", false, null, null), (gone.CellId, gone.CellName, gone.HasCellCommittee, gone.AuthorityId, gone.SealId));
    }

    private static ProcedureChain Chain(OrganizationVersion[] units, params AuthorityGrant[] grants) =>
        ChainOfOrgans.Of(new OrganizationTree(Day("1/8/2025"), units), grants, Cell, DecisionPower.Admission);

    private static AuthorityGrant Grant(Guid unit, DecisionMode mode, DecisionPower power = DecisionPower.Admission) =>
        new() { Id = Guid.CreateVersion7(), OrganizationId = unit, Power = power, Mode = mode, LegalBasis = "QĐ phân cấp", From = Day("1/7/2025"), RecordedAt = DateTime.UnixEpoch };

    private static OrganizationVersion Unit(Guid id, Guid? parent, OrganizationKind kind, string organ, bool hasSeal = false, bool hasCellCommittee = false, int? committee = null, int? standing = null) => new()
    {
        Id = Guid.CreateVersion7(), OrganizationId = id, ParentId = parent, Kind = kind, From = Day("1/7/2025"), RecordedAt = DateTime.UnixEpoch, Code = id.ToString()[^4..],
        Name = organ, OrganName = organ, SearchName = organ, HasSeal = hasSeal, HasCellCommittee = hasCellCommittee, CommitteeMembers = committee, StandingMembers = standing,
    };
}
