using Nguon.Domain.Organizations;

namespace Nguon.Tests.World;

/// <summary>
/// The invented province: until 30/6/2025 Tỉnh ủy Hải Bình with Thành ủy Minh Hải and Huyện ủy Sơn Khê; from 1/7/2025 the merged
/// Tỉnh ủy Hải Sơn with wards and communes above the base; from 26/7/2026 those are base organisations and every cell is simply a chi bộ.
/// </summary>
internal sealed class ProvinceUnits
{
    public static readonly DateOnly Start = new(2005, 1, 1);
    public static readonly DateOnly Reform = new(2025, 7, 1);
    public static readonly DateOnly Regulation208 = new(2026, 7, 26);

    private readonly UnitBook book;

    public ProvinceUnits(UnitBook book)
    {
        this.book = book;
        Centre = book.Found(Start, new(null, "TW", "Đảng Cộng sản Việt Nam", "Ban Chấp hành Trung ương", OrganizationKind.Centre));
        OldProvince = Committee(Start, Reform, new(Centre, "HB", "Đảng bộ tỉnh Hải Bình", "Tỉnh ủy Hải Bình", OrganizationKind.ProvincialCommittee) { Symbol = "TU", Department = "Ban Tổ chức Tỉnh ủy Hải Bình" });
        Province = Committee(Reform, null, new(Centre, "HS", "Đảng bộ tỉnh Hải Sơn", "Tỉnh ủy Hải Sơn", OrganizationKind.ProvincialCommittee) { Symbol = "TU", Department = "Ban Tổ chức Tỉnh ủy Hải Sơn" });
        City = Committee(Start, Reform, new(OldProvince, "MH", "Đảng bộ thành phố Minh Hải", "Thành ủy Minh Hải", OrganizationKind.DistrictCommittee) { Symbol = "ThU", Department = "Ban Tổ chức Thành ủy Minh Hải", StandingMembers = 11, CommitteeMembers = 39 });
        District = Committee(Start, Reform, new(OldProvince, "SK", "Đảng bộ huyện Sơn Khê", "Huyện ủy Sơn Khê", OrganizationKind.DistrictCommittee) { Symbol = "HU", Department = "Ban Tổ chức Huyện ủy Sơn Khê", StandingMembers = 9, CommitteeMembers = 31 });
        OldWardEast = Committee(Start, Reform, Ward(City, "MH-D", "Phường Đông"));
        OldWardSouth = Committee(Start, Reform, Ward(City, "MH-N", "Phường Nam"));
        OldWardWest = Committee(Start, Reform, Ward(City, "MH-T", "Phường Tây"));
        Phuong = Committee(Reform, null, NewWard("HS-DH", "phường Đông Hải"));
        OtherPhuong = Committee(Reform, null, NewWard("HS-TH", "phường Tây Hải"));
        Commune = Committee(Start, null, new(District, "SK-BS", "Đảng bộ xã Bản Sơn", "Đảng ủy xã Bản Sơn", OrganizationKind.BasePartyOrganization) { Block = SectorBlocks.Commune, Symbol = "ĐU", CommitteeMembers = 15 });
        SubBase = book.Found(Start, new(OldWardEast, "MH-D-CD", "Đảng bộ bộ phận Chợ Đông", "Đảng ủy bộ phận Chợ Đông", OrganizationKind.SubBasePartyOrganization) { CommitteeMembers = 5, Order = 90 });
        KhuPho1 = Cell(OldWardEast, "MH-D-01", "Chi bộ Khu phố 1", true);
        KhuPho2 = Cell(OldWardEast, "MH-D-02", "Chi bộ Khu phố 2", false);
        KhuPho3 = Cell(OldWardSouth, "MH-N-03", "Chi bộ Khu phố 3", true);
        KhuPho4 = book.Found(Start, CellVersion(OldWardEast, "MH-D-04", "Chi bộ Khu phố 4", false), Reform);
        MarketCell = Cell(SubBase, "MH-D-CD-1", "Chi bộ Chợ Đông 1", true);
        Kindergarten = Cell(OldWardEast, "MH-D-MN", "Chi bộ Trường Mầm non Hoa Sen", false);
        OtherCell = Cell(OldWardWest, "MH-T-07", "Chi bộ Khu phố 7", true);
        MountainCell = Cell(Commune, "SK-BS-1", "Chi bộ bản Cát", false);
        Government = book.Found(Reform, new(Phuong, "HS-DH-UB", "Đảng bộ Ủy ban nhân dân phường Đông Hải", "Đảng ủy Ủy ban nhân dân phường Đông Hải", OrganizationKind.BasePartyOrganization) { Block = SectorBlocks.Administrative, Symbol = "ĐU", CommitteeMembers = 11 }, Regulation208);
        ReformOfJuly2025();
        RegulationOfJuly2026();
        Authority();
    }

    public Guid Centre { get; }
    public Guid OldProvince { get; }
    public Guid Province { get; }
    public Guid City { get; }
    public Guid District { get; }
    public Guid OldWardEast { get; }
    public Guid OldWardSouth { get; }
    public Guid OldWardWest { get; }
    public Guid Phuong { get; }
    public Guid OtherPhuong { get; }
    public Guid Commune { get; }
    public Guid SubBase { get; }
    public Guid KhuPho1 { get; }
    public Guid KhuPho2 { get; }
    public Guid KhuPho3 { get; }
    public Guid KhuPho4 { get; }
    public Guid MarketCell { get; }
    public Guid Kindergarten { get; }
    public Guid OtherCell { get; }
    public Guid MountainCell { get; }
    public Guid Government { get; }

    private void ReformOfJuly2025()
    {
        foreach (var cell in new[] { KhuPho1, KhuPho2, KhuPho3 })
        {
            book.Change(cell, Reform, v => v with { Parent = Phuong, Kind = OrganizationKind.BasePartyCell, Block = SectorBlocks.Ward, Letterhead = "ĐẢNG BỘ PHƯỜNG ĐÔNG HẢI" });
        }

        book.Change(Kindergarten, Reform, v => v with { Parent = Government, Letterhead = "ĐẢNG BỘ ỦY BAN NHÂN DÂN PHƯỜNG ĐÔNG HẢI" });
        book.Change(SubBase, Reform, v => v with { Parent = Phuong });
        book.Change(OtherCell, Reform, v => v with { Parent = OtherPhuong, Kind = OrganizationKind.BasePartyCell, Block = SectorBlocks.Ward, Letterhead = "ĐẢNG BỘ PHƯỜNG TÂY HẢI" });
        book.Change(Commune, Reform, v => v with { Parent = Province, Kind = OrganizationKind.AboveBaseOrganization, Block = null, Letterhead = "ĐẢNG BỘ TỈNH HẢI SƠN", Department = "Ban Xây dựng Đảng Đảng ủy xã Bản Sơn", StandingMembers = 9, CommitteeMembers = 27 });
        book.Change(MountainCell, Reform, v => v with { Kind = OrganizationKind.BasePartyCell, Block = SectorBlocks.Commune });
        book.Succeed(OrganizationEventKind.Consolidate, Reform, "Hợp nhất tỉnh, kết thúc hoạt động của Thành ủy Minh Hải và Huyện ủy Sơn Khê.",
            (OldProvince, Province), (City, Phuong), (City, OtherPhuong), (District, Commune));
        book.Succeed(OrganizationEventKind.Consolidate, Reform, "Thành lập Đảng bộ phường Đông Hải và Đảng bộ phường Tây Hải.",
            (OldWardEast, Phuong), (OldWardSouth, Phuong), (OldWardWest, OtherPhuong));
        book.Succeed(OrganizationEventKind.Merge, Reform, "Sáp nhập Chi bộ Khu phố 4 vào Chi bộ Khu phố 1.", (KhuPho4, KhuPho1));
    }

    private void RegulationOfJuly2026()
    {
        foreach (var committee in new[] { Phuong, OtherPhuong, Commune })
        {
            book.Change(committee, Regulation208, v => v with { Kind = OrganizationKind.BasePartyOrganization, Block = committee == Commune ? SectorBlocks.Commune : SectorBlocks.Ward });
        }

        foreach (var cell in new[] { KhuPho1, KhuPho2, KhuPho3, OtherCell, MountainCell })
        {
            book.Change(cell, Regulation208, v => v with { Kind = OrganizationKind.PartyCell, Block = null });
        }

        book.Change(Kindergarten, Regulation208, v => v with { Parent = Phuong, Letterhead = "ĐẢNG BỘ PHƯỜNG ĐÔNG HẢI" });
        book.Succeed(OrganizationEventKind.Dissolve, Regulation208, "Kết thúc hoạt động của Đảng bộ Ủy ban nhân dân phường Đông Hải.", (Government, Phuong));
    }

    private void Authority()
    {
        book.Authorize(City, "Điều lệ Đảng, Điều 4; quyết định ủy quyền của Ban Thường vụ Thành ủy", Start, Reform);
        book.Authorize(District, "Điều lệ Đảng, Điều 4; quyết định ủy quyền của Ban Thường vụ Huyện ủy", Start, Reform);
        book.Authorize(Phuong, "Quy định thẩm quyền của Đảng ủy phường từ ngày 01/7/2025", Reform);
        book.Authorize(OtherPhuong, "Quy định thẩm quyền của Đảng ủy phường từ ngày 01/7/2025", Reform);
        book.Authorize(Commune, "Quy định thẩm quyền của Đảng ủy xã từ ngày 01/7/2025", Reform);
    }

    private Guid Committee(DateOnly from, DateOnly? until, UnitVersion version) =>
        book.Found(from, version with { Place = version.Place ?? "Minh Hải", Letterhead = version.Letterhead ?? "ĐẢNG CỘNG SẢN VIỆT NAM" }, until);

    private Guid Cell(Guid parent, string code, string name, bool hasCommittee) => book.Found(Start, CellVersion(parent, code, name, hasCommittee));

    private static UnitVersion CellVersion(Guid parent, string code, string name, bool hasCommittee) =>
        new(parent, code, name, name, OrganizationKind.PartyCell) { Symbol = "CB", HasCellCommittee = hasCommittee, Place = "Minh Hải", IsDifficultArea = name.Contains("bản", StringComparison.Ordinal) };

    private static UnitVersion Ward(Guid parent, string code, string name) =>
        new(parent, code, $"Đảng bộ {name}", $"Đảng ủy {name}", OrganizationKind.BasePartyOrganization) { Block = SectorBlocks.Ward, Symbol = "ĐU", CommitteeMembers = 15, StandingMembers = 5, Letterhead = "ĐẢNG BỘ THÀNH PHỐ MINH HẢI" };

    private UnitVersion NewWard(string code, string name) =>
        new(Province, code, $"Đảng bộ {name}", $"Đảng ủy {name}", OrganizationKind.AboveBaseOrganization) { Symbol = "ĐU", CommitteeMembers = 27, StandingMembers = 9, Letterhead = "ĐẢNG BỘ TỈNH HẢI SƠN", Department = $"Ban Xây dựng Đảng Đảng ủy {name}" };
}
