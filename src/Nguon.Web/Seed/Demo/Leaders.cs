using Nguon.Domain.People;

namespace Nguon.Web.Seed.Demo;

/// <summary>Who held posts in the committees above the cells; remembered from the cells where such people belong.</summary>
internal sealed class Leaders
{
    private readonly Dictionary<string, List<Person>> byHome = [];

    public void Remember(DemoCell cell, IReadOnlyList<Life> lives)
    {
        if (cell.Type is CellType.WardOffice or CellType.Administrative or CellType.CommuneOffice or CellType.Province or CellType.KhuPho)
        {
            var home = cell.Type == CellType.KhuPho ? $"{cell.Home}/kp" : cell.Home;
            byHome.TryAdd(home, []);
            byHome[home].AddRange(CellPosts.Able(lives).Take(cell.Type == CellType.KhuPho ? 1 : 8));
        }
    }

    /// <summary>People of a committee of today, secretary first.</summary>
    public List<Person> InCommittee(DemoTree tree, Guid unit) =>
        unit == tree.Province ? byHome["Tỉnh ủy"] : unit == tree.Commune(DemoTree.South) ? FromWards(false) : byHome["xã Lìa"];

    /// <summary>Posts of the city, its wards, the new wards and communes and the province.</summary>
    public List<PostHolding> Posts(DemoTree tree)
    {
        var posts = new List<PostHolding>();
        posts.AddRange(Committee(tree.City, byHome["Cơ quan Thành ủy"], (DemoTree.Founded.AddYears(6), DemoTree.Reform), 9));
        posts.AddRange(tree.WardIds.SelectMany((ward, i) =>
            Committee(ward, [.. byHome[CityPlan.Wards[i].Name], .. byHome[$"{CityPlan.Wards[i].Name}/kp"]], (new DateOnly(2015, 6, 1), DemoTree.Reform), 5)));
        posts.AddRange(Committee(tree.Commune(DemoTree.North), FromWards(true), (DemoTree.Reform, null), 11));
        posts.AddRange(Committee(tree.Commune(DemoTree.South), FromWards(false), (DemoTree.Reform, null), 10));
        posts.AddRange(Committee(tree.Commune("xã Lìa"), byHome["xã Lìa"], (DemoTree.Reform, null), 9));
        posts.AddRange(Committee(tree.Commune("xã Tà Rụt"), byHome["xã Tà Rụt"], (DemoTree.Reform, null), 9));
        posts.AddRange(Committee(tree.Province, byHome["Tỉnh ủy"], (DemoTree.Reform, null), 5));
        return posts;
    }

    /// <summary>People of the offices of the old wards that became the northern or the southern ward.</summary>
    private List<Person> FromWards(bool isNorth)
    {
        var offices = CityPlan.Wards.Where(w => w.IsNorth == isNorth).Select(w => byHome[w.Name]).ToList();
        return Enumerable.Range(0, 8).SelectMany(i => offices.Where(o => o.Count > i).Select(o => o[i])).ToList();
    }

    private static IEnumerable<PostHolding> Committee(Guid unit, IReadOnlyList<Person> people, (DateOnly, DateOnly?) term, int standing) =>
        people.Take(15).Select((person, i) => CellPosts.Holding(unit, person, PostAt(i, standing), term));

    private static PartyPost PostAt(int place, int standing) => place switch
    {
        0 => PartyPost.Secretary,
        1 or 2 => PartyPost.DeputySecretary,
        _ when place < standing => PartyPost.StandingMember,
        _ => PartyPost.CommitteeMember,
    };
}
