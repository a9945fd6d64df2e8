using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using Nguon.Domain.Activities;
using Nguon.Web.Access;
using Nguon.Web.Data;
using Nguon.Web.Files;

namespace Nguon.Web.Features.Admission;

/// <summary>Gives a scan to who may see its dossier; each time a look is recorded.</summary>
internal sealed class OpenFile(AppDb db, Reach reach, ScanStore store, Looks looks)
{
    /// <summary>Null when absent or out of reach.</summary>
    public async Task<OpenedFile?> RunAsync(Guid dossierId, Guid fileId, CancellationToken ct)
    {
        var isSeen = await reach.Dossiers.AnyAsync(d => d.Id == dossierId, ct);
        var row = isSeen ? await db.StoredFiles.AsNoTracking().FirstOrDefaultAsync(f => f.Id == fileId && f.DossierId == dossierId, ct) : null;
        if (row is null || store.Open(row.Id) is not { } content)
        {
            return null;
        }

        await looks.AddAsync(LookKind.File, row.Id, ct);
        return new OpenedFile(row, content);
    }

    /// <summary>Shown in the browser under the type found by content, never guessed again.</summary>
    public static IResult Answer(OpenedFile opened, HttpContext context)
    {
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers.CacheControl = "private, no-store";
        context.Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("inline") { FileNameStar = opened.Row.OriginalName }.ToString();
        return Results.Stream(opened.Content, opened.Row.ContentType);
    }
}

internal sealed record OpenedFile(StoredFile Row, Stream Content);
