using Nguon.Domain;
using Nguon.Domain.Organizations;
using Nguon.Domain.People;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Web.Features.Accounts;

/// <summary>What somebody wants to grant.</summary>
internal sealed record GrantInput(Guid OrganizationId, AccountRole Role, DateOnly From, DateOnly? Until, IntroducingBodies Body = IntroducingBodies.None);

/// <summary>Judges a grant before it is given: unit and role fit, days follow each other, and nothing beyond the giver.</summary>
internal sealed class GrantRules(AppDb db, AccountReach reach, OrganizationTrees trees, TimeProvider clock)
{
    public async Task<IReadOnlyList<Refusal>> JudgeAsync(GrantInput input, CancellationToken ct)
    {
        var tree = await trees.OnAsync(db, clock.TodayInVietnam(), ct);
        if (!Enum.IsDefined(input.Role) || tree.Find(input.OrganizationId) is not { } unit || !await IsInReachAsync(input.OrganizationId, ct))
        {
            return [Outcome.NotFound];
        }

        if (!await reach.MayGiveAsync(input.Role, input.OrganizationId, ct))
        {
            return [BeyondTheGiver(input.Role)];
        }

        return Facts(input, unit, clock.TodayInVietnam()).ToList();
    }

    private Task<bool> IsInReachAsync(Guid unitId, CancellationToken ct) => reach.MayManageUnitAsync(unitId, ct);

    private static IEnumerable<Refusal> Facts(GrantInput input, OrganizationVersion unit, DateOnly today)
    {
        if (!AccountLabels.Fits(input.Role, unit.Kind))
        {
            yield return Refusal.Plain("ACC-031", "RoleFitsUnit", $"Vai trò “{AccountLabels.Of(input.Role)}” không dùng cho {unit.Name}. Đề nghị chọn đơn vị hoặc vai trò khác.");
        }

        if (PossibleDays.OrNone(input.From, today) is null || (input.Until is { } until && (until <= input.From || PossibleDays.OrNone(until, today) is null)))
        {
            yield return Refusal.Plain("ACC-032", "GrantDays", $"Ngày thôi giao vai trò phải sau ngày bắt đầu, cả hai không quá {PossibleDays.YearsAhead} năm nữa. Đề nghị xem lại hai ngày.");
        }

        if (input.Role == AccountRole.MassOrganization && input.Body == IntroducingBodies.None)
        {
            yield return Refusal.Plain("ACC-033", "GrantBody", "Chưa chọn đoàn thể. Đề nghị chọn Đoàn thanh niên, Công đoàn hoặc hội của tài khoản này.");
        }
    }

    private static Refusal BeyondTheGiver(AccountRole role) => Refusal.Plain("ACC-030", "BeyondTheGiver",
        $"Tài khoản của đồng chí không cấp được vai trò “{AccountLabels.Of(role)}”. Đề nghị quản trị tài khoản của cấp ủy cấp trên thực hiện.", "Quản trị tài khoản của cấp ủy cấp trên");
}
