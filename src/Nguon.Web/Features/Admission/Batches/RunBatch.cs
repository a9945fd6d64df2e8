using Nguon.Domain;
using Nguon.Domain.Admission;
using Nguon.Web.Access;
using Nguon.Web.Reading;

namespace Nguon.Web.Features.Admission;

/// <summary>One act on a selection of the desk: looked over for each, then done for each that allows it.</summary>
internal sealed class RunBatch(DeskQuery desk, StepDoor door, ProcedureChains chains, TakeMany takeMany)
{
    /// <summary>The selection as far as it is in reach, with what the door says to each; nothing is written.</summary>
    public async Task<IReadOnlyList<BatchLine>> LookAsync(BatchAct act, IReadOnlyCollection<Guid> dossierIds, BatchForm form, CancellationToken ct)
    {
        var lines = new List<BatchLine>();
        var selection = (await desk.OfAsync(Guid.Empty, dossierIds, ct)).Dossiers;
        await chains.LearnAsync(selection.Select(of => of.Dossier.CellId), form.On.GetValueOrDefault(), ct);
        foreach (var of in selection)
        {
            var draft = await DraftAsync(act, of, form, ct);
            var said = of.Dossier.Preview(draft, await door.ContextAsync(of.Dossier, of.Person, draft, ct));
            lines.Add(new BatchLine(of, said.Refusals, said.Warnings));
        }

        return lines;
    }

    public async Task<IReadOnlyList<BatchLine>> RunAsync(BatchAct act, IReadOnlyCollection<Guid> dossierIds, BatchForm form, CancellationToken ct)
    {
        var selection = (await desk.OfAsync(Guid.Empty, dossierIds, ct)).Dossiers;
        var inputs = new List<TakeStepInput>();
        foreach (var of in selection)
        {
            inputs.Add(new TakeStepInput(of.Dossier.Id, await DraftAsync(act, of, form, ct), form.Number is { } number ? new OnPaper(null, number, form.On) : null));
        }

        var taken = (await takeMany.RunAsync(inputs, ct)).ToDictionary(t => t.DossierId, t => t.Outcome);
        return [.. selection.Select(of => new BatchLine(of, taken[of.Dossier.Id].Refusals, taken[of.Dossier.Id].Warnings) { Step = taken[of.Dossier.Id].Value })];
    }

    private async Task<StepDraft> DraftAsync(BatchAct act, DeskDossier of, BatchForm form, CancellationToken ct) =>
        BatchActs.DraftOf(act, of, form, await chains.OrgansOfAsync(of.Dossier, form.On.GetValueOrDefault(), BatchActs.PowerFor(of), ct));
}

/// <summary>One dossier of a selection: what was, or would be, done or refused.</summary>
internal sealed record BatchLine(DeskDossier Of, IReadOnlyList<Refusal> Refusals, IReadOnlyList<Refusal> Warnings)
{
    /// <summary>The step taken; null while only looked over or refused.</summary>
    public DossierStep? Step { get; init; }
}
