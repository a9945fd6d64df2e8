using System.Globalization;
using System.Net.Mail;
using System.Security.Authentication;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Data;
using Nguon.Web.Reading;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.Home;

/// <summary>
/// One mail a working day to each account that left its address, inside office hours: counts and where to look, no names. Each tells what came since the last
/// one or since the program was looked at; what a mail did not bring stands on the start page until it is marked as seen.
/// </summary>
internal sealed class SendDigests(AppDb db, MailDoor door, RulesOfTheDay rules, NoticeQuery notices, CurrentUserHolder holder, TimeProvider clock, ILogger<SendDigests> log)
{
    private const int FirstHour = 7;
    private const int LastHour = 17;
    private const int Most = 200;

    /// <summary>How many mails went out.</summary>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var today = clock.TodayInVietnam();
        if (!door.IsOpen || clock.NowUtc().InVietnam().Hour is < FirstHour or >= LastHour || !rules.Calendar.IsWorkingDay(today))
        {
            return 0;
        }

        var sent = 0;
        var now = clock.GetUtcNow();
        var waiting = await db.Users.AsNoTracking().Where(a => a.Email != null && (a.DigestSentOn == null || a.DigestSentOn < today)).OrderBy(a => a.Id).Take(Most).ToListAsync(ct);
        foreach (var account in waiting.Where(a => !(a.LockoutEnd > now)))
        {
            sent += await TryAsync(account, today, ct) ? 1 : 0;
        }

        return sent;
    }

    /// <summary>The day is taken first, so that two programs never send twice; given back when the mail does not go out.</summary>
    private async Task<bool> TryAsync(Account account, DateOnly today, CancellationToken ct)
    {
        var mine = db.Users.Where(a => a.Id == account.Id);
        if (await mine.Where(a => a.DigestSentOn == null || a.DigestSentOn < today).ExecuteUpdateAsync(set => set.SetProperty(a => a.DigestSentOn, today), ct) == 0)
        {
            return false;
        }

        var grants = await db.AccountGrants.AsNoTracking().Where(g => g.AccountId == account.Id).ToListAsync(ct);
        holder.User = CurrentUser.Of(account, grants, today);
        var now = clock.NowUtc();
        var view = await notices.SinceAsync(account.DigestToldAt > account.NoticesSeenAt || account.NoticesSeenAt is null ? account.DigestToldAt : account.NoticesSeenAt, ct);
        if (view.Notices.Count == 0)
        {
            return false;
        }

        try
        {
            await door.SendAsync(account.Email ?? "", $"Nguồn: việc cần biết ngày {Formats.Day(today)}", Text(view), ct);
            await mine.ExecuteUpdateAsync(set => set.SetProperty(a => a.DigestToldAt, now), ct);
            return true;
        }
        catch (Exception problem) when (problem is SmtpException or AuthenticationException or IOException or FormatException) // no host, no TLS, a broken line, a malformed sender
        {
            log.LogWarning(problem, "Digest of account {Account} not sent; tried again", account.Id);
            await mine.ExecuteUpdateAsync(set => set.SetProperty(a => a.DigestSentOn, account.DigestSentOn), ct);
            return false;
        }
    }

    private static string Text(NoticeView view)
    {
        var text = new StringBuilder("Từ lần xem hoặc lần báo trước đến nay:\n\n");
        foreach (var notice in view.Notices)
        {
            text.Append(CultureInfo.InvariantCulture, $"- {Formats.Number(notice.Count)} {notice.What}\n");
        }

        return text.Append("\nMở phần mềm, trang Việc của tôi, để xem chi tiết.\n").ToString();
    }
}

/// <summary>Every ten minutes while mail is set up; a stopped program goes on where it was.</summary>
internal sealed class DigestDaily(IServiceScopeFactory scopes, MailDoor door, TimeProvider clock, ILogger<DigestDaily> log) : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!door.IsOpen)
        {
            return;
        }

        using var timer = new PeriodicTimer(Pace, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await TryAsync(stoppingToken);
        }
    }

    private async Task TryAsync(CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            log.LogDebug("Digests sent: {Sent}", await scope.ServiceProvider.GetRequiredService<SendDigests>().RunAsync(ct));
        }
        catch (Exception problem) when (problem is DbUpdateException or System.Data.Common.DbException)
        {
            log.LogWarning(problem, "Digests not sent; tried again in {Pace}", Pace);
        }
    }
}
