using Nguon.Domain.Organizations;

namespace Nguon.Web.Seed.Demo;

/// <summary>Two mountain communes outside the city's totals, so that the rules for difficult areas show; hamlet names are invented.</summary>
internal sealed partial class DemoTree
{
    private static readonly (string District, string DistrictCode, string Commune, (string Name, string[] Hamlets)[] Parts)[] Mountains =
    [
        ("Huyện ủy Hướng Hóa", "45.002", "xã Lìa",
        [
            ("xã Thuận", ["Ka Roong Trên", "Ka Roong Dưới", "Tà Ruồng", "Bản Sò", "Xi Nuôn", "Cu Tai Mới"]),
            ("xã Lìa", ["A Tum", "A Máy Mới", "Kỳ Rin", "Ta Nuôl", "Pa Lọ Vạc Mới", "Ba Nang Con"]),
            ("xã Thanh", ["Thanh Ô Mới", "Xung Cha", "Bản Mới", "A Ho Trên", "Ta Nua Dưới", "Xuân Lìa"]),
        ]),
        ("Huyện ủy Đakrông", "45.003", "xã Tà Rụt",
        [
            ("xã A Vao", ["Tân Đi Mới", "Ro Ró Trên", "A Sau Mới", "Kỳ Ne", "Pa Ling Con"]),
            ("xã Húc Nghì", ["Húc Nghì Mới", "Cựp Nhỏ", "La Tó Trên", "37 Suối", "Ta Lêng Mới"]),
            ("xã Tà Rụt", ["A Đăng Mới", "A Liêng Trên", "A Pul", "Ka Hẹp", "Vực Leng Mới", "Tà Rụt Suối"]),
        ]),
    ];

    private readonly Dictionary<string, List<Guid>> communeParts = [];
    private readonly List<Guid> districts = [];

    private void FoundMountains()
    {
        foreach (var (name, code, commune, parts) in Mountains)
        {
            var district = Found(Committee(code, name, OrganizationKind.DistrictCommittee, oldProvince) with
            {
                Letterhead = "ĐẢNG BỘ TỈNH QUẢNG TRỊ",
                Symbol = "HU",
                Place = name["Huyện ủy ".Length..],
                Department = $"Ban Tổ chức {name}",
                Committee = 37,
                Standing = 11,
                Order = 2 + districts.Count,
                IsDifficultArea = true,
            });
            districts.Add(district);
            communeParts[commune] = parts.Select((part, i) => FoundCommune(district, $"{code}.{i + 1:000}", part.Name, part.Hamlets)).ToList();
        }
    }

    private Guid FoundCommune(Guid district, string code, string name, string[] hamlets)
    {
        var line = $"ĐẢNG BỘ HUYỆN {Now(district).Place!.ToUpperInvariant()}"; // a district always has a place
        var commune = Found(Base(code, name, int.Parse(code[^3..])) with
        {
            ParentId = district,
            Block = SectorBlocks.Commune,
            BaseType = "xa",
            Letterhead = line,
            Place = name["xã ".Length..],
            Committee = 11,
            Standing = 3,
            IsDifficultArea = true,
        });
        var number = 0;
        foreach (var hamlet in hamlets)
        {
            AddCell($"{code}.000.{++number:000}", $"thôn {hamlet}", commune, new CellPlace(CellType.Hamlet, name));
        }

        foreach (var workplace in new[] { "Cơ quan xã", "Trường Phổ thông dân tộc bán trú", "Trạm Y tế xã" })
        {
            AddCell($"{code}.000.{++number:000}", workplace, commune, new CellPlace(CellType.CommuneOffice, name));
        }

        return commune;
    }

    private void ReformMountains()
    {
        foreach (var ((name, _, commune, _), index) in Mountains.Select((plan, index) => (plan, index)))
        {
            var place = commune["xã ".Length..];
            var created = Happened(OrganizationEventKind.Consolidate, Reform, $"{31 + index}-QĐ/TU", $"Thành lập Đảng bộ {commune} trên cơ sở hợp nhất các đảng bộ xã cũ, trực thuộc Tỉnh ủy Quảng Trị.");
            var unit = Found(NewWard($"44.{121 + index}", commune, new NewPlace(place, 27, 9, 30 + index)) with { IsDifficultArea = true, EventId = created.Id, Block = SectorBlocks.Commune, BaseType = "xa" });
            newCommunes[commune] = unit;
            var number = 0;
            foreach (var part in communeParts[commune])
            {
                number = MoveMountainCells(created, part, unit, number);
                Succeeds(created, part, unit);
                End(part, Reform);
            }

            var dissolved = Happened(OrganizationEventKind.Dissolve, Reform, $"{41 + index}-QĐ/TU", $"Kết thúc hoạt động của {name}.");
            Succeeds(dissolved, districts[index], unit);
            End(districts[index], Reform);
        }
    }

    private int MoveMountainCells(OrganizationEvent cause, Guid part, Guid unit, int number)
    {
        var former = Now(part).Name["Đảng bộ ".Length..];
        foreach (var child in ChildrenOf(part))
        {
            var order = ++number;
            Change(child.UnitId, cause, old => old with
            {
                ParentId = unit,
                Code = $"{Now(unit).Code}.000.000.{order:000}",
                Order = order,
                Letterhead = Now(unit).Name.ToUpperInvariant(),
                Place = Now(unit).Place,
                Name = old.Name.StartsWith("Chi bộ thôn", StringComparison.Ordinal) ? old.Name : $"{old.Name} ({former} cũ)",
                Organ = old.Name.StartsWith("Chi bộ thôn", StringComparison.Ordinal) ? old.Organ : $"{old.Organ} ({former} cũ)",
            });
        }

        return number;
    }

    private List<VersionSeed> ChildrenOf(Guid parent) =>
        open.Values.Order().Select(index => versions[index]).Where(v => v.ParentId == parent && v.Until is null).ToList();
}
