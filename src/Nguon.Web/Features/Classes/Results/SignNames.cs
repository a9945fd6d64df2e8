using Microsoft.EntityFrameworkCore;
using Nguon.Domain;
using Nguon.Domain.Activities;
using Nguon.Domain.Classes;
using Nguon.Domain.Text;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Web.Features.Classes;

/// <summary>A committee signs that the names and birth dates of its people are as on their papers; without it no certificate is printed.</summary>
internal sealed class SignNames(AppDb db, Reach reach, TimeProvider clock)
{
    public async Task<Outcome<NameProof>> RunAsync(Guid classId, SignInput input, CancellationToken ct)
    {
        var held = await reach.Classes.FirstOrDefaultAsync(c => c.Id == classId, ct);
        if (held is null || !(await reach.OwnClasses.AnyAsync(c => c.Id == classId, ct) || await reach.MayAsync(Power.ActForCommittee, input.OrganizationId, ct)))
        {
            return Outcome.NotFound;
        }

        var read = (await ReadAsync(db, classId, ct)).GetValueOrDefault(input.OrganizationId);
        if (read is null || input.SignedOn > reach.Today || VietnameseText.Tidy(input.SignedBy).Length is 0 or > NameProof.NameLength)
        {
            return Refusal.Plain("CLS-036", "NameProof", read is null ? "Cấp ủy này không có học viên trong lớp." : "Ghi họ tên người ký xác nhận và ngày ký, không sau hôm nay.", "Đảng ủy cơ sở");
        }

        var proof = new NameProof
        {
            Id = Guid.CreateVersion7(), ClassId = classId, OrganizationId = input.OrganizationId, SignedBy = VietnameseText.Tidy(input.SignedBy), SignedOn = input.SignedOn,
            Read = read, RecordedAt = clock.NowUtc(),
        };
        var before = await db.NameProofs.Where(p => p.ClassId == classId && p.OrganizationId == input.OrganizationId).OrderByDescending(p => p.Id).Select(p => new { p.SignedBy, p.SignedOn }).FirstOrDefaultAsync(ct);
        db.Add(proof);
        db.Log(reach.User.Act(clock), ActivityKind.NamesSigned, new LogSubject(classId, null, input.OrganizationId), before, new { proof.SignedBy, proof.SignedOn });
        await db.SaveChangesAsync(ct);
        return proof;
    }

    /// <summary>Names and birth dates of the class as they are now, by the committee that sent them, one a line.</summary>
    public static async Task<IReadOnlyDictionary<Guid, string>> ReadAsync(AppDb db, Guid classId, CancellationToken ct) =>
        (await db.Enrolments.AsNoTracking().Where(e => e.ClassId == classId && e.Seat != null && e.ApprovedById != null)
            .Join(db.People, e => e.PersonId, p => p.Id, (e, p) => new { Committee = e.ApprovedById!.Value, e.Seat, p.FullName, p.BornOn, p.BornPrecision, IsErased = p.ErasedOn != null }).ToListAsync(ct)) // not null above
        .GroupBy(r => r.Committee).ToDictionary(g => g.Key, g => string.Join('\n', g.OrderBy(r => r.Seat).Select(r => NameProof.LineOf(r.FullName, Ui.Formats.Born(r.BornOn, r.BornPrecision), r.IsErased))));
}

/// <summary>Who signed for which committee, and when.</summary>
internal sealed record SignInput(Guid OrganizationId, string SignedBy, DateOnly SignedOn);
