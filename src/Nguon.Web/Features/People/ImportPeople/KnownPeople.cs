using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Text;
using Nguon.Web.Data;

namespace Nguon.Web.Features.People;

/// <summary>Who in the database may be the person of a line: by code, by identity number, by folded name with birth date.</summary>
internal sealed class KnownPeople(AppDb db, PeopleLines lines)
{
    private List<Known> found = [];
    private IReadOnlyDictionary<Guid, SheetLine> foundLines = new Dictionary<Guid, SheetLine>();

    /// <summary>Looks a small group of lines up; <see cref="MatchesOf"/> then answers for them.</summary>
    public async Task LookUpAsync(IReadOnlyList<SheetLine> group, CancellationToken ct)
    {
        var codes = group.Select(l => l.Code).Where(code => code.Length > 0).ToList();
        var ids = codes.Select(code => Guid.TryParse(code, out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty).ToList();
        var identities = group.Select(l => l.Identity).OfType<string>().ToList();
        var births = group.Select(l => l.BornOn).OfType<DateOnly>().Distinct().ToList();
        var names = group.Where(l => l.BornOn is null).Select(l => VietnameseText.SearchName(l.FullName, l.OtherName)).Distinct().ToList();
        found = await db.People.AsNoTracking()
            .Where(p => (p.Code != null && codes.Contains(p.Code)) || ids.Contains(p.Id) || (p.IdentityNumber != null && identities.Contains(p.IdentityNumber))
                || (p.BornOn != null && births.Contains(p.BornOn.Value)) || (p.BornOn == null && names.Contains(p.SearchName)))
            .Select(p => new Known(p.MergedIntoId ?? p.Id, p.Code, p.IdentityNumber, p.SearchName, p.BornOn)).ToListAsync(ct);
        var matched = group.SelectMany(MatchesOf).Select(match => match.Id).Distinct().ToList();
        foundLines = await lines.OfAsync(matched, ct);
    }

    public IEnumerable<Match> MatchesOf(SheetLine line) =>
        found.Select(known => (Known: known, How: HowAlike(known, line))).Where(pair => pair.How is not null)
            .Select(pair => new Match(pair.Known.Id, pair.How!.Value, foundLines.GetValueOrDefault(pair.Known.Id))); // null ones are left out

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
        return known.SearchName == name || known.SearchName.StartsWith(name + " | ", StringComparison.Ordinal);
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
