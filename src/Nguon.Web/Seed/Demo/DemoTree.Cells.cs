using Nguon.Domain.Organizations;

namespace Nguon.Web.Seed.Demo;

/// <summary>Where each cell of the city went on 1/7/2025.</summary>
internal sealed partial class DemoTree
{
    private readonly Dictionary<string, (Guid Party, Guid Government)> offices = [];
    private readonly Dictionary<Guid, int> seated = [];

    private void MoveWardCells(OrganizationEvent cause, List<int> old, NewSeats seats)
    {
        var cells = old.SelectMany(i => ChildrenOf(wards[i])).ToList();
        var shared = cells.GroupBy(c => c.Name).Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet();
        var office = 0;
        foreach (var cell in cells)
        {
            var story = Cells.Single(c => c.Id == cell.UnitId);
            if (story.Type == CellType.WardPolice)
            {
                continue;
            }

            var name = story.Type == CellType.WardOffice ? $"Chi bộ {OfficeNames[office]}"
                : shared.Contains(cell.Name) ? $"{cell.Name} ({story.Home} cũ)" : cell.Name;
            var isParty = story.Type == CellType.WardOffice && office++ < 2;
            Seat(cell.UnitId, cause, isParty ? seats.Party : CellTypes.IsOfGovernment(story.Type) ? seats.Government : seats.Ward, name);
        }

        MergePolice(cause, old, seats.Ward);
    }

    private void MergePolice(OrganizationEvent cause, List<int> old, Guid ward)
    {
        var name = Now(ward).Name["Đảng bộ ".Length..];
        var stories = Cells.Where(c => c.Type == CellType.WardPolice && c.Ward is { } number && old.Contains(number)).ToList();
        var id = AddCell(CodeUnder(ward, seated[ward] = seated[ward] + 1), $"Công an {name}", ward, new CellPlace(CellType.WardPolice, name, IsOfCity: true, From: Reform));
        versions[open[id]] = Now(id) with { EventId = cause.Id, HasCellCommittee = true };
        var heir = Cells[^1];
        heir.Members = 0;
        foreach (var story in stories)
        {
            story.Heir = heir;
            Succeeds(cause, story.Id, id);
            End(story.Id, Reform);
        }
    }

    /// <summary>Puts a cell that goes on under its new superior, under the next code there.</summary>
    private void Seat(Guid cell, OrganizationEvent cause, Guid parent, string? name = null)
    {
        var order = seated[parent] = seated.GetValueOrDefault(parent) + 1;
        var above = Now(parent);
        Change(cell, cause, old => old with
        {
            ParentId = parent,
            Code = CodeUnder(parent, order),
            Order = order + 10,
            Letterhead = above.Name.ToUpperInvariant(),
            Place = above.Place,
            Name = name ?? old.Name,
            Organ = name ?? old.Organ,
        });
    }

    private string CodeUnder(Guid parent, int order)
    {
        var code = Now(parent).Code;
        return code.Split('.').Length == 3 ? $"{code}.000.{order:000}" : $"{code}.000.000.{order:000}";
    }

    private void ReformOtherBodies()
    {
        var dissolved = Happened(OrganizationEventKind.Dissolve, Reform, "11-QĐ/TU", "Kết thúc hoạt động của Đảng bộ thành phố Đông Hà; các tổ chức đảng trực thuộc chuyển về đảng bộ phường mới và các đảng bộ trực thuộc tỉnh.");
        Spread("Cơ quan Ủy ban nhân dân thành phố", dissolved, [offices[North].Government, offices[South].Government]);
        Spread("Cơ quan Thành ủy", dissolved, [offices[North].Party, offices[South].Party]);
        MoveArmy(dissolved);
        foreach (var (plan, index) in CityPlan.Bodies.Where(IsMovedWhole).Select((plan, index) => (plan, index)))
        {
            Seat(bodies[plan.Name], dissolved, NewHome(plan, index), NewName(Now(bodies[plan.Name]).Name));
            versions[open[bodies[plan.Name]]] = Now(bodies[plan.Name]) with { Organ = NewName(Now(bodies[plan.Name]).Organ) };
            RecodeChildren(bodies[plan.Name], dissolved);
        }

        Succeeds(dissolved, City, newCommunes[North], newCommunes[South], ProvincialParty, ProvincialGovernment, provincialArmy);
        End(City, Reform);
    }

    private static bool IsMovedWhole(BodyPlan plan) =>
        plan.Name is not ("Cơ quan Ủy ban nhân dân thành phố" or "Cơ quan Thành ủy" or "Công an thành phố" or "Quân sự thành phố");

    private Guid NewHome(BodyPlan plan, int index) => plan.Block switch
    {
        SectorBlocks.Administrative => plan.Name.StartsWith("Chi cục", StringComparison.Ordinal) ? ProvincialGovernment : ProvincialParty,
        SectorBlocks.PublicService => ProvincialGovernment,
        _ when !plan.IsCellAlone => ProvincialGovernment,
        _ => index % 3 == 0 ? ProvincialGovernment : newCommunes[index % 3 == 1 ? North : South],
    };

    private static string NewName(string name) => name.Replace("thành phố", "khu vực Đông Hà", StringComparison.Ordinal);

    private void Spread(string body, OrganizationEvent cause, Guid[] homes)
    {
        var children = ChildrenOf(bodies[body]);
        for (var i = 0; i < children.Count; i++)
        {
            Seat(children[i].UnitId, cause, homes[i % homes.Length], $"{children[i].Name} ({body} cũ)");
        }

        Succeeds(cause, bodies[body], homes);
        End(bodies[body], Reform);
    }

    private void MoveArmy(OrganizationEvent cause)
    {
        var old = bodies["Quân sự thành phố"];
        defence = Found(Base("44.920.001", "Ban Chỉ huy Phòng thủ khu vực Đông Hà", 1) with
        {
            From = Reform,
            ParentId = provincialArmy,
            Block = SectorBlocks.ArmedForces,
            BaseType = "quan-doi",
            EventId = cause.Id,
            Committee = 9,
            Letterhead = "ĐẢNG BỘ QUÂN SỰ TỈNH QUẢNG TRỊ",
        });
        foreach (var child in ChildrenOf(old))
        {
            Seat(child.UnitId, cause, defence);
        }

        Succeeds(cause, old, defence);
        End(old, Reform);
    }

    private void RecodeChildren(Guid body, OrganizationEvent cause)
    {
        foreach (var child in ChildrenOf(body))
        {
            Change(child.UnitId, cause, old => old with { Code = CodeUnder(body, old.Order), Letterhead = Now(body).Name.ToUpperInvariant() });
        }
    }
}
