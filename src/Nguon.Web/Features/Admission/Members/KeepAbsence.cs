using Microsoft.EntityFrameworkCore;
using Nguon.Domain;
using Nguon.Domain.Activities;
using Nguon.Domain.People;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Web.Features.Admission;

/// <summary>Miễn công tác và sinh hoạt, đình chỉ sinh hoạt: by the cell's resolution from a day on; ended on another, or taken out as a mistake.</summary>
internal sealed class KeepAbsence(AppDb db, Reach reach, KeepStanding standings, TimeProvider clock)
{
    /// <summary>Longest reason or note taken.</summary>
    public const int TextLength = 600;

    private const int UsualAge = 60;
    private const string Basis = "27-HD/BTCTW ngày 26/3/2009";

    /// <summary>The person in reach with all absences, the newest first; null when absent or out of reach.</summary>
    public async Task<(Person Person, IReadOnlyList<MemberAbsence> Absences)?> OfAsync(Guid personId, CancellationToken ct) =>
        await FindAsync(personId, ct) is { } person ? (person, await db.MemberAbsences.AsNoTracking().Where(a => a.PersonId == personId).OrderByDescending(a => a.From).ToListAsync(ct)) : null;

    public async Task<Outcome<MemberAbsence>> BeginAsync(Guid personId, AbsenceInput input, CancellationToken ct)
    {
        if (await FindAsync(personId, ct) is not { } person)
        {
            return Outcome.NotFound;
        }

        var status = (await standings.KnownAsync(personId, ct)).InForceOn(input.From).FirstOrDefault()?.Status;
        var others = await db.MemberAbsences.Where(a => a.PersonId == personId && a.Kind == input.Kind && (a.Until == null || a.Until > input.From)).AnyAsync(ct);
        if (Objections(input, status, others).ToList() is { Count: > 0 } refusals)
        {
            return Outcome.Refused<MemberAbsence>(refusals);
        }

        var absence = new MemberAbsence { Id = Guid.CreateVersion7(), PersonId = personId, Kind = input.Kind, From = input.From, PaperNumber = input.Number.Trim() };
        db.Add(absence);
        await SaveAsync(absence, person, new OnPaper(Number: absence.PaperNumber, On: input.From, Reason: input.Note.Trim().Length == 0 ? null : input.Note.Trim()), ct);
        return Outcome.Done(absence, [.. Remarks(input, person)]);
    }

    public async Task<Outcome<MemberAbsence>> EndAsync(Guid personId, AbsenceEnd input, CancellationToken ct)
    {
        var person = await FindAsync(personId, ct);
        var absence = await db.MemberAbsences.FirstOrDefaultAsync(a => a.Id == input.AbsenceId && a.PersonId == personId && a.CauseId == null, ct);
        if (person is null || absence is null)
        {
            return Outcome.NotFound;
        }

        if (input.Why.Trim().Length is 0 or > TextLength || (!input.IsMistake && (input.On < absence.From || input.On > reach.Today)))
        {
            return Refusal.Plain("ABS-005", "Absence", $"Ghi lý do; ngày thôi phải từ {Ui.Formats.Day(absence.From)} đến hôm nay.", "Người nhập");
        }

        if (input.IsMistake)
        {
            db.Remove(absence);
        }
        else
        {
            absence.Until = input.On;
        }

        await SaveAsync(absence, person, new OnPaper(Reason: (input.IsMistake ? "Ghi nhầm. " : "") + input.Why.Trim()), ct);
        return absence;
    }

    private async Task<Person?> FindAsync(Guid personId, CancellationToken ct) =>
        await reach.People.FirstOrDefaultAsync(p => p.Id == personId, ct) is { } person && await reach.MayAsync(Power.ActForCell, person.OrganizationId, ct) ? person : null;

    private IEnumerable<Refusal> Objections(AbsenceInput input, PersonStatus? status, bool hasOther)
    {
        if (status is not (PersonStatus.OfficialMember or PersonStatus.ProbationaryMember))
        {
            yield return Refusal.Plain("ABS-001", "Absence", "Ngày ấy người này chưa hoặc không còn là đảng viên.", "Người nhập");
        }

        if (input.Kind is not (MemberAbsenceKind.Exempt or MemberAbsenceKind.Suspended) || input.From > reach.Today || input.Number.Trim().Length is 0 or > MemberAbsence.NumberLength || input.Note.Length > TextLength)
        {
            yield return Refusal.Plain("ABS-002", "Absence", "Chọn miễn hoặc đình chỉ, ghi số nghị quyết, ngày không ở sau hôm nay.", "Người nhập");
        }

        if (hasOther)
        {
            yield return Refusal.Plain("ABS-003", "Absence", "Ngày ấy đảng viên này đã được miễn hoặc đang bị đình chỉ.", "Người nhập");
        }

        if (input is { Kind: MemberAbsenceKind.Exempt, IsAsked: false })
        {
            yield return Refusal.Plain("ABS-004", "Absence", "Miễn công tác và sinh hoạt khi tuổi cao, sức yếu và tự nguyện xin. Việc cần làm: có đơn, hoặc ý kiến của đảng viên ghi trong biên bản họp chi bộ.", "Chi bộ") with { Basis = Basis };
        }
    }

    private static IEnumerable<Refusal> Remarks(AbsenceInput input, Person person)
    {
        if (input.Kind == MemberAbsenceKind.Exempt && person.BornOn is { } born && Months.FullYears(born, input.From) is < UsualAge and var age)
        {
            yield return Refusal.Plain("ABS-006", "Absence", $"Đảng viên này {age} tuổi. Việc cần làm: chi bộ đối chiếu điều kiện hết tuổi lao động và sức yếu.", "Chi bộ") with { Basis = Basis, IsRemark = true };
        }
    }

    private async Task SaveAsync(MemberAbsence absence, Person person, OnPaper paper, CancellationToken ct)
    {
        db.Log(reach.User.Act(clock, paper), ActivityKind.MemberAbsenceSaved, new LogSubject(absence.Id, person.Id, person.OrganizationId), null, new { absence.Kind, absence.From, absence.Until });
        await db.SaveChangesAsync(ct);
    }
}

/// <summary>The resolution as typed.</summary>
/// <param name="Kind">Exempt or suspended.</param>
/// <param name="From">Day of the resolution.</param>
/// <param name="Number">Its number.</param>
/// <param name="IsAsked">True when the member asked for it in writing or in the meeting.</param>
/// <param name="Note">What else is to be known.</param>
internal sealed record AbsenceInput(MemberAbsenceKind Kind, DateOnly From, string Number, bool IsAsked = false, string Note = "");

/// <summary>The end of it, or that it was a mistake.</summary>
internal sealed record AbsenceEnd(Guid AbsenceId, DateOnly On, string Why, bool IsMistake = false);
