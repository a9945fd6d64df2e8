using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Activities;
using Nguon.Domain.Admission;
using Nguon.Domain.Classes;
using Nguon.Domain.People;
using Nguon.Web.Data;

namespace Nguon.Web.Features.People;

/// <summary>Every row about somebody, counted and erased; a new table about people belongs in here.</summary>
internal sealed class ErasureRows(AppDb db)
{
    public async Task<ErasureCounts> CountAsync(Guid person, CancellationToken ct) => new(
        await Record(person).CountAsync(ct),
        await db.MentorRemarks.CountAsync(r => r.PersonId == person, ct),
        await db.TrialTasks.CountAsync(t => t.PersonId == person, ct),
        await db.DossierSteps.CountAsync(s => db.Dossiers.Any(d => d.Id == s.DossierId && d.PersonId == person), ct),
        await Files(person).CountAsync(ct),
        await db.Obstacles.CountAsync(o => o.PersonId == person, ct));

    /// <summary>Removes what only describes the person and blanks what figures still need; gives the files to delete after the save.</summary>
    public async Task<List<Guid>> EraseAroundAsync(Person person, CancellationToken ct)
    {
        var id = person.Id;
        var files = await Files(id).ToListAsync(ct);
        db.RemoveRange(files);
        db.RemoveRange(await db.MentorRemarks.Where(r => r.PersonId == id).ToListAsync(ct));
        db.RemoveRange(await db.TrialTasks.Where(t => t.PersonId == id).ToListAsync(ct));
        db.RemoveRange(await db.MentorAssignments.Where(a => a.PersonId == id).ToListAsync(ct));
        db.RemoveRange(await db.Obstacles.Where(o => o.PersonId == id).ToListAsync(ct));
        db.RemoveRange(await db.Relatives.Where(r => r.PersonId == id).ToListAsync(ct));
        db.RemoveRange(await db.PersonNotices.Where(n => n.PersonId == id).ToListAsync(ct));
        db.RemoveRange(await db.BookletMoves.Where(m => db.Dossiers.Any(d => d.Id == m.DossierId && d.PersonId == id)).ToListAsync(ct));
        await BlankAsync(id, ct);
        await BlankSignedNamesAsync(person, ct);
        await BlankStepsAsync(id, ct);
        await DropDraftsAsync(person, ct);
        return files.ConvertAll(f => f.Id);
    }

    /// <summary>Takes the values out of every row of the record about the person; gives the seal of what is left of each.</summary>
    public async Task<IReadOnlyDictionary<long, string>> EraseRecordAsync(Guid person, CancellationToken ct)
    {
        var seals = (await Record(person).AsNoTracking().ToListAsync(ct)).ToDictionary(a => a.Id, ActivityChain.RemainsOf);
        await Record(person).ExecuteUpdateAsync(set => set.SetProperty(a => a.Before, (string?)null).SetProperty(a => a.After, (string?)null).SetProperty(a => a.Reason, (string?)null), ct);
        return seals;
    }

    private IQueryable<Activity> Record(Guid person) =>
        db.Activities.Where(a => (a.PersonId == person || a.SubjectId == person || db.Dossiers.Any(d => d.Id == a.SubjectId && d.PersonId == person)) && (a.Before != null || a.After != null || a.Reason != null));

    private IQueryable<StoredFile> Files(Guid person) => db.StoredFiles.Where(f => db.Dossiers.Any(d => d.Id == f.DossierId && d.PersonId == person));

    private async Task BlankAsync(Guid person, CancellationToken ct)
    {
        foreach (var item in await db.SessionItems.Where(i => i.PersonId == person).ToListAsync(ct))
        {
            (item.Note, item.MentorId) = ("", null);
        }

        foreach (var post in await db.ResidentialPosts.Where(p => p.PersonId == person).ToListAsync(ct))
        {
            db.Entry(post).Property(p => p.HolderName).CurrentValue = Erasure.NameLeft;
        }

        foreach (var line in await db.SourceReviewLines.Where(l => l.PersonId == person).ToListAsync(ct))
        {
            line.SchoolClass = "";
        }

        foreach (var place in await db.Enrolments.Where(e => e.PersonId == person).ToListAsync(ct))
        {
            place.Note = "";
        }

        foreach (var certificate in await db.Certificates.Where(c => c.PersonId == person).ToListAsync(ct))
        {
            certificate.Note = "";
        }
    }

    /// <summary>The others' signature holds where the line is found; where the name was written otherwise when it was signed, the committee signs anew.</summary>
    private async Task BlankSignedNamesAsync(Person person, CancellationToken ct)
    {
        var signed = NameProof.LineOf(person.FullName, Ui.Formats.Born(person.BornOn, person.BornPrecision), isErased: false);
        foreach (var proof in await db.NameProofs.Where(p => db.Enrolments.Any(e => e.ClassId == p.ClassId && e.PersonId == person.Id && e.ApprovedById == p.OrganizationId)).ToListAsync(ct))
        {
            var lines = proof.Read.Split('\n').ToList();
            var at = lines.IndexOf(signed);
            if (at >= 0)
            {
                lines[at] = NameProof.LineOf("", "", isErased: true);
            }

            db.Entry(proof).Property(p => p.Read).CurrentValue = at >= 0 ? string.Join('\n', lines) : "";
        }
    }

    /// <summary>Kinds, days and coded reasons stay for the figures of the way; names, texts and places go.</summary>
    private async Task BlankStepsAsync(Guid person, CancellationToken ct)
    {
        foreach (var dossier in await db.Dossiers.Where(d => d.PersonId == person).ToListAsync(ct))
        {
            db.Entry(dossier).Property(d => d.Circumstances).CurrentValue = new Circumstances { Route = dossier.Circumstances.Route };
        }

        foreach (var step in await db.DossierSteps.Where(s => db.Dossiers.Any(d => d.Id == s.DossierId && d.PersonId == person)).ToListAsync(ct))
        {
            var was = step.Details;
            db.Entry(step).Property(s => s.Details).CurrentValue = new StepDetails
            {
                DecisionMode = was.DecisionMode, Round = was.Round, ReturnReasons = was.ReturnReasons, ExtensionDays = was.ExtensionDays, ToOrganizationId = was.ToOrganizationId,
                Vote = was.Vote is { } vote ? vote with { Reasons = "" } : null, RequestStepId = was.RequestStepId,
            };
            db.Entry(step).Property(s => s.Marks).CurrentValue = [];
        }
    }

    /// <summary>Unfinished forms that hold the person's key or name.</summary>
    private Task<int> DropDraftsAsync(Person person, CancellationToken ct)
    {
        var (key, name) = (person.Id.ToString(), person.FullName);
        return db.Drafts.Where(d => d.FormKey.Contains(key) || d.Content.Contains(key) || d.Content.Contains(name)).ExecuteDeleteAsync(ct);
    }
}
