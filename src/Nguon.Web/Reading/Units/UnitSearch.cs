using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Organizations;
using Nguon.Domain.Text;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Web.Reading;

/// <summary>Units by the words of their names, folded, or by code; what follows a comma names one of the superiors. Former units are found too.</summary>
internal sealed class UnitSearch(AppDb db, Reach reach, PathsOnDay paths)
{
    /// <summary>Most hits of either kind.</summary>
    public const int MostHits = 60;

    private const int MostWords = 8;
    private const int MostParts = 4;

    /// <summary>Units of the day, exact accents and whole words first; then units that are not there on the day, with what followed them.</summary>
    public async Task<UnitHits> FindAsync(string text, DateOnly day, CancellationToken ct)
    {
        var (own, above) = Read(text);
        if (own.Count == 0)
        {
            return new UnitHits([], 0, []);
        }

        var typed = VietnameseText.Tidy(text.Split(',')[0]);
        var now = Within(db.OrganizationVersions.AsNoTracking().InForceOn(day), own, typed, above, day);
        var whole = $" {own[^1]} ";
        var found = await now.OrderByDescending(v => v.Name.Contains(typed)).ThenByDescending(v => (" " + v.SearchName + " ").Contains(whole))
            .ThenBy(v => v.SearchName).ThenBy(v => v.Code).Select(v => v.OrganizationId).Take(MostHits).ToListAsync(ct);
        var total = found.Count < MostHits ? found.Count : await now.CountAsync(ct);
        var paths1 = await paths.OfAsync(found, day, ct);
        return new UnitHits([.. found.Where(paths1.ContainsKey).Select(id => new UnitHit(id, paths1[id]))], total, await FormerAsync(own, typed, day, ct));
    }

    private async Task<IReadOnlyList<FormerHit>> FormerAsync(List<string> own, string typed, DateOnly day, CancellationToken ct)
    {
        var there = db.OrganizationVersions.InForceOn(day);
        var gone = await Within(db.OrganizationVersions.AsNoTracking().Where(v => !there.Any(other => other.OrganizationId == v.OrganizationId)), own, typed, [], day)
            .OrderByDescending(v => v.From).Take(MostHits * 2).ToListAsync(ct);
        var last = gone.DistinctBy(v => v.OrganizationId).Take(MostHits).ToList();
        var ids = last.ConvertAll(v => v.OrganizationId);
        var heirs = ids.Count == 0 ? [] : await db.OrganizationHeirs.AsNoTracking().InForceOn(day).Where(h => ids.Contains(h.FormerId)).ToListAsync(ct);
        var names = await paths.OfAsync(heirs.Select(h => h.HeirId), day, ct);
        return [.. last.Select(v => new FormerHit(v.OrganizationId, v.FullName, v.From, v.Until,
            [.. heirs.Where(h => h.FormerId == v.OrganizationId && names.ContainsKey(h.HeirId)).Select(h => new UnitHit(h.HeirId, names[h.HeirId]))]))];
    }

    private IQueryable<OrganizationVersion> Within(IQueryable<OrganizationVersion> versions, List<string> own, string typed, List<List<string>> above, DateOnly day)
    {
        if (!reach.User.IsOperator)
        {
            var mine = reach.UnitIds(Power.SeeTree);
            versions = versions.Where(v => mine.Contains(v.OrganizationId));
        }

        if (typed.All(letter => char.IsAsciiDigit(letter) || letter == '.'))
        {
            versions = versions.Where(v => v.Code == typed || (" " + v.SearchName).Contains(" " + typed));
        }
        else
        {
            versions = own.Select(word => " " + word).Aggregate(versions, (rows, word) => rows.Where(v => (" " + v.SearchName).Contains(word)));
        }

        return above.Aggregate(versions, (rows, words) => Below(rows, words, day));
    }

    /// <summary>Those with one superior, however far above, whose name has all the words; the root stands above everything and is not meant.</summary>
    private IQueryable<OrganizationVersion> Below(IQueryable<OrganizationVersion> rows, List<string> words, DateOnly day)
    {
        var named = words.Select(word => " " + word)
            .Aggregate(db.OrganizationVersions.InForceOn(day).Where(up => up.Kind != OrganizationKind.Centre), (ups, word) => ups.Where(up => (" " + up.SearchName).Contains(word)))
            .Select(up => up.OrganizationId);
        var under = db.OrganizationAncestry.InForceOn(day).Where(a => a.Distance > 0 && named.Contains(a.AncestorId)).Select(a => a.DescendantId);
        return rows.Where(v => under.Contains(v.OrganizationId));
    }

    private static (List<string> Own, List<List<string>> Above) Read(string text)
    {
        var parts = text.Split(',', MostParts);
        return (Words(parts[0]), [.. parts.Skip(1).Select(Words).Where(words => words.Count > 0)]);
    }

    private static List<string> Words(string text) =>
        [.. VietnameseText.Fold(VietnameseText.Tidy(text)).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MostWords)];
}

/// <summary>What a search found.</summary>
internal sealed record UnitHits(IReadOnlyList<UnitHit> OnDay, int Total, IReadOnlyList<FormerHit> Former);

/// <summary>A unit with its full path.</summary>
internal sealed record UnitHit(Guid Id, string Path);

/// <summary>A unit that is not there on the day: from when to when it was, what holds what it left.</summary>
internal sealed record FormerHit(Guid Id, string Name, DateOnly From, DateOnly? Until, IReadOnlyList<UnitHit> Heirs);
