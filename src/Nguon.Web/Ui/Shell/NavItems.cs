namespace Nguon.Web.Ui;

/// <summary>One place of the navigation.</summary>
internal sealed record NavItem(NavPlaces Place, string Label, string Href)
{
    public static IReadOnlyList<NavItem> All { get; } =
    [
        new(NavPlaces.MyWork, "Việc của tôi", Links.MyWork),
        new(NavPlaces.Tree, "Cây tổ chức đảng", Links.Tree),
        new(NavPlaces.Sources, "Rà soát nguồn", Links.Sources),
        new(NavPlaces.People, "Người và hồ sơ", Links.People),
        new(NavPlaces.Sessions, "Buổi sinh hoạt", Links.Sessions),
        new(NavPlaces.Appraisal, "Thẩm định hồ sơ", Links.Appraisal),
        new(NavPlaces.Pack, "Hồ sơ trình", Links.Pack),
        new(NavPlaces.Numbering, "Sổ cấp số", Links.Numbering),
        new(NavPlaces.Clocks, "Đến hạn và quá hạn", Links.Clocks),
        new(NavPlaces.Introduced, "Người đã giới thiệu", Links.Introduced),
        new(NavPlaces.Classes, "Lớp bồi dưỡng", Links.Classes),
        new(NavPlaces.Figures, "Số liệu", Links.Figures),
        new(NavPlaces.Rules, "Quy định", Links.Rules),
        new(NavPlaces.Accounts, "Tài khoản", Links.Accounts),
    ];

    public static IEnumerable<NavItem> Of(NavPlaces places) => All.Where(item => (places & item.Place) != NavPlaces.None);

    /// <summary>True when the page belongs to this place; a dossier belongs to people and dossiers.</summary>
    public bool IsCurrent(PathString path) => Place switch
    {
        NavPlaces.MyWork => !path.HasValue || path == Links.MyWork,
        NavPlaces.People => IsUnder(path, Href) || IsUnder(path, Links.Dossiers),
        NavPlaces.Appraisal => IsUnder(path, Href) || IsUnder(path, Links.CommitteeSessions),
        _ => IsUnder(path, Href),
    };

    private static bool IsUnder(PathString path, string place) => path.StartsWithSegments(place, StringComparison.Ordinal);
}
