using Microsoft.EntityFrameworkCore;
using Nguon.Domain;
using Nguon.Domain.Activities;
using Nguon.Domain.Organizations;
using Nguon.Domain.Text;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Web.Features.Organizations;

/// <summary>Enters a thôn, khu phố, changes what it is called or where it lies, ends it; the past stays.</summary>
internal sealed class KeepResidentialUnits(AppDb db, Reach reach, TimeProvider clock)
{
    public async Task<Outcome<ResidentialVersion>> SaveAsync(ResidentialInput input, CancellationToken ct)
    {
        var before = await LastAsync(input.Id, ct);
        if ((input.Id is not null && before is null) || !await reach.MayAsync(Power.ActForCommittee, input.OrganizationId, ct))
        {
            return Outcome.NotFound;
        }

        if (Faults(input, before) is { Count: > 0 } faults)
        {
            return Outcome.Refused<ResidentialVersion>(faults);
        }

        var version = VersionOf(input, before?.ResidentialUnitId ?? Guid.CreateVersion7(clock.GetUtcNow()));
        if (before is null)
        {
            db.Add(new ResidentialUnit { Id = version.ResidentialUnitId, FoundedOn = version.From });
        }
        else
        {
            before.Until = version.From;
            await RaiseAsync(version.ResidentialUnitId, ct);
        }

        db.Add(version);
        Log(version, before, version);
        await db.SaveChangesAsync(ct);
        return version;
    }

    /// <summary>Ends it with its links and posts, from the day on.</summary>
    public async Task<Outcome<ResidentialVersion>> EndAsync(ResidentialEndInput input, CancellationToken ct)
    {
        if (await LastAsync(input.Id, ct) is not { } last)
        {
            return Outcome.NotFound;
        }

        if (last.Until is not null || PossibleDays.OrNone(input.On, reach.Today) is not { } on || on <= last.From || !IsDecidable(input.DecidedOn))
        {
            return Refusal.Plain("RES-003", "ResidentialEnd", last.Until is not null
                ? $"{last.FullName} đã kết thúc từ ngày {last.Until:dd/MM/yyyy}."
                : $"Đề nghị ghi ngày kết thúc, sau ngày {last.From:dd/MM/yyyy}, không quá {PossibleDays.YearsAhead} năm nữa; ngày văn bản không trước năm 1900, không ở sau hôm nay.");
        }

        (last.Until, last.EndDecisionNumber) = (on, input.DecisionNumber);
        await CloseTiesAsync(input.Id, on, ct);
        await RaiseAsync(input.Id, ct);
        Log(last, new { last.Name, last.From }, new { Ended = on, input.DecisionNumber, input.DecidedOn });
        await db.SaveChangesAsync(ct);
        return last;
    }

    private bool IsDecidable(DateOnly? decidedOn) => decidedOn is not { } on || (on >= PossibleDays.Earliest && on <= reach.Today);

    private async Task CloseTiesAsync(Guid id, DateOnly on, CancellationToken ct)
    {
        foreach (var link in await db.ResidentialCells.Where(c => c.ResidentialUnitId == id && (c.Until == null || c.Until > on)).ToListAsync(ct))
        {
            link.Until = on < link.From ? link.From : on;
        }

        foreach (var post in await db.ResidentialPosts.Where(p => p.ResidentialUnitId == id && (p.Until == null || p.Until > on)).ToListAsync(ct))
        {
            post.Until = on < post.From ? post.From : on;
        }
    }

    private static List<Refusal> Faults(ResidentialInput input, ResidentialVersion? before)
    {
        var faults = new List<Refusal>();
        if (VietnameseText.Tidy(input.Name).Length is 0 or > ResidentialVersion.NameLength || input.Kind is null || input.From is null)
        {
            faults.Add(Refusal.Plain("RES-001", "ResidentialUnit", "Đề nghị ghi tên, loại và ngày bắt đầu của thôn, khu phố."));
        }

        if (before is not null && (before.Until is not null || input.From <= before.From))
        {
            faults.Add(Refusal.Plain("RES-002", "ResidentialUnit", before.Until is not null
                ? $"{before.FullName} đã kết thúc từ ngày {before.Until:dd/MM/yyyy}, không thay đổi được nữa."
                : $"Lần thay đổi trước có hiệu lực từ ngày {before.From:dd/MM/yyyy}; đề nghị ghi ngày muộn hơn."));
        }

        return faults;
    }

    private ResidentialVersion VersionOf(ResidentialInput input, Guid id) => new()
    {
        Id = Guid.CreateVersion7(clock.GetUtcNow()),
        ResidentialUnitId = id,
        From = input.From ?? reach.Today,
        RecordedAt = clock.NowUtc(),
        Name = VietnameseText.Tidy(input.Name),
        SearchName = VietnameseText.Fold(input.Name),
        Kind = input.Kind ?? ResidentialKind.Village,
        OrganizationId = input.OrganizationId,
        DecisionNumber = input.DecisionNumber,
        DecidedOn = input.DecidedOn,
    };

    private async Task<ResidentialVersion?> LastAsync(Guid? id, CancellationToken ct)
    {
        var last = id is null ? null : await db.ResidentialVersions.Where(v => v.ResidentialUnitId == id).OrderByDescending(v => v.From).FirstOrDefaultAsync(ct);
        return last is not null && await reach.MayAsync(Power.ActForCommittee, last.OrganizationId, ct) ? last : null;
    }

    private async Task RaiseAsync(Guid id, CancellationToken ct) => (await db.ResidentialUnits.FirstAsync(u => u.Id == id, ct)).Revision++;

    private void Log(ResidentialVersion about, object? before, object after) => db.Log(
        reach.User.Act(clock, new OnPaper(null, about.DecisionNumber, about.DecidedOn)), ActivityKind.ResidentialUnitSaved,
        new LogSubject(about.ResidentialUnitId, null, about.OrganizationId), before, after);
}
