using Nguon.Domain.Time;
using Nguon.Web.Data;

namespace Nguon.Web.Features.Accounts;

internal static class Grants
{
    public static AccountGrant New(Guid accountId, GrantInput input, TimeProvider clock) => new()
    {
        Id = Guid.CreateVersion7(clock.GetUtcNow()),
        AccountId = accountId,
        OrganizationId = input.OrganizationId,
        Role = input.Role,
        Body = input.Body,
        From = input.From,
        Until = input.Until,
    };

    /// <summary>What the record keeps of a grant.</summary>
    public static object Told(AccountGrant grant) => new { grant.Id, grant.OrganizationId, grant.Role, grant.Body, grant.From, grant.Until };

    /// <summary>True for a grant that has not ended, one that begins later included.</summary>
    public static bool IsHeld(AccountGrant grant, DateOnly today) => !(grant.Until <= today);

    public static string Days(AccountGrant grant) =>
        grant.Until is { } until ? $"từ {grant.From:dd/MM/yyyy} đến hết {until.AddDays(-1):dd/MM/yyyy}" : $"từ {grant.From:dd/MM/yyyy}";
}
