using Nguon.Domain.Admission;
using Nguon.Domain.Organizations;

namespace Nguon.Web.Reading;

/// <summary>A cell, and whether what it proposes goes up to the committee directly under the Centre: of somebody over the age (rules.md 2.2).</summary>
internal readonly record struct CellWay(Guid CellId, bool GoesUnderCentre = false);

/// <summary>The organs of one dossier: those of its cell, unless the person is over the age.</summary>
internal sealed partial class ProcedureChains
{
    public async Task<ProcedureChain> OfAsync(AdmissionDossier dossier, DateOnly day, DecisionPower power, CancellationToken ct) =>
        await OnAsync(await WayAsync(dossier, ct), day, power, ct);

    /// <summary>The same without the day the chain began.</summary>
    public async Task<ProcedureChain> OrgansOfAsync(AdmissionDossier dossier, DateOnly day, DecisionPower power, CancellationToken ct) =>
        await OrgansOnAsync(await WayAsync(dossier, ct), day, power, ct);

    /// <summary>The organs a step is judged by: where the committee below the province itself deals with somebody over the age, those below, and it is reminded of.</summary>
    public async Task<ProcedureChain> ForAsync(AdmissionDossier dossier, StepDraft draft, (DateOnly Day, DecisionPower Power) at, CancellationToken ct)
    {
        var way = await WayAsync(dossier, ct);
        var isOfAuthority = StepCatalogue.Of(draft.Kind).Actor is StepActor.Department or StepActor.Authority or StepActor.Office;
        var isBelow = way.GoesUnderCentre && isOfAuthority && (await OrgansOnAsync(dossier.CellId, at.Day, at.Power, ct)).AuthorityId == draft.ByOrganizationId;
        return await OnAsync(way with { GoesUnderCentre = way.GoesUnderCentre && !isBelow }, at.Day, at.Power, ct);
    }

    // Who admitted goes on: a committee below that decided all the same also recognises.
    private async Task<CellWay> WayAsync(AdmissionDossier dossier, CancellationToken ct)
    {
        var decided = dossier.LastOf(StepKind.AdmissionDecision) ?? dossier.LastOf(StepKind.AuthorityAgreed);
        var isBelow = dossier.Circumstances.IsOverSixtyPath && decided is not null
            && (await OrgansOnAsync(dossier.CellId, decided.OccurredOn, DecisionPower.Admission, ct)).AuthorityId == decided.ByOrganizationId;
        return new CellWay(dossier.CellId, dossier.Circumstances.IsOverSixtyPath && !isBelow);
    }
}
