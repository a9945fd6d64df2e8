using Nguon.Domain.Organizations;
using Nguon.Web.Reading;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.Organizations;

/// <summary>Lines of the tree as the page and its branches draw them.</summary>
internal static class TreeNodes
{
    public static string BranchHref(Guid unit, DateOnly day) => $"{Links.Tree}/nhanh/{unit}?{Access.DayShown.Field}={Formats.Day(day)}";

    public static string UnfoldHref(Guid unit, DateOnly day) => $"{Links.Tree}?{Access.DayShown.Field}={Formats.Day(day)}&mo={unit}#u-{unit}";

    /// <summary>A line with the branches read so far below it.</summary>
    public static TreeNodeView Of(TreeRow row, DateOnly day, ILookup<Guid, TreeRow>? below = null, Guid? current = null)
    {
        var children = below is null ? [] : below[row.Id].Select(child => Of(child, day, below, current)).ToList();
        return new(row.Id, row.FullName, $"{Links.Unit(row.Id)}?{Access.DayShown.Field}={Formats.Day(day)}")
        {
            Note = row.Kind.IsCell() ? "" : Labels.Of(row.Kind),
            IsOpen = children.Count > 0,
            IsCurrent = row.Id == current,
            Children = children,
            BranchHref = row.HasBranches ? BranchHref(row.Id, day) : null,
            UnfoldHref = UnfoldHref(row.Id, day),
        };
    }
}
