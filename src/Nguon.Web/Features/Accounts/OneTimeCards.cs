using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Web.Features.Accounts;

/// <summary>Puts a new one-time password on an account and gives the numbered card to print; saved by the caller.</summary>
internal sealed class OneTimeCards(AppDb db, AccountRows accounts, Credentials credentials, TimeProvider clock)
{
    private const string CounterSetting = "card-counter";

    public async Task<CardView> IssueAsync(Account account, CancellationToken ct)
    {
        var password = Credentials.NewCardPassword();
        credentials.Set(account, password, mustChange: true);
        account.AccessFailedCount = 0;
        account.LockoutEnd = null;
        var card = new Card(await NextNumberAsync(ct), clock.GetUtcNow());
        await accounts.SetSecretAsync(account.Id, AccountSecrets.Card, card.ToString(), ct);
        var lastDay = clock.TodayInVietnam().AddDays(CheckPassword.CardLife.Days);
        return new CardView(card.Number, account.UserName ?? "", account.DisplayName, password, lastDay);
    }

    private async Task<string> NextNumberAsync(CancellationToken ct)
    {
        var counter = await db.Set<Setting>().FirstOrDefaultAsync(s => s.Key == CounterSetting, ct);
        if (counter is null)
        {
            counter = new Setting { Key = CounterSetting, Value = "0" };
            db.Add(counter);
        }

        var next = int.Parse(counter.Value, CultureInfo.InvariantCulture) + 1;
        counter.Value = next.ToString(CultureInfo.InvariantCulture);
        return $"{next:D4}/{clock.TodayInVietnam().Year}";
    }
}
