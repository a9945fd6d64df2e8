using Microsoft.EntityFrameworkCore;

namespace Nguon.Web.Data;

/// <summary>What a program keeps in memory has a stamp in the database, set anew with each change: every ten seconds it is looked whether another program changed it.</summary>
internal sealed class StampLook(string setting, IServiceScopeFactory scopes, TimeProvider clock)
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(10);

    private long lookedAt = clock.GetUtcNow().UtcTicks;

    /// <summary>Before a change is saved, in the same transaction.</summary>
    public static async Task SetAsync(AppDb db, string setting, CancellationToken ct)
    {
        var stamp = Guid.CreateVersion7().ToString();
        if (await db.Settings.FirstOrDefaultAsync(s => s.Key == setting, ct) is { } row)
        {
            row.Value = stamp;
        }
        else
        {
            db.Add(new Setting { Key = setting, Value = stamp });
        }
    }

    public string? In(AppDb db) => db.Settings.AsNoTracking().Where(s => s.Key == setting).Select(s => s.Value).FirstOrDefault();

    /// <summary>True when it is time to look and the stamp is another than the one known.</summary>
    public bool IsOther(string? known)
    {
        var (last, now) = (Interlocked.Read(ref lookedAt), clock.GetUtcNow().UtcTicks);
        if (Math.Abs(now - last) < LookEvery.Ticks || Interlocked.CompareExchange(ref lookedAt, now, last) != last)
        {
            return false;
        }

        using var scope = scopes.CreateScope();
        return In(scope.ServiceProvider.GetRequiredService<AppDb>()) != known;
    }
}
