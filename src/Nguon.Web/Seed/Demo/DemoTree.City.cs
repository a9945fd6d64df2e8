using Nguon.Domain.Organizations;

namespace Nguon.Web.Seed.Demo;

internal sealed partial class DemoTree
{
    private Guid centre;
    private Guid oldProvince;
    private Guid oldQuangBinh;
    private Guid provincialBlock;
    private Guid provincialPolice;
    private Guid provincialArmy;
    private readonly Guid[] wards = new Guid[CityPlan.Wards.Length];
    private readonly Dictionary<string, Guid> bodies = [];

    /// <summary>The nine wards of the city in the order of the report.</summary>
    public IReadOnlyList<Guid> WardIds => wards;

    /// <summary>Thành ủy Đông Hà, until 30/6/2025.</summary>
    public Guid City { get; private set; }

    private void FoundProvince()
    {
        centre = Found(Committee("00", "Ban Chấp hành Trung ương Đảng", OrganizationKind.Centre, null) with { From = new(1930, 2, 3), Place = "Hà Nội", Symbol = "TW" });
        var province = Committee("45", "Tỉnh ủy Quảng Trị", OrganizationKind.ProvincialCommittee, centre) with
        {
            From = new(1989, 7, 1),
            Letterhead = "ĐẢNG CỘNG SẢN VIỆT NAM",
            Symbol = "TU",
            Place = "Đông Hà",
            Department = "Ban Tổ chức Tỉnh ủy",
            Committee = 52,
            Standing = 15,
        };
        oldProvince = Found(province);
        oldQuangBinh = Found(province with { Code = "44C", Name = "Tỉnh ủy Quảng Bình", Organ = "Tỉnh ủy Quảng Bình", Place = "Đồng Hới", Order = 2 });
        provincialBlock = Found(UnderProvince("45.900", "Khối các cơ quan và doanh nghiệp tỉnh", 20));
        provincialPolice = Found(UnderProvince("45.910", "Công an tỉnh Quảng Trị", 21));
        provincialArmy = Found(UnderProvince("45.920", "Quân sự tỉnh Quảng Trị", 22) with { HasNoPersonRecords = true });
        AddCell("45.900.001.000.001", "Ban Tổ chức Tỉnh ủy", provincialBlock, new CellPlace(CellType.Province, "Tỉnh ủy"));
    }

    private void FoundCity()
    {
        City = Found(Committee("45.001", "Thành ủy Đông Hà", OrganizationKind.DistrictCommittee, oldProvince) with
        {
            Letterhead = "ĐẢNG BỘ TỈNH QUẢNG TRỊ",
            Symbol = "TU",
            Place = "Đông Hà",
            Department = "Ban Tổ chức Thành ủy Đông Hà",
            Committee = 39,
            Standing = 13,
            Order = 1,
        });
        for (var i = 0; i < CityPlan.Wards.Length; i++)
        {
            FoundWard(i);
        }

        for (var i = 0; i < CityPlan.Bodies.Length; i++)
        {
            FoundBody(i);
        }
    }

    private void FoundWard(int index)
    {
        var plan = CityPlan.Wards[index];
        var code = $"45.001.{index + 1:000}";
        wards[index] = Found(Base(code, plan.Name, index + 1) with { Block = SectorBlocks.Ward, BaseType = "phuong", Committee = 15, Standing = 5 });
        var cells = Enumerable.Range(1, plan.KhuPho).Select(n => $"Khu phố {n}").Concat(plan.Others).ToList();
        for (var i = 0; i < cells.Count; i++)
        {
            AddCell($"{code}.000.{i + 1:000}", cells[i], wards[index], new CellPlace(CellTypes.Of(cells[i]), plan.Name, index));
        }
    }

    private void FoundBody(int index)
    {
        var plan = CityPlan.Bodies[index];
        var code = $"45.001.{index + 11:000}";
        var place = new CellPlace(plan.Type, plan.Name, IsOfCity: true);
        if (plan.IsCellAlone)
        {
            var cell = AddCell($"{code}.000.001", plan.Name, City, place);
            versions[open[cell]] = Now(cell) with { Kind = OrganizationKind.BasePartyCell, Block = plan.Block, BaseType = plan.BaseType, Order = index + 11 };
            bodies[plan.Name] = cell;
            return;
        }

        bodies[plan.Name] = Found(Base(code, plan.Name, index + 11) with { Block = plan.Block, BaseType = plan.BaseType, Committee = 9, Standing = null });
        for (var i = 0; i < plan.Cells.Length; i++)
        {
            AddCell($"{code}.000.{i + 1:000}", plan.Cells[i], bodies[plan.Name], place);
        }
    }

    private VersionSeed Base(string code, string name, int order) => new()
    {
        From = Founded, ParentId = City, Code = code, Name = $"Đảng bộ {name}", Organ = $"Đảng ủy {name}", Kind = OrganizationKind.BasePartyOrganization, Order = order,
        Letterhead = "ĐẢNG BỘ THÀNH PHỐ ĐÔNG HÀ", Symbol = "ĐU", Place = "Đông Hà", HasSeal = true,
    };

    private static VersionSeed Committee(string code, string name, OrganizationKind kind, Guid? parent) => new()
    {
        From = Founded, ParentId = parent, Code = code, Name = name, Organ = name, Kind = kind, Order = 1, HasSeal = true,
    };

    private VersionSeed UnderProvince(string code, string name, int order) =>
        Committee(code, $"Đảng bộ {name}", OrganizationKind.AboveBaseOrganization, oldProvince) with
        {
            Organ = $"Đảng ủy {name}",
            Order = order,
            Letterhead = "ĐẢNG BỘ TỈNH QUẢNG TRỊ",
            Symbol = "ĐU",
            Place = "Đông Hà",
            Department = "Ban Tổ chức Đảng ủy",
            Committee = 25,
            Standing = 9,
        };

    private Guid AddCell(string code, string name, Guid parent, CellPlace place)
    {
        var order = int.Parse(code[^3..]);
        var full = $"Chi bộ {name}";
        var id = Found(new VersionSeed
        {
            From = place.From ?? Founded, ParentId = parent, Code = code, Name = full, Organ = full, Kind = OrganizationKind.PartyCell, Order = order,
            Letterhead = Now(parent).Name.ToUpperInvariant(), Symbol = "CB", Place = Now(parent).Place, IsDifficultArea = Now(parent).IsDifficultArea,
        });
        Cells.Add(new DemoCell
        {
            Id = id, Type = place.Type, Key = $"{place.Home}/{full}", Home = place.Home, Ward = place.Ward, IsOfCity = place.Ward is not null || place.IsOfCity,
            Hamlet = place.Type is CellType.KhuPho ? name.TrimEnd('B') : place.Type is CellType.Hamlet ? name : "",
            Workplace = place.Type is CellType.KhuPho or CellType.Hamlet ? "" : name,
        });
        return id;
    }

    private sealed record CellPlace(CellType Type, string Home, int? Ward = null, bool IsOfCity = false, DateOnly? From = null);
}
