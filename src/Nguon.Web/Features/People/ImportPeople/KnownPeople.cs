using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain.People;
using Nguon.Domain.Text;
using Nguon.Web.Data;

namespace Nguon.Web.Features.People;

/// <summary>Who in the database may be the person of a line: by code, by identity number, by folded name with birth date.</summary>
internal sealed class KnownPeople(AppDb db, PeopleLines lines)
{
    private const string OtherName = " | ";

    private ILookup<string, Known> byCode = Empty;
    private ILookup<string, Known> byIdentity = Empty;
    private ILookup<string, Known> byName = Empty;
    private IReadOnlyDictionary<Guid, SheetLine> foundLines = new Dictionary<Guid, SheetLine>();

    private static ILookup<string, Known> Empty => Array.Empty<Known>().ToLookup(_ => "");

    /// <summary>Looks a group of lines up; <see cref="MatchesOf"/> then answers for them.</summary>
    public async Task LookUpAsync(IReadOnlyList<SheetLine> group, CancellationToken ct)
    {
        List<Known> found = [.. await NumberedAsync(group, ct), .. await NamedAsync(group, ct)];
        (byCode, byIdentity) = (found.Where(k => k.Code is not null).ToLookup(k => k.Code!), found.Where(k => k.Identity is not null).ToLookup(k => k.Identity!)); // not null above
        byName = found.ToLookup(k => k.SearchName.Split(OtherName)[0]);
        foundLines = new Dictionary<Guid, SheetLine>();
        foundLines = await lines.OfAsync([.. group.SelectMany(MatchesOf).Select(match => match.Id).Distinct()], ct);
    }

    public IReadOnlyList<Match> MatchesOf(SheetLine line) =>
        [.. byCode[line.Code].Concat(byIdentity[line.Identity ?? ""]).Concat(byName[VietnameseText.Fold(line.FullName)]).Distinct()
            .Select(known => (Known: known, How: HowAlike(known, line))).Where(pair => pair.How is not null)
            .Select(pair => new Match(pair.Known.Id, pair.How!.Value, foundLines.GetValueOrDefault(pair.Known.Id)))]; // null ones are left out

    private async Task<List<Known>> NumberedAsync(IReadOnlyList<SheetLine> group, CancellationToken ct)
    {
        var codes = group.Select(l => l.Code).Where(code => code.Length > 0).ToList();
        var ids = codes.Select(code => Guid.TryParse(code, out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty).ToList();
        var identities = group.Select(l => l.Identity).OfType<string>().ToList();
        return codes.Count + identities.Count == 0
            ? []
            : await FoundAsync(p => (p.Code != null && codes.Contains(p.Code)) || ids.Contains(p.Id) || (p.IdentityNumber != null && identities.Contains(p.IdentityNumber)), ct);
    }

    /// <summary>Namesakes with the birth date of some line, or without one; who has another name too is found by the birth date.</summary>
    private async Task<List<Known>> NamedAsync(IReadOnlyList<SheetLine> group, CancellationToken ct)
    {
        var births = group.Select(l => l.BornOn).OfType<DateOnly>().Distinct().ToList();
        var names = group.SelectMany(l => new[] { VietnameseText.Fold(l.FullName), VietnameseText.SearchName(l.FullName, l.OtherName) }).Distinct().ToList();
        return [.. await FoundAsync(p => names.Contains(p.SearchName) && (p.BornOn == null || births.Contains(p.BornOn.Value)), ct),
            .. await FoundAsync(p => p.OtherName != "" && p.BornOn != null && births.Contains(p.BornOn.Value), ct)];
    }

    private Task<List<Known>> FoundAsync(Expression<Func<Person, bool>> which, CancellationToken ct) =>
        db.People.AsNoTracking().Where(which).Select(p => new Known(p.MergedIntoId ?? p.Id, p.Code, p.IdentityNumber, p.SearchName, p.BornOn)).ToListAsync(ct);

    private static Likeness? HowAlike(Known known, SheetLine line) =>
        line.Code.Length > 0 && (known.Code == line.Code || (Guid.TryParse(line.Code, out var id) && known.Id == id)) ? Likeness.Code
        : line.Identity is not null && known.Identity == line.Identity ? Likeness.Identity
        : !IsNamed(known, line) ? null
        : known.BornOn is null && line.BornOn is null ? Likeness.NameOnly
        : known.BornOn == line.BornOn ? Likeness.NameAndBirth
        : null;

    private static bool IsNamed(Known known, SheetLine line)
    {
        var name = VietnameseText.Fold(line.FullName);
        return known.SearchName == name || known.SearchName.StartsWith(name + OtherName, StringComparison.Ordinal);
    }

    private sealed record Known(Guid Id, string? Code, string? Identity, string SearchName, DateOnly? BornOn);
}

internal enum Likeness
{
    Code = 1,
    Identity = 2,
    NameAndBirth = 3,
    NameOnly = 4,
}

/// <summary>Somebody who may be the person of a line, and how alike.</summary>
internal sealed record Match(Guid Id, Likeness Likeness, SheetLine? Line)
{
    /// <summary>Columns where the list says something else; empty cells of the list say nothing.</summary>
    public IReadOnlyList<string> Differences(SheetLine line)
    {
        var (mine, theirs) = (Line?.Cells() ?? [], line.Cells());
        return mine.Count == 0 ? PeopleColumns.All : PeopleColumns.All.Where((column, i) => column != PeopleColumns.Code && theirs[i].Length > 0 && !IsSame(column, mine[i], theirs[i])).ToList();
    }

    private static bool IsSame(string column, string mine, string theirs) =>
        mine == theirs || (column == PeopleColumns.Mentor && VietnameseText.Fold(mine) == VietnameseText.Fold(theirs));
}
