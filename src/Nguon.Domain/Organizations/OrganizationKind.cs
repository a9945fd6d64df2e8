namespace Nguon.Domain.Organizations;

/// <summary>Kind of a party organisation (rules.md 1.1; contracts/imports.md <c>loai</c>).</summary>
public enum OrganizationKind
{
    /// <summary>Trung ương: the root.</summary>
    Centre = 1,

    /// <summary>Tỉnh ủy, thành ủy trực thuộc Trung ương.</summary>
    ProvincialCommittee = 2,

    /// <summary>Huyện ủy, quận ủy, thị ủy, thành ủy thuộc tỉnh; until 30/6/2025.</summary>
    DistrictCommittee = 3,

    /// <summary>Đảng bộ cấp trên trực tiếp của tổ chức cơ sở đảng.</summary>
    AboveBaseOrganization = 4,

    /// <summary>Đảng bộ cơ sở.</summary>
    BasePartyOrganization = 5,

    /// <summary>Chi bộ cơ sở.</summary>
    BasePartyCell = 6,

    /// <summary>Đảng bộ bộ phận.</summary>
    SubBasePartyOrganization = 7,

    /// <summary>Đảng bộ trực thuộc đảng bộ cơ sở (208-QĐ/TW, thí điểm).</summary>
    SubordinateBaseOrganization = 8,

    /// <summary>Chi bộ.</summary>
    PartyCell = 9,

    /// <summary>Tổ đảng.</summary>
    PartyGroup = 10,
}

/// <summary>Questions about kinds that more than one rule asks.</summary>
public static class OrganizationKinds
{
    /// <summary>True for a chi bộ of any kind: the place where people belong and votes begin.</summary>
    public static bool IsCell(this OrganizationKind kind) =>
        kind is OrganizationKind.PartyCell or OrganizationKind.BasePartyCell;

    /// <summary>True for a tổ chức cơ sở đảng, the counting unit of statistics.</summary>
    public static bool IsBase(this OrganizationKind kind) =>
        kind is OrganizationKind.BasePartyOrganization or OrganizationKind.BasePartyCell;

    /// <summary>True when a unit of this kind may stand directly under the other (contracts/imports.md); the root stands under nothing.</summary>
    public static bool MayStandUnder(this OrganizationKind kind, OrganizationKind? above) => kind switch
    {
        OrganizationKind.Centre => above is null,
        OrganizationKind.ProvincialCommittee => above is OrganizationKind.Centre,
        OrganizationKind.DistrictCommittee or OrganizationKind.AboveBaseOrganization => above is OrganizationKind.ProvincialCommittee,
        OrganizationKind.BasePartyOrganization or OrganizationKind.BasePartyCell =>
            above is OrganizationKind.ProvincialCommittee or OrganizationKind.DistrictCommittee or OrganizationKind.AboveBaseOrganization,
        OrganizationKind.SubBasePartyOrganization or OrganizationKind.SubordinateBaseOrganization => above is OrganizationKind.BasePartyOrganization,
        OrganizationKind.PartyCell => above is OrganizationKind.BasePartyOrganization or OrganizationKind.SubBasePartyOrganization
            or OrganizationKind.SubordinateBaseOrganization or OrganizationKind.AboveBaseOrganization,
        OrganizationKind.PartyGroup => above is OrganizationKind.PartyCell or OrganizationKind.BasePartyCell,
        _ => false,
    };
}
