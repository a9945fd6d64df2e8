using Nguon.Domain.Admission;
using Nguon.Domain.Organizations;
using static Nguon.Tests.Domain.RuleCases;

namespace Nguon.Tests.Domain;

/// <summary>Votes of cells and committees on both sides of the majority.</summary>
public sealed class VoteRulesTests
{
    [Theory]
    [InlineData(20, 14)]
    [InlineData(17, 12)]
    [InlineData(9, 6)]
    [InlineData(4, 3)]
    [InlineData(3, 2)]
    public void Two_thirds_are_taken_of_all_official_members(int members, int needed)
    {
        (Cell() with { Body = new() { Members = members, Present = members }, Vote = new() { For = needed, Against = members - needed } }).Refuses();
        (Cell() with { Body = new() { Members = members, Present = members }, Vote = new() { For = needed - 1, Against = members - needed + 1 } }).Refuses("CellMajority");
    }

    [Fact]
    public void Away_and_absent_exempt_members_leave_the_denominator_and_nobody_else()
    {
        var body = new BodyFacts { Members = 24, TemporarilyAway = 1, ExemptAbsent = 2, Present = 18, Suspended = 1, ProbationaryMembers = 2, ProbationaryPresent = 2 };
        var facts = Cell() with { Body = body, Vote = new() { For = 13, Against = 5 } };

        Assert.Equal(new VoteCount(21, 14, false), facts.Judged().Votes);
        Assert.Contains("24 đảng viên chính thức − 1 đang sinh hoạt tạm thời nơi khác − 2 miễn sinh hoạt vắng mặt = 21", facts.Judged().Refusals[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_exempt_member_who_comes_is_counted()
    {
        var body = new BodyFacts { Members = 9, ExemptPresent = 1, Present = 9 };

        Assert.Equal(new VoteCount(9, 6, true), (Cell() with { Body = body, Vote = new() { For = 6, Against = 3 } }).Judged().Votes);
        Assert.Equal(new VoteCount(8, 6, true), (Cell() with { Body = body with { ExemptPresent = 0, ExemptAbsent = 1, Present = 8 }, Vote = new() { For = 6, Against = 2 } }).Judged().Votes);
    }

    [Theory]
    [InlineData(14, 4, 0, 18, true)]
    [InlineData(14, 4, 1, 18, false)]
    [InlineData(14, 2, 1, 18, true)]
    [InlineData(-1, 2, 1, 18, false)]
    [InlineData(14, 4, 0, 21, false)]
    public void Votes_that_do_not_add_up_are_refused(int yes, int no, int invalid, int present, bool addsUp)
    {
        var facts = Cell() with { Body = new() { Members = 20, Present = present }, Vote = new() { For = yes, Against = no, Invalid = invalid } };

        Assert.Equal(addsUp, facts.Judged().Refusals.All(refusal => refusal.Rule != "VoteCount"));
    }

    [Fact]
    public void A_cell_of_two_cannot_vote_and_two_voters_are_doubted()
    {
        (Cell() with { Body = new() { Members = 2, Present = 2 }, Vote = new() { For = 2 } }).Refuses("CellMinimum");
        (Cell() with { Body = new() { Members = 4, TemporarilyAway = 2, Present = 2 }, Vote = new() { For = 2 } }).Warns("CellMinimum");
    }

    [Theory]
    [InlineData(DecisionMode.WholeCommittee, 13, 9, "")]
    [InlineData(DecisionMode.WholeCommittee, 13, 8, "AuthorityMajority")]
    [InlineData(DecisionMode.StandingCommittee, 13, 7, "")]
    [InlineData(DecisionMode.StandingCommittee, 12, 6, "AuthorityMajority")]
    [InlineData(DecisionMode.StandingSecretariatPlusHeads, 9, 5, "")]
    public void The_authority_decides_in_its_mode(DecisionMode mode, int members, int votes, string rule)
    {
        var facts = Authority() with { Body = new() { Members = members, Mode = mode }, Vote = new() { For = votes, Against = members - votes } };

        facts.Refuses(rule.Length > 0 ? [rule] : []);
    }

    [Fact]
    public void Without_the_mode_nothing_is_counted_as_reached()
    {
        var verdict = (Authority() with { Body = new() { Members = 13 } }).Judged();

        Assert.Equal("FactMissing", Assert.Single(verdict.Refusals).Rule);
        Assert.Null(verdict.Votes?.Reached);
    }

    [Fact]
    public void A_base_vote_not_reached_that_went_up_only_warns_and_a_cells_vote_refuses()
    {
        var cell = new PaperFact(PaperKind.CellResolution, Way.Day("3/2/2024")) { Vote = new() { For = 13, Against = 7 }, Body = new() { Members = 20, Present = 20 } };
        var basis = new PaperFact(PaperKind.BaseResolution, Way.Day("1/3/2024")) { Vote = new() { For = 9, Against = 3 }, Body = new() { Members = 15, Present = 12 } };

        (Authority() with { Papers = [cell] }).Refuses("CellMajority");
        (Authority() with { Papers = [cell with { Vote = new() { For = 14, Against = 6 } }, basis] }).Warns("BaseMajority");
    }
}
