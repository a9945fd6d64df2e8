using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Time;

namespace Nguon.Web.Data;

/// <summary>Half-filled forms of an account: kept until the act is done, also across a lost session.</summary>
internal sealed class DraftBox(AppDb db, TimeProvider clock)
{
    /// <summary>Longest draft in characters.</summary>
    public const int Most = 400_000;

    public async Task<KeptDraft<T>?> FindAsync<T>(Guid accountId, string formKey, CancellationToken ct)
        where T : class
    {
        var row = await db.Drafts.AsNoTracking().FirstOrDefaultAsync(d => d.AccountId == accountId && d.FormKey == formKey, ct);
        return row is not null && JsonSerializer.Deserialize<T>(row.Content, JsonColumn.Options) is { } form ? new KeptDraft<T>(form, row.SavedAt) : null;
    }

    /// <summary>Keeps the form; the caller's other changes are saved with it.</summary>
    public async Task KeepAsync<T>(Guid accountId, string formKey, T form, CancellationToken ct)
        where T : class
    {
        var content = JsonSerializer.Serialize(form, JsonColumn.Options);
        if (content.Length > Most)
        {
            return;
        }

        var row = await db.Drafts.FirstOrDefaultAsync(d => d.AccountId == accountId && d.FormKey == formKey, ct);
        if (row is null)
        {
            db.Add(new Draft { Id = Guid.CreateVersion7(), AccountId = accountId, FormKey = formKey, Content = content, SavedAt = clock.NowUtc() });
        }
        else
        {
            (row.Content, row.SavedAt) = (content, clock.NowUtc());
        }

        await db.SaveChangesAsync(ct);
    }

    public Task DropAsync(Guid accountId, string formKey, CancellationToken ct) =>
        db.Drafts.Where(d => d.AccountId == accountId && d.FormKey == formKey).ExecuteDeleteAsync(ct);
}

/// <summary>A form as it was left, and when (UTC).</summary>
internal sealed record KeptDraft<T>(T Form, DateTime SavedAt);
