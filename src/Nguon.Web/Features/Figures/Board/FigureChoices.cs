using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Organizations;
using Nguon.Domain.Text;
using Nguon.Web.Access;
using Nguon.Web.Data;
using Nguon.Web.Reading;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.Figures;

/// <summary>A unit somebody may mean.</summary>
internal sealed record UnitChoice(string Code, string Path);

/// <summary>What can be chosen on the page of figures.</summary>
internal sealed class FigureChoices(AppDb db, Reach reach, UnitPaths paths, UnitCodes codes)
{
    private const int MostCandidates = 40;

    public static IReadOnlyList<Choice> Trees { get; } = [new("day", "Cây của ngày đó"), new("today", "Cây hôm nay")];

    /// <summary>Blocks of every version of the list: old figures are asked by old blocks.</summary>
    public IReadOnlyList<Choice> Blocks => [.. codes.Book.All(UnitCodeList.Block).Select(code => new Choice(code.Code, code.Label))];

    /// <summary>The unit meant by code or name; several candidates when the words fit several; the own unit when nothing is said.</summary>
    public async Task<(string Code, IReadOnlyList<UnitChoice> Candidates)> UnitAsync(string? words, CancellationToken ct)
    {
        var text = words?.Trim() ?? "";
        var versions = db.OrganizationVersions.AsNoTracking();
        if (text.Length == 0)
        {
            var own = reach.User.UnitsWith(Power.SeeTree);
            var first = await versions.Where(v => own.Count == 0 ? v.ParentId == null : own.Contains(v.OrganizationId)).OrderByDescending(v => v.From).Select(v => v.Code).FirstOrDefaultAsync(ct);
            return (first ?? "", []);
        }

        if (await versions.AnyAsync(v => v.Code == text, ct))
        {
            return (text, []);
        }

        return await SearchAsync(text, ct);
    }

    private async Task<(string Code, IReadOnlyList<UnitChoice> Candidates)> SearchAsync(string text, CancellationToken ct)
    {
        var named = db.OrganizationVersions.AsNoTracking();
        if (!reach.User.IsOperator)
        {
            var mine = reach.UnitIds(Power.SeeTree);
            named = named.Where(v => mine.Contains(v.OrganizationId));
        }

        foreach (var word in VietnameseText.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            named = named.Where(v => v.SearchName.Contains(word));
        }

        var found = await named.OrderBy(v => v.Kind).ThenBy(v => v.OfficialOrder).Select(v => new { v.OrganizationId, v.Code, v.From }).Take(4 * MostCandidates).ToListAsync(ct);
        var units = found.GroupBy(v => v.OrganizationId).Select(g => g.OrderBy(v => v.From).Last()).Take(MostCandidates).ToList();
        var told = await paths.OfAsync(units.Select(u => u.OrganizationId), ct);
        return units is [var only] ? (only.Code, []) : ("", units.Select(u => new UnitChoice(u.Code, told.GetValueOrDefault(u.OrganizationId, u.Code))).ToList());
    }
}
