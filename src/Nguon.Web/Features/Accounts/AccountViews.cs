using Nguon.Domain.People;
using Nguon.Web.Data;

namespace Nguon.Web.Features.Accounts;

/// <summary>A role on a unit for a time.</summary>
internal sealed record GrantView(Guid Id, AccountRole Role, Guid OrganizationId, string UnitName)
{
    public IntroducingBodies Body { get; init; }
    public required DateOnly From { get; init; }
    public DateOnly? Until { get; init; }
    public required bool IsHeld { get; init; }
    public required string Days { get; init; }
}

internal sealed record AccountLine(Guid Id, string Login, string DisplayName, bool IsLocked, bool WaitsForFirstUse, IReadOnlyList<GrantView> Grants)
{
    public IEnumerable<GrantView> Held => Grants.Where(g => g.IsHeld);
}

internal sealed record AccountView(
    Guid Id, string Login, string DisplayName, bool IsLocked, bool HasSecondStep, Card? Card, bool IsManageable, IReadOnlyList<GrantView> Grants)
{
    public Guid? PersonId { get; init; }

    public int Held => Grants.Count(g => g.IsHeld);
}

internal sealed record MyAccountView(string DisplayName, string Login, bool HasSecondStep, IReadOnlyList<GrantView> Grants)
{
    /// <summary>Where the daily mail goes; null when it was not left.</summary>
    public string? Mail { get; init; }

    public static MyAccountView Nobody { get; } = new("", "", false, []);
}
