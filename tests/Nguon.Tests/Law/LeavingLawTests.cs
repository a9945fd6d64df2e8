using Nguon.Domain.Admission;
using Nguon.Domain.People;
using Nguon.Tests.Domain;

namespace Nguon.Tests.Law;

/// <summary>Who leaves the Party how, on whose proposal and by whose decision (rules.md 2.3, 6.4).</summary>
public sealed class LeavingLawTests
{
    private static readonly Guid Authority = new("00000000-0000-0000-0000-0000000000a1");
    private static readonly Guid Superior = new("00000000-0000-0000-0000-0000000000b1");
    private static readonly DateOnly Day = new(2025, 8, 5);

    private static PartyLeavingRequest Deletion => new()
    {
        Way = LeavingReason.NameDeleted, Ground = DeletionGround.SkipsActivity, On = Day, DecisionNumber = "12-QĐ/ĐU", DecidedById = Authority, Status = PersonStatus.OfficialMember,
        Cell = new(Day.AddDays(-30), 14, 20), Base = new(Day.AddDays(-10), 9, 13), Deciding = [Authority], Above = [Authority, Superior],
    };

    [Fact]
    public void A_deletion_in_order_is_taken_and_a_death_needs_neither_paper_nor_organ()
    {
        Assert.Equal("", Codes(Deletion));
        Assert.Equal("", Codes(Deletion with { Base = null }));
        Assert.Equal("", Codes(new() { Way = LeavingReason.Died, On = Day, Status = PersonStatus.ProbationaryMember }));
        Assert.Equal("", Codes(Deletion with { Way = LeavingReason.WithdrewFromParty, Ground = null, Cell = null }));
    }

    [Theory]
    [InlineData(LeavingReason.MovedOut, "LEV-001")]
    [InlineData(LeavingReason.WithdrewApplication, "LEV-001")]
    [InlineData(LeavingReason.Expelled, "")]
    [InlineData(LeavingReason.WithdrewFromParty, "")]
    public void Only_four_ways_lead_out(LeavingReason way, string codes) => Assert.Equal(codes, Codes(Deletion with { Way = way }));

    [Theory]
    [InlineData(PersonStatus.OfficialMember, "")]
    [InlineData(PersonStatus.ProbationaryMember, "")]
    [InlineData(PersonStatus.Applicant, "LEV-002")]
    [InlineData(PersonStatus.Left, "LEV-002")]
    public void Only_a_member_leaves(PersonStatus status, string codes) => Assert.Equal(codes, Codes(Deletion with { Status = status }));

    [Fact]
    public void A_probationer_whose_dossier_runs_leaves_by_a_step_of_it() => Assert.Equal("LEV-003", Codes(Deletion with { HasOpenDossier = true }));

    [Fact]
    public void The_decision_is_of_today_at_the_latest_and_bears_a_number()
    {
        Assert.Equal("", Codes(Deletion, today: Day));
        Assert.Equal("LEV-004", Codes(Deletion, today: Day.AddDays(-1)));
        Assert.Equal("", Codes(Deletion with { Note = new('x', PartyLeaving.TextLength) }));
        Assert.Equal("LEV-004", Codes(Deletion with { Note = new('x', PartyLeaving.TextLength + 1) }));
        Assert.Equal("LEV-005", Codes(Deletion with { DecisionNumber = "" }));
        Assert.Equal("", Codes(Deletion with { DecisionNumber = new('1', PartyLeaving.NumberLength) }));
        Assert.Equal("LEV-005", Codes(Deletion with { DecisionNumber = new('1', PartyLeaving.NumberLength + 1) }));
    }

    [Fact]
    public void The_organ_that_admits_decides_a_deletion_and_any_organ_above_an_expulsion()
    {
        Assert.Equal("LEV-006", Codes(Deletion with { DecidedById = Superior }));
        Assert.Equal("LEV-006", Codes(Deletion with { DecidedById = null }));
        Assert.Equal("", Codes(Deletion with { DecidedById = Superior, Deciding = [] }));
        Assert.Equal("", Codes(Deletion with { Way = LeavingReason.Expelled, DecidedById = Superior }));
        Assert.Equal("LEV-006", Codes(Deletion with { Way = LeavingReason.Expelled, DecidedById = Guid.Empty }));
        Assert.Contains("ủy ban kiểm tra", Said(Deletion with { Way = LeavingReason.Expelled, DecidedById = null }), StringComparison.Ordinal);
        Assert.Contains("cấp ủy có thẩm quyền kết nạp", Said(Deletion with { DecidedById = null }), StringComparison.Ordinal);
    }

    [Fact]
    public void A_deletion_has_a_ground_and_unfit_at_the_end_of_probation_is_said_of_probationers_only()
    {
        Assert.Equal("LEV-007", Codes(Deletion with { Ground = null }));
        Assert.Equal("LEV-007", Codes(Deletion with { Ground = DeletionGround.ProbationerUnfit }));
        Assert.Equal("", Codes(Deletion with { Ground = DeletionGround.ProbationerUnfit, Status = PersonStatus.ProbationaryMember }));
    }

    [Theory]
    [InlineData(14, 20, "")]
    [InlineData(13, 20, "LEV-010")]
    [InlineData(20, 20, "")]
    [InlineData(21, 20, "LEV-009")]
    [InlineData(-1, 20, "LEV-009")]
    [InlineData(0, 0, "LEV-009")]
    [InlineData(0, 1, "LEV-010")]
    public void Two_thirds_of_the_cell_propose_a_deletion(int yes, int of, string codes) => Assert.Equal(codes, Codes(Deletion with { Cell = new(Day, yes, of) }));

    [Fact]
    public void The_cell_must_propose_and_the_base_committee_when_it_did_by_two_thirds_too()
    {
        Assert.Equal("LEV-008", Codes(Deletion with { Cell = null }));
        Assert.Equal("LEV-009", Codes(Deletion with { Cell = new(Day.AddDays(1), 14, 20) }));
        Assert.Equal("LEV-010", Codes(Deletion with { Base = new(Day, 8, 13) }));
        var refusal = Assert.Single((Deletion with { Cell = new(Day, 13, 20) }).Refusals(Way.Book.InForceOn(Day), Day));
        Assert.Equal("06-HD/TW ngày 09/6/2025, điểm 3.6", refusal.Basis);
        Assert.Equal(["13 phiếu tán thành", "tính trên 20 người"], refusal.Facts);
    }

    [Fact]
    public void A_base_committee_that_stands_between_proposes_too_and_where_none_stands_none_is_asked()
    {
        Assert.Equal("LEV-013", Codes(Deletion with { Base = null, HasBaseCommittee = true }));
        Assert.Equal("LEV-013", Codes(Deletion with { Base = null, HasBaseCommittee = true, Status = PersonStatus.ProbationaryMember }));
        Assert.Equal("", Codes(Deletion with { HasBaseCommittee = true }));
        Assert.Equal("", Codes(Deletion with { Base = null, HasBaseCommittee = true, Way = LeavingReason.WithdrewFromParty, Ground = null }));
    }

    [Theory]
    [InlineData(2, 2, "LEV-014")]
    [InlineData(3, 2, "")]
    [InlineData(2, 3, "")]
    public void A_cell_of_two_official_members_cannot_propose_a_deletion(int known, int of, string codes) =>
        Assert.Equal(codes, Codes(Deletion with { Cell = new(Day, of, of), CellMembers = known }));

    [Fact]
    public void Two_thirds_known_only_from_an_older_guidance_do_not_refuse() =>
        Assert.Equal("", Codes(Deletion with { On = new(2026, 5, 5), Cell = new(new(2026, 5, 1), 13, 20) }, today: new(2026, 5, 5)));

    private static string Codes(PartyLeavingRequest request, DateOnly? today = null) =>
        string.Join(',', request.Refusals(Way.Book.InForceOn(request.On), today ?? Day.AddYears(1)).Select(refusal => refusal.Code));

    private static string Said(PartyLeavingRequest request) => Assert.Single(request.Refusals(Way.Book.InForceOn(request.On), Day)).Message;
}
