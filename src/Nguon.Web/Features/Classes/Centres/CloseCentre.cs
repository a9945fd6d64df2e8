using Microsoft.EntityFrameworkCore;
using Nguon.Domain;
using Nguon.Domain.Activities;
using Nguon.Domain.Classes;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Web.Features.Classes;

/// <summary>Ends a centre and names who keeps its register: papers it issued are proved there afterwards.</summary>
internal sealed class CloseCentre(AppDb db, Reach reach, TimeProvider clock)
{
    public async Task<Outcome<TrainingCentre>> RunAsync(Guid centreId, CloseCentreInput input, CancellationToken ct)
    {
        await using var alone = await db.BeginAloneAsync(ct);
        if (await reach.OwnCentres.FirstOrDefaultAsync(c => c.Id == centreId, ct) is not { } centre)
        {
            return Outcome.NotFound;
        }

        if (await FaultsAsync(centre, input, ct) is { Count: > 0 } faults)
        {
            return Outcome.Refused<TrainingCentre>(faults);
        }

        (centre.Until, centre.KeeperId) = (input.LastDay!.Value.AddDays(1), input.KeeperId); // a missing day is a fault
        centre.Revision++;
        foreach (var served in await db.CentreCatchments.Where(k => k.CentreId == centreId && (k.Until == null || k.Until > centre.Until)).ToListAsync(ct))
        {
            served.Until = centre.Until > served.From ? centre.Until : served.From.AddDays(1);
        }

        db.Log(reach.User.Act(clock), ActivityKind.CentreClosed, new LogSubject(centre.Id, null, centre.OrganizationId), null, new { centre.Until, centre.KeeperId });
        await db.SaveChangesAsync(ct);
        await alone.CommitAsync(ct);
        return centre;
    }

    private async Task<List<Refusal>> FaultsAsync(TrainingCentre centre, CloseCentreInput input, CancellationToken ct)
    {
        var faults = new List<Refusal>();
        if (centre.Until is not null || input.LastDay is not { } last || last < centre.From || last > reach.Today)
        {
            faults.Add(Said("CLS-006", centre.Until is not null ? $"{centre.Name} đã kết thúc hoạt động." : $"Ghi ngày hoạt động cuối cùng, từ {centre.From:dd/MM/yyyy} đến hôm nay."));
        }

        if (input.KeeperId == centre.Id || !await db.TrainingCentres.AnyAsync(c => c.Id == input.KeeperId && c.Until == null, ct))
        {
            faults.Add(Said("CLS-007", "Chọn trung tâm đang hoạt động nhận giữ sổ cấp giấy chứng nhận."));
        }

        if (await db.TrainingClasses.Where(c => c.CentreId == centre.Id && c.State == ClassState.Planned).OrderBy(c => c.FirstDay).Select(c => c.Name).ToListAsync(ct) is { Count: > 0 } open)
        {
            faults.Add(Said("CLS-008", $"Còn lớp chưa công nhận kết quả: {string.Join(", ", open.Take(3))}. Công nhận kết quả hoặc không mở các lớp đó trước."));
        }

        return faults;
    }

    private static Refusal Said(string code, string message) => Refusal.Plain(code, "Centre", message, "Trung tâm chính trị");
}

/// <summary>Last day of work, and the centre that keeps the register from then on.</summary>
internal sealed record CloseCentreInput(DateOnly? LastDay, Guid KeeperId);
