using Nguon.Domain.Organizations;
using Nguon.Web.Data;

namespace Nguon.Web.Features.Accounts;

/// <summary>Words for roles; the department of an officer is named by its unit and day, so it is not in the label.</summary>
internal static class AccountLabels
{
    public static string Of(AccountRole role) => role switch
    {
        AccountRole.CellSecretary => "Bí thư, chi ủy chi bộ",
        AccountRole.Mentor => "Đảng viên được phân công giúp đỡ",
        AccountRole.CommitteeOfficer => "Cán bộ làm công tác đảng viên của cấp ủy",
        AccountRole.Clerk => "Văn thư",
        AccountRole.StandingMember => "Ủy viên Ban Thường vụ",
        AccountRole.ProvincialDepartment => "Ban Tổ chức Tỉnh ủy",
        AccountRole.PoliticalCentre => "Trung tâm Chính trị",
        AccountRole.MassOrganization => "Đoàn thanh niên, đoàn thể",
        AccountRole.Administrator => "Quản trị tài khoản",
        _ => throw new InvalidOperationException($"A role without a label: {role}."),
    };

    /// <summary>What the role opens, in one line beside the choice.</summary>
    public static string HintOf(AccountRole role) => role switch
    {
        AccountRole.CellSecretary => "Người và hồ sơ của chi bộ; nhập buổi sinh hoạt, biểu quyết, nghị quyết.",
        AccountRole.Mentor => "Chỉ những người mình được phân công giúp đỡ.",
        AccountRole.CommitteeOfficer => "Mọi hồ sơ trong đơn vị; thẩm định, nhập thay chi bộ, cấp tài khoản.",
        AccountRole.Clerk => "Cho số, ngày và gửi văn bản; không mở nội dung hồ sơ.",
        AccountRole.StandingMember => "Xem hồ sơ đã trình ban thường vụ.",
        AccountRole.ProvincialDepartment => "Xem, cho ý kiến và quyết định các trường hợp thuộc cấp tỉnh.",
        AccountRole.PoliticalCentre => "Danh sách lớp; không xem hồ sơ.",
        AccountRole.MassOrganization => "Kết quả của những người do đoàn thể giới thiệu; không xem lý do.",
        AccountRole.Administrator => "Cấp và khóa tài khoản; không xem hồ sơ.",
        _ => throw new InvalidOperationException($"A role without a hint: {role}."),
    };

    /// <summary>Roles of a cell stand on a cell; the department of the province on a provincial committee; the rest on committees.</summary>
    public static bool Fits(AccountRole role, OrganizationKind kind) => role switch
    {
        AccountRole.CellSecretary or AccountRole.Mentor => kind.IsCell(),
        AccountRole.ProvincialDepartment => kind == OrganizationKind.ProvincialCommittee,
        _ => !kind.IsCell() && kind != OrganizationKind.PartyGroup,
    };
}
