using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Admission;
using Nguon.Domain.Organizations;
using Nguon.Web.Access;
using Nguon.Web.Reading;

namespace Nguon.Web.Features.Admission;

/// <summary>Whose act a step was on its day: by the organs of that day above the cell.</summary>
internal sealed class ActingUnits(Reach reach, ProcedureChains chains)
{
    public async Task<Guid> OnAsync(Guid cellId, StepKind kind, DateOnly day, CancellationToken ct)
    {
        var known = day < reach.Today ? day : reach.Today;
        var power = kind >= StepKind.NewMemberCertificate ? DecisionPower.Recognition : DecisionPower.Admission;
        return StepCatalogue.Of(kind).UnitOn(await chains.OnAsync(cellId, known, power, ct)) ?? cellId;
    }

    /// <summary>The empty id when the dossier is out of reach; the use case answers that.</summary>
    public async Task<Guid> OfDossierAsync(Guid dossierId, StepKind kind, DateOnly day, CancellationToken ct) =>
        await reach.Dossiers.Where(d => d.Id == dossierId).Select(d => (Guid?)d.CellId).FirstOrDefaultAsync(ct) is { } cell ? await OnAsync(cell, kind, day, ct) : Guid.Empty;

    /// <summary>The empty id when the person is out of reach; the use case answers that.</summary>
    public async Task<Guid> OfPersonAsync(Guid personId, StepKind kind, DateOnly day, CancellationToken ct) =>
        await reach.People.Where(p => p.Id == personId).Select(p => (Guid?)p.OrganizationId).FirstOrDefaultAsync(ct) is { } cell ? await OnAsync(cell, kind, day, ct) : Guid.Empty;
}
