using Nguon.Domain.Organizations;

namespace Nguon.Tests.Domain.Organizations;

public sealed class ResidentialCoverageTests
{
    [Fact]
    public void Without_a_cell_and_without_a_member_both_white_spots_are_told()
    {
        Assert.Equal(new ResidentialCoverage(false, false, false), ResidentialCoverage.Of([], false));
    }

    [Fact]
    public void A_joint_cell_is_no_own_cell_even_where_members_live()
    {
        Assert.Equal(new ResidentialCoverage(false, true, true), ResidentialCoverage.Of([new(2, 5, 3)], false));
    }

    [Fact]
    public void Members_of_a_joint_cell_who_all_live_elsewhere_leave_the_place_without_a_member()
    {
        Assert.Equal(new ResidentialCoverage(false, true, false), ResidentialCoverage.Of([new(2, 5, 0)], false));
    }

    [Fact]
    public void What_a_joint_cell_does_not_say_stays_unknown()
    {
        Assert.Null(ResidentialCoverage.Of([new(2, 5, null)], false).HasMembers);
    }

    [Fact]
    public void A_post_held_by_a_member_is_a_member_of_the_place_without_a_cell()
    {
        Assert.Equal(new ResidentialCoverage(false, false, true), ResidentialCoverage.Of([], true));
    }

    [Fact]
    public void An_own_cell_with_members_covers_both()
    {
        Assert.Equal(new ResidentialCoverage(true, false, true), ResidentialCoverage.Of([new(1, 20, null)], false));
    }
}
