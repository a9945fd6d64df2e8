using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Activities;
using Nguon.Domain.Admission;
using Nguon.Domain.Mentoring;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Data;
using Nguon.Web.Reading;

namespace Nguon.Web.Features.Admission;

/// <summary>Reads a dossier in reach with all that belongs to it; a fixed number of statements.</summary>
internal sealed class DossierSheets(AppDb db, Reach reach, StepDoor door, UnitNames names, UnitPaths paths)
{
    private const int MostActivities = 500;

    /// <summary>Null when absent or out of reach.</summary>
    public async Task<DossierSheet?> FindAsync(Guid id, CancellationToken ct)
    {
        var dossier = await reach.Dossiers.AsNoTracking().Include(d => d.Steps).FirstOrDefaultAsync(d => d.Id == id, ct);
        if (dossier is null)
        {
            return null;
        }

        var person = await db.People.AsNoTracking().FirstAsync(p => p.Id == dossier.PersonId, ct);
        var context = await door.TodayAsync(dossier, person, ct);
        var activities = await db.Activities.AsNoTracking().Where(a => a.PersonId == person.Id).OrderByDescending(a => a.Id).Take(MostActivities).ToListAsync(ct);
        return new DossierSheet(dossier, person, context)
        {
            Next = dossier.WhatNext(context),
            Clocks = dossier.Clocks(context),
            Marks = dossier.MarksToMend(context),
            Files = await db.StoredFiles.AsNoTracking().Where(f => f.DossierId == id).OrderBy(f => f.AddedAt).ToListAsync(ct),
            Moves = await db.BookletMoves.AsNoTracking().Where(m => m.DossierId == id).OrderBy(m => m.MovedOn).ThenBy(m => m.RecordedAt).ToListAsync(ct),
            Activities = activities,
            Names = await names.OfAsync(UnitsOf(dossier, context, activities), ct),
            UnitPath = await paths.OfAsync(dossier.CellId, ct),
            Mentor = await MentorAsync(person.Id, ct),
            Assigned = await AssignedAsync(dossier, ct),
            May = await MayAsync(dossier, context.Chain.AuthorityId, ct),
        };
    }

    private async Task<string?> MentorAsync(Guid personId, CancellationToken ct) =>
        await (from a in db.MentorAssignments.InForceOn(reach.Today)
               join m in db.People on a.MentorId equals m.Id
               where a.PersonId == personId
               orderby a.From descending
               select m.FullName).FirstOrDefaultAsync(ct);

    private async Task<IReadOnlyDictionary<Guid, string>> AssignedAsync(AdmissionDossier dossier, CancellationToken ct)
    {
        var ids = dossier.Steps.Where(step => step.Kind == StepKind.Ceremony).Select(step => step.Details.MentorId).OfType<Guid>().ToList();
        return ids.Count == 0 ? new Dictionary<Guid, string>() : await db.People.AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.FullName, ct);
    }

    private async Task<HashSet<StepKind>> MayAsync(AdmissionDossier dossier, Guid? authority, CancellationToken ct)
    {
        var may = new HashSet<StepKind>();
        foreach (var step in StepCatalogue.All)
        {
            if (await StepRights.MayTakeAsync(reach, dossier, (step.Kind, authority), ct))
            {
                may.Add(step.Kind);
            }
        }

        if (dossier.StepsInForce.Any(step => may.Contains(step.Kind)))
        {
            may.UnionWith(StepCatalogue.All.Select(step => step.Kind).Where(StepRights.UndoesAStep)); // the own steps
        }

        return may;
    }

    /// <summary>True while the dossier can still be opened: one that went on may have left the user's reach.</summary>
    public Task<bool> IsOpenAsync(Guid id, CancellationToken ct) => reach.Dossiers.AnyAsync(d => d.Id == id, ct);

    private static IEnumerable<Guid> UnitsOf(AdmissionDossier dossier, TakeContext context, List<Activity> activities) =>
        dossier.Steps.Select(s => s.ByOrganizationId)
            .Concat(activities.Select(a => a.OnBehalfOfId).OfType<Guid>())
            .Concat(new[] { context.Chain.CellId, context.Chain.SubBaseId, context.Chain.BaseId, context.Chain.AuthorityId, context.Chain.SealId, dossier.WaitsForId }.OfType<Guid>());
}
