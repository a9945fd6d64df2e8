using Microsoft.EntityFrameworkCore;
using Nguon.Domain;
using Nguon.Domain.Activities;
using Nguon.Domain.Text;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Data;
using Nguon.Web.Files;

namespace Nguon.Web.Features.Admission;

/// <summary>Adds a scan to a step: the bytes first, then the row; bytes without a row do not stay.</summary>
internal sealed class AddFile(AppDb db, Reach reach, ScanStore store, TimeProvider clock)
{
    /// <summary>Most scans of one dossier.</summary>
    public const int Most = 200;

    public async Task<Outcome<StoredFile>> RunAsync(AddFileInput input, CancellationToken ct)
    {
        var dossier = await reach.Dossiers.FirstOrDefaultAsync(d => d.Id == input.DossierId, ct);
        var step = await db.DossierSteps.AsNoTracking().FirstOrDefaultAsync(s => s.Id == input.StepId && s.DossierId == input.DossierId, ct);
        if (dossier is null || step is null || !await StepRights.MayTakeAsync(reach, dossier, (step.Kind, step.ByOrganizationId), ct))
        {
            return Outcome.NotFound;
        }

        if (await db.StoredFiles.CountAsync(f => f.DossierId == dossier.Id, ct) >= Most)
        {
            return Refusal.Plain("FIL-004", "File", $"Hồ sơ đã có {Most} bản chụp. Gộp các trang của một giấy tờ vào một tệp PDF.", "Người nhập");
        }

        var name = NameOf(input.Name);
        var taken = await store.TakeAsync(input.Content, name, ct);
        return taken.Value is { } scan
            ? await EnterAsync(scan, name, new LogSubject(step.Id, dossier.PersonId, step.ByOrganizationId), input, ct)
            : Outcome.Refused<StoredFile>(taken.Refusals);
    }

    /// <summary>The same bytes for the same step are one scan, also when the button is pressed twice.</summary>
    private async Task<StoredFile> EnterAsync(TakenScan scan, string name, LogSubject subject, AddFileInput input, CancellationToken ct)
    {
        var row = new StoredFile
        {
            Id = scan.Id,
            DossierId = input.DossierId,
            StepId = input.StepId,
            OriginalName = name,
            ContentType = scan.ContentType,
            Size = scan.Size,
            Sha256 = scan.Sha256,
            AddedAt = clock.NowUtc(),
        };
        var isEntered = false;
        try
        {
            await using var alone = await db.BeginAloneAsync(ct);
            if (await db.StoredFiles.AsNoTracking().FirstOrDefaultAsync(f => f.StepId == row.StepId && f.Sha256 == row.Sha256, ct) is { } kept && store.Has(kept.Id))
            {
                return kept;
            }

            store.Keep(scan);
            db.Add(row);
            db.Log(reach.User.Act(clock), ActivityKind.FileAdded, subject, null, new { File = row.Id, row.ContentType, row.Size, row.Sha256 });
            await db.SaveChangesAsync(ct);
            await alone.CommitAsync(CancellationToken.None); // what is committed keeps its file, also when the reader goes away
            isEntered = true;
        }
        finally
        {
            if (!isEntered)
            {
                store.Drop(scan);
            }
        }

        return row;
    }

    /// <summary>For people only, never a path.</summary>
    private static string NameOf(string given)
    {
        var name = VietnameseText.Tidy(given.Replace('\\', '/').Split('/')[^1]);
        return name.Length == 0 ? "ban-chup" : name[Math.Max(0, name.Length - StoredFile.NameLength)..];
    }
}

internal sealed record AddFileInput(Guid DossierId, Guid StepId, string Name, Stream Content);
