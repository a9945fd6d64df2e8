using Microsoft.EntityFrameworkCore;
using Nguon.Domain;
using Nguon.Domain.Time;
using Nguon.Web.Data;

namespace Nguon.Web.Features.Admission;

/// <summary>Posts a member still holds and people he or she still helps, told when the member goes.</summary>
internal static class LeftBehind
{
    public static async Task<IReadOnlyList<Refusal>> OfAsync(AppDb db, Guid personId, DateOnly today, CancellationToken ct)
    {
        var told = new List<Refusal>();
        if (await db.PostHoldings.AsNoTracking().InForceOn(today).CountAsync(p => p.PersonId == personId, ct) is > 0 and var posts)
        {
            told.Add(Refusal.Plain("TRF-031", "LeftBehind", $"Đảng viên này còn giữ {posts} chức vụ cấp ủy. Việc cần làm: ghi thôi giữ chức vụ ở trang cấp ủy của đơn vị.", "Cấp ủy") with { IsRemark = true });
        }

        if (await db.MentorAssignments.AsNoTracking().InForceOn(today).CountAsync(a => a.MentorId == personId, ct) is > 0 and var helped)
        {
            told.Add(Refusal.Plain("TRF-032", "LeftBehind", $"Đảng viên này đang giúp đỡ {helped} người. Việc cần làm: chi bộ phân công người khác.", "Chi bộ") with { IsRemark = true });
        }

        return told;
    }
}
