using Nguon.Domain.Organizations;
using Nguon.Domain.Time;

namespace Nguon.Tests.Domain.Organizations;

/// <summary>What one decision may not say, and what two decisions of one day come to.</summary>
public sealed class ReorganizationPlannerTests
{
    private static readonly DateOnly Start = new(2010, 1, 1);
    private static readonly DateOnly Day = new(2025, 7, 1);
    private static readonly DateTime Entered = new(2025, 7, 20, 0, 0, 0, DateTimeKind.Utc);

    private readonly List<OrganizationVersion> tree = [.. OrganizationIntake.Plan(
        [
            Unit("TW", OrganizationKind.Centre, ""), Unit("T", OrganizationKind.ProvincialCommittee, "TW"), Unit("H", OrganizationKind.DistrictCommittee, "T"),
            Unit("A", OrganizationKind.BasePartyOrganization, "H"), Unit("B", OrganizationKind.BasePartyOrganization, "H"), Unit("C", OrganizationKind.BasePartyOrganization, "H"),
            Unit("A.1", OrganizationKind.PartyCell, "A"), Unit("A.2", OrganizationKind.PartyCell, "A"),
        ],
        [],
        Entered).Versions];

    [Theory]
    [InlineData("sap-nhap A>A", "ORG-004")]
    [InlineData("chia-tach A>A", "ORG-004")]
    [InlineData("sap-nhap KHONG>A", "ORG-002")]
    [InlineData("sap-nhap A>", "ORG-001")]
    [InlineData("giai-the A>", "ORG-010")]
    [InlineData("giai-the H>", "ORG-010")]
    [InlineData("doi-ten A>B", "ORG-006")]
    [InlineData("hop-nhat A>B", "ORG-005")]
    [InlineData("chuyen-truc-thuoc A>A ^KHONG", "ORG-007")]
    [InlineData("chuyen-truc-thuoc A>A ^TW", "ORG-008")]
    [InlineData("chuyen-truc-thuoc H>H ^A", "ORG-008")]
    [InlineData("chuyen-truc-thuoc T>T ^T", "ORG-009")]
    [InlineData("doi-loai A>A #chi-bo-co-so", "ORG-008")]
    [InlineData("thanh-lap >A #dang-bo-co-so ^H =Đảng bộ khác", "ORG-006")]
    [InlineData("thanh-lap >N ^H =Đảng bộ mới", "ORG-001")]
    [InlineData("chia-tach A>B /A.1|A.9", "ORG-010")]
    public void What_cannot_stand_is_refused_with_its_reason(string line, string code)
    {
        var plan = Plan(Draft("1-QĐ", line));

        Assert.Empty(plan.Events);
        Assert.Empty(plan.AddedVersions);
        Assert.Contains(plan.Refused.SelectMany(r => r.Reasons), r => r.Refusal.Code == code && r.Row == 1);
    }

    [Fact]
    public void A_day_before_the_founding_is_told_with_the_founding_day()
    {
        var plan = Plan(Draft("1-QĐ", "doi-ten A>A =Đảng bộ An") with { EffectiveOn = new DateOnly(2009, 5, 1) });

        Assert.Contains("01/01/2010", Assert.Single(Assert.Single(plan.Refused).Reasons).Refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_unit_merged_into_two_refuses_both_and_nothing_else()
    {
        var plan = Plan(Draft("1-QĐ", "sap-nhap A>B"), Draft("2-QĐ", "sap-nhap A>C"), Draft("3-QĐ", "doi-ten H>H =Đảng bộ huyện Hà"));

        Assert.Equal(["3-QĐ"], plan.Events.Select(e => e.DecisionNumber));
        Assert.Equal(2, plan.Refused.Count);
    }

    [Fact]
    public void Two_decisions_on_one_unit_of_one_day_keep_their_order_and_it_is_told()
    {
        var plan = Plan(Draft("1-QĐ", "doi-ten A>A1 =Đảng bộ Một"), Draft("2-QĐ", "chuyen-truc-thuoc A>A1 ^T"));

        var versions = plan.AddedVersions.Where(v => v.Code == "A1").ToList();
        Assert.Equal([(Day, (DateOnly?)Day), (Day, null)], versions.Select(v => (v.From, v.Until)));
        Assert.Equal("Đảng bộ Một", versions[1].Name);
        Assert.Equal("ORG-012", Assert.Single(plan.Notes).Refusal.Code);
        Assert.Contains("hơn một quyết định trong cùng ngày", plan.Notes[0].Refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_district_ends_on_the_day_its_communes_go_elsewhere_whatever_the_order()
    {
        var plan = Plan(Draft("1-QĐ", "giai-the H>"), Draft("2-QĐ", "chuyen-truc-thuoc C>C ^T"), Draft("3-QĐ", "sap-nhap B>A"), Draft("4-QĐ", "chuyen-truc-thuoc A>A ^T"));

        Assert.Empty(plan.Refused);
        Assert.Equal(4, plan.Events.Count);
    }

    [Fact]
    public void Children_named_as_a_part_go_with_it_and_the_rest_to_the_first_successor()
    {
        var plan = Plan(Draft("1-QĐ", "chia-tach A>B"), Draft("2-QĐ", "chia-tach A>N #dang-bo-co-so ^H =Đảng bộ Nam /A.2"));
        var after = plan.AddedVersions.InForceOn(Day).ToDictionary(v => v.Code);

        Assert.Equal(tree.Single(v => v.Code == "B").OrganizationId, after["A.1"].ParentId);
        Assert.Equal(after["N"].OrganizationId, after["A.2"].ParentId);
        Assert.Equal([null, "A.2"], plan.AddedSuccessions.Select(s => s.Part).Order());
        Assert.Equal([(0, null), (1, "A.2")], plan.AddedSuccessions.Select(s => (s.Order, s.Part)).Order());
    }

    [Fact]
    public void Successors_stand_in_the_order_of_the_lines_and_not_of_the_events()
    {
        var drafts = ReorganizationDraft.Of([
            ("1-QĐ", Day, Day, Line(1, "sap-nhap C>B")), ("1-QĐ", Day, Day, Line(2, "chia-tach A>N #dang-bo-co-so ^H =Đảng bộ Nam /A.2")),
            ("1-QĐ", Day, Day, Line(3, "chia-tach A>B"))]);

        var plan = Plan([.. drafts]);
        var after = plan.AddedVersions.InForceOn(Day).ToDictionary(v => v.Code);

        Assert.Equal([after["N"].OrganizationId, tree.Single(v => v.Code == "B").OrganizationId], plan.AddedSuccessions.Where(s => s.IsPart).OrderBy(s => s.Order).Select(s => s.SuccessorId));
    }

    [Fact]
    public void A_code_of_a_unit_that_ends_may_be_given_to_a_new_one_by_name()
    {
        Assert.Empty(Plan(Draft("1-QĐ", "sap-nhap B>A"), Draft("2-QĐ", "hop-nhat C>B #dang-bo-co-so ^H =Đảng bộ Bình mới")).Refused);
        Assert.NotEmpty(Plan(Draft("1-QĐ", "sap-nhap B>A"), Draft("2-QĐ", "hop-nhat C>B")).Refused);
    }

    private ReorganizationPlan Plan(params ReorganizationDraft[] drafts) =>
        ReorganizationPlanner.Plan(new OrganizationHistory(tree, [], []), new ReorganizationRequest { Drafts = drafts, RecordedAt = Entered });

    /// <summary>verb OLD&gt;NEW #kind ^PARENT =name /part.</summary>
    private static ReorganizationDraft Draft(string number, string line) => ReorganizationDraft.Of([(number, Day, Day, Line(1, line))])[0];

    private static ReorganizationLine Line(int row, string line)
    {
        var (rest, part) = Cut(line, '/');
        (rest, var name) = Cut(rest, '=');
        (rest, var parent) = Cut(rest, '^');
        (rest, var kind) = Cut(rest, '#');
        var words = rest.Split([' ', '>']);
        return new ReorganizationLine
        {
            Row = row,
            Verb = OrganizationCodes.Verb(words[0]) ?? throw new ArgumentException(line, nameof(line)),
            OldCode = words[1],
            NewCode = words[2],
            NewName = name,
            NewKind = OrganizationCodes.Kind(kind),
            NewParentCode = parent,
            Part = part,
        };
    }

    private static (string Before, string After) Cut(string text, char at) =>
        text.IndexOf(at) is var i && i < 0 ? (text, "") : (text[..i].TrimEnd(), text[(i + 1)..].Trim());

    private static OrganizationLine Unit(string code, OrganizationKind kind, string parent) =>
        new() { Row = 1, State = UnitDefaults.New(code, $"Đảng bộ {code}", kind, null), ParentCode = parent, From = Start };
}
