using Microsoft.EntityFrameworkCore;
using Nguon.Domain;
using Nguon.Domain.Activities;
using Nguon.Domain.Admission;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Web.Features.Admission;

/// <summary>Changes route and special circumstances of an attempt; what waits for whom is worked out again.</summary>
internal sealed class ChangeCircumstances(AppDb db, Reach reach, StepDoor door, TimeProvider clock)
{
    public async Task<Outcome<AdmissionDossier>> RunAsync(Guid dossierId, int revision, Circumstances circumstances, CancellationToken ct)
    {
        var dossier = await reach.Dossiers.Include(d => d.Steps).FirstOrDefaultAsync(d => d.Id == dossierId, ct);
        if (dossier is null || !await StepRights.MayTakeAsync(reach, dossier, (StepKind.Application, dossier.CellId), ct))
        {
            return Outcome.NotFound;
        }

        if (revision != dossier.Revision)
        {
            throw new DbUpdateConcurrencyException("The dossier was saved by somebody else meanwhile.");
        }

        if (circumstances.PlacesToVerify is < 0 or > 40)
        {
            return Refusal.Plain("CIR-001", "FactMissing", "Số nơi phải thẩm tra từ 0 đến 40.", "Người nhập");
        }

        if (new[] { circumstances.Former?.EndedOn, circumstances.Former?.ConvictionClearedOn }.Any(day => day < PossibleDays.Earliest || day > reach.Today))
        {
            return Refusal.Plain("CIR-001", "FactMissing", "Ngày ra khỏi Đảng, ngày xóa án tích không ở sau hôm nay, không trước năm 1900.", "Người nhập");
        }

        var person = await db.People.AsNoTracking().FirstAsync(p => p.Id == dossier.PersonId, ct);
        var before = dossier.Circumstances;
        dossier.Circumstances = circumstances;
        dossier.Refresh(await door.TodayAsync(dossier, person, ct));
        dossier.Revision++;
        db.Log(reach.User.Act(clock), ActivityKind.DossierChanged, new LogSubject(dossier.Id, dossier.PersonId, dossier.CellId), before, circumstances);
        await db.SaveChangesAsync(ct);
        return dossier;
    }
}
