using Microsoft.EntityFrameworkCore;
using Nguon.Web.Access;
using Nguon.Web.Data;
using Nguon.Web.Reading;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.Organizations;

/// <summary>Whom a correction takes back from where the wrong event and later ones had carried them; and whom it leaves where a later decision put them by name.</summary>
internal sealed class ReturningEffects(AppDb db, Reach reach, PathsOnDay paths)
{
    public async Task<IReadOnlyList<EffectGroup>> OfAsync(Planned planned, TreesBeforeAndAfter trees, CancellationToken ct)
    {
        if (planned.Replaces is not { } replaced)
        {
            return [];
        }

        var all = new List<Returning>();
        foreach (var unit in CarryOut.Left(planned.Plan, replaced))
        {
            all.AddRange(await new FindReturning(db).OfAsync(unit, replaced, ct));
        }

        var (back, stay) = (all.FindAll(one => one.IsToday), all.FindAll(one => one.Stays is not null));
        var ids = back.Concat(stay).Select(one => one.PersonId).ToHashSet();
        var names = await db.People.Where(p => ids.Contains(p.Id)).OrderBy(p => p.SortName).ThenBy(p => p.Id).Select(p => new { p.Id, p.FullName }).ToListAsync(ct);
        var places = await paths.OfAsync([.. back.Select(one => one.Since[^1].OrganizationId), .. stay.Select(one => one.Stays!.OrganizationId)], reach.Today, ct); // not null by the list
        var (returned, left) = (back.ToDictionary(one => one.PersonId), stay.ToDictionary(one => one.PersonId));
        return
        [
            EffectGroup.Of("Người được tính lại theo việc đính chính",
                [.. names.Where(n => returned.ContainsKey(n.Id)).Select(n => $"{n.FullName}: đang ở {places.GetValueOrDefault(returned[n.Id].Since[^1].OrganizationId, "đơn vị đã kết thúc")}, về {Home(trees, returned[n.Id].Unit)}")]),
            EffectGroup.Of("Người ở lại nơi quyết định sau đã ghi tên; không đúng thì đính chính quyết định đó",
                [.. names.Where(n => left.ContainsKey(n.Id)).Select(n => $"{n.FullName}: từ ngày {Formats.Day(left[n.Id].Stays!.From)} ở {places.GetValueOrDefault(left[n.Id].Stays!.OrganizationId, "đơn vị đã kết thúc")}")]), // not null by the list
        ];
    }

    private static string Home(TreesBeforeAndAfter trees, Guid unit) => trees.Ended.ContainsKey(unit) ? trees.Successor(unit) : trees.PathAfter(unit) ?? trees.Name(unit);
}
