using Nguon.Domain.Organizations;

namespace Nguon.Tests.Domain.Organizations;

/// <summary>Rows of a list of units that are not taken: by row, each with its reason, while the others stand.</summary>
public sealed class OrganizationIntakeTests
{
    private static readonly DateOnly Start = new(2010, 1, 1);
    private static readonly DateTime Entered = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private static readonly OrganizationLine[] Known =
        [Unit("TW", OrganizationKind.Centre, ""), Unit("T", OrganizationKind.ProvincialCommittee, "TW"), Unit("A", OrganizationKind.BasePartyOrganization, "T")];

    public static TheoryData<string, string, OrganizationLine[]> Rows => new()
    {
        { "ORG-021", "đã có ở dòng 1 trong tệp", [Unit("B", OrganizationKind.BasePartyOrganization, "T"), Unit("B", OrganizationKind.BasePartyOrganization, "T") with { Row = 9 }] },
        { "ORG-022", "phải qua quyết định sắp xếp", [Unit("A", OrganizationKind.PartyCell, "T") with { Row = 9 }] },
        { "ORG-023", "Ngày cuối trước ngày đầu", [Unit("B", OrganizationKind.BasePartyOrganization, "T") with { Row = 9, Until = Start.AddDays(-1) }] },
        { "ORG-024", "chỉ Trung ương không có cấp trên", [Unit("B", OrganizationKind.BasePartyOrganization, "") with { Row = 9 }] },
        { "ORG-024", "Không có cấp trên mang mã «KHONG»", [Unit("B", OrganizationKind.BasePartyOrganization, "KHONG") with { Row = 9 }] },
        { "ORG-024", "(dòng 1) không nhận được", [Unit("B", OrganizationKind.BasePartyOrganization, "KHONG"), Unit("B-1", OrganizationKind.PartyCell, "B") with { Row = 9 }] },
        { "ORG-024", "chỉ có từ ngày 01/01/2010", [Unit("B", OrganizationKind.BasePartyOrganization, "T"), Unit("B-1", OrganizationKind.PartyCell, "B") with { Row = 9, From = Start.AddDays(-1) }] },
        { "ORG-024", "chỉ hoạt động đến hết ngày 31/12/2019", [Unit("B", OrganizationKind.BasePartyOrganization, "T") with { Until = new(2020, 1, 1) }, Unit("B-1", OrganizationKind.PartyCell, "B") with { Row = 9 }] },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_row_that_cannot_stand_says_why(string code, string words, OrganizationLine[] rows)
    {
        var believed = OrganizationIntake.Plan(Known, [], Entered).Versions;

        var refused = OrganizationIntake.Plan(rows, believed, Entered).Refused.Single(r => r.Row == 9).Refusal;

        Assert.Equal(code, refused.Code);
        Assert.Contains(words, refused.Message, StringComparison.Ordinal);
    }

    private static OrganizationLine Unit(string code, OrganizationKind kind, string parent) => new()
    {
        Row = 1, State = UnitDefaults.New(code, $"Đảng bộ {code}", kind, null), ParentCode = parent, From = Start,
    };
}
