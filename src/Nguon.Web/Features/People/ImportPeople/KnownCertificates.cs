using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Classes;
using Nguon.Web.Data;

namespace Nguon.Web.Features.People;

/// <summary>Numbers of awareness certificates somebody holds already, or that are spoilt in a register: a list does not give them to a second person.</summary>
internal sealed class KnownCertificates(AppDb db)
{
    private readonly HashSet<(string Number, DateOnly IssuedOn)> held = [];
    private readonly HashSet<string> spoilt = new(StringComparer.Ordinal);

    /// <summary>Looks up the numbers of a small group of lines; <see cref="Objection"/> then answers for them.</summary>
    public async Task LookUpAsync(IReadOnlyList<SheetLine> group, CancellationToken ct)
    {
        var numbers = group.Select(line => line.CertificateNumber).Where(number => number.Length > 0).Distinct().ToList();
        if (numbers.Count == 0)
        {
            return;
        }

        var known = await db.Certificates.AsNoTracking().Where(c => c.Kind == ClassKind.Awareness && numbers.Contains(c.Number)).Select(c => new { c.Number, c.IssuedOn }).ToListAsync(ct);
        held.UnionWith(known.Select(c => (c.Number, c.IssuedOn)));
        spoilt.UnionWith(await db.SpoiltBlanks.Where(b => b.Kind == ClassKind.Awareness && numbers.Contains(b.Written)).Select(b => b.Written).ToListAsync(ct));
    }

    /// <summary>Why the line's certificate cannot be this person's; null when it can, and then it is held.</summary>
    public string? Objection(SheetLine line) => line switch
    {
        { CertificateNumber.Length: 0 } or { CertificateOn: null } => null,
        _ when spoilt.Contains(line.CertificateNumber) => $"Số giấy chứng nhận {line.CertificateNumber} là phôi hủy trong sổ cấp (CLS-041). Xem lại số trên giấy.",
        { CertificateOn: { } on } => held.Add((line.CertificateNumber, on)) ? null : $"Giấy chứng nhận số {line.CertificateNumber} cấp ngày {on:dd/MM/yyyy} đã ghi cho người khác (CLS-040). Xem lại số trên giấy.",
    };
}
