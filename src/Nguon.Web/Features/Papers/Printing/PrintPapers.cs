using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain;
using Nguon.Domain.Activities;
using Nguon.Domain.Text;
using Nguon.Web.Access;
using Nguon.Web.Data;
using Nguon.Web.Reading;
using Nguon.Web.Word;

namespace Nguon.Web.Features.Papers;

/// <summary>Prints papers as DOCX or PDF, several one after the other in one file or each in its own; every print leaves a record.</summary>
internal sealed class PrintPapers(AppDb db, Reach reach, PaperViews views, PaperPress press, TimeProvider clock)
{
    private const string Zip = "application/zip";

    public async Task<Outcome<PaperFile>> RunAsync(PaperOrder order, CancellationToken ct)
    {
        var blanks = new Blanks(reach.Today, order.Number, order.IssuedOn);
        var found = order switch
        {
            { SessionId: { } session } => await views.OfSessionAsync(order.Slug, session, blanks, order.Copies, ct),
            { UnitId: { } unit } => await views.OfUnitAsync(order.Slug, unit, blanks, ct),
            _ => await views.OfDossiersAsync(order.Slug, order.DossierIds, blanks, ct),
        };
        if (found.Value is not { } wanted)
        {
            return Outcome.Refused<PaperFile>(found.Refusals);
        }

        var printed = order.Apart && wanted.Count > 1 ? await ApartAsync(order, wanted, ct) : await press.PrintTogetherAsync(wanted, order.As, ct);
        if (printed.Succeeded)
        {
            await RecordAsync(order, wanted, ct);
        }

        return printed.Value is { } file ? Outcome.Done(file with { Name = await NameAsync(order, file, wanted[0].Head, ct) }, printed.Warnings) : printed;
    }

    /// <summary>What it is, whose (by the dossier's code, the unit and day, never a person's name): no two papers of a folder are called alike.</summary>
    private async Task<string> NameAsync(PaperOrder order, PaperFile file, Letterhead head, CancellationToken ct)
    {
        var about = order switch
        {
            { SessionId: { } session } => $"{Plain(head.OrganName)}_{await reach.Sessions.Where(s => s.Id == session).Select(s => s.HeldOn).FirstAsync(ct):yyyy-MM-dd}",
            { UnitId: not null } => $"{Plain(head.OrganName)}_{reach.Today:yyyy-MM}",
            { DossierIds: { Count: 1 } one } => DossierCodes.Of(one.First()),
            _ => $"{reach.Today:yyyy-MM-dd}_{order.DossierIds.Count}-ho-so",
        };
        return $"{Path.GetFileNameWithoutExtension(file.Name)}_{about}{Path.GetExtension(file.Name)}";
    }

    private static string Plain(string name) => string.Join('-', VietnameseText.SearchName(name).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private async Task<Outcome<PaperFile>> ApartAsync(PaperOrder order, IReadOnlyList<IPaperView> wanted, CancellationToken ct)
    {
        var printed = await press.PrintManyAsync(wanted, order.As, ct);
        return printed.Value is { } files ? Packed(order.Slug, files) : Outcome.Refused<PaperFile>(printed.Refusals);
    }

    private async Task RecordAsync(PaperOrder order, IReadOnlyList<IPaperView> wanted, CancellationToken ct)
    {
        var act = reach.User.Act(clock);
        var after = new { Paper = order.Slug, order.As, Files = wanted.Count };
        var subjects = order switch
        {
            { SessionId: { } session } => [new LogSubject(session)],
            { UnitId: { } unit } => [new LogSubject(unit, null, unit)],
            _ => order.DossierIds.Distinct().Select(id => new LogSubject(id)),
        };
        foreach (var subject in subjects)
        {
            db.Log(act, ActivityKind.PaperPrinted, subject, null, after);
        }

        var looks = order.DossierIds.Distinct().Select(id => (LookKind.Dossier, id))
            .Concat(wanted.OfType<VerificationRequestView>().Select(letter => letter.RestrictedOf).OfType<Guid>().Distinct().Select(id => (LookKind.Restricted, id)));
        db.AddRange(looks.Select(look => new Look { Id = Guid.CreateVersion7(), At = act.At, AccountId = act.AccountId, Kind = look.Item1, SubjectId = look.id }));
        await db.SaveChangesAsync(ct);
    }

    /// <summary>One file each, numbered; never a person's name in a file name.</summary>
    private static PaperFile Packed(string slug, IReadOnlyList<PaperFile> files)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            for (var i = 0; i < files.Count; i++)
            {
                using var entry = zip.CreateEntry($"{i + 1:00}-{files[i].Name}", CompressionLevel.Fastest).Open();
                entry.Write(files[i].Bytes);
            }
        }

        return new PaperFile($"{slug}.zip", Zip, stream.ToArray());
    }
}

/// <summary>What is to be printed, from which records, as what.</summary>
internal sealed record PaperOrder(string Slug, PaperFileKind As)
{
    public IReadOnlyCollection<Guid> DossierIds { get; init; } = [];
    public Guid? SessionId { get; init; }
    public Guid? UnitId { get; init; }

    /// <summary>Left null, the number stays blank or is the one already given.</summary>
    public string? Number { get; init; }

    public DateOnly? IssuedOn { get; init; }

    /// <summary>Several papers come as a file each, packed in one zip.</summary>
    public bool Apart { get; init; }

    /// <summary>How many blank ballots.</summary>
    public int Copies { get; init; } = 1;
}
