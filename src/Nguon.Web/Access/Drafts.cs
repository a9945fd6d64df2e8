using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Time;
using Nguon.Web.Data;

namespace Nguon.Web.Access;

/// <summary>Unfinished forms of an account: saved while typing, found again after signing in, never carried out by themselves.</summary>
internal sealed class Drafts(AppDb db, TimeProvider clock)
{
    private const int MostPerAccount = 30;

    private static readonly object LeftOpen = new();
    private static readonly TimeSpan Life = TimeSpan.FromDays(30);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    public Task<Draft?> FindAsync(Guid accountId, string address, CancellationToken ct) =>
        db.Drafts.AsNoTracking().FirstOrDefaultAsync(d => d.AccountId == accountId && d.FormKey == address, ct);

    /// <summary>False when the same form was saved a moment ago.</summary>
    public async Task<bool> SaveAsync(Guid accountId, FormFields fields, CancellationToken ct)
    {
        var justNow = clock.NowUtc() - Pause;
        if (await RowsOf(accountId, fields.Address).AnyAsync(d => d.SavedAt > justNow, ct))
        {
            return false;
        }

        await WriteAsync(accountId, fields, ct);
        return true;
    }

    /// <summary>Keeps what was typed whatever happened to the act; nothing of the act that was not saved is saved with it.</summary>
    public Task SaveAloneAsync(Guid accountId, FormFields fields, CancellationToken ct)
    {
        db.Forget();
        return WriteAsync(accountId, fields, ct);
    }

    /// <summary>The form is left for another page that leads back to it: what was typed stays.</summary>
    public async Task LeaveOpenAsync(Guid accountId, HttpContext context, string address, CancellationToken ct)
    {
        if (await FormFields.ReadAsync(context.Request, address, ct) is { } fields)
        {
            await SaveAloneAsync(accountId, fields, ct);
            context.Items[LeftOpen] = true;
        }
    }

    public static bool IsLeftOpen(HttpContext context) => context.Items.ContainsKey(LeftOpen);

    public Task DropAsync(Guid accountId, string address, CancellationToken ct) => RowsOf(accountId, address).ExecuteDeleteAsync(ct);

    private IQueryable<Draft> RowsOf(Guid accountId, string address) => db.Drafts.Where(d => d.AccountId == accountId && d.FormKey == address);

    private async Task WriteAsync(Guid accountId, FormFields fields, CancellationToken ct)
    {
        // The same form sent twice at once adds or drops the row between the two: then it is tried anew.
        while (!await ReplaceAsync(accountId, fields, ct) && !await AddAsync(accountId, fields, ct))
        {
        }
    }

    private async Task<bool> ReplaceAsync(Guid accountId, FormFields fields, CancellationToken ct)
    {
        var (content, now) = (fields.ToJson(), clock.NowUtc());
        return await RowsOf(accountId, fields.Address).ExecuteUpdateAsync(set => set.SetProperty(d => d.Content, content).SetProperty(d => d.SavedAt, now), ct) > 0;
    }

    private async Task<bool> AddAsync(Guid accountId, FormFields fields, CancellationToken ct)
    {
        var now = clock.NowUtc();
        await MakeRoomAsync(accountId, now, ct);
        var draft = db.Add(new Draft { Id = Guid.CreateVersion7(clock.GetUtcNow()), AccountId = accountId, FormKey = fields.Address, Content = fields.ToJson(), SavedAt = now });
        try
        {
            await db.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateException twin) when (SavedTwice.Is(twin))
        {
            draft.State = EntityState.Detached;
            return false;
        }
    }

    private async Task MakeRoomAsync(Guid accountId, DateTime now, CancellationToken ct)
    {
        var oldest = now - Life;
        var kept = await db.Drafts.Where(d => d.AccountId == accountId).OrderByDescending(d => d.SavedAt).Select(d => new { d.Id, d.SavedAt }).ToListAsync(ct);
        var gone = kept.Where((d, i) => i >= MostPerAccount - 1 || d.SavedAt < oldest).Select(d => d.Id).ToList();
        if (gone.Count > 0)
        {
            await db.Drafts.Where(d => gone.Contains(d.Id)).ExecuteDeleteAsync(ct);
        }
    }
}

/// <summary>A page that opens its own draft by itself, drops it and says so; the others are offered it.</summary>
internal interface IOpensOwnDraft;
