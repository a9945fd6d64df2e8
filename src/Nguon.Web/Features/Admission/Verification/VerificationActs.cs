using Microsoft.EntityFrameworkCore;
using Nguon.Domain;
using Nguon.Domain.Activities;
using Nguon.Domain.Admission;
using Nguon.Domain.People;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Web.Features.Admission;

/// <summary>Where the résumé booklet is and who signed for it; reminders of requests not yet answered.</summary>
internal sealed class VerificationActs(AppDb db, Reach reach, TimeProvider clock)
{
    public async Task<Outcome<BookletMove>> MoveBookletAsync(Guid dossierId, VerificationForm form, CancellationToken ct)
    {
        if (await FindAsync(dossierId, ct) is not { } dossier)
        {
            return Outcome.NotFound;
        }

        var last = await db.BookletMoves.Where(m => m.DossierId == dossierId).MaxAsync(m => (DateOnly?)m.MovedOn, ct);
        var refusals = OfDay(form.On, "VER-001").ToList();
        if (form.Place.Length is 0 or > Person.TextLength || form.SignedBy.Length is 0 or > Person.TextLength)
        {
            refusals.Add(Refusal.Plain("VER-002", "FactMissing", "Ghi nơi giữ quyển lý lịch và người ký nhận.", "Người nhập"));
        }

        if (last > form.On)
        {
            refusals.Add(Refusal.Plain("VER-003", "PaperOrder", $"Ngày {form.On:dd/MM/yyyy} ở trước lần chuyển đã ghi ngày {last:dd/MM/yyyy}.", "Người nhập"));
        }

        if (refusals.Count > 0)
        {
            return Outcome.Refused<BookletMove>(refusals);
        }

        var move = new BookletMove { Id = Guid.CreateVersion7(), DossierId = dossierId, MovedOn = form.On ?? reach.Today, Place = form.Place, SignedBy = form.SignedBy, RecordedAt = clock.NowUtc() };
        db.Add(move);
        Log(dossier, dossier.Id, null, new { move.MovedOn, move.Place });
        await db.SaveChangesAsync(ct);
        return move;
    }

    public async Task<Outcome<DossierStep>> RemindAsync(Guid dossierId, VerificationForm form, CancellationToken ct)
    {
        var dossier = await FindAsync(dossierId, ct);
        var request = await db.DossierSteps.AsNoTracking().FirstOrDefaultAsync(s => s.Id == form.RequestId && s.DossierId == dossierId && s.Kind == StepKind.VerificationSent, ct);
        if (dossier is null || request is null)
        {
            return Outcome.NotFound;
        }

        var refusals = OfDay(form.On, "VER-011").ToList();
        if (form.On < request.OccurredOn)
        {
            refusals.Add(Refusal.Plain("VER-012", "PaperOrder", $"Ngày nhắc {form.On:dd/MM/yyyy} ở trước ngày gửi {request.OccurredOn:dd/MM/yyyy}.", "Người nhập"));
        }

        if (refusals.Count > 0)
        {
            return Outcome.Refused<DossierStep>(refusals);
        }

        Log(dossier, request.Id, new OnPaper(Number: form.Number, On: form.On), new { Reminded = form.On });
        await db.SaveChangesAsync(ct);
        return request;
    }

    private async Task<AdmissionDossier?> FindAsync(Guid dossierId, CancellationToken ct)
    {
        var dossier = await reach.Dossiers.FirstOrDefaultAsync(d => d.Id == dossierId, ct);
        return dossier is not null && await StepRights.MayTakeAsync(reach, dossier, (StepKind.Resume, dossier.CellId), ct) ? dossier : null;
    }

    private IEnumerable<Refusal> OfDay(DateOnly? on, string code)
    {
        if (on is null || on > reach.Today || on < PossibleDays.Earliest)
        {
            yield return Refusal.Plain(code, "PaperDate", "Ngày còn trống, ở sau hôm nay hoặc không thể có. Ghi ngày đã diễn ra.", "Người nhập");
        }
    }

    private void Log(AdmissionDossier dossier, Guid subject, OnPaper? paper, object after) =>
        db.Log(reach.User.Act(clock, paper), ActivityKind.VerificationMoved, new LogSubject(subject, dossier.PersonId, dossier.CellId), null, after);
}

/// <summary>The booklet's next place, or a reminder, as typed.</summary>
internal sealed class VerificationForm
{
    public DateOnly? On { get; set; }
    public string Place { get; set; } = "";
    public string SignedBy { get; set; } = "";
    public Guid? RequestId { get; set; }
    public string? Number { get; set; }
}
