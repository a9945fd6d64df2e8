using Nguon.Domain.Organizations;
using Nguon.Domain.Text;

namespace Nguon.Web.Reading;

/// <summary>Finds the cell or committee of a place somebody wrote: "Khu phố 3, phường Đông Hà" or "xã Gio Linh".</summary>
internal sealed class PlacesOfTree(OrganizationTree tree)
{
    private readonly Lazy<ILookup<string, OrganizationVersion>> communes = new(() => tree.All.Where(v => !v.Kind.IsCell())
        .SelectMany(v => Words(v.Name).Select(word => (word, v))).ToLookup(pair => pair.word, pair => pair.v));

    /// <summary>The cell of the hamlet when it is named and there is one, else the committee of the commune; empty when neither is of this installation.</summary>
    public string Find(string place)
    {
        var parts = place.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(VietnameseText.Fold).ToList();
        foreach (var part in Enumerable.Reverse(parts))
        {
            if (communes.Value[part].DistinctBy(v => v.OrganizationId).ToList() is [var commune])
            {
                var cells = tree.Downward(commune.OrganizationId).Where(v => v.Kind.IsCell()).ToList();
                return cells.Find(cell => parts.Exists(hamlet => VietnameseText.Fold(cell.Name) == $"chi bo {hamlet}")) is { } cell ? tree.PathTo(cell.OrganizationId) : $"{commune.OrganName} ({cells.Count} chi bộ)";
            }
        }

        return "";
    }

    /// <summary>Đảng bộ phường Đông Hà is found by its place.</summary>
    private static IEnumerable<string> Words(string name)
    {
        var folded = VietnameseText.Fold(name);
        return folded.StartsWith("dang bo ", StringComparison.Ordinal) ? [folded["dang bo ".Length..]] : [];
    }
}
