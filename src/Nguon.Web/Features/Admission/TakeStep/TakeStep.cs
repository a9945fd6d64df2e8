using Microsoft.EntityFrameworkCore;
using Nguon.Domain;
using Nguon.Domain.Admission;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Web.Features.Admission;

/// <summary>One step of one dossier, recorded from paper or performed now.</summary>
internal sealed class TakeStep(AppDb db, Reach reach, StepDoor door)
{
    public async Task<Outcome<DossierStep>> RunAsync(TakeStepInput input, CancellationToken ct)
    {
        var dossier = await reach.Dossiers.Include(d => d.Steps).FirstOrDefaultAsync(d => d.Id == input.DossierId, ct);
        if (dossier is null || !await StepRights.MayTakeAsync(reach, dossier, input.Step.Kind, ct))
        {
            return Outcome.NotFound;
        }

        if (input.Revision is { } seen && seen != dossier.Revision)
        {
            throw new DbUpdateConcurrencyException("The dossier was saved by somebody else meanwhile.");
        }

        var outcome = await door.TakeAsync(dossier, input.Step with { Id = Guid.CreateVersion7() }, input.Paper, ct);
        if (outcome.Succeeded)
        {
            await db.SaveChangesAsync(ct);
        }

        return outcome;
    }
}

/// <summary>A step and on which paper it is entered for somebody else.</summary>
/// <param name="Revision">The revision the reader saw; null from a shell.</param>
internal sealed record TakeStepInput(Guid DossierId, StepDraft Step, OnPaper? Paper = null, int? Revision = null);
