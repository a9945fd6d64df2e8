using Microsoft.EntityFrameworkCore;
using Nguon.Domain;
using Nguon.Domain.Admission;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Web.Features.Admission;

/// <summary>One act on a selection of dossiers, one by one inside: each is taken or refused for itself (practice.md 2.2 #3).</summary>
internal sealed class TakeMany(AppDb db, Reach reach, StepDoor door)
{
    /// <summary>Most dossiers of one act.</summary>
    public const int Most = 200;

    public async Task<IReadOnlyList<TakenOne>> RunAsync(IReadOnlyList<TakeStepInput> inputs, CancellationToken ct)
    {
        var results = new List<TakenOne>();
        foreach (var input in inputs.Take(Most))
        {
            results.Add(new TakenOne(input.DossierId, await OneAsync(input, ct)));
        }

        return results;
    }

    /// <summary>What taking it would say (Kiểm tra lại); nothing is written.</summary>
    public async Task<Outcome<StepKind>> PreviewAsync(TakeStepInput input, CancellationToken ct) =>
        await FindAsync(input, ct) is { } dossier ? await door.PreviewAsync(dossier, input.Step, ct) : Outcome.NotFound;

    private async Task<Outcome<DossierStep>> OneAsync(TakeStepInput input, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        if (await FindAsync(input, ct) is not { } dossier)
        {
            return Outcome.NotFound;
        }

        var outcome = await door.TakeAsync(dossier, input.Step with { Id = Guid.CreateVersion7() }, input.Paper, ct);
        if (outcome.Succeeded)
        {
            await db.SaveChangesAsync(ct);
        }

        return outcome;
    }

    private async Task<AdmissionDossier?> FindAsync(TakeStepInput input, CancellationToken ct)
    {
        var dossier = await Visible(input.Step.Kind).Include(d => d.Steps).FirstOrDefaultAsync(d => d.Id == input.DossierId, ct);
        return dossier is not null && (IsNumbering(input.Step.Kind) && IsClerk || await StepRights.MayTakeAsync(reach, dossier, input.Step, ct)) ? dossier : null;
    }

    private bool IsClerk => reach.User.Has(Power.NumberPapers) && !reach.User.IsOperator;

    private IQueryable<AdmissionDossier> Visible(StepKind kind) => IsNumbering(kind) && IsClerk ? reach.ToNumber : reach.Dossiers;

    private static bool IsNumbering(StepKind kind) => kind is StepKind.AdmissionDecision or StepKind.RecognitionDecision or StepKind.DeletionDecision;
}

internal sealed record TakenOne(Guid DossierId, Outcome<DossierStep> Outcome);
