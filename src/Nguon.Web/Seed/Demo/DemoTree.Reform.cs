using Nguon.Domain.Organizations;

namespace Nguon.Web.Seed.Demo;

/// <summary>What happened on 1/3 and 1/7/2025: nothing is repointed, cells go on under new superiors and names.</summary>
internal sealed partial class DemoTree
{
    public const string North = "phường Đông Hà";
    public const string South = "phường Nam Đông Hà";

    private static readonly string[] OfficeNames =
        ["Cơ quan Đảng", "Mặt trận và các đoàn thể", "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân", "Phòng Kinh tế, Hạ tầng và Đô thị", "Phòng Văn hóa - Xã hội"];

    private readonly Dictionary<string, Guid> newCommunes = [];
    private Guid defence;

    /// <summary>The merged Tỉnh ủy Quảng Trị, from 1/7/2025.</summary>
    public Guid Province { get; private set; }

    /// <summary>Đảng bộ các cơ quan Đảng tỉnh, from 1/7/2025.</summary>
    public Guid ProvincialParty { get; private set; }

    /// <summary>Đảng bộ Ủy ban nhân dân tỉnh, from 1/7/2025.</summary>
    public Guid ProvincialGovernment { get; private set; }

    /// <summary>A ward or commune of today by its name, for example <see cref="South"/>.</summary>
    public Guid Commune(string name) => newCommunes[name];

    private void ReformPolice()
    {
        var police = bodies["Công an thành phố"];
        var cause = Happened(OrganizationEventKind.Dissolve, PoliceReform, "1215-QĐ/TU", "Kết thúc hoạt động của Đảng bộ Công an thành phố Đông Hà; các chi bộ chuyển về Đảng bộ Công an tỉnh.");
        foreach (var child in ChildrenOf(police))
        {
            Change(child.UnitId, cause, old => old with
            {
                ParentId = provincialPolice,
                Code = $"45.910.001.000.{old.Order:000}",
                Letterhead = "ĐẢNG BỘ CÔNG AN TỈNH QUẢNG TRỊ",
                Name = $"{old.Name} (Đông Hà)",
                Organ = $"{old.Organ} (Đông Hà)",
            });
        }

        Succeeds(cause, police, provincialPolice);
        End(police, PoliceReform);
    }

    private void ReformProvince()
    {
        var merged = Happened(OrganizationEventKind.Consolidate, Reform, "2815-QĐNS/TW", "Hợp nhất Đảng bộ tỉnh Quảng Bình và Đảng bộ tỉnh Quảng Trị thành Đảng bộ tỉnh Quảng Trị (mới).");
        Province = Found(Now(oldProvince) with { From = Reform, Code = "44", Committee = 62, Standing = 17, EventId = merged.Id, Place = "Đồng Hới" });
        Succeeds(merged, oldProvince, Province);
        Succeeds(merged, oldQuangBinh, Province);
        End(oldProvince, Reform);
        End(oldQuangBinh, Reform);
        var kept = Happened(OrganizationEventKind.Reparent, Reform, "12-QĐ/TU", "Chuyển Đảng bộ Công an tỉnh và Đảng bộ Quân sự tỉnh về trực thuộc Đảng bộ tỉnh Quảng Trị (mới).");
        Change(provincialPolice, kept, old => old with { ParentId = Province, Code = "44.910", Place = "Đồng Hới" });
        Change(provincialArmy, kept, old => old with { ParentId = Province, Code = "44.920", Place = "Đồng Hới" });
        var created = Happened(OrganizationEventKind.Establish, Reform, "13-QĐ/TU", "Thành lập Đảng bộ các cơ quan Đảng tỉnh và Đảng bộ Ủy ban nhân dân tỉnh.");
        ProvincialParty = Found(UnderNewProvince("44.900", "các cơ quan Đảng tỉnh", 20) with { EventId = created.Id });
        ProvincialGovernment = Found(UnderNewProvince("44.901", "Ủy ban nhân dân tỉnh", 21) with { EventId = created.Id });
        MoveBlock();
    }

    private void MoveBlock()
    {
        var cause = Happened(OrganizationEventKind.Dissolve, Reform, "14-QĐ/TU", "Kết thúc hoạt động của Đảng bộ Khối các cơ quan và doanh nghiệp tỉnh.");
        foreach (var child in ChildrenOf(provincialBlock))
        {
            Change(child.UnitId, cause, old => old with { ParentId = ProvincialParty, Code = "44.900.001.000.001", Letterhead = "ĐẢNG BỘ CÁC CƠ QUAN ĐẢNG TỈNH", Place = "Đồng Hới" });
        }

        Succeeds(cause, provincialBlock, ProvincialParty, ProvincialGovernment);
        End(provincialBlock, Reform);
    }

    private void ReformWards()
    {
        NewWardWithOffices("44.101", North, true, new NewPlace("Đông Hà", 33, 11, 1), "21-QĐ/TU");
        NewWardWithOffices("44.102", South, false, new NewPlace("Nam Đông Hà", 30, 10, 2), "22-QĐ/TU");
    }

    private void NewWardWithOffices(string code, string name, bool isNorth, NewPlace place, string decision)
    {
        var old = Enumerable.Range(0, wards.Length).Where(i => CityPlan.Wards[i].IsNorth == isNorth).ToList();
        var names = string.Join(", ", old.Select(i => CityPlan.Wards[i].Name));
        var cause = Happened(OrganizationEventKind.Consolidate, Reform, decision, $"Thành lập Đảng bộ {name} trên cơ sở hợp nhất Đảng bộ {names}, trực thuộc Tỉnh ủy Quảng Trị.");
        var ward = newCommunes[name] = Found(NewWard(code, name, place) with { EventId = cause.Id });
        var party = Found(Office(ward, $"{code}.001", $"các cơ quan Đảng {name}", 1) with { EventId = cause.Id });
        var government = Found(Office(ward, $"{code}.002", $"Ủy ban nhân dân {name}", 2) with { EventId = cause.Id });
        offices[name] = (party, government);
        MoveWardCells(cause, old, new NewSeats(ward, party, government));
        foreach (var i in old)
        {
            Succeeds(cause, wards[i], ward);
            End(wards[i], Reform);
        }
    }

    private VersionSeed NewWard(string code, string name, NewPlace place) =>
        Committee(code, $"Đảng bộ {name}", OrganizationKind.AboveBaseOrganization, Province) with
        {
            From = Reform,
            Organ = $"Đảng ủy {name}",
            Order = place.Order,
            Block = SectorBlocks.Ward,
            BaseType = "phuong",
            Letterhead = "ĐẢNG BỘ TỈNH QUẢNG TRỊ",
            Symbol = "ĐU",
            Place = place.Name,
            Department = $"Ban Xây dựng Đảng Đảng ủy {name}",
            Committee = place.Committee,
            Standing = place.Standing,
        };

    private VersionSeed UnderNewProvince(string code, string name, int order) =>
        UnderProvince(code, name, order) with { From = Reform, ParentId = Province, Place = "Đồng Hới" };

    private VersionSeed Office(Guid ward, string code, string name, int order) =>
        Base(code, name, order) with
        {
            From = Reform,
            ParentId = ward,
            Block = SectorBlocks.Administrative,
            BaseType = "co-quan-hanh-chinh",
            Letterhead = Now(ward).Name.ToUpperInvariant(),
            Place = Now(ward).Place,
            Committee = 9,
        };

    private sealed record NewPlace(string Name, int Committee, int Standing, int Order);

    private sealed record NewSeats(Guid Ward, Guid Party, Guid Government);
}
