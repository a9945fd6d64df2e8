using Microsoft.EntityFrameworkCore;
using Nguon.Domain;
using Nguon.Domain.Activities;
using Nguon.Domain.Organizations;
using Nguon.Domain.Text;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Data;
using Nguon.Web.Reading;

namespace Nguon.Web.Features.Organizations;

/// <summary>Ties a thôn, khu phố to its cells and to those who hold its posts, by day.</summary>
internal sealed class ResidentialTies(AppDb db, Reach reach, OrganizationTrees trees, TimeProvider clock)
{
    public async Task<Outcome<ResidentialCell>> LinkAsync(Guid unit, ResidentialCellInput input, CancellationToken ct)
    {
        if (await FindAsync(unit, ct) is not { } place || !await reach.MayAsync(Power.SeeTree, input.CellId, ct))
        {
            return Outcome.NotFound;
        }

        var day = input.From ?? reach.Today;
        if ((await trees.AroundAsync(db, input.CellId, day, ct)).Tree.Find(input.CellId) is not { } cell || !cell.Kind.IsCell())
        {
            return Refusal.Plain("RES-011", "ResidentialCell", $"Ngày {day:dd/MM/yyyy} không có chi bộ này. Đề nghị chọn chi bộ đang hoạt động vào ngày đó.");
        }

        if (input.MembersHere < 0 || await db.ResidentialCells.Where(c => c.ResidentialUnitId == unit && c.CellId == input.CellId && (c.Until == null || c.Until > day)).NotGivenOn(db.ResidentialCells, day).AnyAsync(ct))
        {
            return Refusal.Plain("RES-012", "ResidentialCell", input.MembersHere < 0
                ? "Số đảng viên cư trú không âm."
                : $"{cell.FullName} đã gắn với {place.FullName}. Muốn ghi lại số đảng viên cư trú thì thôi liên hệ cũ trước.");
        }

        var link = new ResidentialCell
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()), ResidentialUnitId = unit, CellId = input.CellId, MembersHere = input.MembersHere, From = day, RecordedAt = clock.NowUtc(),
        };
        await EndGivenAsync(unit, input.CellId, day, ct);
        db.Add(link);
        await new PassOnPlaces(db).FollowAsync(link, ct);
        return await DoneAsync(link, place, ActivityKind.ResidentialCellSaved, ct);
    }

    /// <summary>A tie of the same two that was given to a part since ends where the new one begins: if the division is taken back the two follow one another.</summary>
    private async Task EndGivenAsync(Guid unit, Guid cell, DateOnly day, CancellationToken ct) =>
        (await db.ResidentialCells.Where(c => c.ResidentialUnitId == unit && c.CellId == cell && (c.Until == null || c.Until > day)).ToListAsync(ct)).ForEach(given => given.Until = day);

    public async Task<Outcome<ResidentialCell>> UnlinkAsync(Guid unit, ResidentialEndInput input, CancellationToken ct)
    {
        var link = await db.ResidentialCells.FirstOrDefaultAsync(c => c.Id == input.Id && c.ResidentialUnitId == unit, ct);
        if (link is null || await FindAsync(unit, ct) is not { } place)
        {
            return Outcome.NotFound;
        }

        if (Ended(link.From, link.Until, PossibleDays.OrNone(input.On, reach.Today)) is { } refusal)
        {
            return refusal;
        }

        link.Until = input.On;
        return await DoneAsync(link, place, ActivityKind.ResidentialCellSaved, ct);
    }

    public async Task<Outcome<ResidentialPost>> HoldAsync(Guid unit, ResidentialPostInput input, CancellationToken ct)
    {
        if (await FindAsync(unit, ct) is not { } place)
        {
            return Outcome.NotFound;
        }

        var person = input.PersonId is { } id ? await reach.People.FirstOrDefaultAsync(p => p.Id == id, ct) : null;
        if (input.PersonId is not null && person is null)
        {
            return Outcome.NotFound;
        }

        var name = person?.FullName ?? VietnameseText.Tidy(input.HolderName);
        if (input.Post is not { } kind || PossibleDays.OrNone(input.From, reach.Today) is not { } from || name.Length is 0 or > ResidentialVersion.NameLength)
        {
            return Refusal.Plain("RES-021", "ResidentialPost", "Đề nghị ghi chức danh, họ tên người giữ và ngày bắt đầu.");
        }

        if (await FollowAsync(unit, kind, from, ct) is { } refusal)
        {
            return refusal;
        }

        var post = new ResidentialPost
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()), ResidentialUnitId = unit, Post = kind, HolderName = name, PersonId = input.PersonId,
            IsPartyMember = input.IsPartyMember, From = from, RecordedAt = clock.NowUtc(),
        };
        db.Add(post);
        return await DoneAsync(post, place, ActivityKind.ResidentialPostSaved, ct);
    }

    /// <summary>Who held the post leaves it on the day; null when that is possible.</summary>
    private async Task<Refusal?> FollowAsync(Guid unit, ResidentialPostKind kind, DateOnly from, CancellationToken ct)
    {
        var held = kind == ResidentialPostKind.Other ? [] : await db.ResidentialPosts.Where(p => p.ResidentialUnitId == unit && p.Post == kind && p.Until == null).ToListAsync(ct);
        if (held.Exists(p => p.From >= from))
        {
            return Refusal.Plain("RES-022", "ResidentialPost", $"Người đang giữ chức danh này bắt đầu từ ngày {held[0].From:dd/MM/yyyy}; đề nghị ghi ngày muộn hơn.");
        }

        held.ForEach(p => p.Until = from);
        return null;
    }

    public async Task<Outcome<ResidentialPost>> LeaveAsync(Guid unit, ResidentialEndInput input, CancellationToken ct)
    {
        var post = await db.ResidentialPosts.FirstOrDefaultAsync(p => p.Id == input.Id && p.ResidentialUnitId == unit, ct);
        if (post is null || await FindAsync(unit, ct) is not { } place)
        {
            return Outcome.NotFound;
        }

        if (Ended(post.From, post.Until, PossibleDays.OrNone(input.On, reach.Today)) is { } refusal)
        {
            return refusal;
        }

        post.Until = input.On;
        return await DoneAsync(post, place, ActivityKind.ResidentialPostSaved, ct);
    }

    private static Refusal? Ended(DateOnly from, DateOnly? until, DateOnly? on) => on is { } day && day > from && until is null
        ? null
        : Refusal.Plain("RES-013", "ResidentialEnd", until is not null ? $"Việc này đã kết thúc từ ngày {until:dd/MM/yyyy}." : $"Đề nghị ghi ngày kết thúc, sau ngày {from:dd/MM/yyyy}.");

    /// <summary>The settlement as it is today, where the user may act for its committee.</summary>
    private async Task<ResidentialVersion?> FindAsync(Guid unit, CancellationToken ct)
    {
        var last = await db.ResidentialVersions.AsNoTracking().Where(v => v.ResidentialUnitId == unit && v.Until == null).FirstOrDefaultAsync(ct);
        return last is not null && await reach.MayAsync(Power.ActForCommittee, last.OrganizationId, ct) ? last : null;
    }

    private async Task<Outcome<T>> DoneAsync<T>(T row, ResidentialVersion place, ActivityKind kind, CancellationToken ct)
        where T : class
    {
        (await db.ResidentialUnits.FirstAsync(u => u.Id == place.ResidentialUnitId, ct)).Revision++;
        db.Log(reach.User.Act(clock), kind, new LogSubject(place.ResidentialUnitId, (row as ResidentialPost)?.PersonId, place.OrganizationId), StateBefore.Whole(db, row), row);
        await db.SaveChangesAsync(ct);
        return row;
    }
}
