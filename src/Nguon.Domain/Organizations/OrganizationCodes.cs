namespace Nguon.Domain.Organizations;

/// <summary>Codes of kinds and verbs in files and on the wire (contracts/imports.md).</summary>
public static class OrganizationCodes
{
    private static readonly (OrganizationKind Kind, string Code)[] Kinds =
    [
        (OrganizationKind.Centre, "trung-uong"), (OrganizationKind.ProvincialCommittee, "tinh-uy"), (OrganizationKind.DistrictCommittee, "huyen-uy"),
        (OrganizationKind.AboveBaseOrganization, "dang-bo-cap-tren-co-so"), (OrganizationKind.BasePartyOrganization, "dang-bo-co-so"),
        (OrganizationKind.BasePartyCell, "chi-bo-co-so"), (OrganizationKind.SubBasePartyOrganization, "dang-bo-bo-phan"),
        (OrganizationKind.SubordinateBaseOrganization, "dang-bo-truc-thuoc-co-so"), (OrganizationKind.PartyCell, "chi-bo"), (OrganizationKind.PartyGroup, "to-dang"),
    ];

    private static readonly (OrganizationEventKind Verb, string Code)[] Verbs =
    [
        (OrganizationEventKind.Merge, "sap-nhap"), (OrganizationEventKind.Consolidate, "hop-nhat"), (OrganizationEventKind.Split, "chia-tach"),
        (OrganizationEventKind.Rename, "doi-ten"), (OrganizationEventKind.Reparent, "chuyen-truc-thuoc"), (OrganizationEventKind.ChangeKind, "doi-loai"),
        (OrganizationEventKind.Establish, "thanh-lap"), (OrganizationEventKind.Dissolve, "giai-the"),
    ];

    /// <summary>Code of a kind.</summary>
    public static string Of(OrganizationKind kind) => Array.Find(Kinds, k => k.Kind == kind).Code;

    /// <summary>Code of a verb that may be entered.</summary>
    public static string Of(OrganizationEventKind verb) => Array.Find(Verbs, v => v.Verb == verb).Code;

    /// <summary>The kind a code means; null when none.</summary>
    public static OrganizationKind? Kind(string code) => Array.Find(Kinds, k => k.Code == code) is { Code: not null } hit ? hit.Kind : null;

    /// <summary>The verb a code means; null when none.</summary>
    public static OrganizationEventKind? Verb(string code) => Array.Find(Verbs, v => v.Code == code) is { Code: not null } hit ? hit.Verb : null;
}
