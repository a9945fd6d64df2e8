using Microsoft.EntityFrameworkCore;
using Nguon.Domain.People;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Api;
using Nguon.Web.Data;

namespace Nguon.Web.Features.Accounts;

/// <summary>Accounts for programs: the same acts as the pages, by the same use cases.</summary>
internal static class AccountsApi
{
    public static void MapAccountsApi(this IEndpointRouteBuilder routes)
    {
        var accounts = routes.MapApi("accounts").Needs(Power.ManageAccounts);
        accounts.MapGet("", async (string? q, int? page, AccountQuery query, CancellationToken ct) =>
        {
            if (ApiPage.Read(page, AccountQuery.PageSize, out var question) is not { } part)
            {
                return ApiResults.Malformed(question);
            }

            var (lines, total) = await query.ListAsync(q ?? "", part.Number, ct);
            return Results.Ok(new ApiList<AccountWire>(lines.Select(AccountWire.Of).ToList(), total, part.Number, part.Size));
        })
            .WithSummary("Tài khoản trong phạm vi");
        accounts.MapPost("", async (NewAccountWire input, CreateAccount create, TimeProvider clock, CancellationToken ct) =>
            ApiResults.Created(
                await create.RunAsync(input.Input(clock), ct),
                made => ($"{ApiServices.Root}/accounts/{made.AccountId}", (object)CardWire.Of(made.AccountId, made.Card))))
            .WithSummary("Tạo tài khoản và thẻ dùng một lần");
        accounts.MapGet("/{id:guid}", async (Guid id, AccountQuery query, CancellationToken ct) =>
            await query.FindAsync(id, ct) is { } view ? Results.Ok(AccountWire.Of(view)) : ApiResults.NotFound())
            .WithSummary("Một tài khoản và các quyền");
        accounts.MapPost("/{id:guid}/grants", async (Guid id, GrantWire input, ChangeGrants grants, TimeProvider clock, CancellationToken ct) =>
            ApiResults.Of(await grants.GiveAsync(id, input.Input(clock), ct), grant => new { grant.Id }))
            .WithSummary("Giao quyền trên một đơn vị");
        accounts.MapPost("/{id:guid}/grants/{grantId:guid}/end", async (Guid id, Guid grantId, EndWire input, ChangeGrants grants, TimeProvider clock, CancellationToken ct) =>
            ApiResults.Of(await grants.EndAsync(id, grantId, input.Until ?? clock.TodayInVietnam(), ct), grant => new { grant.Id, grant.Until }))
            .WithSummary("Kết thúc một quyền");
        accounts.MapPost("/{id:guid}/reset", async (Guid id, TendAccount tend, CancellationToken ct) =>
            ApiResults.Of(await tend.ResetAsync(id, ct), card => CardWire.Of(id, card)))
            .WithSummary("Cấp lại thẻ dùng một lần");
        accounts.MapPost("/{id:guid}/lock", async (Guid id, TendAccount tend, CancellationToken ct) =>
            ApiResults.Of(await tend.LockAsync(id, ct), account => new { account.Id }))
            .WithSummary("Khóa tài khoản");
        accounts.MapPost("/{id:guid}/unlock", async (Guid id, TendAccount tend, CancellationToken ct) =>
            ApiResults.Of(await tend.UnlockAsync(id, ct), account => new { account.Id }))
            .WithSummary("Mở khóa tài khoản");
        accounts.MapPost("/{id:guid}/hand-over", async (Guid id, HandOverWire input, TendAccount tend, CancellationToken ct) =>
            ApiResults.Of(await tend.HandOverAsync(id, new HandOverInput(input.DisplayName, input.PersonId), ct), card => CardWire.Of(id, card)))
            .WithSummary("Bàn giao tài khoản cho người giữ chức vụ mới");
        routes.MapMyAccountApi();
    }
}

/// <summary>What is missing or unknown answers 400 before anything is asked.</summary>
internal sealed record GrantWire
{
    public required Guid OrganizationId { get; init; }
    public required AccountRole Role { get; init; }
    public DateOnly? From { get; init; }

    /// <summary>First day no longer in force.</summary>
    public DateOnly? Until { get; init; }

    public IntroducingBodies Body { get; init; }

    public GrantInput Input(TimeProvider clock) => new(OrganizationId, Role, From ?? clock.TodayInVietnam(), Until, Body);
}

internal sealed record NewAccountWire
{
    public required string Login { get; init; }
    public required string DisplayName { get; init; }
    public Guid? PersonId { get; init; }
    public required GrantWire Grant { get; init; }

    public NewAccountInput Input(TimeProvider clock) => new(Login, DisplayName, PersonId, Grant.Input(clock));
}

internal sealed record EndWire(DateOnly? Until = null);

internal sealed record HandOverWire
{
    public required string DisplayName { get; init; }
    public Guid? PersonId { get; init; }
}

/// <summary>The card, once: the password is nowhere else.</summary>
internal sealed record CardWire(Guid AccountId, string Number, string Login, string Password, DateOnly ValidUntil)
{
    public static CardWire Of(Guid accountId, CardView card) => new(accountId, card.Number, card.Login, card.Password, card.ValidUntil);
}

internal sealed record AccountWire(Guid Id, string Login, string DisplayName, bool IsLocked, IReadOnlyList<HeldGrantWire> Grants)
{
    public static AccountWire Of(AccountLine line) => new(line.Id, line.Login, line.DisplayName, line.IsLocked, HeldGrantWire.Of(line.Grants));

    public static AccountWire Of(AccountView view) => new(view.Id, view.Login, view.DisplayName, view.IsLocked, HeldGrantWire.Of(view.Grants));
}

internal sealed record HeldGrantWire(Guid Id, Guid OrganizationId, string OrganizationName, AccountRole Role, DateOnly From, DateOnly? Until)
{
    public static IReadOnlyList<HeldGrantWire> Of(IReadOnlyList<GrantView> grants) =>
        grants.Select(g => new HeldGrantWire(g.Id, g.OrganizationId, g.UnitName, g.Role, g.From, g.Until)).ToList();
}
