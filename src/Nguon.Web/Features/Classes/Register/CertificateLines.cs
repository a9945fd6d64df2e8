using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Classes;
using Nguon.Web.Data;

namespace Nguon.Web.Features.Classes;

/// <summary>Lines of a register of certificates; ask only inside a transaction with no other writer beside it.</summary>
internal sealed class CertificateLines(AppDb db)
{
    public async Task<int> NextAsync(Guid centreId, ClassKind kind, int year, CancellationToken ct)
    {
        var issued = await db.Certificates.Where(c => c.CentreId == centreId && c.Kind == kind && c.Year == year).MaxAsync(c => c.Serial, ct);
        var spoilt = await db.SpoiltBlanks.Where(b => b.CentreId == centreId && b.Kind == kind && b.Year == year).MaxAsync(b => (int?)b.Serial, ct);
        return CertificateBook.Next([issued ?? 0, spoilt ?? 0]);
    }

    public static Certificate Made(TrainingCentre centre, (ClassKind Kind, Guid PersonId, DateOnly On) what, int serial) => new()
    {
        Id = Guid.CreateVersion7(), Kind = what.Kind, PersonId = what.PersonId, Number = CertificateBook.Written(what.Kind, what.On.Year, serial, centre.Symbol), IssuedOn = what.On,
        Issuer = centre.Name, CentreId = centre.Id, Year = what.On.Year, Serial = serial, Proof = CertificateProof.Issued,
    };
}
