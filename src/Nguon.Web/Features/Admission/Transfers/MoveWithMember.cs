using Microsoft.EntityFrameworkCore;
using Nguon.Domain;
using Nguon.Domain.Admission;
using Nguon.Domain.Mentoring;
using Nguon.Domain.People;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Data;
using Nguon.Web.Reading;

namespace Nguon.Web.Features.Admission;

/// <summary>What goes with a member who was received elsewhere: the standing, a probationer's dossier with its clock running on, the helpers of the old cell. The caller saves.</summary>
internal sealed class MoveWithMember(AppDb db, Reach reach, KeepStanding standings, DossierTurns turns)
{
    public async Task<IReadOnlyList<Refusal>> GoAsync(ActivityTransfer transfer, PersonStanding home, CancellationToken ct)
    {
        var (person, on) = (await PersonAsync(transfer, ct), transfer.AnsweredOn!.Value); // set by the receipt
        var change = transfer.CellId is { } cell
            ? new StandingChange(on, cell, home.Status, transfer.Id)
            : new StandingChange(on, home.OrganizationId, PersonStatus.Left, transfer.Id, LeavingReason.MovedOut);
        await standings.ChangeAsync(person, change, ct);
        foreach (var helper in await db.MentorAssignments.InForceOn(on).Where(a => a.PersonId == person.Id && a.Until == null).ToListAsync(ct))
        {
            (helper.Until, helper.EndReason) = (on, MentorEndReason.Moved);
        }

        var told = await LeftBehind.OfAsync(db, person.Id, reach.Today, ct);
        return await DossierAsync(person.Id, ct) is not { } dossier ? told : [.. told, await CarryAsync(dossier, transfer.CellId, ct)];
    }

    public async Task BackAsync(ActivityTransfer transfer, CancellationToken ct)
    {
        if (transfer.Kind == TransferKind.Temporary)
        {
            return;
        }

        var person = await PersonAsync(transfer, ct);
        await standings.TakeBackAsync(person, transfer.Id, ct);
        foreach (var helper in await db.MentorAssignments.Where(a => a.PersonId == transfer.PersonId && a.Until == transfer.AnsweredOn && a.EndReason == MentorEndReason.Moved).ToListAsync(ct))
        {
            (helper.Until, helper.EndReason) = (null, null);
        }

        if (transfer.CellId is not null && await DossierAsync(transfer.PersonId, ct) is { } dossier)
        {
            await CarryAsync(dossier, person.OrganizationId, ct);
        }
    }

    private async Task<Refusal> CarryAsync(AdmissionDossier dossier, Guid? cell, CancellationToken ct)
    {
        if (cell is not { } home)
        {
            return Refusal.Plain("TRF-033", "LeftBehind", "Đảng viên dự bị còn hồ sơ ở đây. Việc cần làm: ghi bước chuyển đi trong hồ sơ và gửi hồ sơ đến nơi mới.", "Cấp ủy nơi chuyển") with { IsRemark = true };
        }

        dossier.CellId = home;
        dossier.Revision++;
        dossier.Refresh(await turns.ContextAsync(dossier, reach.Today, ct));
        return Refusal.Plain("TRF-034", "LeftBehind", "Hồ sơ của đảng viên dự bị tiếp tục ở chi bộ mới, 12 tháng tính tiếp từ lễ kết nạp. Việc cần làm: chi bộ phân công đảng viên giúp đỡ.", "Chi bộ nơi đến") with { IsRemark = true };
    }

    private Task<Person> PersonAsync(ActivityTransfer transfer, CancellationToken ct) => db.People.FirstAsync(p => p.Id == transfer.PersonId, ct);

    private Task<AdmissionDossier?> DossierAsync(Guid person, CancellationToken ct) =>
        db.Dossiers.Open().Include(d => d.Steps.OrderBy(s => s.Sequence)).FirstOrDefaultAsync(d => d.PersonId == person, ct);
}
