using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain;
using Nguon.Domain.Admission;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Web.Features.Admission;

/// <summary>One step of one dossier, recorded from paper or performed now.</summary>
internal sealed class TakeStep(AppDb db, Reach reach, StepDoor door)
{
    /// <summary>Takes the step and saves; the same step sent again with the same revision is taken once.</summary>
    public async Task<Outcome<DossierStep>> RunAsync(TakeStepInput input, CancellationToken ct)
    {
        await using var alone = NumberJudge.IsNumbered(input.Step) || CertificateNumbers.IsAbout(input.Step) ? await db.BeginAloneAsync(ct) : null;
        var dossier = await FindAsync(input, ct);
        if (dossier is null)
        {
            return Outcome.NotFound;
        }

        if (input.Revision is { } seen && seen != dossier.Revision)
        {
            return IsSameAgain(input, dossier) ? Outcome.Done(dossier.Steps[^1], []) : throw new DbUpdateConcurrencyException("The dossier was saved by somebody else meanwhile.");
        }

        var outcome = await door.TakeAsync(dossier, input.Step with { Id = Guid.CreateVersion7() }, input.Paper, ct);
        if (outcome.Succeeded)
        {
            await db.SaveChangesAsync(ct);
            await (alone?.CommitAsync(ct) ?? Task.CompletedTask);
        }

        return outcome;
    }

    /// <summary>What taking it would say; nothing is written.</summary>
    public async Task<Outcome<StepKind>> PreviewAsync(TakeStepInput input, CancellationToken ct) =>
        await FindAsync(input, ct) is { } dossier ? await door.PreviewAsync(dossier, input.Step, ct) : Outcome.NotFound;

    /// <summary>A second click: the step right after the revision the reader saw is this very step.</summary>
    public static bool IsSameAgain(TakeStepInput input, AdmissionDossier dossier)
    {
        if (dossier.Revision != input.Revision + 1 || dossier.Steps.MaxBy(step => step.Sequence) is not { } last)
        {
            return false;
        }

        var draft = input.Step;
        return (last.Kind, last.OccurredOn, last.Mode, last.ByOrganizationId, last.PaperNumber, last.CorrectsStepId)
                == (draft.Kind, draft.OccurredOn, draft.Mode, draft.ByOrganizationId, draft.PaperNumber, draft.CorrectsStepId)
            && Written(last.Details) == Written(draft.Details);
    }

    private async Task<AdmissionDossier?> FindAsync(TakeStepInput input, CancellationToken ct)
    {
        var dossier = await reach.Dossiers.Include(d => d.Steps.OrderBy(s => s.Sequence)).FirstOrDefaultAsync(d => d.Id == input.DossierId, ct);
        return dossier is not null && await StepRights.MayTakeAsync(reach, dossier, input.Step, ct) ? dossier : null;
    }

    private static string Written(StepDetails details) => JsonSerializer.Serialize(details, JsonColumn.Options);
}

/// <summary>A step and on which paper it is entered for somebody else.</summary>
/// <param name="Revision">The revision the reader saw; null from a shell.</param>
internal sealed record TakeStepInput(Guid DossierId, StepDraft Step, OnPaper? Paper = null, int? Revision = null);
