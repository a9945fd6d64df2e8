using Microsoft.EntityFrameworkCore;
using Nguon.Domain;
using Nguon.Domain.Mentoring;
using Nguon.Web.Data;

namespace Nguon.Web.Features.People;

/// <summary>After a remark was kept: whether it repeats an earlier one of the same person, or one about somebody else; a gentle hint, stored nowhere.</summary>
internal sealed class RemarkHints(AppDb db)
{
    private const int MonthsBack = 13;
    private const int Most = 60;

    public async Task<IReadOnlyList<Refusal>> OfAsync(MentorRemark remark, CancellationToken ct)
    {
        var since = remark.RemarkedOn.AddMonths(-MonthsBack);
        var earlier = await db.MentorRemarks.AsNoTracking()
            .Where(r => r.Id != remark.Id && r.RemarkedOn >= since && (r.PersonId == remark.PersonId || r.MentorId == remark.MentorId))
            .OrderByDescending(r => r.RemarkedOn).ThenByDescending(r => r.Id).Take(Most).Select(r => new { r.PersonId, r.RemarkedOn, r.Text }).ToListAsync(ct);
        var like = earlier.Find(r => RemarkLikeness.AreAlike(r.Text, remark.Text));
        return like is null ? [] : [Refusal.Plain("MEN-005", "RemarkLikeness", like.PersonId == remark.PersonId
            ? $"Lời này gần giống lần ghi ngày {like.RemarkedOn:dd/MM/yyyy}. Nếu kỳ này có việc cụ thể, ghi thêm một câu ở lần sau."
            : "Lời này gần giống lời ghi cho người khác. Nếu có việc riêng của người này, ghi thêm một câu ở lần sau.") with { IsRemark = true }];
    }
}
