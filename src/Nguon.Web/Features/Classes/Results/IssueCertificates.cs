using Microsoft.EntityFrameworkCore;
using Nguon.Domain;
using Nguon.Domain.Activities;
using Nguon.Domain.Classes;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Web.Features.Classes;

/// <summary>Certificates of a concluded class, in the order of seats, each on the next line of the register; no writer beside it sees the same line.</summary>
internal sealed class IssueCertificates(AppDb db, Reach reach, CertificateLines lines, IFollowCertificates dossiers, TimeProvider clock)
{
    public async Task<Outcome<IReadOnlyList<Certificate>>> RunAsync(Guid classId, DateOnly on, CancellationToken ct)
    {
        await using var alone = await db.BeginAloneAsync(ct);
        var held = await reach.OwnClasses.FirstOrDefaultAsync(c => c.Id == classId, ct);
        var centre = held is null ? null : await reach.OwnCentres.FirstOrDefaultAsync(c => c.Id == held.CentreId, ct);
        if (held is null || centre is null)
        {
            return Outcome.NotFound;
        }

        var waiting = await db.Enrolments.AsNoTracking()
            .Where(e => e.ClassId == classId && e.Status == EnrolmentStatus.Passed && !db.Certificates.Any(c => c.PersonId == e.PersonId && c.ClassId == classId)).OrderBy(e => e.Seat).ToListAsync(ct);
        if (Against(held, on, waiting.Count) is { } refusal)
        {
            return refusal;
        }

        if (await UnsignedAsync(classId, waiting, ct) is { Count: > 0 } unsigned)
        {
            return Outcome.Refused<IReadOnlyList<Certificate>>(unsigned);
        }

        var (issued, remarks) = (new List<Certificate>(), new List<Refusal>());
        var serial = await lines.NextAsync(centre.Id, held.Kind, on.Year, ct);
        foreach (var place in waiting)
        {
            var certificate = CertificateLines.Made(centre, (held.Kind, place.PersonId, on), serial++) with { ClassId = classId };
            db.Add(certificate);
            remarks.AddRange(await dossiers.FollowAsync(certificate, ct));
            issued.Add(certificate);
        }

        db.Log(reach.User.Act(clock), ActivityKind.CertificatesIssued, new LogSubject(classId), null, new { First = issued[0].Number, Last = issued[^1].Number, issued.Count });
        await db.SaveChangesAsync(ct);
        await alone.CommitAsync(ct);
        return Outcome.Done<IReadOnlyList<Certificate>>(issued, remarks);
    }

    private Refusal? Against(TrainingClass held, DateOnly on, int count) =>
        held.State != ClassState.Concluded ? Refusal.Plain("CLS-043", "ClassConcluded", $"{held.Name} chưa công nhận kết quả. Ghi quyết định công nhận kết quả rồi cấp giấy chứng nhận.", "Trung tâm chính trị")
        : on > reach.Today || on < held.ResultOn ? Refusal.Plain("CLS-044", "IssuedOn", $"Ngày cấp ghi từ ngày quyết định công nhận kết quả ({held.ResultOn:dd/MM/yyyy}) đến hôm nay.", "Trung tâm chính trị")
        : count == 0 ? Refusal.Plain("CLS-045", "Certificates", "Tất cả những người hoàn thành lớp đã có giấy chứng nhận.", "Trung tâm chính trị")
        : null;

    /// <summary>Committees whose people have not been proof-read, or whose names changed since.</summary>
    private async Task<List<Refusal>> UnsignedAsync(Guid classId, List<Enrolment> waiting, CancellationToken ct)
    {
        var read = await SignNames.ReadAsync(db, classId, ct);
        var proofs = (await db.NameProofs.AsNoTracking().Where(p => p.ClassId == classId).ToListAsync(ct)).ToLookup(p => p.OrganizationId);
        var unsigned = waiting.Select(e => e.ApprovedById ?? Guid.Empty).Distinct()
            .Where(id => !read.TryGetValue(id, out var now) || !proofs[id].Any(p => p.Read == now)).ToList();
        var names = await db.OrganizationVersions.AsNoTracking().Where(v => unsigned.Contains(v.OrganizationId)).OrderByDescending(v => v.From).ToListAsync(ct);
        return [.. unsigned.Select(id => Refusal.Plain("CLS-042", "NameProof",
            $"{names.Find(v => v.OrganizationId == id)?.OrganName ?? "Cấp ủy cử đi học"} chưa ký xác nhận họ tên, ngày sinh học viên, hoặc họ tên đã sửa sau khi ký. Đề nghị xem lại danh sách và ký trước khi in giấy chứng nhận.", "Đảng ủy cơ sở"))];
    }
}
