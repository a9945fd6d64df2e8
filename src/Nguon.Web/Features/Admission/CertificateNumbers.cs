using Microsoft.EntityFrameworkCore;
using Nguon.Domain;
using Nguon.Domain.Admission;
using Nguon.Domain.Classes;
using Nguon.Domain.Text;
using Nguon.Web.Data;

namespace Nguon.Web.Features.Admission;

/// <summary>A number of a certificate stands for one person: an issuer does not give it twice in a year, nor a spoilt one.</summary>
internal sealed class CertificateNumbers(AppDb db)
{
    public static bool IsAbout(StepDraft draft) =>
        draft is { PaperNumber.Length: > 0, Kind: StepKind.AwarenessCertificate or StepKind.NewMemberCertificate } && draft.Details.Place.Trim().Length > 0;

    /// <summary>Null when the number is free, is this person's own, or the step is about no certificate.</summary>
    public async Task<Refusal?> RefusalAsync(AdmissionDossier dossier, StepDraft draft, CancellationToken ct)
    {
        if (!IsAbout(draft))
        {
            return null;
        }

        var (number, issuer) = (draft.PaperNumber?.Trim() ?? "", VietnameseText.Fold(draft.Details.Place));
        var kind = draft.Kind == StepKind.AwarenessCertificate ? ClassKind.Awareness : ClassKind.NewMember;
        var (first, last) = (new DateOnly(draft.OccurredOn.Year, 1, 1), new DateOnly(draft.OccurredOn.Year, 12, 31));
        var same = await db.Certificates.AsNoTracking()
            .Where(c => c.Number == number && c.Kind == kind && c.PersonId != dossier.PersonId && c.IssuedOn >= first && c.IssuedOn <= last).Select(c => c.Issuer).ToListAsync(ct);
        if (same.Exists(other => VietnameseText.Fold(other) == issuer))
        {
            return Refusal.Plain("CLS-040", "CertificateNumber", $"Số {number} của {draft.Details.Place.Trim()} năm {draft.OccurredOn.Year} đã ghi cho người khác. Xem lại số trên giấy chứng nhận; nếu giấy ghi đúng như vậy thì đề nghị nơi cấp xác nhận.", "Chi bộ");
        }

        return await db.SpoiltBlanks.AnyAsync(b => b.Written == number && b.Kind == kind, ct)
            ? Refusal.Plain("CLS-041", "CertificateNumber", $"Số {number} là phôi hủy trong sổ cấp giấy chứng nhận. Xem lại số trên giấy.", "Chi bộ")
            : null;
    }
}
