using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Activities;
using Nguon.Web.Data;

namespace Nguon.Web.Seed.Demo;

/// <summary>Builds the demo city in an empty database: real structure and totals, invented people; the same on the same day, ids aside.</summary>
internal static class DemoCity
{
    /// <summary>Name of the setting that marks a demo database.</summary>
    public const string DemoSetting = "demo";

    /// <summary>First day the story can be told from.</summary>
    public static readonly DateOnly Earliest = new(2026, 9, 1);

    /// <summary>Builds everything in one transaction; refuses a database that holds anything, and a day before the story.</summary>
    public static async Task BuildAsync(AppDb db, DateOnly today, IProgress<string>? progress, CancellationToken ct)
    {
        if (today < Earliest)
        {
            throw new InvalidOperationException($"Thành phố mẫu dựng được từ ngày {Earliest:dd/MM/yyyy}; ngày của máy là {today:dd/MM/yyyy}.");
        }

        if (!await IsEmptyAsync(db, ct))
        {
            throw new InvalidOperationException("Cơ sở dữ liệu đã có dữ liệu; thành phố mẫu chỉ dựng trên cơ sở dữ liệu trống.");
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await new DemoBuild(db, today, progress).RunAsync(ct);
        db.Settings.Add(new Setting { Key = DemoSetting, Value = "1" });
        var built = new { Units = await db.Organizations.CountAsync(ct), People = await db.People.CountAsync(ct) };
        db.Log(new Act(Guid.Empty, "Người vận hành máy này", today.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc)), ActivityKind.DemoBuilt, new LogSubject(Guid.Empty), null, built);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }

    /// <summary>True when the database holds no unit, person or account yet.</summary>
    public static async Task<bool> IsEmptyAsync(AppDb db, CancellationToken ct) =>
        !await db.Organizations.AnyAsync(ct) && !await db.People.AnyAsync(ct) && !await db.Users.AnyAsync(ct) && !await db.Settings.AnyAsync(s => s.Key == DemoSetting, ct);
}
