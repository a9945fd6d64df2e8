using Microsoft.EntityFrameworkCore;
using Nguon.Domain;
using Nguon.Domain.Activities;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Web.Features.Accounts;

/// <summary>Gives one more role on a unit, or ends one; the own account is left to somebody else.</summary>
internal sealed class ChangeGrants(AppDb db, AccountReach reach, GrantRules rules, TimeProvider clock)
{
    private static Refusal OwnAccount { get; } = Refusal.Plain("ACC-037", "OwnAccount",
        "Vai trò của chính mình do người khác cấp hoặc kết thúc. Đề nghị quản trị tài khoản khác thực hiện.", "Quản trị tài khoản khác của cấp ủy");

    private static Refusal Twice { get; } = Refusal.Plain("ACC-038", "GrantTwice", "Tài khoản đang giữ đúng vai trò này ở đơn vị này; không cần cấp thêm.");

    /// <summary>Warns when the account then holds several roles: allowed in a small commune, shown and recorded.</summary>
    public async Task<Outcome<AccountGrant>> GiveAsync(Guid accountId, GrantInput input, CancellationToken ct)
    {
        if (await reach.FindAsync(accountId, ct) is not { } account)
        {
            return Outcome.NotFound;
        }

        var held = (await GrantsAsync(accountId, ct)).Where(g => Grants.IsHeld(g, input.From)).ToList();
        var refusals = (await rules.JudgeAsync(input, ct)).ToList();
        if (accountId == reach.User.AccountId)
        {
            refusals.Add(OwnAccount);
        }

        if (held.Any(g => g.Role == input.Role && g.OrganizationId == input.OrganizationId && g.Body == input.Body))
        {
            refusals.Add(Twice);
        }

        if (refusals.Count > 0)
        {
            return Outcome.Refused<AccountGrant>(refusals);
        }

        var grant = Grants.New(accountId, input, clock);
        db.Add(grant);
        LogGrant(account, grant, null);
        await db.SaveChangesAsync(ct);
        return Outcome.Done(grant, held.Count > 0 ? [ManyRoles(held.Count + 1)] : []);
    }

    /// <summary>Ends a grant from a day on (the first day it is no longer in force).</summary>
    public async Task<Outcome<AccountGrant>> EndAsync(Guid accountId, Guid grantId, DateOnly until, CancellationToken ct)
    {
        var account = await reach.FindAsync(accountId, ct);
        var grant = (await GrantsAsync(accountId, ct)).SingleOrDefault(g => g.Id == grantId);
        if (account is null || grant is null || !await reach.MayGiveAsync(grant.Role, grant.OrganizationId, ct))
        {
            return Outcome.NotFound;
        }

        if (accountId == reach.User.AccountId)
        {
            return OwnAccount;
        }

        if (until < grant.From || PossibleDays.OrNone(until, clock.TodayInVietnam()) is null || (grant.Until is { } ended && ended <= until))
        {
            return Refusal.Plain("ACC-032", "GrantDays", $"Vai trò này đã giao {Grants.Days(grant)}. Đề nghị chọn ngày thôi giao trong thời gian đó.");
        }

        var before = Grants.Told(grant);
        grant.Until = until;
        LogGrant(account, grant, before);
        await db.SaveChangesAsync(ct);
        return grant;
    }

    public static Refusal ManyRoles(int count) => Refusal.Plain("ACC-040", "ManyRoles",
        $"Tài khoản này đang giữ {count} vai trò. Ở đơn vị ít cán bộ có thể như vậy; việc này được ghi lại và hiện trên trang tài khoản.");

    private Task<List<AccountGrant>> GrantsAsync(Guid accountId, CancellationToken ct) =>
        reach.GrantsOfVisible.Where(g => g.AccountId == accountId).ToListAsync(ct);

    private void LogGrant(Account account, AccountGrant grant, object? before) =>
        db.Log(reach.User.Act(clock), ActivityKind.GrantChanged, new LogSubject(account.Id, account.PersonId, grant.OrganizationId), before, Grants.Told(grant));
}
