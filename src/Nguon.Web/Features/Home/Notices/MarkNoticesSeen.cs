using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Web.Features.Home;

/// <summary>Keeps up to when the account has seen its notices; a mark of reading, no act.</summary>
internal sealed class MarkNoticesSeen(AppDb db, CurrentUserHolder holder, TimeProvider clock)
{
    public async Task<DateTime> RunAsync(CancellationToken ct)
    {
        var (id, now) = (holder.User.AccountId, clock.NowUtc());
        await db.Users.Where(a => a.Id == id).ExecuteUpdateAsync(set => set.SetProperty(a => a.NoticesSeenAt, now), ct);
        return now;
    }
}
