using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Organizations;
using Nguon.Domain.Statistics;
using Nguon.Domain.Time;
using Nguon.Web.Data;

namespace Nguon.Web.Reading;

/// <summary>Counts settlements as they are at the end of the last day, on the tree asked for; what a settlement is comes from the list of settlements.</summary>
internal sealed class FigureHamlets(AppDb db, ResidentialQuery residential, ResidentialHomes homes)
{
    public async Task<FigureTally> CountAsync(FigureAsked asked, CancellationToken ct)
    {
        var found = await FoundAsync(asked, ct);
        return new FigureTally(Of(found.Sum(place => place.Amount)), new Dictionary<AxisKind, IReadOnlyDictionary<string, FigureCount>> { [AxisKind.Unit] = found.GroupBy(place => place.Row).ToDictionary(row => row.Key, row => Of(row.Sum(place => place.Amount))) });
    }

    /// <summary>The settlements counted, or those of one row, in the order of the list of settlements.</summary>
    public async Task<IReadOnlyList<ResidentialView>> ListAsync(FigureAsked asked, CancellationToken ct)
    {
        var only = asked.Row is not { } row ? null : row == Guid.Empty ? Axis.Unknown : row.ToString();
        return [.. (await FoundAsync(asked, ct)).Where(place => only is null || place.Row == only).Select(place => place.View)];
    }

    /// <summary>What is counted, each with the key of its row.</summary>
    private async Task<List<(ResidentialView View, string Row, int Amount)>> FoundAsync(FigureAsked asked, CancellationToken ct)
    {
        var place = asked.Place;
        var views = (await residential.InAsync(AreasOf(asked), asked.To, asked.KnownAt, ct)).Where(v => AmountOf(asked.Measure.Code, v) > 0).ToList();
        if (asked.KnownAt is { } known)
        {
            var entered = await db.ResidentialVersions.Where(v => v.RecordedAt <= known).Select(v => v.ResidentialUnitId).ToHashSetAsync(ct);
            views.RemoveAll(v => !entered.Contains(v.Id));
        }

        var home = await homes.OfAsync(views, place.RowsOn, asked.KnownAt, ct);
        var rows = await RowsAsync(asked, [.. home.Values.Distinct()], ct);
        return [.. views.Select(v => (View: v, Row: home.TryGetValue(v.Id, out var area) && rows.TryGetValue(area, out var row) ? row.ToString() : Axis.Unknown, Amount: AmountOf(asked.Measure.Code, v)))
            .Where(found => place.IsFormer || found.Row != Axis.Unknown)];
    }

    /// <summary>A former unit is asked for what stood under it on the last day.</summary>
    private IQueryable<Guid> AreasOf(FigureAsked asked) => asked.Place.IsFormer
        ? FigureUnits.Known(db.OrganizationAncestry, asked.KnownAt).InForceOn(asked.To).Where(a => a.AncestorId == asked.Place.Id).Select(a => a.DescendantId)
        : homes.AreasUnder(asked.Place.RowsOf, asked.Place.RowsOn, asked.KnownAt);

    /// <summary>The child of the unit each area stands under on the tree used, or the unit itself.</summary>
    private async Task<Dictionary<Guid, Guid>> RowsAsync(FigureAsked asked, List<Guid> areas, CancellationToken ct)
    {
        var above = await FigureUnits.Known(db.OrganizationAncestry, asked.KnownAt).InForceOn(asked.Place.RowsOn).Where(a => areas.Contains(a.DescendantId)).ToListAsync(ct);
        var rows = new Dictionary<Guid, Guid>();
        foreach (var chain in above.GroupBy(a => a.DescendantId))
        {
            if (chain.FirstOrDefault(a => a.AncestorId == asked.Place.RowsOf) is { } under)
            {
                rows[chain.Key] = under.Distance == 0 ? asked.Place.RowsOf : chain.First(a => a.Distance == under.Distance - 1).AncestorId;
            }
        }

        return rows;
    }

    /// <summary>A joint cell is no cell of its own; where nobody wrote how many live there, nothing is claimed.</summary>
    private static int AmountOf(string measure, ResidentialView place) => measure switch
    {
        "thon" => 1,
        "thon-trang-dang-vien" => place.Coverage.HasMembers == false ? 1 : 0,
        "thon-chua-co-chi-bo" => place.Coverage.HasOwnCell ? 0 : 1,
        "chuc-danh-thon" => place.Posts.Count,
        "chuc-danh-thon-dang-vien" => place.Posts.Count(post => post.IsMember),
        _ => throw new InvalidOperationException($"A measure of settlements without a meaning: {measure}."),
    };

    private static FigureCount Of(long places) => FigureCount.None with { Places = places };
}
