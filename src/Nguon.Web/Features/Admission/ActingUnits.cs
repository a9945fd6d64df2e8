using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Admission;
using Nguon.Web.Access;
using Nguon.Web.Reading;

namespace Nguon.Web.Features.Admission;

/// <summary>Whose act a step was on its day: by the organs of that day above the cell.</summary>
internal sealed class ActingUnits(Reach reach, ProcedureChains chains)
{
    public async Task<Guid> OnAsync(CellWay way, StepKind kind, DateOnly day, CancellationToken ct) =>
        StepCatalogue.Of(kind).UnitOn(await chains.OnAsync(way, Known(day), StepDoor.PowerFor(kind), ct)) ?? way.CellId;

    public async Task<Guid> OfAsync(AdmissionDossier dossier, StepKind kind, DateOnly day, CancellationToken ct) =>
        StepCatalogue.Of(kind).UnitOn(await chains.OfAsync(dossier, Known(day), StepDoor.PowerFor(kind), ct)) ?? dossier.CellId;

    /// <summary>The empty id when the dossier is out of reach; the use case answers that.</summary>
    public async Task<Guid> OfDossierAsync(Guid dossierId, StepKind kind, DateOnly day, CancellationToken ct) =>
        await reach.Dossiers.AsNoTracking().Include(d => d.Steps).FirstOrDefaultAsync(d => d.Id == dossierId, ct) is { } dossier ? await OfAsync(dossier, kind, day, ct) : Guid.Empty;

    /// <summary>The cell of the person, whose dossier may go up to the province; null when out of reach, which the use case answers.</summary>
    public async Task<CellWay?> OfPersonAsync(Guid personId, Circumstances circumstances, CancellationToken ct) =>
        await reach.People.Where(p => p.Id == personId).Select(p => (Guid?)p.OrganizationId).FirstOrDefaultAsync(ct) is { } cell ? new CellWay(cell, circumstances.IsOverSixtyPath) : null;

    private DateOnly Known(DateOnly day) => day < reach.Today ? day : reach.Today;
}
