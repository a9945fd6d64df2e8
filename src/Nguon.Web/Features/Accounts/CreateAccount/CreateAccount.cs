using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain;
using Nguon.Domain.Activities;
using Nguon.Domain.Text;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Web.Features.Accounts;

/// <summary>Opens an account for a post: name, first grant and a one-time card.</summary>
internal sealed partial class CreateAccount(AppDb db, AccountReach reach, GrantRules rules, OneTimeCards cards, TimeProvider clock)
{
    public async Task<Outcome<NewAccountView>> RunAsync(NewAccountInput input, CancellationToken ct)
    {
        var refusals = (await rules.JudgeAsync(input.Grant, ct)).Concat(await JudgeNameAsync(input, ct)).ToList();
        if (refusals.Count > 0)
        {
            return Outcome.Refused<NewAccountView>(refusals);
        }

        var login = input.Login.Trim().ToLowerInvariant();
        var account = new Account
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            UserName = login,
            NormalizedUserName = login.ToUpperInvariant(),
            DisplayName = VietnameseText.Tidy(input.DisplayName),
            PersonId = input.PersonId,
            LockoutEnabled = true,
            CreatedAt = clock.NowUtc(),
        };
        var grant = Grants.New(account.Id, input.Grant, clock);
        db.Add(account);
        db.Add(grant);
        var card = await cards.IssueAsync(account, ct);
        db.Log(reach.User.Act(clock), ActivityKind.AccountCreated, new LogSubject(account.Id, account.PersonId, grant.OrganizationId),
            null, new { account.UserName, account.DisplayName, account.PersonId, Card = card.Number });
        db.Log(reach.User.Act(clock), ActivityKind.GrantChanged, new LogSubject(account.Id, account.PersonId, grant.OrganizationId), null, Grants.Told(grant));
        await db.SaveChangesAsync(ct);
        return new NewAccountView(account.Id, card);
    }

    private async Task<IReadOnlyList<Refusal>> JudgeNameAsync(NewAccountInput input, CancellationToken ct)
    {
        var refusals = new List<Refusal>();
        if (!LoginForm().IsMatch(input.Login.Trim()))
        {
            refusals.Add(Refusal.Plain("ACC-034", "LoginForm", "Tên đăng nhập gồm 3 đến 40 chữ thường không dấu, số, dấu chấm hoặc gạch ngang, ví dụ bithu.khupho1."));
        }
        else if (await reach.IsLoginTakenAsync(input.Login, ct))
        {
            refusals.Add(Refusal.Plain("ACC-035", "LoginTaken", $"Tên đăng nhập “{input.Login.Trim()}” đã có. Đề nghị chọn tên khác."));
        }

        if (VietnameseText.Tidy(input.DisplayName).Length is 0 or > NewAccountInput.NameLength)
        {
            refusals.Add(Refusal.Plain("ACC-036", "DisplayName", $"Đề nghị ghi chức danh và đơn vị (dài nhất {NewAccountInput.NameLength} chữ), ví dụ Bí thư Chi bộ Khu phố 1."));
        }

        if (input.PersonId is { } person && !await reach.Members.AnyAsync(p => p.Id == person, ct))
        {
            refusals.Add(Outcome.NotFound);
        }

        return refusals;
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9.-]{2,39}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LoginForm();
}

/// <summary>A new account with its first grant.</summary>
internal sealed record NewAccountInput(string Login, string DisplayName, Guid? PersonId, GrantInput Grant)
{
    public const int NameLength = 200;
}

/// <summary>The account and its card, which is shown once.</summary>
internal sealed record NewAccountView(Guid AccountId, CardView Card);
