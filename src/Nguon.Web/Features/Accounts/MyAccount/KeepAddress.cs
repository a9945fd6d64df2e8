using System.Net.Mail;
using Nguon.Domain;
using Nguon.Domain.Activities;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Web.Features.Accounts;

/// <summary>Where the daily mail of the own account goes; an empty address ends it.</summary>
internal sealed class KeepAddress(AppDb db, AccountRows accounts, TimeProvider clock)
{
    private const int Longest = 120;

    public async Task<Outcome<Account>> RunAsync(Guid accountId, string address, CancellationToken ct)
    {
        if (await accounts.ByIdAsync(accountId, ct) is not { } account)
        {
            return Outcome.NotFound;
        }

        var given = address.Trim();
        if (given.Length > Longest || (given.Length > 0 && !MailAddress.TryCreate(given, out _)))
        {
            return Refusal.Plain("ACC-041", "MailAddress", "Địa chỉ thư chưa đúng. Đề nghị ghi lại, ví dụ ten@donvi.vn.");
        }

        account.Email = given.Length == 0 ? null : given;
        db.Log(new Act(account.Id, account.DisplayName, clock.NowUtc()), ActivityKind.AccountReset, new LogSubject(account.Id, account.PersonId), null, new { GetsMail = given.Length > 0 });
        await db.SaveChangesAsync(ct);
        return account;
    }
}
