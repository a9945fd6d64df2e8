using Nguon.Domain.Activities;
using Nguon.Domain.Time;
using Nguon.Web.Data;

namespace Nguon.Web.Access;

/// <summary>Who is asking, with the grants in force today; the operator of this machine has full reach.</summary>
internal sealed class CurrentUser
{
    private CurrentUser(Guid accountId, string by, IReadOnlyList<AccountGrant> grants, bool isOperator) =>
        (AccountId, By, Grants, IsOperator) = (accountId, by, grants, isOperator);

    public static CurrentUser Nobody { get; } = new(Guid.Empty, "", [], false);

    public static CurrentUser Operator { get; } = new(Guid.Empty, "Người vận hành máy này", [], true);

    public Guid AccountId { get; }

    public string By { get; }

    public IReadOnlyList<AccountGrant> Grants { get; }

    public bool IsOperator { get; }

    public Guid? PersonId { get; private init; }

    /// <summary>Up to when the notices were marked as seen, UTC; null before the first time.</summary>
    public DateTime? NoticesSeenAt { get; private init; }

    public bool IsSignedIn => IsOperator || AccountId != Guid.Empty;

    public Power Powers => IsOperator ? (Power)int.MaxValue : Grants.Aggregate(Power.None, (all, g) => all | Access.Powers.Of(g.Role));

    public static CurrentUser Of(Account account, IEnumerable<AccountGrant> grants, DateOnly today) =>
        new(account.Id, account.DisplayName, grants.InForceOn(today).ToList(), false) { PersonId = account.PersonId, NoticesSeenAt = account.NoticesSeenAt };

    public bool Has(Power power) => (Powers & power) == power;

    public bool HasAny(Power power) => (Powers & power) != Power.None;

    /// <summary>Units on which one of the user's roles has any of these powers.</summary>
    public IReadOnlyList<Guid> UnitsWith(Power power) =>
        Grants.Where(g => (Access.Powers.Of(g.Role) & power) != Power.None).Select(g => g.OrganizationId).Distinct().ToList();

    public Act Act(TimeProvider clock, OnPaper? paper = null) =>
        new(AccountId, By, clock.NowUtc(), paper?.OnBehalfOfId, Said(paper?.Reason), Said(paper?.Number), paper?.On);

    private static string? Said(string? words) => words is { Length: > 0 } ? words : null;
}

/// <summary>Nhập thay: for which unit, on which paper; or why a correction is made.</summary>
internal sealed record OnPaper(Guid? OnBehalfOfId = null, string? Number = null, DateOnly? On = null, string? Reason = null);
