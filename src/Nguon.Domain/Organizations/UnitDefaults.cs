namespace Nguon.Domain.Organizations;

/// <summary>What follows from kind and name when nobody entered it: organ, symbol, seal, khối and loại hình of wards and communes.</summary>
public static class UnitDefaults
{
    private static readonly (string Beginning, string Organ)[] Organs =
    [
        ("Đảng bộ tỉnh ", "Tỉnh ủy "), ("Đảng bộ thành phố ", "Thành ủy "), ("Đảng bộ thị xã ", "Thị ủy "), ("Đảng bộ huyện ", "Huyện ủy "),
        ("Đảng bộ quận ", "Quận ủy "), ("Đảng bộ ", "Đảng ủy "),
    ];

    /// <summary>A state with everything that follows from these; the rest is not known yet.</summary>
    public static UnitState New(string code, string name, OrganizationKind kind, Guid? parent) => new()
    {
        ParentId = parent,
        Code = code,
        Name = name,
        OrganName = OrganName(name, kind),
        Kind = kind,
        Block = PlaceOf(name, kind)?.Block,
        BaseType = PlaceOf(name, kind)?.BaseType,
        HasSeal = HasSeal(kind),
    };

    /// <summary>True for a committee; a cell and a group have no seal (rules.md 10.2).</summary>
    public static bool HasSeal(OrganizationKind kind) => !kind.IsCell() && kind != OrganizationKind.PartyGroup;

    /// <summary>Name of the organ that signs; a cell signs with its own name.</summary>
    public static string OrganName(string name, OrganizationKind kind)
    {
        if (kind.IsCell() || kind == OrganizationKind.PartyGroup)
        {
            return name;
        }

        var hit = Array.Find(Organs, o => name.StartsWith(o.Beginning, StringComparison.OrdinalIgnoreCase));
        return hit.Organ is null ? name : hit.Organ + name[hit.Beginning.Length..];
    }

    /// <summary>The unit's name without the word for its kind: Phường 3 of Đảng bộ phường 3.</summary>
    public static string ShortName(string name)
    {
        string[] beginnings = ["Đảng bộ bộ phận ", "Đảng bộ ", "Đảng ủy ", "Chi bộ "];
        var beginning = Array.Find(beginnings, b => name.StartsWith(b, StringComparison.OrdinalIgnoreCase));
        var rest = beginning is null ? name : name[beginning.Length..];
        return rest.Length == 0 ? name : char.ToUpperInvariant(rest[0]) + rest[1..];
    }

    private static (string Block, string BaseType)? PlaceOf(string name, OrganizationKind kind) =>
        kind is not (OrganizationKind.BasePartyOrganization or OrganizationKind.AboveBaseOrganization) ? null
        : name.Contains(" phường ", StringComparison.OrdinalIgnoreCase) ? (SectorBlocks.Ward, "phuong")
        : name.Contains(" xã ", StringComparison.OrdinalIgnoreCase) ? (SectorBlocks.Commune, "xa")
        : null;
}
