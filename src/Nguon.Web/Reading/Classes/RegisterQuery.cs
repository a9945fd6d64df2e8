using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Classes;
using Nguon.Domain.Text;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Web.Reading;

/// <summary>Sổ cấp giấy chứng nhận of a centre, class and year; and certificates known from paper whose register somebody else kept.</summary>
internal sealed class RegisterQuery(AppDb db, Reach reach, UnitPaths paths)
{
    public const int Most = 60;

    public async Task<RegisterView?> OfAsync(RegisterWish wish, CancellationToken ct)
    {
        var centres = await reach.OwnCentres.AsNoTracking().OrderByDescending(c => c.From).ThenBy(c => c.Name).ToListAsync(ct);
        if (centres.Count == 0)
        {
            return null;
        }

        var centre = centres.Find(c => c.Id == wish.CentreId) ?? centres[0];
        return new RegisterView(centres, centre) { Lines = await LinesAsync(centre.Id, wish, ct), OnPaper = await OnPaperAsync(centres, wish.Search, ct) };
    }

    private async Task<IReadOnlyList<RegisterLine>> LinesAsync(Guid centreId, RegisterWish wish, CancellationToken ct)
    {
        var rows = await db.Certificates.AsNoTracking().Where(c => c.CentreId == centreId && c.Kind == wish.Kind && c.Year == wish.Year && c.Serial != null)
            .Join(db.People, c => c.PersonId, p => p.Id, (c, p) => new { Certificate = c, p.FullName, p.BornOn, p.OrganizationId, IsReplaced = db.Certificates.Any(n => n.ReplacesId == c.Id) }).ToListAsync(ct);
        var spoilt = await db.SpoiltBlanks.AsNoTracking().Where(b => b.CentreId == centreId && b.Kind == wish.Kind && b.Year == wish.Year).ToListAsync(ct);
        var units = await paths.OfAsync(rows.Select(r => r.OrganizationId), ct);
        return [.. rows.Select(r => new RegisterLine(r.Certificate.Serial ?? 0, r.Certificate.Number) { Certificate = r.Certificate, Name = r.FullName, BirthYear = r.BornOn?.Year, Unit = units.GetValueOrDefault(r.OrganizationId, ""), IsReplaced = r.IsReplaced })
            .Concat(spoilt.Select(b => new RegisterLine(b.Serial, b.Written) { Spoilt = b })).OrderBy(l => l.Serial)];
    }

    /// <summary>Found by number or name, of issuers whose register these centres keep.</summary>
    private async Task<IReadOnlyList<RegisterLine>> OnPaperAsync(IReadOnlyList<TrainingCentre> own, string search, CancellationToken ct)
    {
        var word = search.Trim();
        if (word.Length < 2)
        {
            return [];
        }

        var ids = own.Select(c => c.Id).ToList();
        var issuers = await db.TrainingCentres.Where(c => ids.Contains(c.Id) || (c.KeeperId != null && ids.Contains(c.KeeperId.Value))).Select(c => c.Name).ToListAsync(ct);
        var folded = VietnameseText.Fold(word);
        var rows = await db.Certificates.AsNoTracking().Where(c => c.Serial == null && issuers.Contains(c.Issuer))
            .Join(db.People, c => c.PersonId, p => p.Id, (c, p) => new { Certificate = c, p.FullName, p.SearchName, p.SortName, p.BornOn, p.OrganizationId })
            .Where(r => r.Certificate.Number.StartsWith(word) || r.SearchName.Contains(folded)).OrderBy(r => r.SortName).ThenBy(r => r.Certificate.Id).Take(Most).ToListAsync(ct);
        var units = await paths.OfAsync(rows.Select(r => r.OrganizationId), ct);
        return [.. rows.Select(r => new RegisterLine(0, r.Certificate.Number) { Certificate = r.Certificate, Name = r.FullName, BirthYear = r.BornOn?.Year, Unit = units.GetValueOrDefault(r.OrganizationId, "") })];
    }
}

/// <summary>Which register.</summary>
internal sealed record RegisterWish(Guid? CentreId, ClassKind Kind, int Year, string Search);

/// <summary>One register.</summary>
internal sealed record RegisterView(IReadOnlyList<TrainingCentre> Centres, TrainingCentre Centre)
{
    public required IReadOnlyList<RegisterLine> Lines { get; init; }
    public required IReadOnlyList<RegisterLine> OnPaper { get; init; }

    /// <summary>Lines that are missing; a true register has none.</summary>
    public IReadOnlyList<int> Gaps => CertificateBook.Gaps([.. Lines.Select(l => l.Serial)]);
}

/// <summary>One line: a certificate or a spoilt blank.</summary>
internal sealed record RegisterLine(int Serial, string Number)
{
    public Certificate? Certificate { get; init; }
    public SpoiltBlank? Spoilt { get; init; }
    public string Name { get; init; } = "";
    public int? BirthYear { get; init; }
    public string Unit { get; init; } = "";
    public bool IsReplaced { get; init; }
}
