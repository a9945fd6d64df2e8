using Microsoft.EntityFrameworkCore;
using Nguon.Domain;
using Nguon.Domain.Activities;
using Nguon.Domain.People;
using Nguon.Domain.Text;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Web.Features.People;

/// <summary>A committee orders the review of a year, records its general notice; a cell records the day somebody was told.</summary>
internal sealed class OrderSourceReview(AppDb db, Reach reach, OrganizationTrees trees, TimeProvider clock)
{
    public async Task<Outcome<SourceReviewOrder>> OrderAsync(SourceOrderInput input, CancellationToken ct)
    {
        if (!await IsCommitteeAsync(input.OrganizationId, ct))
        {
            return Outcome.NotFound;
        }

        if (Faults(input).ToList() is { Count: > 0 } faults)
        {
            return Outcome.Refused<SourceReviewOrder>(faults);
        }

        var order = await db.SourceReviewOrders.FirstOrDefaultAsync(o => o.OrganizationId == input.OrganizationId && o.Year == input.Year, ct);
        var before = order is null ? null : new { order.DueOn, order.PaperNumber, order.PaperOn };
        if (order is null)
        {
            order = new SourceReviewOrder { Id = Guid.CreateVersion7(), OrganizationId = input.OrganizationId, Year = input.Year, DueOn = input.DueOn, RecordedAt = clock.NowUtc() };
            db.Add(order);
        }

        (order.DueOn, order.PaperNumber, order.PaperOn) = (input.DueOn, VietnameseText.Tidy(input.PaperNumber), input.PaperOn);
        db.Log(reach.User.Act(clock, new OnPaper(Number: order.PaperNumber, On: order.PaperOn)), ActivityKind.SourceReviewOrdered, new LogSubject(order.Id, null, order.OrganizationId), before, new { order.Year, order.DueOn, order.PaperNumber, order.PaperOn });
        await db.SaveChangesAsync(ct);
        return order;
    }

    public async Task<Outcome<GeneralNotice>> NoticeAsync(GeneralNoticeInput input, CancellationToken ct)
    {
        if (!await IsCommitteeAsync(input.OrganizationId, ct))
        {
            return Outcome.NotFound;
        }

        var number = VietnameseText.Tidy(input.PaperNumber);
        if (number.Length is 0 or > SourceReviewOrder.NumberLength || input.IssuedOn > reach.Today || input.IssuedOn < PossibleDays.Earliest)
        {
            return Said("SRC-043", "Ghi số và ngày của thông báo; ngày không ở sau hôm nay, không trước năm 1900.");
        }

        var notice = await db.GeneralNotices.FirstOrDefaultAsync(n => n.OrganizationId == input.OrganizationId, ct);
        var before = notice is null ? null : new { notice.PaperNumber, notice.IssuedOn };
        if (notice is null)
        {
            notice = new GeneralNotice { Id = Guid.CreateVersion7(), OrganizationId = input.OrganizationId, PaperNumber = number, IssuedOn = input.IssuedOn, RecordedAt = clock.NowUtc() };
            db.Add(notice);
        }

        (notice.PaperNumber, notice.IssuedOn) = (number, input.IssuedOn);
        db.Log(reach.User.Act(clock, new OnPaper(Number: notice.PaperNumber, On: notice.IssuedOn)), ActivityKind.GeneralNoticeRecorded, new LogSubject(notice.Id, null, notice.OrganizationId), before, new { notice.PaperNumber, notice.IssuedOn });
        await db.SaveChangesAsync(ct);
        return notice;
    }

    public async Task<Outcome<PersonNotice>> TellAsync(Guid personId, DateOnly on, CancellationToken ct)
    {
        var person = await reach.People.FirstOrDefaultAsync(p => p.Id == personId, ct);
        if (person is null || !await reach.MayAsync(Power.ActForCell, person.OrganizationId, ct))
        {
            return Outcome.NotFound;
        }

        if (on > reach.Today || on < PossibleDays.Earliest)
        {
            return Said("SRC-044", $"Ngày thông báo {on:dd/MM/yyyy} ở sau hôm nay hoặc không thể có.");
        }

        var told = await db.PersonNotices.FirstOrDefaultAsync(n => n.PersonId == personId, ct);
        var before = told is null ? null : new { told.ToldOn };
        if (told is null)
        {
            told = new PersonNotice { Id = Guid.CreateVersion7(), PersonId = personId, ToldOn = on, RecordedAt = clock.NowUtc() };
            db.Add(told);
        }

        told.ToldOn = on;
        db.Log(reach.User.Act(clock), ActivityKind.PersonTold, new LogSubject(personId, personId, person.OrganizationId), before, new { told.ToldOn });
        await db.SaveChangesAsync(ct);
        return told;
    }

    private IEnumerable<Refusal> Faults(SourceOrderInput input)
    {
        if (input.Year < reach.Today.Year || input.Year > reach.Today.Year + 1)
        {
            yield return Said("SRC-041", "Chỉ yêu cầu rà soát cho năm nay hoặc năm sau.");
        }

        if (input.DueOn < reach.Today || input.DueOn.Year > input.Year + 1)
        {
            yield return Said("SRC-042", $"Hạn {input.DueOn:dd/MM/yyyy} phải từ hôm nay đến hết năm sau năm rà soát.");
        }

        if (input.PaperNumber.Length > SourceReviewOrder.NumberLength || input.PaperOn > reach.Today)
        {
            yield return Said("SRC-045", "Số công văn quá dài hoặc ngày công văn ở sau hôm nay.");
        }
    }

    private async Task<bool> IsCommitteeAsync(Guid unit, CancellationToken ct) =>
        (await trees.OnAsync(db, reach.Today, ct)).Find(unit) is not null && await reach.MayAsync(Power.ActForCommittee, unit, ct);

    private static Refusal Said(string code, string message) => Refusal.Plain(code, "SourceReview", message, "Người nhập");
}

/// <summary>The order of a review.</summary>
internal sealed record SourceOrderInput(Guid OrganizationId, int Year, DateOnly DueOn, string PaperNumber = "", DateOnly? PaperOn = null);

/// <summary>The committee's general notice.</summary>
internal sealed record GeneralNoticeInput(Guid OrganizationId, string PaperNumber, DateOnly IssuedOn);
