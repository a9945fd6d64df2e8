using Microsoft.EntityFrameworkCore;
using Nguon.Domain;
using Nguon.Domain.Activities;
using Nguon.Domain.Classes;
using Nguon.Domain.Text;
using Nguon.Web.Access;
using Nguon.Web.Data;
using Nguon.Web.Reading;

namespace Nguon.Web.Features.Classes;

/// <summary>Đính chính a result after the class was concluded: with a reason, what was before stays in the record; who completed it is judged again.</summary>
internal sealed class CorrectResult(AppDb db, Reach reach, ClassQuery query, TimeProvider clock)
{
    public async Task<Outcome<Enrolment>> RunAsync(Guid classId, ResultInput right, string reason, CancellationToken ct)
    {
        await using var alone = await db.BeginAloneAsync(ct);
        var held = await reach.OwnClasses.FirstOrDefaultAsync(c => c.Id == classId, ct);
        if (held is null || await query.FindAsync(classId, ct) is not { } view || view.Seated.FirstOrDefault(p => p.Place.Id == right.EnrolmentId) is not { } row)
        {
            return Outcome.NotFound;
        }

        var isPassed = ClassRules.NotPassed(row.Name, (row.Present, view.HeldSessions), view.Centre.MinimumAttendance, right.Grade) is null;
        if (await AgainstAsync(held, row, (right, isPassed, VietnameseText.Tidy(reason)), ct) is { } refusal)
        {
            return refusal;
        }

        var place = await db.Enrolments.FirstAsync(e => e.Id == right.EnrolmentId, ct);
        var before = new { place.Points, place.Grade, place.Status };
        (place.Points, place.Grade, place.Status) = (right.Points, right.Grade, isPassed ? EnrolmentStatus.Passed : EnrolmentStatus.NotCompleted);
        held.Revision++;
        db.Log(reach.User.Act(clock, new OnPaper(Reason: VietnameseText.Tidy(reason))), ActivityKind.ResultCorrected, new LogSubject(place.Id, place.PersonId), before, new { place.Points, place.Grade, place.Status });
        await db.SaveChangesAsync(ct);
        await alone.CommitAsync(ct);
        return place;
    }

    private async Task<Refusal?> AgainstAsync(TrainingClass held, PlaceRow row, (ResultInput Right, bool IsPassed, string Reason) said, CancellationToken ct) =>
        held.State != ClassState.Concluded ? Said("CLS-036", $"{held.Name} chưa công nhận kết quả; sửa thẳng ở bảng kết quả.")
        : said.Right.Points is < 0 or > 100 ? Said("CLS-033", "Điểm ghi từ 0 đến 10, nhiều nhất một số lẻ.")
        : said.Reason.Length is 0 or > Enrolment.NoteLength ? Said("CLS-037", $"Ghi lý do đính chính, dài nhất {Enrolment.NoteLength} chữ.")
        : !said.IsPassed && await db.Certificates.AnyAsync(c => c.PersonId == row.Place.PersonId && c.ClassId == held.Id, ct)
            ? Said("CLS-038", $"{row.Name} đã được cấp giấy chứng nhận của lớp này. Thu hồi, ghi hủy giấy chứng nhận theo văn bản rồi mới đính chính thành chưa hoàn thành.")
        : null;

    private static Refusal Said(string code, string message) => Refusal.Plain(code, "ClassResult", message, "Trung tâm chính trị");
}
