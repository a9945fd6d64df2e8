using Microsoft.EntityFrameworkCore;
using Nguon.Domain;
using Nguon.Domain.Activities;
using Nguon.Domain.Classes;
using Nguon.Domain.Text;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Web.Features.Classes;

/// <summary>What happens to certificates after they were issued: a blank is spoilt, one is issued again, one known from paper only is confirmed or not.</summary>
internal sealed class KeepRegister(AppDb db, Reach reach, CertificateLines lines, IFollowCertificates dossiers, TimeProvider clock)
{
    /// <summary>The blank's line stays in the register; the person gets the next one, of the same day.</summary>
    public async Task<Outcome<Certificate>> SpoilAsync(Guid certificateId, string reason, CancellationToken ct)
    {
        await using var alone = await db.BeginAloneAsync(ct);
        if (await FindOwnAsync(certificateId, ct) is not var (old, centre))
        {
            return Outcome.NotFound;
        }

        if ((Unsaid(reason) ?? await IsReplacedAsync(old, ct)) is { } refusal)
        {
            return refusal;
        }

        var (year, serial) = (old.Year.GetValueOrDefault(), old.Serial.GetValueOrDefault()); // certificates of a register have both
        var blank = new SpoiltBlank
        {
            Id = Guid.CreateVersion7(), CentreId = centre.Id, Kind = old.Kind, Year = year, Serial = serial, Written = old.Number, Reason = VietnameseText.Tidy(reason), SpoiltOn = reach.Today,
            RecordedAt = clock.NowUtc(),
        };
        db.Add(blank);
        var next = CertificateLines.Made(centre, (old.Kind, old.PersonId, old.IssuedOn), await lines.NextAsync(centre.Id, old.Kind, year, ct)) with
        {
            ClassId = old.ClassId,
            ReplacesId = old.ReplacesId,
            ReissuedOn = old.ReissuedOn,
            Note = old.Note,
        };
        db.Remove(old);
        db.Add(next);
        var remarks = await dossiers.ReplaceAsync(old, next, $"Phôi số {old.Number} hủy: {VietnameseText.Tidy(reason)}", ct);
        db.Log(reach.User.Act(clock, new OnPaper(Reason: reason)), ActivityKind.BlankSpoilt, new LogSubject(next.Id, next.PersonId, centre.OrganizationId), new { old.Number }, new { next.Number });
        await db.SaveChangesAsync(ct);
        await alone.CommitAsync(ct);
        return Outcome.Done(next, remarks);
    }

    /// <summary>Lost or damaged in the person's hands: a new line, the day validity counts from stays.</summary>
    public async Task<Outcome<Certificate>> ReissueAsync(Guid certificateId, string reason, CancellationToken ct)
    {
        await using var alone = await db.BeginAloneAsync(ct);
        if (await FindOwnAsync(certificateId, ct) is not var (old, centre))
        {
            return Outcome.NotFound;
        }

        if ((Unsaid(reason) ?? await IsReplacedAsync(old, ct)) is { } refusal)
        {
            return refusal;
        }

        var next = CertificateLines.Made(centre, (old.Kind, old.PersonId, reach.Today), await lines.NextAsync(centre.Id, old.Kind, reach.Today.Year, ct)) with
        {
            IssuedOn = old.IssuedOn,
            ClassId = old.ClassId,
            ReplacesId = old.Id,
            ReissuedOn = reach.Today,
            Note = VietnameseText.Tidy(reason),
        };
        db.Add(next);
        var remarks = await dossiers.ReplaceAsync(old, next, $"Cấp lại giấy chứng nhận số {old.Number}: {VietnameseText.Tidy(reason)}", ct);
        db.Log(reach.User.Act(clock, new OnPaper(Reason: reason)), ActivityKind.CertificateReissued, new LogSubject(next.Id, next.PersonId, centre.OrganizationId), new { old.Number }, new { next.Number });
        await db.SaveChangesAsync(ct);
        await alone.CommitAsync(ct);
        return Outcome.Done(next, remarks);
    }

    /// <summary>Answer of who keeps the register of a centre that is gone, or of an issuer in another province.</summary>
    public async Task<Outcome<Certificate>> ProveAsync(Guid certificateId, ProofInput input, CancellationToken ct)
    {
        var certificate = await db.Certificates.FirstOrDefaultAsync(c => c.Id == certificateId && c.Serial == null, ct);
        if (certificate is null || !await MayProveAsync(certificate, ct))
        {
            return Outcome.NotFound;
        }

        var by = VietnameseText.Tidy(input.By);
        if (input.Proof is not (CertificateProof.ConfirmedByKeeper or CertificateProof.ConfirmedElsewhere or CertificateProof.NotFound) || by.Length is 0 or > Certificate.NoteLength || input.On > reach.Today || input.On < certificate.IssuedOn)
        {
            return Refusal.Plain("CLS-047", "CertificateProof", "Ghi nơi giữ sổ gốc trả lời thế nào, theo văn bản nào, ngày nào (từ ngày cấp đến hôm nay).", "Trung tâm chính trị");
        }

        var before = certificate.Proof;
        (certificate.Proof, certificate.ProvedBy, certificate.ProvedOn) = (input.Proof, by, input.On);
        db.Log(reach.User.Act(clock), ActivityKind.CertificateProved, new LogSubject(certificate.Id, certificate.PersonId), new { Proof = before }, new { certificate.Proof, certificate.ProvedBy });
        await db.SaveChangesAsync(ct);
        return certificate;
    }

    private async Task<(Certificate Certificate, TrainingCentre Centre)?> FindOwnAsync(Guid id, CancellationToken ct)
    {
        var certificate = await db.Certificates.FirstOrDefaultAsync(c => c.Id == id && c.Serial != null && reach.OwnCentres.Any(o => o.Id == c.CentreId), ct);
        return certificate is null ? null : (certificate, await db.TrainingCentres.FirstAsync(c => c.Id == certificate.CentreId, ct));
    }

    /// <summary>The committee of the person, or who keeps the register of the issuer that is gone.</summary>
    private async Task<bool> MayProveAsync(Certificate certificate, CancellationToken ct)
    {
        var unit = await reach.People.Where(p => p.Id == certificate.PersonId).Select(p => (Guid?)p.OrganizationId).FirstOrDefaultAsync(ct);
        return (unit is { } id && await reach.MayAsync(Power.ActForCommittee, id, ct))
            || await db.TrainingCentres.AnyAsync(gone => gone.Name == certificate.Issuer && reach.OwnCentres.Any(o => o.Id == gone.KeeperId || (o.Id == gone.Id && o.Until == null)), ct);
    }

    private async Task<Refusal?> IsReplacedAsync(Certificate old, CancellationToken ct) => await db.Certificates.AnyAsync(c => c.ReplacesId == old.Id, ct)
        ? Refusal.Plain("CLS-048", "Certificate", $"Giấy chứng nhận số {old.Number} đã được cấp lại. Chọn giấy cấp lại gần nhất.", "Trung tâm chính trị")
        : null;

    private static Refusal? Unsaid(string reason) => VietnameseText.Tidy(reason).Length is 0 or > Certificate.NoteLength
        ? Refusal.Plain("CLS-046", "Reason", $"Ghi lý do, dài nhất {Certificate.NoteLength} chữ.", "Trung tâm chính trị")
        : null;
}

/// <summary>What the keeper of the register answered, by which paper, when.</summary>
internal sealed record ProofInput(CertificateProof Proof, string By, DateOnly On);
